#include "clauses.h"

#include <algorithm>

#include "abbreviations.h"
#include "stop_words.h"
#include "tables.h"
#include "text/morphology/stem.h"
#include "text/morphology/stem_readings.h"
#include "text/morphology/verb_forms.h"
#include "text/normalize/folds.h"
#include "text/normalize/normalize.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// The words of a statement before and after «..», at least. «العراق.. الأسباب» has fewer. Set by
// hand on 15 pauses written for this: with two words, titles such as «محمد صلاح.. يعود» break.
constexpr size_t kMinStatement = 3;
// So many words are a statement even if none of them is known as a verb: «الحياة في القرية جميلة
// وهادئة ولطيفة».
constexpr size_t kLongStatement = 6;
// More words need not be read on either side of a pause.
constexpr size_t kMaxRead = 20;

bool is_blank(char16_t c) { return is_space(c) || is_invisible(c); }

uint32_t after_blanks(View text, uint32_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

uint32_t word_end(View text, uint32_t at) {
  const uint32_t begin = at;
  while (at < text.size() && at - begin < kMaxWordUnits && is_word_unit(text[at])) ++at;
  return at;
}

std::u16string key_of(View word) {
  static const NormalizeOptions form = lexical_form();
  std::u16string key;
  for (const char16_t c : word)
    if (const char16_t folded = fold_unit(c, form); folded != kDropped) key += folded;
  return key;
}

bool is_verb(View key) {
  if (is_reporting_verb(key)) return true;
  const View rest = without_conjunction(key);
  if ((stop_word_sections(key) | stop_word_sections(rest)) & kStopWord)
    return data::kClauseWordsAuxiliaries.contains(key) ||
           data::kClauseWordsAuxiliaries.contains(rest);
  const WordClass word_class = segment(key).word_class;
  return word_class == WordClass::kVerb ||
         (word_class == WordClass::kUnknown && has_verb_form(key));
}

// Whether `key` starts a clause whatever follows it.
bool opens_clause(View key) {
  return is_sentence_opener(key) || data::kClauseWordsOpeners.contains(key) ||
         data::kClauseWordsOpeners.contains(without_conjunction(key));
}

// What was read of the words on one side of a pause.
struct Words {
  size_t count = 0;
  bool has_verb = false;
  bool opens_clause = false;  // the first word does
  std::u16string first;
  std::u16string last;
};

// Reads the words from `begin` to `end`, or to the punctuation mark that ends a sentence or a line.
Words read_words(View text, uint32_t begin, uint32_t end) {
  constexpr UnitClasses kStops = kTerminalClass | kLineEndClass;
  Words words;
  for (uint32_t at = begin; at < end && words.count < kMaxRead;) {
    if ((classes_of(text[at]) & kStops) != 0) break;
    if (!is_word_unit(text[at])) {
      ++at;
      continue;
    }
    const uint32_t word = std::min(word_end(text, at), end);
    words.last = key_of(text.substr(at, word - at));
    at = word;
    if (words.count++ == 0) {
      words.first = words.last;
      words.opens_clause = opens_clause(words.first);
    }
    words.has_verb = words.has_verb || is_verb(words.last) || may_be_verb(words.last);
  }
  return words;
}

}  // namespace

bool is_word_unit(char16_t c) {
  constexpr UnitClasses kWord =
      kArabicLetterClass | kLatinLetterClass | kFormClass | kDigitClass | kMarkClass;
  return (classes_of(c) & kWord) != 0 && !is_phrase_ligature(c);
}

std::u16string word_key_at(View text, uint32_t at) {
  at = after_blanks(text, at);
  return key_of(text.substr(at, word_end(text, at) - at));
}

ClauseStart clause_start(View text, uint32_t at) {
  at = after_blanks(text, at);
  const View word = text.substr(at, word_end(text, at) - at);
  if (word.empty()) return ClauseStart::kPossible;
  const std::u16string key = key_of(word);
  if (opens_clause(key) || is_verb(key)) return ClauseStart::kCertain;
  const bool is_possible =
      (word[0] == kWaw && key.size() > 3) || Unicode::fold_case(word[0]) != word[0];
  return is_possible ? ClauseStart::kPossible : ClauseStart::kNone;
}

bool separates_statements(View text, uint32_t begin, uint32_t pause, uint32_t next) {
  const Words after = read_words(text, next, static_cast<uint32_t>(text.size()));
  if (after.count < kMinStatement || data::kClauseWordsContinuers.contains(after.first))
    return false;
  // «أن» goes on («الأهم من ذلك كله.. أن تهرول»), «إن» starts anew; their keys are the same.
  const uint32_t at = after_blanks(text, next);
  if (at < text.size() && text[at] == kAlefHamzaAbove && after.first == u"ان") return false;
  const Words before = read_words(text, begin, pause);
  if (before.count < kMinStatement || is_never_last(before.last)) return false;
  if (!before.has_verb && !before.opens_clause && before.count < kLongStatement) return false;
  return after.opens_clause || after.has_verb || after.count >= kLongStatement;
}

bool is_never_last(View word) {
  return data::kClauseWordsNeverLast.contains(word) ||
         (word.size() > 2 && word[0] == kWaw &&
          data::kClauseWordsNeverLast.contains(word.substr(1)));
}

bool names_speaker(View text, uint32_t at) {
  const std::u16string key = word_key_at(text, at);
  if (key.empty()) return false;
  if (data::kClauseWordsSpeaking.contains(key)) return true;
  const Segmentation word = segment(key);
  return word.proclitics == 0 && data::kClauseWordsSpeaking.contains(word.stem);
}

}  // namespace khulasa::text
