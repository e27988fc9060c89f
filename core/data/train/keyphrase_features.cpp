// Prints the keyphrase candidates of texts with their features, for train_keyphrases.py.
//
//     keyphrase_features < articles.jsonl > candidates.tsv
//
// Each line of the input is {"text": "…"} with an optional "title". For each, the output has one
// row per candidate and then an empty line. The columns of a row, separated by tabs:
//
//     the phrase as shown
//     the number of its mentions
//     the families of its words, as indexes
//     the buckets of those families (background_bucket())
//     its features, in the order of enum KeyphraseFeature
//
// The last three are lists, separated by spaces.
#include <exception>
#include <iostream>
#include <string>

#include "article/article.h"
#include "gist/keyphrases.h"
#include "gist/scoring.h"
#include "json.h"
#include "text/reading.h"
#include "text/segment/sentences.h"
#include "text/unicode/unicode.h"
#include "utf8.h"

namespace khulasa {
namespace {

gist::Terms terms_of(const text::Reading& reading, const Article& article) {
  std::vector<Sentence> sentences;
  for (const Block& block : article.blocks) {
    if (!has_sentences(block.kind)) continue;
    for (const Span span :
         text::split_sentences(reading.source, block.span, reading.specials, reading.unicode, {}))
      sentences.push_back({span, 0, 0, 0});
  }
  return gist::collect_terms(reading, sentences);
}

template <typename List>
void print_list(const List& list) {
  std::cout << '\t';
  for (size_t i = 0; i < list.size(); ++i) std::cout << (i > 0 ? " " : "") << list[i];
}

void print_candidates(const std::u16string& source, const std::u16string& caller_title,
                      const text::Unicode& unicode) {
  const text::Reading reading(source, unicode);
  const Article article = article::find_article(reading, Options()).article;
  const std::u16string title = !caller_title.empty() ? caller_title
                               : article.title       ? std::u16string(slice(source, *article.title))
                                                     : std::u16string();
  const gist::Interest interest = gist::find_interest(reading, title, {}, SummaryType::kKeyPoints);
  const gist::Terms terms = terms_of(reading, article);
  for (const gist::KeyphraseCandidate& candidate :
       gist::keyphrase_candidates({reading, terms}, interest.title)) {
    std::cout << cli::to_utf8(candidate.keyword.text) << '\t' << candidate.keyword.mentions.size();
    print_list(candidate.families);
    print_list(candidate.buckets);
    print_list(candidate.features);
    std::cout << '\n';
  }
  std::cout << '\n';
}

}  // namespace
}  // namespace khulasa

int main() try {
  const auto unicode = khulasa::text::Unicode::create();
  if (!unicode.ok()) return 1;
  for (std::string line; std::getline(std::cin, line);) {
    const khulasa::cli::Json row = khulasa::cli::Json::parse(line);
    const auto field = [&](const char* name) {
      return row.contains(name) && row[name].is_string() ? row[name].get<std::string>()
                                                         : std::string();
    };
    khulasa::print_candidates(khulasa::cli::from_utf8(field("text")).text,
                              khulasa::cli::from_utf8(field("title")).text, *unicode.value());
  }
  return 0;
} catch (const std::exception& error) {  // a line that is not JSON
  std::cerr << "keyphrase_features: " << error.what() << '\n';
  return 1;
}
