// What is fuzzed. Each target runs one input and says in words what is wrong; empty is well. The
// sanitizers say the rest.
#pragma once

#include <array>
#include <string>

#include "input.h"

namespace khulasa::fuzz {

/// analyze() of any text under any options: the invariants of tests/support/invariants.h, the same
/// answer twice, a result that can be written as JSON; and of what the summary says an analysis
/// that is sane.
std::string run_analyze(Bytes bytes);

/// normalize() of any text under any options: the map leads both ways; folding once more changes
/// nothing; the map of two foldings in a row is that of both.
std::string run_normalize(Bytes bytes);

/// The bytes as lines of `khulasa analyze --jsonl`, or of `normalize --jsonl` where the first one
/// is odd: each line that is not blank gives one line, and that is JSON.
std::string run_jsonl(Bytes bytes);

/// Blocks as a page's HTML gives them: lines, each with the tags that say what it is, as fromHtml()
/// of the package makes them. The invariants; the same answer by way of JSON; and of lines without
/// tags that of plain text.
std::string run_html(Bytes bytes);

struct Target {
  const char* name;  // of its folder in corpus/
  std::string (*run)(Bytes);
};
inline constexpr std::array kTargets = {Target{"analyze", run_analyze},
                                        Target{"normalize", run_normalize},
                                        Target{"jsonl", run_jsonl}, Target{"html", run_html}};

}  // namespace khulasa::fuzz
