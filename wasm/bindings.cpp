// What JavaScript sees of the core: class Engine with analyze(), and the names of enumerators.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "khulasa/khulasa.h"
#include "wire.h"

namespace {

using emscripten::val;
using namespace khulasa;

// Options as they come from JavaScript: every field set, web/src/options.ts fills in the defaults.
// NaN stands for an option that was left out.
struct WireOptions {
  bool clean = true;
  bool tokens = false;
  bool is_joint = false;  // summarizeAll: one summary of several texts
  std::u16string title;
  std::string type;
  std::string length;
  double max_words = 0;
  double max_sentences = 0;
  double ratio = 0;
  std::u16string focus;
  double max_keywords = 0;
  double min_score = 0;
  double max_keyword_words = 0;
  bool semicolon = false;
  val keep = val::undefined();     // Uint32Array of indexes of blocks
  val lengths = val::undefined();  // Uint32Array: the text is several, each of so many code units
  val markup = val::undefined();   // Uint32Array of begin, end, tags, begin, ...
};

// A JavaScript number where a count is meant. Its range is the core's to check, its form is checked
// here: 1.5, -1 and Infinity are no counts.
Result<std::optional<uint32_t>> count_from(const char* name, double number) {
  if (std::isnan(number)) return std::optional<uint32_t>();
  if (number < 0 || number > UINT32_MAX || number != std::floor(number)) {
    return Error{ErrorCode::kInvalidOption, name, std::to_string(number),
                 "a whole number from 0 to 4294967295"};
  }
  return std::optional<uint32_t>(static_cast<uint32_t>(number));
}

Result<Options> options_from(const WireOptions& wire) {
  const auto type = summary_type_from(wire.type);
  if (!type.ok()) return type.error();
  const auto length = summary_length_from(wire.length);
  if (!length.ok()) return length.error();
  const auto max_words = count_from("summary.maxWords is no count", wire.max_words);
  if (!max_words.ok()) return max_words.error();
  const auto max_sentences = count_from("summary.maxSentences is no count", wire.max_sentences);
  if (!max_sentences.ok()) return max_sentences.error();
  const auto max_keywords = count_from("keywords.max is no count", wire.max_keywords);
  if (!max_keywords.ok()) return max_keywords.error();
  const auto max_keyword_words =
      count_from("keywords.maxWords is no count", wire.max_keyword_words);
  if (!max_keyword_words.ok()) return max_keyword_words.error();
  Options options;
  options.clean = wire.clean;
  options.tokens = wire.tokens;
  options.title = wire.title;
  options.summary.type = type.value();
  options.summary.length = length.value();
  options.summary.max_words = max_words.value();
  options.summary.max_sentences = max_sentences.value();
  if (!std::isnan(wire.ratio)) options.summary.ratio = wire.ratio;
  options.summary.focus = wire.focus;
  options.keywords.max = max_keywords.value().value_or(options.keywords.max);
  options.keywords.min_score = wire.min_score;
  options.keywords.max_words = max_keyword_words.value().value_or(options.keywords.max_words);
  options.sentences.semicolon = wire.semicolon;
  options.keep = emscripten::convertJSArrayToNumberVector<uint32_t>(wire.keep);
  const auto markup = emscripten::convertJSArrayToNumberVector<uint32_t>(wire.markup);
  for (size_t i = 0; i + 2 < markup.size(); i += 3) {
    options.markup.push_back({{markup[i], markup[i + 1]}, markup[i + 2]});
  }
  return options;
}

Result<NormalizeOptions> folds_from(const std::string& profile, std::string_view folds) {
  const Result<NormalizeOptions> base = normalize_profile(profile);
  if (!base.ok()) return base.error();
  NormalizeOptions options = base.value();
  while (!folds.empty()) {
    const std::string_view line = folds.substr(0, folds.find('\n'));
    folds.remove_prefix(std::min(line.size() + 1, folds.size()));
    const size_t middle = line.find('=');
    const std::string_view value = middle == line.npos ? "" : line.substr(middle + 1);
    if (auto error = set_option(options, line.substr(0, middle), value)) return *error;
  }
  return options;
}

val to_js(const Error& error) {
  val out = val::object();
  out.set("code", std::string(to_string(error.code)));
  out.set("message", error.message);
  out.set("requested", error.requested);
  out.set("allowed", error.allowed);
  return out;
}

// A copy that JavaScript owns: a view of the heap would go stale when the memory grows.
template <typename T>
val copied(const char* array_type, const std::vector<T>& list) {
  return val::global(array_type).new_(val(emscripten::typed_memory_view(list.size(), list.data())));
}

// The texts that `text` was joined from.
std::vector<std::u16string_view> split(std::u16string_view text, const val& lengths) {
  std::vector<std::u16string_view> texts;
  for (const uint32_t length : emscripten::convertJSArrayToNumberVector<uint32_t>(lengths)) {
    texts.push_back(text.substr(0, length));
    text.remove_prefix(texts.back().size());
  }
  return texts;
}

class JsEngine {
 public:
  JsEngine() : engine_(Engine::create()) {}

  // {numbers, scores, strings} (see wire.h) or {error}. Of a joint text the summary only.
  [[nodiscard]] val analyze(const std::u16string& text, const WireOptions& wire_options) const {
    val out = val::object();
    const auto fail = [&](const Error& error) {
      out.set("error", to_js(error));
      return out;
    };
    if (!engine_.ok()) return fail(engine_.error());
    const Result<Options> options = options_from(wire_options);
    if (!options.ok()) return fail(options.error());
    wasm::Wire wire;
    if (wire_options.is_joint) {
      const Result<JointSummary> joint =
          engine_.value().summarize_all(split(text, wire_options.lengths), options.value());
      if (!joint.ok()) return fail(joint.error());
      wire = wasm::pack(joint.value());
    } else {
      const Result<Analysis> analysis = engine_.value().analyze(text, options.value());
      if (!analysis.ok()) return fail(analysis.error());
      wire = wasm::pack(analysis.value());
    }
    out.set("numbers", copied("Uint32Array", wire.numbers));
    out.set("scores", copied("Float64Array", wire.scores));
    out.set("strings", wire.strings);
    return out;
  }

  // {text, runs, marksCapped} or {error}. `folds`: "name=value" lines over the profile.
  [[nodiscard]] val normalize(const std::u16string& text, const std::string& profile,
                              const std::string& folds) const {
    val out = val::object();
    const auto fail = [&](const Error& error) {
      out.set("error", to_js(error));
      return out;
    };
    if (!engine_.ok()) return fail(engine_.error());
    const Result<NormalizeOptions> options = folds_from(profile, folds);
    if (!options.ok()) return fail(options.error());
    const Result<NormalizedText> normalized = engine_.value().normalize(text, options.value());
    if (!normalized.ok()) return fail(normalized.error());
    out.set("text", normalized.value().text);
    out.set("runs", copied("Uint32Array", wasm::pack(normalized.value().map)));
    out.set("marksCapped", normalized.value().marks_capped);
    return out;
  }

 private:
  Result<Engine> engine_;
};

template <typename Enum>
val names(int count) {
  val out = val::array();
  for (int i = 0; i < count; ++i) out.set(i, std::string(to_string(static_cast<Enum>(i))));
  return out;
}

// The names that stand as numbers on the wire, and the limit to check before a text is copied in.
val describe() {
  val out = val::object();
  out.set("directions", names<Direction>(2));
  out.set("blockKinds", names<BlockKind>(kBlockKindCount));
  out.set("tokenKinds", names<TokenKind>(kTokenKindCount));
  out.set("keywordKinds", names<KeywordKind>(kKeywordKindCount));
  out.set("features", names<Feature>(kFeatureCount));
  out.set("summaryTypes", names<SummaryType>(kSummaryTypeCount));
  out.set("summaryLengths", names<SummaryLength>(kSummaryLengthCount));
  out.set("warningCodes", names<WarningCode>(kWarningCodeCount));
  out.set("maxTextUnits", kMaxTextUnits);
  return out;
}

}  // namespace

EMSCRIPTEN_BINDINGS(khulasa) {
  emscripten::value_object<WireOptions>("Options")
      .field("clean", &WireOptions::clean)
      .field("tokens", &WireOptions::tokens)
      .field("title", &WireOptions::title)
      .field("type", &WireOptions::type)
      .field("length", &WireOptions::length)
      .field("maxWords", &WireOptions::max_words)
      .field("maxSentences", &WireOptions::max_sentences)
      .field("ratio", &WireOptions::ratio)
      .field("focus", &WireOptions::focus)
      .field("maxKeywords", &WireOptions::max_keywords)
      .field("minScore", &WireOptions::min_score)
      .field("maxKeywordWords", &WireOptions::max_keyword_words)
      .field("semicolon", &WireOptions::semicolon)
      .field("isJoint", &WireOptions::is_joint)
      .field("lengths", &WireOptions::lengths)
      .field("keep", &WireOptions::keep)
      .field("markup", &WireOptions::markup);
  emscripten::class_<JsEngine>("Engine")
      .constructor<>()
      .function("analyze", &JsEngine::analyze)
      .function("normalize", &JsEngine::normalize);
  emscripten::function("describe", &describe);
}
