#include "json_writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <ostream>

namespace khulasa::cli {

namespace {

constexpr char16_t kFirstOfTwoBytes = 0x80;
constexpr char16_t kFirstOfThreeBytes = 0x800;
constexpr char16_t kReplacement = 0xFFFD;

bool is_lead(char16_t c) { return (c & 0xFC00) == 0xD800; }
bool is_trail(char16_t c) { return (c & 0xFC00) == 0xDC00; }

char* put_ascii(char16_t c, char* at) {
  constexpr std::string_view kHex = "0123456789abcdef";
  if (c >= u' ' && c != u'"' && c != u'\\') {
    *at++ = static_cast<char>(c);
    return at;
  }
  *at++ = '\\';
  switch (c) {
    case u'\b':
      *at++ = 'b';
      break;
    case u'\f':
      *at++ = 'f';
      break;
    case u'\n':
      *at++ = 'n';
      break;
    case u'\r':
      *at++ = 'r';
      break;
    case u'\t':
      *at++ = 't';
      break;
    case u'"':
    case u'\\':
      *at++ = static_cast<char>(c);
      break;
    default:
      at = std::copy_n("u00", 3, at);
      *at++ = kHex[c >> 4];
      *at++ = kHex[c & 0xF];
  }
  return at;
}

// The byte of a UTF-8 sequence that holds the six bits of `code_point` from bit `shift` on.
char continuation(uint32_t code_point, int shift) {
  return static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
}

char* put_pair(char16_t lead, char16_t trail, char* at) {
  const uint32_t code_point = 0x10000u + ((lead & 0x3FFu) << 10) + (trail & 0x3FFu);
  *at++ = static_cast<char>(0xF0 | (code_point >> 18));
  *at++ = continuation(code_point, 12);
  *at++ = continuation(code_point, 6);
  *at++ = continuation(code_point, 0);
  return at;
}

constexpr size_t kMostBytesOfUnit = std::string_view("\\u001f").size();

// Writes as much of `text` as surely fits into `room` bytes to `at`, and removes it from `text`.
// Returns the position after the last byte that was written.
//
// Converts and escapes in one pass, which takes a sixth of the instructions of ICU's conversion
// followed by the library's escaping.
char* put_escaped(std::u16string_view& text, char* at, size_t room) {
  size_t i = 0;
  // The second half of a surrogate pair may be one code unit beyond the end: a pair takes four
  // bytes of the twelve that two code units may take.
  for (const size_t end = std::min(text.size(), room / kMostBytesOfUnit); i < end; ++i) {
    char16_t c = text[i];
    if (c < kFirstOfTwoBytes) {
      at = put_ascii(c, at);
    } else if (c < kFirstOfThreeBytes) {
      *at++ = static_cast<char>(0xC0 | (c >> 6));
      *at++ = continuation(c, 0);
    } else if (is_lead(c) && i + 1 < text.size() && is_trail(text[i + 1])) {
      at = put_pair(c, text[++i], at);
    } else {
      if (is_lead(c) || is_trail(c)) c = kReplacement;
      *at++ = static_cast<char>(0xE0 | (c >> 12));
      *at++ = continuation(c, 6);
      *at++ = continuation(c, 0);
    }
  }
  text.remove_prefix(i);
  return at;
}

}  // namespace

void JsonWriter::flush() {
  if (stream_ != nullptr) {
    stream_->write(part_.data(), static_cast<std::streamsize>(filled_));
  } else {
    string_->append(part_.data(), filled_);
  }
  filled_ = 0;
}

void JsonWriter::open(char bracket) {
  char* at = begin_value(1);
  *at++ = bracket;
  fill_to(at);
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  char* at = reserve(std::string_view("\n}").size() + kSpaces.size() + kIndent * depth_);
  if (!is_first_) at = put_line_start(at);
  is_first_ = false;
  *at++ = bracket;
  end_value(at);
}

void JsonWriter::value(std::u16string_view text) {
  begin_text();
  add_text(text);
  end_text();
}

void JsonWriter::value(const char* name) {
  const std::string_view view = name;
  char* at = begin_value(view.size() + 2);
  *at++ = '"';
  at = std::copy(view.begin(), view.end(), at);
  *at++ = '"';
  end_value(at);
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  // Not std::to_chars, which writes some numbers otherwise (1 for 1.0).
  constexpr size_t kMostDigits = 64;
  char* begin = begin_value(kMostDigits);
  end_value(nlohmann::detail::to_chars(begin, begin + kMostDigits, number));
}

void JsonWriter::integer(uint64_t number) {
  constexpr size_t kMostDigits = std::numeric_limits<uint64_t>::digits10 + 1;
  char* begin = begin_value(kMostDigits);
  end_value(std::to_chars(begin, begin + kMostDigits, number).ptr);
}

void JsonWriter::raw(std::string_view json) {
  fill_to(begin_value(0));
  while (!json.empty()) {
    const std::string_view part = json.substr(0, part_.size());
    fill_to(std::copy(part.begin(), part.end(), reserve(part.size())));
    json.remove_prefix(part.size());
  }
  end_value(part_.data() + filled_);
}

void JsonWriter::begin_text() {
  char* at = begin_value(1);
  *at++ = '"';
  fill_to(at);
}

void JsonWriter::add_text(std::u16string_view part) {
  while (!part.empty()) {
    char* begin = reserve(std::min(part_.size(), kMostBytesOfUnit * part.size()));
    const char* end = put_escaped(part, begin, part_.size() - filled_);
    fill_to(end);
  }
}

void JsonWriter::end_text() {
  char* at = reserve(1);
  *at++ = '"';
  end_value(at);
}

}  // namespace khulasa::cli
