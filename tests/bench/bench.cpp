// The time that each stage and the whole analysis take on 5 KB to 10 MB of UTF-8. The texts are in
// build/bench: `./dev bench` generates them with make_text.mjs.
#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>
#include <string>

#include "khulasa/khulasa.h"
#include "text/normalize/normalize.h"
#include "text/normalize_by_language.h"
#include "text/segment/sentences.h"
#include "text/segment/words.h"
#include "text/unicode/unicode.h"
#include "text/vocabulary.h"
#include "utf8.h"

namespace {

using namespace khulasa;

const text::Unicode& unicode() {
  static const auto created = text::Unicode::create();
  return *created.value();
}

std::u16string text_of(benchmark::State& state) {
  std::ifstream file(KHULASA_ROOT "/build/bench/" + std::to_string(state.range(0)) + ".txt");
  if (!file) state.SkipWithError("no text: run ./dev bench");
  return khulasa::from_utf8(std::string(std::istreambuf_iterator<char>(file), {})).text;
}

void report(benchmark::State& state) {
  state.SetBytesProcessed(state.iterations() * state.range(0));
}

void Normalize(benchmark::State& state) {
  const std::u16string source = text_of(state);
  for (auto _ : state)
    benchmark::DoNotOptimize(text::normalize(source, text::lexical_form(), unicode()));
  report(state);
}

void Words(benchmark::State& state) {
  const std::u16string source = text_of(state);
  const NormalizedText normalized = text::normalize(source, text::lexical_form(), unicode());
  for (auto _ : state) benchmark::DoNotOptimize(text::find_words(source, normalized, unicode()));
  report(state);
}

void Vocabulary(benchmark::State& state) {
  const std::u16string source = text_of(state);
  const NormalizedText normalized = text::normalize(source, text::lexical_form(), unicode());
  const std::vector<text::Word> words = text::find_words(source, normalized, unicode());
  for (auto _ : state) benchmark::DoNotOptimize(text::collect_vocabulary(words, normalized.text));
  report(state);
}

void Sentences(benchmark::State& state) {
  const std::u16string source = text_of(state);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        text::split_sentences(source, {0, static_cast<uint32_t>(source.size())}, unicode()));
  }
  report(state);
}

void Analyze(benchmark::State& state) {
  const auto engine = Engine::create();
  const std::u16string source = text_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(engine.value().analyze(source));
  report(state);
}

void sizes(benchmark::internal::Benchmark* benchmark) {
  benchmark->Unit(benchmark::kMillisecond)
      ->Arg(5'000)
      ->Arg(20'000)
      ->Arg(100'000)
      ->Arg(1'000'000)
      ->Arg(10'000'000);
}

// The time ICU alone needs to find that the text is in NFC: a lower bound for Normalize.
void NfcQuickCheck(benchmark::State& state) {
  const std::u16string source = text_of(state);
  for (auto _ : state) benchmark::DoNotOptimize(unicode().nfc_prefix(source));
  report(state);
}

// The worst case: one letter with many marks, each pair of which canonical ordering would swap.
void AlternatingMarks(benchmark::State& state) {
  std::u16string source = u"ب";
  while (source.size() * 2 < static_cast<size_t>(state.range(0))) source += u"\u064E\u0650";
  for (auto _ : state)
    benchmark::DoNotOptimize(
        text::normalize_by_language(source, NormalizeOptions::search(), unicode()));
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
