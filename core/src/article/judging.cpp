#include "judging.h"

#include "line_features.h"
#include "text/tables/flags.h"

namespace khulasa::article {

namespace {

// The least log-odds at which a line is kept. They are below 0 because losing a line of the article
// costs more than keeping one line of junk. On labelled pages kept apart for tuning, 0 loses 129 of
// 2,557 article lines, -0.7 92, and -1.4 64, while the junk found falls from .993 to .983 only.
constexpr double kMinShortLogOdds = -1.4;
// After a line that was not kept, until the next prose: menus and related links come in groups.
constexpr double kMinTailLogOdds = -1;
// Prose needs better odds than a short line, but 8 to 19 words are too few to say which article
// they belong to, so prose of that length is kept more easily. Set by hand: nothing to learn them
// from.
constexpr double kMinProseLogOdds = -1;
constexpr double kMinShortProseLogOdds = -2.5;

// What the tags of a rich paste add to the log-odds. Set by hand: a page says outright what its
// navigation is, and a line of links is seldom prose.
constexpr double kNavigationTagLogOdds = -6;
constexpr double kLinksTagLogOdds = -3;
constexpr double kTextTagLogOdds = 2;

double log_odds_of_tags(uint32_t tags, bool has_tree) {
  if (tags & kMarkupNavigation) return kNavigationTagLogOdds;
  if (tags & kMarkupLinks) return kLinksTagLogOdds;
  uint32_t text = kMarkupTitle | kMarkupHeading | kMarkupParagraph | kMarkupQuote;
  // «الطول: ستمئة متر», «الطاقة» and «400 ألف طن» look like related links and bylines.
  if (has_tree) text |= kMarkupListItem | kMarkupCell;
  return tags & text ? kTextTagLogOdds : 0;
}

// A list is kept or dropped as a whole: each of its lines gets the mean of their log-odds. Two
// lists with a single line between them, which is the heading of the second («قائمة البدائل»), are
// one.
void average_lists(const std::vector<Line>& lines, const OwnLabels& own_labels,
                   Judgement& judgement) {
  const auto in_list = [&](size_t i) {
    return i < lines.size() && !own_labels[i] && !judgement.prose[i] && lines[i].is_listed();
  };
  for (size_t begin = 0, end = 0; begin < lines.size(); begin = end + 1) {
    double sum = 0;
    uint32_t count = 0;
    for (end = begin; in_list(end) || (count > 0 && in_list(end + 1) && !own_labels[end]); ++end) {
      if (!in_list(end)) continue;
      sum += judgement.log_odds[end];
      ++count;
    }
    for (size_t i = begin; i < end; ++i) {
      if (in_list(i)) judgement.log_odds[i] = sum / count;
    }
  }
}

double min_log_odds(const Line& line, bool prose, bool in_tail) {
  if (prose) return line.word_count() < kProseWords ? kMinShortProseLogOdds : kMinProseLogOdds;
  return in_tail ? kMinTailLogOdds : kMinShortLogOdds;
}

Flags find_kept(const std::vector<Line>& lines, const OwnLabels& own_labels,
                const Judgement& judgement) {
  const auto introduces = [&](size_t i) { return lines[i].ends_with_colon && !own_labels[i]; };
  Flags kept;
  bool in_tail = false;  // a line was dropped since the last prose that was kept
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool prose = judgement.prose[i];
    const bool keep = !own_labels[i] && lines[i].word_count() > 0 &&
                      judgement.log_odds[i] >= min_log_odds(lines[i], prose, in_tail);
    kept.push_back(keep);
    // «السطر الأخير:» is kept or dropped with what it introduces, and is no evidence of its own.
    if (own_labels[i] && is_article(own_labels[i]->kind)) continue;
    in_tail = !(prose && keep) && (in_tail || (!keep && !introduces(i)));
  }
  for (size_t i = lines.size(); i-- > 1;) {
    if (kept[i] && introduces(i - 1)) kept[i - 1] = true;
  }
  return kept;
}

}  // namespace

Judgement judge_lines(const text::Reading& reading, const std::vector<Line>& lines,
                      const OwnLabels& own_labels, bool has_tree) {
  Judgement judgement;
  for_each_line(reading, lines, own_labels, [&](const LineFeatures& features) {
    const size_t i = judgement.log_odds.size();
    // Verses and tables say nothing about where the article ends.
    const bool is_form = own_labels[i] && is_article(own_labels[i]->kind);
    judgement.log_odds.push_back(
        is_form ? 0 : article_log_odds(features) + log_odds_of_tags(lines[i].tags, has_tree));
    judgement.shared_words.push_back(
        static_cast<float>(features[static_cast<size_t>(LineFeature::kSharedWords)]));
    judgement.prose.push_back(!own_labels[i] && is_prose(lines[i]));
  });
  average_lists(lines, own_labels, judgement);
  judgement.kept = find_kept(lines, own_labels, judgement);
  return judgement;
}

}  // namespace khulasa::article
