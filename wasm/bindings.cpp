// What JavaScript sees of the core: analyze(), normalize() and the names of enumerators; in the
// module with KHULASA_FINGERPRINTS also fingerprint().
//
// Only the smallest part of Embind is used: functions that take and return strings and numbers, and
// views of arrays. Classes, value objects and objects built from C++ would add 4 KB of script
// (brotli) to every page. A call stores its result in three arrays, which JavaScript then fetches
// one by one (wire.h).
#include <emscripten/bind.h>
#include <emscripten/emscripten.h>
#include <emscripten/val.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "khulasa/khulasa.h"
#include "wire.h"

// Calls the listener that web/src/module.ts sets on the module for the duration of a call.
EM_JS(void, khulasa_tell, (double done), { Module["onProgress"](done); });

namespace {

using emscripten::val;
using namespace khulasa;

// Reads doubles, front to back, from a string of their bytes. After the end it returns zeros.
class Numbers {
 public:
  explicit Numbers(std::string_view bytes) : bytes_(bytes) {}

  double next() {
    double number = 0;
    if (bytes_.size() < sizeof number) return number;
    std::memcpy(&number, bytes_.data(), sizeof number);
    bytes_.remove_prefix(sizeof number);
    return number;
  }

  uint32_t next_count() { return static_cast<uint32_t>(next()); }

  // A list preceded by its size.
  std::vector<uint32_t> next_list() {
    std::vector<uint32_t> list(std::min<size_t>(next_count(), bytes_.size() / sizeof(double)));
    for (uint32_t& number : list) number = next_count();
    return list;
  }

 private:
  std::string_view bytes_;
};

// Reads a JavaScript number as a count. NaN means that the option was left out: `option` keeps its
// value. The core checks the range; only what is not a count at all is refused here, such as 1.5,
// -1 and Infinity.
template <typename Count>
std::optional<Error> read_count(const char* message, double number, Count& option) {
  if (std::isnan(number)) return std::nullopt;
  if (number < 0 || number > UINT32_MAX || number != std::floor(number)) {
    return Error{ErrorCode::kInvalidOption, message, number_text(number),
                 "a whole number from 0 to 4294967295"};
  }
  option = static_cast<uint32_t>(number);
  return std::nullopt;
}

// The options that packOptions() in web/src/wire.ts wrote: the names of type and length, one per
// line; title and focus in one string; the numbers in the order in which they are read here.
struct Request {
  Options options;
  // For summarizeAll(), whose texts arrive joined into one: the code units of each.
  std::vector<uint32_t> lengths;
  bool is_joint = false;
};

Result<Request> request_from(std::string_view names, std::u16string_view texts, Numbers numbers) {
  Request request;
  Options& options = request.options;
  const size_t middle = std::min(names.find('\n'), names.size());
  const auto type = summary_type_from(names.substr(0, middle));
  if (!type.ok()) return type.error();
  const auto length = summary_length_from(names.substr(std::min(middle + 1, names.size())));
  if (!length.ok()) return length.error();
  options.summary.type = type.value();
  options.summary.length = length.value();
  options.clean = numbers.next() != 0;
  options.tokens = numbers.next() != 0;
  options.sentences.semicolon = numbers.next() != 0;
  options.summary.compress = numbers.next() != 0;
  request.is_joint = numbers.next() != 0;
  auto error =
      read_count("summary.maxWords is not a count", numbers.next(), options.summary.max_words);
  if (error) return *error;
  error = read_count("summary.maxSentences is not a count", numbers.next(),
                     options.summary.max_sentences);
  if (error) return *error;
  error = read_count("keywords.max is not a count", numbers.next(), options.keywords.max);
  if (error) return *error;
  error =
      read_count("keywords.maxWords is not a count", numbers.next(), options.keywords.max_words);
  if (error) return *error;
  const double ratio = numbers.next();
  if (!std::isnan(ratio)) options.summary.ratio = ratio;
  options.keywords.min_score = numbers.next();
  const size_t title_units = std::min<size_t>(numbers.next_count(), texts.size());
  options.title = texts.substr(0, title_units);
  options.summary.focus = texts.substr(title_units);
  request.lengths = numbers.next_list();
  options.keep = numbers.next_list();
  const std::vector<uint32_t> markup = numbers.next_list();
  for (size_t i = 0; i + 2 < markup.size(); i += 3) {
    options.markup.push_back({{markup[i], markup[i + 1]}, markup[i + 2]});
  }
  return request;
}

Result<NormalizeOptions> folds_from(std::string_view profile, std::string_view folds) {
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

// The texts of which `text` was joined.
std::vector<std::u16string_view> split(std::u16string_view text,
                                       std::span<const uint32_t> lengths) {
  std::vector<std::u16string_view> texts;
  for (const uint32_t length : lengths) {
    texts.push_back(text.substr(0, length));
    text.remove_prefix(texts.back().size());
  }
  return texts;
}

// The one engine, and the result of the last call. Never destroyed: it lives as long as the page or
// worker.
struct State {
  Result<Engine> engine = Engine::create();
  wasm::Wire result;
};

State& state() {
  static State& state = *new State;
  return state;
}

// Code, message, requested and allowed, separated by U+0000.
std::string fault(const Error& error) {
  std::string out(to_string(error.code));
  for (const std::string& part : {error.message, error.requested, error.allowed}) {
    (out += '\0') += part;
  }
  return out;
}

// Stores the analysis of `text`, or the joint summary of several texts, as the result. Returns the
// fault, or an empty string on success.
std::string analyze(const std::u16string& text, const std::string& names,
                    const std::u16string& texts, const std::string& numbers) {
  const Result<Engine>& engine = state().engine;
  if (!engine.ok()) return fault(engine.error());
  const Result<Request> request = request_from(names, texts, Numbers(numbers));
  if (!request.ok()) return fault(request.error());
  const Options& options = request.value().options;
  if (request.value().is_joint) {
    const Result<JointSummary> joint = engine.value().summarize_all(
        split(text, request.value().lengths), options, Progress(khulasa_tell));
    if (!joint.ok()) return fault(joint.error());
    state().result = wasm::pack(joint.value());
  } else {
    const Result<Analysis> analysis = engine.value().analyze(text, options, Progress(khulasa_tell));
    if (!analysis.ok()) return fault(analysis.error());
    state().result = wasm::pack(analysis.value());
  }
  return {};
}

#ifdef KHULASA_FINGERPRINTS
// Stores the bytes of the fingerprint of `text` as the result's numbers. Takes and returns what
// analyze() does; the options of summary and keyphrases change nothing.
std::string fingerprint(const std::u16string& text, const std::string& names,
                        const std::u16string& texts, const std::string& numbers) {
  const Result<Engine>& engine = state().engine;
  if (!engine.ok()) return fault(engine.error());
  const Result<Request> request = request_from(names, texts, Numbers(numbers));
  if (!request.ok()) return fault(request.error());
  const Result<FingerprintedAnalysis> both = engine.value().analyze_with_fingerprint(
      text, request.value().options, Progress(khulasa_tell));
  if (!both.ok()) return fault(both.error());
  const std::span<const uint8_t> bytes = both.value().fingerprint.bytes();
  state().result = {{bytes.begin(), bytes.end()}, {}, {}};
  return {};
}
#endif

// Stores the normalized text as the result's strings, and the runs of its map followed by the count
// of capped marks as its numbers. `folds`: the profile, then the options that override it as
// "name=value", one per line. Returns as analyze() does.
std::string normalize(const std::u16string& text, const std::string& folds) {
  const Result<Engine>& engine = state().engine;
  if (!engine.ok()) return fault(engine.error());
  const std::string_view lines = folds;
  const std::string_view profile = lines.substr(0, lines.find('\n'));
  const Result<NormalizeOptions> options =
      folds_from(profile, lines.substr(std::min(profile.size() + 1, lines.size())));
  if (!options.ok()) return fault(options.error());
  const Result<NormalizedText> normalized = engine.value().normalize(text, options.value());
  if (!normalized.ok()) return fault(normalized.error());
  state().result = {wasm::pack(normalized.value().map), {}, normalized.value().text};
  state().result.numbers.push_back(normalized.value().marks_capped);
  return {};
}

// Views of the heap: JavaScript must copy them before the memory grows again.
val result_numbers() {
  const auto& list = state().result.numbers;
  return val(emscripten::typed_memory_view(list.size(), list.data()));
}

val result_scores() {
  const auto& list = state().result.scores;
  return val(emscripten::typed_memory_view(list.size(), list.data()));
}

// Frees the result once it has been copied, so that it takes no memory during the next call.
void clear_result() { state().result = {}; }

// Code units, not a string: Emscripten's glue decodes strings with TextDecoder, which drops U+FEFF
// and replaces lone surrogates by U+FFFD.
val result_strings() {
  const auto& units = state().result.strings;
  return val(
      emscripten::typed_memory_view(units.size(), reinterpret_cast<const uint16_t*>(units.data())));
}

template <typename Enum>
std::string names_of(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) ((out += i == 0 ? "" : " ") += to_string(static_cast<Enum>(i)));
  return out;
}

// The names of the enumerators, one list per line; JavaScript needs them to read numbers as names.
// The last line is kMaxTextUnits, so that JavaScript can check a text before it is copied in.
std::string describe() {
  std::string out;
  for (const std::string& list :
       {names_of<Direction>(2), names_of<BlockKind>(kBlockKindCount),
        names_of<TokenKind>(kTokenKindCount), names_of<KeywordKind>(kKeywordKindCount),
        names_of<Feature>(kFeatureCount), names_of<SummaryType>(kSummaryTypeCount),
        names_of<SummaryLength>(kSummaryLengthCount), names_of<WarningCode>(kWarningCodeCount)}) {
    (out += list) += '\n';
  }
  return out + std::to_string(kMaxTextUnits);
}

}  // namespace

EMSCRIPTEN_BINDINGS(khulasa) {
  emscripten::function("analyze", &analyze);
#ifdef KHULASA_FINGERPRINTS
  emscripten::function("fingerprint", &fingerprint);
#endif
  emscripten::function("normalize", &normalize);
  emscripten::function("numbers", &result_numbers);
  emscripten::function("scores", &result_scores);
  emscripten::function("strings", &result_strings);
  emscripten::function("clear", &clear_result);
  emscripten::function("describe", &describe);
}
