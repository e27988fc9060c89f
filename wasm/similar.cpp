// Ranks fingerprints and finds copies, as a WebAssembly module of its own, for web/src/similar.ts.
// It has no part of ICU and no tables, so it is small enough to be part of a script and to be
// compiled on the spot: similar() need not wait for anything. Fingerprints are made elsewhere, by a
// module with the whole engine (bindings.cpp).
//
// similar_input() and similar_sizes() give room for fingerprints, one after another, and for the
// size of each. Then similar_rank() ranks all but the first by the first, similar_read() reads the
// first, and similar_add() adds it to the instance's CopyFinder.
#include "khulasa/similar.h"

#include <emscripten/emscripten.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "likeness/rank.h"

namespace {

using khulasa::likeness::View;

std::unique_ptr<uint8_t[]> input;
std::vector<uint32_t> sizes;
khulasa::CopyFinder finder;

std::vector<uint32_t> numbers;
std::vector<double> scores;
std::u16string strings;

// What a call returns, as 32-bit numbers: addresses and sizes.
struct Answer {
  const uint32_t* numbers;
  const double* scores;
  const char16_t* strings;  // each followed by U+0000
  uint32_t string_units;
  uint32_t failed;  // the number of the invalid fingerprint, from 1; the strings are the error's
};
Answer answer;

void add(std::u16string_view text) {
  for (const char16_t c : text) strings += c == u'\0' ? u'\uFFFD' : c;
  strings += u'\0';
}

const Answer* answered(uint32_t failed = 0) {
  answer = {numbers.data(), scores.data(), strings.data(), static_cast<uint32_t>(strings.size()),
            failed};
  return &answer;
}

void clear() {
  numbers.clear();
  scores.clear();
  strings.clear();
}

// The answer if one of the fingerprints is invalid.
const Answer* fault(std::vector<std::span<const uint8_t>>& all) {
  clear();
  const uint8_t* at = input.get();
  for (const uint32_t size : sizes) {
    all.emplace_back(at, size);
    at += size;
    const std::optional<khulasa::Error> error = khulasa::likeness::check(all.back());
    if (!error) continue;
    for (const std::string& part : {error->message, error->requested, error->allowed})
      add(std::u16string(part.begin(), part.end()));
    return answered(static_cast<uint32_t>(all.size()));
  }
  return nullptr;
}

}  // namespace

extern "C" {

/// Room for the bytes of all fingerprints, one after another.
EMSCRIPTEN_KEEPALIVE uint8_t* similar_input(uint32_t bytes) {
  input.reset(new uint8_t[bytes]);
  return input.get();
}

/// Room for the size of each.
EMSCRIPTEN_KEEPALIVE uint32_t* similar_sizes(uint32_t count) {
  sizes.assign(count, 0);
  return sizes.data();
}

/// The matches of the first fingerprint among the others. Numbers: how many; for each its
/// candidate, whether it is a copy, whether it has the same title, and the number of its shared
/// phrases, which are the strings. Scores: score and overlap.
EMSCRIPTEN_KEEPALIVE const Answer* similar_rank(uint32_t k) {
  std::vector<std::span<const uint8_t>> all;
  if (const Answer* error = fault(all)) return error;
  std::vector<View> views(all.begin(), all.end());
  const std::vector<khulasa::Match> matches =
      khulasa::likeness::rank(views[0], std::span<const View>(views).subspan(1), k);
  numbers.push_back(static_cast<uint32_t>(matches.size()));
  for (const khulasa::Match& match : matches) {
    numbers.insert(numbers.end(),
                   {match.candidate, match.is_copy ? 1U : 0U, match.has_same_title ? 1U : 0U,
                    static_cast<uint32_t>(match.shared.size())});
    scores.insert(scores.end(), {match.score, match.overlap});
    for (const std::u16string& phrase : match.shared) add(phrase);
  }
  return answered();
}

/// What the first fingerprint says. Numbers: the words, how many phrases, the kind of each. Scores:
/// of each. Strings: their texts.
EMSCRIPTEN_KEEPALIVE const Answer* similar_read() {
  std::vector<std::span<const uint8_t>> all;
  if (const Answer* error = fault(all)) return error;
  const auto kept = khulasa::Fingerprint::from_bytes(all[0]);
  const auto phrases = kept.value().phrases();
  numbers = {kept.value().words(), static_cast<uint32_t>(phrases.size())};
  for (const khulasa::Fingerprint::Phrase& phrase : phrases) {
    numbers.push_back(static_cast<uint32_t>(phrase.kind));
    scores.push_back(phrase.score);
    add(phrase.text);
  }
  return answered();
}

/// CopyFinder::add() of the first fingerprint. Numbers: what it returns.
EMSCRIPTEN_KEEPALIVE const Answer* similar_add() {
  std::vector<std::span<const uint8_t>> all;
  if (const Answer* error = fault(all)) return error;
  numbers.push_back(finder.add(khulasa::Fingerprint::from_bytes(all[0]).value()));
  return answered();
}
}
