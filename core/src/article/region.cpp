// A page, with the words of prose in each element:
//
//     div 180
//       div class="menu" 0              الرئيسية | سياسة | اقتصاد           furniture: set aside
//       article 120                                                        the article
//         h1                            توسعة الميناء القديم برصيف جديد     the title
//         div class="meta" 0            كتب سالم العمري                     no prose, above the
//         prose div class="content" 90
//           p                           أعلنت هيئة الموانئ في بيان ...
//           a                           أمطار غزيرة على السواحل             a line of links:
//           related p                           ويبدأ العمل في الرصيف ...
//         div 30                                                           beside it, and as prose:
//         kept
//           p                           وقال رئيس الهيئة ...
//         ul class="related" 0          اقرأ أيضا ...                       furniture
//       div class="comments" 60         خبر مفرح ...                        does not count as prose
#include "region.h"

#include <algorithm>

#include "bylines.h"
#include "line_features.h"
#include "text/tables/flags.h"

namespace khulasa::article {

namespace {

constexpr uint32_t kFurnitureTags = kMarkupNavigation | kMarkupFurniture;
constexpr uint32_t kTextTags =
    kMarkupTitle | kMarkupHeading | kMarkupListItem | kMarkupQuote | kMarkupParagraph | kMarkupCell;
// An element with this share of the page's prose is not furniture, whatever it is called: an
// ASP.NET page is one <form>. For comments all of it, as they may be longer than the article.
constexpr double kMainShare = 0.7;
constexpr double kAllShare = 0.95;
// A child with this share of an element's prose is where the article is.
constexpr double kChildShare = 0.55;
// Short lines that may be text, such as verses, count as much of their words as this.
constexpr double kShortWeight = 0.2;
constexpr uint32_t kMinShortWords = 3;
// An element with this share of its words in lines of links, and no prose, is a list of links.
constexpr double kLinkShare = 0.5;
// Of several articles in a row, one with fewer words of prose is only announced.
constexpr double kMinArticleWords = 15;
// A page with less prose than this in its largest element has no article, if most of its words are
// links. Set by hand, below the shortest notices of institutions.
constexpr double kMinPageWords = 20;
// So if it is a single paragraph of a page that has no title but at most the name of its site: a
// notice of a municipality on its home page.
constexpr double kMinNoticeWords = 60;
constexpr uint32_t kHeadlineWords = 4;
// A line beside a picture may also be a heading with its icon, which is shorter.
constexpr uint32_t kMinCaptionWords = 6;

class RegionFinder {
 public:
  RegionFinder(const text::Reading& reading, const std::vector<Line>& lines, const PageTree& tree,
               const OwnLabels& own_labels)
      : reading_(reading),
        lines_(lines),
        tree_(tree),
        own_labels_(own_labels),
        stats_(tree.nodes.size()) {}

  Region run() {
    measure();
    find_furniture();
    weigh();
    region_.set_aside.assign(lines_.size(), std::nullopt);
    region_.in_table.assign(lines_.size(), false);
    find_node();
    if (is_without_article()) return set_aside_all();
    set_aside_outside();
    set_aside_inside();
    return std::move(region_);
  }

  // Of lines without elements around them, such as a list of links that was copied: only whether
  // there is an article.
  Region run_flat() {
    measure();
    weigh();
    if (!is_without_article()) return {};
    region_.set_aside.assign(lines_.size(), std::nullopt);
    return set_aside_all();
  }

 private:
  Region set_aside_all() {
    region_.has_no_article = true;
    for (size_t i = 0; i < lines_.size(); ++i) set_aside(i, kind_of(i));
    return std::move(region_);
  }

  struct Stats {
    double weight = 0;  // words of prose that may be the article's
    uint32_t prose = 0;
    uint32_t words = 0;
    uint32_t link_words = 0;
    uint32_t prose_lines = 0;
    uint32_t headlines = 0;  // lines that are links, as long as headlines are
    bool has_title = false;
    bool is_furniture = false;
    bool is_comments = false;
  };

  [[nodiscard]] bool has(size_t line, uint32_t tags) const {
    return (lines_[line].tags & tags) != 0;
  }
  [[nodiscard]] bool is_link(size_t line) const {
    return has(line, kMarkupLinks) && !has(line, kMarkupTitle);
  }
  // A link to another article.
  [[nodiscard]] bool is_headline(size_t line) const {
    return is_link(line) && lines_[line].word_count() >= kHeadlineWords;
  }
  [[nodiscard]] bool is_labelled(size_t line) const { return own_labels_[line].has_value(); }
  [[nodiscard]] bool is_text(size_t line) const {
    return is_prose(lines_[line]) && !is_link(line) && !is_labelled(line) &&
           !has(line, kMarkupCaption | kMarkupTitle);
  }

  // Adds up what each node has, from the innermost ones outward.
  template <typename Value>
  void add_up(Value Stats::*field) {
    for (size_t node = stats_.size(); node-- > 1;)
      stats_[tree_.nodes[node].parent].*field += stats_[node].*field;
  }

  void measure() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      Stats& stats = stats_[tree_.innermost[i]];
      const uint32_t words = lines_[i].word_count();
      stats.words += words;
      if (is_link(i)) stats.link_words += words;
      if (is_headline(i)) ++stats.headlines;
      if (is_text(i)) {
        stats.prose += words;
        ++stats.prose_lines;
      }
      if (has(i, kMarkupTitle)) stats.has_title = true;
    }
    add_up(&Stats::prose);
    add_up(&Stats::words);
    add_up(&Stats::link_words);
    add_up(&Stats::prose_lines);
    add_up(&Stats::headlines);
    for (size_t node = stats_.size(); node-- > 1;)
      stats_[tree_.nodes[node].parent].has_title |= stats_[node].has_title;
  }

  // What the tags call furniture, and all inside it.
  void find_furniture() {
    const double all = stats_[0].prose;
    for (size_t node = 1; node < stats_.size(); ++node) {
      const PageNode& element = tree_.nodes[node];
      Stats& stats = stats_[node];
      const bool is_comments = (element.tags & kMarkupComment) != 0;
      const bool is_main = stats.prose >= (is_comments ? kAllShare : kMainShare) * all && all > 0;
      const bool has_article = stats.has_title && stats.prose >= kMinArticleWords;
      const bool named = (element.tags & kFurnitureTags) != 0 && !is_main && !has_article;
      const Stats& above = stats_[element.parent];
      stats.is_furniture = above.is_furniture || named;
      stats.is_comments = above.is_comments || (named && is_comments);
    }
  }

  [[nodiscard]] bool is_furniture(size_t line) const {
    if (has(line, kMarkupTitle)) return false;
    return stats_[tree_.innermost[line]].is_furniture || has(line, kMarkupFurniture) ||
           has(line, kMarkupNavigation);
  }

  void weigh() {
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (is_furniture(i) || is_link(i) || is_labelled(i) || has(i, kMarkupCaption)) continue;
      const double words = lines_[i].word_count();
      if (is_text(i)) {
        stats_[tree_.innermost[i]].weight += words;
      } else if (words >= kMinShortWords) {
        stats_[tree_.innermost[i]].weight += kShortWeight * words;
      }
    }
    add_up(&Stats::weight);
  }

  [[nodiscard]] std::vector<uint32_t> children_of(uint32_t parent) const {
    std::vector<uint32_t> children;
    const auto& nodes = tree_.nodes;
    for (uint32_t node = parent + 1; node < nodes.size() && nodes[node].first < nodes[parent].end;
         ++node) {
      if (nodes[node].parent == parent) children.push_back(node);
    }
    return children;
  }

  // Goes down to the element that has the article, then up again to what belongs to it.
  void find_node() {
    uint32_t node = 0;
    for (;;) {
      const std::vector<uint32_t> children = children_of(node);
      const auto best = std::max_element(
          children.begin(), children.end(),
          [&](uint32_t a, uint32_t b) { return stats_[a].weight < stats_[b].weight; });
      if (best == children.end()) break;
      uint32_t next = 0;
      if (const uint32_t chosen = choose_of_several(children)) {
        next = chosen;
        is_chosen_ = true;
      } else if (stats_[*best].weight >= kChildShare * stats_[node].weight) {
        next = *best;
      }
      if (next == 0 || stats_[next].weight == 0) break;
      if (is_chosen_ && bound_ == 0) bound_ = next;
      node = next;
    }
    node_ = widen(node);
    region_.first = tree_.nodes[node_].first;
    region_.end = tree_.nodes[node_].end;
  }

  // Other articles with the beginning of their text: a headline comes first, and each teaser has
  // one. In a paragraph with a link under it the prose comes first.
  [[nodiscard]] bool is_teasers(uint32_t node) const {
    const Stats& stats = stats_[node];
    if (stats.has_title || stats.headlines == 0 || stats.headlines < stats.prose_lines)
      return false;
    for (uint32_t i = tree_.nodes[node].first; i < tree_.nodes[node].end; ++i) {
      if (is_headline(i)) return true;
      if (is_text(i)) return false;
    }
    return false;
  }

  // Several articles side by side: elements that are called articles, or that have a heading and a
  // date of their own.
  [[nodiscard]] uint32_t choose_of_several(const std::vector<uint32_t>& children) const {
    uint32_t first = 0;
    uint32_t count = 0;
    for (const uint32_t child : children) {
      if (stats_[child].is_furniture || stats_[child].weight < kMinArticleWords) continue;
      if ((tree_.nodes[child].tags & kMarkupArticle) == 0 && !is_dated_article(child)) continue;
      ++count;
      if (stats_[child].has_title) return child;
      if (first == 0) first = child;
    }
    return count > 1 ? first : 0;
  }

  [[nodiscard]] bool is_dated_article(uint32_t node) const {
    bool has_heading = false;
    bool has_date = false;
    for (uint32_t i = tree_.nodes[node].first; i < tree_.nodes[node].end && !is_text(i); ++i) {
      has_heading |= has(i, kMarkupTitle) || (has(i, kMarkupHeading) && !is_link(i) &&
                                              lines_[i].word_count() >= kHeadlineWords);
      has_date |= is_labelled(i) && own_labels_[i]->kind == BlockKind::kDateline;
    }
    return has_heading && has_date;
  }

  // The outermost element around `node` that has prose beside it which belongs to it.
  [[nodiscard]] uint32_t widen(uint32_t node) const {
    uint32_t widest = node;
    for (uint32_t inner = node; inner != bound_ && inner != 0;) {
      const uint32_t outer = tree_.nodes[inner].parent;
      if (has_prose_beside(outer, inner)) widest = outer;
      inner = outer;
    }
    return widest;
  }

  // Whether `outer` has prose of its own, or in an element as that of an article, beside `inner`
  // and with no list of other articles in between.
  [[nodiscard]] bool has_prose_beside(uint32_t outer, uint32_t inner) const {
    const PageNode& around = tree_.nodes[outer];
    const auto belongs = [&](uint32_t i) {
      return is_text(i) && !is_furniture(i) && !is_other(i, outer);
    };
    uint32_t headlines = 0;  // one may be «اقرأ أيضا» between two paragraphs
    for (uint32_t i = tree_.nodes[inner].first; i-- > around.first && headlines < 2;) {
      if (belongs(i)) return true;
      headlines += is_headline(i) ? 1 : 0;
    }
    headlines = 0;
    for (uint32_t i = tree_.nodes[inner].end; i < around.end && headlines < 2; ++i) {
      if (belongs(i)) return true;
      headlines += is_headline(i) ? 1 : 0;
    }
    return false;
  }

  // Whether the line is, inside `outer`, in a list of teasers or in an article of its own.
  [[nodiscard]] bool is_other(uint32_t line, uint32_t outer) const {
    for (uint32_t node = tree_.innermost[line]; node != outer && node != 0;
         node = tree_.nodes[node].parent) {
      const bool is_article = (tree_.nodes[node].tags & kMarkupArticle) != 0;
      if (is_article || is_teasers(node) || is_dated_article(node)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_without_article() const {
    uint32_t elsewhere = stats_[0].link_words;  // words of links to other pages
    double weight = stats_[node_].weight;       // of the text that is not a link
    Flags teased(lines_.size());
    uint32_t end = 0;  // of the teasers counted last
    for (uint32_t node = 1; node < tree_.nodes.size(); ++node) {
      const PageNode& element = tree_.nodes[node];
      if (element.first < end || !is_teasers(node)) continue;
      end = element.end;
      elsewhere += stats_[node].words - stats_[node].link_words;
      if (element.first >= region_.first && end <= region_.end) weight -= stats_[node].weight;
      std::fill(teased.begin() + element.first, teased.begin() + end, true);
    }
    uint32_t paragraphs = 0;
    for (uint32_t i = region_.first; i < region_.end; ++i)
      paragraphs += is_text(i) && !is_furniture(i) && !teased[i] ? 1 : 0;
    const bool is_notice = paragraphs <= 1 && !has_headline();
    const double least = is_notice ? kMinNoticeWords : kMinPageWords;
    return weight < least && 2 * elsewhere > stats_[0].words;
  }

  // A title that is more than the name of a site.
  [[nodiscard]] bool has_headline() const {
    for (size_t i = 0; i < lines_.size(); ++i)
      if (has(i, kMarkupTitle) && lines_[i].word_count() >= kHeadlineWords) return true;
    return false;
  }

  void set_aside(size_t line, BlockKind kind) {
    if (!region_.set_aside[line]) region_.set_aside[line] = kind;
  }

  // What a line is that is furniture, or outside.
  [[nodiscard]] BlockKind kind_of(size_t line) const {
    if (stats_[tree_.innermost[line]].is_comments || has(line, kMarkupComment))
      return BlockKind::kComment;
    if (has(line, kMarkupCaption)) return BlockKind::kCaption;
    if (has(line, kMarkupNavigation) || lines_[line].word_count() < kHeadlineWords)
      return BlockKind::kNavigation;
    return BlockKind::kRelated;
  }

  void set_aside_outside() {
    size_t title = region_.first;
    for (size_t i = 0; i < region_.first; ++i) {
      if (has(i, kMarkupTitle)) title = i;
    }
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool inside = i >= region_.first && i < region_.end;
      if (inside || has(i, kMarkupTitle)) continue;
      // Between the title and the article: who wrote it, when.
      const bool near = i > title && i < region_.first && !is_link(i) && !is_furniture(i);
      if (near && is_person(reading_, lines_[i])) continue;
      if (is_candidate_title(i)) continue;
      set_aside(i, i < region_.first && !is_link(i) ? BlockKind::kNavigation : kind_of(i));
    }
  }

  // A heading above the article of a page that does not say which line is its title.
  [[nodiscard]] bool is_candidate_title(size_t line) const {
    return line < region_.first && !stats_[0].has_title && !is_link(line) && !is_furniture(line) &&
           !is_prose(lines_[line]) &&
           (has(line, kMarkupHeading) || lines_[line].word_count() >= kHeadlineWords);
  }

  void set_aside_inside() {
    for (size_t i = region_.first; i < region_.end; ++i) {
      if (is_furniture(i)) {
        set_aside(i, kind_of(i));
      } else if (is_under_image(i)) {
        set_aside(i, BlockKind::kCaption);
      } else if (is_link(i)) {
        set_aside(i, lines_[i].word_count() < kHeadlineWords ? BlockKind::kNavigation
                                                             : BlockKind::kRelated);
      }
    }
    for (uint32_t node = 1; node < tree_.nodes.size(); ++node) {
      const PageNode& element = tree_.nodes[node];
      const Stats& stats = stats_[node];
      const bool inside = element.first >= region_.first && element.end <= region_.end;
      if (!inside || node == node_ || stats.has_title) continue;
      const bool is_list = stats.prose == 0 && stats.link_words >= kLinkShare * stats.words;
      if (!is_list && !is_teasers(node)) continue;
      for (uint32_t i = element.first; i < element.end; ++i) set_aside(i, kind_of(i));
    }
    set_aside_edges();
    set_aside_empty_headings();
    for (size_t i = region_.first; i < region_.end; ++i)
      region_.in_table[i] = has(i, kMarkupCell) && stats_[tree_.innermost[i]].prose == 0;
  }

  // Short lines before the first and after the last prose, in elements without prose, are what
  // pages put round an article: dates, counts, the addresses of microdata.
  void set_aside_edges() {
    uint32_t first = region_.first;
    while (first < region_.end && !(is_text(first) && !region_.set_aside[first])) ++first;
    if (first == region_.end) return;
    uint32_t last = region_.end - 1;
    while (!(is_text(last) && !region_.set_aside[last])) --last;
    for (uint32_t i = region_.first; i < region_.end; ++i) {
      if (i >= first && i <= last) continue;
      const uint32_t node = tree_.innermost[i];
      const bool beside_prose = stats_[node].prose > 0;
      if (is_labelled(i) || has(i, kTextTags) || lines_[i].ends_in_stop() || beside_prose) continue;
      if (i < first && is_byline_of(i)) continue;
      if (i < first && !stats_[0].has_title && lines_[i].word_count() >= kHeadlineWords) continue;
      set_aside(i, BlockKind::kNavigation);
    }
  }

  // A line alone with a picture that is neither prose nor a heading.
  [[nodiscard]] bool is_under_image(size_t line) const {
    constexpr uint32_t kOther = kMarkupTitle | kMarkupHeading | kMarkupListItem | kMarkupQuote;
    return has(line, kMarkupImage) && !has(line, kOther) && !is_labelled(line) &&
           lines_[line].word_count() >= kMinCaptionWords && !is_prose(lines_[line]) &&
           !lines_[line].ends_sentence;
  }

  [[nodiscard]] bool is_byline_of(uint32_t line) const {
    return is_person(reading_, lines_[line]) || is_byline(reading_, lines_[line]);
  }

  // «روابط إلى», above links that were set aside; «مراجع», with nothing below it up to the next
  // heading but what was set aside.
  void set_aside_empty_headings() {
    uint32_t below = 0;
    bool only_aside = true;
    for (uint32_t i = region_.end; i-- > region_.first;) {
      if (region_.set_aside[i]) {
        ++below;
        continue;
      }
      const bool is_heading = has(i, kMarkupHeading);
      const bool is_empty = (is_heading && only_aside) || is_link_below(i);
      if ((is_heading || lines_[i].ends_with_colon) && below > 0 && is_empty && !is_labelled(i)) {
        set_aside(i, BlockKind::kRelated);
        ++below;
        continue;
      }
      below = 0;
      only_aside = is_heading;
    }
  }

  [[nodiscard]] bool is_link_below(uint32_t line) const {
    return line + 1 < region_.end && is_link(line + 1);
  }

  const text::Reading& reading_;
  const std::vector<Line>& lines_;
  const PageTree& tree_;
  const OwnLabels& own_labels_;
  std::vector<Stats> stats_;
  Region region_;
  uint32_t node_ = 0;
  uint32_t bound_ = 0;  // the article chosen of several: nothing outside of it belongs to it
  bool is_chosen_ = false;
};

}  // namespace

Region find_region(const text::Reading& reading, const std::vector<Line>& lines,
                   const PageTree& tree, const OwnLabels& own_labels) {
  RegionFinder finder(reading, lines, tree, own_labels);
  return tree.has_elements ? finder.run() : finder.run_flat();
}

}  // namespace khulasa::article
