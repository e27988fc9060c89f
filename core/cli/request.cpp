#include "request.h"

#include <string_view>
#include <utility>

#include "utf8.h"

namespace khulasa::cli {

namespace {

// No request has so many levels. A million of them would take the stack: writing and freeing a
// value go down into each.
constexpr int kMaxDepth = 32;

Json error_of(const char* code, const std::string& message) {
  return {{"code", code}, {"message", message}};
}

// Says of the field `name` that it is `given` and must be `allowed`. The first error stays.
void fail(Json& error, const std::string& name, const Json& given, const char* allowed) {
  if (!error.is_null()) return;
  error = error_of("invalid-request", "the field " + name + " has a value of the wrong type");
  error["requested"] = given.dump(-1, ' ', false, Json::error_handler_t::replace);
  error["allowed"] = allowed;
}

// The member `name`, taken out of `json`; null where it is absent.
Json take(Json& json, const char* name) {
  if (!json.contains(name)) return {};
  Json value = std::move(json[name]);
  json.erase(name);
  return value;
}

std::u16string text_of(const Json& string) {
  return from_utf8(string.get_ref<const std::string&>()).text;
}

std::optional<std::u16string> take_text(Json& json, const char* name, Json& error) {
  const Json value = take(json, name);
  if (value.is_string()) return text_of(value);
  if (!value.is_null()) fail(error, name, value, "a string");
  return std::nullopt;
}

std::optional<std::vector<std::u16string>> take_texts(Json& json, Json& error) {
  const Json value = take(json, "texts");
  if (value.is_null()) return std::nullopt;
  if (!value.is_array()) {
    fail(error, "texts", value, "a list of strings");
    return std::nullopt;
  }
  std::vector<std::u16string> texts;
  for (const Json& text : value) {
    if (text.is_string()) {
      texts.push_back(text_of(text));
    } else {
      fail(error, "texts[" + std::to_string(texts.size()) + "]", text, "a string");
      return std::nullopt;
    }
  }
  return texts;
}

// The line as a JSON object; null, with the error, where it is none.
Json parse(const std::string& line, Json& error) {
  bool is_deep = false;
  const auto keep = [&](int depth, Json::parse_event_t, const Json&) {
    is_deep |= depth > kMaxDepth;
    return depth <= kMaxDepth;
  };
  Json json = Json::parse(line, keep, /*allow_exceptions=*/false);
  if (is_deep) {
    error = error_of("invalid-json", "the line is nested too deep");
  } else if (json.is_discarded()) {
    error = error_of("invalid-json", "the line is no JSON");
  } else if (!json.is_object()) {
    error = error_of("invalid-request", "the line is no JSON object");
  } else {
    return json;
  }
  return {};
}

}  // namespace

Request read_request(const std::string& bytes, RequestKind kind) {
  Request request;
  Json& error = request.error;
  if (bytes.size() > kMaxLineBytes) {
    error = error_of(to_string(ErrorCode::kTextTooLong), "the line is too long");
    return request;
  }
  const auto warn = [&](const char* code, size_t count) {
    if (count > 0) request.warnings.push_back({{"code", code}, {"count", count}});
  };
  // Ill-formed bytes would make the JSON parser give the whole line up.
  const Decoded line = from_utf8(bytes);
  warn("invalid-utf8", line.replaced);
  Json json = parse(to_utf8(line.text), error);
  if (!error.is_null()) return request;

  request.id = take(json, "id");
  if (kind == RequestKind::kAnalyze) {
    request.texts = take_texts(json, error);
    request.title = take_text(json, "title", error);
  }
  const std::optional<std::u16string> text = take_text(json, "text", error);
  request.options = take(json, "options");
  if (!request.options.is_null() && !request.options.is_object())
    fail(error, "options", request.options, "an object");
  if (!error.is_null()) return request;

  if (text && request.texts) {
    error = error_of("invalid-request", "the fields text and texts are both there");
  } else if (!text && !request.texts) {
    error = error_of("invalid-request", "the field text is missing");
  }
  request.text = text.value_or(u"");
  warn("unknown-fields", json.size());
  return request;
}

}  // namespace khulasa::cli
