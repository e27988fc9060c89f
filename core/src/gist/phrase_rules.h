// What tells where a noun phrase begins and ends, without a tagger: forms of words, the lexicon's
// classes, agreement. All are constant in time but for the words' own letters.
#pragma once

#include <cstdint>
#include <string_view>

#include "phrase_text.h"

namespace khulasa::gist {

/// Whether a word can stand in a phrase. A verb cannot: «ينقل المياه»; a given name that looks like
/// one can («يزيد»).
[[nodiscard]] bool may_stand_in_phrase(const text::Lexeme& lexeme);

/// Whether nothing but white space stands between a word and the next: a comma, a quotation mark or
/// a line end is a border.
[[nodiscard]] bool adjoin(const PhraseText& text, uint32_t word);

/// Whether a word opens a phrase that the one before it, which exists, is no part of. A proclitic
/// does: «بغداد وأنقرة» is two, «القدم للمرة» too. So does a common noun without the article behind
/// a word that has it: «زار الوفد قاعدة حميميم», the delegation visited a base. A name does not:
/// «الرئيس ماكرون», «الطيب صالح», «الوليد بن طلال».
[[nodiscard]] bool opens_phrase(const PhraseText& text, uint32_t word);

/// Whether a word is the verb that a sentence opens with: «أثار قرار المجلس», «تحدث الدوخة», «رتبي
/// اللحم»; or one behind a word that verbs follow: «أن تحفظ الملفات».
[[nodiscard]] bool opens_as_verb(const PhraseText& text, Range sentence, uint32_t word);

/// Whether a word begins with a preposition that no proclitic is counted for, since it may be a
/// letter of the word («برمجة»): «لصيانة الأرصفة», where the text does not have it with the
/// article.
[[nodiscard]] bool hides_preposition(const PhraseText& text, uint32_t word);

/// Whether what follows in a run belongs to `last`: «مديرية توزيع كهرباء» of «مديرية توزيع كهرباء
/// نينوى», «سكان عدد» of «سكان عدد من القرى», «الروائية سعاد» of «الروائية سعاد العلي».
[[nodiscard]] bool is_open(const PhraseText& text, Range run, uint32_t last);

/// Whether a word stands as the adjective of the one before it: «الطينية» in «العمارة الطينية»,
/// «معماري» in «مهندس معماري»; not «الأسد» in «الرئيس الأسد».
[[nodiscard]] bool is_attribute(const PhraseText& text, uint32_t word);

/// Whether no phrase of several words begins with `word`, which is not the first of its run:
/// «الطينية الحديثة», «الاتصالات السعودي» of «وزير الاتصالات السعودي».
[[nodiscard]] bool is_tail_of_run(const PhraseText& text, Range run, uint32_t word);

/// Whether a word is the name of someone by all that can be known without a tagger: a given name,
/// or no word of the lexicon, without article and ending.
[[nodiscard]] bool looks_like_name(const text::Lexeme& lexeme, std::u16string_view stem);
[[nodiscard]] bool looks_like_name(const PhraseText& text, uint32_t word);

}  // namespace khulasa::gist
