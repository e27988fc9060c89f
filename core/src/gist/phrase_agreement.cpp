#include "phrase_agreement.h"

#include "phrase_rules.h"
#include "text/morphology/verb_forms.h"
#include "text/proper_names.h"
#include "text/unicode/letters.h"

namespace khulasa::gist {

namespace {

using text::WordClass;

// Whether a word with the article is a short noun, not an adjective: «الطين» in «الفخاري الطين»,
// where a potter mixes clay. It is a noun of the lexicon with three letters; hardly any adjective
// is so short. Not «الأسد» in «الرئيس الأسد».
bool is_short_noun(const PhraseText& text, uint32_t word) {
  const std::u16string_view bare = text.bare_key(word).substr(2);
  return text.lexeme(word).word_class == WordClass::kNoun && bare.size() == 3 &&
         bare[1] != text::kAlef && bare[2] != text::kYeh && bare[2] != text::kTehMarbuta &&
         !is_one_of(u" صعب سهل ضخم فخم حلو وعر حسن بشع ميت ", bare) &&
         (text.lexeme(word - 1).name_roles & text::kPersonTitle) == 0;
}

// Whether `word` is the title of a person named after it, and not an adjective: «الدكتورة» in
// «الفريق العلمي الدكتورة نورة». Not «الرئيس» in «السيد الرئيس».
bool is_title_of_next(const PhraseText& text, uint32_t word) {
  return (text.lexeme(word).name_roles & text::kPersonTitle) != 0 &&
         (text.lexeme(word - 1).name_roles & text::kPersonTitle) == 0 &&
         word + 1 < text.reading.words.size() && adjoin(text, word) &&
         !text.is_definite(word + 1) && looks_like_name(text, word + 1);
}

}  // namespace

bool is_broken_plural(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  const std::u16string_view stem = text.reading.vocabulary.stems[lexeme.stem];
  const std::u16string_view bare = text.bare_key(word).substr(2);
  return lexeme.word_class == WordClass::kNoun && bare.substr(0, stem.size()) != stem &&
         !bare.ends_with(text::kTehMarbuta) && !bare.ends_with(u"ات") &&
         !stem.ends_with(text::kYeh);
}

bool is_feminine_noun(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  const std::u16string_view stem = text.reading.vocabulary.stems[lexeme.stem];
  return lexeme.word_class == WordClass::kNoun && lexeme.key.ends_with(text::kTehMarbuta) &&
         stem.ends_with(text::kHeh);
}

bool differs_in_gender(const PhraseText& text, uint32_t word) {
  const text::Lexeme& noun = text.lexeme(word - 1);
  const std::u16string_view adjective = text.bare_key(word);
  return (noun.key.ends_with(text::kTehMarbuta) || noun.key.ends_with(u"ات")) &&
         (noun.name_roles & (text::kGivenName | text::kPersonTitle)) == 0 &&
         !is_broken_plural(text, word - 1) &&
         std::u16string_view(u"ةهىاء").find(adjective.back()) == std::u16string_view::npos &&
         !adjective.ends_with(u"ات") && !adjective.substr(2).starts_with(text::kAlef);
}

bool may_agree(const PhraseText& text, uint32_t word) {
  const text::Lexeme& noun = text.lexeme(word - 1);
  const std::u16string_view adjective = text.bare_key(word);
  if ((noun.key.ends_with(u"ون") && adjective.ends_with(u"ين")) || is_title_of_next(text, word))
    return false;
  if (text::has_masdar_form(adjective.substr(2)) || is_short_noun(text, word) ||
      is_feminine_noun(text, word))
    return false;
  const bool is_feminine = noun.key.ends_with(text::kTehMarbuta) || noun.key.ends_with(u"ات");
  if (adjective.ends_with(u"ين") || adjective.ends_with(u"ون")) return !is_feminine;
  if (adjective.ends_with(u"ات"))
    return noun.key.ends_with(u"ات") || is_broken_plural(text, word - 1);
  // Not in «وزير الاتصالات السعودي», whose adjective belongs to the minister.
  const bool is_head = word < 2 || !adjoin(text, word - 2) || !may_be_in_phrase(text, word - 2) ||
                       text.is_definite(word - 2);
  if (is_head && differs_in_gender(text, word)) return false;
  // «العمال الجدد» and «المسؤولين الكبار» agree, «الأطلس الثلوج» does not.
  return !is_broken_plural(text, word) || is_broken_plural(text, word - 1) ||
         noun.key.ends_with(u"ين") || noun.key.ends_with(u"ون");
}

}  // namespace khulasa::gist
