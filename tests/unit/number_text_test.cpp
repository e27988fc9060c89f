#include <cmath>
#include <limits>

#include "khulasa/khulasa.h"
#include "texts.h"

namespace khulasa {
namespace {

TEST(NumberText, ANumber_IsWrittenAsAReaderWould) {
  EXPECT_EQ(number_text(0), "0");
  EXPECT_EQ(number_text(-0.0), "0");
  EXPECT_EQ(number_text(1.5), "1.5");
  EXPECT_EQ(number_text(-0.25), "-0.25");
  EXPECT_EQ(number_text(1.1), "1.1");
  EXPECT_EQ(number_text(2.0 / 3), "0.666667");
  EXPECT_EQ(number_text(0.9999999), "1");
  EXPECT_EQ(number_text(4294967296), "4294967296");
  EXPECT_EQ(number_text(100), "100");
}

TEST(NumberText, VeryLargeAndVerySmallNumbers_HaveAnExponent) {
  EXPECT_EQ(number_text(1e300), "1e300");
  EXPECT_EQ(number_text(-2.5e-7), "-2.5e-7");
  EXPECT_EQ(number_text(std::numeric_limits<double>::denorm_min()).substr(0, 2), "4.");
  EXPECT_EQ(number_text(std::numeric_limits<double>::max()).substr(0, 4), "1.79");
}

TEST(NumberText, WhatIsNoNumber_IsNamed) {
  EXPECT_EQ(number_text(std::nan("")), "NaN");
  EXPECT_EQ(number_text(std::numeric_limits<double>::infinity()), "Infinity");
  EXPECT_EQ(number_text(-std::numeric_limits<double>::infinity()), "-Infinity");
}

TEST(NumberText, Errors_StateTheNumberGiven) {
  Options options;
  options.summary.ratio = 1.5;
  const auto error = validate(options);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->requested, "1.5");
}

}  // namespace
}  // namespace khulasa
