#include "markers.h"

#include <algorithm>
#include <array>
#include <string>

#include "tables.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

// A marker opens a short line; longer, it is prose that begins with the same word («شارك الرئيس في
// القمة ...»). These limits were set by hand, none was fitted.
constexpr uint32_t kMarkerLineWords = 12;
constexpr uint32_t kNoticeWords = 40;  // a licence or copyright notice
constexpr uint32_t kMaxDatelineWords = 14;
// Shares of a line's words that make it a date line; prose has under a third.
constexpr double kMinDatelineShare = 0.6;
constexpr double kOpeningShare = 0.4;
constexpr uint32_t kPlacedNumbers = 4;  // a date and an hour
constexpr double kPlacedShare = 0.75;
constexpr uint32_t kLongestMarker = 40;
// Arrows, shapes, signs: «≡», «▪», «☰», «➤».
constexpr char16_t kFirstSymbol = u'\u2190';
constexpr char16_t kLastSymbol = u'\u27BF';

using Markers = text::WordList;

// A letter as the data has it where it ends a word.
char16_t match_ending(char16_t last) {
  return last == text::kAlefMaksura ? text::kYeh : last == text::kTehMarbuta ? text::kHeh : last;
}

// The match key of a line's begin, as long as the longest marker needs.
struct LineKey {
  std::array<char16_t, kLongestMarker> units;
  uint32_t size = 0;
  uint32_t begin = 0;  // in the normalized text

  LineKey(Span body, const NormalizedText& normalized) {
    const Span target = normalized.map.to_target(body);
    begin = target.begin;
    size = std::min(target.size(), kLongestMarker);
    for (uint32_t i = 0; i < size; ++i) units[i] = match_ending(normalized.text[begin + i]);
  }
  [[nodiscard]] std::u16string_view text() const { return {units.data(), size}; }
};

// What stands behind «المصدر» where a colon is meant: «المصدر | ...», «المصدر / ...», «المصدر -
// ...».
size_t colon_in(std::u16string_view rest) {
  size_t at = 0;
  while (at < rest.size() && text::is_space(rest[at])) ++at;
  const bool colon =
      at < rest.size() && (rest[at] == u':' || rest[at] == u'|' || rest[at] == u'/' ||
                           rest[at] == u'-' || rest[at] == u'\u2013' || rest[at] == u'\u00BB');
  return colon ? at + 1 : 0;
}

bool is_word_part(char16_t c) {
  return text::is_arabic_letter(c) || text::is_latin_letter(c) || text::is_digit(c);
}

struct MarkerRule {
  BlockKind kind;
  Markers markers;
  uint32_t max_words;
  bool prose_too;  // also where the line ends like a sentence
};

constexpr MarkerRule kMarkerRules[] = {
    {BlockKind::kSource, data::kPageMarkersSource, kMarkerLineWords, true},
    {BlockKind::kTags, data::kPageMarkersTags, UINT32_MAX, false},
    {BlockKind::kRelated, data::kPageMarkersRelated, kMaxRelatedLineWords, true},
    {BlockKind::kShare, data::kPageMarkersShare, kMarkerLineWords, false},
    {BlockKind::kComment, data::kPageMarkersComment, kMaxRelatedLineWords, true},
    {BlockKind::kLegal, data::kPageMarkersLegal, kNoticeWords, true},
    {BlockKind::kAdvert, data::kPageMarkersAdvert, kMarkerLineWords, false},
    {BlockKind::kNavigation, data::kPageMarkersNavigation, kMaxRelatedLineWords, false},
    {BlockKind::kByline, data::kPageMarkersByline, kMarkerLineWords, true},
    {BlockKind::kCaption, data::kPageMarkersCaption, kMaxRelatedLineWords, true},
};

// A marker as the data has it, without the signs that say how it stands.
struct Marker {
  std::u16string_view text;
  uint8_t rule;     // of kMarkerRules
  bool whole_line;  // «=اعلان» stands alone on its line, marks aside
  bool has_colon;   // «المصدر:» ends at a mark that stands for a colon
  uint16_t next;    // of those that begin alike: its place in the index, or kNoMarker

  // Length of the marker in units of `key`, which it must open; 0 where it does not. It ends where
  // a word ends.
  [[nodiscard]] size_t size_in(std::u16string_view key) const {
    if (!key.starts_with(text)) return 0;
    const std::u16string_view rest = key.substr(text.size());
    if (has_colon) {
      const size_t colon = colon_in(rest);
      return colon > 0 ? text.size() + colon : 0;
    }
    if (whole_line && std::any_of(rest.begin(), rest.end(), is_word_part)) return 0;
    if (!rest.empty() && is_word_part(rest.front()) && is_word_part(text.back())) return 0;
    return text.size();
  }
};

// The markers by their first two units. Asked one after another, all three hundred of them, they
// took 44,000 instructions a line: a page of lines of one letter cost nine times ordinary text. By
// the first alone, a third of them being of «ا», they still were a fifth of such a page's cost.
class MarkerIndex {
 public:
  static const MarkerIndex& instance() {
    static const MarkerIndex index;
    return index;
  }

  // Visits those that `key` may begin with.
  template <typename Visit>
  void for_markers(std::u16string_view key, Visit visit) const {
    for (const size_t units : {1, 2}) {  // «©» stands by its one
      if (key.size() < units) return;
      for (uint16_t at = first_[slot_of(key.substr(0, units))]; at != kNoMarker;
           at = markers_[at].next)
        visit(markers_[at]);
    }
  }

 private:
  MarkerIndex() {
    first_.fill(kNoMarker);
    for (const MarkerRule& rule : kMarkerRules) {
      for (std::u16string_view text : rule.markers) {
        const bool whole_line = text.starts_with(u'=');
        if (whole_line) text.remove_prefix(1);
        const bool has_colon = text.ends_with(u':');
        if (has_colon) text.remove_suffix(1);
        uint16_t& first = first_[slot_of(text)];
        const auto number = static_cast<uint8_t>(&rule - kMarkerRules);
        markers_.push_back({text, number, whole_line, has_colon, first});
        first = static_cast<uint16_t>(markers_.size() - 1);
      }
    }
  }

  static constexpr uint16_t kNoMarker = UINT16_MAX;
  // As many as tell most pairs of Arabic letters apart.
  static constexpr size_t kSlots = 256;
  static size_t slot_of(std::u16string_view text) {
    return (text.front() * size_t{7} + (text.size() > 1 ? text[1] : 0)) % kSlots;
  }

  std::vector<Marker> markers_;
  std::array<uint16_t, kSlots> first_;
};

// The end of «المصدر : » from the end of «المصدر».
uint32_t past_separators(std::u16string_view source, const Line& line, uint32_t at) {
  const auto separates = [](char16_t c) {
    return text::is_space(c) || c == u':' || c == u'-' || c == u'\u2013' || c == u'|' ||
           c == u'/' || c == u'\u00BB' || text::is_arabic_mark(c);
  };
  while (line.body.begin + at < line.body.end && separates(source[line.body.begin + at])) ++at;
  return at;
}

template <typename Predicate>
double share(const text::Reading& reading, const Line& line, Predicate holds) {
  uint32_t count = 0;
  for (uint32_t word = line.first_word; word < line.end_word; ++word)
    count += holds(reading.lexeme(word));
  return line.word_count() == 0 ? 0 : static_cast<double>(count) / line.word_count();
}

bool has_digit(std::u16string_view key) {
  return std::any_of(key.begin(), key.end(), text::is_digit);
}

// «منذ 3 ساعات», «قبل يومين».
bool is_relative_date(const text::Reading& reading, const Line& line) {
  const std::u16string_view first = reading.lexeme(line.first_word).key;
  if (line.word_count() < 2 || (first != u"منذ" && first != u"قبل")) return false;
  return share(reading, line, [](const text::Lexeme& word) {
           return word.kind == TokenKind::kNumber ||
                  data::kPageMarkersRelativeDateWords.contains(marker_key(word));
         }) == 1;
}

}  // namespace

std::u16string marker_key(const text::Lexeme& word) {
  std::u16string key(word.key);
  if (!key.empty()) key.back() = match_ending(key.back());
  return key;
}

std::optional<Label> find_marker(const text::Reading& reading, const Line& line) {
  const std::u16string_view source = reading.source;
  const NormalizedText& normalized = reading.normalized;
  // «٣ ردود على ...», «....المزيد», «≡ القائمة», «(المصدر: وكالات)». A quotation mark is no lead:
  // what is quoted is not the page's word.
  Span body = line.body;
  const auto leads = [](char16_t c) {
    return text::is_digit(c) || text::is_space(c) || c == u'.' || c == text::kEllipsis ||
           c == u'(' || c == u'[' || c == u'-' || c == u'|' ||
           (c >= kFirstSymbol && c <= kLastSymbol);
  };
  const auto marker_at = [&](Span rest) -> std::optional<Label> {
    const LineKey key(rest, normalized);
    // The first rule that has one, and the longest of its markers.
    const Marker* found = nullptr;
    size_t longest = 0;
    MarkerIndex::instance().for_markers(key.text(), [&](const Marker& marker) {
      const MarkerRule& rule = kMarkerRules[marker.rule];
      if (line.word_count() > rule.max_words || (line.ends_in_stop() && !rule.prose_too)) return;
      if (found != nullptr && marker.rule > found->rule) return;
      const size_t size = marker.size_in(key.text());
      if (size == 0 || (found != nullptr && marker.rule == found->rule && size <= longest)) return;
      found = &marker;
      longest = size;
    });
    if (found == nullptr) return std::nullopt;
    const uint32_t key_end = key.begin + static_cast<uint32_t>(longest);
    // Its span has what was dropped behind it, the line does not: «المصدر:\u200F».
    const uint32_t end =
        std::min(normalized.map.to_source({key.begin, key_end}).end, line.body.end);
    return Label{kMarkerRules[found->rule].kind,
                 past_separators(source, line, end - line.body.begin)};
  };
  // «(رويترز)» is a marker with its bracket.
  if (auto label = marker_at(body)) return label;
  if (body.empty() || !leads(source[body.begin])) return std::nullopt;
  while (!body.empty() && leads(source[body.begin])) ++body.begin;
  return marker_at(body);
}

bool is_dateline(const text::Reading& reading, const Line& line) {
  if (line.word_count() == 0 || line.word_count() > kMaxDatelineWords || line.ends_in_stop())
    return false;
  if (is_relative_date(reading, line)) return true;
  uint32_t numbers = 0;
  bool has_date_word = false;
  const bool latin = (line.classes & text::kArabicLetterClass) == 0;
  const double dated = share(reading, line, [&](const text::Lexeme& word) {
    // «2021-08-11T12:30:00»: its "11T12" is a word with digits.
    const bool number = word.kind == TokenKind::kNumber || (latin && has_digit(word.key));
    const bool date = word.is_date || data::kPageMarkersDatelineWords.contains(word.key);
    numbers += number;
    has_date_word |= date;
    return number || date;
  });
  // A wire agency's opening alone on its line: «بيروت في 12 كانون الأول/ديسمبر (وكالة) -».
  const bool opens = line.ends_with_colon || reading.source[line.span.end - 1] == u'-';
  if (opens && numbers > 0 && has_date_word && dated >= kOpeningShare) return true;
  if (numbers == 0 || dated < kMinDatelineShare) return false;
  if (has_date_word) return true;
  // Digits alone: «12/3/2024», «10:40», «2025-02-18 | 19:22»; not «46», a page number.
  const std::u16string_view text = reading.text_of(line.span);
  const bool joined =
      text.find(u'/') != text.npos || text.find(u':') != text.npos || text.find(u'-') != text.npos;
  // «بغداد: 2022/9/3 23:08»: where it was written, too.
  const bool placed = numbers >= kPlacedNumbers && dated >= kPlacedShare;
  return (dated == 1 || placed) && joined && !line.bulleted && !line.numbered;
}

bool separates_tags(char16_t c) {
  return c == text::kArabicComma || c == u',' || c == u'|' || c == u'#' || c == u'\u00B7' ||
         c == text::kBullet || c == text::kArabicSemicolon || c == u'/';
}

}  // namespace khulasa::article
