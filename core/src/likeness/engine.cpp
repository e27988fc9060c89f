// The engine's calls that make fingerprints.
#include "khulasa/engine.h"

#include <algorithm>

#include "fingerprint.h"
#include "format.h"

namespace khulasa {

Result<FingerprintedAnalysis> Engine::analyze_with_fingerprint(std::u16string_view source,
                                                               const Options& options,
                                                               const Progress& progress) const {
  // As many keyphrases as the fingerprint holds, and at the end those that were asked for. The list
  // of ten is the beginning of the list of sixteen, but for mentions.
  Options with_phrases = options;
  with_phrases.keywords.max = std::max(options.keywords.max, likeness::kMaxPhrases);
  struct Made {
    const Options& options;
    std::vector<uint8_t> bytes;
  } made{options, {}};
  const auto finish = [](const text::Reading& reading, const Analysis& analysis, void* to) {
    auto& out = *static_cast<Made*>(to);
    out.bytes = likeness::make_fingerprint(reading, out.options.title, analysis);
  };
  Result<Analysis> analysis = run(source, with_phrases, progress, finish, &made);
  if (!analysis.ok()) return analysis.error();
  FingerprintedAnalysis both{std::move(analysis).value(), Fingerprint(std::move(made.bytes))};
  std::vector<Keyword>& keywords = both.analysis.keywords;
  if (keywords.size() > options.keywords.max)
    keywords.erase(keywords.begin() + options.keywords.max, keywords.end());
  return both;
}

Result<Fingerprint> Engine::fingerprint(std::u16string_view source, const Options& options) const {
  Options for_phrases = options;
  for_phrases.keywords = {};
  Result<FingerprintedAnalysis> both = analyze_with_fingerprint(source, for_phrases);
  if (!both.ok()) return both.error();
  return std::move(both).value().fingerprint;
}

}  // namespace khulasa
