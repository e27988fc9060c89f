#include "jsonl.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json.h"
#include "json_writer.h"
#include "lines.h"
#include "request.h"
#include "results.h"
#include "utf8.h"

namespace khulasa::cli {

namespace {

// Writes the line {"id", "error"}. Returns false: the request was not answered.
bool write_error(JsonWriter& json, const Json& id, const Json& error) {
  const std::string written_id = id.dump();  // if it throws, nothing is written yet
  const std::string written_error = error.dump();
  json.begin_object();
  json.key("id");
  json.raw(written_id);
  json.key("error");
  json.raw(written_error);
  json.end_object();
  return false;
}

// Writes the line {"id", ...} with the members of the result.
bool write_result(JsonWriter& json, const Request& request, const auto& result,
                  const auto&... arguments) {
  const std::string id = request.id.dump();  // if it throws, nothing is written yet
  json.begin_object();
  json.key("id");
  json.raw(id);
  // What the offsets refer to.
  if (request.html) json.member("text", std::u16string_view(request.text));
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
    return write_result(json, request, joint.value());
  }
  if (request.html) options.markup = request.html->markup;
  const Result<Analysis> analysis = engine.analyze(request.text, options);
  if (!analysis.ok()) return write_error(json, request.id, to_json(analysis.error()));
  return write_result(json, request, analysis.value(), request.text, options.tokens);
}

// The same for any answer. If the JSON library throws, it is an error of this line; the next one is
// read.
Answer guarded(Answer answer) {
  return [answer = std::move(answer)](const std::string& line, JsonWriter& json) {
    try {
      return answer(line, json);
    } catch (const Json::exception& error) {
      return write_error(json, nullptr,
                         {{"code", to_string(ErrorCode::kInternal)}, {"message", error.what()}});
    }
  };
}

}  // namespace

size_t run_json_lines(const Engine& engine, const Options& options, std::istream& in,
                      std::ostream& out, unsigned jobs) {
  Defaults defaults{options, options_to_json(options)};
  defaults.options.keep.clear();
  defaults.options.markup.clear();
  const Answer answer = guarded([&](const std::string& line, JsonWriter& json) {
    return analyze_line(engine, defaults, line, json);
  });
  return answer_lines(in, out, kMaxLineBytes, answer, jobs);
}

size_t run_normalize_lines(const Engine& engine, const NormalizeOptions& defaults, std::istream& in,
                           std::ostream& out, unsigned jobs) {
  const Answer answer = guarded([&](const std::string& line, JsonWriter& json) {
    return normalize_line(engine, defaults, line, json);
  });
  return answer_lines(in, out, kMaxLineBytes, answer, jobs);
}

}  // namespace khulasa::cli
