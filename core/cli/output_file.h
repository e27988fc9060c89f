// The file of --output.
#pragma once

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>

#include "khulasa/result.h"

namespace khulasa::cli {

/// A file that one run at a time writes to: two that went on with the same output would mix their
/// lines.
class OutputFile {
 public:
  OutputFile() = default;
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Opens the file `name`, which is made if it is not there, and locks it; what is in it stays.
  ///
  /// @return kInternal if it cannot be written, kInvalidOption if another run writes it.
  std::optional<Error> open(const std::string& name);

  /// Whether it is a file on a disk, not a device or a pipe.
  [[nodiscard]] bool is_regular() const { return is_regular_; }

  /// Cuts the file off after `bytes` bytes; a device or a pipe is left alone. What is written to
  /// stream() is appended.
  std::optional<Error> cut(uint64_t bytes);

  std::ostream& stream() { return stream_; }

 private:
  std::string name_;
  std::ofstream stream_;
  int lock_ = -1;  // file descriptor
  bool is_regular_ = false;
};

}  // namespace khulasa::cli
