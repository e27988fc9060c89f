#include "vocabulary.h"

#include <algorithm>

#include "known_words.h"
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

// Whether `word` is listed as the name of a person or a place: «بسمة», «بكين», «لبنان».
bool is_listed_name(std::u16string_view word) {
  return word.size() >= 3 && !word.starts_with(u"ال") && !word.starts_with(u"لل") &&
         (name_roles(word) & (kGivenName | kPlaceName)) != 0;
}

// The number of leading units of `key` that are proclitics before a listed name: 0 for «بسمة»,
// which is not ب and «سمة», and for «بكين», which is not a verb; 1 for «ببكين» and for «للبنان»,
// which is not the article and «بنان». Also 0 for «كرامي», a family: nobody is likened to «رامي»
// so. kNoName if there is no such name.
constexpr size_t kNoName = 3;
size_t proclitics_of_name(std::u16string_view key) {
  for (size_t length = 0; length < kNoName && length < key.size(); ++length) {
    if (length > 0 && !may_be_proclitic(key[length - 1])) break;
    if (is_listed_name(key.substr(length))) return length == 1 && key[0] == kKaf ? 0 : length;
  }
  return kNoName;
}

// Whether ف, or ك before a word in ي, is a letter of `key`, read as a clitic and a noun without the
// article: so it is in names («فريال», «كفوري»), and it seldom joins such a noun. Not if the noun
// has an ending («فطفولتهم»), or the text has it alone, too.
bool opens_with_own_letter(std::u16string_view key, const Segmentation& word,
                           const Interner& seen) {
  return (key[0] == kFeh || (key[0] == kKaf && key.back() == kYeh)) && word.proclitics == 1 &&
         word.word_class == WordClass::kNoun && word.stem.size() + 1 == key.size() &&
         !key.substr(1).starts_with(u"ال") && seen.find(key.substr(1)) == Interner::kAbsent;
}

// Whether `key` is ل and a word of the text with its own ل that no lexicon knows: «لليستر» beside
// «ليستر».
bool joins_own_lam(std::u16string_view key, const Interner& seen) {
  return key.size() > 4 && key.starts_with(u"لل") &&
         segment(key.substr(1)).word_class == WordClass::kUnknown &&
         seen.find(key.substr(1)) != Interner::kAbsent;
}

// Reads `key` as a name if `word`, the stemmer's reading of it, took a letter of the name for a
// clitic or a place for a verb. False if the reading stands.
bool reread_name(std::u16string_view key, const Interner& seen, Segmentation& word) {
  if (key.empty() || !is_arabic_letter(key[0])) return false;
  // Most words: nothing was taken for a clitic, and no ل is in front.
  if (word.proclitics == 0 && word.word_class != WordClass::kVerb &&
      word.word_class != WordClass::kUnknown && key.substr(0, 3).find(u"لل") == key.npos)
    return false;
  size_t before = proclitics_of_name(key);
  if (before < kNoName) {
    const std::u16string_view name = key.substr(before);
    const bool is_misread =
        word.proclitics > before ||
        (key[0] == kKaf && before == 0 && word.word_class == WordClass::kUnknown) ||
        (before > 0 && key.substr(before - 1).starts_with(u"لل")) ||
        (word.proclitics < before && word.word_class == WordClass::kUnknown) ||
        (word.word_class == WordClass::kVerb && (name_roles(name) & kPlaceName) != 0);
    if (!is_misread) return false;
  } else if (opens_with_own_letter(key, word, seen)) {
    before = 0;
  } else if (joins_own_lam(key, seen)) {
    before = 1;
  } else {
    return false;
  }
  word.proclitics = static_cast<uint8_t>(before);
  word.word_class = WordClass::kUnknown;
  word.stem = key.substr(before);
  std::replace(word.stem.begin(), word.stem.end(), kAlefMaksura, kYeh);
  std::replace(word.stem.begin(), word.stem.end(), kTehMarbuta, kHeh);
  return true;
}

// Whether «علي» is a name in the text, and not «على» as some type it. It is if «على» is much more
// common (in 60 texts that have both, 9 in 10 are names if it occurs three times as often), if a
// title or another name stands before it in a text that tells ى from ي, or between a verb of saying
// and a given name: «وأضاف علي سالم».
bool has_ali(const std::vector<uint32_t>& of_word, const Interner& keys) {
  const uint32_t ali = keys.find(u"علي");
  if (ali == Interner::kAbsent) return false;
  const uint32_t on = keys.find(u"على");
  int64_t surplus = 0;
  bool tells = false;
  bool follows_name = false;
  const auto roles_at = [&](size_t i) {
    return i < of_word.size() ? name_roles(keys.key(of_word[i])) : uint8_t{0};
  };
  for (size_t i = 0; i < of_word.size(); ++i) {
    tells = tells || keys.key(of_word[i]).ends_with(kAlefMaksura);
    if (of_word[i] == on) ++surplus;
    if (of_word[i] != ali) continue;
    surplus -= 3;
    if (i == 0) continue;
    follows_name = follows_name || (roles_at(i - 1) & (kPersonTitle | kGivenName)) != 0;
    if ((roles_at(i + 1) & kGivenName) != 0 && facts_of(keys.key(of_word[i - 1])).is_reporting_verb)
      return true;
  }
  return surplus >= 0 || (tells && follows_name);
}

// Whether «أم» opens a name in the text: it stands before a given name more often than not, and not
// between two («سامي أم خالد؟»).
bool has_umm(const std::vector<uint32_t>& of_word, const Interner& keys) {
  const uint32_t umm = keys.find(u"ام");
  if (umm == Interner::kAbsent) return false;
  int64_t surplus = 0;
  for (size_t i = 0; i < of_word.size(); ++i) {
    if (of_word[i] != umm) continue;
    const auto is_given = [&](size_t at) {
      return at < of_word.size() && (name_roles(keys.key(of_word[at])) & kGivenName) != 0;
    };
    surplus += is_given(i + 1) && !is_given(i - 1) ? 1 : -1;
  }
  return surplus > 0;
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
  KnownWords& known = KnownWords::of_thread();
  const bool ali = has_ali(vocabulary.of_word, keys);
  const bool umm = has_umm(vocabulary.of_word, keys);
  for (Lexeme& lexeme : vocabulary.lexemes) {
    const auto number = static_cast<uint32_t>(&lexeme - vocabulary.lexemes.data());
    const KnownWord about = known.read(lexeme.key, keys.hash(number), word);
    const uint8_t own_proclitics = word.proclitics;
    lexeme.is_stop = about.facts.is_stop;
    lexeme.is_reporting_verb = about.facts.is_reporting_verb;
    lexeme.is_date = about.facts.is_date;
    if (ali && lexeme.key.ends_with(u"علي") && lexeme.key.size() <= 4) lexeme.is_stop = false;
    const bool is_name = !lexeme.is_stop && reread_name(lexeme.key, keys, word);
    // If the lexicon knows the word, its own reading is better than a guess from the text.
    if (word.word_class == WordClass::kUnknown && !lexeme.is_stop && !is_name) {
      if (const uint8_t proven = proven_proclitics(lexeme.key, keys); proven > 0) {
        segment(lexeme.key.substr(proven), word);
        word.proclitics += proven;
      }
    }
    if (word.word_class == WordClass::kUnknown && !lexeme.is_stop && !is_name &&
        is_verb(lexeme.key, keys))
      word.word_class = WordClass::kVerb;
    lexeme.proclitics = word.proclitics;
    lexeme.word_class = word.word_class;
    const std::u16string_view bare = lexeme.key.substr(lexeme.proclitics);
    lexeme.is_definite = bare.starts_with(u"ال") || bare.starts_with(u"لل");
    if (!lexeme.is_stop)
      lexeme.name_roles = lexeme.proclitics == own_proclitics ? about.name_roles : name_roles(bare);
    if (umm && lexeme.key == u"ام") {
      lexeme.is_stop = false;
      lexeme.name_roles = kNameJoint;
    }
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
