// What Markdown and chats write around words: «**كلمة**», «*كلمة*», «`أمر`», «[نص](https://...)».
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/text.h"
#include "stage.h"
#include "text/unicode/specials.h"

namespace khulasa::text {

/// Adds to `found` the signs of emphasis, code and links in `source`, without the words between
/// them, in no order: of «[نص](https://...)» the «[» and the «](https://...)». A sign counts only
/// if its partner is on the same line and both touch the words between them, so that bullets («*
/// خبز») and the gaps of verses («***») do not count. Nothing between two lines of «```» is read.
///
/// @param specials  the index of `source`. Linear in the special units.
KHULASA_STAGE void find_inline_markup(std::u16string_view source, const Specials& specials,
                                      std::vector<Span>& found);

}  // namespace khulasa::text
