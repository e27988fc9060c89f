// Finds dates that are written in several words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "stage.h"
#include "words.h"

namespace khulasa::text {

/// The words of a date, as a half-open range of indexes.
struct DateWords {
  uint32_t begin = 0;
  uint32_t end = 0;
};

/// Finds the dates among `words`: a month together with a day, a year or the same month in another
/// calendar («11 حزيران /يونيو 2024», «31 أيار», «كانون الثاني/يناير», «15 محرم 1446 هـ»), and
/// numbers with two separators («12/5/2024», «2024-05-12»). A year may have its era («1445هـ»), a
/// range is one date («10-15 مايو 2024»). The name of a month alone is not a
/// date, because it may be another word: «صفر» is also zero, and «آب» a father.
///
/// @param words  the words of `source`, in order; `normalized` is its lexical form.
/// @return disjoint ranges in order; none if there are no words. Linear in the words.
KHULASA_STAGE std::vector<DateWords> find_dates(std::u16string_view source,
                                                std::u16string_view normalized,
                                                const std::vector<Word>& words);

}  // namespace khulasa::text
