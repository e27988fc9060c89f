// Prints the features of sentences as the core computes them, for train_sentences.py.
//
// Reads {"id", "text"} lines; writes {"id", "sentences": [{"text", "words", "antecedent",
// "quotation": [begin, end], "features": [...]}]}
// lines in the same order, features in the order of enum Feature.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "gist/scoring.h"
#include "khulasa/khulasa.h"
#include "text/reading.h"
#include "text/unicode.h"
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

Json features_of(const Engine& engine, const text::Unicode& unicode, const std::u16string& source) {
  Json sentences = Json::array();
  const Result<Analysis> analysis = engine.analyze(source);
  if (!analysis.ok()) return sentences;
  const text::Reading reading(source, unicode);
  std::vector<Sentence> all = analysis.value().sentences;
  // Without the title, which the data of the training does not have.
  const gist::Scoring scoring = gist::score_sentences(source, reading, all, {});
  for (size_t s = 0; s < all.size(); ++s) {
    sentences.push_back(
        {{"text", cli::to_utf8(slice(source, all[s].span))},
         {"words", all[s].words},
         {"antecedent", scoring.contexts[s].antecedent},
         {"quotation", {scoring.contexts[s].quotation.begin, scoring.contexts[s].quotation.end}},
         {"features", scoring.features[s]}});
  }
  return sentences;
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
    std::cout << Json{{"id", row["id"]},
                      {"sentences", features_of(engine.value(), *unicode.value(), source)}}
                     .dump()
              << '\n';
  }
} catch (const std::exception& error) {  // a row without a string for its text
  std::cerr << "sentence_features: " << error.what() << '\n';
  return 1;
}
