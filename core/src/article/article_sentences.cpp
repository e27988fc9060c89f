#include "article_sentences.h"

#include <algorithm>
#include <optional>

#include "duplicates.h"
#include "text/segment/long_sentences.h"
#include "text/segment/sentences.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::article {

namespace {

// Moves the sentences that repeat an earlier one to `sentences.repeats`. `ranges` are the words of
// each sentence.
void set_repeats_aside(ArticleSentences& sentences, const std::vector<text::WordRange>& ranges,
                       const text::Reading& reading) {
  const auto duplicates = find_duplicates(ranges, reading);
  std::vector<uint32_t> new_index(sentences.list.size());  // in the shortened list
  uint32_t kept = 0;
  for (size_t i = 0; i < sentences.list.size(); ++i) {
    const Sentence sentence = sentences.list[i];
    if (duplicates[i]) {
      sentences.repeats.push_back({sentence.span, sentence.block, new_index[*duplicates[i]]});
    } else {
      new_index[i] = kept;
      sentences.list[kept++] = sentence;
    }
  }
  sentences.list.resize(kept);
}

// The block without what is in front of its first sentence: the speaker and time of a message,
// «[9:05 م] سلمى: هل وصلت؟», and the sign of a quotation, «> وصلت».
Span without_head(std::u16string_view source, const Block& block) {
  constexpr std::u16string_view kAfterHead = u"])>|:-\u2013\u2014 ";
  Span said = block.span;
  if (block.kind == BlockKind::kQuote && source[said.begin] == u'>') ++said.begin;
  for (const std::optional<Span>& part : {block.time, block.speaker})
    if (part && block.span.contains(*part)) said.begin = std::max(said.begin, part->end);
  if (said.begin == block.span.begin) return said;
  while (!said.empty() && (kAfterHead.find(source[said.begin]) != kAfterHead.npos ||
                           text::is_white(source[said.begin])))
    ++said.begin;
  return said;
}

}  // namespace

ArticleSentences find_article_sentences(const text::Reading& reading, const Article& article,
                                        const Options& options) {
  ArticleSentences sentences;
  std::vector<text::WordRange> ranges;
  // The words that start in `part`. Each part begins after the one before it, so that its words are
  // found by going on from there.
  uint32_t word = 0;
  const auto words_from_here = [&](Span part) {
    const auto go_to = [&](uint32_t unit) {
      while (word < reading.words.size() && reading.words[word].span.begin < unit) ++word;
      return word;
    };
    const uint32_t begin = go_to(part.begin);
    return text::WordRange{begin, go_to(part.end)};
  };
  const bool has_prose = std::any_of(article.blocks.begin(), article.blocks.end(),
                                     [](const Block& block) { return has_sentences(block.kind); });
  for (uint32_t block = 0; block < article.blocks.size(); ++block) {
    const Block& paragraph = article.blocks[block];
    const bool is_form = paragraph.kind == BlockKind::kTable || paragraph.kind == BlockKind::kCode;
    if (!has_sentences(paragraph.kind) && (has_prose || !is_form)) continue;
    const Span said = without_head(reading.source, paragraph);
    const bool is_whole = is_form || paragraph.kind == BlockKind::kVerse;
    const std::vector<Span> split =
        is_whole ? std::vector<Span>{said}
                 : text::split_sentences(reading.source, said, reading.specials, reading.unicode,
                                         options.sentences);
    for (const Span whole : split) {
      const std::vector<Span> parts =
          text::cut_long_sentence(reading.source, whole, reading.unicode);
      if (parts.size() > 1) ++sentences.cut;
      for (const Span part : parts) {
        ranges.push_back(words_from_here(part));
        sentences.list.push_back({part, block, ranges.back().size(), 0});
      }
    }
  }
  if (options.clean) set_repeats_aside(sentences, ranges, reading);
  return sentences;
}

}  // namespace khulasa::article
