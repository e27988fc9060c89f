// Throughput by stage and of the whole, on 10 KB to 10 MB of UTF-8 (make_text.h).
#include <benchmark/benchmark.h>

#include <string>

#include "khulasa/khulasa.h"
#include "make_text.h"
#include "text/normalize.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/vocabulary.h"
#include "text/words.h"
#include "utf8.h"

namespace {

using namespace khulasa;

const text::Unicode& unicode() {
  static const auto created = text::Unicode::create();
  return *created.value();
}

std::u16string make_text(size_t bytes) { return cli::from_utf8(bench::make_text(bytes)).text; }

void report(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * state.range(0));
}

void Normalize(benchmark::State& state) {
  const std::u16string source = make_text(static_cast<size_t>(state.range(0)));
  for (auto _ : state)
    benchmark::DoNotOptimize(text::normalize(source, text::lexical_form(), unicode()));
  report(state);
}

void Words(benchmark::State& state) {
  const std::u16string source = make_text(static_cast<size_t>(state.range(0)));
  const NormalizedText normalized = text::normalize(source, text::lexical_form(), unicode());
  for (auto _ : state) benchmark::DoNotOptimize(text::find_words(source, normalized, unicode()));
  report(state);
}

void Vocabulary(benchmark::State& state) {
  const std::u16string source = make_text(static_cast<size_t>(state.range(0)));
  const NormalizedText normalized = text::normalize(source, text::lexical_form(), unicode());
  const std::vector<text::Word> words = text::find_words(source, normalized, unicode());
  for (auto _ : state) benchmark::DoNotOptimize(text::collect_vocabulary(words, normalized.text));
  report(state);
}

void Sentences(benchmark::State& state) {
  const std::u16string source = make_text(static_cast<size_t>(state.range(0)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        text::split_sentences(source, {0, static_cast<uint32_t>(source.size())}, unicode()));
  }
  report(state);
}

void Analyze(benchmark::State& state) {
  const auto engine = Engine::create();
  const std::u16string source = make_text(static_cast<size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(engine.value().analyze(source));
  report(state);
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Unit(benchmark::kMillisecond)
      ->Arg(10'000)
      ->Arg(100'000)
      ->Arg(1'000'000)
      ->Arg(10'000'000);
}

// What ICU alone takes to see that the text is in NFC: the floor of Normalize.
void NfcQuickCheck(benchmark::State& state) {
  const std::u16string source = make_text(static_cast<size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(unicode().nfc_prefix(source));
  report(state);
}

// The worst case: marks that canonical ordering would swap, on one letter.
void AlternatingMarks(benchmark::State& state) {
  std::u16string source = u"ب";
  while (source.size() * 2 < static_cast<size_t>(state.range(0))) source += u"\u064E\u0650";
  for (auto _ : state)
    benchmark::DoNotOptimize(text::normalize(source, NormalizeOptions::search(), unicode()));
  report(state);
}

BENCHMARK(NfcQuickCheck)->Apply(sizes);
BENCHMARK(AlternatingMarks)->Apply(sizes);
BENCHMARK(Normalize)->Apply(sizes);
BENCHMARK(Words)->Apply(sizes);
BENCHMARK(Vocabulary)->Apply(sizes);
BENCHMARK(Sentences)->Apply(sizes);
BENCHMARK(Analyze)->Apply(sizes);

}  // namespace
