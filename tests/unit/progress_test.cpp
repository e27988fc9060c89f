#include "khulasa/progress.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "khulasa/khulasa.h"

namespace khulasa {
namespace {

TEST(Progress, Parts_AreSharesOfTheirWhole) {
  std::vector<double> told;
  const Progress all([&](double done) { told.push_back(done); });
  all.part(.5, 1).part(0, .5).reach(.5);
  all.part(.25, .75).reach(1);
  EXPECT_EQ(told, (std::vector<double>{.625, .75}));
  Progress().reach(.5);  // without a listener, nothing happens
}

TEST(Progress, Analyze_ReportsItsStagesInOrder) {
  const std::u16string text = u"افتتح الوزير الميناء الجديد. وقال الوزير إن الميناء الجديد كبير.";
  const auto engine = Engine::create();
  std::vector<double> told;
  const Progress progress([&](double done) { told.push_back(done); });
  ASSERT_TRUE(engine.value().analyze(text, {}, progress).ok());
  EXPECT_EQ(told.size(), 5u);  // reading reports its scan, too
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
  EXPECT_GT(told.front(), 0);
  EXPECT_LT(told.back(), 1);
}

TEST(Progress, SummarizeAll_ReportsEachText) {
  const std::u16string_view text = u"افتتح الوزير الميناء الجديد.";
  const std::vector<std::u16string_view> texts(5, text);
  const auto engine = Engine::create();
  std::vector<double> told;
  const Progress progress([&](double done) { told.push_back(done); });
  ASSERT_TRUE(engine.value().summarize_all(texts, {}, progress).ok());
  EXPECT_EQ(told.size(), texts.size());
  EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
}

}  // namespace
}  // namespace khulasa
