#include "background.h"

#include "tables.h"

namespace khulasa::gist {

namespace {

constexpr uint32_t kBucketBits = 14;
constexpr uint32_t kBuckets = 1U << kBucketBits;
// How make_tables.py packs the levels: four in a byte, the first in the lowest bits.
constexpr uint32_t kInByte = 4;
constexpr uint32_t kLevelBits = 2;
constexpr uint32_t kLevelMask = (1U << kLevelBits) - 1;
static_assert(data::kBackgroundFrequenciesLevels.size() == (kBuckets + kInByte - 1) / kInByte);

}  // namespace

uint32_t background_bucket(std::u16string_view stem) {
  uint32_t hash = 2166136261U;
  for (const char16_t c : stem) hash = (hash ^ c) * 16777619U;
  return (hash ^ (hash >> kBucketBits)) % kBuckets;
}

uint8_t background_level(std::u16string_view stem) {
  const uint32_t bucket = background_bucket(stem);
  const auto packed = static_cast<uint8_t>(data::kBackgroundFrequenciesLevels[bucket / kInByte]);
  return static_cast<uint8_t>((packed >> (kLevelBits * (bucket % kInByte))) & kLevelMask);
}

}  // namespace khulasa::gist
