#include "input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <ostream>

#include "encoding.h"
#include "mhtml.h"
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

Input::Input(const std::string& name, std::istream& standard_input)
    : source_(name == "-" ? standard_input : file_), stream_(&source_) {
  struct stat status {};
  if (name == "-") {
    if (&standard_input != &std::cin || fstat(STDIN_FILENO, &status) != 0) return;
  } else {
    file_.open(name, std::ios::binary);
    is_open_ = file_.is_open();
    if (stat(name.c_str(), &status) != 0) return;
  }
  if (!S_ISREG(status.st_mode)) return;
  size_ = static_cast<uint64_t>(status.st_size);
  device_ = status.st_dev;
  number_ = status.st_ino;
}

bool Input::is_file(const std::string& name) const {
  struct stat status {};
  return number_ != 0 && stat(name.c_str(), &status) == 0 && status.st_dev == device_ &&
         status.st_ino == number_;
}

std::optional<double> Input::share() const {
  if (size_ == 0) return std::nullopt;
  return std::min(1.0, static_cast<double>(source_.consumed()) / static_cast<double>(size_));
}

namespace {

// All bytes of the input.
Result<std::string> read_bytes(std::istream& in, const std::string& name) {
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
  return bytes;
}

bool ends_as_page(const std::string& name) {
  std::string lower = name;
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view packed : {".gz", ".zst"})
    if (lower.ends_with(packed)) lower.resize(lower.size() - packed.size());
  constexpr std::string_view kEnds[] = {".html", ".htm", ".xhtml", ".mht", ".mhtml"};
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return lower.ends_with(end); });
}

// «<!doctype html>», «<html lang=ar>», perhaps after a comment or an XML declaration.
bool begins_as_page(std::string_view utf8) {
  constexpr size_t kLooked = 1024;
  std::string head(utf8.substr(0, kLooked));
  for (char& c : head) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  const size_t first = head.find_first_not_of(" \t\r\n");
  if (first == head.npos || head[first] != '<') return false;
  return head.find("<!doctype html") != head.npos || head.find("<html") != head.npos;
}

}  // namespace

Result<std::u16string> read_text(std::istream& in, const std::string& name, std::ostream& err) {
  const Result<std::string> bytes = read_bytes(in, name);
  if (!bytes.ok()) return bytes.error();
  return decode(without_byte_order_mark(bytes.value()), err);
}

Result<Document> read_document(std::istream& in, const std::string& name, Format format,
                               std::ostream& err) {
  const Result<std::string> read = read_bytes(in, name);
  if (!read.ok()) return read.error();
  const std::string& bytes = read.value();
  const auto page = [&](const std::string& utf8) {
    HtmlText html = read_html(decode(utf8, err));
    return Document{std::move(html.text), std::move(html.markup)};
  };
  if (is_mhtml(bytes)) return page(html_of_mhtml(bytes));
  if (format == Format::kHtml || ends_as_page(name))
    return page(to_utf8(bytes, encoding_of_page(bytes)));
  const std::string utf8 = to_utf8(bytes, guess_encoding(bytes));
  if (begins_as_page(utf8)) return page(to_utf8(bytes, encoding_of_page(bytes)));
  return Document{decode(utf8, err), {}};
}

}  // namespace khulasa::cli
