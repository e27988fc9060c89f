#include "article/tags.h"

#include <string>
#include <vector>

#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::Kinds;
using tests::kinds_of;
using tests::kProse;
using enum BlockKind;

TEST(Tags, RowOfWordsWithoutPunctuation_IsTags) {
  EXPECT_EQ(
      kinds_of(kProse + u"\nميناء رصيف صيادون سفن تجارة صادرات حاويات جمارك رسوم شحن مرافئ أسعار"),
      (Kinds{kParagraph, kTags}));
}

TEST(Tags, TagsWithoutSeparators_AreJoinedAsInTheProse) {
  const tests::Read read(kProse + u"\nكلمات دلالية: سياسة رياضة سياسة رياضة الميناء القديم بحر");
  EXPECT_EQ(tests::utf8(read.source, read.article().tags),
            (std::vector<std::string>{"الميناء القديم", "بحر"}));
}

}  // namespace
}  // namespace khulasa
