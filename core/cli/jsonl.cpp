#include "jsonl.h"

#include <istream>
#include <ostream>
#include <string>
#include <vector>

#include "json.h"
#include "request.h"
#include "utf8.h"

namespace khulasa::cli {

namespace {

Json error_line(const Json& id, const Json& error) { return {{"id", id}, {"error", error}}; }

// The result line of `answer`: first the id of the request, and the warnings about the request
// after those in the answer.
Json result_line(const Request& request, const Json& answer) {
  Json result = {{"id", request.id}};
  result.update(answer);
  for (const Json& warning : request.warnings) result["warnings"].push_back(warning);
  return result;
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

Json normalize_line(const Engine& engine, const NormalizeOptions& defaults,
                    const std::string& bytes) {
  const Request request = read_request(bytes, RequestKind::kNormalize);
  if (!request.error.is_null()) return error_line(request.id, request.error);
  const Result<NormalizeOptions> options = normalize_options_from_json(request.options, defaults);
  if (!options.ok()) return error_line(request.id, to_json(options.error()));
  const Result<NormalizedText> normalized = engine.normalize(request.text, options.value());
  if (!normalized.ok()) return error_line(request.id, to_json(normalized.error()));
  return result_line(request, to_json(normalized.value()));
}

Json analyze_line(const Engine& engine, const Json& defaults, const std::u16string& default_title,
                  const std::string& bytes) {
  Request request = read_request(bytes, RequestKind::kAnalyze);
  if (!request.error.is_null()) return error_line(request.id, request.error);
  std::vector<std::string> unknown;
  const Result<Options> read = options_from_json(merged(defaults, request.options), unknown);
  if (!read.ok()) return error_line(request.id, to_json(read.error()));
  if (!unknown.empty())
    request.warnings.push_back({{"code", "unknown-options"}, {"count", unknown.size()}});
  Options options = read.value();
  options.title = request.title.value_or(default_title);
  if (request.texts) {
    const std::vector<std::u16string_view> views(request.texts->begin(), request.texts->end());
    const Result<JointSummary> joint = engine.summarize_all(views, options);
    if (!joint.ok()) return error_line(request.id, to_json(joint.error()));
    return result_line(request, to_json(joint.value(), *request.texts));
  }
  const Result<Analysis> analysis = engine.analyze(request.text, options);
  if (!analysis.ok()) return error_line(request.id, to_json(analysis.error()));
  return result_line(request, to_json(analysis.value(), request.text, options.tokens));
}

// Like std::getline, but stores at most kMaxLineBytes + 1 bytes of a line, enough to see that it is
// too long, and skips the rest. A line that cannot be read to its end does not count.
bool read_line(std::istream& in, std::string& line) {
  line.clear();
  for (int c = in.get(); in; c = in.get()) {
    if (c == '\n') return true;
    if (line.size() <= kMaxLineBytes) line += static_cast<char>(c);
  }
  return !in.bad() && !line.empty();
}

// Writes the answer to each line that is not empty, and returns how many of the answers are errors.
// Stops when writing fails.
template <typename Answer>
size_t for_each_line(std::istream& in, std::ostream& out, Answer answer) {
  size_t failed = 0;
  std::string line;
  for (bool is_first = true; out && read_line(in, line); is_first = false) {
    if (is_first) line = without_byte_order_mark(line);
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    Json result;
    // If the JSON library throws, it is an error of this line; the next one is read.
    try {
      result = answer(line);
    } catch (const Json::exception& error) {
      result = error_line(nullptr,
                          {{"code", to_string(ErrorCode::kInternal)}, {"message", error.what()}});
    }
    failed += result.contains("error");
    out << result.dump() << '\n' << std::flush;
  }
  return failed;
}

}  // namespace

size_t run_json_lines(const Engine& engine, const Options& defaults, std::istream& in,
                      std::ostream& out) {
  const Json default_options = options_to_json(defaults);
  return for_each_line(in, out, [&](const std::string& line) {
    return analyze_line(engine, default_options, defaults.title, line);
  });
}

size_t run_normalize_lines(const Engine& engine, const NormalizeOptions& defaults, std::istream& in,
                           std::ostream& out) {
  return for_each_line(
      in, out, [&](const std::string& line) { return normalize_line(engine, defaults, line); });
}

}  // namespace khulasa::cli
