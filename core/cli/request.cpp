#include "request.h"

#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>

#include "base64.h"
#include "json_reader.h"
#include "utf8.h"

namespace khulasa::cli {

namespace {

// More levels of nesting than any request has. A million would overflow the stack, since a value is
// written and freed recursively.
constexpr size_t kMaxDepth = 32;

constexpr uint32_t kFirstLead = 0xD800;
constexpr uint32_t kLastLead = 0xDBFF;
constexpr uint32_t kFirstTrail = 0xDC00;
constexpr uint32_t kLastTrail = 0xDFFF;

Json error_of(const char* code, const std::string& message) {
  return {{"code", code}, {"message", message}};
}

// Sets the error that the field `name` is `given` but must be `allowed`, unless there is an earlier
// error.
void fail(Json& error, const std::string& name, const Json& given, const char* allowed) {
  if (!error.is_null()) return;
  error = error_of("invalid-request", "the field " + name + " has a value of the wrong type");
  error["requested"] = given.dump(-1, ' ', false, Json::error_handler_t::replace);
  error["allowed"] = allowed;
}

// Removes the member `name` from `json` and returns it; null if it is absent.
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

// The fingerprint that a line has in place of its text.
std::optional<Fingerprint> take_fingerprint(Json& json, Json& error) {
  const Json value = take(json, "fingerprint");
  if (value.is_null()) return std::nullopt;
  const auto bytes = value.is_string() ? from_base64(value.get_ref<const std::string&>())
                                       : std::optional<std::vector<uint8_t>>();
  if (!bytes) {
    fail(error, "fingerprint", value, "a string of base64");
    return std::nullopt;
  }
  Result<Fingerprint> read = Fingerprint::from_bytes(*bytes);
  if (read.ok()) return std::move(read).value();
  if (error.is_null()) error = to_json(read.error());
  return std::nullopt;
}

constexpr size_t kEscapeSize = std::string_view("\\uXXXX").size();

// The code unit that the escape \\uXXXX at `at` means; nothing if there is no such escape.
std::optional<uint32_t> escaped_unit(std::string_view line, size_t at) {
  const std::string_view escape = line.substr(at, kEscapeSize);
  if (escape.size() < kEscapeSize || !escape.starts_with("\\u")) return std::nullopt;
  constexpr int kHex = 16;
  uint32_t unit = 0;
  const char* end = escape.data() + escape.size();
  const auto [stop, status] = std::from_chars(escape.data() + 2, end, unit, kHex);
  if (status != std::errc() || stop != end) return std::nullopt;
  return unit;
}

// Replaces escaped surrogates that lack their other half by U+FFFD, which is one code unit, too.
// JavaScript's JSON.stringify writes such escapes, but the JSON parser refuses them, and UTF-8
// cannot express them. Returns how many were replaced.
size_t replace_lone_surrogates(std::string& line) {
  size_t replaced = 0;
  for (size_t at = line.find('\\'); at < line.size(); at = line.find('\\', at)) {
    const std::optional<uint32_t> unit = escaped_unit(line, at);
    if (!unit) {
      at += 2;  // «\\ud83d» is a backslash and four letters
      continue;
    }
    const auto is_within = [](std::optional<uint32_t> value, uint32_t first, uint32_t last) {
      return value && *value >= first && *value <= last;
    };
    at += kEscapeSize;
    if (is_within(unit, kFirstLead, kLastLead) &&
        is_within(escaped_unit(line, at), kFirstTrail, kLastTrail)) {
      at += kEscapeSize;
    } else if (is_within(unit, kFirstLead, kLastTrail)) {
      line.replace(at - kEscapeSize, kEscapeSize, "\\ufffd");
      ++replaced;
    }
  }
  return replaced;
}

}  // namespace

// The JSON parser refuses a line with ill-formed bytes or lone surrogates. Only then is it worth
// looking for them: on a line without, conversion to UTF-16 and back costs half as much as parsing.
Json parse_object(const std::string& bytes, RequestWarnings& warnings, Json& error) {
  ParsedJson parsed = parse_json(bytes, kMaxDepth);
  if (parsed.json.is_discarded() && !parsed.is_deep && !parsed.is_wide) {
    const Decoded decoded = from_utf8(bytes);
    std::string line = to_utf8(decoded.text);
    const size_t lone = replace_lone_surrogates(line);
    if (decoded.replaced > 0) warnings.push_back({"invalid-utf8", decoded.replaced});
    if (lone > 0) warnings.push_back({"lone-surrogates", lone});
    if (!warnings.empty()) parsed = parse_json(line, kMaxDepth);
  }
  if (parsed.is_wide) {
    error = error_of("invalid-json", "an object of the line has too many members");
  } else if (parsed.is_deep) {
    error = error_of("invalid-json", "the line is nested too deeply");
  } else if (parsed.json.is_discarded()) {
    error = error_of("invalid-json", "the line is not valid JSON");
  } else if (!parsed.json.is_object()) {
    error = error_of("invalid-request", "the line is not a JSON object");
  } else {
    return std::move(parsed.json);
  }
  return {};
}

Request read_request(const std::string& bytes, RequestKind kind) {
  Request request;
  Json& error = request.error;
  if (bytes.size() > kMaxLineBytes) {
    error = error_of(to_string(ErrorCode::kTextTooLong), "the line is too long");
    return request;
  }
  Json json = parse_object(bytes, request.warnings, error);
  if (!error.is_null()) return request;

  request.id = take(json, "id");
  if (kind == RequestKind::kAnalyze) request.texts = take_texts(json, error);
  if (kind == RequestKind::kArchived) request.fingerprint = take_fingerprint(json, error);
  if (kind != RequestKind::kNormalize) request.title = take_text(json, "title", error);
  const std::optional<std::u16string> text = take_text(json, "text", error);
  if (kind != RequestKind::kNormalize) {
    if (const auto html = take_text(json, "html", error)) request.html = read_html(*html);
  }
  request.options = take(json, "options");
  if (!request.options.is_null() && !request.options.is_object())
    fail(error, "options", request.options, "an object");
  if (!error.is_null()) return request;

  const int given = int{text.has_value()} + request.texts.has_value() + request.html.has_value() +
                    request.fingerprint.has_value();
  if (given > 1) {
    error = error_of("invalid-request",
                     kind == RequestKind::kArchived
                         ? "only one of the fields text, html and fingerprint may be given"
                         : "only one of the fields text, texts and html may be given");
  } else if (given == 0) {
    error = error_of("invalid-request", "the field text is missing");
  }
  request.text = request.html ? request.html->text : text.value_or(u"");
  if (!json.empty()) request.warnings.push_back({"unknown-fields", json.size()});
  return request;
}

}  // namespace khulasa::cli
