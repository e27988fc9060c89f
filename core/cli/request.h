// A line of JSON Lines as a request: every field by its type, or what is wrong with the line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "json.h"
#include "khulasa/khulasa.h"

namespace khulasa::cli {

// A line of JSON in which a text of the allowed length is written letter by letter, \\uXXXX, and as
// much again as any options need.
inline constexpr size_t kMaxLineBytes = size_t{6} * kMaxTextUnits + (size_t{1} << 20);

/// `analyze` takes {"id", "text" or "texts", "title", "options"}, `normalize` {"id", "text",
/// "options"}.
enum class RequestKind { kAnalyze, kNormalize };

struct Request {
  Json id;  // as given; null where there is none
  std::u16string text;
  std::optional<std::vector<std::u16string>> texts;  // given in the place of `text`
  std::optional<std::u16string> title;
  Json options;                   // an object, or null
  Json warnings = Json::array();  // {"code", "count"}: what was replaced, and what is not known
  Json error;                     // {"code", "message", ...}; null where the request can be run
};

/// Reads one line of UTF-8. A field that is null counts as left out; one of another type than it
/// must have is an error, one of an unknown name a warning. Strings are taken code unit for code
/// unit: U+FEFF is a character of a text like any other, an ill-formed byte and an escape of a lone
/// surrogate are each a U+FFFD and counted in a warning. Linear in the line.
Request read_request(const std::string& bytes, RequestKind kind);

}  // namespace khulasa::cli
