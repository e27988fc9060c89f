#include "string_table.h"

#include "hash.h"

namespace khulasa::text {

namespace {

constexpr size_t kFirstSlots = 256;
constexpr uint32_t kFree = UINT32_MAX;

}  // namespace

uint32_t StringNumbers::number_of(std::u16string_view string) {
  if (strings_.size() * 2 >= slots_.size()) grow();
  const uint32_t hash = hash_of(string);
  const size_t mask = slots_.size() - 1;
  size_t slot = hash & mask;
  for (; slots_[slot] != kFree; slot = (slot + 1) & mask) {
    if (hashes_[slots_[slot]] == hash && strings_[slots_[slot]] == string) return slots_[slot];
  }
  slots_[slot] = size();
  strings_.add(string);
  hashes_.push_back(hash);
  return slots_[slot];
}

void StringNumbers::grow() {
  slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, kFree);
  const size_t mask = slots_.size() - 1;
  for (uint32_t number = 0; number < size(); ++number) {
    size_t slot = hashes_[number] & mask;
    while (slots_[slot] != kFree) slot = (slot + 1) & mask;
    slots_[slot] = number;
  }
}

}  // namespace khulasa::text
