// JSON Lines: one text per line in, one result per line out.
#pragma once

#include <iosfwd>

#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// Reads lines of {"id", "text", "title", "options"}, or of {"id", "texts", "options"} for one
/// summary of several texts, and writes lines of {"id", "article", "sentences", ...} in the same
/// order. Each result is written before the next line is read, so memory is that of the longest
/// line. A line that is not such an object, or whose fields or options are of the wrong type or out
/// of range, gives {"id", "error"}, and the next line is read. Unknown fields and options give a
/// warning. Empty lines are skipped.
///
/// @param options   the title and options of lines that do not set their own; `keep` and `markup`
///                  are ignored, as they describe a single text.
/// @return the number of lines that gave an error. Check `in.bad()` afterwards: if reading failed,
///         the line it failed in and those after it have no answer.
size_t run_json_lines(const Engine& engine, const Options& options, std::istream& in,
                      std::ostream& out);

/// The same for `normalize`: reads lines of {"id", "text", "options"}, writes lines of {"id",
/// "text", "runs", "marksCapped"} or {"id", "error"}.
size_t run_normalize_lines(const Engine& engine, const NormalizeOptions& defaults, std::istream& in,
                           std::ostream& out);

}  // namespace khulasa::cli
