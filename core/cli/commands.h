// The tool's commands: khulasa analyze, summarize, keywords, normalize and inspect.
#pragma once

#include <iosfwd>

namespace khulasa::cli {

/// What main() does, on any streams.
///
/// @param argv  as main() gets it, the program's name first.
/// @return the exit status. Check `out` afterwards: writing may have failed.
/// @throws  only what the libraries throw, most likely std::bad_alloc: the core itself does not.
int run(int argc, const char* const* argv, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace khulasa::cli
