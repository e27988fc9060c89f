#include "jsonl.h"

#include <algorithm>
#include <istream>
#include <ostream>
#include <string>

#include "json.h"
#include "utf8.h"

namespace khulasa::cli {

namespace {

// A line of JSON in which a text of the allowed length is written letter by letter, \\uXXXX, and as
// much again as any options need.
constexpr size_t kMaxLineBytes = size_t{6} * kMaxTextUnits + (size_t{1} << 20);

// No request has so many levels. A million of them would take the stack: writing and freeing a
// value go down into each.
constexpr int kMaxDepth = 32;

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
  summary["focus"] = to_utf8(options.summary.focus);
  json["keywords"] = {{"max", options.keywords.max},
                      {"minScore", options.keywords.min_score},
                      {"maxWords", options.keywords.max_words}};
  json["sentences"] = {{"semicolon", options.sentences.semicolon}};
  return json;
}

// A line as {"id", "text", ...} or {"id", "texts", ...}, or the line that says what is wrong with
// it.
struct Request {
  Json json;
  Json id;
  Json error;  // null where the request can be run
  uint32_t replaced = 0;
};

bool has_texts(const Json& request) {
  if (!request.contains("texts") || !request["texts"].is_array()) return false;
  const Json& texts = request["texts"];
  return std::all_of(texts.begin(), texts.end(), [](const Json& text) { return text.is_string(); });
}

Request read_request(const std::string& bytes) {
  Request request{Json(), Json(), Json(), 0};
  if (bytes.size() > kMaxLineBytes) {
    request.error = error_line(nullptr, to_string(ErrorCode::kTextTooLong), "the line is too long");
    return request;
  }
  // Ill-formed bytes would make the JSON parser give the whole line up.
  const Decoded line = from_utf8(bytes);
  request.replaced = line.replaced;
  bool is_deep = false;
  const auto keep = [&](int depth, Json::parse_event_t, const Json&) {
    is_deep |= depth > kMaxDepth;
    return depth <= kMaxDepth;
  };
  request.json = Json::parse(to_utf8(line.text), keep, /*allow_exceptions=*/false);
  if (is_deep) {
    request.json = nullptr;
    request.error = error_line(nullptr, "invalid-json", "the line is nested too deep");
    return request;
  }
  if (request.json.is_discarded()) {
    request.error = error_line(nullptr, "invalid-json", "the line is no JSON");
    return request;
  }
  if (!request.json.is_object()) {
    request.error = error_line(nullptr, "invalid-request", "the line is no JSON object");
    return request;
  }
  request.id = request.json.value("id", Json());
  const Json options = request.json.value("options", Json());
  if (!has_texts(request.json) &&
      (!request.json.contains("text") || !request.json["text"].is_string())) {
    request.error = error_line(request.id, "invalid-request", "\"text\" is missing or no string");
  } else if (!options.is_null() && !options.is_object()) {
    request.error = error_line(request.id, "invalid-request", "\"options\" is no object");
  }
  return request;
}

Json normalize_line(const Engine& engine, const NormalizeOptions& defaults,
                    const std::string& bytes) {
  const Request request = read_request(bytes);
  if (!request.error.is_null()) return request.error;
  if (!request.json.contains("text"))
    return error_line(request.id, "invalid-request", "\"text\" is missing or no string");
  const Json own = request.json.value("options", Json());
  const Result<NormalizeOptions> options = normalize_options_from_json(own, defaults);
  if (!options.ok()) return {{"id", request.id}, {"error", to_json(options.error())}};
  const std::u16string text = from_utf8(request.json["text"].get<std::string>()).text;
  const Result<NormalizedText> normalized = engine.normalize(text, options.value());
  if (!normalized.ok()) return {{"id", request.id}, {"error", to_json(normalized.error())}};
  Json result = {{"id", request.id}};
  result.update(to_json(normalized.value()));
  if (request.replaced > 0) add_warning(result, "invalid-utf8", request.replaced);
  return result;
}

Json analyze_line(const Engine& engine, const Json& defaults, const std::string& bytes) {
  const Request line = read_request(bytes);
  if (!line.error.is_null()) return line.error;
  const Json& request = line.json;
  const Json& id = line.id;
  const Json own = request.value("options", Json());
  std::vector<std::string> unknown;
  const Result<Options> read = options_from_json(merged(defaults, own), unknown);
  if (!read.ok()) return {{"id", id}, {"error", to_json(read.error())}};
  Options options = read.value();
  const auto finish = [&](const Json& answer) {
    Json result = {{"id", id}};
    result.update(answer);
    if (line.replaced > 0) add_warning(result, "invalid-utf8", line.replaced);
    if (!unknown.empty()) add_warning(result, "unknown-options", unknown.size());
    return result;
  };
  if (request.contains("title") && request["title"].is_string()) {
    options.title = from_utf8(request["title"].get<std::string>()).text;
  }
  if (has_texts(request)) {
    std::vector<std::u16string> texts;
    for (const Json& text : request["texts"])
      texts.push_back(from_utf8(text.get<std::string>()).text);
    const std::vector<std::u16string_view> views(texts.begin(), texts.end());
    const Result<JointSummary> joint = engine.summarize_all(views, options);
    if (!joint.ok()) return {{"id", id}, {"error", to_json(joint.error())}};
    return finish(to_json(joint.value(), texts));
  }
  const std::u16string text = from_utf8(request["text"].get<std::string>()).text;
  const Result<Analysis> analysis = engine.analyze(text, options);
  if (!analysis.ok()) return {{"id", id}, {"error", to_json(analysis.error())}};
  return finish(to_json(analysis.value(), text, options.tokens));
}

// As std::getline, but what a line has beyond kMaxLineBytes and one is read over.
bool read_line(std::istream& in, std::string& line) {
  line.clear();
  for (int c = in.get(); in; c = in.get()) {
    if (c == '\n') return true;
    if (line.size() <= kMaxLineBytes) line += static_cast<char>(c);
  }
  return !line.empty();
}

// Writes what `answer` makes of each line that is not empty; gives how many of them are errors.
// Ends where nothing can be written any more.
template <typename Answer>
size_t for_each_line(std::istream& in, std::ostream& out, Answer answer) {
  size_t failed = 0;
  std::string line;
  while (out && read_line(in, line)) {
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const Json result = answer(line);
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
    return analyze_line(engine, default_options, line);
  });
}

size_t run_normalize_lines(const Engine& engine, const NormalizeOptions& defaults, std::istream& in,
                           std::ostream& out) {
  return for_each_line(
      in, out, [&](const std::string& line) { return normalize_line(engine, defaults, line); });
}

}  // namespace khulasa::cli
