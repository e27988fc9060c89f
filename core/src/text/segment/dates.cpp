#include "dates.h"

#include <algorithm>

#include "tables.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

constexpr uint32_t kLastDay = 31;
constexpr size_t kYearDigits = 4;

class Finder {
 public:
  Finder(std::u16string_view source, std::u16string_view normalized, const std::vector<Word>& words)
      : source_(source), normalized_(normalized), words_(words) {}

  [[nodiscard]] std::vector<DateWords> run() const {
    std::vector<DateWords> dates;
    for (uint32_t at = 0; at < size();) {
      const uint32_t end = std::max(numeric_end(at), named_end(at));
      if (end > at) dates.push_back({at, end});
      at = std::max(end, at + 1);
    }
    return dates;
  }

 private:
  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(words_.size()); }
  [[nodiscard]] std::u16string_view key(uint32_t word) const {
    return slice(normalized_, words_[word].key);
  }

  [[nodiscard]] bool is_number(uint32_t word, size_t min_digits, size_t max_digits) const {
    if (word >= size()) return false;
    const std::u16string_view digits = key(word);
    return digits.size() >= min_digits && digits.size() <= max_digits &&
           std::all_of(digits.begin(), digits.end(), is_digit);
  }

  // «1», also with an era, as at the end of «1446/9/1هـ».
  [[nodiscard]] bool is_day(uint32_t word) const {
    if (word >= size()) return false;
    std::u16string_view digits = key(word);
    if (digits.size() > 1 && is_era(digits.back())) digits.remove_suffix(1);
    if (digits.size() > 2) return false;
    uint32_t value = 0;
    for (const char16_t c : digits) value = is_digit(c) ? value * 10 + (c - u'0') : kLastDay + 1;
    return value >= 1 && value <= kLastDay;
  }

  // Whether `mark`, besides white space, is all that separates `word` from the next word.
  [[nodiscard]] bool joined_by(uint32_t word, std::u16string_view mark) const {
    if (word + 1 >= size()) return false;
    size_t found = 0;
    for (const char16_t c : slice(source_, {words_[word].span.end, words_[word + 1].span.begin})) {
      if (is_space(c) || is_invisible(c)) continue;
      if (found == mark.size() || c != mark[found]) return false;
      ++found;
    }
    return found == mark.size();
  }

  [[nodiscard]] bool joined_by_dash(uint32_t word) const {
    return joined_by(word, u"-") || joined_by(word, u"\u2013") || joined_by(word, u"\u2014");
  }

  // The last letter of «2024م» and «1445هـ».
  static bool is_era(char16_t c) { return c == kHeh || c == u'م'; }

  // Whether `word` is a year, perhaps with its era: «2024», «2024م», «390هـ».
  [[nodiscard]] bool is_year(uint32_t word) const {
    if (is_number(word, kYearDigits, kYearDigits)) return true;
    if (word >= size()) return false;
    const std::u16string_view year = key(word);
    return (year.size() == kYearDigits || year.size() == kYearDigits + 1) && is_era(year.back()) &&
           std::all_of(year.begin(), year.end() - 1, is_digit);
  }

  // The index after `word`, which ends a date, and after its era if that follows.
  [[nodiscard]] uint32_t after_era(uint32_t word) const {
    const bool has_era = joined_by(word, u"") && data::kMonthsEras.contains(key(word + 1));
    return word + (has_era ? 2 : 1);
  }

  // The index after the month that begins at `word`; `word` itself if there is none.
  [[nodiscard]] uint32_t month_end(uint32_t word) const {
    if (word >= size()) return word;
    if (data::kMonthsFirstWords.contains(key(word)) && joined_by(word, u"")) {
      const std::u16string_view second = key(word + 1);
      if (data::kMonthsSecondWords.contains(second) || second == u"1" || second == u"2")
        return word + 2;
    }
    return data::kMonthsNames.contains(key(word)) ? word + 1 : word;
  }

  // The index after the day, or the days of a range, that begin at `begin`, before a month: «11»,
  // «10-15», «14 من». `begin` if there are none.
  [[nodiscard]] uint32_t after_days(uint32_t begin) const {
    if (!is_day(begin)) return begin;
    uint32_t end = begin + 1;
    if (joined_by_dash(begin) && is_day(end)) ++end;
    if (!joined_by(end - 1, u"")) return begin;
    return key(end) == u"من" && joined_by(end, u"") ? end + 1 : end;
  }

  // The index after the date with the name of a month that begins at `begin`; `begin` if there is
  // none.
  [[nodiscard]] uint32_t named_end(uint32_t begin) const {
    const uint32_t month = after_days(begin);
    const bool has_day = month > begin;
    uint32_t end = month_end(month);
    if (end == month) return begin;
    bool is_date = has_day;
    // The same month in another calendar, or the end of a range: «مايو - يونيو 2024».
    const bool is_range = joined_by_dash(end - 1);
    if (is_range || joined_by(end - 1, u"/")) {
      const uint32_t day = is_range ? after_days(end) : end;
      if (const uint32_t second = month_end(day); second > day) {
        end = second;
        is_date = true;
      }
    }
    const bool after_comma = has_day && (joined_by(end - 1, u"\u060C") || joined_by(end - 1, u","));
    if ((joined_by(end - 1, u"") || after_comma) && is_year(end)) return after_era(end);
    return is_date ? end : begin;
  }

  // The index after the date in digits that begins at `begin`; `begin` if there is none. It has two
  // equal separators, and a number of four digits first or last: «12/5/2024», «2024-05-12». A date
  // with full stops is one word: «12.5.2024».
  [[nodiscard]] uint32_t numeric_end(uint32_t begin) const {
    if (words_[begin].kind == TokenKind::kNumber && is_dotted_date(key(begin))) return begin + 1;
    for (const std::u16string_view mark : {u"/", u"-"}) {
      if (!is_number(begin, 1, kYearDigits) || !joined_by(begin, mark) ||
          !joined_by(begin + 1, mark))
        continue;
      const bool year_first = is_number(begin, kYearDigits, kYearDigits);
      const bool year_last = is_year(begin + 2);
      if (year_first != year_last && is_day(begin + 1) && is_day(year_first ? begin + 2 : begin))
        return after_era(begin + 2);
    }
    return begin;
  }

  static bool is_dotted_date(std::u16string_view number) {
    const size_t first = number.find(u'.');
    const size_t second = number.rfind(u'.');
    return first != number.npos && second != first && first <= 2 && second - first <= 3 &&
           number.size() - second - 1 == kYearDigits;
  }

  std::u16string_view source_;
  std::u16string_view normalized_;
  const std::vector<Word>& words_;
};

}  // namespace

std::vector<DateWords> find_dates(std::u16string_view source, std::u16string_view normalized,
                                  const std::vector<Word>& words) {
  return Finder(source, normalized, words).run();
}

}  // namespace khulasa::text
