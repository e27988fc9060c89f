#include "reading.h"

#include <algorithm>
#include <utility>

#include "text/segment/addresses.h"

namespace khulasa::text {

namespace {

// Where the scan ends, as a share of the instructions of reading 1 MB of news: the vocabulary takes
// the rest.
constexpr double kScanned = .25;

// Reports progress and returns its argument: the members of a reading are made in one initializer
// list.
const std::vector<Word>& reported(const std::vector<Word>& words, const Progress& progress) {
  progress.reach(kScanned);
  return words;
}

std::vector<Word> with_addresses(std::u16string_view text, const Specials& specials,
                                 std::vector<Word> words) {
  mark_addresses(text, specials, words);
  return words;
}

}  // namespace

Reading::Reading(std::u16string_view text, const Unicode& by, const Progress& progress)
    : Reading(text, Specials::of(text), by, progress) {}

Reading::Reading(std::u16string_view text, Specials index, const Unicode& by,
                 const Progress& progress)
    : Reading(text, std::move(index), by, scan(text, by), progress) {}

Reading::Reading(std::u16string_view text, Specials index, const Unicode& by, Scan scan,
                 const Progress& progress)
    : source(text),
      unicode(by),
      specials(std::move(index)),
      language(std::move(scan.language)),
      form(scan.form),
      normalized(std::move(scan.normalized)),
      words(with_addresses(text, specials, std::move(scan.words))),
      vocabulary(collect_vocabulary(reported(words, progress), normalized.text)) {}

WordRange Reading::words_in(Span span) const {
  const auto first = std::partition_point(
      words.begin(), words.end(), [&](const Word& word) { return word.span.begin < span.begin; });
  auto end = first;
  while (end != words.end() && end->span.begin < span.end) ++end;
  return {static_cast<uint32_t>(first - words.begin()), static_cast<uint32_t>(end - words.begin())};
}

}  // namespace khulasa::text
