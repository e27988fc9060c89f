#include "text/tables/word_trie.h"

#include <algorithm>
#include <map>
#include <random>

#include "text/morphology/stem_lexicon.h"
#include "texts.h"

namespace khulasa {
namespace {

using text::Part;
using text::StemLexicon;
using text::WordTrie;

// ب, باب, بابا, تاب and «the» with the values 0, 1, 300, 2 and 3, as word_trie.py packs them.
WordTrie small_trie() {
  return {"\200(\201'(\203'\200*'(\200the", std::string_view("\0\1\377\55\2\3", 6)};
}

TEST(WordTrie, Walk_GoesAsFarAsAWordOfTheListBegins) {
  const WordTrie trie = small_trie();
  const auto reach = [&](std::u16string_view word) {
    WordTrie::Path path;
    trie.walk(word, path);
    return path.reach;
  };
  EXPECT_EQ(reach(u""), 0U);
  EXPECT_EQ(reach(u"ب"), 1U);
  EXPECT_EQ(reach(u"باب"), 3U);
  EXPECT_EQ(reach(u"بابات"), 4U);
  EXPECT_EQ(reach(u"بات"), 2U);
  EXPECT_EQ(reach(u"تب"), 1U);
  EXPECT_EQ(reach(u"then"), 3U);
  for (const auto* word : {u"سبب", u"bab", u"\u0620", u"\u064B", u"\uFFFF", u"\xD800"})
    EXPECT_EQ(reach(word), 0U) << tests::utf8(word);
}

TEST(WordTrie, Value_IsThatOfTheWordThatEnds) {
  const WordTrie trie = small_trie();
  WordTrie::Path path;
  trie.walk(u"بابا", path);
  ASSERT_EQ(path.reach, 4U);
  EXPECT_EQ(trie.value(path.nodes[0]), 0);
  EXPECT_EQ(trie.value(path.nodes[1]), 1);
  EXPECT_EQ(trie.value(path.nodes[2]), 0);  // «با» is not in the list
  EXPECT_EQ(trie.value(path.nodes[3]), 2);
  EXPECT_EQ(trie.value(path.nodes[4]), 301);
  EXPECT_EQ(trie.child(path.nodes[3], u'ا'), path.nodes[4]);
  EXPECT_EQ(trie.child(path.nodes[3], u'ت'), WordTrie::kNone);
  EXPECT_EQ(trie.child(path.nodes[4], u'ا'), WordTrie::kNone);
  EXPECT_EQ(trie.child(WordTrie::kRoot, u'ب'), path.nodes[1]);
}

TEST(WordTrie, Walk_ReadsALongWordOnlyToItsLimit) {
  const WordTrie trie = small_trie();
  WordTrie::Path path;
  trie.walk(std::u16string(1000, u'ب'), path);
  EXPECT_EQ(path.reach, 1U);
}

// The parts of `text` between any of `separators`, without empty ones.
std::vector<std::u16string> split(std::u16string_view text, std::u16string_view separators) {
  std::vector<std::u16string> parts;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// The nouns of core/data/stems.txt with the head of their first entry, read from the file itself.
std::map<std::u16string, std::u16string> listed_nouns() {
  std::map<std::u16string, std::u16string> nouns;
  bool are_nouns = false;
  for (const auto& line : split(tests::read_file("core/data/stems.txt"), u"\n")) {
    if (line[0] == u'[') are_nouns = line == u"[plurals]" || line == u"[whole]";
    if (!are_nouns || line[0] == u'#' || line[0] == u'[') continue;
    for (const auto& entry : split(line, u" ")) {
      std::u16string head;
      for (std::u16string form : split(entry, u"/")) {
        for (char16_t& c : form) {
          if (c == u'أ' || c == u'إ' || c == u'آ') c = u'ا';
          if (c == u'ى') c = u'ي';
        }
        if (head.empty()) head = form;
        nouns.emplace(form, head);
      }
    }
  }
  return nouns;
}

TEST(StemLexicon, Nouns_AreThoseOfTheListAndHaveItsHeads) {
  const StemLexicon& lexicon = StemLexicon::instance();
  const auto nouns = listed_nouns();
  ASSERT_GT(nouns.size(), 4000U);
  for (const auto& [form, head] : nouns) {
    WordTrie::Path path;
    lexicon.walk(form, path);
    const Part part(form, path);
    EXPECT_EQ(part.reach(), form.size()) << tests::utf8(form);
    const auto noun = lexicon.noun(part);
    ASSERT_TRUE(noun) << tests::utf8(form);
    EXPECT_EQ(std::u16string_view(*noun), head) << tests::utf8(form);
    const auto last = lexicon.noun(part.first(form.size() - 1), form.back());
    ASSERT_TRUE(last) << tests::utf8(form);
    EXPECT_EQ(std::u16string_view(*last), head) << tests::utf8(form);
  }
}

TEST(StemLexicon, OtherWords_AreNoNouns) {
  const StemLexicon& lexicon = StemLexicon::instance();
  const auto nouns = listed_nouns();
  std::vector<std::u16string> list;
  for (const auto& [form, head] : nouns) list.push_back(form);
  std::mt19937 random(26);
  const auto below = [&](size_t n) { return static_cast<size_t>(random() % n); };
  const std::u16string_view letters = u"ابتثجحخدذرزسشصضطظعغفقكلمنهويةءؤئىپa";
  size_t others = 0;
  while (others < 100'000) {
    // A noun with a letter changed, added or left out: the words most likely to be mistaken.
    std::u16string word = list[below(list.size())];
    const size_t at = below(word.size());
    const size_t change = below(3);
    if (change == 0) word[at] = letters[below(letters.size())];
    if (change == 1) word.insert(at, 1, letters[below(letters.size())]);
    if (change == 2) word.erase(at, 1);
    if (nouns.count(word) != 0) continue;
    ++others;
    WordTrie::Path path;
    lexicon.walk(word, path);
    ASSERT_FALSE(lexicon.has_noun({word, path})) << tests::utf8(word);
  }
}

}  // namespace
}  // namespace khulasa
