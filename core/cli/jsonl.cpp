#include "jsonl.h"

#include <algorithm>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "json.h"
#include "json_writer.h"
#include "request.h"
#include "results.h"
#include "utf8.h"

namespace khulasa::cli {

namespace {

// Writes the line {"id", "error"}. Returns false: the request was not answered.
bool write_error(JsonWriter& json, const Json& id, const Json& error) {
  json.begin_object();
  json.key("id");
  json.raw(id.dump());
  json.key("error");
  json.raw(error.dump());
  json.end_object();
  return false;
}

// Writes the line {"id", ...} with the members of the result.
bool write_result(JsonWriter& json, const Request& request, const auto& result,
                  const auto&... arguments) {
  json.begin_object();
  json.key("id");
  json.raw(request.id.dump());
  write_members(json, result, arguments..., request.warnings);
  json.end_object();
  return true;
}

// The options of a line on top of the defaults from the command line.
Json merged(Json defaults, const Json& own) {
  if (own.is_object()) defaults.merge_patch(own);
  return defaults;
}

Json options_to_json(const Options& options) {
  Json json = {{"clean", options.clean}, {"tokens", options.tokens}};
  Json& summary = json["summary"];
  summary = {{"type", to_string(options.summary.type)},
             {"length", to_string(options.summary.length)}};
  if (options.summary.max_words) summary["maxWords"] = *options.summary.max_words;
  if (options.summary.max_sentences) summary["maxSentences"] = *options.summary.max_sentences;
  if (options.summary.ratio) summary["ratio"] = *options.summary.ratio;
  summary["focus"] = to_utf8(options.summary.focus);
  json["keywords"] = {{"max", options.keywords.max},
                      {"minScore", options.keywords.min_score},
                      {"maxWords", options.keywords.max_words}};
  json["sentences"] = {{"semicolon", options.sentences.semicolon}};
  return json;
}

bool normalize_line(const Engine& engine, const NormalizeOptions& defaults,
                    const std::string& bytes, JsonWriter& json) {
  const Request request = read_request(bytes, RequestKind::kNormalize);
  if (!request.error.is_null()) return write_error(json, request.id, request.error);
  const Result<NormalizeOptions> options = normalize_options_from_json(request.options, defaults);
  if (!options.ok()) return write_error(json, request.id, to_json(options.error()));
  const Result<NormalizedText> normalized = engine.normalize(request.text, options.value());
  if (!normalized.ok()) return write_error(json, request.id, to_json(normalized.error()));
  return write_result(json, request, normalized.value());
}

// What a line that does not set them gets: `options`, also as JSON for lines that set some.
struct Defaults {
  Options options;
  Json json;
};

Result<Options> options_of(Request& request, const Defaults& defaults) {
  if (request.options.is_null()) return defaults.options;
  std::vector<std::string> unknown;
  Result<Options> read = options_from_json(merged(defaults.json, request.options), unknown);
  if (!unknown.empty()) request.warnings.push_back({"unknown-options", unknown.size()});
  return read;
}

bool analyze_line(const Engine& engine, const Defaults& defaults, const std::string& bytes,
                  JsonWriter& json) {
  Request request = read_request(bytes, RequestKind::kAnalyze);
  if (!request.error.is_null()) return write_error(json, request.id, request.error);
  const Result<Options> read = options_of(request, defaults);
  if (!read.ok()) return write_error(json, request.id, to_json(read.error()));
  Options options = read.value();
  options.title = request.title.value_or(defaults.options.title);
  if (request.texts) {
    const std::vector<std::u16string_view> views(request.texts->begin(), request.texts->end());
    const Result<JointSummary> joint = engine.summarize_all(views, options);
    if (!joint.ok()) return write_error(json, request.id, to_json(joint.error()));
    return write_result(json, request, joint.value(), *request.texts);
  }
  const Result<Analysis> analysis = engine.analyze(request.text, options);
  if (!analysis.ok()) return write_error(json, request.id, to_json(analysis.error()));
  return write_result(json, request, analysis.value(), request.text, options.tokens);
}

// Reads lines in the parts in which the stream delivers them. It never waits for more than a line:
// a program that writes one request and waits for its answer gets it.
class LineReader {
 public:
  explicit LineReader(std::istream& in) : in_(in) {}

  // Like std::getline, but stores at most kMaxLineBytes + 1 bytes of a line, enough to see that it
  // is too long, and skips the rest. A line that cannot be read to its end does not count.
  bool read(std::string& line) {
    line.clear();
    while (!rest_.empty() || refill()) {
      const size_t end = std::min(rest_.find('\n'), rest_.size());
      line.append(rest_.substr(0, std::min(end, kMaxLineBytes + 1 - line.size())));
      const bool is_whole = end < rest_.size();
      rest_.remove_prefix(is_whole ? end + 1 : end);
      if (is_whole) return true;
    }
    return !in_.bad() && !line.empty();
  }

 private:
  // Waits for the next byte, then takes what there is.
  bool refill() {
    if (in_.peek() == std::istream::traits_type::eof()) return false;
    const std::streamsize count = in_.readsome(buffer_, sizeof buffer_);
    rest_ = {buffer_, static_cast<size_t>(count)};
    return count > 0;
  }

  std::istream& in_;
  char buffer_[1 << 16];
  std::string_view rest_;  // of the buffer: not yet read
};

// Writes the answer to each line that is not empty, and returns how many of the answers are errors.
// Stops when writing fails.
template <typename Answer>
size_t for_each_line(std::istream& in, std::ostream& out, Answer answer) {
  size_t failed = 0;
  LineReader lines(in);
  std::string line;
  std::string written;
  for (bool is_first = true; out && lines.read(line); is_first = false) {
    if (is_first) line = without_byte_order_mark(line);
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    written.clear();
    JsonWriter json(written, Layout::kOneLine);
    // If the JSON library throws, it is an error of this line; the next one is read.
    try {
      failed += !answer(line, json);
    } catch (const Json::exception& error) {
      written.clear();
      JsonWriter again(written, Layout::kOneLine);
      failed += !write_error(
          again, nullptr, {{"code", to_string(ErrorCode::kInternal)}, {"message", error.what()}});
    }
    written += '\n';
    out << written << std::flush;
  }
  return failed;
}

}  // namespace

size_t run_json_lines(const Engine& engine, const Options& options, std::istream& in,
                      std::ostream& out) {
  Defaults defaults{options, options_to_json(options)};
  defaults.options.keep.clear();
  defaults.options.markup.clear();
  return for_each_line(in, out, [&](const std::string& line, JsonWriter& json) {
    return analyze_line(engine, defaults, line, json);
  });
}

size_t run_normalize_lines(const Engine& engine, const NormalizeOptions& defaults, std::istream& in,
                           std::ostream& out) {
  return for_each_line(in, out, [&](const std::string& line, JsonWriter& json) {
    return normalize_line(engine, defaults, line, json);
  });
}

}  // namespace khulasa::cli
