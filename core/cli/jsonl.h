// JSON Lines: one text per line in, one result per line out.
#pragma once

#include <functional>
#include <iosfwd>
#include <vector>

#include "archive.h"
#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// Is told the warnings about the text of a line, by several threads at the same time.
using SeeWarnings = std::function<void(const std::vector<Warning>&)>;

/// Reads lines of {"id", "text", "title", "options"}, or of {"id", "texts", "options"} for one
/// summary of several texts, and writes lines of {"id", "article", "sentences", ...} in the same
/// order. Each result is written as soon as it and those before it are there; memory is that of the
/// longest line, or of the two longest for each job if there are several. A line that is not such
/// an object, or whose fields or options are of the wrong type or out of range, gives {"id",
/// "error"}, and the next line is read. Unknown fields and options give a warning. Empty lines are
/// skipped.
///
/// @param options   the title and options of lines that do not set their own; `keep` and `markup`
///                  are ignored, as they describe a single text.
/// @param jobs      how many lines are answered at the same time, 1 to kMostJobs (lines.h). The
///                  output is the same for any number.
/// @param see       is told the warnings of each line that was answered.
/// @param with_fingerprint  whether each analysis of one text has its fingerprint, too.
/// @return the number of lines that gave an error. Check `in.bad()` afterwards: if reading failed,
///         the line it failed in and those after it have no answer.
size_t run_json_lines(const Engine& engine, const Options& options, std::istream& in,
                      std::ostream& out, unsigned jobs = 1, const SeeWarnings& see = {},
                      bool with_fingerprint = false);

/// The same for `normalize`: reads lines of {"id", "text", "options"}, writes lines of {"id",
/// "text", "runs", "marksCapped"} or {"id", "error"}.
size_t run_normalize_lines(const Engine& engine, const NormalizeOptions& defaults, std::istream& in,
                           std::ostream& out, unsigned jobs = 1);

/// The same for `fingerprint`: reads lines of {"id", "text" or "html", "title", "options"}, writes
/// lines of {"id", "fingerprint", "warnings"} or {"id", "error"}; the fingerprint is base64.
size_t run_fingerprint_lines(const Engine& engine, const Options& options, std::istream& in,
                             std::ostream& out, unsigned jobs = 1);

/// Finds copies: reads lines of {"id", "text" or "html" or "fingerprint", "title", "options"},
/// writes lines of {"id", "copyOf", "warnings"}, where copyOf is the id of the first article that
/// this one is a copy of, or null, or lines of {"id", "error"}. Memory: 0.5 KB and the id of each
/// article that is not a copy.
size_t run_dedupe_lines(const Engine& engine, const Options& options, std::istream& in,
                        std::ostream& out);

/// Reads an archive: lines as for run_dedupe_lines().
Archive read_archive(const Engine& engine, const Options& options, std::istream& in);

}  // namespace khulasa::cli
