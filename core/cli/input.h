// The texts that the tool reads.
#pragma once

#include <fstream>
#include <iosfwd>
#include <string>
#include <string_view>

#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// Decodes UTF-8, with a warning to `err` if it is ill-formed.
std::u16string decode(std::string_view bytes, std::ostream& err);

/// A file, or standard input.
class Input {
 public:
  /// Opens the file `name`; "-" is `standard_input`, which must outlive this.
  Input(const std::string& name, std::istream& standard_input);

  /// Null if the file cannot be opened.
  std::istream* stream() { return stream_; }

 private:
  std::ifstream file_;
  std::istream* stream_;
};

/// The whole input as text. An input that is too long is kTextTooLong, before it is converted, and
/// is not read to its end: a file of 100 GB fails as quickly as one of 100 MB. One that cannot be
/// read to its end is kInternal.
///
/// @param name  of the input, for the message.
Result<std::u16string> read_text(std::istream& in, const std::string& name, std::ostream& err);

}  // namespace khulasa::cli
