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
  summary["compress"] = options.summary.compress;
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
  bool with_fingerprint = false;
};

// The options of a line, with its title and what its HTML says.
Result<Options> options_of(Request& request, const Defaults& defaults) {
  Options options = defaults.options;
  if (!request.options.is_null()) {
    std::vector<std::string> unknown;
    Result<Options> read = options_from_json(merged(defaults.json, request.options), unknown);
    if (!read.ok()) return read;
    if (!unknown.empty()) request.warnings.push_back({"unknown-options", unknown.size()});
    options = std::move(read).value();
  }
  options.title = request.title.value_or(defaults.options.title);
  if (request.html) options.markup = request.html->markup;
  return options;
}

bool analyze_line(const Engine& engine, const Defaults& defaults, const std::string& bytes,
                  const SeeWarnings& see, JsonWriter& json) {
  Request request = read_request(bytes, RequestKind::kAnalyze);
  if (!request.error.is_null()) return write_error(json, request.id, request.error);
  const Result<Options> read = options_of(request, defaults);
  if (!read.ok()) return write_error(json, request.id, to_json(read.error()));
  const Options& options = read.value();
  if (request.texts) {
    const std::vector<std::u16string_view> views(request.texts->begin(), request.texts->end());
    const Result<JointSummary> joint = engine.summarize_all(views, options);
    if (!joint.ok()) return write_error(json, request.id, to_json(joint.error()));
    if (see) see(joint.value().warnings);
    return write_result(json, request, joint.value());
  }
  if (defaults.with_fingerprint) {
    const auto both = engine.analyze_with_fingerprint(request.text, options);
    if (!both.ok()) return write_error(json, request.id, to_json(both.error()));
    if (see) see(both.value().analysis.warnings);
    return write_result(json, request, both.value(), request.text, options.tokens);
  }
  const Result<Analysis> analysis = engine.analyze(request.text, options);
  if (!analysis.ok()) return write_error(json, request.id, to_json(analysis.error()));
  if (see) see(analysis.value().warnings);
  return write_result(json, request, analysis.value(), request.text, options.tokens);
}

// The fingerprint of a line: given, or made of its text.
Result<Fingerprint> fingerprint_of(const Engine& engine, const Defaults& defaults,
                                   Request& request) {
  if (request.fingerprint) return *request.fingerprint;
  const Result<Options> options = options_of(request, defaults);
  if (!options.ok()) return options.error();
  return engine.fingerprint(request.text, options.value());
}

bool fingerprint_line(const Engine& engine, const Defaults& defaults, const std::string& bytes,
                      JsonWriter& json) {
  Request request = read_request(bytes, RequestKind::kFingerprint);
  if (!request.error.is_null()) return write_error(json, request.id, request.error);
  const Result<Fingerprint> made = fingerprint_of(engine, defaults, request);
  if (!made.ok()) return write_error(json, request.id, to_json(made.error()));
  request.html.reset();  // its text is not wanted
  return write_result(json, request, made.value());
}

// The first article of each number that a CopyFinder gives.
struct Originals {
  CopyFinder finder;
  std::vector<Json> ids;  // by number
};

bool dedupe_line(const Engine& engine, const Defaults& defaults, const std::string& bytes,
                 Originals& originals, JsonWriter& json) {
  Request request = read_request(bytes, RequestKind::kArchived);
  if (!request.error.is_null()) return write_error(json, request.id, request.error);
  const Result<Fingerprint> made = fingerprint_of(engine, defaults, request);
  if (!made.ok()) return write_error(json, request.id, to_json(made.error()));
  const auto number = static_cast<uint32_t>(originals.ids.size());
  const uint32_t original = originals.finder.add(made.value());
  originals.ids.push_back(original == number ? request.id : Json());
  const std::string of = original == number ? "null" : originals.ids[original].dump();
  request.html.reset();
  return write_result(json, request, CopyOf{of});
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

// `keep` and `markup` describe a single text.
Defaults defaults_of(const Options& options) {
  Defaults defaults{options, options_to_json(options), false};
  defaults.options.keep.clear();
  defaults.options.markup.clear();
  return defaults;
}

}  // namespace

size_t run_json_lines(const Engine& engine, const Options& options, std::istream& in,
                      std::ostream& out, unsigned jobs, const SeeWarnings& see,
                      bool with_fingerprint) {
  Defaults defaults = defaults_of(options);
  defaults.with_fingerprint = with_fingerprint;
  const Answer answer = guarded([&](const std::string& line, JsonWriter& json) {
    return analyze_line(engine, defaults, line, see, json);
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

size_t run_fingerprint_lines(const Engine& engine, const Options& options, std::istream& in,
                             std::ostream& out, unsigned jobs) {
  const Defaults defaults = defaults_of(options);
  const Answer answer = guarded([&](const std::string& line, JsonWriter& json) {
    return fingerprint_line(engine, defaults, line, json);
  });
  return answer_lines(in, out, kMaxLineBytes, answer, jobs);
}

size_t run_dedupe_lines(const Engine& engine, const Options& options, std::istream& in,
                        std::ostream& out) {
  const Defaults defaults = defaults_of(options);
  Originals originals;
  const Answer answer = guarded([&](const std::string& line, JsonWriter& json) {
    return dedupe_line(engine, defaults, line, originals, json);
  });
  return answer_lines(in, out, kMaxLineBytes, answer, /*jobs=*/1);
}

Archive read_archive(const Engine& engine, const Options& options, std::istream& in) {
  const Defaults defaults = defaults_of(options);
  Archive archive;
  for_each_line(in, kMaxLineBytes, [&](const std::string& line) {
    Request request = read_request(line, RequestKind::kArchived);
    Json error = request.error;
    if (error.is_null()) {
      Result<Fingerprint> made = fingerprint_of(engine, defaults, request);
      if (made.ok()) {
        archive.articles.push_back({request.id, request.title.value_or(u"")});
        archive.fingerprints.push_back(std::move(made).value());
        return;
      }
      error = to_json(made.error());
    }
    archive.errors.push_back({{"id", request.id}, {"error", error}});
  });
  return archive;
}

}  // namespace khulasa::cli
