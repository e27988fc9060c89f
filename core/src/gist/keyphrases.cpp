#include "keyphrases.h"

#include <algorithm>
#include <numeric>

#include "background.h"
#include "text/normalize.h"

namespace khulasa::gist {

namespace {

// Spellings and inflections counted for the one to show: no phrase has so many but by abuse.
constexpr size_t kMaxForms = 16;

// The source span of a phrase without the proclitics of its first word.
Span span_of(const PhraseText& text, uint32_t first, uint32_t length) {
  Span span{text.words[first].span.begin, text.words[first + length - 1].span.end};
  if (const uint32_t clitics = text.lexeme(first).proclitics; clitics > 0) {
    const uint32_t key_begin = text.words[first].key.begin;
    span.begin = text.normalized.map.to_source({key_begin, key_begin + clitics}).end;
  }
  return span;
}

// The lexical form of a phrase without the proclitics of its first word.
std::u16string_view key_of(const PhraseText& text, uint32_t first, uint32_t length) {
  return slice(text.normalized.text, {text.words[first].key.begin + text.lexeme(first).proclitics,
                                      text.words[first + length - 1].key.end});
}

// «تركي» and «التركية», which are of one family with «تركيا».
bool is_relational(const PhraseText& text, uint32_t word) {
  return text.vocabulary.stems[text.lexeme(word).stem].ends_with(u"ي");
}

// The first word of the mention to show: of the spelling and inflection that stands most often
// («قاعدة» or «قواعد»), rather one without a proclitic, which else is cut off. A word by itself is
// shown as a noun where it has one («تركيا», not «التركية»).
uint32_t shown_mention(const PhraseText& text, const Phrase& phrase) {
  struct Form {
    std::u16string_view key;
    uint32_t first;
    uint32_t count;
  };
  std::vector<Form> forms;
  for (const uint32_t first : phrase.first_words) {
    const std::u16string_view key = key_of(text, first, phrase.words);
    auto form =
        std::find_if(forms.begin(), forms.end(), [&](const Form& f) { return f.key == key; });
    if (form == forms.end()) {
      if (forms.size() >= kMaxForms) continue;
      form = forms.insert(forms.end(), {key, first, 0});
    }
    ++form->count;
    if (text.is_free(first) && !text.is_free(form->first)) form->first = first;
  }
  const auto is_adjective = [&](const Form& form) {
    return phrase.words == 1 && is_relational(text, form.first);
  };
  return std::max_element(forms.begin(), forms.end(),
                          [&](const Form& a, const Form& b) {
                            if (is_adjective(a) != is_adjective(b)) return is_adjective(a);
                            return a.count < b.count;
                          })
      ->first;
}

Keyword keyword_of(const PhraseText& text, const Phrase& phrase, double score,
                   const text::Unicode& unicode) {
  Keyword keyword;
  keyword.score = score;
  for (const uint32_t first : phrase.first_words)
    keyword.mentions.push_back(span_of(text, first, phrase.words));
  const uint32_t shown = shown_mention(text, phrase);
  const Span span = span_of(text, shown, phrase.words);
  keyword.text =
      text::normalize(slice(text.source, span), NormalizeOptions::display(), unicode).text;
  // «للنظام» is ل and «النظام»: the article's alef comes back with the preposition gone.
  if (text.lexeme(shown).key.starts_with(u"لل") && keyword.text.size() > 2)
    keyword.text.replace(0, 2, u"ال");
  return keyword;
}

// «حميميم» where every mention is one of «قاعدة حميميم», which recurs.
bool never_alone(const Phrase& phrase) {
  return phrase.nested >= static_cast<double>(phrase.first_words.size());
}

// A part or an extension of a better phrase that stands (almost) nowhere without it.
bool repeats(const Phrase& phrase, const std::vector<const Phrase*>& taken) {
  return std::any_of(taken.begin(), taken.end(), [&](const Phrase* other) {
    const bool shorter = phrase.words < other->words;
    const Phrase& part = shorter ? phrase : *other;
    const Phrase& whole = shorter ? *other : phrase;
    const auto part_end = part.key.begin() + part.words;
    const auto whole_end = whole.key.begin() + whole.words;
    if (std::search(whole.key.begin(), whole_end, part.key.begin(), part_end) == whole_end)
      return false;
    return !shorter || part.first_words.size() <= whole.first_words.size();
  });
}

}  // namespace

std::vector<Keyword> find_keyphrases(const PhraseText& text, const std::vector<uint32_t>& title,
                                     const KeywordOptions& options, const text::Unicode& unicode) {
  const Phrases phrases = collect_phrases(text);
  std::vector<double> scores;
  for (const Phrase& phrase : phrases.list)
    scores.push_back(log_odds(phrase_features(phrase, phrases, text, title)));
  std::vector<uint32_t> order(phrases.list.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return scores[a] > scores[b]; });
  std::vector<Keyword> keywords;
  std::vector<const Phrase*> taken;
  double best = 0;
  for (const uint32_t number : order) {
    if (keywords.size() >= options.max) break;
    const Phrase& phrase = phrases.list[number];
    if (never_alone(phrase) || repeats(phrase, taken)) continue;
    if (taken.empty()) best = scores[number];
    taken.push_back(&phrase);
    keywords.push_back(keyword_of(text, phrase, 1 / (1 + best - scores[number]), unicode));
  }
  return keywords;
}

std::vector<KeyphraseCandidate> keyphrase_candidates(const PhraseText& text,
                                                     const std::vector<uint32_t>& title,
                                                     const text::Unicode& unicode) {
  const Phrases phrases = collect_phrases(text);
  std::vector<KeyphraseCandidate> candidates;
  for (const Phrase& phrase : phrases.list) {
    KeyphraseCandidate candidate;
    candidate.keyword = keyword_of(text, phrase, 0, unicode);
    candidate.families.assign(phrase.key.begin(), phrase.key.begin() + phrase.words);
    for (const uint32_t family : candidate.families)
      candidate.buckets.push_back(background_bucket(text.vocabulary.families[family]));
    candidate.features = phrase_features(phrase, phrases, text, title);
    candidates.push_back(std::move(candidate));
  }
  return candidates;
}

}  // namespace khulasa::gist
