// Lines whose shape says who wrote the article or where it comes from.
#pragma once

#include "blocks.h"
#include "text/reading.h"

namespace khulasa::article {

/// The most words of a byline such as «رغد عشميل – عين اليوم». Set by hand.
inline constexpr uint32_t kBylineWords = 6;

/// True for a person's name alone on the line: up to two titles, a given name, and one to four
/// words that are neither function words nor verbs. «عبد الرحمن السقاف», «د. فهد بن سعد العتيبي».
/// Above an article it is the author, or the title of a biography.
[[nodiscard]] bool is_person(const text::Reading& reading, const Line& line);

/// True for a line of up to kBylineWords words with a spaced dash or slash between them, «عين اليوم
/// – جدة», «حوار / سامي النجار», and for any line with an address. Linear in the line.
[[nodiscard]] bool is_byline(const text::Reading& reading, const Line& line);

/// True for a line of one to kBylineWords words, all of them in brackets or between dashes: «(أ ف
/// ب)», «- وكالة الأنباء -». Under an article it names the source; inside it may be a remark.
[[nodiscard]] bool is_credit(const text::Reading& reading, const Line& line);

}  // namespace khulasa::article
