#include "classify.h"

#include <algorithm>
#include <span>
#include <string>

#include "tables.h"
#include "text/letters.h"

namespace khulasa::article {

namespace {

// A line of this many words is prose even without a full stop at its end; headlines are shorter.
// These limits were set by hand and hold on the dev pages (article lines F1 .997); none was fitted.
constexpr uint32_t kProseWords = 20;
// With a full stop at its end it is prose from here on: «ونفى ذلك تماما.» is, «المزيد...» is not.
constexpr uint32_t kShortProseWords = 4;
// A marker opens a short line; longer, it is prose that begins with the same word («شارك الرئيس في
// القمة ...»).
constexpr uint32_t kMarkerLineWords = 12;
constexpr uint32_t kRelatedLineWords = 25;  // «اقرأ أيضا: » and a headline
constexpr uint32_t kBylineWords = 6;        // «رغد عشميل – عين اليوم»
constexpr uint32_t kDateLineWords = 14;
constexpr uint32_t kMinTitleWords = 3;
constexpr uint32_t kMinMenuWords = 3;
// Shares of a line's words that make it a menu or a date line; prose has under a third of either.
constexpr double kMenuShare = 0.6;
constexpr double kDateLineShare = 0.6;

using Markers = std::span<const std::u16string_view>;

bool contains(Markers sorted, std::u16string_view key) {
  return std::binary_search(sorted.begin(), sorted.end(), key);
}

// The match key of a line's begin, as long as the longest marker needs, with the source length of
// each of its units.
struct LineKey {
  std::u16string text;
  std::vector<uint32_t> source_end;  // source_end[i]: units of the body that give text[0..i]
};

LineKey key_of(Span body, const NormalizedText& normalized) {
  constexpr uint32_t kLongestMarker = 40;
  LineKey key;
  const Span target = normalized.map.to_target(body);
  const uint32_t size = std::min(target.size(), kLongestMarker);
  for (uint32_t i = 0; i < size; ++i) {
    const char16_t c = normalized.text[target.begin + i];
    key.text += c == text::kAlefMaksura ? text::kYeh : c == text::kTehMarbuta ? text::kHeh : c;
    key.source_end.push_back(normalized.map.to_source({target.begin, target.begin + i + 1}).end -
                             body.begin);
  }
  return key;
}

// Length of the first marker that `key` begins with, in units of the key; 0 for none. The marker
// ends where a word ends.
size_t marker_in(const std::u16string& key, Markers markers) {
  size_t longest = 0;
  for (std::u16string_view marker : markers) {
    const bool whole_line = marker.starts_with(u'=');
    if (whole_line) marker.remove_prefix(1);
    if (!std::u16string_view(key).starts_with(marker)) continue;
    if (whole_line && key.size() > marker.size()) continue;
    const bool ends_word = key.size() == marker.size() ||
                           !text::is_arabic_letter(key[marker.size()]) ||
                           !text::is_arabic_letter(marker.back());
    if (ends_word) longest = std::max(longest, marker.size());
  }
  return longest;
}

struct MarkerRule {
  BlockKind kind;
  Markers markers;
  uint32_t max_words;
  bool prose_too;  // also where the line ends like a sentence
};

constexpr MarkerRule kMarkerRules[] = {
    {BlockKind::kSource, data::kPageMarkersSource, kMarkerLineWords, true},
    {BlockKind::kTags, data::kPageMarkersTags, UINT32_MAX, false},
    {BlockKind::kRelated, data::kPageMarkersRelated, kRelatedLineWords, true},
    {BlockKind::kShare, data::kPageMarkersShare, kMarkerLineWords, false},
    {BlockKind::kComment, data::kPageMarkersComment, kMarkerLineWords, false},
    {BlockKind::kLegal, data::kPageMarkersLegal, kRelatedLineWords, true},
    {BlockKind::kNavigation, data::kPageMarkersNavigation, kRelatedLineWords, false},
    {BlockKind::kByline, data::kPageMarkersByline, kMarkerLineWords, true},
};

class Classifier {
 public:
  Classifier(std::u16string_view source, const std::vector<Line>& lines,
             const NormalizedText& normalized, const text::Vocabulary& vocabulary)
      : source_(source), lines_(lines), normalized_(normalized), vocabulary_(vocabulary) {}

  std::vector<Label> run() {
    for (const Line& line : lines_) labels_.push_back(by_itself(line));
    by_place();
    return std::move(labels_);
  }

 private:
  // A short line without a label of its own: a headline, a heading or a list item, by where it
  // stands.
  static constexpr Label kShortLine{BlockKind::kHeading, 0};

  [[nodiscard]] Label by_itself(const Line& line) const {
    const LineKey key = key_of(line.body, normalized_);
    for (const MarkerRule& rule : kMarkerRules) {
      if (line.word_count() > rule.max_words ||
          (line.ends_sentence && !rule.prose_too && !ends_with_colon(line)))
        continue;
      if (const size_t size = marker_in(key.text, rule.markers)) {
        return {rule.kind, past_separators(line, key.source_end[size - 1])};
      }
    }
    if (line.has_at_sign && line.word_count() <= kBylineWords) return {BlockKind::kByline, 0};
    if (is_date_line(line)) return {BlockKind::kDateline, 0};
    if (is_menu(line)) return {BlockKind::kNavigation, 0};
    if (is_prose(line)) return {BlockKind::kParagraph, 0};
    return kShortLine;
  }

  [[nodiscard]] bool ends_with_colon(const Line& line) const {
    return source_[line.span.end - 1] == u':';
  }

  // The end of «المصدر : » from the end of «المصدر».
  [[nodiscard]] uint32_t past_separators(const Line& line, uint32_t at) const {
    const auto separates = [](char16_t c) {
      return text::is_space(c) || c == u':' || c == u'-' || c == u'\u2013' || c == u'|' ||
             text::is_arabic_mark(c);
    };
    while (line.body.begin + at < line.body.end && separates(source_[line.body.begin + at])) ++at;
    return at;
  }

  static bool is_prose(const Line& line) {
    return line.word_count() >= kProseWords ||
           (line.ends_sentence && line.word_count() >= kShortProseWords);
  }

  template <typename Predicate>
  [[nodiscard]] double share(const Line& line, Predicate holds) const {
    uint32_t count = 0;
    for (uint32_t word = line.first_word; word < line.end_word; ++word)
      count += holds(vocabulary_.lexeme_of(word));
    return line.word_count() == 0 ? 0 : static_cast<double>(count) / line.word_count();
  }

  [[nodiscard]] bool is_menu(const Line& line) const {
    if (line.word_count() < kMinMenuWords || line.ends_sentence) return false;
    return share(line, [](const text::Lexeme& word) {
             std::u16string key(word.key);
             if (key.back() == text::kTehMarbuta) key.back() = text::kHeh;
             return contains(data::kPageMarkersSectionWords, key);
           }) >= kMenuShare;
  }

  [[nodiscard]] bool is_date_line(const Line& line) const {
    if (line.word_count() < 2 || line.word_count() > kDateLineWords || line.ends_sentence)
      return false;
    bool has_number = false;
    bool has_date_word = false;
    const double dated = share(line, [&](const text::Lexeme& word) {
      const bool number = word.kind == TokenKind::kNumber;
      const bool date = word.is_date || contains(data::kPageMarkersDateLineWords, word.key);
      has_number |= number;
      has_date_word |= date;
      return number || date;
    });
    return has_number && has_date_word && dated >= kDateLineShare;
  }

  void by_place() {
    const size_t first_prose = find_kind(0, BlockKind::kParagraph);
    if (first_prose == labels_.size()) return without_prose();
    before_article(first_prose);
    after(first_prose);
  }

  // No line is prose by itself: a note, a verse, a single short sentence. Its short lines are all
  // the article there is.
  void without_prose() {
    for (Label& label : labels_) {
      if (label.kind == kShortLine.kind && label.marker_size == 0)
        label.kind = BlockKind::kParagraph;
    }
  }

  [[nodiscard]] size_t find_kind(size_t from, BlockKind kind) const {
    while (from < labels_.size() && labels_[from].kind != kind) ++from;
    return from;
  }

  // Above the first paragraph: the last line long enough is the title, the other short ones are
  // bylines and the like.
  void before_article(size_t first_prose) {
    size_t title = first_prose;
    for (size_t i = 0; i < first_prose; ++i) {
      if (labels_[i].kind != kShortLine.kind || labels_[i].marker_size > 0) continue;
      labels_[i].kind = BlockKind::kByline;
      if (lines_[i].word_count() >= kMinTitleWords && !is_byline(lines_[i]) && !lines_[i].bulleted)
        title = i;
    }
    if (title < first_prose) labels_[title].kind = BlockKind::kTitle;
  }

  // «عين اليوم – جدة», «الرياض - واس»: a few words about a dash, none of them a function word.
  [[nodiscard]] bool is_byline(const Line& line) const {
    if (line.word_count() > kBylineWords) return false;
    const std::u16string_view body = slice(source_, line.body);
    return body.find(u" \u2013 ") != body.npos || body.find(u" - ") != body.npos ||
           body.find(u" \u2014 ") != body.npos;
  }

  // From the first paragraph on. The article is over at its source, tag or comment line; before
  // that, a related heading is one of those that pages put between two paragraphs.
  void after(size_t first_prose) {
    bool over = false;
    bool under_related = false;
    for (size_t i = first_prose; i < labels_.size(); ++i) {
      Label& label = labels_[i];
      const bool marked = label.marker_size > 0;
      if (marked && (label.kind == BlockKind::kSource || label.kind == BlockKind::kTags ||
                     label.kind == BlockKind::kComment || label.kind == BlockKind::kLegal)) {
        over = true;
        under_related = false;
      } else if (marked && label.kind == BlockKind::kRelated) {
        // A heading alone on its line has headlines under it; «اقرأ أيضا: عنوان» is complete.
        under_related = label.marker_size >= lines_[i].body.size();
      } else if (label.kind == BlockKind::kParagraph) {
        if (over) {
          label.kind =
              under_related && lines_[i].bulleted ? BlockKind::kRelated : BlockKind::kSecondary;
        } else if (under_related && lines_[i].bulleted) {
          label.kind = BlockKind::kRelated;
        } else {
          under_related = false;
        }
      } else if (label.kind == kShortLine.kind && !marked) {
        if (over || under_related) {
          label.kind = BlockKind::kRelated;
        } else {
          label.kind = place_of_short_line(i);
        }
      }
    }
    head_secondary();
  }

  // A short line inside the article: a list item, a heading where prose follows, else what stands
  // under an article.
  [[nodiscard]] BlockKind place_of_short_line(size_t i) const {
    if (lines_[i].bulleted) return BlockKind::kParagraph;
    if (is_byline(lines_[i])) return BlockKind::kByline;
    const size_t next = i + 1;
    const bool prose_follows =
        next < labels_.size() &&
        (labels_[next].kind == BlockKind::kParagraph || labels_[next].kind == kShortLine.kind);
    if (prose_follows) return BlockKind::kHeading;
    return lines_[i].word_count() >= kMinTitleWords ? BlockKind::kParagraph : BlockKind::kByline;
  }

  // The headline right above a second article is part of it.
  void head_secondary() {
    for (size_t i = 1; i < labels_.size(); ++i) {
      const Label& above = labels_[i - 1];
      if (labels_[i].kind == BlockKind::kSecondary && above.kind == BlockKind::kRelated &&
          above.marker_size == 0 && !lines_[i - 1].bulleted) {
        labels_[i - 1].kind = BlockKind::kSecondary;
      }
    }
  }

  std::u16string_view source_;
  const std::vector<Line>& lines_;
  const NormalizedText& normalized_;
  const text::Vocabulary& vocabulary_;
  std::vector<Label> labels_;
};

}  // namespace

std::vector<Label> classify(std::u16string_view source, const std::vector<Line>& lines,
                            const NormalizedText& normalized, const text::Vocabulary& vocabulary) {
  return Classifier(source, lines, normalized, vocabulary).run();
}

}  // namespace khulasa::article
