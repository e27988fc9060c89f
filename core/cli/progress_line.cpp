#include "progress_line.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>

namespace khulasa::cli {

std::string progress_text(size_t lines, double seconds, std::optional<double> share) {
  const double rate = seconds > 0 ? static_cast<double>(lines) / seconds : 0;
  std::array<char, 128> text{};
  std::snprintf(text.data(), text.size(),
                rate < 10 ? "%zu lines, %.1f a second" : "%zu lines, %.0f a second", lines, rate);
  std::string out = text.data();
  if (!share || *share <= 0) return out;
  constexpr int kMostSeconds = 100 * 3600 - 1;
  const double seconds_left = seconds * (1 - std::min(1.0, *share)) / *share;
  const int left = seconds_left < kMostSeconds ? static_cast<int>(seconds_left) : kMostSeconds;
  std::snprintf(text.data(), text.size(), ", %d:%02d:%02d left", left / 3600, left / 60 % 60,
                left % 60);
  return out + text.data();
}

WatchedOutput::WatchedOutput(std::ostream& out, std::ostream& terminal,
                             std::function<std::optional<double>()> share)
    : out_(out), terminal_(terminal), share_(std::move(share)), share_before_(share_()) {}

std::streamsize WatchedOutput::xsputn(const char* bytes, std::streamsize count) {
  lines_ += static_cast<size_t>(std::count(bytes, bytes + count, '\n'));
  return out_.write(bytes, count) ? count : 0;
}

WatchedOutput::int_type WatchedOutput::overflow(int_type c) {
  const char byte = traits_type::to_char_type(c);
  return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
}

int WatchedOutput::sync() {
  if (!out_.flush()) return -1;
  constexpr auto kPause = std::chrono::milliseconds(500);
  if (Clock::now() - shown_ >= kPause) show();
  return 0;
}

void WatchedOutput::show() {
  shown_ = Clock::now();
  std::optional<double> share = share_();
  // Of what was left when this began: an earlier run may have answered the first half.
  if (share && share_before_ && *share_before_ < 1)
    share = (*share - *share_before_) / (1 - *share_before_);
  const double seconds = std::chrono::duration<double>(shown_ - begin_).count();
  constexpr const char* kErase = "\r\x1B[K";
  terminal_ << kErase << progress_text(lines_, seconds, share) << std::flush;
}

void WatchedOutput::finish() {
  show();
  terminal_ << '\n' << std::flush;
}

}  // namespace khulasa::cli
