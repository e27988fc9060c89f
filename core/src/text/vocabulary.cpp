#include "vocabulary.h"

#include <deque>

#include "letters.h"
#include "lexicon.h"
#include "stem.h"

namespace khulasa::text {

namespace {

bool may_be_proclitic(char16_t c) {
  return c == kWaw || c == kFeh || c == kBeh || c == kLam || c == kKaf;
}

// The proclitics of `key` that the text proves: what follows them stands elsewhere as a word of its
// own.
uint8_t proven_proclitics(std::u16string_view key, const Interner& seen) {
  constexpr size_t kMinRest = 3;  // «في» is no proof that «وفي» begins a content word
  for (const size_t length : {size_t{1}, size_t{2}}) {
    if (key.size() < length + kMinRest || !may_be_proclitic(key[length - 1])) return 0;
    if (seen.find(key.substr(length)) != Interner::kAbsent) return static_cast<uint8_t>(length);
  }
  return 0;
}

}  // namespace

Vocabulary collect_vocabulary(const std::vector<Word>& words, std::u16string_view normalized) {
  Vocabulary vocabulary;
  vocabulary.of_word.reserve(words.size());
  Interner& keys = vocabulary.keys;
  for (const Word& word : words) {
    const uint32_t number = keys.intern(slice(normalized, word.key));
    vocabulary.of_word.push_back(number);
    if (number == vocabulary.lexemes.size()) {
      vocabulary.lexemes.push_back({keys.key(number), 0, 0, word.kind, false, false, false});
    }
  }
  Interner stems;
  std::deque<std::u16string> held;  // a deque: the interner's views stay valid while it grows
  for (Lexeme& lexeme : vocabulary.lexemes) {
    lexeme.is_stop = is_stop_word(lexeme.key);
    lexeme.is_verb = is_reporting_verb(lexeme.key);
    lexeme.is_date = is_date_word(lexeme.key) || is_number_word(lexeme.key);
    lexeme.proclitics = static_cast<uint8_t>(proclitics(lexeme.key));
    if (lexeme.proclitics == 0 && !lexeme.is_stop)
      lexeme.proclitics = proven_proclitics(lexeme.key, keys);
    held.push_back(stem(lexeme.key.substr(lexeme.proclitics)));
    lexeme.stem = stems.intern(held.back());
    if (stems.size() < held.size()) held.pop_back();  // seen before
  }
  vocabulary.stems.assign(held.begin(), held.end());
  return vocabulary;
}

}  // namespace khulasa::text
