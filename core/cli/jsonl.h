// JSON Lines: one text a line in, one result a line out.
#pragma once

#include <iosfwd>

#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// Reads {"id", "text", "title", "options"} lines, or {"id", "texts", "options"} for one summary of
/// several, and writes {"id", "article", "sentences", ...} lines in the same order, each as soon as
/// it is read: memory is that of the longest line. A line that is no such object, or whose fields
/// or options are of a wrong type or out of range, gives {"id", "error"}; the rest goes on. A field
/// or option of an unknown name is a warning. Empty lines are passed over.
///
/// @param defaults  what holds where a line says nothing else. Its `keep` and `markup` are of one
/// text and not taken.
/// @return how many lines gave an error.
size_t run_json_lines(const Engine& engine, const Options& defaults, std::istream& in,
                      std::ostream& out);

/// The same for {"id", "text", "options"} lines of `normalize`: writes {"id", "text", "runs",
/// "marksCapped"} or {"id", "error"}.
size_t run_normalize_lines(const Engine& engine, const NormalizeOptions& defaults, std::istream& in,
                           std::ostream& out);

}  // namespace khulasa::cli
