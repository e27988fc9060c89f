#include "tags.h"

#include <algorithm>

#include "markers.h"
#include "menus.h"
#include "text/tables/sort_numbers.h"
#include "text/unicode/letters.h"
#include "text/unicode/marks.h"

namespace khulasa::article {

namespace {

constexpr uint32_t kMaxTagWords = 4;
constexpr uint32_t kMinMenuWords = 2;  // names of sections in a row

Span trimmed(std::u16string_view source, Span span) {
  while (!span.empty() && text::is_space(source[span.begin])) ++span.begin;
  while (!span.empty() && text::is_space(source[span.end - 1])) --span.end;
  return span;
}

std::vector<Span> between_separators(const text::Reading& reading, Span rest) {
  const std::u16string_view source = reading.source;
  std::vector<Span> tags;
  uint32_t begin = rest.begin;
  for (uint32_t at = rest.begin; at <= rest.end; ++at) {
    if (at < rest.end && !is_tag_separator(source[at])) continue;
    const Span tag = trimmed(source, {begin, at});
    if (!tag.empty()) tags.push_back(tag);
    begin = text::behind_marks(source, at + 1, reading.unicode);
    at = begin - 1;
  }
  return tags;
}

// Joins words of a tag line that are neighbours in the prose.
class WordJoiner {
 public:
  WordJoiner(const text::Reading& reading, const std::vector<text::WordRange>& prose)
      : words_(reading.words), vocabulary_(reading.vocabulary) {
    for (const auto& [begin, end] : prose) {
      for (uint32_t word = begin; word + 1 < end; ++word) pairs_.push_back(pair_at(word));
    }
    text::sort_numbers(pairs_);
  }

  std::vector<Span> join(uint32_t first, uint32_t end) {
    std::vector<uint32_t> count(vocabulary_.lexemes.size());  // of each lexeme, in the line
    for (uint32_t word = first; word < end; ++word) ++count[vocabulary_.of_word[word]];
    std::vector<Span> tags;
    for (uint32_t word = first; word < end;) {
      const uint32_t menu = menu_end(word, end, count);
      if (menu > word) {
        word = menu;
      } else if (vocabulary_.lexeme_of(word).is_stop) {
        ++word;
      } else {
        uint32_t last = word;
        while (last + 1 < end && last + 1 - word < kMaxTagWords &&
               !vocabulary_.lexeme_of(last + 1).is_stop &&
               std::binary_search(pairs_.begin(), pairs_.end(), pair_at(last)))
          ++last;
        tags.push_back({words_[word].span.begin, words_[last].span.end});
        word = last + 1;
      }
    }
    return tags;
  }

 private:
  [[nodiscard]] uint64_t pair_at(uint32_t word) const {
    return static_cast<uint64_t>(vocabulary_.of_word[word]) << 32 | vocabulary_.of_word[word + 1];
  }

  // The end of the menu that starts at `word`; `word` itself if none does.
  [[nodiscard]] uint32_t menu_end(uint32_t word, uint32_t end,
                                  const std::vector<uint32_t>& count) const {
    uint32_t at = word;
    while (at < end && is_section_word(vocabulary_.lexeme_of(at)) &&
           count[vocabulary_.of_word[at]] > 1)
      ++at;
    return at - word >= kMinMenuWords ? at : word;
  }

  const std::vector<text::Word>& words_;
  const text::Vocabulary& vocabulary_;
  std::vector<uint64_t> pairs_;  // of neighbours in the prose, sorted
};

}  // namespace

std::vector<Span> find_tags(const text::Reading& reading, const Line& line, Span rest,
                            const std::vector<text::WordRange>& prose) {
  const std::u16string_view text = reading.text_of(rest);
  if (std::any_of(text.begin(), text.end(), is_tag_separator))
    return between_separators(reading, rest);
  uint32_t first = line.first_word;
  while (first < line.end_word && reading.words[first].span.begin < rest.begin) ++first;
  return WordJoiner(reading, prose).join(first, line.end_word);
}

}  // namespace khulasa::article
