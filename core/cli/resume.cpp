#include "resume.h"

#include <cerrno>
#include <fstream>
#include <istream>

#include "lines.h"
#include "request.h"

namespace khulasa::cli {

namespace {

// A quotation mark within a string is escaped, so only the member of an answer, or of an id that is
// an object, reads so.
constexpr std::string_view kErrorMember = ",\"error\":{";

Error other_input(std::string requested, std::string allowed) {
  return {ErrorCode::kInvalidOption, "--resume: the output is not of this input",
          std::move(requested), std::move(allowed)};
}

}  // namespace

Result<Written> read_written(const std::string& file) {
  Written written;
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  if (!in && errno == ENOENT) return written;
  std::string line;
  // A line without its end was not finished: eof() is true after it.
  while (std::getline(in, line) && !in.eof()) {
    ++written.lines;
    written.errors += line.find(kErrorMember) != line.npos ? 1 : 0;
    written.bytes += line.size() + 1;
    written.last.swap(line);
  }
  if (in.bad() || !in.eof()) return Error{ErrorCode::kInternal, "cannot read " + file, "", ""};
  return written;
}

std::optional<Error> skip_answered(std::istream& in, const Written& written, const char* member) {
  std::string line;
  const size_t skipped = skip_lines(in, kMaxLineBytes, written.lines, line);
  if (in.bad()) return Error{ErrorCode::kInternal, "cannot read all of the input", "", ""};
  if (skipped < written.lines)
    return other_input(std::to_string(written.lines) + " answers",
                       "at most the " + std::to_string(skipped) + " lines of the input");
  if (skipped == 0) return std::nullopt;
  const Json answer = Json::parse(written.last, nullptr, /*allow_exceptions=*/false);
  if (!answer.is_object() || !answer.contains("id"))
    return other_input("a last line that is not an answer", "answers, one per line");
  if (!answer.contains("error") && !answer.contains(member))
    return other_input("an answer of another command", std::string("one with \"") + member + "\"");
  RequestWarnings warnings;
  Json error;
  Json request;
  if (line.size() <= kMaxLineBytes) request = parse_object(line, warnings, error);
  const Json id = request.is_object() && request.contains("id") ? request["id"] : Json();
  if (answer["id"] != id)
    return other_input("an answer with the id " + answer["id"].dump(),
                       "line " + std::to_string(skipped) + " has " + id.dump());
  return std::nullopt;
}

}  // namespace khulasa::cli
