#include "background.h"

#include "tables.h"

namespace khulasa::gist {

namespace {

constexpr uint32_t kBucketBits = 15;
constexpr uint32_t kBuckets = 1U << kBucketBits;
static_assert(data::kBackgroundFrequenciesLevels.size() == kBuckets);

}  // namespace

uint32_t background_bucket(std::u16string_view stem) {
  uint32_t hash = 2166136261U;
  for (const char16_t c : stem) hash = (hash ^ c) * 16777619U;
  return (hash ^ (hash >> kBucketBits)) % kBuckets;
}

uint8_t background_level(std::u16string_view stem) {
  return static_cast<uint8_t>(data::kBackgroundFrequenciesLevels[background_bucket(stem)] - '0');
}

}  // namespace khulasa::gist
