#include "article.h"

#include <algorithm>
#include <string>

#include "blocks.h"
#include "classify.h"
#include "text/interner.h"
#include "text/letters.h"

namespace khulasa::article {

namespace {

// Where the labels leave less than this share of the words, they are believed no more.
constexpr double kMinArticleShare = 0.2;

// Gathers the parts of an article from labelled lines.
class Gatherer {
 public:
  Gatherer(std::u16string_view source, const NormalizedText& normalized,
           const std::vector<text::Word>& words)
      : source_(source), normalized_(normalized), words_(words) {}

  Article gather(const std::vector<Line>& lines, const std::vector<Label>& labels) {
    for (size_t i = 0; i < lines.size(); ++i) {
      const Line& line = lines[i];
      const Label& label = labels[i];
      add(line, label, i > 0 && labels[i - 1].kind == BlockKind::kSecondary);
      article_.blocks.push_back({label.kind, line.span, Direction::kRightToLeft, std::nullopt});
    }
    return std::move(article_);
  }

 private:
  void add(const Line& line, const Label& label, bool after_secondary) {
    const Span rest{line.body.begin + label.marker_size, line.body.end};
    switch (label.kind) {
      case BlockKind::kTitle:
        article_.title = line.body;
        break;
      case BlockKind::kSource:
        if (!article_.source && !rest.empty()) article_.source = rest;
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

  // Tags stand between separators («غزة | القاهرة») or, where there are none, are taken word by
  // word.
  void add_tags(const Line& line, Span rest) {
    const std::u16string_view text = slice(source_, rest);
    if (std::none_of(text.begin(), text.end(), separates_tags)) {
      for (uint32_t word = line.first_word; word < line.end_word; ++word) {
        if (rest.contains(words_[word].span)) add_tag(words_[word].span);
      }
      return;
    }
    uint32_t begin = rest.begin;
    for (uint32_t at = rest.begin; at <= rest.end; ++at) {
      if (at < rest.end && !separates_tags(source_[at])) continue;
      Span tag{begin, at};
      while (!tag.empty() && text::is_space(source_[tag.begin])) ++tag.begin;
      while (!tag.empty() && text::is_space(source_[tag.end - 1])) --tag.end;
      if (!tag.empty()) add_tag(tag);
      begin = at + 1;
    }
  }

  void add_tag(Span tag) {
    const uint32_t known = tags_.size();
    if (tags_.intern(normalized_.of_source(tag)) == known) article_.tags.push_back(tag);
  }

  std::u16string_view source_;
  const NormalizedText& normalized_;
  const std::vector<text::Word>& words_;
  text::Interner tags_;
  Article article_;
};

uint32_t count_words(const std::vector<Line>& lines, const std::vector<Label>& labels) {
  uint32_t words = 0;
  for (size_t i = 0; i < lines.size(); ++i)
    words += is_article(labels[i].kind) ? lines[i].word_count() : 0;
  return words;
}

}  // namespace

Cleaned find_article(std::u16string_view source, const NormalizedText& normalized,
                     const std::vector<text::Word>& words, const text::Vocabulary& vocabulary,
                     const Options& options) {
  const std::vector<Line> lines = find_lines(source, words, options.markup);
  const std::vector<Label> whole(lines.size());  // every line a paragraph
  Gatherer gatherer(source, normalized, words);
  if (!options.clean) return {gatherer.gather(lines, whole), 0};
  const std::vector<Label> labels = classify(source, lines, normalized, vocabulary);
  const uint32_t kept = count_words(lines, labels);
  if (kept < kMinArticleShare * static_cast<double>(words.size())) {
    return {gatherer.gather(lines, whole), static_cast<uint32_t>(words.size()) - kept};
  }
  return {gatherer.gather(lines, labels), 0};
}

}  // namespace khulasa::article
