// Prints the features of sentences, and makes summaries from other scores than those of the core,
// for train_sentences.py.
//
//     sentence_features < articles.jsonl > features.jsonl
//
// Each line of the input is answered by one line. A line without "runs" asks for features, in the
// order of enum Feature:
//
//     {"id": …, "text": "…"}
//     {"id": …, "sentences": [{"begin": 0, "end": 42, "words": 9, "text": "…", "features": [1, …]},
//     …]}
//
// A line with "runs" asks for a summary for each run, with one score per sentence: of at most
// "maxWords" words, or without it a short one, of "type" or key points. The answer has the indexes
// of the picked sentences:
//
//     {"id": …, "text": "…", "runs": [{"scores": [0.9, 0.4, …], "maxWords": 80}, …]}
//     {"id": …, "summaries": [[0, 2, 5], …]}
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "as_read.h"
#include "gist/summarize.h"
#include "khulasa/khulasa.h"
#include "pipeline.h"
#include "text/reading.h"
#include "text/unicode/unicode.h"
#include "utf8.h"

namespace {

using khulasa::Sentence;
namespace gist = khulasa::gist;
namespace text = khulasa::text;
using Json = nlohmann::ordered_json;

// A text and its sentences, found and scored as Engine::analyze() does.
struct Scored {
  Scored(const text::Unicode& unicode, const std::u16string& source)
      : reading(source, unicode), article(khulasa::score_article(reading, {}, {})) {}
  text::Reading reading;
  khulasa::ScoredArticle article;
};

Json features_of(const Scored& scored) {
  Json sentences = Json::array();
  const std::vector<Sentence>& list = scored.article.sentences.list;
  for (size_t s = 0; s < list.size(); ++s) {
    sentences.push_back({{"begin", list[s].span.begin},
                         {"end", list[s].span.end},
                         {"words", list[s].words},
                         {"text", khulasa::to_utf8(scored.reading.text_of(list[s].span))},
                         {"features", scored.article.scoring.features[s]}});
  }
  return sentences;
}

// The indexes of the sentences that the core picks by the scores of `run`.
Json summary_of(Scored& scored, const Json& run) {
  std::vector<Sentence>& sentences = scored.article.sentences.list;
  for (size_t s = 0; s < sentences.size(); ++s)
    sentences[s].score = run["scores"].at(s).get<double>();
  khulasa::SummaryOptions options;
  if (run.contains("type"))
    options.type = khulasa::summary_type_from(run["type"].get<std::string>()).value();
  if (run.contains("maxWords")) options.max_words = run["maxWords"].get<uint32_t>();
  Json picked = Json::array();
  for (const khulasa::Pick& pick :
       gist::summarize(scored.reading, sentences, scored.article.scoring, options).picks) {
    picked.push_back(pick.sentence);
  }
  return picked;
}

}  // namespace

int main() try {
  const auto unicode = text::Unicode::create();
  if (!unicode.ok()) return 1;
  std::string line;
  while (std::getline(std::cin, line)) {
    const Json row = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!row.is_object() || !row.contains("text")) return 1;
    const std::u16string source =
        khulasa::as_read(khulasa::from_utf8(row["text"].get<std::string>()).text);
    Scored scored(*unicode.value(), source);
    Json out = {{"id", row["id"]}};
    if (row.contains("runs")) {
      Json& summaries = out["summaries"] = Json::array();
      for (const Json& run : row["runs"]) summaries.push_back(summary_of(scored, run));
    } else {
      out["sentences"] = features_of(scored);
    }
    std::cout << out.dump() << '\n';
  }
} catch (const std::exception& error) {  // a row whose text is not a string
  std::cerr << "sentence_features: " << error.what() << '\n';
  return 1;
}
