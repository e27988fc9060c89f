// Unicode's own tests, run on the layer below our corrections. The same code runs natively, in
// GoogleTest, and as WebAssembly in Node, so that both are known to conform.
#pragma once

#include <iosfwd>
#include <string>

#include "support/icu_oracle.h"
#include "text/unicode/unicode.h"

namespace khulasa::conformance {

/// The result of a file: how many of its lines are tests, how many of these were left out for a
/// reason that the function states, how many failed, and a description of the first failures.
struct Report {
  int lines = 0;
  int left_out = 0;
  int failed = 0;
  std::string failures;  // at most ten lines
};

/// NormalizationTest.txt: the columns' NFC and NFKC (toNFC(c1..c3) = c2, toNFC(c4, c5) = c4,
/// toNFKC(c1..c5) = c4), and that NFC and NFKC change no code point that part 1 does not name,
/// assigned or not. `nfc` and the profile of that name agree. Nothing is left out. Of NFKC only the
/// Arabic presentation forms ship: these are compared one by one; the NFKC of other text is that of
/// the oracle, the same ICU by the same compiler.
Report normalization(std::istream& file, const text::Unicode& unicode,
                     const tests::IcuOracle& oracle);

/// WordBreakTest.txt. Left out: the lines where a colon joins two letters («a:A»). ICU's root rules
/// follow CLDR 42, which took the colon out of UAX #29's MidLetter; all of its other lines pass.
Report word_breaks(std::istream& file, const text::Unicode& unicode);

/// SentenceBreakTest.txt. Nothing is left out.
Report sentence_breaks(std::istream& file, const text::Unicode& unicode);

}  // namespace khulasa::conformance
