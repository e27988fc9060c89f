#include "mhtml.h"

#include <algorithm>
#include <cstdint>

#include "encoding.h"

namespace khulasa::cli {

namespace {

constexpr size_t kMaxHeaderBytes = 65'536;

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

// The headers at the start of `part`, with their line ends, and where its content begins.
struct Headers {
  std::string_view text;
  size_t end = 0;

  explicit Headers(std::string_view part) {
    for (const std::string_view blank : {"\r\n\r\n", "\n\n"}) {
      const size_t at = part.substr(0, kMaxHeaderBytes).find(blank);
      if (at == part.npos || (!text.empty() && at > text.size())) continue;
      text = part.substr(0, at);
      end = at + blank.size();
    }
  }

  // The value of a header, its parameters included, in one line; empty if it is absent.
  [[nodiscard]] std::string value(std::string_view name) const {
    std::string lower(1, '\n');
    lower += lowered(text);
    const size_t at = lower.find('\n' + std::string(name) + ':');
    if (at == lower.npos) return {};
    std::string value;
    for (size_t i = at + name.size() + 1; i < text.size(); ++i) {
      const bool folds =
          text[i] == '\n' && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t');
      if (text[i] == '\n' && !folds) break;
      if (text[i] != '\r' && text[i] != '\n') value += text[i];
    }
    return value;
  }
};

// The parameter `name` of a header's value: boundary="...".
std::string parameter(const std::string& value, std::string_view name) {
  const size_t at = lowered(value).find(std::string(name) + "=");
  if (at == value.npos) return {};
  size_t begin = at + name.size() + 1;
  const bool quoted = begin < value.size() && value[begin] == '"';
  if (quoted) ++begin;
  const size_t end = std::min(value.find_first_of(quoted ? "\"" : "; \t", begin), value.size());
  return value.substr(begin, end - begin);
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string from_quoted_printable(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
      continue;
    }
    if (i + 2 < text.size() && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0) {
      out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
      i += 2;
    } else if (text.substr(i + 1).starts_with("\r\n")) {
      i += 2;  // a soft line end
    } else if (text.substr(i + 1).starts_with("\n")) {
      i += 1;
    } else {
      out += '=';
    }
  }
  return out;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    const size_t digit = kDigits.find(c);
    if (digit == kDigits.npos) continue;
    bits = bits << 6 | static_cast<uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFF);
  }
  return out;
}

}  // namespace

bool is_mhtml(std::string_view bytes) {
  constexpr size_t kFirstLine = 200;
  const std::string_view first = bytes.substr(0, std::min(bytes.find('\n'), kFirstLine));
  const size_t colon = first.find(':');
  if (colon == 0 || colon == first.npos ||
      first.substr(0, colon).find_first_of(" \t<") != first.npos)
    return false;
  return lowered(Headers(bytes).value("content-type")).find("multipart/related") !=
         std::string::npos;
}

std::string html_of_mhtml(std::string_view bytes) {
  std::string boundary(2, '-');
  boundary += parameter(Headers(bytes).value("content-type"), "boundary");
  if (boundary.size() == 2) return {};
  for (size_t at = bytes.find(boundary); at != bytes.npos;) {
    const size_t begin = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    const size_t next = bytes.find(boundary, begin);
    const std::string_view part = bytes.substr(begin, next == bytes.npos ? next : next - begin);
    const Headers headers(part);
    const std::string type = headers.value("content-type");
    if (lowered(type).find("text/html") != std::string::npos) {
      const std::string_view content = part.substr(headers.end);
      const std::string coding = lowered(headers.value("content-transfer-encoding"));
      const std::string decoded = coding.find("quoted-printable") != coding.npos
                                      ? from_quoted_printable(content)
                                  : coding.find("base64") != coding.npos ? from_base64(content)
                                                                         : std::string(content);
      return to_utf8(decoded,
                     encoding_named(parameter(type, "charset"), encoding_of_page(decoded)));
    }
    at = next;
  }
  return {};
}

}  // namespace khulasa::cli
