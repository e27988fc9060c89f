// A trie over the words of a list, as make_tables.py packs it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace khulasa::text {

/// Finds the words of a list that a word begins with, all of them in one walk: the nodes on the way
/// of «مدرسته» say that «مدرس» is a word of the list and that «مدرست» followed by ة would not be.
/// A look-up in a hash table costs as much as the whole walk.
///
/// The list is a constant: each word is stored as the number of letters that it shares with the
/// word before it, and its others (front coding). The 5,096 forms of stems.txt take 7.5 KB so after
/// compression, and 9,210 nodes. Unpacking is one pass of 45 instructions a node, and a node takes
/// 6 bytes. Immutable afterwards, so it may be used from any thread.
class WordTrie {
 public:
  /// A node: what words begin with. kRoot is the empty beginning.
  using Node = uint16_t;
  static constexpr Node kRoot = 0;
  /// What child() returns if there is none. No child is the root.
  static constexpr Node kNone = 0;

  /// Longer words are not walked to their end: no word of a list is as long.
  static constexpr size_t kMaxSteps = 20;

  /// The nodes on the way of a word.
  struct Path {
    size_t reach = 0;  // letters that a word of the list begins with, at most kMaxSteps
    std::array<Node, kMaxSteps + 1> nodes;  // by number of letters, undefined beyond `reach`
  };

  /// @param words   as trie_words() of core/data/word_trie.py writes it.
  /// @param values  one number for each word, in the same order, as trie_values() writes them.
  WordTrie(std::string_view words, std::string_view values);

  /// The way of `word`. Linear in its length.
  void walk(std::u16string_view word, Path& path) const;

  /// The node one letter further; kNone if no word begins so. Children are searched in order: on
  /// average 3 of them are looked at.
  [[nodiscard]] Node child(Node node, char16_t letter) const;

  /// 1 + the value of the word that ends at `node`; 0 if none does.
  [[nodiscard]] uint16_t value(Node node) const { return nodes_[node].value; }

 private:
  struct Entry {
    uint16_t next = 0;       // the next child of the same parent; 0 if it is the last
    uint16_t value = 0;      // as value()
    uint8_t letter = 0;      // its last letter, as an index
    bool is_parent = false;  // its first child is the next entry
  };
  // Letters are numbered from ء, 1, to ي, 42, and from a, 43, to z. Others have the number 0, which
  // no word contains.
  static constexpr size_t kLetters = 43 + 26;
  static constexpr uint8_t letter_index(char16_t c) {
    const auto arabic = static_cast<char16_t>(c - u'\u0620');
    const auto latin = static_cast<char16_t>(c - u'a');
    return static_cast<uint8_t>(arabic < 43 ? arabic : latin < 26 ? latin + 43 : 0);
  }
  [[nodiscard]] Node child_of(Node node, uint8_t letter) const;

  std::vector<Entry> nodes_;  // each before its children: the order of the words
  // The nodes of one and of two letters, since these have 30 and 20 siblings.
  std::array<Node, kLetters> first_{};
  std::array<std::array<Node, kLetters>, kLetters> second_{};
};

}  // namespace khulasa::text
