#include "input.h"

#include <istream>
#include <ostream>

#include "utf8.h"

namespace khulasa::cli {

namespace {

// How many UTF-16 code units the UTF-8 in `bytes` becomes: one for each first byte, but two for the
// first byte of a sequence of four.
size_t count_units(std::string_view bytes) {
  size_t units = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80;
    units += byte >= 0xF0;
  }
  return units;
}

// The size in bytes of the largest input that is not too long: three bytes for each code unit.
constexpr size_t kMaxInputBytes = size_t{3} * kMaxTextUnits;

}  // namespace

std::u16string decode(std::string_view bytes, std::ostream& err) {
  Decoded decoded = from_utf8(bytes);
  if (decoded.replaced > 0) {
    err << "khulasa: warning: invalid-utf8 (" << decoded.replaced << "), each read as U+FFFD\n";
  }
  return std::move(decoded.text);
}

Input::Input(const std::string& name, std::istream& standard_input) : stream_(&standard_input) {
  if (name == "-") return;
  file_.open(name, std::ios::binary);
  stream_ = file_ ? &file_ : nullptr;
}

Result<std::u16string> read_text(std::istream& in, const std::string& name, std::ostream& err) {
  std::string bytes;
  size_t units = 0;
  char buffer[1 << 16];
  while (in.read(buffer, sizeof buffer).gcount() > 0) {
    const std::string_view part(buffer, static_cast<size_t>(in.gcount()));
    bytes += part;
    units += count_units(part);
    if (units > kMaxTextUnits || bytes.size() > kMaxInputBytes) {
      Error error = *validate_length(kMaxTextUnits + size_t{1});
      error.requested = "more than " + std::to_string(kMaxTextUnits) + " UTF-16 code units";
      return error;
    }
  }
  if (in.bad()) return Error{ErrorCode::kInternal, "cannot read " + name, "", ""};
  return decode(without_byte_order_mark(bytes), err);
}

}  // namespace khulasa::cli
