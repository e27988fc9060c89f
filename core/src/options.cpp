#include "khulasa/options.h"

#include <string>

namespace khulasa {

namespace {

Error invalid(const std::string& name, const std::string& requested, const std::string& allowed) {
  return {ErrorCode::kInvalidOption, "the option " + name + " is out of range", requested, allowed};
}

}  // namespace

std::optional<Error> validate(const Options& options) {
  const SummaryOptions& summary = options.summary;
  // Any number may have been cast to these enums, and arrays are indexed by them.
  const auto type = static_cast<int>(summary.type);
  const auto length = static_cast<int>(summary.length);
  if (type < 0 || type >= kSummaryTypeCount)
    return invalid("summary.type", std::to_string(type), "an enumerator");
  if (length < 0 || length >= kSummaryLengthCount)
    return invalid("summary.length", std::to_string(length), "an enumerator");
  if (summary.max_words && *summary.max_words == 0)
    return invalid("summary.maxWords", "0", "1 or more");
  if (summary.max_sentences && *summary.max_sentences == 0)
    return invalid("summary.maxSentences", "0", "1 or more");
  // Negated comparisons, so that NaN is refused, too.
  if (summary.ratio && !(*summary.ratio > 0 && *summary.ratio <= 1)) {
    return invalid("summary.ratio", number_text(*summary.ratio), "more than 0, at most 1");
  }
  if (options.keywords.max > kMaxKeywords) {
    return invalid("keywords.max", std::to_string(options.keywords.max),
                   "0 to " + std::to_string(kMaxKeywords));
  }
  if (!(options.keywords.min_score >= 0 && options.keywords.min_score <= 1)) {
    return invalid("keywords.minScore", number_text(options.keywords.min_score), "0 to 1");
  }
  if (options.keywords.max_words == 0 || options.keywords.max_words > kMaxKeywordWords) {
    return invalid("keywords.maxWords", std::to_string(options.keywords.max_words),
                   "1 to " + std::to_string(kMaxKeywordWords));
  }
  return std::nullopt;
}

std::optional<Error> validate_length(uint64_t text_units, const Options& options) {
  const uint64_t code_units = text_units + options.title.size() + options.summary.focus.size();
  if (code_units <= kMaxTextUnits) return std::nullopt;
  return Error{ErrorCode::kTextTooLong, "the text is too long",
               std::to_string(code_units) + " UTF-16 code units",
               "at most " + std::to_string(kMaxTextUnits)};
}

}  // namespace khulasa
