// Dates, each as one unit.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "words.h"

namespace khulasa::text {

/// The words of a date, a half-open range of indexes.
struct DateWords {
  uint32_t begin = 0;
  uint32_t end = 0;
};

/// Finds dates among `words`: a month with a day, a year or the same month in another calendar
/// beside it («11 حزيران /يونيو 2024», «31 أيار», «كانون الثاني/يناير», «15 محرم 1446 هـ»), and
/// numbers with two separators («12/5/2024», «2024-05-12»). A month's name by itself is none: «صفر»
/// is zero, too, and «آب» a father.
///
/// @param words  of `source`, in order; `normalized` is its lexical form.
/// @return ordered, disjoint ranges; empty for no words. Linear.
std::vector<DateWords> find_dates(std::u16string_view source, std::u16string_view normalized,
                                  const std::vector<Word>& words);

}  // namespace khulasa::text
