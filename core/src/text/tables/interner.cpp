#include "interner.h"

#include "hash.h"

namespace khulasa::text {

namespace {

constexpr size_t kFirstSlots = 256;

}  // namespace

size_t Interner::slot_of(std::u16string_view key, uint32_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t slot = hash & mask;
  while (slots_[slot] != kAbsent && (hashes_[slots_[slot]] != hash || keys_[slots_[slot]] != key)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

void Interner::grow() {
  slots_.assign(slots_.empty() ? kFirstSlots : slots_.size() * 2, kAbsent);
  const size_t mask = slots_.size() - 1;
  for (uint32_t number = 0; number < size(); ++number) {
    size_t slot = hashes_[number] & mask;
    while (slots_[slot] != kAbsent) slot = (slot + 1) & mask;
    slots_[slot] = number;
  }
}

uint32_t Interner::intern(std::u16string_view key) {
  if (keys_.size() * 2 >= slots_.size()) grow();
  const uint32_t hash = hash_of(key);
  const size_t slot = slot_of(key, hash);
  if (slots_[slot] == kAbsent) {
    slots_[slot] = size();
    keys_.push_back(key);
    hashes_.push_back(hash);
  }
  return slots_[slot];
}

uint32_t Interner::find(std::u16string_view key) const {
  return slots_.empty() ? kAbsent : slots_[slot_of(key, hash_of(key))];
}

}  // namespace khulasa::text
