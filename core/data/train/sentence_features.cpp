// Prints the features of sentences as the core computes them, for train_sentences.py.
//
// Reads {"id", "text"} lines; writes {"id", "sentences": [{"text", "words", "antecedent",
// "quotation": [begin, end], "features": [...]}]}
// lines in the same order, features in the order of enum Feature.
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "gist/context.h"
#include "gist/features.h"
#include "gist/graph.h"
#include "gist/terms.h"
#include "khulasa/khulasa.h"
#include "text/normalize.h"
#include "text/unicode.h"
#include "text/vocabulary.h"
#include "text/words.h"
#include "utf8.h"

namespace {

using khulasa::Analysis;
using khulasa::Engine;
using khulasa::NormalizedText;
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
  const NormalizedText normalized = text::normalize(source, text::lexical_form(), unicode);
  const std::vector<text::Word> words = text::find_words(source, normalized, unicode);
  const text::Vocabulary vocabulary = text::collect_vocabulary(words, normalized.text);
  const std::vector<Sentence>& all = analysis.value().sentences;
  const gist::Terms terms = gist::collect_terms(all, words, vocabulary);
  const auto contexts =
      gist::find_contexts(source, all, terms, vocabulary, {{0, static_cast<uint32_t>(all.size())}});
  const auto features =
      gist::find_features(source, all, terms, contexts, {}, gist::centrality(terms));
  for (size_t s = 0; s < all.size(); ++s) {
    sentences.push_back({{"text", cli::to_utf8(slice(source, all[s].span))},
                         {"words", all[s].words},
                         {"antecedent", contexts[s].antecedent},
                         {"quotation", {contexts[s].quotation.begin, contexts[s].quotation.end}},
                         {"features", features[s]}});
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
