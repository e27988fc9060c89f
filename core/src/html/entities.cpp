#include "entities.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "ascii.h"
#include "html_entities.h"
#include "text/tables/flags.h"
#include "text/tables/interner.h"

namespace khulasa::html {

namespace {

constexpr char16_t kReplacement = u'\uFFFD';

void append_code_point(uint32_t code, std::u16string& out) {
  constexpr uint32_t kFirstSupplementary = 0x10000;
  if (code < kFirstSupplementary) {
    out += static_cast<char16_t>(code);
    return;
  }
  out += static_cast<char16_t>(0xD7C0 + (code >> 10));
  out += static_cast<char16_t>(0xDC00 + (code & 0x3FF));
}

// Appends `utf8`, which is well-formed.
void append_utf8(std::string_view utf8, std::u16string& out) {
  for (size_t at = 0; at < utf8.size();) {
    const auto first = static_cast<uint8_t>(utf8[at++]);
    uint32_t code = first;
    if (first >= 0xC0) code = first & (first < 0xE0 ? 0x1F : first < 0xF0 ? 0x0F : 0x07);
    while (at < utf8.size() && (static_cast<uint8_t>(utf8[at]) & 0xC0) == 0x80)
      code = code << 6 | (static_cast<uint8_t>(utf8[at++]) & 0x3F);
    append_code_point(code, out);
  }
}

// The names, unpacked from the table in which each entry leaves out what it begins with in common
// with the entry before it.
class NameTable {
 public:
  static const NameTable& instance() {
    static const NameTable table;
    return table;
  }

  // What `name` means, written without its semicolon; empty for no name.
  [[nodiscard]] std::u16string_view meaning(std::u16string_view name, bool has_semicolon) const {
    const uint32_t number = names_.find(name);
    if (number == text::Interner::kAbsent || (!has_semicolon && !legacy_[number])) return {};
    return part(2 * size_t{number} + 1);
  }

 private:
  // An entry is: the units in common, as a letter from «0» on; the rest of the name; «;» if it
  // needs its semicolon, else «,»; its meaning of one or two code points; a line end.
  NameTable() {
    const std::string_view packed = data::kHtmlEntities;
    std::u16string name;
    for (size_t at = 0; at < packed.size();) {
      name.resize(static_cast<size_t>(packed[at++] - '0'));
      while (packed[at] != ';' && packed[at] != ',') name += static_cast<char16_t>(packed[at++]);
      legacy_.push_back(packed[at++] == ',');
      // A meaning may be a line end itself: «&NewLine;».
      const size_t end = packed.find('\n', at + 1);
      begins_.push_back(static_cast<uint32_t>(text_.size()));
      text_ += name;
      begins_.push_back(static_cast<uint32_t>(text_.size()));
      append_utf8(packed.substr(at, end - at), text_);
      at = end + 1;
    }
    begins_.push_back(static_cast<uint32_t>(text_.size()));
    for (size_t i = 0; i < legacy_.size(); ++i) names_.intern(part(2 * i));
  }

  [[nodiscard]] std::u16string_view part(size_t i) const {
    return std::u16string_view(text_).substr(begins_[i], begins_[i + 1] - begins_[i]);
  }

  std::u16string text_;  // each name, then its meaning
  std::vector<uint32_t> begins_;
  text::Interner names_;
  Flags legacy_;
};

// 128 to 159 are controls in Unicode; HTML reads them as Windows-1252. 0: as it is.
constexpr char16_t kWindows1252[] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_numbered(uint32_t code, std::u16string& out) {
  constexpr uint32_t kLast = 0x10FFFF;
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code == 0 || code > kLast || surrogate) {
    out += kReplacement;
  } else if (code >= 0x80 && code <= 0x9F && kWindows1252[code - 0x80] != 0) {
    out += kWindows1252[code - 0x80];
  } else {
    append_code_point(code, out);
  }
}

// Reads «#1605;» or «#x645;» at the start of `rest`. Returns its length; 0 if it is not a
// reference.
size_t append_number(std::u16string_view rest, std::u16string& out) {
  constexpr uint32_t kTooLarge = 0x110000;
  const bool hex = rest.size() > 1 && (rest[1] == u'x' || rest[1] == u'X');
  size_t at = hex ? 2 : 1;
  const size_t first = at;
  uint32_t code = 0;
  for (; at < rest.size(); ++at) {
    const char16_t c = rest[at];
    const auto low = static_cast<char16_t>(c | 0x20);
    uint32_t digit = 0;
    if (is_ascii_digit(c)) {
      digit = c - u'0';
    } else if (hex && low >= u'a' && low <= u'f') {
      digit = low - u'a' + 10U;
    } else {
      break;
    }
    code = std::min(code * (hex ? 16 : 10) + digit, kTooLarge);
  }
  if (at == first) return 0;
  append_numbered(code, out);
  return at < rest.size() && rest[at] == u';' ? at + 1 : at;
}

// The same for «eacute;». Without its semicolon the longest name that is one counts.
size_t append_named(std::u16string_view rest, std::u16string& out) {
  constexpr size_t kLongest = 31;  // «CounterClockwiseContourIntegral»
  size_t size = 0;
  while (size < rest.size() && size <= kLongest &&
         (is_ascii_letter(rest[size]) || is_ascii_digit(rest[size])))
    ++size;
  if (size == 0 || !is_ascii_letter(rest.front())) return 0;
  const NameTable& table = NameTable::instance();
  for (bool semicolon = size < rest.size() && rest[size] == u';'; size > 1;) {
    const std::u16string_view meaning = table.meaning(rest.substr(0, size), semicolon);
    if (!meaning.empty()) {
      out += meaning;
      return semicolon ? size + 1 : size;
    }
    if (!semicolon) --size;
    semicolon = false;
  }
  return 0;
}

}  // namespace

void resolve_references(std::u16string_view text, std::u16string& out) {
  for (size_t at = 0; at < text.size();) {
    const size_t sign = std::min(text.find(u'&', at), text.size());
    out += text.substr(at, sign - at);
    if (sign == text.size()) return;
    const std::u16string_view rest = text.substr(sign + 1);
    const size_t read = rest.empty()           ? 0
                        : rest.front() == u'#' ? append_number(rest, out)
                                               : append_named(rest, out);
    if (read == 0) out += u'&';
    at = sign + 1 + read;
  }
}

}  // namespace khulasa::html
