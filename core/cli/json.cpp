#include "json.h"

#include "utf8.h"

namespace khulasa::cli {

namespace {

Json text_of(std::u16string_view source, Span span) { return to_utf8(slice(source, span)); }

Json spanned(std::u16string_view source, Span span) {
  return {{"begin", span.begin}, {"end", span.end}, {"text", text_of(source, span)}};
}

Json pair(Span span) { return Json::array({span.begin, span.end}); }

Json article_to_json(const Article& article, std::u16string_view source) {
  const auto texts = [&](const std::vector<Span>& spans) {
    Json all = Json::array();
    for (const Span span : spans) all.push_back(text_of(source, span));
    return all;
  };
  const auto optional = [&](const std::optional<Span>& span) {
    return span ? text_of(source, *span) : Json();
  };
  Json json;
  json["title"] = optional(article.title);
  json["byline"] = optional(article.byline);
  json["dateline"] = optional(article.dateline);
  json["source"] = optional(article.source);
  json["tags"] = texts(article.tags);
  json["related"] = texts(article.related);
  json["secondary"] = Json::array();
  for (const SecondaryArticle& secondary : article.secondary) {
    json["secondary"].push_back(
        {{"title", optional(secondary.title)}, {"blocks", secondary.blocks}});
  }
  json["blocks"] = Json::array();
  for (const Block& block : article.blocks) {
    Json entry = {{"kind", to_string(block.kind)}};
    entry.update(spanned(source, block.span));
    entry["direction"] = to_string(block.direction);
    if (block.duplicate_of) entry["duplicateOf"] = *block.duplicate_of;
    json["blocks"].push_back(std::move(entry));
  }
  return json;
}

// What a reader sees of a pick: the sentence, or the remaining parts of a headline joined by
// spaces.
std::string shown(const Pick& pick, std::u16string_view source) {
  if (pick.parts.empty()) return to_utf8(slice(source, pick.span));
  std::string text;
  for (const Span part : pick.parts) {
    if (!text.empty()) text += ' ';
    text += to_utf8(slice(source, part));
  }
  return text;
}

Json pick_to_json(const Pick& pick, std::u16string_view source) {
  Json entry = {{"sentence", pick.sentence},
                {"begin", pick.span.begin},
                {"end", pick.span.end},
                {"text", shown(pick, source)},
                {"score", pick.score}};
  if (!pick.parts.empty()) {
    entry["parts"] = Json::array();
    for (const Span part : pick.parts) entry["parts"].push_back(pair(part));
  }
  entry["reasons"] = Json::array();
  for (const Reason& reason : pick.reasons) {
    entry["reasons"].push_back(
        {{"feature", to_string(reason.feature)}, {"contribution", reason.contribution}});
  }
  return entry;
}

Json summary_to_json(const Summary& summary, std::u16string_view source) {
  Json json = {{"type", to_string(summary.type)}, {"length", to_string(summary.length)}};
  json["sentences"] = Json::array();
  for (const Pick& pick : summary.picks) json["sentences"].push_back(pick_to_json(pick, source));
  return json;
}

Json warnings_to_json(const std::vector<Warning>& warnings) {
  Json json = Json::array();
  for (const Warning& warning : warnings)
    json.push_back({{"code", to_string(warning.code)}, {"count", warning.count}});
  return json;
}

Json keywords_to_json(const std::vector<Keyword>& keywords) {
  Json json = Json::array();
  for (const Keyword& keyword : keywords) {
    Json mentions = Json::array();
    for (const Span mention : keyword.mentions) mentions.push_back(pair(mention));
    json.push_back({{"text", to_utf8(keyword.text)},
                    {"score", keyword.score},
                    {"kind", to_string(keyword.kind)},
                    {"mentions", std::move(mentions)},
                    {"sentences", keyword.sentences}});
  }
  return json;
}

bool read_counts(const Json& json, std::vector<uint32_t>& numbers) {
  if (!json.is_array()) return false;
  for (const Json& number : json) {
    if (!number.is_number_unsigned() || number.get<uint64_t>() > UINT32_MAX) return false;
    numbers.push_back(number.get<uint32_t>());
  }
  return true;
}

// Reads a list of {"begin", "end", "tags"}, as in the JavaScript package, or of [begin, end, tags].
void read_markup(const Json& json, std::vector<Markup>& markup, std::optional<Error>& error) {
  if (json.is_null()) return;
  bool good = json.is_array();
  for (size_t i = 0; good && i < json.size(); ++i) {
    const Json& entry = json[i];
    const bool is_object = entry.is_object() && entry.size() == 3 && entry.contains("begin") &&
                           entry.contains("end") && entry.contains("tags");
    std::vector<uint32_t> row;
    good =
        read_counts(is_object ? Json::array({entry["begin"], entry["end"], entry["tags"]}) : entry,
                    row) &&
        row.size() == 3;
    if (good) markup.push_back({{row[0], row[1]}, row[2]});
  }
  if (good || error) return;
  error = Error{ErrorCode::kInvalidOption, "the option markup has a value of the wrong type",
                json.dump(-1, ' ', false, Json::error_handler_t::replace),
                "a list of {begin, end, tags}"};
}

// Reads the members of a JSON object one by one; those not read at the end are unknown options.
// Only the first error is kept.
class Reader {
 public:
  Reader(const Json& json, std::string path, std::optional<Error>& error)
      : path_(std::move(path)), error_(error) {
    if (json.is_null()) return;
    if (json.is_object()) {
      members_ = json;
    } else {
      fail("", json, "an object");
    }
  }

  /// Removes the member `name` and returns it; null if it is absent.
  Json take(const char* name) {
    if (!members_.contains(name)) return {};
    Json value = members_[name];
    members_.erase(name);
    return value;
  }

  void read(const char* name, bool& value) {
    const Json json = take(name);
    if (json.is_boolean()) {
      value = json.get<bool>();
    } else if (!json.is_null()) {
      fail(name, json, "true or false");
    }
  }

  template <typename Number>
  void read_number(const char* name, Number& value) {
    const Json json = take(name);
    if (json.is_number_unsigned() && json.get<uint64_t>() <= UINT32_MAX) {
      value = json.get<uint32_t>();
    } else if (!json.is_null()) {
      fail(name, json, "a whole number from 0 to 4294967295");
    }
  }

  void read(const char* name, std::optional<double>& value) {
    const Json json = take(name);
    if (json.is_number()) {
      value = json.get<double>();
    } else if (!json.is_null()) {
      fail(name, json, "a number");
    }
  }

  void read(const char* name, std::u16string& text) {
    const Json json = take(name);
    if (json.is_string()) {
      text = from_utf8(json.get<std::string>()).text;
    } else if (!json.is_null()) {
      fail(name, json, "a string");
    }
  }

  void read(const char* name, std::vector<uint32_t>& numbers) {
    const Json json = take(name);
    if (json.is_null()) return;
    if (!read_counts(json, numbers)) fail(name, json, "a list of whole numbers");
  }

  template <typename Enum>
  void read_enum(const char* name, Result<Enum> (*from)(std::string_view), Enum& value) {
    const Json json = take(name);
    if (json.is_null()) return;
    if (!json.is_string()) return fail(name, json, "a string");
    const Result<Enum> found = from(json.get<std::string>());
    if (found.ok()) {
      value = found.value();
    } else if (!error_) {
      error_ = found.error();
    }
  }

  void report_rest(std::vector<std::string>& unknown) const {
    for (const auto& member : members_.items()) unknown.push_back(path_ + member.key());
  }

 private:
  void fail(const std::string& name, const Json& json, const std::string& allowed) {
    if (error_) return;
    error_ = Error{ErrorCode::kInvalidOption,
                   "the option " + path_ + name + " has a value of the wrong type",
                   json.dump(-1, ' ', false, Json::error_handler_t::replace), allowed};
  }

  std::string path_;
  std::optional<Error>& error_;
  Json members_ = Json::object();
};

}  // namespace

Result<Options> options_from_json(const Json& json, std::vector<std::string>& unknown) {
  Options options;
  std::optional<Error> error;
  Reader reader(json, "", error);
  reader.read("clean", options.clean);
  reader.read("tokens", options.tokens);
  reader.read("keep", options.keep);
  read_markup(reader.take("markup"), options.markup, error);
  Reader summary(reader.take("summary"), "summary.", error);
  summary.read_enum("type", summary_type_from, options.summary.type);
  summary.read_enum("length", summary_length_from, options.summary.length);
  summary.read_number("maxWords", options.summary.max_words);
  summary.read_number("maxSentences", options.summary.max_sentences);
  summary.read("ratio", options.summary.ratio);
  summary.read("focus", options.summary.focus);
  Reader keywords(reader.take("keywords"), "keywords.", error);
  keywords.read_number("max", options.keywords.max);
  std::optional<double> min_score;
  keywords.read("minScore", min_score);
  options.keywords.min_score = min_score.value_or(options.keywords.min_score);
  keywords.read_number("maxWords", options.keywords.max_words);
  Reader sentences(reader.take("sentences"), "sentences.", error);
  sentences.read("semicolon", options.sentences.semicolon);
  if (error) return *error;
  reader.report_rest(unknown);
  sentences.report_rest(unknown);
  summary.report_rest(unknown);
  keywords.report_rest(unknown);
  return options;
}

Result<NormalizeOptions> normalize_options_from_json(const Json& json,
                                                     const NormalizeOptions& defaults) {
  NormalizeOptions options = defaults;
  const auto text = [](const Json& value) {
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, Json::error_handler_t::replace);
  };
  if (json.contains("profile")) {
    const Result<NormalizeOptions> profile = normalize_profile(text(json["profile"]));
    if (!profile.ok()) return profile.error();
    options = profile.value();
  }
  for (const auto& member : json.items()) {
    if (member.key() == "profile") continue;
    if (auto error = set_option(options, member.key(), text(member.value()))) return *error;
  }
  return options;
}

Json to_json(const Error& error) {
  return {{"code", to_string(error.code)},
          {"message", error.message},
          {"requested", error.requested},
          {"allowed", error.allowed}};
}

Json to_json(const NormalizedText& normalized) {
  Json runs = Json::array();
  for (const OffsetMap::Run& run : normalized.map.runs())
    runs.push_back(Json::array({run.source, run.target}));
  return {{"text", to_utf8(normalized.text)},
          {"runs", std::move(runs)},
          {"marksCapped", normalized.marks_capped}};
}

Json to_json(const Analysis& analysis, std::u16string_view source, bool with_tokens) {
  Json json = {{"language", analysis.language}, {"direction", to_string(analysis.direction)}};
  json["article"] = article_to_json(analysis.article, source);
  json["sentences"] = Json::array();
  for (const Sentence& sentence : analysis.sentences) {
    Json entry = spanned(source, sentence.span);
    entry["block"] = sentence.block;
    entry["words"] = sentence.words;
    entry["score"] = sentence.score;
    json["sentences"].push_back(std::move(entry));
  }
  json["repeats"] = Json::array();
  for (const RepeatedSentence& repeat : analysis.repeats) {
    Json entry = spanned(source, repeat.span);
    entry["block"] = repeat.block;
    entry["sentence"] = repeat.sentence;
    json["repeats"].push_back(std::move(entry));
  }
  if (with_tokens) {
    json["tokens"] = Json::array();
    for (const Token& token : analysis.tokens) {
      Json entry = spanned(source, token.span);
      entry["kind"] = to_string(token.kind);
      entry["stem"] = to_utf8(token.stem);
      json["tokens"].push_back(std::move(entry));
    }
  }
  json["summary"] = summary_to_json(analysis.summary, source);
  json["keywords"] = keywords_to_json(analysis.keywords);
  json["stats"] = {{"codeUnits", analysis.stats.code_units},
                   {"words", analysis.stats.words},
                   {"articleWords", analysis.stats.article_words},
                   {"summaryWords", analysis.stats.summary_words}};
  json["warnings"] = warnings_to_json(analysis.warnings);
  if (!analysis.repaired.empty()) json["repaired"] = to_utf8(analysis.repaired);
  return json;
}

Json to_json(const JointSummary& joint, const std::vector<std::u16string>& sources) {
  Json json = {{"type", to_string(joint.summary.type)},
               {"length", to_string(joint.summary.length)}};
  json["sentences"] = Json::array();
  for (const Pick& pick : joint.summary.picks) {
    Json entry = {{"source", pick.source}};
    entry.update(pick_to_json(pick, sources[pick.source]));
    json["sentences"].push_back(std::move(entry));
  }
  json["words"] = joint.words;
  json["warnings"] = warnings_to_json(joint.warnings);
  return json;
}

}  // namespace khulasa::cli
