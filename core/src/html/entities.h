// Character references: «&nbsp;», «&#1605;», «&#x645;».
#pragma once

#include <string>
#include <string_view>

namespace khulasa::html {

/// Appends `text` to `out` with its character references resolved, as HTML reads them in text:
/// «&eacute;» is é, «&notit;» is «¬it;», «&#0;» is U+FFFD, «&#x80;» is €, «&unknown;» stays.
///
/// All 2,231 names of https://html.spec.whatwg.org/multipage/named-characters.html are known
/// (core/data/html_entities.txt). Linear in `text`.
void resolve_references(std::u16string_view text, std::u16string& out);

}  // namespace khulasa::html
