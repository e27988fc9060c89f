#include "conformance.h"

#include <cstdlib>
#include <istream>
#include <vector>

#include "text/normalize/normalize.h"
#include "text/unicode/letters.h"

namespace khulasa::conformance {

namespace {

constexpr int kShownFailures = 10;

void fail(Report& report, const std::string& line) {
  if (++report.failed <= kShownFailures) (report.failures += line) += '\n';
}

void append(std::u16string& text, char32_t c) {
  if (c < 0x10000) {
    text += static_cast<char16_t>(c);
  } else {
    text += static_cast<char16_t>(0xD7C0 + (c >> 10));
    text += static_cast<char16_t>(0xDC00 + (c & 0x3FF));
  }
}

std::string hex(std::u16string_view text) {
  static const char* digits = "0123456789ABCDEF";
  std::string out;
  for (const char16_t c : text) {
    for (int shift = 12; shift >= 0; shift -= 4) out += digits[c >> shift & 15];
    out += ' ';
  }
  return out;
}

// The text that "0061 0301" stands for.
std::u16string from_hex(const std::string& field) {
  std::u16string text;
  const char* at = field.c_str();
  for (char* end = nullptr;; at = end) {
    const unsigned long c = std::strtoul(at, &end, 16);
    if (end == at) return text;
    append(text, static_cast<char32_t>(c));
  }
}

// The five columns of a line of NormalizationTest.txt.
std::vector<std::u16string> columns_of(const std::string& line) {
  std::vector<std::u16string> columns;
  size_t begin = 0;
  while (columns.size() < 5) {
    const size_t end = line.find(';', begin);
    if (end == line.npos) break;
    columns.push_back(from_hex(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return columns;
}

// A line of a break test, such as "÷ 0061 × 0308 ÷": the text and where it breaks.
struct BreakTest {
  std::u16string text;
  std::vector<uint32_t> ends;
};
BreakTest break_test_of(const std::string& line) {
  static const std::string kBreak = "÷";
  BreakTest test;
  const std::string fields = line.substr(0, line.find('#'));
  for (size_t at = 0; at < fields.size();) {
    const size_t end = std::min(fields.find_first_of(" \t\r", at), fields.size());
    const std::string field = fields.substr(at, end - at);
    if (field == kBreak) {
      if (!test.text.empty()) test.ends.push_back(static_cast<uint32_t>(test.text.size()));
    } else if (!field.empty() && std::isxdigit(static_cast<unsigned char>(field[0])) != 0) {
      test.text += from_hex(field);
    }
    at = end + 1;
  }
  return test;
}

// A line that contains `left_out` is counted but not run; if it is empty, all are run.
template <typename Ends>
Report breaks(std::istream& file, const std::string& left_out, Ends ends_of) {
  Report report;
  std::string line;
  while (std::getline(file, line)) {
    const BreakTest test = break_test_of(line);
    if (test.text.empty()) continue;
    ++report.lines;
    if (!left_out.empty() && line.find(left_out) != line.npos) {
      ++report.left_out;
      continue;
    }
    if (ends_of(test.text) != test.ends) fail(report, line);
  }
  return report;
}

}  // namespace

Report normalization(std::istream& file, const text::Unicode& unicode,
                     const tests::IcuOracle& oracle) {
  Report report;
  std::vector<bool> named(0x110000);
  const auto nfc = [&](std::u16string_view text) {
    const std::u16string composed = unicode.nfc(text);
    // Callers see the profile, which caps marks; no line has more marks than the cap.
    return text::normalize(text, NormalizeOptions::nfc(), unicode).text == composed
               ? composed
               : std::u16string(u"the profile differs");
  };
  const auto nfkc = [&](const std::u16string& text) {
    std::u16string form = oracle.nfkc(text);
    const bool is_form = text.size() == 1 && text::is_presentation_form(text[0]);
    return !is_form || unicode.unfolded(text[0]) == form ? form : u"the table differs";
  };
  const auto expect = [&](const std::u16string& got, const std::u16string& wanted,
                          const std::string& line) {
    if (got == wanted) return true;
    std::string why = hex(got);
    why += "but wanted ";
    why += hex(wanted);
    why += ": ";
    why += line;
    fail(report, why);
    return false;
  };
  std::string line;
  bool in_part_1 = false;
  while (std::getline(file, line)) {
    if (line.rfind("@Part", 0) == 0) in_part_1 = line.rfind("@Part1", 0) == 0;
    if (line.empty() || line[0] == '#' || line[0] == '@') continue;
    const std::vector<std::u16string> c = columns_of(line);
    if (c.size() != 5) continue;
    ++report.lines;
    if (in_part_1) named[std::strtoul(line.c_str(), nullptr, 16)] = true;
    bool right = true;
    for (size_t i = 0; i < 5 && right; ++i) {
      right = expect(nfc(c[i]), c[i < 3 ? 1 : 3], line) && expect(nfkc(c[i]), c[3], line);
    }
  }
  for (char32_t point = 0; point < named.size(); ++point) {
    if (named[point] || (point >= 0xD800 && point < 0xE000)) continue;
    std::u16string text;
    append(text, point);
    if (expect(nfc(text), text, "not in part 1")) expect(nfkc(text), text, "not in part 1");
  }
  return report;
}

Report word_breaks(std::istream& file, const text::Unicode& unicode) {
  return breaks(file, "× 003A", [&](std::u16string_view text) {
    std::vector<uint32_t> ends;
    for (const text::WordBreak& piece : unicode.word_breaks(text)) ends.push_back(piece.end);
    return ends;
  });
}

Report sentence_breaks(std::istream& file, const text::Unicode& unicode) {
  return breaks(file, "", [&](std::u16string_view text) { return unicode.sentence_ends(text); });
}

}  // namespace khulasa::conformance
