#include "article.h"

#include <algorithm>

#include "blocks.h"
#include "classify.h"
#include "duplicates.h"
#include "tags.h"
#include "text/language.h"
#include "text/tables/interner.h"

namespace khulasa::article {

namespace {

// If the labels leave less than this share of the words, they are not believed.
constexpr double kMinArticleShare = 0.2;
// find_tags() reads all prose for each tag line. A page that repeats its tag line a thousand times
// must not cost a thousand times as much.
constexpr uint32_t kMaxTagLines = 8;

// Builds one article from labelled lines.
class ArticleBuilder {
 public:
  ArticleBuilder(const text::Reading& reading, const std::vector<Line>& lines,
                 const std::vector<Label>& labels)
      : reading_(reading), lines_(lines), labels_(labels) {}

  Article build() {
    article_.blocks.reserve(lines_.size());
    for (size_t i = 0; i < lines_.size(); ++i) {
      add(lines_[i], labels_[i], i > 0 && labels_[i - 1].kind == BlockKind::kSecondary);
      Block block{labels_[i].kind, lines_[i].span, direction_of(lines_[i])};
      if (!labels_[i].speaker.empty()) block.speaker = labels_[i].speaker;
      if (!labels_[i].time.empty()) block.time = labels_[i].time;
      article_.blocks.push_back(block);
    }
    return std::move(article_);
  }

 private:
  // Letters are counted only if some are Latin.
  [[nodiscard]] Direction direction_of(const Line& line) const {
    return line.classes & text::kLatinLetterClass
               ? text::find_direction(reading_.source, line.span, reading_.specials)
               : Direction::kRightToLeft;
  }

  void add(const Line& line, const Label& label, bool after_secondary) {
    const Span rest{line.body.begin + label.marker_size, line.body.end};
    const auto set_once = [](std::optional<Span>& field, Span span) {
      if (!field && !span.empty()) field = span;
    };
    switch (label.kind) {
      case BlockKind::kTitle:
        article_.title = rest;
        break;
      case BlockKind::kByline:
        set_once(article_.byline, rest);
        break;
      case BlockKind::kDateline:
        set_once(article_.dateline, rest);
        break;
      case BlockKind::kSource:
        set_once(article_.source, rest);
        break;
      case BlockKind::kTags:
        add_tags(line, rest);
        break;
      case BlockKind::kRelated:
        if (!rest.empty()) article_.related.push_back(rest);
        break;
      case BlockKind::kSecondary:
        if (!after_secondary) {
          article_.secondary.emplace_back();
          if (!line.ends_sentence) article_.secondary.back().title = line.body;
        }
        article_.secondary.back().blocks.push_back(static_cast<uint32_t>(article_.blocks.size()));
        break;
      default:
        break;
    }
  }

  void add_tags(const Line& line, Span rest) {
    if (++tag_lines_ > kMaxTagLines) return;
    if (tag_lines_ == 1) prose_ = words_of_prose();
    for (const Span tag : find_tags(reading_, line, rest, prose_)) {
      const uint32_t known = tags_.size();
      if (tags_.intern(reading_.normalized.of_source(tag)) == known) article_.tags.push_back(tag);
    }
  }

  [[nodiscard]] std::vector<text::WordRange> words_of_prose() const {
    std::vector<text::WordRange> prose;
    for (size_t i = 0; i < lines_.size(); ++i)
      if (is_article(labels_[i].kind)) prose.push_back({lines_[i].first_word, lines_[i].end_word});
    return prose;
  }

  const text::Reading& reading_;
  const std::vector<Line>& lines_;
  const std::vector<Label>& labels_;
  std::vector<text::WordRange> prose_;  // found with the first tag line
  text::Interner tags_;
  uint32_t tag_lines_ = 0;
  Article article_;
};

uint32_t count_words(const std::vector<Line>& lines, const std::vector<Label>& labels) {
  uint32_t words = 0;
  for (size_t i = 0; i < lines.size(); ++i)
    words += is_article(labels[i].kind) ? lines[i].word_count() : 0;
  return words;
}

void link_duplicates(Article& article, const std::vector<Line>& lines,
                     const text::Reading& reading) {
  std::vector<text::WordRange> ranges;
  ranges.reserve(lines.size());
  for (const Line& line : lines) ranges.push_back({line.first_word, line.end_word});
  const auto duplicates = find_duplicates(ranges, reading);
  for (size_t i = 0; i < ranges.size(); ++i) article.blocks[i].duplicate_of = duplicates[i];
}

// Labels the blocks that the caller wants to keep as paragraphs. Every line is a block.
void keep_blocks(const std::vector<uint32_t>& keep, std::vector<Label>& labels) {
  for (const uint32_t index : keep)
    if (index < labels.size()) labels[index] = {};
}

}  // namespace

Cleaned find_article(const text::Reading& reading, const Options& options) {
  const std::vector<Line> lines = find_lines(reading, options.markup);
  std::vector<Label> labels(lines.size());  // all of them paragraphs
  ArticleBuilder builder(reading, lines, labels);
  if (!options.clean) return {.article = builder.build()};
  Classified classified = classify(reading, lines, build_page_tree(lines, options.markup));
  labels = std::move(classified.labels);
  keep_blocks(options.keep, labels);
  Cleaned cleaned;
  const uint32_t kept = count_words(lines, labels);
  if (classified.has_tree && kept == 0)
    cleaned.page_words_without_article = static_cast<uint32_t>(reading.words.size());
  if (!classified.has_tree && kept < kMinArticleShare * static_cast<double>(reading.words.size())) {
    cleaned.boilerplate_words = static_cast<uint32_t>(reading.words.size()) - kept;
    labels.assign(lines.size(), {});
  }
  cleaned.article = builder.build();
  link_duplicates(cleaned.article, lines, reading);
  return cleaned;
}

}  // namespace khulasa::article
