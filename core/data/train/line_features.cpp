// Prints the features of each line of a page as the core computes them, for train_lines.py.
//
//     line_features < pages.jsonl > features.tsv
//
// A page is {"text": "…"}. Each of its lines that is not blank yields a row of tab-separated
// fields: the number of the page; where the line begins and ends, in UTF-16 code units (a paragraph
// that was cut into lines is one line); 1 if the line has its own label, so that it needs no model,
// else 0; and the features in the order of enum LineFeature. If the page has "markers": false, its
// own labels other than datelines are ignored. This trains the model on wording that the marker
// list does not have.
//
//     line_features --article-kinds
//
// prints the names of the block kinds that are the article, one on each line.
#include "article/line_features.h"

#include <cstdio>
#include <exception>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "article/own_labels.h"
#include "as_read.h"
#include "khulasa/document.h"
#include "text/reading.h"
#include "utf8.h"

namespace article = khulasa::article;
namespace text = khulasa::text;

namespace {

void print_article_kinds() {
  for (int i = 0; i < khulasa::kBlockKindCount; ++i) {
    const auto kind = static_cast<khulasa::BlockKind>(i);
    if (khulasa::is_article(kind)) std::puts(to_string(kind));
  }
}

}  // namespace

int main(int count, char** arguments) try {
  if (count > 1 && std::string_view(arguments[1]) == "--article-kinds") {
    print_article_kinds();
    return 0;
  }
  const auto unicode = text::Unicode::create();
  if (!unicode.ok()) return 1;
  std::string row;
  for (size_t page = 0; std::getline(std::cin, row); ++page) {
    const auto request = nlohmann::json::parse(row);
    const std::u16string source =
        khulasa::as_read(khulasa::from_utf8(request["text"].get<std::string>()).text);
    const text::Reading reading(source, *unicode.value());
    const auto lines = article::find_lines(reading, {});
    auto own_labels = article::find_own_labels(reading, lines);
    if (!request.value("markers", true)) {
      for (auto& label : own_labels) {
        if (label && label->kind != khulasa::BlockKind::kDateline) label.reset();
      }
    }
    size_t line = 0;
    article::for_each_line(reading, lines, own_labels, [&](const auto& features) {
      std::printf("%zu\t%u\t%u\t%d", page, lines[line].span.begin, lines[line].span.end,
                  own_labels[line].has_value());
      ++line;
      for (const double feature : features) std::printf("\t%.6g", feature);
      std::printf("\n");
    });
  }
  return 0;
} catch (const std::exception& error) {  // a line that is not JSON, or a page without a text
  std::cerr << "line_features: " << error.what() << '\n';
  return 1;
}
