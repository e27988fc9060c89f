// Prints the keyphrase candidates of texts with their features, and chooses keyphrases by other
// scores than those of the core, for train_keyphrases.py.
//
//     keyphrase_features < articles.jsonl > candidates.tsv
//
// Each line of the input is {"text": "…"} with an optional "title". For each, the output has one
// row per candidate and then an empty line. The columns of a row, separated by tabs:
//
//     the phrase as shown
//     the buckets of its families (background_bucket()), separated by spaces
//     its features, in the order of enum KeyphraseFeature, separated by spaces
//
// A line with "runs", lists of one score per candidate, asks for the keyphrases that the core
// chooses by each, best first. They are the rows of the answer: a row for each run, with the
// phrases separated by tabs.
#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

#include "as_read.h"
#include "gist/choose_phrases.h"
#include "gist/keyphrases.h"
#include "json.h"
#include "pipeline.h"
#include "text/reading.h"
#include "text/unicode/unicode.h"
#include "utf8.h"

namespace khulasa {
namespace {

constexpr uint32_t kChosen = 15;  // phrases for each run: the longest list that is measured

template <typename List>
void print_list(const List& list) {
  std::cout << '\t';
  for (size_t i = 0; i < list.size(); ++i) std::cout << (i > 0 ? " " : "") << list[i];
}

void print_candidates(const gist::PhraseText& text, const std::vector<uint32_t>& title) {
  for (const gist::KeyphraseCandidate& candidate : gist::keyphrase_candidates(text, title)) {
    std::cout << khulasa::to_utf8(candidate.keyword.text);
    print_list(candidate.buckets);
    print_list(candidate.features);
    std::cout << '\n';
  }
}

void print_chosen(const gist::PhraseText& text, const cli::Json& runs) {
  const gist::Phrases phrases = gist::collect_phrases(text);
  KeywordOptions options;
  options.max = kChosen;
  for (const cli::Json& run : runs) {
    const auto scores = run.get<std::vector<double>>();
    if (scores.size() != phrases.list().size())
      throw std::invalid_argument("a run does not have one score per candidate");
    const char* separator = "";
    for (const Keyword& keyword : gist::choose_phrases(text, phrases, scores, options)) {
      std::cout << separator << khulasa::to_utf8(keyword.text);
      separator = "\t";
    }
    std::cout << '\n';
  }
}

void answer(const cli::Json& row, const text::Unicode& unicode) {
  const auto field = [&](const char* name) {
    const bool is_given = row.contains(name) && row[name].is_string();
    return khulasa::from_utf8(is_given ? row[name].get<std::string>() : std::string()).text;
  };
  const std::u16string source = as_read(field("text"));
  const std::u16string title = field("title");
  const text::Reading reading(source, unicode);
  Options options;
  options.title = title;
  const ScoredArticle scored = score_article(reading, options, {});
  const gist::PhraseText text = {reading, scored.scoring.terms, scored.article};
  if (row.contains("runs"))
    print_chosen(text, row["runs"]);
  else
    print_candidates(text, scored.interest.title);
  std::cout << '\n';
}

}  // namespace
}  // namespace khulasa

int main() try {
  std::ios::sync_with_stdio(false);
  const auto unicode = khulasa::text::Unicode::create();
  if (!unicode.ok()) return 1;
  for (std::string line; std::getline(std::cin, line);)
    khulasa::answer(khulasa::cli::Json::parse(line), *unicode.value());
  return 0;
} catch (const std::exception& error) {  // a line that is not JSON, or scores that do not fit
  std::cerr << "keyphrase_features: " << error.what() << '\n';
  return 1;
}
