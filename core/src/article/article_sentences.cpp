#include "article_sentences.h"

#include <optional>

#include "duplicates.h"
#include "text/segment/long_sentences.h"
#include "text/segment/sentences.h"

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

}  // namespace

ArticleSentences find_article_sentences(const text::Reading& reading, const Article& article,
                                        const Options& options) {
  ArticleSentences sentences;
  std::vector<text::WordRange> ranges;
  for (uint32_t block = 0; block < article.blocks.size(); ++block) {
    const Block& paragraph = article.blocks[block];
    if (!has_sentences(paragraph.kind)) continue;
    for (const Span whole : text::split_sentences(reading.source, paragraph.span, reading.specials,
                                                  reading.unicode, options.sentences)) {
      const std::vector<Span> parts =
          text::cut_long_sentence(reading.source, whole, reading.unicode);
      if (parts.size() > 1) ++sentences.cut;
      for (const Span part : parts) {
        ranges.push_back(reading.words_in(part));
        sentences.list.push_back({part, block, ranges.back().size(), 0});
      }
    }
  }
  if (options.clean) set_repeats_aside(sentences, ranges, reading);
  return sentences;
}

}  // namespace khulasa::article
