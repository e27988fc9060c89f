// What is fuzzed. Each target runs one input and returns a description of what is wrong, or an
// empty string. The sanitizers report the rest.
#pragma once

#include <array>
#include <string>

#include "input.h"

namespace khulasa::fuzz {

/// analyze() of any text under any options: the invariants of tests/support/invariants.h hold, for
/// the summary analyzed as a text of its own, too; a second call returns the same; and the result
/// can be written as JSON.
std::string run_analyze(Bytes bytes);

/// normalize() of any text under any options: the map leads both ways; normalizing again changes
/// nothing; the joined map of two normalizations keeps its invariants.
std::string run_normalize(Bytes bytes);

/// The bytes as lines of `khulasa analyze --jsonl`, or of `normalize --jsonl` if the first byte is
/// odd: each line that is not blank results in one line, which is JSON.
std::string run_jsonl(Bytes bytes);

/// Lines with markup tags, as the package's fromHtml() returns them for a page: the invariants
/// hold, and the same request as JSON has the same result.
std::string run_html(Bytes bytes);

/// Any bytes as UTF-8 HTML, read by read_html(): its spans are in its text, an element comes before
/// what is inside it, and facts have a name and a value; reading again gives the same; and the
/// analysis of the text with its markup keeps the invariants.
std::string run_page(Bytes bytes);

struct Target {
  const char* name;  // its folder in corpus/
  std::string (*run)(Bytes);
};
inline constexpr std::array kTargets = {
    Target{"analyze", run_analyze}, Target{"normalize", run_normalize}, Target{"jsonl", run_jsonl},
    Target{"html", run_html}, Target{"page", run_page}};

}  // namespace khulasa::fuzz
