#include "markers.h"

#include <algorithm>
#include <array>
#include <string>

#include "page_phrase.h"
#include "tables.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

// The most words of a line with a marker. A longer one is prose that opens with the same words
// («شارك الرئيس في القمة ...»). All limits here were set by hand, none was fitted.
constexpr uint32_t kMaxMarkerLineWords = 12;
constexpr uint32_t kMaxNoticeWords = 40;  // a licence or copyright notice
constexpr uint32_t kMaxDatelineWords = 14;
// The share of a dateline's words that are numbers or say when; in prose it is under a third. An
// agency's place line, which has a date, needs less; a line of numbers with its place needs more.
constexpr double kMinDatelineShare = 0.6;
constexpr double kMinPlaceLineShare = 0.4;
constexpr double kMinShareBesidePlace = 0.75;
constexpr uint32_t kMinNumbersBesidePlace = 4;  // a date and an hour
constexpr uint32_t kMaxMarkerUnits = 40;        // more than the longest marker has
// Arrows, shapes and other symbols that pages put before a marker: «≡», «▪», «☰», «➤».
constexpr char16_t kFirstSymbol = u'\u2190';
constexpr char16_t kLastSymbol = u'\u27BF';

using Markers = text::WordList;

// The last letter of a word in the spelling of markers.
char16_t match_ending(char16_t last) {
  return last == text::kAlefMaksura ? text::kYeh : last == text::kTehMarbuta ? text::kHeh : last;
}

// The start of a line in the spelling of markers, as much of it as the longest marker needs.
struct LineKey {
  std::array<char16_t, kMaxMarkerUnits> units;
  uint32_t size = 0;
  uint32_t begin = 0;  // in the normalized text

  LineKey(Span body, const NormalizedText& normalized) {
    const Span target = normalized.map.to_target(body);
    begin = target.begin;
    size = std::min(target.size(), kMaxMarkerUnits);
    for (uint32_t i = 0; i < size; ++i) units[i] = match_ending(normalized.text[begin + i]);
  }
  [[nodiscard]] std::u16string_view text() const { return {units.data(), size}; }
};

// The length of the colon at the start of `rest`, with the white space before it, or of what pages
// write instead of a colon: «المصدر | ...», «المصدر / ...», «المصدر - ...». 0 if there is none.
size_t colon_size(std::u16string_view rest) {
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

// When the markers of a kind are believed. The first rule that has a matching marker decides.
struct MarkerRule {
  BlockKind kind;
  Markers markers;
  uint32_t max_words;       // of the line
  bool may_end_a_sentence;  // the line, as prose does
  // The markers are ordinary words, too («واتساب يتيح إخفاء ...», «شارك الرئيس في القمة», «ردود
  // الفعل الدولية»): what follows is a separator, the line's end or another word of pages.
  bool is_ordinary = false;
};

constexpr MarkerRule kMarkerRules[] = {
    {BlockKind::kSource, data::kPageMarkersSource, kMaxMarkerLineWords, true},
    {BlockKind::kTags, data::kPageMarkersTags, UINT32_MAX, false},
    {BlockKind::kRelated, data::kPageMarkersRelated, kMaxRelatedLineWords, true},
    {BlockKind::kShare, data::kPageMarkersShare, kMaxMarkerLineWords, false, true},
    {BlockKind::kComment, data::kPageMarkersComment, kMaxRelatedLineWords, true},
    {BlockKind::kLegal, data::kPageMarkersLegal, kMaxNoticeWords, true},
    {BlockKind::kAdvert, data::kPageMarkersAdvert, kMaxMarkerLineWords, false},
    {BlockKind::kNavigation, data::kPageMarkersNavigation, kMaxRelatedLineWords, false},
    {BlockKind::kByline, data::kPageMarkersByline, kMaxMarkerLineWords, true},
    {BlockKind::kCaption, data::kPageMarkersCaption, kMaxRelatedLineWords, true},
};

// An entry of page_markers.txt.
struct Marker {
  std::u16string_view text;  // without the signs for the next two
  uint8_t rule;              // index of kMarkerRules
  bool whole_line;           // «=اعلان»: the line has no other word
  bool has_colon;            // «المصدر:»: followed by a colon or what is written instead
  bool is_ordinary;          // «المزيد من+», or all of its section: see MarkerRule
  uint16_t next;             // index of the next marker in the same slot, or kNoMarker

  // The length of the marker, with its colon, if it opens `key`; else 0. It must end where a word
  // ends.
  [[nodiscard]] size_t size_in(std::u16string_view key) const {
    if (!key.starts_with(text)) return 0;
    const std::u16string_view rest = key.substr(text.size());
    if (has_colon) {
      const size_t colon = colon_size(rest);
      return colon > 0 ? text.size() + colon : 0;
    }
    if (whole_line && std::any_of(rest.begin(), rest.end(), is_word_part)) return 0;
    if (!rest.empty() && is_word_part(rest.front()) && is_word_part(text.back())) return 0;
    return text.size();
  }
};

// The markers by their first two code units. Comparing a line with all three hundred took 44,000
// instructions, so a page of lines of one letter cost nine times as much as ordinary text. By the
// first unit only, which is «ا» for a third of them, it was still a fifth of the cost of such a
// page.
class MarkerIndex {
 public:
  static const MarkerIndex& instance() {
    static const MarkerIndex index;
    return index;
  }

  // Visits the markers that may open `key`, and perhaps others.
  template <typename Visit>
  void for_markers(std::u16string_view key, Visit visit) const {
    for (const size_t units : {1, 2}) {  // «©» has only one
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
        const bool is_ordinary = rule.is_ordinary || text.ends_with(u'+');
        if (text.ends_with(u'+')) text.remove_suffix(1);
        uint16_t& first = first_[slot_of(text)];
        const auto number = static_cast<uint8_t>(&rule - kMarkerRules);
        markers_.push_back({text, number, whole_line, has_colon, is_ordinary, first});
        first = static_cast<uint16_t>(markers_.size() - 1);
      }
    }
  }

  static constexpr uint16_t kNoMarker = UINT16_MAX;
  // Enough for most pairs of Arabic letters to have a slot of their own.
  static constexpr size_t kSlots = 256;
  static size_t slot_of(std::u16string_view text) {
    return (text.front() * size_t{7} + (text.size() > 1 ? text[1] : 0)) % kSlots;
  }

  std::vector<Marker> markers_;
  std::array<uint16_t, kSlots> first_;
};

// The end of «المصدر : », given the end of «المصدر». Offsets in line.body.
uint32_t skip_separators(std::u16string_view source, const Line& line, uint32_t at) {
  const auto separates = [](char16_t c) {
    return text::is_space(c) || c == u':' || c == u'-' || c == u'\u2013' || c == u'|' ||
           c == u'/' || c == u'\u00BB' || text::is_arabic_mark(c);
  };
  while (line.body.begin + at < line.body.end && separates(source[line.body.begin + at])) ++at;
  return at;
}

// The share of the line's words for which `holds` is true; 0 for a line without words.
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
  std::u16string room;
  return share(reading, line, [&](const text::Lexeme& word) {
           return word.kind == TokenKind::kNumber ||
                  data::kPageMarkersRelativeDateWords.contains(marker_key(word, room));
         }) == 1;
}

// Whether the words of `line` go on as a page speaks after a marker that ends at `end`: «شارك» and
// «الخبر على فيسبوك», «|», or nothing; «المزيد من» and «كتب», a section; «طباعة» and «الفتوى إرسال
// إلى صديق», of whose words every third is a page's.
bool goes_on_as_page(const text::Reading& reading, const Line& line, uint32_t end) {
  uint32_t at = end;
  while (at < line.body.end && text::is_space(reading.source[at])) ++at;
  uint32_t word = line.first_word;
  while (word < line.end_word && reading.words[word].span.begin < at) ++word;
  if (word == line.end_word || reading.words[word].span.begin > at) return true;
  while (word + 1 < line.end_word && reading.lexeme(word).is_stop) ++word;
  const text::Lexeme& next = reading.lexeme(word);
  if (next.kind != TokenKind::kArabic || is_page_word(next)) return true;
  if (next.word_class == text::WordClass::kVerb) return false;
  if (word + 1 == line.end_word) return !next.is_definite;
  uint32_t count = 0;
  uint32_t of_page = 0;
  for (; word < line.end_word; ++word) {
    count += !reading.lexeme(word).is_stop;
    of_page += is_page_word(reading.lexeme(word));
  }
  return 3 * of_page >= count;
}

// «هل كانت الإجابة مفيدة؟» is asked of the reader.
bool asks_reader(std::u16string_view marker) {
  return marker.starts_with(u"هل ") || marker.starts_with(u"ما رايك");
}

}  // namespace

std::u16string_view marker_key(const text::Lexeme& word, std::u16string& room) {
  if (word.key.empty() || match_ending(word.key.back()) == word.key.back()) return word.key;
  room = word.key;
  room.back() = match_ending(room.back());
  return room;
}

std::optional<Label> find_marker(const text::Reading& reading, const Line& line) {
  const std::u16string_view source = reading.source;
  const NormalizedText& normalized = reading.normalized;
  // What may come before a marker: «٣ ردود على ...», «....المزيد», «≡ القائمة», «(المصدر: وكالات)».
  // A quotation mark may not: what is quoted is not the page's own word.
  Span body = line.body;
  const auto leads = [](char16_t c) {
    return text::is_digit(c) || text::is_space(c) || c == u'.' || c == text::kEllipsis ||
           c == u'(' || c == u'[' || c == u'-' || c == u'|' ||
           (c >= kFirstSymbol && c <= kLastSymbol);
  };
  const bool asks = source[line.span.end - 1] == text::kArabicQuestion;
  const auto marker_at = [&](Span rest) -> std::optional<Label> {
    const LineKey key(rest, normalized);
    // The longest marker of the first rule that has a matching one.
    const Marker* found = nullptr;
    size_t longest = 0;
    MarkerIndex::instance().for_markers(key.text(), [&](const Marker& marker) {
      const MarkerRule& rule = kMarkerRules[marker.rule];
      const bool is_sentence = line.ends_in_stop() && !(asks && asks_reader(marker.text));
      if (line.word_count() > rule.max_words || (is_sentence && !rule.may_end_a_sentence)) return;
      if (found != nullptr && marker.rule > found->rule) return;
      const size_t size = marker.size_in(key.text());
      if (size == 0 || (found != nullptr && marker.rule == found->rule && size <= longest)) return;
      found = &marker;
      longest = size;
    });
    if (found == nullptr) return std::nullopt;
    const uint32_t key_end = key.begin + static_cast<uint32_t>(longest);
    // Its span includes invisible characters after it, and the line does not: «المصدر:\u200F».
    const uint32_t end =
        std::min(normalized.map.to_source({key.begin, key_end}).end, line.body.end);
    if (found->is_ordinary && !goes_on_as_page(reading, line, end)) return std::nullopt;
    return Label{kMarkerRules[found->rule].kind,
                 skip_separators(source, line, end - line.body.begin)};
  };
  // First with its lead, since «(رويترز)» is a marker with its bracket.
  if (auto label = marker_at(body)) return label;
  if (body.empty() || !leads(source[body.begin])) return std::nullopt;
  while (!body.empty() && leads(source[body.begin])) ++body.begin;
  return marker_at(body);
}

bool is_dateline(const text::Reading& reading, const Line& line) {
  if (line.word_count() == 0 || line.word_count() > kMaxDatelineWords || line.ends_in_stop())
    return false;
  if (is_relative_date(reading, line)) return true;
  if ((line.classes & text::kDigitClass) == 0) return false;  // a date has a number
  uint32_t numbers = 0;
  bool has_date_word = false;
  const bool latin = (line.classes & text::kArabicLetterClass) == 0;
  const double dated = share(reading, line, [&](const text::Lexeme& word) {
    // In «2021-08-11T12:30:00», "11T12" is a word with digits, not a number.
    const bool number = word.kind == TokenKind::kNumber || (latin && has_digit(word.key));
    const bool date = word.is_date || data::kPageMarkersDatelineWords.contains(word.key);
    numbers += number;
    has_date_word |= date;
    return number || date;
  });
  // An agency's place line, alone on its line: «بيروت في 12 كانون الأول/ديسمبر (وكالة) -».
  const bool introduces = line.ends_with_colon || reading.source[line.span.end - 1] == u'-';
  if (introduces && numbers > 0 && has_date_word && dated >= kMinPlaceLineShare) return true;
  if (numbers == 0 || dated < kMinDatelineShare) return false;
  if (has_date_word) return true;
  // Only digits: «12/3/2024», «10:40», «2025-02-18 | 19:22»; but not «46», a page number.
  const std::u16string_view text = reading.text_of(line.span);
  const bool joined =
      text.find(u'/') != text.npos || text.find(u':') != text.npos || text.find(u'-') != text.npos;
  // «بغداد: 2022/9/3 23:08» also says where it was written.
  const bool has_place = numbers >= kMinNumbersBesidePlace && dated >= kMinShareBesidePlace;
  return (dated == 1 || has_place) && joined && !line.bulleted && !line.numbered;
}

bool is_tag_separator(char16_t c) {
  return c == text::kArabicComma || c == u',' || c == u'|' || c == u'#' || c == u'\u00B7' ||
         c == text::kBullet || c == text::kArabicSemicolon || c == u'/';
}

}  // namespace khulasa::article
