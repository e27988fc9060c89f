// How far JSON Lines have come, for whoever watches.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <streambuf>
#include <string>

namespace khulasa::cli {

/// "1234 lines, 210 a second, 0:03:12 left".
///
/// @param share  of the input that is done, from 0 to 1. Without it the time left is left out.
std::string progress_text(size_t lines, double seconds, std::optional<double> share);

/// The output of JSON Lines, which tells a terminal of every line: at most twice a second, in one
/// line that it writes over and that finish() ends.
class WatchedOutput : public std::streambuf {
 public:
  /// `share` says how much of the input is read, from 0 to 1, if it is known.
  WatchedOutput(std::ostream& out, std::ostream& terminal,
                std::function<std::optional<double>()> share);
  /// Writes the last state, and the line's end. Call it when all is written.
  void finish();

 protected:
  std::streamsize xsputn(const char* bytes, std::streamsize count) override;
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  void show();

  using Clock = std::chrono::steady_clock;
  std::ostream& out_;
  std::ostream& terminal_;
  std::function<std::optional<double>()> share_;
  std::optional<double> share_before_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point shown_ = begin_;
  size_t lines_ = 0;
};

}  // namespace khulasa::cli
