// khulasa_requests FOLDER... prints the analyze target's corpus as lines of `khulasa analyze
// --jsonl`, on which native and WebAssembly are compared. Ill-formed UTF-16 becomes U+FFFD, since
// JSON cannot hold it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "input.h"
#include "json.h"
#include "utf8.h"

namespace khulasa::fuzz {
namespace {

cli::Json to_json(const Options& options) {
  cli::Json json = {{"clean", options.clean}, {"tokens", options.tokens}, {"keep", options.keep}};
  json["sentences"] = {{"semicolon", options.sentences.semicolon}};
  json["markup"] = cli::Json::array();
  for (const Markup& markup : options.markup)
    json["markup"].push_back(
        {{"begin", markup.span.begin}, {"end", markup.span.end}, {"tags", markup.tags}});
  cli::Json& summary = json["summary"];
  summary = {{"type", to_string(options.summary.type)},
             {"length", to_string(options.summary.length)},
             {"focus", khulasa::to_utf8(options.summary.focus)},
             {"compress", options.summary.compress}};
  if (options.summary.max_words) summary["maxWords"] = *options.summary.max_words;
  if (options.summary.max_sentences) summary["maxSentences"] = *options.summary.max_sentences;
  if (options.summary.ratio) summary["ratio"] = *options.summary.ratio;
  json["keywords"] = {{"max", options.keywords.max},
                      {"minScore", options.keywords.min_score},
                      {"maxWords", options.keywords.max_words}};
  return json;
}

}  // namespace
}  // namespace khulasa::fuzz

int main(int count, char** folders) {
  using namespace khulasa;
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < count; ++i)
    for (const auto& entry : std::filesystem::directory_iterator(folders[i]))
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    std::ifstream file(path, std::ios::binary);
    const std::vector<uint8_t> bytes(std::istreambuf_iterator<char>(file), {});
    fuzz::Input input(bytes);
    const Options options = fuzz::read_options(input);
    std::cout << cli::Json({{"id", path.filename().string()},
                            {"text", khulasa::to_utf8(input.text())},
                            {"title", khulasa::to_utf8(options.title)},
                            {"options", fuzz::to_json(options)}})
              << '\n';
  }
}
