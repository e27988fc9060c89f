// How a result crosses from WebAssembly to JavaScript: as three flat arrays, since copying a typed
// array is cheap (for 2,000 spans .012 ms; an array of objects takes 2.3 ms, JSON 5.9 ms).
//
// clang-format off
//     numbers  uint32   offsets, indexes, sizes, enumerators
//     scores   double   scores and contributions; doubles, so that both sides print the same digits
//     strings  UTF-16   all strings one after another, except text that is a span of the source
//
// There are no keys: the fields follow one another in a fixed order.
//     a span or index   its numbers; kNoSpan in their place if there is none
//     an enumerator     its number; the names cross once, by describe() in bindings.cpp
//     a list            its size, then its items
//     a string          its length in `numbers`, its code units in `strings`
//     a score           the next entry of `scores`
// clang-format on
//
// The C++ side: Packer in wire.cpp writes the arrays, and bindings.cpp keeps them until they are
// copied. The TypeScript side: Module.call() in web/src/module.ts copies them, a worker posts them
// to the page, and unpack() in web/src/wire.ts reads them in the same order. A new field is one
// put() in wire.cpp and one read at the same place in wire.ts.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "khulasa/khulasa.h"

namespace khulasa::wasm {

/// A result as three flat arrays.
struct Wire {
  std::vector<uint32_t> numbers;
  std::vector<double> scores;
  std::u16string strings;
};

/// Written for both ends of a missing span, and for a missing index.
inline constexpr uint32_t kNoSpan = UINT32_MAX;

Wire pack(const Analysis& analysis);
Wire pack(const JointSummary& joint);

/// Where each run of `map` begins, source and target in turn; then the sizes of the two texts.
std::vector<uint32_t> pack(const OffsetMap& map);

}  // namespace khulasa::wasm
