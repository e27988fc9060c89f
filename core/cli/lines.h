// Lines in, answers out: the reading, the order and the threads of JSON Lines.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

#include "json_writer.h"

namespace khulasa::cli {

/// Writes the answer to a line, as one JSON value; false if it is an error.
using Answer = std::function<bool(const std::string& line, JsonWriter& json)>;

/// The most jobs that answer_lines() takes.
inline constexpr unsigned kMostJobs = 256;

/// Reads lines and writes the answer to each that is not empty, in the order of the lines: the same
/// bytes for any number of jobs. Each answer is written when those before it are, without waiting
/// for a next line: a program that writes one request and waits for its answer gets it. Stops when
/// writing fails.
///
/// Holds at most 16 lines and their answers for each job, and more than two only while all lines
/// together have less than 8 MB. Of a line that is longer than `limit` bytes, limit + 1 are kept,
/// enough to see that it is too long.
///
/// @param answer  called by `jobs` threads at the same time if there is more than one job.
/// @param jobs    1 to kMostJobs.
/// @return the number of answers that are errors. Check `in.bad()` and `out` afterwards.
/// @throws what `answer` throws; the answers before it may be written or not.
size_t answer_lines(std::istream& in, std::ostream& out, size_t limit, const Answer& answer,
                    unsigned jobs);

/// Reads `count` lines that are not empty, or as many as there are, and nothing after them. Of a
/// line that is longer than `limit` bytes the first limit + 1 are kept.
///
/// @param last  becomes the last line that was read.
/// @return how many. Check `in.bad()` afterwards.
size_t skip_lines(std::istream& in, size_t limit, size_t count, std::string& last);

/// Calls use(line) for each line that is not empty, one after another; of a line that is longer
/// than `limit` bytes with the first limit + 1. Check `in.bad()` afterwards.
void for_each_line(std::istream& in, size_t limit,
                   const std::function<void(const std::string&)>& use);

}  // namespace khulasa::cli
