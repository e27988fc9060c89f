#include "hash.h"

#ifdef __EMSCRIPTEN__
#include <emscripten/emscripten.h>
#else
#include <chrono>
#endif

namespace khulasa::text {

namespace {

#ifdef __EMSCRIPTEN__
// Math.random(), 24 bits of it at a time.
uint64_t drawn() noexcept {
  const auto bits = [] { return static_cast<uint64_t>(emscripten_random() * 0x1p24F); };
  return bits() << 40 | bits() << 20 | bits();
}
#else
// The clock, and where the system put the program: std::random_device may throw.
uint64_t drawn() noexcept {
  static const char place = 0;
  const auto ticks = std::chrono::high_resolution_clock::now().time_since_epoch().count();
  return static_cast<uint64_t>(ticks) * 0x9E3779B97F4A7C15U ^ reinterpret_cast<uintptr_t>(&place);
}
#endif

}  // namespace

const uint64_t hash_seed = drawn() | 1;

}  // namespace khulasa::text
