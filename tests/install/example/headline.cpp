// Prints where in its file the headline of an article is.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "khulasa/khulasa.h"

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const std::u16string text = khulasa::from_utf8(bytes).text;

  const auto engine = khulasa::Engine::create();
  if (!engine.ok()) return 1;
  khulasa::Options options;
  options.summary.type = khulasa::SummaryType::kHeadline;
  const auto analysis = engine.value().analyze(text, options);
  if (!analysis.ok()) return std::cerr << analysis.error().message << '\n', 1;
  for (const khulasa::Pick& pick : analysis.value().summary.picks)
    std::cout << khulasa::to_utf8(pick.text) << '\n';
}
