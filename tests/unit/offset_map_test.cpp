#include "texts.h"

namespace khulasa {
namespace {

// From كَتـب to كتب: kept, dropped, kept, dropped, kept.
OffsetMap example() {
  OffsetMap map;
  map.append(1, 1);
  map.append(1, 0);
  map.append(1, 1);
  map.append(1, 0);
  map.append(1, 1);
  return map;
}

TEST(OffsetMap, EmptyMap_MapsEverythingToNothing) {
  EXPECT_EQ(OffsetMap().to_source({0, 5}), (Span{0, 0}));
  EXPECT_EQ(OffsetMap().to_target({3, 5}), (Span{0, 0}));
}

TEST(OffsetMap, DroppedUnit_BelongsToTheUnitBeforeIt) {
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
  OffsetMap map;  // from aﻻb to aلاb
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

TEST(OffsetMap, Then_JoinsTwoMaps) {
  OffsetMap next;  // from كتب to كتكتب: the first letter expands, the rest stays
  next.append(1, 3);
  next.append(2, 2);
  const OffsetMap joined = example().then(next);
  EXPECT_EQ(joined.source_size(), 5u);
  EXPECT_EQ(joined.target_size(), 5u);
  EXPECT_EQ(joined.to_target({0, 1}), (Span{0, 3}));
  EXPECT_EQ(joined.to_target({2, 3}), (Span{3, 4}));
  EXPECT_EQ(joined.to_source({4, 5}), (Span{4, 5}));
}

TEST(OffsetMap, Then_KeepsAPieceWholeWhereTheRunsOverlap) {
  OffsetMap first;  // 1 to 2, 1 to 1
  first.append(1, 2);
  first.append(1, 1);
  OffsetMap second;  // 1 to 1, 2 to 1: its second run crosses the boundary of the first map's runs
  second.append(1, 1);
  second.append(2, 1);
  const OffsetMap joined = first.then(second);
  EXPECT_EQ(joined.to_source({0, 2}), (Span{0, 2}));
  EXPECT_EQ(joined.to_target({0, 2}), (Span{0, 2}));
}

TEST(OffsetMap, SpanOutOfRange_IsClamped) { EXPECT_EQ(example().to_target({2, 99}), (Span{1, 3})); }

}  // namespace
}  // namespace khulasa
