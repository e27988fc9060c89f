#include "hash.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/emscripten.h>
#else
#include <chrono>
#endif

namespace khulasa::text {

namespace {

#ifdef __EMSCRIPTEN__
// emscripten_random() is Math.random() as a float, so a call yields 24 bits.
uint64_t random_bits() noexcept {
  const auto bits = [] { return static_cast<uint64_t>(emscripten_random() * 0x1p24F); };
  return bits() << 40 | bits() << 20 | bits();
}
#else
// Mixes the clock with the address at which the system loaded the program. std::random_device would
// be the obvious source, but it may throw.
uint64_t random_bits() noexcept {
  static const char anchor = 0;
  const auto ticks = std::chrono::high_resolution_clock::now().time_since_epoch().count();
  return static_cast<uint64_t>(ticks) * 0x9E3779B97F4A7C15U ^ reinterpret_cast<uintptr_t>(&anchor);
}
#endif

}  // namespace

const uint64_t hash_seed = random_bits() | 1;

}  // namespace khulasa::text
