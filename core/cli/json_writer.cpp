#include "json_writer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

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

// Converts and escapes in one pass, which takes a sixth of the instructions of ICU's conversion
// followed by the library's escaping.
void append_escaped(std::u16string_view text, std::string& out) {
  constexpr size_t kMostBytes = std::string_view("\\u001f").size();  // for one code unit
  constexpr size_t kPartUnits = 512;
  char bytes[kMostBytes * kPartUnits];
  for (size_t i = 0; i < text.size();) {
    char* at = bytes;
    // A surrogate pair may end one code unit later: it takes four bytes of the twelve of its two.
    for (const size_t end = std::min(text.size(), i + kPartUnits); i < end; ++i) {
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
    out.append(bytes, static_cast<size_t>(at - bytes));
  }
}

}  // namespace

void JsonWriter::begin_line() {
  if (layout_ == Layout::kOneLine) return;
  constexpr size_t kIndent = 2;
  out_ += '\n';
  out_.append(kIndent * depth_, ' ');
}

void JsonWriter::begin_value() {
  if (follows_key_ || depth_ == 0) {
    follows_key_ = false;
    return;
  }
  if (!is_first_) out_ += ',';
  is_first_ = false;
  begin_line();
}

void JsonWriter::open(char bracket) {
  begin_value();
  out_ += bracket;
  ++depth_;
  is_first_ = true;
}

void JsonWriter::close(char bracket) {
  --depth_;
  if (!is_first_) begin_line();
  is_first_ = false;
  out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  begin_value();
  out_ += '"';
  out_ += name;
  out_ += layout_ == Layout::kOneLine ? "\":" : "\": ";
  follows_key_ = true;
}

void JsonWriter::value(std::u16string_view text) {
  begin_text();
  add_text(text);
  end_text();
}

void JsonWriter::value(const char* name) {
  begin_value();
  out_ += '"';
  out_ += name;
  out_ += '"';
}

void JsonWriter::value(double number) {
  if (!std::isfinite(number)) return null();
  begin_value();
  // Not std::to_chars, which writes some numbers otherwise (1 for 1.0).
  char digits[64];
  char* end = nlohmann::detail::to_chars(digits, digits + sizeof digits, number);
  out_.append(static_cast<char*>(digits), end);
}

void JsonWriter::integer(uint64_t number) {
  begin_value();
  char digits[std::numeric_limits<uint64_t>::digits10 + 1];
  out_.append(static_cast<char*>(digits),
              std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void JsonWriter::raw(std::string_view json) {
  begin_value();
  out_ += json;
}

void JsonWriter::begin_text() {
  begin_value();
  out_ += '"';
}

void JsonWriter::add_text(std::u16string_view part) { append_escaped(part, out_); }

}  // namespace khulasa::cli
