// Finding copies among many articles.
#include <algorithm>
#include <array>

#include "format.h"
#include "khulasa/similar.h"

namespace khulasa {

namespace {

constexpr uint32_t kBandBins = 4;
constexpr uint32_t kBands = likeness::kSignatureBins / kBandBins;
// At most this many articles are kept under the hash of one band. Only texts that were made to
// agree in it, such as a form filled in a thousand times, have more; without a limit, a search
// among them would visit all.
constexpr uint32_t kMostInBand = 8;
constexpr size_t kFirstSlots = 1024;

uint32_t hash_of_band(const uint8_t* signature, uint32_t band) {
  uint64_t bins = band;
  for (uint32_t i = 0; i < kBandBins; ++i) bins = bins << 8 | signature[band * kBandBins + i];
  return static_cast<uint32_t>(likeness::StoredHash::mixed(bins) >> 32);
}

}  // namespace

uint32_t CopyFinder::add(const Fingerprint& article) {
  const uint32_t number = count_++;
  const likeness::View view(article.bytes());
  if (!view.has_signature()) return number;
  const uint8_t* signature = view.signature();
  std::array<uint32_t, kBands> bands{};
  for (uint32_t band = 0; band < kBands; ++band) bands[band] = hash_of_band(signature, band);
  if (slots_.empty()) grow();
  for (const uint32_t hash : bands) {
    for (size_t slot = hash % slots_.size(); slots_[slot].kept != 0;
         slot = (slot + 1) % slots_.size()) {
      if (slots_[slot].hash != hash) continue;
      const uint32_t kept = slots_[slot].kept - 1;
      const uint8_t* other = signatures_.data() + kept * size_t{likeness::kSignatureBins};
      if (likeness::equal_bins(signature, other) >= kCopyOverlap * likeness::kSignatureBins)
        return numbers_[kept];
    }
  }
  numbers_.push_back(number);
  signatures_.insert(signatures_.end(), signature, signature + likeness::kSignatureBins);
  for (const uint32_t hash : bands) insert(hash, static_cast<uint32_t>(numbers_.size()));
  return number;
}

void CopyFinder::insert(uint32_t hash, uint32_t kept) {
  if (4 * (used_ + 1) > 3 * slots_.size()) grow();
  size_t slot = hash % slots_.size();
  for (uint32_t same = 0; slots_[slot].kept != 0; slot = (slot + 1) % slots_.size())
    if (slots_[slot].hash == hash && ++same == kMostInBand) return;
  slots_[slot] = {hash, kept};
  ++used_;
}

void CopyFinder::grow() {
  const std::vector<Slot> before = std::move(slots_);
  slots_.assign(before.empty() ? kFirstSlots : 2 * before.size(), Slot{});
  used_ = 0;
  for (const Slot& slot : before)
    if (slot.kept != 0) insert(slot.hash, slot.kept);
}

}  // namespace khulasa
