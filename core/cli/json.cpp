#include "json.h"

#include "utf8.h"

namespace khulasa::cli {

namespace {

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
  summary.read("compress", options.summary.compress);
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

}  // namespace khulasa::cli
