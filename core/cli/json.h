// Options and errors as JSON. The names are those of the JavaScript package; a test compares them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "khulasa/khulasa.h"

namespace khulasa::cli {

using Json = nlohmann::ordered_json;

/// {"code", "message", "requested", "allowed"}.
Json to_json(const Error& error);

/// Reads {"profile": "search", "foldYeh": false, ...} on top of `defaults`. A value of the wrong
/// type, an unknown profile and an unknown option are errors.
Result<NormalizeOptions> normalize_options_from_json(const Json& json,
                                                     const NormalizeOptions& defaults);

/// Reads {"clean", "tokens", "keep", "markup", "summary": {...}, "keywords": {...}, "sentences":
/// {...}} on top of the defaults of khulasa::Options. A value of the wrong type and an unknown type
/// or length are errors; options that do not exist are ignored, and their names are added to
/// `unknown`.
Result<Options> options_from_json(const Json& json, std::vector<std::string>& unknown);

}  // namespace khulasa::cli
