// What hostile texts cost compared with ordinary text of their length.
//
//     khulasa_cost FILE STAGE UNITS    every kind of hostile text, UNITS code units long
//     khulasa_cost FILE STAGE sizes    some kinds, millions of code units long
//
// FILE is ordinary text: news, in UTF-8, of at least UNITS code units. STAGE is what is measured: a
// whole command of the tool ("json" is analyze --json, "summarize"), the analysis alone, with
// tokens, or a stage of it. Prints one line per text: its name, its length in code units, its cost
// as a multiple of what FILE costs per code unit, and the invariant that its analysis breaks, if
// any.
//
// The cost is processor time of this thread, so that waiting for a processor is not counted. But
// other work slows this thread down while it runs: it evicts its caches, it shares the core, and a
// virtual machine's processor is lent to others. So each figure is the least of several runs, and
// is compared with the least of runs of the ordinary text at the same time: against the best run of
// the whole test, a text measured while the machine was busy seemed to cost twice as much.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <limits>
#include <sstream>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "commands.h"
#include "hostile_texts.h"
#include "invariants.h"
#include "khulasa/khulasa.h"
#include "text/known_words.h"
#include "text/segment/sentences.h"
#include "text/unicode/unicode.h"
#include "utf8.h"

namespace khulasa {
namespace {

// A text that costs more than kEnough times ordinary text is measured up to kMostRuns times. One
// that costs more than kHopeless times as much is the last: the others may take hours. With these
// numbers, no figure was above 3.2 in eight runs at a load of 17 on two processors.
constexpr int kMostRuns = 60;
constexpr double kEnough = 3.5;
constexpr double kHopeless = 20;

const Engine& engine() {
  static const auto created = Engine::create();
  return created.value();
}

const text::Unicode& unicode() {
  static const auto created = text::Unicode::create();
  return *created.value();
}

using Run = std::function<void()>;
using Work = std::function<Run(std::u16string_view)>;  // prepares a run, which is then measured

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
  const Run run = work(text);
  // Its words would be known from the run before: what is compared is texts read for the first
  // time.
  text::KnownWords::of_thread() = {};
  const double begin = now();
  run();
  return now() - begin;
}

class Cost {
 public:
  Cost(Stage stage, std::u16string_view ordinary) : stage_(std::move(stage)), ordinary_(ordinary) {
    constexpr int kFirstRuns = 5;
    for (int run = 0; run < kFirstRuns; ++run)
      least_ordinary_ = std::min(least_ordinary_, seconds_of_ordinary());
  }

  void print(std::string_view name, const std::u16string& text) {
    const double times = measure(text);
    std::string broken;
    if (stage_.is_analysis) {
      const Options options;
      broken = tests::broken_invariant(text, options, engine().analyze(text, options).value());
    }
    std::cout << name << '\t' << text.size() << '\t' << times << '\t' << broken << std::endl;
    if (times > kHopeless) std::exit(1);
  }

 private:
  double seconds_of_ordinary() {
    return seconds_of(stage_.reference, ordinary_) / static_cast<double>(ordinary_.size());
  }
  double seconds_of_text(std::u16string_view text) {
    return seconds_of(stage_.work, text) / static_cast<double>(text.size());
  }

  // The cost of `text` as a multiple. Most texts are clear after one run.
  double measure(std::u16string_view text) {
    double least = seconds_of_text(text);
    double times = least / least_ordinary_;
    double ordinary = std::numeric_limits<double>::infinity();
    for (int run = 1; run < kMostRuns && times > kEnough && times < kHopeless; ++run) {
      ordinary = std::min(ordinary, seconds_of_ordinary());
      least = std::min(least, seconds_of_text(text));
      times = least / ordinary;
    }
    return times;
  }

  Stage stage_;
  std::u16string_view ordinary_;
  double least_ordinary_ = std::numeric_limits<double>::infinity();  // of the runs at the start
};

// Takes what is written to it, and keeps nothing.
class Nowhere : public std::streambuf {
 protected:
  std::streamsize xsputn(const char*, std::streamsize count) override { return count; }
  int_type overflow(int_type c) override { return traits_type::not_eof(c); }
};

// The tool itself, with the text as its standard input.
Work command(std::vector<const char*> arguments) {
  return [=](std::u16string_view text) {
    return [=, bytes = khulasa::to_utf8(text)] {
      std::istringstream in(bytes);
      Nowhere nowhere;
      std::ostream out(&nowhere);
      if (cli::run(static_cast<int>(arguments.size()), arguments.data(), in, out, out) != 0)
        std::abort();
    };
  };
}

Work analysis(bool tokens) {
  return [tokens](std::u16string_view text) {
    return [=] {
      Options options;
      options.tokens = tokens;
      if (!engine().analyze(text, options).ok()) std::abort();
    };
  };
}

Stage stage_of(std::string_view name) {
  const auto both = [](const Work& work, bool is_analysis = false) {
    return Stage{work, work, is_analysis};
  };
  if (name == "json") return both(command({"khulasa", "analyze", "--json"}));
  if (name == "summarize") return both(command({"khulasa", "summarize"}));
  if (name == "analyze") return both(analysis(false), true);
  if (name == "tokens") return both(analysis(true), true);
  const auto normalize = [](std::u16string_view text) {
    return [=] {
      if (!engine().normalize(text, NormalizeOptions::search()).ok()) std::abort();
    };
  };
  if (name == "normalize") return {normalize, analysis(false)};
  const auto split = [](std::u16string_view text) {
    return [=] { text::split_sentences(text, {0, static_cast<uint32_t>(text.size())}, unicode()); };
  };
  if (name == "sentences") return {split, analysis(false)};
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
      khulasa::from_utf8(std::string(std::istreambuf_iterator<char>(file), {})).text;
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
