// What hostile texts cost compared with ordinary text of their length.
//
//     khulasa_cost FILE STAGE UNITS    every kind of hostile text, UNITS code units long
//     khulasa_cost FILE STAGE sizes    some kinds, millions of code units long
//
// FILE is ordinary text: news, in UTF-8, of at least UNITS code units. STAGE is what is measured:
// analyze, analyze with tokens, or a stage that analyze runs. Prints one line per text: its name,
// its length in code units, its cost as a multiple of what analyzing FILE costs per code unit, and
// the invariant that its analysis breaks, if any.
//
// The cost is processor time of this thread, so that other work on the machine is not counted. But
// other work also evicts this thread's caches: each figure is the least of several runs, which take
// turns with runs of the ordinary text.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <limits>
#include <string>
#include <string_view>

#include "hostile_texts.h"
#include "invariants.h"
#include "khulasa/khulasa.h"
#include "text/segment/sentences.h"
#include "text/unicode/unicode.h"
#include "utf8.h"

namespace khulasa {
namespace {

// A text that costs more than kEnough times ordinary text is measured up to kMostRuns times. One
// that costs more than kHopeless times as much is the last: the others may take hours.
constexpr int kMostRuns = 20;
constexpr double kEnough = 3;
constexpr double kHopeless = 20;

const Engine& engine() {
  static const auto created = Engine::create();
  return created.value();
}

const text::Unicode& unicode() {
  static const auto created = text::Unicode::create();
  return *created.value();
}

using Work = std::function<void(std::u16string_view)>;

struct Stage {
  Work work;
  Work reference;  // done with the ordinary text
  bool is_analysis = false;
};

double seconds_of(const Work& work, std::u16string_view text) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  };
  const double begin = now();
  work(text);
  return now() - begin;
}

class Cost {
 public:
  Cost(Stage stage, std::u16string_view ordinary) : stage_(std::move(stage)), ordinary_(ordinary) {
    constexpr int kFirstRuns = 5;
    for (int run = 0; run < kFirstRuns; ++run) measure_ordinary();
  }

  void print(std::string_view name, const std::u16string& text) {
    double least = seconds_of(stage_.work, text);
    const auto multiple = [&] {
      return least / static_cast<double>(text.size()) / ordinary_per_unit_;
    };
    for (int run = 1; run < kMostRuns && multiple() > kEnough && multiple() < kHopeless; ++run) {
      measure_ordinary();
      least = std::min(least, seconds_of(stage_.work, text));
    }
    std::string broken;
    if (stage_.is_analysis) {
      const Options options;
      broken = tests::broken_invariant(text, options, engine().analyze(text, options).value());
    }
    std::cout << name << '\t' << text.size() << '\t' << multiple() << '\t' << broken << std::endl;
    if (multiple() > kHopeless) std::exit(1);
  }

 private:
  void measure_ordinary() {
    const double seconds = seconds_of(stage_.reference, ordinary_);
    ordinary_per_unit_ =
        std::min(ordinary_per_unit_, seconds / static_cast<double>(ordinary_.size()));
  }

  Stage stage_;
  std::u16string_view ordinary_;
  double ordinary_per_unit_ = std::numeric_limits<double>::infinity();
};

Stage stage_of(std::string_view name) {
  const auto analyze = [](bool tokens) {
    return [tokens](std::u16string_view text) {
      Options options;
      options.tokens = tokens;
      if (!engine().analyze(text, options).ok()) std::abort();
    };
  };
  if (name == "analyze") return {analyze(false), analyze(false), true};
  if (name == "tokens") return {analyze(true), analyze(true), true};
  const auto normalize = [](std::u16string_view text) {
    if (!engine().normalize(text, NormalizeOptions::search()).ok()) std::abort();
  };
  if (name == "normalize") return {normalize, analyze(false)};
  const auto split = [](std::u16string_view text) {
    text::split_sentences(text, {0, static_cast<uint32_t>(text.size())}, unicode());
  };
  if (name == "sentences") return {split, analyze(false)};
  std::exit(2);
}

// Megabytes of UTF-8, a million words or lines.
void print_sizes(Cost& cost) {
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
      if (text.name == name) cost.print(name, text.text(units));
  }
}

}  // namespace
}  // namespace khulasa

int main(int count, char** arguments) {
  using namespace khulasa;
  if (count != 4) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::u16string ordinary =
      cli::from_utf8(std::string(std::istreambuf_iterator<char>(file), {})).text;
  const bool is_sizes = std::string_view(arguments[3]) == "sizes";
  const size_t units = is_sizes ? ordinary.size() : std::strtoul(arguments[3], nullptr, 10);
  if (units == 0 || ordinary.size() < units) return 2;
  Cost cost(stage_of(arguments[2]), std::u16string_view(ordinary).substr(0, units));
  if (is_sizes) {
    print_sizes(cost);
  } else {
    for (const tests::HostileText& text : tests::hostile_texts())
      cost.print(text.name, text.text(units));
  }
}
