#include "background.h"

#include <array>

#include "tables.h"

namespace khulasa::gist {

namespace {

constexpr uint32_t kBucketBits = 14;
constexpr uint32_t kBuckets = 1U << kBucketBits;
// How make_tables.py packs the levels: three in a byte. With a byte for each, the compressed module
// is 1.2 KB larger.
constexpr uint32_t kInByte = 3;
constexpr std::array<uint8_t, kInByte> kWorth = {1, 6, 36};
constexpr uint32_t kLevelCount = 6;
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
  return static_cast<uint8_t>(packed / kWorth[bucket % kInByte] % kLevelCount);
}

}  // namespace khulasa::gist
