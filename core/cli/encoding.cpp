#include "encoding.h"

#include <algorithm>
#include <cstdint>

#include "utf8.h"

namespace khulasa::cli {

namespace {

constexpr size_t kLooked = 65'536;   // bytes that the guess looks at
constexpr size_t kHead = 4096;       // bytes in which a page declares its encoding
constexpr double kMost = 0.7;        // of the units of UTF-16 have their high byte at one parity
constexpr double kFew = 0.3;         // and at most these at the other
constexpr double kWholeShare = 0.8;  // of the high bytes of UTF-8 belong to whole sequences

constexpr char16_t kWindows1256[] = {
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039,
    0x0152, 0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3,
    0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x061B, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643,
    0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB,
    0x0649, 0x064A, 0x00EE, 0x00EF, 0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7,
    0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2,
};

constexpr char16_t kIso8859Part6[] = {
    0x0080, 0x0081, 0x0082, 0x0083, 0x0084, 0x0085, 0x0086, 0x0087, 0x0088, 0x0089, 0x008A, 0x008B,
    0x008C, 0x008D, 0x008E, 0x008F, 0x0090, 0x0091, 0x0092, 0x0093, 0x0094, 0x0095, 0x0096, 0x0097,
    0x0098, 0x0099, 0x009A, 0x009B, 0x009C, 0x009D, 0x009E, 0x009F, 0x00A0, 0xFFFD, 0xFFFD, 0xFFFD,
    0x00A4, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0x060C, 0x00AD, 0xFFFD, 0xFFFD,
    0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0x061B,
    0xFFFD, 0xFFFD, 0xFFFD, 0x061F, 0xFFFD, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x0637, 0x0638, 0x0639, 0x063A, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD,
    0x0640, 0x0641, 0x0642, 0x0643, 0x0644, 0x0645, 0x0646, 0x0647, 0x0648, 0x0649, 0x064A, 0x064B,
    0x064C, 0x064D, 0x064E, 0x064F, 0x0650, 0x0651, 0x0652, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD,
    0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD,
};

uint8_t byte_at(std::string_view bytes, size_t i) {
  return i < bytes.size() ? static_cast<uint8_t>(bytes[i]) : 0;
}

bool is_ascii_letter(uint8_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// 00 is the high byte of Latin letters and spaces, 06 of Arabic ones.
bool is_utf16(std::string_view bytes, size_t high_parity) {
  const size_t units = bytes.size() / 2;
  size_t counts[2] = {0, 0};
  for (size_t i = 0; i < 2 * units; ++i)
    counts[i % 2] += byte_at(bytes, i) == 0 || byte_at(bytes, i) == 6;
  return units >= 2 &&
         static_cast<double>(counts[high_parity]) > kMost * static_cast<double>(units) &&
         static_cast<double>(counts[1 - high_parity]) < kFew * static_cast<double>(units);
}

bool is_utf8(std::string_view bytes) {
  size_t whole = 0;
  size_t high = 0;
  for (size_t i = 0; i < bytes.size();) {
    const uint8_t c = byte_at(bytes, i);
    if (c < 0x80) {
      ++i;
      continue;
    }
    const size_t trail = c >= 0xC2 && c < 0xE0   ? 1
                         : c >= 0xE0 && c < 0xF0 ? 2
                         : c >= 0xF0 && c < 0xF5 ? 3
                                                 : 0;
    size_t found = 1;
    while (found <= trail && (byte_at(bytes, i + found) & 0xC0) == 0x80) ++found;
    const bool is_whole = trail > 0 && found > trail;
    const size_t size = is_whole ? trail + 1 : 1;
    whole += is_whole ? size : 0;
    high += size;
    i += size;
  }
  return static_cast<double>(whole) >= kWholeShare * static_cast<double>(high);
}

// ISO-8859-6 has letters where windows-1256 has × à â ç è é ê ë; windows-1256 has ى ي where
// ISO-8859-6 has vowel marks. «ال» is C7 E1 in the one and C7 E4 in the other.
bool is_iso(std::string_view bytes) {
  size_t iso = 0;
  size_t windows = 0;
  for (size_t i = 0; i < bytes.size(); ++i) {
    const uint8_t c = byte_at(bytes, i);
    const uint8_t before = i > 0 ? byte_at(bytes, i - 1) : 0;
    if (c < 0xC1 || is_ascii_letter(before) || is_ascii_letter(byte_at(bytes, i + 1))) continue;
    if (c == 0xD7 || c == 0xE0 || c == 0xE2 || (c >= 0xE7 && c <= 0xEB)) {
      ++iso;
    } else if (c == 0xEC || c == 0xED || c > 0xF2) {
      ++windows;
    }
    const bool after_alef = before == 0xC7 && !(i > 1 && byte_at(bytes, i - 2) >= 0xC1);
    iso += after_alef && c == 0xE4;
    windows += after_alef && c == 0xE1;
  }
  return iso > windows;
}

std::string lowered(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

}  // namespace

Encoding guess_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return Encoding::kUtf8;
  if (bytes.starts_with("\xFF\xFE")) return Encoding::kUtf16Le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::kUtf16Be;
  bytes = bytes.substr(0, kLooked);
  if (is_utf16(bytes, 1)) return Encoding::kUtf16Le;
  if (is_utf16(bytes, 0)) return Encoding::kUtf16Be;
  if (is_utf8(bytes)) return Encoding::kUtf8;
  return is_iso(bytes) ? Encoding::kIso8859Part6 : Encoding::kWindows1256;
}

Encoding encoding_named(std::string_view name, Encoding fallback) {
  const std::string lower = lowered(name);
  if (lower == "utf-8" || lower == "utf8") return Encoding::kUtf8;
  if (lower == "windows-1256" || lower == "cp1256" || lower == "cp-1256" || lower == "x-cp1256")
    return Encoding::kWindows1256;
  if (lower.starts_with("iso-8859-6") || lower == "iso8859-6" || lower == "arabic" ||
      lower == "asmo-708" || lower == "x-mac-arabic" || lower == "macarabic")
    return Encoding::kIso8859Part6;
  return fallback;
}

Encoding encoding_of_page(std::string_view bytes) {
  const Encoding guess = guess_encoding(bytes);
  // Of UTF-16 a declaration would not be readable, and a mark says more than a declaration.
  if (guess == Encoding::kUtf16Le || guess == Encoding::kUtf16Be ||
      bytes.starts_with("\xEF\xBB\xBF"))
    return guess;
  const std::string head = lowered(bytes.substr(0, kHead));
  for (const std::string_view sign : {"charset=", "encoding="}) {
    size_t at = head.find(sign);
    if (at == head.npos) continue;
    at += sign.size();
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) ++at;
    const size_t end = std::min(head.find_first_of("\"' ;>/?", at), head.size());
    const Encoding declared = encoding_named(head.substr(at, end - at), guess);
    return declared == Encoding::kUtf8 ? guess : declared;
  }
  return guess;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  std::u16string text;
  switch (encoding) {
    case Encoding::kUtf8:
      return std::string(without_byte_order_mark(bytes));
    case Encoding::kUtf16Le:
    case Encoding::kUtf16Be: {
      const size_t high = encoding == Encoding::kUtf16Le ? 1 : 0;
      for (size_t i = 0; i + 1 < bytes.size(); i += 2)
        text += static_cast<char16_t>(byte_at(bytes, i + high) << 8 | byte_at(bytes, i + 1 - high));
      if (text.starts_with(u'\uFEFF')) text.erase(0, 1);
      break;
    }
    default: {
      const char16_t* table = encoding == Encoding::kWindows1256 ? kWindows1256 : kIso8859Part6;
      for (const char c : bytes) {
        const auto byte = static_cast<uint8_t>(c);
        text += byte < 0x80 ? static_cast<char16_t>(byte) : table[byte - 0x80];
      }
    }
  }
  return khulasa::to_utf8(text);
}

}  // namespace khulasa::cli
