#include "stamps.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "lexicon.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

bool is_letter(char16_t c) {
  return (classes_of(c) & (kArabicLetterClass | kLatinLetterClass | kMarkClass)) != 0;
}

// «ص», «م», «مساءً», «ظهرا», "PM": which part of the day a time is in. With vowel marks or without.
bool is_part_of_day(View word) {
  static constexpr View kWords[] = {u"ص",    u"م",    u"صباحا", u"مساء", u"ظهرا", u"عصرا",
                                    u"فجرا", u"ليلا", u"am",    u"pm",   u"AM",   u"PM"};
  std::u16string letters;
  std::copy_if(word.begin(), word.end(), std::back_inserter(letters),
               [](char16_t c) { return !is_arabic_mark(c); });
  return std::find(std::begin(kWords), std::end(kWords), letters) != std::end(kWords);
}

// «اليوم الساعة 17:03», «أمس 9:05 م», "Today at 17:03".
bool leads_to_time(View word) {
  static constexpr View kWords[] = {u"اليوم", u"أمس",       u"امس", u"الساعة",
                                    u"Today", u"Yesterday", u"at"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords) ||
         facts_of(word).is_date;
}

class Scanner {
 public:
  explicit Scanner(View line) : line_(line) {}

  Stamp run(uint32_t begin) {
    skip_blanks(begin);
    const bool bracketed = at_ < line_.size() && (line_[at_] == u'[' || line_[at_] == u'(');
    if (bracketed) skip_blanks(at_ + 1);
    Stamp stamp{{begin, begin}, {at_, at_}};
    while (scan_part()) stamp.time.end = at_;
    if (!has_time_) return {};
    at_ = stamp.time.end;
    skip_blanks(at_);
    if (bracketed && (at_ == line_.size() || (line_[at_] != u']' && line_[at_] != u')'))) return {};
    stamp.whole.end = bracketed ? at_ + 1 : stamp.time.end;
    stamp.has_date = has_date_;
    return stamp;
  }

 private:
  void skip_blanks(uint32_t at) {
    while (at < line_.size() && is_white(line_[at])) ++at;
    at_ = at;
  }

  // «21:05», «14/3/2026», «14», «مارس», «م», with what is before it.
  bool scan_part() {
    uint32_t at = at_;
    while (at < line_.size() &&
           (is_white(line_[at]) || line_[at] == u',' || line_[at] == kArabicComma))
      ++at;
    const uint32_t begin = at;
    while (at < line_.size() && is_letter(line_[at]) && at - begin < 10) ++at;
    if (at > begin) {
      const View word = line_.substr(begin, at - begin);
      const bool is_day = !has_time_ && leads_to_time(word);
      if (!is_day && !(has_time_ && is_part_of_day(word))) return false;
      has_date_ = has_date_ || is_day;
      at_ = at;
      return true;
    }
    return scan_number(begin);
  }

  bool scan_number(uint32_t at) {
    bool is_time = false;
    bool is_date = false;
    uint32_t digits = 0;
    for (; at < line_.size(); ++at) {
      const char16_t c = line_[at];
      if (is_digit(c)) {
        if (++digits > 4) return false;
        continue;
      }
      if (digits == 0 || digits > 4 || at + 1 == line_.size()) break;
      uint32_t next = at + 1;
      while (next + 1 < line_.size() && is_invisible(line_[next])) ++next;  // «14‏/3‏/2026»
      const bool joins = c == u':' || c == u'/' || c == u'-' || c == u'.' || is_invisible(c);
      if (!joins || !(is_digit(line_[next]) || (is_invisible(c) && line_[next] == u'/'))) break;
      is_time = is_time || c == u':';
      is_date = is_date || c == u'/' || c == u'-' || c == u'.';
      if (!is_invisible(c)) digits = 0;
    }
    // A number by itself is part of a date before the time only: «14 مارس 2026 21:05».
    if (digits == 0 || (is_time && has_time_) || (has_time_ && !is_time && !is_date)) return false;
    if (is_date && !is_time && has_date_) return false;
    has_time_ = has_time_ || is_time;
    has_date_ = has_date_ || is_date;
    at_ = at;
    return true;
  }

  View line_;
  uint32_t at_ = 0;
  bool has_time_ = false;
  bool has_date_ = false;
};

}  // namespace

Stamp opening_stamp(View line) { return Scanner(line).run(0); }

Stamp closing_stamp(View line) {
  const auto limit = static_cast<uint32_t>(std::min<size_t>(line.size(), kMaxSpeakerUnits));
  for (uint32_t at = 1; at < limit; ++at) {
    const bool opens = line[at] == u'[' || line[at] == u'(' ||
                       ((is_digit(line[at]) || is_letter(line[at])) && is_white(line[at - 1]));
    if (!opens) continue;
    const Stamp stamp = Scanner(line).run(at);
    uint32_t end = stamp.whole.end;
    while (end > 0 && end < line.size() && (is_white(line[end]) || line[end] == u':')) ++end;
    if (end == line.size()) return stamp;
  }
  return {};
}

}  // namespace khulasa::text
