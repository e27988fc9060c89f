#include "classify.h"

#include <algorithm>
#include <optional>

#include "bylines.h"
#include "line_features.h"
#include "own_labels.h"
#include "tail.h"

namespace khulasa::article {

namespace {

// Log-odds that the model must give a line for it to be article: below 0, for a lost line costs
// more than a kept one. Short lines: on the dev pages 0 loses 129 of 2,557 article lines, -0.7 92,
// -1.4 64, while the junk found falls from .993 to .983 only.
constexpr double kMinShortLogOdds = -1.4;
constexpr double kMinTailLogOdds = -1;  // once a line was set aside since the last prose
// Prose only where the model is surer; 8 to 19 words are too few to tell whose they are. By hand.
constexpr double kMinProseLogOdds = -1;
constexpr double kMinShortProseLogOdds = -2.5;
// What the tags of a rich paste add to a line's log-odds. Set by hand: a page says outright what is
// its navigation, and a line of links is seldom prose.
constexpr double kNavigationTagLogOdds = -6;
constexpr double kLinksTagLogOdds = -3;
constexpr double kTextTagLogOdds = 2;

constexpr uint32_t kHeadlineWords = 3;  // related headlines have as many or more; menus fewer
constexpr double kMinTitleScore = 0.3;  // see title_score
constexpr double kBestTitleWords = 8;
constexpr uint32_t kStrangeTitleWords = 5;  // a title without a word of the article is not shorter
// Three words that all stand in the article are no title yet where they look like a byline: «عين
// اليوم – جدة».
constexpr double kBylineLoss = 1.1;
// A name is a title only where the article is about it, the author's else.
constexpr double kPersonLoss = 0.5;
// A title stands above its sub-heading: a later line must look better by more than this.
constexpr double kLaterTitleLoss = 0.5;
// So many short lines that are article, right above prose, are its beginning and not its head:
// heads have a title, a sub-heading, a byline.
constexpr size_t kVerses = 4;

bool is_listed(const Line& line) { return line.bulleted || line.numbered; }

class Classifier {
 public:
  Classifier(const text::Reading& reading, const std::vector<Line>& lines)
      : reading_(reading), lines_(lines), own_labels_(find_own_labels(reading, lines)) {}

  std::vector<Label> run() {
    judge();
    join_lists();
    keep();
    find_end();
    labels_.resize(lines_.size());
    const size_t first = first_of_body();
    if (first == lines_.size()) {
      without_prose();
    } else {
      above_article(first);
      from_article(first);
    }
    return std::move(labels_);
  }

 private:
  // What the model says of the lines that no marker labels.
  void judge() {
    for_each_line(reading_, lines_, own_labels_, [&](const LineFeatures& features) {
      const size_t i = judged_.log_odds.size();
      judged_.log_odds.push_back(article_log_odds(features) + log_odds_of_tags(lines_[i].tags));
      shared_.push_back(
          static_cast<float>(features[static_cast<size_t>(LineFeature::kSharedWords)]));
      judged_.prose.push_back(!own_labels_[i] && is_prose(lines_[i]));
    });
  }

  // A list is kept or set aside as a whole: each of its lines gets their mean. One line between two
  // lists is the second's heading («قائمة البدائل»).
  void join_lists() {
    const auto in_list = [&](size_t i) {
      return i < lines_.size() && !own_labels_[i] && !judged_.prose[i] && is_listed(lines_[i]);
    };
    for (size_t begin = 0, end = 0; begin < lines_.size(); begin = end + 1) {
      double sum = 0;
      uint32_t count = 0;
      for (end = begin; in_list(end) || (count > 0 && in_list(end + 1) && !own_labels_[end]);
           ++end) {
        if (!in_list(end)) continue;
        sum += judged_.log_odds[end];
        ++count;
      }
      for (size_t i = begin; i < end; ++i) {
        if (in_list(i)) judged_.log_odds[i] = sum / count;
      }
    }
  }

  void keep() {
    bool in_tail = false;  // a line was set aside since the last prose
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool short_prose = judged_.prose[i] && lines_[i].word_count() < kProseWords;
      const double least = short_prose        ? kMinShortProseLogOdds
                           : judged_.prose[i] ? kMinProseLogOdds
                           : in_tail          ? kMinTailLogOdds
                                              : kMinShortLogOdds;
      judged_.kept.push_back(!own_labels_[i] && judged_.log_odds[i] >= least &&
                             lines_[i].word_count() > 0);
      // «السطر الأخير:» is set aside or not with what it opens, and says nothing of it.
      const bool aside = !judged_.kept[i] && !(lines_[i].ends_with_colon && !own_labels_[i]);
      in_tail = !(judged_.prose[i] && judged_.kept[i]) && (in_tail || aside);
    }
    // A line that ends in a colon belongs to what it opens: «السطر الأخير:».
    for (size_t i = lines_.size(); i-- > 1;) {
      if (judged_.kept[i] && lines_[i - 1].ends_with_colon && !own_labels_[i - 1])
        judged_.kept[i - 1] = true;
    }
  }

  static double log_odds_of_tags(uint32_t tags) {
    if (tags & kMarkupNavigation) return kNavigationTagLogOdds;
    if (tags & kMarkupLinks) return kLinksTagLogOdds;
    const uint32_t text = kMarkupTitle | kMarkupHeading | kMarkupParagraph | kMarkupQuote;
    return tags & text ? kTextTagLogOdds : 0;
  }

  // The article is over where a source, tag or comment line stands under its prose, or where the
  // rest of the page is, taken together, hardly article.
  void find_end() {
    size_t first = 0;
    while (first < lines_.size() && !(judged_.prose[first] && judged_.kept[first])) ++first;
    const auto ends = [&](const std::optional<Label>& label) {
      return label && label->marker_size > 0 &&
             (label->kind == BlockKind::kSource || label->kind == BlockKind::kTags ||
              label->kind == BlockKind::kComment || label->kind == BlockKind::kLegal);
    };
    end_ = first;
    while (end_ < lines_.size() && !ends(own_labels_[end_])) ++end_;
    end_ = std::min(end_, find_tail(lines_, own_labels_, judged_, reading_.vocabulary, first));
  }

  // The first line of the article's body: prose, wrapped prose, or the verses and short sentences
  // that lead to it without a break.
  [[nodiscard]] size_t first_of_body() const {
    size_t i = 0;
    while (i < lines_.size() && !(judged_.kept[i] && (judged_.prose[i] || is_wrapped_text(i)))) ++i;
    size_t begin = i;
    while (begin > 0 && judged_.kept[begin - 1] && lines_[begin - 1].word_count() > 1) --begin;
    return i - begin >= kVerses ? begin : i;
  }

  // Among three wrapped lines or more: a pair may be two headlines of a length.
  [[nodiscard]] bool is_wrapped_text(size_t i) const {
    const auto wrapped = [&](size_t line) {
      return line < lines_.size() && is_wrapped(lines_, line) &&
             lines_[line].word_count() >= kStoppedProseWords;
    };
    if (!wrapped(i)) return false;
    const bool above = i > 0 && wrapped(i - 1);
    const bool below = wrapped(i + 1);
    return (above && (below || (i > 1 && wrapped(i - 2)))) || (below && wrapped(i + 2));
  }

  // No line is prose by itself: a note, a verse, a chat. What no marker sets aside is all the
  // article there is.
  void without_prose() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      labels_[i] = own_labels_[i].value_or(Label{});
      if (!own_labels_[i] && lines_[i].word_count() == 0) labels_[i].kind = BlockKind::kNavigation;
    }
  }

  // How much a short line above the first prose looks like its title: long enough to be one, words
  // shared with the article, no byline's dash, no closing bracket of a picture's credit.
  [[nodiscard]] double title_score(size_t i) const {
    const Line& line = lines_[i];
    if (line.tags & kMarkupTitle) return 1e9;
    const double length = std::min<double>(line.word_count(), kBestTitleWords) / kBestTitleWords;
    const std::u16string_view text = reading_.text_of(line.span);
    const bool bracket = text.back() == u')' || text.back() == u']';
    return length + shared_[i] - (is_byline(reading_, line) ? kBylineLoss : 0) -
           (is_person(reading_, line) ? kPersonLoss * (1 - shared_[i]) : 0) - (bracket ? 0.5 : 0) -
           (is_listed(line) || line.ends_with_colon || text.back() == u'.' ? 0.5 : 0) -
           (text.find(u'>') != text.npos || text.find(u'|') != text.npos ? 1 : 0) -
           (line.tags & (kMarkupNavigation | kMarkupLinks | kMarkupCaption) ? 2 : 0);
  }

  // «غرد» and «قبل يومين» are short and have no word of the article; «الأفلاج» has.
  [[nodiscard]] bool may_be_title(size_t i) const {
    const Line& line = lines_[i];
    if (own_labels_[i] || line.word_count() == 0) return false;
    return line.word_count() >= kStrangeTitleWords || shared_[i] > 0 ||
           (line.tags & kMarkupTitle) != 0;
  }

  void above_article(size_t first) {
    size_t title = first;
    double best = kMinTitleScore;
    size_t candidates = 0;
    size_t persons = 0;
    for (size_t i = 0; i < first; ++i) {
      if (!may_be_title(i)) continue;
      ++candidates;
      persons += is_person(reading_, lines_[i]) ? 1 : 0;
      if (const double score = title_score(i); score > best) {
        title = i;
        best = score + (lines_[i].word_count() >= kHeadlineWords ? kLaterTitleLoss : 0);
      }
    }
    // A single short line above the text names it unless it looks like a byline: «الأفلاج». A
    // person's name beside it is the author's.
    const bool single = candidates == 1 || candidates == persons + 1;
    for (size_t i = 0; single && title == first && i < first; ++i) {
      if (may_be_title(i) && !is_byline(reading_, lines_[i]) &&
          (candidates == 1 || !is_person(reading_, lines_[i])) &&
          log_odds_of_tags(lines_[i].tags) >= 0)
        title = i;
    }
    for (size_t i = 0; i < first; ++i) {
      if (own_labels_[i]) {
        labels_[i] = *own_labels_[i];
      } else if (i == title) {
        labels_[i].kind = BlockKind::kTitle;
      } else {
        labels_[i].kind = above_kind(i, title, first);
      }
    }
  }

  [[nodiscard]] BlockKind above_kind(size_t i, size_t title, size_t first) const {
    const Line& line = lines_[i];
    if (const auto kind = tagged_kind(i)) return *kind;
    const bool under_title = title < first && i > title;
    if (under_title && is_person(reading_, line)) return BlockKind::kByline;
    if (under_title && judged_.kept[i])
      return judged_.prose[i] ? BlockKind::kParagraph : BlockKind::kHeading;
    if (is_byline(reading_, line)) return BlockKind::kByline;
    // A name above the title is a byline where nothing else stands there: else it ends a menu.
    const bool beside_title = title < first && (under_title || (i == 0 && i + 1 == title));
    const bool beside = beside_title || (title == first && i + 1 == first);
    if (!beside || line.word_count() == 0) return BlockKind::kNavigation;
    return line.word_count() <= kBylineWords ? BlockKind::kByline : BlockKind::kCaption;
  }

  [[nodiscard]] std::optional<BlockKind> tagged_kind(size_t i) const {
    const uint32_t tags = lines_[i].tags;
    if (tags & kMarkupNavigation) return BlockKind::kNavigation;
    if (tags & kMarkupCaption) return BlockKind::kCaption;
    return std::nullopt;
  }

  void from_article(size_t first) {
    size_t last = first;  // the article's last prose
    for (size_t i = first; i < end_; ++i) {
      if (judged_.prose[i] && judged_.kept[i]) last = i;
    }
    bool under_related = false;
    bool under_comments = false;
    for (size_t i = first; i < lines_.size(); ++i) {
      Label& label = labels_[i];
      if (own_labels_[i]) {
        label = *own_labels_[i];
        const bool marked = label.marker_size > 0;
        if (marked && label.kind == BlockKind::kRelated) {
          // A heading alone on its line has headlines under it; «اقرأ أيضا: عنوان» is complete.
          under_related = label.marker_size >= lines_[i].body.size();
          under_comments = false;
        } else if (marked && label.kind == BlockKind::kComment) {
          under_comments = true;
          under_related = false;
        } else if (marked && (label.kind == BlockKind::kSource || label.kind == BlockKind::kTags ||
                              label.kind == BlockKind::kLegal)) {
          under_comments = under_related = false;
        } else if (under_comments) {
          label = {BlockKind::kComment, 0};
        }
      } else if (const auto kind = tagged_kind(i)) {
        label.kind = *kind;
      } else if (under_comments) {
        label.kind = BlockKind::kComment;
      } else if (i < end_) {
        if (judged_.prose[i] && !is_listed(lines_[i])) under_related = false;
        label.kind = under_related ? BlockKind::kRelated : inside_kind(i, last);
      } else {
        label.kind = below_kind(i, under_related);
      }
    }
    head_secondary();
  }

  // A line between the article's first prose and its end.
  [[nodiscard]] BlockKind inside_kind(size_t i, size_t last) const {
    const Line& line = lines_[i];
    if (!judged_.kept[i]) return aside_kind(i);
    if (i > last && is_credit(reading_, line)) return BlockKind::kSource;
    if (i > last && !is_listed(line) && is_byline(reading_, line)) return BlockKind::kByline;
    if (line.quoted || (line.tags & kMarkupQuote)) return BlockKind::kQuote;
    if (line.tags & kMarkupHeading) return BlockKind::kHeading;
    if (line.tags & kMarkupListItem) return BlockKind::kListItem;
    // Without tags a bulleted line is no list item for certain: papers open paragraphs, questions
    // and sub-headings with «*» as often («* كيف تأتي فكرة التصميم؟»).
    if (judged_.prose[i] || line.ends_in_stop() || i > last || is_listed(line))
      return BlockKind::kParagraph;
    if (is_wrapped_text(i) || is_wrapped_text(i - 1)) return BlockKind::kParagraph;
    return is_heading(i) ? BlockKind::kHeading : BlockKind::kParagraph;
  }

  // A short line opens what follows it. Where more than two follow one another they are a list or
  // verses, and only the first can be their heading.
  [[nodiscard]] bool is_heading(size_t i) const {
    const auto is_short = [&](size_t line) {
      return line < end_ && judged_.kept[line] && !judged_.prose[line] &&
             !lines_[line].ends_in_stop() && !is_listed(lines_[line]) && !is_wrapped_text(line);
    };
    const bool list_follows = i + 1 < end_ && judged_.kept[i + 1] && is_listed(lines_[i + 1]);
    if (is_short(i - 1) && !list_follows)
      return labels_[i - 1].kind == BlockKind::kHeading && !is_short(i + 1);
    return true;
  }

  // A short line that is no article: what it most likely is instead.
  [[nodiscard]] BlockKind aside_kind(size_t i) const {
    const Line& line = lines_[i];
    if (is_byline(reading_, line)) return BlockKind::kByline;
    const bool signed_here = i + 1 < lines_.size() && lines_[i + 1].has_address;
    if (signed_here && is_person(reading_, line)) return BlockKind::kByline;
    const bool dated = (i + 1 < lines_.size() && is_date(i + 1)) || (i > 0 && is_date(i - 1));
    if (dated && line.word_count() > 0 && line.word_count() <= kHeadlineWords)
      return BlockKind::kByline;
    return line.word_count() >= kHeadlineWords ? BlockKind::kRelated : BlockKind::kNavigation;
  }

  [[nodiscard]] bool is_date(size_t i) const {
    return own_labels_[i] && own_labels_[i]->kind == BlockKind::kDateline;
  }

  // A line behind the article's end.
  [[nodiscard]] BlockKind below_kind(size_t i, bool under_related) const {
    if (judged_.prose[i] && !(under_related && is_listed(lines_[i]))) return BlockKind::kSecondary;
    return under_related && lines_[i].word_count() > 0 ? BlockKind::kRelated : aside_kind(i);
  }

  // The headline right above a second article is part of it.
  void head_secondary() {
    for (size_t i = 1; i < labels_.size(); ++i) {
      const Label& above = labels_[i - 1];
      if (labels_[i].kind == BlockKind::kSecondary && above.kind == BlockKind::kRelated &&
          above.marker_size == 0 && !is_listed(lines_[i - 1])) {
        labels_[i - 1].kind = BlockKind::kSecondary;
      }
    }
  }

  const text::Reading& reading_;
  const std::vector<Line>& lines_;
  OwnLabels own_labels_;
  Judgement judged_;
  std::vector<float> shared_;
  std::vector<Label> labels_;
  size_t end_ = 0;
};

}  // namespace

std::vector<Label> classify(const text::Reading& reading, const std::vector<Line>& lines) {
  return Classifier(reading, lines).run();
}

}  // namespace khulasa::article
