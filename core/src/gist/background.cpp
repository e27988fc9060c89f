#include "background.h"

#include "tables.h"

namespace khulasa::gist {

namespace {

constexpr uint32_t kBucketBits = 15;
constexpr uint32_t kBuckets = 1U << kBucketBits;
constexpr double kLevels = 5;  // the highest level
static_assert(data::kBackgroundFrequenciesLevels.size() == kBuckets);

}  // namespace

uint32_t background_bucket(std::u16string_view stem) {
  uint32_t hash = 2166136261U;
  for (const char16_t c : stem) hash = (hash ^ c) * 16777619U;
  return (hash ^ (hash >> kBucketBits)) % kBuckets;
}

double background_rarity(std::u16string_view stem) {
  const char level = data::kBackgroundFrequenciesLevels[background_bucket(stem)];
  return 1 - (level - '0') / kLevels;
}

}  // namespace khulasa::gist
