// Pages that a browser saved in one file (MHTML, RFC 2557).
#pragma once

#include <string>
#include <string_view>

namespace khulasa::cli {

/// Whether `bytes` begin as a page in MHTML does: with the headers of a message, of which one is
/// «Content-Type: multipart/related».
bool is_mhtml(std::string_view bytes);

/// The HTML in a page in MHTML, as UTF-8: its first part of the type text/html, decoded from
/// quoted-printable or base64 and from its charset. Empty if no part is HTML. Linear.
std::string html_of_mhtml(std::string_view bytes);

}  // namespace khulasa::cli
