// The form in which an analysis crosses from WebAssembly to JavaScript.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "khulasa/khulasa.h"

namespace khulasa::wasm {

/// An analysis as three flat arrays, which web/src/unpack.ts reads front to back in the same order.
/// Text that is a slice of the source does not cross: JavaScript slices the source. Measured for
/// 2,000 spans: a copied typed array takes 0.012 ms, an array of objects 2.3 ms, JSON 5.9 ms.
///
/// Scores are doubles, so that both sides print the same digits.
struct Wire {
  std::vector<uint32_t> numbers;
  std::vector<double> scores;
  std::u16string strings;  // one behind the other, their lengths among the numbers
};

/// Stands in `numbers` for both ends of a span, or for an index, that is not there.
inline constexpr uint32_t kNoSpan = UINT32_MAX;

Wire pack(const Analysis& analysis);
Wire pack(const JointSummary& joint);

/// The begins of the runs, source and target in turn, and the sizes of the two texts at the end.
std::vector<uint32_t> pack(const OffsetMap& map);

}  // namespace khulasa::wasm
