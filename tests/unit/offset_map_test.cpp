#include "texts.h"

namespace khulasa {
namespace {

// كَتـب to كتب: same, dropped, same, dropped, same.
OffsetMap example() {
  OffsetMap map;
  map.append(1, 1);
  map.append(1, 0);
  map.append(1, 1);
  map.append(1, 0);
  map.append(1, 1);
  return map;
}

TEST(OffsetMap, Empty_MapsEverythingToNothing) {
  EXPECT_EQ(OffsetMap().to_source({0, 5}), (Span{0, 0}));
  EXPECT_EQ(OffsetMap().to_target({3, 5}), (Span{0, 0}));
}

TEST(OffsetMap, Dropped_BelongsToWhatStandsBeforeIt) {
  EXPECT_EQ(example().to_source({0, 1}), (Span{0, 2}));
  EXPECT_EQ(example().to_source({1, 2}), (Span{2, 4}));
  EXPECT_EQ(example().to_source({0, 3}), (Span{0, 5}));
}

TEST(OffsetMap, DroppedSpan_HasAnEmptyTarget) {
  EXPECT_EQ(example().to_target({1, 2}), (Span{1, 1}));
  EXPECT_EQ(example().to_target({0, 2}), (Span{0, 1}));
  EXPECT_EQ(example().to_target({2, 5}), (Span{1, 3}));
}

TEST(OffsetMap, Expansion_MapsAsAWhole) {
  OffsetMap map;  // aﻻb to aلاb
  map.append(1, 1);
  map.append(1, 2);
  map.append(1, 1);
  EXPECT_EQ(map.to_target({1, 2}), (Span{1, 3}));
  EXPECT_EQ(map.to_source({1, 2}), (Span{1, 2}));
  EXPECT_EQ(map.to_source({2, 3}), (Span{1, 2}));
  EXPECT_EQ(map.to_source({3, 4}), (Span{2, 3}));
}

TEST(OffsetMap, EqualNeighbours_AreOneRun) {
  OffsetMap map;
  for (int i = 0; i < 1000; ++i) map.append(1, 1);
  EXPECT_EQ(map.runs().size(), 1u);
  EXPECT_EQ(map.to_source({500, 600}), (Span{500, 600}));
}

TEST(OffsetMap, OutOfRange_IsClamped) { EXPECT_EQ(example().to_target({2, 99}), (Span{1, 3})); }

}  // namespace
}  // namespace khulasa
