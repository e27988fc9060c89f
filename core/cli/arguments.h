// The command line of the tool, parsed and checked.
#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "fail_on.h"
#include "input.h"
#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// The tool's exit status. kWarned: everything worked, and there was a warning of --fail-on.
enum ExitCode { kDone = 0, kFailed = 1, kBadUsage = 2, kWarned = 3 };

enum class Command {
  kAnalyze,
  kSummarize,
  kKeywords,
  kInspect,
  kNormalize,
  kFingerprint,
  kSimilar,
  kDedupe
};

struct Arguments {
  Command command = Command::kAnalyze;
  std::string file = "-";          // "-" is standard input
  std::vector<std::string> files;  // several, for one summary of them all; otherwise empty
  bool json = false;
  bool json_lines = false;
  unsigned jobs = 1;    // how many lines of JSON Lines are answered at the same time
  std::string output;   // the file that JSON Lines are written to; empty is standard output
  bool resume = false;  // go on after the last whole line of `output`
  bool with_fingerprint = false;
  bool entities = false;
  std::string among;  // the archive in which to look for similar articles
  uint32_t max_similar = 5;
  Format format = Format::kByName;
  Options options;
  NormalizeOptions normalize;
  FailOn fail_on_warnings;
};

/// Parses and checks the arguments of main().
///
/// @param out  where help and version go.
/// @param err  where errors and warnings go, each in one line.
/// @return the arguments, or the exit status if there is nothing to run: help, the version, an
///         unknown option, a value out of range, an option that would have no effect.
std::variant<Arguments, ExitCode> parse_arguments(int argc, const char* const* argv,
                                                  std::ostream& out, std::ostream& err);

/// Prints an error for people and returns the exit status for it.
ExitCode fail(const Error& error, std::ostream& err);

}  // namespace khulasa::cli
