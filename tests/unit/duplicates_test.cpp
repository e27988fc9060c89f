#include "article/duplicates.h"

#include <string>

#include "article_pages.h"
#include "texts.h"

namespace khulasa {
namespace {

using tests::kOther;
using tests::kProse;

TEST(Duplicates, RepeatedParagraph_CountsOnce) {
  const std::u16string source = kProse + u"\n" + kOther + u"\n" + kProse;
  EXPECT_EQ(tests::Read(source).article().blocks[2].duplicate_of, 0u);
  EXPECT_EQ(tests::analyze(source).sentences.size(), 2u);
  Options options;
  options.clean = false;
  EXPECT_EQ(tests::analyze(source, options).sentences.size(), 3u);
}

}  // namespace
}  // namespace khulasa
