// Parses a line of JSON Lines into a request, or into an error that says what is wrong with it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "json.h"
#include "khulasa/khulasa.h"
#include "results.h"

namespace khulasa::cli {

/// The longest line accepted: enough for a text of kMaxTextUnits in which every code unit is
/// escaped, as \\uXXXX, and 1 MiB for the options.
inline constexpr size_t kMaxLineBytes = size_t{6} * kMaxTextUnits + (size_t{1} << 20);

/// `analyze` takes {"id", "text" or "html" or "texts", "title", "options"}, `normalize` {"id",
/// "text", "options"}, `fingerprint` {"id", "text" or "html", "title", "options"}; where archives
/// are read, {"id", "fingerprint"} is an article, too.
enum class RequestKind { kAnalyze, kNormalize, kFingerprint, kArchived };

struct Request {
  Json id;  // as given; null if there is none
  std::u16string text;
  std::optional<std::vector<std::u16string>> texts;  // given instead of `text`
  std::optional<HtmlText> html;            // what the field html was read as; `text` is its text
  std::optional<Fingerprint> fingerprint;  // given instead of `text`
  std::optional<std::u16string> title;
  Json options;                      // an object, or null
  RequestWarnings warnings;          // about replaced characters, unknown fields
  Json error = Json::value_t::null;  // {"code", "message", ...}; null if the request can be run
};

/// Parses an object of at most 32 levels. An ill-formed byte sequence and the escape of a lone
/// surrogate each become U+FFFD, and a warning counts them. If `bytes` are not such an object,
/// returns null and sets `error` to {"code", "message"}. Linear.
Json parse_object(const std::string& bytes, RequestWarnings& warnings, Json& error);

/// Reads one line of UTF-8. A field that is null counts as left out; a field of the wrong type is
/// an error, an unknown field a warning. Strings are read code unit by code unit: U+FEFF is a
/// character like any other; an ill-formed byte sequence and the escape of a lone surrogate each
/// become U+FFFD, and a warning counts them. Linear in the line.
Request read_request(const std::string& bytes, RequestKind kind);

}  // namespace khulasa::cli
