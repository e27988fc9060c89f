// Going on with an output that was not finished.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "khulasa/result.h"

namespace khulasa::cli {

/// What an earlier run has written.
struct Written {
  size_t lines = 0;    // whole ones: answers
  size_t errors = 0;   // of them
  uint64_t bytes = 0;  // of the whole lines: where to go on
  std::string last;    // the last whole line
};

/// Reads the answers in a file to the end of the last whole line. A file that does not exist
/// has no answers. Memory: the longest line.
///
/// @return kInternal if it cannot be read.
Result<Written> read_written(const std::string& file);

/// Reads past the lines of `in` that are answered.
///
/// @param member  that each answer of the command has, unless it is an error.
/// @return kInvalidOption if `in` has fewer lines, if the last of them has another id than the last
/// answer, or if that is of another command: the output is not of this run. Lines without an id
/// cannot be told apart, nor can other options.
std::optional<Error> skip_answered(std::istream& in, const Written& written, const char* member);

}  // namespace khulasa::cli
