// The stemmer's word lists: nouns with their broken plurals, words to keep whole, and verbs.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "short_word.h"
#include "text/tables/word_trie.h"

namespace khulasa::text {

/// Letters in a row of a word, and the way through the lexicon of the letters from the same place
/// on. Parts that begin at the same letter share one way, so that a word is walked once for each
/// prefix that may be cut off it, not once for each form that its endings may leave.
class Part {
 public:
  /// @param path  of a word that begins with `letters`; it must outlive the part.
  Part(std::u16string_view letters, const WordTrie::Path& path) : letters_(letters), path_(&path) {}

  [[nodiscard]] std::u16string_view letters() const { return letters_; }
  [[nodiscard]] size_t size() const { return letters_.size(); }
  /// The first `size` letters, at most size().
  [[nodiscard]] Part first(size_t size) const { return {letters_.substr(0, size), *path_}; }
  /// How many of its letters a form of the lexicon begins with. No form has more of them.
  [[nodiscard]] size_t reach() const { return std::min(path_->reach, size()); }
  /// Its node in the trie; nothing if no form begins with all its letters.
  [[nodiscard]] std::optional<WordTrie::Node> node() const {
    if (size() > path_->reach) return std::nullopt;
    return path_->nodes[size()];
  }

 private:
  std::u16string_view letters_;
  const WordTrie::Path* path_;
};

/// The forms of core/data/stems.txt, each with the head of its entry, which is its stem. All words
/// are in the lexical form (see normalize.h), with ى as ي.
///
/// Unpacked at first use, in a twentieth of a millisecond. Immutable afterwards, so it may be used
/// from any thread. A look-up of a part takes constant time and finds nothing if it is empty.
class StemLexicon {
 public:
  static const StemLexicon& instance();

  /// The way of `word`, which Part takes. Linear in its length.
  void walk(std::u16string_view word, WordTrie::Path& path) const { forms_.walk(word, path); }

  /// The stem of a noun: «مدرسة» for «مدارس», «وزير» for itself. Absent if the list does not have
  /// `form` as a noun.
  [[nodiscard]] std::optional<ShortWord> noun(const Part& form) const;
  /// The same for the noun that `begin` and one letter more make: «مدرس» and ة.
  [[nodiscard]] std::optional<ShortWord> noun(const Part& begin, char16_t last) const;
  [[nodiscard]] bool has_noun(const Part& form) const;

  /// The third person past of a verb, from a past form without its ending: «اعطي» for «اعطا», which
  /// is left of «أعطاها» without the pronoun. Absent if no verb has the form.
  [[nodiscard]] std::optional<ShortWord> past(const Part& form) const;
  /// The same, from the form of a weak verb before ت and وا: «اعطي» for «اعط» (of «أعطت»).
  [[nodiscard]] std::optional<ShortWord> weak_past(const Part& form) const;
  /// The same, from the short form of a hollow verb before a consonant: «قال» for «قل» (of «قلت»).
  [[nodiscard]] std::optional<ShortWord> short_past(const Part& form) const;

  /// Whether a prefix and `rest` are the imperfect of a verb: «قول», of «يقول».
  [[nodiscard]] bool has_imperfect(const Part& rest) const;
  /// The same for `begin` and one letter more.
  [[nodiscard]] bool has_imperfect(const Part& begin, char16_t last) const;
  /// Whether a prefix and `rest` are the jussive of a hollow verb: «قل», of «لم يقل».
  [[nodiscard]] bool has_jussive(const Part& rest) const;

 private:
  // What a form may be, as make_tables.py tags it.
  enum Kind : uint8_t { kNoun, kPast, kWeak, kShort, kImperfect };
  static constexpr size_t kKinds = 5;
  // Where the instructions begin that make the stem from a form, for each kind that it has; kNever
  // for the others.
  using Reading = std::array<uint16_t, kKinds>;
  static constexpr uint16_t kNever = UINT16_MAX;

  StemLexicon();
  // Where the instructions of a form of `kind` begin; kNever if there is no such form.
  [[nodiscard]] uint16_t find(WordTrie::Node node, Kind kind) const;
  [[nodiscard]] uint16_t find(const Part& form, Kind kind) const;
  [[nodiscard]] static std::optional<ShortWord> stem(std::u16string_view form, uint16_t steps);

  WordTrie forms_;
  std::vector<Reading> readings_;
};

}  // namespace khulasa::text
