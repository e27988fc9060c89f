// Where a noun phrase starts and ends, judged without a tagger: by the forms of words, the classes
// of the lexicon, and agreement. Words are indexes of text::Reading::words. All functions take
// constant time, apart from the letters of the words themselves.
#pragma once

#include <cstdint>
#include <string_view>

#include "phrase_text.h"

namespace khulasa::gist {

/// Whether `word` is one of `words`, a list with a space before and after each word. False for the
/// empty word. A few words take less code this way than as a table.
[[nodiscard]] bool is_one_of(std::u16string_view words, std::u16string_view word);

/// Whether a unit opens or closes a quotation.
[[nodiscard]] constexpr bool is_opening_quote(char16_t c) {
  return c == u'«' || c == u'"' || c == u'“';
}
[[nodiscard]] constexpr bool is_closing_quote(char16_t c) {
  return c == u'»' || c == u'"' || c == u'”';
}

/// Whether a word is a noun in the indefinite accusative: «أرباحا», not «سوريا».
[[nodiscard]] bool has_tanwin(const text::Lexeme& lexeme, std::u16string_view stem);

/// Whether a word can be part of a phrase. A verb cannot («ينقل المياه»), unless it looks like one
/// but is a given name («يزيد»). Nor can a part of an address.
[[nodiscard]] bool may_be_in_phrase(const PhraseText& text, uint32_t word);

/// Whether a word of a phrase is also a word of dates and follows its noun: «العام» in «الأمين
/// العام», «الثاني» in «الشوط الثاني».
[[nodiscard]] bool is_ordinal(const PhraseText& text, uint32_t word);

/// Whether a hyphen joins `word`, a number, to the word of a phrase before it: «كوفيد-19».
[[nodiscard]] bool is_hyphened_number(const PhraseText& text, uint32_t word);

/// Whether only white space, or the underscore of a hashtag, separates a word from the next, which
/// must exist: a comma, a quotation mark or a line break is a border.
[[nodiscard]] bool adjoin(const PhraseText& text, uint32_t word);

/// Whether `word` opens a name in quotation marks, of three words at most, that belongs to the noun
/// before it: «غراس» in «جمعية "غراس"».
[[nodiscard]] bool opens_quoted_name(const PhraseText& text, uint32_t word);

/// Whether a phrase starts at `word`, so that the word before it, which must exist, is not part of
/// it. That is so at a proclitic: «بغداد وأنقرة» is two phrases, «القدم للمرة» too. It is also so
/// at a common noun without the article after a word with it: «زار الوفد قاعدة حميميم», the
/// delegation visited a base. It is not so at a name: «الرئيس ماكرون», «الطيب صالح», «الوليد بن
/// طلال».
[[nodiscard]] bool opens_phrase(const PhraseText& text, uint32_t word);

/// Whether `word` has «لل» and belongs to the noun and its adjective that start at `first`:
/// «للبيئة» in «الهيئة العامة للبيئة», «للسوق» in «المؤشر الرئيسي للسوق». Only after an adjective:
/// not in «قالت وزارة الصحة للصحفيين».
[[nodiscard]] bool continues_with_purpose(const PhraseText& text, uint32_t first, uint32_t word);

/// Whether `word`, in `sentence`, is a verb by its place: one that opens the sentence («أثار قرار
/// المجلس», «تحدث الدوخة», «رتبي اللحم»), or one after a word that verbs follow («أن تحفظ
/// الملفات»).
[[nodiscard]] bool opens_as_verb(const PhraseText& text, Range sentence, uint32_t word);

/// Whether `word` of a title is the verb of the noun before it, which has the article: «تبني» in
/// «مدينة الياسمين تبني الجسر», which elsewhere may be a noun, the adoption of something.
[[nodiscard]] bool is_verb_of_title(const PhraseText& text, Range title, uint32_t word);

/// Whether a word may start with a preposition that is not counted as a proclitic, because it may
/// just as well be a letter of the word («برمجة»): «لصيانة» in «لصيانة الأرصفة». Not if the text
/// also has the word with the article before that letter, as «البرمجة».
[[nodiscard]] bool hides_preposition(const PhraseText& text, uint32_t word);

/// Whether a phrase that ends with `last` is incomplete: it ends with a noun that adds little
/// («سكان عدد» in «سكان عدد من القرى»), or what follows in `run` belongs to it («مديرية توزيع
/// كهرباء» in «مديرية توزيع كهرباء نينوى», «الروائية سعاد» in «الروائية سعاد العلي»).
[[nodiscard]] bool is_open(const PhraseText& text, Range run, uint32_t last);

/// Whether a word is the adjective of the one before it: «الطينية» in «العمارة الطينية», «معماري»
/// in «مهندس معماري»; not «الأسد» in «الرئيس الأسد».
[[nodiscard]] bool is_attribute(const PhraseText& text, uint32_t word);

/// Whether no phrase of several words can start with `word`, which is not the first of `run`:
/// «الطينية الحديثة», «الاتصالات السعودي» in «وزير الاتصالات السعودي».
[[nodiscard]] bool is_tail_of_run(const PhraseText& text, Range run, uint32_t word);

/// Whether a word looks like a person's name: a given name, or an Arabic word that is not in the
/// lexicon and has neither article nor ending.
[[nodiscard]] bool looks_like_name(const text::Lexeme& lexeme, std::u16string_view stem);
[[nodiscard]] bool looks_like_name(const PhraseText& text, uint32_t word);

}  // namespace khulasa::gist
