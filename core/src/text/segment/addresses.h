// The extent of addresses: URLs, e-mail addresses, hosts with a path.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/unicode/letters.h"
#include "text/unicode/specials.h"
#include "words.h"

namespace khulasa::text {

/// The letters and digits of the names in addresses.
constexpr bool is_latin_or_digit(char16_t c) {
  return is_digit(c) || in_range(c, u'a', u'z') || in_range(c, u'A', u'Z');
}

/// Whether an address with a scheme or "www." begins at `begin`.
[[nodiscard]] bool is_url_at(std::u16string_view text, uint32_t begin);

/// The end of the address that begins at `begin` of `text`; `begin` if there is none: a URL with a
/// scheme or "www.", "name@example.org", "example.org/page".
///
/// Its path may be in Arabic: «https://ar.wikipedia.org/wiki/جسر_الحجر». Punctuation at its end
/// belongs to the sentence. Linear in the run of units that is read. `run_end` becomes the end of
/// that run: no other address begins before it.
[[nodiscard]] uint32_t address_end(std::u16string_view text, uint32_t begin, uint32_t& run_end);

/// The end of the address around the «.» or «:» at `mark`; `mark` if there is none. A lone host
/// ("example.org") is not one here, because «end.The» looks like one. Calls with ascending marks
/// are linear in total if each passes the `run_end` of the one before, 0 at first.
[[nodiscard]] uint32_t address_end_around(std::u16string_view text, uint32_t mark,
                                          uint32_t& run_end);

/// Sets Word::in_address of the words inside addresses, mail addresses and handles («@name»). A
/// lone host ("example.org") may be a name and is left as it is.
///
/// @param words  of `text`, in order. Linear in the special units of `text` and in the addresses.
void mark_addresses(std::u16string_view text, const Specials& specials, std::vector<Word>& words);

}  // namespace khulasa::text
