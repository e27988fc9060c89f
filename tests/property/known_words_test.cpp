// A word that is remembered is read as one that is looked up.
#include "text/known_words.h"

#include <random>

#include "gtest/gtest.h"
#include "random_pages.h"
#include "text/proper_names.h"
#include "text/tables/hash.h"

namespace khulasa {
namespace {

using text::KnownWord;
using text::KnownWords;
using text::Segmentation;

void expect_read(KnownWords& words, std::u16string_view key, uint32_t hash) {
  Segmentation parts;
  const KnownWord word = words.read(key, hash, parts);
  const Segmentation fresh = text::segment(key);
  const text::WordFacts facts = text::facts_of(key);
  ASSERT_EQ(parts.stem, fresh.stem);
  ASSERT_EQ(parts.proclitics, fresh.proclitics);
  ASSERT_EQ(parts.word_class, fresh.word_class);
  ASSERT_EQ(word.name_roles, text::name_roles(key.substr(fresh.proclitics)));
  ASSERT_EQ(word.facts.is_stop, facts.is_stop);
  ASSERT_EQ(word.facts.is_reporting_verb, facts.is_reporting_verb);
  ASSERT_EQ(word.facts.is_date, facts.is_date);
}

// A word of real letters, often with an affix, and of any length from 0 to 29.
std::u16string random_word(std::mt19937& random) {
  static constexpr std::u16string_view kFront[] = {u"", u"ال", u"و", u"بال", u"لل", u"س"};
  static constexpr std::u16string_view kMiddle[] = {u"مدرس", u"كتاب", u"قال",    u"علي",
                                                    u"محمد", u"بكين", u"استقبل", u"هذا"};
  static constexpr std::u16string_view kBack[] = {u"", u"ة", u"ات", u"هم", u"ون", u"ي"};
  std::u16string word(kFront[random() % std::size(kFront)]);
  for (auto parts = random() % 5; parts > 0; --parts) {
    word += kMiddle[random() % std::size(kMiddle)];
    if (random() % 3 == 0) word += static_cast<char16_t>(u'ء' + random() % 42);
  }
  return word += kBack[random() % std::size(kBack)];
}

TEST(KnownWordsProperty, Words_AreReadAsIfForTheFirstTime) {
  std::mt19937 random(32);
  KnownWords words;
  for (int i = tests::random_cases(100'000); i > 0; --i) {
    const std::u16string word = random_word(random);
    ASSERT_NO_FATAL_FAILURE(expect_read(words, word, text::hash_of(word)));
  }
}

TEST(KnownWords, WordsInOneSlot_TakeTurns) {
  KnownWords words;
  for (int turn = 0; turn < 3; ++turn)
    for (const char16_t* word : {u"المدرسة", u"", u"والمدارس", u"قالوا", u"ل", u"وصل"})
      ASSERT_NO_FATAL_FAILURE(expect_read(words, word, 7));
}

}  // namespace
}  // namespace khulasa
