#include "vocabulary.h"

#include "lexicon.h"
#include "proper_names.h"
#include "text/morphology/stem_rules.h"
#include "text/morphology/verb_forms.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

bool may_be_proclitic(char16_t c) {
  return c == kWaw || c == kFeh || c == kBeh || c == kLam || c == kKaf;
}

// The number of leading units of `key` that are proclitics, because the rest occurs elsewhere in
// the text as a word of its own; 0 if there are none.
uint8_t proven_proclitics(std::u16string_view key, const Interner& seen) {
  constexpr size_t kMinRest = 3;  // too short a rest proves nothing: «في» occurs in every text
  for (const size_t length : {size_t{1}, size_t{2}}) {
    if (key.size() < length + kMinRest || !may_be_proclitic(key[length - 1])) return 0;
    if (seen.find(key.substr(length)) != Interner::kAbsent) return static_cast<uint8_t>(length);
  }
  return 0;
}

// Whether `key`, which the lexicon does not know, is a verb: it has the pattern of one, and the
// text does not have it with the article.
bool is_verb(std::u16string_view key, const Interner& seen) {
  return has_verb_form(key) && seen.find(std::u16string(u"ال").append(key)) == Interner::kAbsent;
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
      vocabulary.lexemes.push_back({.key = keys.key(number), .kind = word.kind});
    }
  }
  StringNumbers stems;
  StringNumbers families;
  std::vector<uint32_t> family_of;  // by stem
  Segmentation word;
  for (Lexeme& lexeme : vocabulary.lexemes) {
    const WordFacts facts = facts_of(lexeme.key);
    lexeme.is_stop = facts.is_stop;
    lexeme.is_reporting_verb = facts.is_reporting_verb;
    lexeme.is_date = facts.is_date;
    segment(lexeme.key, word);
    // If the lexicon knows the word, its own reading is better than a guess from the text.
    if (word.word_class == WordClass::kUnknown && !lexeme.is_stop) {
      if (const uint8_t proven = proven_proclitics(lexeme.key, keys); proven > 0) {
        segment(lexeme.key.substr(proven), word);
        word.proclitics += proven;
      }
    }
    if (word.word_class == WordClass::kUnknown && !lexeme.is_stop && is_verb(lexeme.key, keys))
      word.word_class = WordClass::kVerb;
    lexeme.proclitics = word.proclitics;
    lexeme.word_class = word.word_class;
    const std::u16string_view bare = lexeme.key.substr(lexeme.proclitics);
    lexeme.is_definite = bare.starts_with(u"ال") || bare.starts_with(u"لل");
    if (!lexeme.is_stop) lexeme.name_roles = name_roles(bare);
    lexeme.stem = stems.number_of(word.stem);
    if (lexeme.stem == family_of.size())
      family_of.push_back(families.number_of(word_family(word.stem)));
    lexeme.family = family_of[lexeme.stem];
  }
  vocabulary.stems = std::move(stems).take();
  vocabulary.families = std::move(families).take();
  return vocabulary;
}

}  // namespace khulasa::text
