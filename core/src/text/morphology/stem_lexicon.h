// The stemmer's word lists: nouns with their broken plurals, words to keep whole, verbs.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "short_word.h"

namespace khulasa::text {

/// Forms of core/data/stems.txt, in the lexical form (see normalize.h) with ى as ي.
///
/// Made once, at its first use: 6 500 forms in about a millisecond. Immutable afterwards. A look-up
/// is O(length).
class StemLexicon {
 public:
  static const StemLexicon& instance();

  /// The stem of a noun: «مدارس» gives «مدرسة», «وزير» itself; absent where the list has no such
  /// form.
  [[nodiscard]] std::optional<ShortWord> noun(std::u16string_view form) const;
  [[nodiscard]] bool has_noun(std::u16string_view form) const;

  /// How many letters `form` shares with the begin of a noun's form, or a few more: no look-up of a
  /// noun that begins with more of it can find anything. A filter (Bloom 1970): most words are no
  /// nouns of the list, and are told so by their first three or four letters.
  [[nodiscard]] size_t noun_reach(std::u16string_view form) const;
  /// The same of the forms of verbs, of the past and of the imperfect.
  [[nodiscard]] size_t verb_reach(std::u16string_view form) const;

  /// The past of the third person, of a past form without its ending: of «اعطا» (before a pronoun)
  /// «اعطي».
  [[nodiscard]] std::optional<ShortWord> past(std::u16string_view form) const;
  /// The same of what a weak verb keeps before ت and وا: «اعط» of «اعطت».
  [[nodiscard]] std::optional<ShortWord> weak_past(std::u16string_view form) const;
  /// The same of a hollow verb shortened before a consonant: «قل» of «قلت».
  [[nodiscard]] std::optional<ShortWord> short_past(std::u16string_view form) const;

  /// Whether a verb has an imperfect of these letters behind its prefix: «قول» of «يقول».
  [[nodiscard]] bool has_imperfect(std::u16string_view rest) const;
  /// Whether a hollow verb has a jussive of these letters: «قل» of «لم يقل».
  [[nodiscard]] bool has_jussive(std::u16string_view rest) const;

 private:
  // A packed form with its kind, and where the form stands whose stem it is.
  struct Entry {
    uint32_t begin;
    uint32_t head;
    uint8_t length;
    uint8_t head_length;
    char kind;
  };

  StemLexicon();
  void add(const Entry& entry);
  void add_nouns();
  void add_verbs();
  [[nodiscard]] const Entry* find(std::u16string_view form, char kind) const;
  [[nodiscard]] static std::optional<ShortWord> head_of(const Entry* entry);
  [[nodiscard]] size_t reach_of(std::u16string_view form, uint32_t seed) const;

  std::vector<Entry> entries_;
  std::vector<uint16_t> slots_;  // open addressing; one more than the index of an entry, 0 is free
  std::vector<uint32_t> beginnings_;  // a bit for the hash of each begin of a form
};

}  // namespace khulasa::text
