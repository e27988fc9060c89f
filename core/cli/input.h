// The texts that the tool reads.
#pragma once

#include <sys/types.h>

#include <fstream>
#include <istream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/khulasa.h"
#include "source.h"

namespace khulasa::cli {

/// Decodes UTF-8, with a warning to `err` if it is ill-formed.
std::u16string decode(std::string_view bytes, std::ostream& err);

/// A file, or standard input, decompressed if it is gzip or zstd.
class Input {
 public:
  /// Opens the file `name`; "-" is `standard_input`, which must outlive this.
  Input(const std::string& name, std::istream& standard_input);

  /// Null if the file cannot be opened.
  std::istream* stream() { return is_open_ ? &stream_ : nullptr; }

  /// See Source.
  [[nodiscard]] const std::string& fault() const { return source_.fault(); }

  /// How much of the input was read, from 0 to 1; nothing if its size is not known, as of a pipe.
  /// From any thread.
  [[nodiscard]] std::optional<double> share() const;

  /// Whether `name` is the file that is read, by whatever name or redirection.
  [[nodiscard]] bool is_file(const std::string& name) const;

 private:
  std::ifstream file_;
  Source source_;
  std::istream stream_;
  bool is_open_ = true;
  uint64_t size_ = 0;  // 0: not known
  // Of a regular file: the device and the number on it. Otherwise 0 and 0.
  dev_t device_ = 0;
  ino_t number_ = 0;
};

/// What was read: a text, or the text of a page with what its HTML says about it.
struct Document {
  std::u16string text;
  std::vector<Markup> markup;  // empty for a plain text
};

/// Whether an input is HTML.
enum class Format { kByName, kHtml };

/// The whole input as text. It is HTML, or a page saved as MHTML, if `format` says so, if `name`
/// ends in .html, .htm, .xhtml, .mht or .mhtml, or if it begins as a page does. Its encoding is
/// found (encoding.h). Errors as of read_text(), which takes UTF-8 only.
Result<Document> read_document(std::istream& in, const std::string& name, Format format,
                               std::ostream& err);

/// The whole input as text. An input that is too long is kTextTooLong, before it is converted, and
/// is not read to its end: a file of 100 GB fails as quickly as one of 100 MB. One that cannot be
/// read to its end is kInternal.
///
/// @param name  of the input, for the message.
Result<std::u16string> read_text(std::istream& in, const std::string& name, std::ostream& err);

}  // namespace khulasa::cli
