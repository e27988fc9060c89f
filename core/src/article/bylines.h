// Lines that say who wrote the article and where it comes from, by their shape.
#pragma once

#include "blocks.h"
#include "text/reading.h"

namespace khulasa::article {

/// «رغد عشميل – عين اليوم» is as long as a byline gets, in words.
inline constexpr uint32_t kBylineWords = 6;

/// «عبد الرحمن السقاف», «د. فهد بن سعد العتيبي»: a given name, a title before it or none, and one
/// to four words that are neither function words nor verbs. Above an article it may be its title:
/// that of a biography.
[[nodiscard]] bool is_person(const text::Reading& reading, const Line& line);

/// «عين اليوم – جدة», «حوار / سامي النجار»: a few words about a dash, or with an address.
[[nodiscard]] bool is_byline(const text::Reading& reading, const Line& line);

/// «(أ ف ب)», «- وكالة الأنباء -»: a few words, all in brackets or between dashes. Under an article
/// it says where it comes from; inside it may be a remark.
[[nodiscard]] bool is_credit(const text::Reading& reading, const Line& line);

}  // namespace khulasa::article
