// Reads a line of JSON fast.
#pragma once

#include <string_view>

#include "json.h"

namespace khulasa::cli {

/// An ordered object is searched from its beginning for each member that is added: one of 120,000
/// took nine seconds. No request has as many as this.
inline constexpr size_t kMostMembers = 100;

/// A value that parse_json() read, or why it could not.
struct ParsedJson {
  Json json = Json::value_t::discarded;  // stays so if the line is not valid JSON
  bool is_deep = false;                  // arrays and objects are nested deeper than is allowed
  bool is_wide = false;                  // an object has more than kMostMembers
};

/// Parses `line`, UTF-8, as JSON (RFC 8259). Bytes that are not UTF-8, escaped surrogates that lack
/// their other half, a number beyond a double, more than `max_depth` levels of nesting and more
/// than kMostMembers in an object are refused. Of two members with one name the last one counts, as
/// in JavaScript. Linear.
///
/// The values are those of nlohmann::json::parse(). Its lexer looks at each byte three times, which
/// was 15 % of `analyze --jsonl`; so RapidJSON reads, and this only builds the values.
ParsedJson parse_json(std::string_view line, size_t max_depth);

}  // namespace khulasa::cli
