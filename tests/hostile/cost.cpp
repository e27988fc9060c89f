// What hostile texts cost beside ordinary text of their length: khulasa_cost FILE UNITS measures
// FILE, UTF-8 news, cut at UNITS, and every kind of hostile text of as many; khulasa_cost FILE
// sizes those of the issue at their full size. A line each: name, code units, the cost as a
// multiple of ordinary text's, and what is broken, if anything.
//
// The processor's time of this thread, the least of some runs: what else the machine does is not in
// it.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "hostile_texts.h"
#include "invariants.h"
#include "khulasa/khulasa.h"
#include "utf8.h"

namespace khulasa {
namespace {

constexpr int kRuns = 5;
// Below this a text is cheap enough: it need not be measured again.
constexpr double kEnough = 3;

const Engine& engine() {
  static const auto created = Engine::create();
  return created.value();
}

double seconds_of(std::u16string_view text) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  };
  const double begin = now();
  if (!engine().analyze(text).ok()) std::abort();
  return now() - begin;
}

double least_seconds(std::u16string_view text) {
  double least = seconds_of(text);
  for (int run = 1; run < kRuns; ++run) least = std::min(least, seconds_of(text));
  return least;
}

void measure(std::string_view name, const std::u16string& text, double ordinary_per_unit) {
  const double ordinary = ordinary_per_unit * static_cast<double>(text.size());
  double least = seconds_of(text);
  for (int run = 1; run < kRuns && least > kEnough * ordinary; ++run)
    least = std::min(least, seconds_of(text));
  Options options;
  const std::string broken =
      tests::broken_invariant(text, options, engine().analyze(text, options).value());
  std::cout << name << '\t' << text.size() << '\t' << least / ordinary << '\t' << broken
            << std::endl;
}

// The sizes: MB of UTF-8, a million words, lines.
void measure_sizes(double ordinary_per_unit) {
  constexpr size_t kMillion = 1'000'000;
  struct Size {
    std::string_view name;
    size_t units;
  };
  // An Arabic letter is two bytes.
  constexpr Size kSizes[] = {{"alternating marks on one letter", kMillion / 2},
                             {"no full stop", 5 * kMillion / 2},
                             {"no space, many letters", 5 * kMillion / 2},
                             {"one-letter words", 2 * kMillion},
                             {"distinct words", 7 * kMillion},
                             {"one short line", 3 * kMillion},
                             {"every code point", 2 * 0x110000 - 0x10000}};
  for (const auto& [name, units] : kSizes) {
    for (const tests::HostileText& text : tests::hostile_texts())
      if (text.name == name) measure(name, text.text(units), ordinary_per_unit);
  }
}

}  // namespace
}  // namespace khulasa

int main(int count, char** arguments) {
  using namespace khulasa;
  if (count != 3) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  std::u16string ordinary =
      cli::from_utf8(std::string(std::istreambuf_iterator<char>(file), {})).text;
  const bool is_sizes = std::string_view(arguments[2]) == "sizes";
  const size_t units = is_sizes ? ordinary.size() : std::strtoul(arguments[2], nullptr, 10);
  if (units == 0 || ordinary.size() < units) return 2;
  ordinary.resize(units);
  const double per_unit = least_seconds(ordinary) / static_cast<double>(units);
  std::cout << "ordinary\t" << units << "\t1\t" << std::endl;
  if (is_sizes) {
    measure_sizes(per_unit);
  } else {
    for (const tests::HostileText& text : tests::hostile_texts())
      measure(text.name, text.text(units), per_unit);
  }
}
