// The stemmer's word lists: nouns with their broken plurals, words to keep whole, and verbs.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "short_word.h"

namespace khulasa::text {

/// The forms of core/data/stems.txt, each with the head of its entry, which is its stem. All words
/// are in the lexical form (see normalize.h), with ى as ي.
///
/// Built once, at first use: 6,500 forms in about a millisecond. Immutable afterwards, so it may be
/// used from any thread. A look-up takes O(length) and finds nothing for an empty form.
class StemLexicon {
 public:
  static const StemLexicon& instance();

  /// The stem of a noun: «مدرسة» for «مدارس», «وزير» for itself. Absent if the list does not have
  /// `form` as a noun.
  [[nodiscard]] std::optional<ShortWord> noun(std::u16string_view form) const;
  [[nodiscard]] bool has_noun(std::u16string_view form) const;

  /// Upper bound on the length of the prefix that `form` shares with any noun of the list. Looking
  /// up a longer prefix of `form`, with or without an ending, cannot succeed.
  ///
  /// The prefixes of all forms are kept in a Bloom filter (Bloom 1970), so the bound may be a few
  /// letters too high. It saves most look-ups: most words are not nouns of the list, and their
  /// first three or four letters show it.
  [[nodiscard]] size_t noun_reach(std::u16string_view form) const;
  /// The same for verbs: forms of the past, and of the imperfect without its prefix.
  [[nodiscard]] size_t verb_reach(std::u16string_view form) const;

  /// The third person past of a verb, from a past form without its ending: «اعطي» for «اعطا», which
  /// is left of «أعطاها» without the pronoun. Absent if no verb has the form.
  [[nodiscard]] std::optional<ShortWord> past(std::u16string_view form) const;
  /// The same, from the form of a weak verb before ت and وا: «اعطي» for «اعط» (of «أعطت»).
  [[nodiscard]] std::optional<ShortWord> weak_past(std::u16string_view form) const;
  /// The same, from the short form of a hollow verb before a consonant: «قال» for «قل» (of «قلت»).
  [[nodiscard]] std::optional<ShortWord> short_past(std::u16string_view form) const;

  /// Whether a prefix and `rest` are the imperfect of a verb: «قول», of «يقول».
  [[nodiscard]] bool has_imperfect(std::u16string_view rest) const;
  /// Whether a prefix and `rest` are the jussive of a hollow verb: «قل», of «لم يقل».
  [[nodiscard]] bool has_jussive(std::u16string_view rest) const;

 private:
  // A form, and the head of its entry, as offsets and lengths in the packed list of its kind.
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
  std::vector<uint16_t> slots_;        // open addressing: 1 + the index of an entry, 0 if free
  std::vector<uint32_t> prefix_bits_;  // the Bloom filter: a bit for the hash of each prefix
};

}  // namespace khulasa::text
