#include "visual_order.h"

#include <algorithm>
#include <cstddef>

#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

// A text is in visual order if it has at least kMinReversed words of a reversed shape, more than
// kReversedRatio times as many as of a forward shape, and among them kMinImpossible words that
// cannot exist in reading order. Some words look reversed in any text: «أصلا» ends in «لا».
// Estimates, not measured.
constexpr uint32_t kMinReversed = 3;
constexpr uint32_t kMinImpossible = 2;
constexpr uint32_t kReversedRatio = 2;
constexpr size_t kMinWord = 4;  // in letters: «إلا» and «كلا» do not end in a reversed article

// Counts of words by their shape.
struct Shapes {
  uint32_t forward = 0;
  uint32_t reversed = 0;
  uint32_t impossible = 0;  // those of `reversed` that begin as no word in reading order does

  void add(std::u16string_view key) {
    if (key.size() < kMinWord) return;
    const auto ends_only = [](char16_t c) { return c == kTehMarbuta || c == kAlefMaksura; };
    const size_t last = key.size() - 1;
    forward += ends_only(key[last]) || (key[0] == kAlef && key[1] == kLam);
    impossible += ends_only(key[0]);
    reversed += ends_only(key[0]) || (key[last - 1] == kLam && key[last] == kAlef);
  }
};

bool is_left_to_right(char16_t c) {
  return is_latin_letter(c) || is_digit(c) || c == u'%' || c == kArabicPercent ||
         c == kArabicDecimal || c == kArabicThousands;
}

// Whether `c`, with left-to-right characters on both sides, joins them into one number, address or
// Latin phrase.
bool joins_left_to_right(char16_t c) {
  return c == u'.' || c == u',' || c == u'/' || c == u':' || c == u'-' || c == u'@' || c == u'_' ||
         c == u' ';
}

char16_t mirrored(char16_t c) {
  constexpr std::u16string_view kPairs = u"()[]{}<>\u00AB\u00BB";
  const size_t at = kPairs.find(c);
  return at == kPairs.npos ? c : kPairs[at ^ 1];
}

// Whether `c` belongs to the unit before it: a mark, or the second half of a surrogate pair.
bool follows_its_base(char16_t c) {
  return is_arabic_mark(c) || in_range(c, u'\u0300', u'\u036F') || (c & 0xFC00) == 0xDC00;
}

// `line`, which is in visual order, in reading order.
std::u16string to_reading_order(std::u16string_view line) {
  std::u16string out;
  out.reserve(line.size());
  for (size_t end = line.size(); end > 0;) {
    size_t begin = end - 1;
    while (begin > 0 && follows_its_base(line[begin])) --begin;
    out += mirrored(line[begin]);
    out += line.substr(begin + 1, end - begin - 1);
    end = begin;
  }
  // Numbers and Latin words read from left to right in either order: reverse them again.
  for (size_t begin = 0; begin < out.size(); ++begin) {
    if (!is_left_to_right(out[begin])) continue;
    size_t end = begin + 1;
    for (size_t at = end; at < out.size(); ++at) {
      if (is_left_to_right(out[at])) {
        end = at + 1;
      } else if (!joins_left_to_right(out[at])) {
        break;
      }
    }
    std::reverse(out.begin() + static_cast<std::ptrdiff_t>(begin),
                 out.begin() + static_cast<std::ptrdiff_t>(end));
    begin = end;
  }
  return out;
}

}  // namespace

VisualOrder find_visual_order(std::u16string_view source, const Reading& reading) {
  const std::vector<Word>& words = reading.words;
  Shapes all;
  for (const Word& word : words) all.add(slice(reading.normalized.text, word.key));
  if (all.impossible < kMinImpossible || all.reversed < kMinReversed ||
      all.reversed <= kReversedRatio * all.forward)
    return {};
  VisualOrder order;
  order.repaired.reserve(source.size());
  size_t word = 0;
  for (size_t begin = 0; begin < source.size();) {
    size_t end = begin;
    while (end < source.size() && !is_line_end(source[end])) ++end;
    Shapes line;
    uint32_t arabic = 0;
    for (; word < words.size() && words[word].span.begin < end; ++word) {
      line.add(slice(reading.normalized.text, words[word].key));
      arabic += words[word].kind == TokenKind::kArabic;
    }
    const std::u16string_view text = source.substr(begin, end - begin);
    if (arabic > 0 && line.reversed >= line.forward) {
      order.repaired += to_reading_order(text);
      order.words += arabic;
    } else {
      order.repaired += text;
    }
    while (end < source.size() && is_line_end(source[end])) order.repaired += source[end++];
    begin = end;
  }
  return order;
}

}  // namespace khulasa::text
