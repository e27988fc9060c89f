// The C interface: checks what it is given, converts it, calls the engine, and lets no exception
// out.
#include "khulasa.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "json.h"
#include "request.h"
#include "result.h"
#include "utf8.h"

/// The opaque khulasa_engine of khulasa.h.  NOLINTNEXTLINE(readability-identifier-naming)
struct khulasa_engine {
  khulasa::Engine engine;
};

namespace {

using khulasa::cli::Json;

// UTF-8 has at most this many bytes for a code unit, ill-formed sequences included.
constexpr size_t kMaxBytesPerUnit = 3;

// A text as it was given.
struct Text {
  std::u16string units;
  std::vector<uint32_t> offsets;  // of UTF-8, see byte_offsets()
  khulasa::cli::RequestWarnings warnings;
};

khulasa_status status_of(khulasa::ErrorCode code) {
  switch (code) {
    case khulasa::ErrorCode::kTextTooLong:
      return KHULASA_TEXT_TOO_LONG;
    case khulasa::ErrorCode::kInvalidOption:
      return KHULASA_INVALID_OPTION;
    case khulasa::ErrorCode::kInternal:
      break;
  }
  return KHULASA_INTERNAL;
}

khulasa_result failed(const khulasa::Error& error) {
  return khulasa::c::result_of(status_of(error.code), error);
}

khulasa::Error invalid_options(const std::string& message, std::string given) {
  return {khulasa::ErrorCode::kInvalidOption, message, std::move(given), "a JSON object in UTF-8"};
}

// The options as JSON; null for the defaults.
khulasa::Result<Json> parse_options(const char* options) {
  if (options == nullptr || *options == '\0') return Json();
  const std::string bytes(options);
  if (bytes.size() > khulasa::cli::kMaxLineBytes)
    return invalid_options("the options are too long", std::to_string(bytes.size()) + " bytes");
  khulasa::cli::RequestWarnings warnings;
  Json error;
  Json json = khulasa::cli::parse_object(bytes, warnings, error);
  constexpr size_t kShown = 100;  // bytes
  // Escapes of lone surrogates are read as U+FFFD, as everywhere in JSON: a title may have one.
  const bool is_ill_formed =
      std::any_of(warnings.begin(), warnings.end(), [](const khulasa::cli::RequestWarning& each) {
        return std::string_view(each.code) == "invalid-utf8";
      });
  if (!error.is_null() || is_ill_formed)
    return invalid_options("the options are not a JSON object in well-formed UTF-8",
                           bytes.substr(0, kShown));
  return json;
}

khulasa::Result<khulasa::Options> analysis_options(const char* given) {
  khulasa::Result<Json> parsed = parse_options(given);
  if (!parsed.ok()) return parsed.error();
  Json json = std::move(parsed).value();
  std::u16string title;
  if (json.is_object() && json.contains("title")) {
    const Json& value = json["title"];
    if (!value.is_string() && !value.is_null())
      return khulasa::Error{khulasa::ErrorCode::kInvalidOption,
                            "the option title has a value of the wrong type", value.dump(),
                            "a string"};
    if (value.is_string()) title = khulasa::from_utf8(value.get_ref<const std::string&>()).text;
    json.erase("title");
  }
  std::vector<std::string> unknown;
  khulasa::Result<khulasa::Options> options = khulasa::cli::options_from_json(json, unknown);
  if (!options.ok()) return options;
  if (!unknown.empty())
    return khulasa::Error{khulasa::ErrorCode::kInvalidOption, "there is no such option",
                          unknown.front(), ""};
  khulasa::Options read = std::move(options).value();
  read.title = std::move(title);
  return read;
}

khulasa::Result<khulasa::NormalizeOptions> normalize_options(const char* given) {
  const khulasa::Result<Json> json = parse_options(given);
  if (!json.ok()) return json.error();
  return khulasa::cli::normalize_options_from_json(json.value(),
                                                   khulasa::NormalizeOptions::display());
}

// Nothing if the text is too long. It is not looked at then: a length may be any number.
std::optional<Text> decode(const char* text, size_t bytes) {
  if (bytes > kMaxBytesPerUnit * khulasa::kMaxTextUnits) return std::nullopt;
  const std::string_view given(text == nullptr ? "" : text, bytes);
  khulasa::Decoded decoded = khulasa::from_utf8(given);
  Text read{std::move(decoded.text), {}, {}};
  if (decoded.replaced > 0) read.warnings.push_back({"invalid-utf8", decoded.replaced});
  return read;
}

std::optional<Text> decode(const uint16_t* text, size_t units) {
  if (units > khulasa::kMaxTextUnits) return std::nullopt;
  Text read{std::u16string(units, u'\0'), {}, {}};
  if (units > 0) std::memcpy(read.units.data(), text, units * sizeof *text);
  return read;
}

khulasa_result too_long() {
  return failed({khulasa::ErrorCode::kTextTooLong, "the text is too long",
                 "more than " + std::to_string(khulasa::kMaxTextUnits) + " UTF-16 code units",
                 "at most " + std::to_string(khulasa::kMaxTextUnits)});
}

enum class Kind { kText, kPage };

khulasa_result analyze(const khulasa::Engine& engine, std::optional<Text> text,
                       const char* given_options, Kind kind) {
  khulasa::Result<khulasa::Options> read = analysis_options(given_options);
  if (!read.ok()) return failed(read.error());
  if (!text) return too_long();
  khulasa::Options options = std::move(read).value();
  if (kind == Kind::kPage) {
    if (!options.markup.empty())
      return failed(
          {khulasa::ErrorCode::kInvalidOption, "a page has its own markup", "markup", "no markup"});
    khulasa::HtmlText page = khulasa::read_html(text->units);
    text->units = std::move(page.text);
    options.markup = std::move(page.markup);
  }
  const khulasa::Result<khulasa::Analysis> analysis = engine.analyze(text->units, options);
  if (!analysis.ok()) return failed(analysis.error());
  return khulasa::c::result_of(analysis.value(), text->units, text->offsets, kind == Kind::kPage,
                               options.tokens, text->warnings);
}

khulasa_result normalize(const khulasa::Engine& engine, const std::optional<Text>& text,
                         const char* given_options) {
  const khulasa::Result<khulasa::NormalizeOptions> options = normalize_options(given_options);
  if (!options.ok()) return failed(options.error());
  if (!text) return too_long();
  const khulasa::Result<khulasa::NormalizedText> normalized =
      engine.normalize(text->units, options.value());
  if (!normalized.ok()) return failed(normalized.error());
  khulasa_result result;
  result.json =
      khulasa::cli::to_json(khulasa::cli::Layout::kOneLine, normalized.value(), text->warnings);
  if (normalized.value().marks_capped > 0)
    result.warnings.push_back({"marks-capped", normalized.value().marks_capped});
  result.warnings.insert(result.warnings.end(), text->warnings.begin(), text->warnings.end());
  return result;
}

// Calls make(), which gives a khulasa_result, and hands the result over.
khulasa_status answer(const khulasa_engine* engine, bool has_text, khulasa_result** result,
                      const auto& make) {
  if (result != nullptr) *result = nullptr;
  if (engine == nullptr || !has_text || result == nullptr) return KHULASA_INVALID_ARGUMENT;
  try {
    auto made = std::make_unique<khulasa_result>(make());
    const khulasa_status status = made->status;
    *result = made.release();
    return status;
  } catch (const std::bad_alloc&) {
    return KHULASA_OUT_OF_MEMORY;
  } catch (...) {
    return KHULASA_INTERNAL;
  }
}

size_t length_of(const char* text, size_t bytes) {
  if (bytes != KHULASA_UNTIL_NUL) return bytes;
  return text == nullptr ? 0 : std::strlen(text);
}

}  // namespace

const char* khulasa_version() { return KHULASA_VERSION; }

const char* khulasa_status_name(khulasa_status status) {
  switch (status) {
    case KHULASA_OK:
      return "ok";
    case KHULASA_TEXT_TOO_LONG:
      return "text-too-long";
    case KHULASA_INVALID_OPTION:
      return "invalid-option";
    case KHULASA_INVALID_ARGUMENT:
      return "invalid-argument";
    case KHULASA_OUT_OF_MEMORY:
      return "out-of-memory";
    case KHULASA_INTERNAL:
      return "internal";
  }
  return "unknown";
}

khulasa_status khulasa_engine_create(khulasa_engine** engine) {
  if (engine == nullptr) return KHULASA_INVALID_ARGUMENT;
  *engine = nullptr;
  try {
    khulasa::Result<khulasa::Engine> created = khulasa::Engine::create();
    if (!created.ok()) return status_of(created.error().code);
    *engine = new khulasa_engine{std::move(created).value()};
    return KHULASA_OK;
  } catch (const std::bad_alloc&) {
    return KHULASA_OUT_OF_MEMORY;
  } catch (...) {
    return KHULASA_INTERNAL;
  }
}

void khulasa_engine_free(khulasa_engine** engine) {
  if (engine != nullptr) delete std::exchange(*engine, nullptr);
}

khulasa_status khulasa_analyze_utf8(const khulasa_engine* engine, const char* text, size_t bytes,
                                    const char* options, khulasa_result** result) {
  const size_t size = length_of(text, bytes);
  return answer(engine, text != nullptr || size == 0, result, [&] {
    std::optional<Text> decoded = decode(text, size);
    if (decoded) decoded->offsets = khulasa::cli::byte_offsets({text == nullptr ? "" : text, size});
    return analyze(engine->engine, std::move(decoded), options, Kind::kText);
  });
}

khulasa_status khulasa_analyze_utf16(const khulasa_engine* engine, const uint16_t* text,
                                     size_t units, const char* options, khulasa_result** result) {
  return answer(engine, text != nullptr || units == 0, result,
                [&] { return analyze(engine->engine, decode(text, units), options, Kind::kText); });
}

khulasa_status khulasa_analyze_html(const khulasa_engine* engine, const char* html, size_t bytes,
                                    const char* options, khulasa_result** result) {
  const size_t size = length_of(html, bytes);
  return answer(engine, html != nullptr || size == 0, result,
                [&] { return analyze(engine->engine, decode(html, size), options, Kind::kPage); });
}

khulasa_status khulasa_normalize_utf8(const khulasa_engine* engine, const char* text, size_t bytes,
                                      const char* options, khulasa_result** result) {
  const size_t size = length_of(text, bytes);
  return answer(engine, text != nullptr || size == 0, result,
                [&] { return normalize(engine->engine, decode(text, size), options); });
}

khulasa_status khulasa_normalize_utf16(const khulasa_engine* engine, const uint16_t* text,
                                       size_t units, const char* options, khulasa_result** result) {
  return answer(engine, text != nullptr || units == 0, result,
                [&] { return normalize(engine->engine, decode(text, units), options); });
}

const char* khulasa_result_json(const khulasa_result* result, size_t* bytes) {
  static constexpr std::string_view kNone = "null";
  if (bytes != nullptr) *bytes = result == nullptr ? kNone.size() : result->json.size();
  return result == nullptr ? kNone.data() : result->json.c_str();
}

size_t khulasa_result_count(const khulasa_result* result, khulasa_list list) {
  const auto number = static_cast<size_t>(list);
  return result == nullptr || number >= result->lists.size() ? 0 : result->lists[number].size();
}

khulasa_span khulasa_result_span(const khulasa_result* result, khulasa_list list, size_t index) {
  const auto* item = result == nullptr ? nullptr : result->find(list, index);
  return item == nullptr ? khulasa_span{} : item->span;
}

const char* khulasa_result_text(const khulasa_result* result, khulasa_list list, size_t index,
                                size_t* bytes) {
  const auto* item = result == nullptr ? nullptr : result->find(list, index);
  if (bytes != nullptr) *bytes = item == nullptr ? 0 : item->bytes;
  return item == nullptr ? "" : result->texts.c_str() + item->text;
}

int khulasa_result_has_warning(const khulasa_result* result, const char* code, uint32_t* count) {
  if (count != nullptr) *count = 0;
  if (result == nullptr || code == nullptr) return 0;
  for (const auto& warning : result->warnings) {
    if (std::strcmp(warning.code, code) != 0) continue;
    if (count != nullptr) *count = static_cast<uint32_t>(warning.count);
    return 1;
  }
  return 0;
}

void khulasa_result_free(khulasa_result** result) {
  if (result != nullptr) delete std::exchange(*result, nullptr);
}
