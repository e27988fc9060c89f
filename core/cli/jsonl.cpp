#include "jsonl.h"

#include <istream>
#include <ostream>
#include <string>

#include "json.h"
#include "utf8.h"

namespace khulasa::cli {

namespace {

Json error_line(const Json& id, const std::string& code, const std::string& message) {
  return {{"id", id}, {"error", {{"code", code}, {"message", message}}}};
}

void add_warning(Json& result, const char* code, size_t count) {
  result["warnings"].push_back({{"code", code}, {"count", count}});
}

// The defaults of the command line, with what the line's own options say laid over them.
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
  json["keywords"] = {{"max", options.keywords.max}};
  return json;
}

Json analyze_line(const Engine& engine, const Json& defaults, const std::string& bytes) {
  // Ill-formed bytes would make the JSON parser give the whole line up.
  const Decoded line = from_utf8(bytes);
  const Json request = Json::parse(to_utf8(line.text), nullptr, /*allow_exceptions=*/false);
  if (request.is_discarded()) return error_line(nullptr, "invalid-json", "the line is no JSON");
  if (!request.is_object())
    return error_line(nullptr, "invalid-request", "the line is no JSON object");
  const Json id = request.value("id", Json());
  if (!request.contains("text") || !request["text"].is_string()) {
    return error_line(id, "invalid-request", "\"text\" is missing or no string");
  }
  std::vector<std::string> unknown;
  const Json own = request.value("options", Json());
  if (!own.is_null() && !own.is_object())
    return error_line(id, "invalid-request", "\"options\" is no object");
  const Result<Options> read = options_from_json(merged(defaults, own), unknown);
  if (!read.ok()) return {{"id", id}, {"error", to_json(read.error())}};
  Options options = read.value();
  if (request.contains("title") && request["title"].is_string()) {
    options.title = from_utf8(request["title"].get<std::string>()).text;
  }
  const std::u16string text = from_utf8(request["text"].get<std::string>()).text;
  const Result<Analysis> analysis = engine.analyze(text, options);
  if (!analysis.ok()) return {{"id", id}, {"error", to_json(analysis.error())}};
  Json result = {{"id", id}};
  result.update(to_json(analysis.value(), text, options.tokens));
  if (line.replaced > 0) add_warning(result, "invalid-utf8", line.replaced);
  if (!unknown.empty()) add_warning(result, "unknown-options", unknown.size());
  return result;
}

}  // namespace

size_t run_json_lines(const Engine& engine, const Options& defaults, std::istream& in,
                      std::ostream& out) {
  const Json default_options = options_to_json(defaults);
  size_t failed = 0;
  std::string line;
  while (std::getline(in, line)) {
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const Json result = analyze_line(engine, default_options, line);
    failed += result.contains("error");
    out << result.dump() << '\n' << std::flush;
  }
  return failed;
}

}  // namespace khulasa::cli
