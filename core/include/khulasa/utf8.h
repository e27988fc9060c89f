// Conversion between UTF-8, in files and on the wire, and the UTF-16 that everything else takes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace khulasa {

/// A text that was UTF-8.
struct Decoded {
  std::u16string text;
  uint32_t replaced = 0;  ///< Ill-formed sequences, each replaced by U+FFFD.
};

/// UTF-8 to UTF-16. Any bytes are valid input: what is not UTF-8 becomes U+FFFD, and is counted. A
/// byte order mark is kept. Linear.
///
///     const khulasa::Decoded decoded = khulasa::from_utf8("خلاصة");
///     const auto analysis = engine.value().analyze(decoded.text);
[[nodiscard]] Decoded from_utf8(std::string_view bytes);

/// UTF-16 to UTF-8. A lone surrogate becomes U+FFFD. Linear.
///
///     std::cout << khulasa::to_utf8(analysis.value().summary.picks[0].text) << '\n';
[[nodiscard]] std::string to_utf8(std::u16string_view text);

}  // namespace khulasa
