// Results as JSON. The names are those of the JavaScript package; a test compares them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json_writer.h"
#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// A warning about a line of JSON Lines, beside those about its text. `code` is as in JSON:
/// "unknown-fields".
struct RequestWarning {
  const char* code = nullptr;
  uint64_t count = 0;
};
using RequestWarnings = std::vector<RequestWarning>;

/// Writes the members "language", "direction", "article", "sentences", "repeats", "tokens",
/// "summary", "keywords", "stats", "warnings", "repaired", in this order, into an object that is
/// open; "tokens" only if `with_tokens`, "repaired" only if there is a repaired text. The warnings
/// about the request follow those about the text. Linear in the result.
void write_members(JsonWriter& json, const Analysis& analysis, std::u16string_view source,
                   bool with_tokens, const RequestWarnings& about_request = {});

/// The same, and "fingerprint" in base64.
void write_members(JsonWriter& json, const FingerprintedAnalysis& both, std::u16string_view source,
                   bool with_tokens, const RequestWarnings& about_request = {});

/// "type", "length", "sentences", "words", "warnings"; each sentence has the index of its text as
/// "source".
void write_members(JsonWriter& json, const JointSummary& joint,
                   const RequestWarnings& about_request = {});

/// "text", "runs": [[source, target], ...], "marksCapped"; and "warnings" if there is one about the
/// request.
void write_members(JsonWriter& json, const NormalizedText& normalized,
                   const RequestWarnings& about_request = {});

/// "fingerprint": in base64.
void write_members(JsonWriter& json, const Fingerprint& fingerprint,
                   const RequestWarnings& about_request = {});

/// Which article another is a copy of.
struct CopyOf {
  std::string id;  // as JSON; "null" if it is not a copy
};

/// "copyOf".
void write_members(JsonWriter& json, const CopyOf& copy, const RequestWarnings& about_request = {});

/// Writes the result as an object: what write_members() writes for it.
///
///     write_json(std::cout, Layout::kIndented, analysis, source, /*with_tokens=*/false)
void write_json(auto& out, Layout layout, const auto& result, const auto&... arguments) {
  JsonWriter json(out, layout);
  json.begin_object();
  write_members(json, result, arguments...);
  json.end_object();
}

/// The same as a string.
std::string to_json(Layout layout, const auto& result, const auto&... arguments) {
  std::string out;
  write_json(out, layout, result, arguments...);
  return out;
}

}  // namespace khulasa::cli
