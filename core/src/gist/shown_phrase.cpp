#include "shown_phrase.h"

#include <algorithm>

#include "phrase_rules.h"
#include "text/normalize/normalize.h"
#include "text/proper_names.h"
#include "text/unicode/letters.h"
#include "text/unicode/marks.h"

namespace khulasa::gist {

namespace {

// How many spellings and inflections of a phrase are counted: an honest text has fewer.
constexpr size_t kMaxForms = 16;

// The source span of a phrase, without the proclitics of its first word. With them if they cannot
// be cut off: if the last proclitic carries a diacritic that the match key keeps (a cedilla on
// «ل»), or so many that the offset map has only the whole word.
Span span_of(const PhraseText& text, uint32_t first, uint32_t length) {
  Span span{text.reading.words[first].span.begin, text.reading.words[first + length - 1].span.end};
  if (const uint32_t clitics = text.lexeme(first).proclitics; clitics > 0) {
    const uint32_t key_begin = text.reading.words[first].key.begin;
    const uint32_t bare =
        text.reading.normalized.map.to_source({key_begin, key_begin + clitics}).end;
    const bool is_torn = text::is_mark_at(text.reading.source, bare, text.reading.unicode);
    if (!is_torn && bare < text.reading.words[first].span.end) span.begin = bare;
  }
  return span;
}

// The match key of a phrase, without the proclitics of its first word.
std::u16string_view key_of(const PhraseText& text, uint32_t first, uint32_t length) {
  return slice(text.reading.normalized.text,
               {text.reading.words[first].key.begin + text.lexeme(first).proclitics,
                text.reading.words[first + length - 1].key.end});
}

// Whether a word is a relational adjective: «تركي» and «التركية», which share a family with
// «تركيا».
bool is_relational(const PhraseText& text, uint32_t word) {
  return text.reading.vocabulary.stems[text.lexeme(word).stem].ends_with(u"ي");
}

// The first word of the mention to show. It has the most frequent spelling and inflection («قاعدة»
// or «قواعد»), and no proclitic if there is such a mention. A single word is shown as a noun if the
// text has one («تركيا», not «التركية»), and with the article if the text has it so: an index lists
// «الزكام», not «زكام».
uint32_t shown_mention(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  struct Form {
    std::u16string_view key;
    uint32_t first;
    uint32_t count;
  };
  std::vector<Form> forms;
  const bool single = phrase.words == 1;
  for (const uint32_t first : phrases.mentions_of(phrase)) {
    std::u16string_view key = key_of(text, first, phrase.words);
    if (single && (key.starts_with(u"ال") || key.starts_with(u"لل"))) key.remove_prefix(2);
    auto form =
        std::find_if(forms.begin(), forms.end(), [&](const Form& f) { return f.key == key; });
    if (form == forms.end()) {
      if (forms.size() >= kMaxForms) continue;
      form = forms.insert(forms.end(), {key, first, 0});
    }
    ++form->count;
    const bool is_better = single && text.is_definite(first) != text.is_definite(form->first)
                               ? text.is_definite(first)
                               : text.is_free(first) && !text.is_free(form->first);
    if (is_better) form->first = first;
  }
  const auto is_adjective = [&](const Form& form) {
    return single && is_relational(text, form.first);
  };
  return std::max_element(forms.begin(), forms.end(),
                          [&](const Form& a, const Form& b) {
                            if (is_adjective(a) != is_adjective(b)) return is_adjective(a);
                            return a.count < b.count;
                          })
      ->first;
}

// Whether a word that starts with «لل» has a ل of its own after the article, which lost its own:
// «للاجئين» is ل, ال and «لاجئين», «للاتحاد» is ل, ال and «اتحاد».
bool has_own_lam(const PhraseText& text, uint32_t word) {
  const std::u16string_view bare = text.bare_key(word);
  const std::u16string_view own = bare.substr(1);  // «لاجئين»
  const std::u16string_view rest = bare.substr(2);
  const auto is_in_text = [&](std::u16string_view before, std::u16string_view key) {
    return text.reading.vocabulary.keys.find(std::u16string(before).append(key)) !=
           text::Interner::kAbsent;
  };
  if (is_in_text(u"ال", rest) || is_in_text(u"", rest)) return false;
  const std::u16string_view stem = text.reading.vocabulary.stems[text.lexeme(word).stem];
  return rest.size() < 3 || is_in_text(u"ال", own) || is_in_text(u"", own) ||
         (stem.size() > 1 && stem.starts_with(own.substr(0, 2))) || text::name_roles(own) != 0;
}

// «للنظام» is ل and «النظام»: without the preposition the article has its alef again. `shown` is
// the phrase that opens with `word`, perhaps with vowel marks.
void restore_article(const PhraseText& text, uint32_t word, std::u16string& shown) {
  const size_t second = shown.find(text::kLam, 1);
  if (second == std::u16string::npos) return;
  shown.replace(0, second + (has_own_lam(text, word) ? 0 : 1), u"ال");
}

}  // namespace

Keyword shown_phrase(const PhraseText& text, const Phrases& phrases, const Phrase& phrase) {
  Keyword keyword;
  for (const uint32_t first : phrases.mentions_of(phrase))
    keyword.mentions.push_back(span_of(text, first, phrase.words));
  const uint32_t shown = shown_mention(text, phrases, phrase);
  const Span span = span_of(text, shown, phrase.words);
  keyword.text =
      text::normalize(text.reading.text_of(span), NormalizeOptions::display(), text.reading.unicode)
          .text;
  // What stands for nothing a reader could read.
  std::erase_if(keyword.text, [](char16_t c) {
    return c < u' ' || c == u'\uFFFD' || is_opening_quote(c) || is_closing_quote(c);
  });
  // «#غزة_الآن» is shown as «غزة الآن».
  if (text.is_hashtag(shown) || phrase.words > 1)
    std::replace(keyword.text.begin(), keyword.text.end(), u'_', u' ');
  if (text.bare_key(shown).starts_with(u"لل")) restore_article(text, shown, keyword.text);
  return keyword;
}

}  // namespace khulasa::gist
