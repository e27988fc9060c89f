// Prints the features of sentences as the core computes them, or the core's summaries by given
// scores. train_sentences.py learns from the first and measures with the second.
//
// Both input and output are JSON Lines, in the same order. For {"id", "text"} the output is
// {"id", "sentences": [{"text", "features": [...]}]}, features in the order of enum Feature. For
// {"id", "text", "runs": [{"scores": [one for each sentence], "maxWords"}, ...]} it is {"id",
// "summaries": [[index of a sentence, ...], ...]}, one summary for each run.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "gist/scoring.h"
#include "gist/summarize.h"
#include "khulasa/khulasa.h"
#include "text/reading.h"
#include "text/unicode/unicode.h"
#include "utf8.h"

namespace {

using khulasa::Analysis;
using khulasa::Engine;
using khulasa::Result;
using khulasa::Sentence;
namespace cli = khulasa::cli;
namespace gist = khulasa::gist;
namespace text = khulasa::text;
using Json = nlohmann::ordered_json;

// The sentences of an article and their features. It has no title, as the articles of the training
// data have none.
struct Scored {
  Scored(const Engine& engine, const text::Unicode& unicode, const std::u16string& source)
      : reading(source, unicode) {
    const Result<Analysis> analysis = engine.analyze(source);
    if (analysis.ok()) sentences = analysis.value().sentences;
    scoring = gist::score_sentences(reading, sentences, {});
  }
  text::Reading reading;
  std::vector<Sentence> sentences;
  gist::Scoring scoring;
};

Json features_of(const Scored& scored) {
  Json sentences = Json::array();
  for (size_t s = 0; s < scored.sentences.size(); ++s) {
    sentences.push_back({{"text", cli::to_utf8(scored.reading.text_of(scored.sentences[s].span))},
                         {"features", scored.scoring.features[s]}});
  }
  return sentences;
}

// The indexes of the sentences that the core picks by the scores of `run`, {"scores", "maxWords"}.
Json summary_of(Scored& scored, const Json& run) {
  for (size_t s = 0; s < scored.sentences.size(); ++s)
    scored.sentences[s].score = run["scores"].at(s).get<double>();
  khulasa::SummaryOptions options;
  options.max_words = run["maxWords"].get<uint32_t>();
  Json picked = Json::array();
  for (const khulasa::Pick& pick :
       gist::summarize(scored.reading, scored.sentences, scored.scoring, options).picks) {
    picked.push_back(pick.sentence);
  }
  return picked;
}

}  // namespace

int main() try {
  const auto engine = khulasa::Engine::create();
  const auto unicode = text::Unicode::create();
  if (!engine.ok() || !unicode.ok()) return 1;
  std::string line;
  while (std::getline(std::cin, line)) {
    const Json row = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!row.is_object() || !row.contains("text")) return 1;
    const std::u16string source = cli::from_utf8(row["text"].get<std::string>()).text;
    Scored scored(engine.value(), *unicode.value(), source);
    Json out = {{"id", row["id"]}};
    if (row.contains("runs")) {
      Json& summaries = out["summaries"] = Json::array();
      for (const Json& run : row["runs"]) summaries.push_back(summary_of(scored, run));
    } else {
      out["sentences"] = features_of(scored);
    }
    std::cout << out.dump() << '\n';
  }
} catch (const std::exception& error) {  // a line whose "text" is not a string
  std::cerr << "sentence_features: " << error.what() << '\n';
  return 1;
}
