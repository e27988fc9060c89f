#include "word_trie.h"

#include <algorithm>

namespace khulasa::text {

namespace {

// In the packed words: a letter from ء to ي is '!' to 'J', one from a to z is itself; 128 + n
// begins a word that shares n letters with the word before it.
constexpr uint8_t kNoLetters = 128;

bool is_letter(char c) { return static_cast<uint8_t>(c) < kNoLetters; }

uint8_t index_of_packed(char c) {
  constexpr char kBeforeFirst = ' ';
  constexpr char kLastArabic = 'J';
  const char before =
      c <= kLastArabic ? kBeforeFirst : static_cast<char>('a' - 1 - (kLastArabic - kBeforeFirst));
  return static_cast<uint8_t>(c - before);
}

// In the packed values: the value of a word is that byte, or, after this byte, 255 more.
constexpr uint8_t kMore = 255;

}  // namespace

WordTrie::WordTrie(std::string_view words, std::string_view values) {
  const auto letters = std::count_if(words.begin(), words.end(), is_letter);
  nodes_.resize(static_cast<size_t>(letters) + 1);
  Entry* const nodes = nodes_.data();
  Node node = kRoot;
  std::array<Node, kMaxSteps + 1> path{};  // of the word before
  size_t depth = 0;
  const char* value = values.data();
  const char* const end = words.data() + words.size();
  for (const char* at = words.data(); at != end;) {
    const size_t shared = static_cast<uint8_t>(*at++) - size_t{kNoLetters};
    // Its first letter of its own comes after the one that the word before has there, if it has
    // one; each later letter is the first child of the letter before it.
    if (depth > shared) {
      nodes[path[shared + 1]].next = static_cast<Node>(node + 1);
    } else {
      nodes[node].is_parent = true;
    }
    for (depth = shared; at != end && is_letter(*at); ++at) {
      if (depth > shared) nodes[node].is_parent = true;
      path[++depth] = ++node;
      nodes[node].letter = index_of_packed(*at);
      if (depth == 1) first_[nodes[node].letter] = node;
      if (depth == 2) second_[nodes[path[1]].letter][nodes[node].letter] = node;
    }
    uint16_t number = static_cast<uint8_t>(*value++);
    if (number == kMore) number = static_cast<uint16_t>(number + static_cast<uint8_t>(*value++));
    nodes[node].value = static_cast<uint16_t>(number + 1);
  }
}

WordTrie::Node WordTrie::child_of(Node node, uint8_t letter) const {
  if (!nodes_[node].is_parent) return kNone;
  auto child = static_cast<Node>(node + 1);
  while (nodes_[child].letter < letter && nodes_[child].next != 0) child = nodes_[child].next;
  return nodes_[child].letter == letter ? child : kNone;
}

WordTrie::Node WordTrie::child(Node node, char16_t letter) const {
  const uint8_t index = letter_index(letter);
  return node == kRoot ? first_[index] : child_of(node, index);
}

void WordTrie::walk(std::u16string_view word, Path& path) const {
  path.nodes[0] = kRoot;
  path.reach = 0;
  const size_t size = word.size() < kMaxSteps ? word.size() : kMaxSteps;
  if (size == 0) return;
  const uint8_t first = letter_index(word[0]);
  Node node = first_[first];
  for (size_t i = 1; node != kNone; ++i) {
    path.nodes[i] = node;
    path.reach = i;
    if (i == size) return;
    const uint8_t letter = letter_index(word[i]);
    node = i == 1 ? second_[first][letter] : child_of(node, letter);
  }
}

}  // namespace khulasa::text
