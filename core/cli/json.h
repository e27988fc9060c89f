// The JSON form of options and results. The names are those of the JavaScript package; a test holds
// them together.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "khulasa/khulasa.h"

namespace khulasa::cli {

using Json = nlohmann::ordered_json;

/// A result: article, sentences, tokens (where asked for), summary, keywords, stats, warnings. Keys
/// stand in a fixed order.
Json to_json(const Analysis& analysis, std::u16string_view source, bool with_tokens);

/// {"type", "length", "sentences", "words", "warnings"}; each sentence with the index of its
/// source.
Json to_json(const JointSummary& joint, const std::vector<std::u16string>& sources);

/// {"code", "message", "requested", "allowed"}.
Json to_json(const Error& error);

/// {"text", "runs": [[source, target], ...], "marksCapped"}.
Json to_json(const NormalizedText& normalized);

/// Reads {"profile": "search", "foldYeh": false, ...} over `defaults`. A value of the wrong type,
/// an unknown name of a profile or of an option is an error.
Result<NormalizeOptions> normalize_options_from_json(const Json& json,
                                                     const NormalizeOptions& defaults);

/// Reads {"clean", "tokens", "summary": {...}, "keywords": {...}} over the defaults. A value of the
/// wrong type or an unknown name of a type or length is an error; an option that does not exist is
/// named in `unknown` and left out.
Result<Options> options_from_json(const Json& json, std::vector<std::string>& unknown);

}  // namespace khulasa::cli
