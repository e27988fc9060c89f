#include "page_shape.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "ascii.h"
#include "box_words.h"
#include "elements.h"

namespace khulasa::html {

namespace {

constexpr uint32_t kNone = UINT32_MAX;
// Longer lines are prose, and shorter ones with a full stop at their end.
constexpr uint32_t kProseWords = 20;
constexpr uint32_t kSentenceWords = 8;
// The lines of an element above its first prose, of which no more than this are looked at: a title,
// a date, who wrote it, how often it was read.
constexpr uint32_t kHeadLines = 12;
constexpr uint32_t kNameWords = 3;      // «أبو سالم», «سالم بن علي»
constexpr uint32_t kBylineWords = 8;    // «بقلم سالم العمري - 4 مارس 2026»
constexpr uint32_t kHeadingWords = 3;   // shorter ones are names of sections
constexpr uint32_t kHeadlineWords = 4;  // links that are longer announce another article
constexpr uint32_t kTitleWords = 30;
constexpr uint32_t kSecondWords = 30;    // of the prose of a second article
constexpr uint32_t kArticleWords = 100;  // of the prose of an <article> that is all of it
constexpr size_t kFewestPosts = 3;       // without a class that says so
constexpr uint32_t kBoxLines = 8;
constexpr uint32_t kBoxWords = 60;
constexpr uint32_t kBoxUnits = 800;  // a word may be as long as the page
constexpr uint32_t kButtonWords = 4;
// So many lines may be between two paragraphs of one article: pictures, related headlines.
constexpr uint32_t kGapLines = 8;

constexpr std::u16string_view kCalls[] = {u"اشترك", u"سجل",   u"تسجيل",    u"انضم", u"ابدأ",
                                          u"قبول",  u"موافق", u"أوافق",    u"أقبل", u"اشتراك",
                                          u"أرسل",  u"ارسل",  u"الاشتراك", u"رفض"};

bool is_digit(char16_t c) {
  return is_ascii_digit(c) || (c >= u'\u0660' && c <= u'\u0669') ||
         (c >= u'\u06F0' && c <= u'\u06F9');
}

// What a line looks like.
struct Shape {
  uint32_t words = 0;
  uint32_t tags = 0;
  bool is_prose = false;
  bool has_digit = false;
  bool is_aside = false;  // in an element that is named furniture

  [[nodiscard]] bool is_link() const { return (tags & (kMarkupLinks | kMarkupNavigation)) != 0; }
  [[nodiscard]] bool is_heading() const {
    return (tags & (kMarkupTitle | kMarkupHeading)) != 0 && words > 1 && words <= kTitleWords;
  }
  // How strongly it is marked as a title; 0 if not at all.
  [[nodiscard]] int title_rank() const {
    constexpr uint32_t kOther = kMarkupCaption | kMarkupFurniture;
    if (is_link() || is_aside || (tags & kOther) || words < kHeadingWords || words > kTitleWords)
      return 0;
    if (tags & (kMarkupTitle | kMarkupHeading)) return 3;
    return tags & kLineTitle ? 2 : tags & kLineBold ? 1 : 0;
  }
  [[nodiscard]] bool is_title() const { return (tags & kMarkupTitle) != 0; }
};

Shape shape_of(const Lines& lines, uint32_t line) {
  const Markup& markup = lines.markup[lines.ended[line]];
  const std::u16string_view text = slice(lines.text, markup.span);
  Shape shape;
  shape.tags = markup.tags;
  bool in_word = false;
  for (const char16_t c : text) {
    shape.has_digit |= is_digit(c);
    if (c != u' ' && !in_word) ++shape.words;
    in_word = c != u' ';
  }
  const char16_t last = text.back();
  const bool stops = last == u'.' || last == u'!' || last == u'؟' || last == u'…' || last == u'»';
  shape.is_prose = !shape.is_link() &&
                   (shape.words >= kProseWords || (stops && shape.words >= kSentenceWords)) &&
                   (shape.tags & (kMarkupTitle | kMarkupHeading | kMarkupCaption)) == 0;
  return shape;
}

std::vector<Shape> shapes_of(const Lines& lines) {
  std::vector<Shape> shapes;
  shapes.reserve(lines.count());
  uint32_t aside_end = 0;
  for (uint32_t i = 0; i < lines.markup.size(); ++i) {
    const Markup& markup = lines.markup[i];
    const bool is_line = shapes.size() < lines.count() && lines.ended[shapes.size()] == i;
    if (is_line) {
      shapes.push_back(shape_of(lines, static_cast<uint32_t>(shapes.size())));
      shapes.back().is_aside = markup.span.begin < aside_end;
    } else if (markup.tags & (kMarkupFurniture | kMarkupComment)) {
      aside_end = std::max(aside_end, markup.span.end);
    }
  }
  return shapes;
}

// See find_prose().
Prose prose_of(const std::vector<Shape>& shapes) {
  // The run of prose with the most words, and the line at which it begins.
  uint32_t best_words = 0;
  uint32_t best = 0;
  uint32_t words = 0;
  uint32_t first = 0;
  uint32_t last = 0;
  for (uint32_t line = 0; line < shapes.size(); ++line) {
    if (!shapes[line].is_prose || shapes[line].is_aside) continue;
    if (words == 0 || line - last > kGapLines) {
      words = 0;
      first = line;
    }
    words += shapes[line].words;
    last = line;
    if (words <= best_words) continue;
    best_words = words;
    best = first;
  }
  uint32_t found = kNone;
  int rank = 0;
  for (uint32_t line = best; line-- > 0 && best - line <= kHeadLines && !shapes[line].is_prose;) {
    const Shape& shape = shapes[line];
    // A sub-heading may be between the title and the text.
    const bool is_better =
        shape.title_rank() > rank ||
        (line + 1 == found && shape.title_rank() == rank && shape.words > shapes[found].words);
    if (!is_better) continue;
    found = line;
    rank = shape.title_rank();
  }
  return {found, best, best_words};
}

// Tags the elements and lines of a page.
class Tagger {
 public:
  Tagger(std::vector<PageElement>& elements, Lines& lines)
      : elements_(elements), lines_(lines), shapes_(shapes_of(lines)) {
    prose_.reserve(shapes_.size() + 1);
    prose_.push_back(0);
    for (uint32_t line = 0; line < shapes_.size(); ++line) {
      const Shape& shape = shapes_[line];
      prose_.push_back(prose_.back() + (shape.is_prose ? shape.words : 0));
      if (shape.is_title() && title_ == kNone) title_ = line;
    }
    if (title_ == kNone) title_ = prose_of(shapes_).heading;
    first_prose_ = title_ == kNone ? 0 : title_;
    while (first_prose_ < shapes_.size() && !shapes_[first_prose_].is_prose) ++first_prose_;
  }

  void run() {
    for (const PageElement& element : elements_) tag_box(element);
    tag_below_article();
    tag_lines();
    std::sort(elements_.begin(), elements_.end(), [](const PageElement& a, const PageElement& b) {
      if (a.parent != b.parent) return a.parent < b.parent;
      if (a.signature != b.signature) return a.signature < b.signature;
      return a.first < b.first;
    });
    for (size_t begin = 0, end = 0; begin < elements_.size(); begin = end) {
      while (end < elements_.size() && elements_[end].parent == elements_[begin].parent &&
             elements_[end].signature == elements_[begin].signature)
        ++end;
      tag_asking(begin, end);
      if (end - begin > 1) tag_group(begin, end);
    }
  }

 private:
  [[nodiscard]] uint32_t prose_in(const PageElement& element) const {
    return prose_[element.end] - prose_[element.first];
  }
  [[nodiscard]] bool has_title(const PageElement& element) const {
    return title_ >= element.first && title_ < element.end;
  }
  [[nodiscard]] std::u16string_view text_of(uint32_t line) const {
    return slice(std::u16string_view(lines_.text), lines_.markup[lines_.ended[line]].span);
  }
  // The place of an element with the same lines as the one around it is empty.
  void tag(const PageElement& element, uint32_t tags) {
    uint32_t& known = lines_.markup[element.slot].tags;
    if (known & kMarkupBlock) known |= tags;
  }

  // The line of the first prose of an element, or the last one that is looked at.
  [[nodiscard]] uint32_t head_end(const PageElement& element) const {
    const uint32_t end = std::min(element.end, element.first + kHeadLines);
    uint32_t line = element.first;
    while (line < end && !shapes_[line].is_prose) ++line;
    return line;
  }

  // So small that it may be a box beside the article.
  [[nodiscard]] bool is_small(const PageElement& element) const {
    const Markup& markup = lines_.markup[element.slot];
    if (element.end - element.first > kBoxLines || has_title(element) ||
        (markup.tags & kMarkupBlock) == 0 || markup.span.size() > kBoxUnits)
      return false;
    uint32_t words = 0;
    for (uint32_t line = element.first; line < element.end; ++line) words += shapes_[line].words;
    return words <= kBoxWords;
  }

  // «سامر الحلبي | صحفي مهتم بالشأن الاقتصادي، عمل في عدة صحف ...». The first prose below the title
  // may be the beginning of somebody's life.
  [[nodiscard]] bool is_about_author(const PageElement& element) const {
    uint32_t line = element.first;
    while (line < element.end && shapes_[line].words <= kBylineWords && !shapes_[line].is_prose)
      ++line;
    return line < element.end && line > element.first && line != first_prose_ &&
           is_author_note(text_of(line)) && prose_in(element) <= shapes_[line].words;
  }

  // «استفتاء: هل تثق بالقضاء؟ | نعم | لا»
  [[nodiscard]] bool is_poll(const PageElement& element) const {
    for (uint32_t line = element.first; line < element.end; ++line)
      if (is_poll_question(text_of(line))) return true;
    return false;
  }

  // «بقيت لديك مقالتان مجانيتان | الاشتراك السنوي يتيح لك ... | لديك حساب؟ ادخل». Where all
  // elements of a kind ask something of the reader they are steps of instructions.
  void tag_asking(size_t begin, size_t end) {
    const auto asks = [&](const PageElement& element) {
      if (!is_small(element)) return false;
      Asking box;
      bool has_link = false;
      for (uint32_t line = element.first; line < element.end; ++line) {
        box.add(text_of(line));
        has_link |= shapes_[line].is_link();
      }
      return box.is_enough(has_link);
    };
    std::vector<size_t> found;
    for (size_t i = begin; i < end; ++i)
      if (asks(elements_[i])) found.push_back(i);
    if (found.size() > 1 && found.size() == end - begin) return;
    for (const size_t i : found) tag(elements_[i], kMarkupFurniture);
  }

  void tag_lines() {
    for (uint32_t line = 0; line < shapes_.size(); ++line) {
      const bool is_note =
          shapes_[line].is_prose && line > first_prose_ && is_author_note(text_of(line));
      if (is_note || is_status(text_of(line)))
        lines_.markup[lines_.ended[line]].tags |= kMarkupFurniture;
    }
  }

  // «لا تفوتك رسائلنا | اشترك الآن ... فنجان القهوة. | اشترك»
  void tag_box(const PageElement& element) {
    if (!is_small(element)) return;
    if (is_about_author(element) || is_poll(element)) tag(element, kMarkupFurniture);
    bool calls = false;
    uint32_t line = element.end;
    while (line > element.first && shapes_[line - 1].is_link() &&
           shapes_[line - 1].words <= kButtonWords) {
      const std::u16string_view text = text_of(--line);
      calls |= std::any_of(std::begin(kCalls), std::end(kCalls),
                           [&](std::u16string_view call) { return starts_with_word(text, call); });
    }
    if (calls && line > element.first) tag(element, kMarkupFurniture);
  }

  // An <article> with the title and enough prose is all of the article.
  void tag_below_article() {
    const PageElement* smallest = nullptr;
    for (const PageElement& element : elements_) {
      if ((element.signs & kArticleEl) == 0 || !has_title(element)) continue;
      if (smallest == nullptr || element.end - element.first < smallest->end - smallest->first)
        smallest = &element;
    }
    if (smallest == nullptr || prose_in(*smallest) < kArticleWords) return;
    for (uint32_t line = smallest->end; line < lines_.count(); ++line)
      lines_.markup[lines_.ended[line]].tags |= kMarkupFurniture;
  }

  // Elements side by side that are of one kind.
  void tag_group(size_t begin, size_t end) {
    if (is_thread(begin, end)) {
      // Below an article, the first is a comment, too.
      const uint32_t above = elements_[begin].first;
      const bool is_below = title_ < above && prose_[above] - prose_[title_] >= kArticleWords;
      for (size_t i = is_below ? begin : begin + 1; i < end; ++i)
        tag(elements_[i], kMarkupFurniture | kMarkupComment);
      tag_signature(elements_[begin], elements_[begin + 1]);
      return;
    }
    const PageElement& first = elements_[begin];
    if (!has_title(first) || title_ >= head_end(first)) return;
    bool is_found = false;
    for (size_t i = begin + 1; i < end; ++i) {
      if (!is_second(first, elements_[i])) continue;
      tag(elements_[i], kMarkupArticle);
      is_found = true;
    }
    if (is_found) tag(first, kMarkupArticle);
  }

  // What the first post and the second end in is a signature or buttons.
  void tag_signature(const PageElement& first, const PageElement& second) {
    const auto tail_of = [](const PageElement& post) {
      return std::max(post.first, post.end - std::min(post.end, kHeadLines));
    };
    for (uint32_t line = tail_of(first); line < first.end; ++line) {
      for (uint32_t other = tail_of(second); other < second.end; ++other)
        if (line != title_ && shapes_[line].words < kProseWords && text_of(line) == text_of(other))
          lines_.markup[lines_.ended[line]].tags |= kMarkupFurniture;
    }
  }

  // Posts, each with a name above what it says, and no headline of its own. Where no class says
  // that they are posts, each has a day or a number beside the name.
  [[nodiscard]] bool is_thread(size_t begin, size_t end) const {
    size_t named = 0;
    for (size_t i = begin; i < end; ++i) {
      const PageElement& post = elements_[i];
      if (i > begin && has_title(post)) return false;
      const bool is_post = (post.signs & kPost) != 0;
      bool is_dated = false;
      bool has_name = false;
      const uint32_t last = head_end(post);
      for (uint32_t line = post.first; line < last; ++line) {
        const Shape& shape = shapes_[line];
        if (shape.is_link() && shape.words >= kHeadlineWords && !is_reply(line)) return false;
        if (shape.is_heading() && i > begin && !is_reply(line)) return false;
        has_name |= shape.words <= kNameWords && !shape.has_digit &&
                    (is_post || (shape.tags & kMarkupHeading) == 0);
        is_dated |= shape.has_digit && shape.words > 1 && shape.words <= kBylineWords;
      }
      if (!is_post && !(is_dated && has_name && end - begin >= kFewestPosts)) return false;
      named += has_name ? 1 : 0;
    }
    return 2 * named > end - begin;
  }

  // «رد: كيف تنقل الأسماء»
  [[nodiscard]] bool is_reply(uint32_t line) const {
    const std::u16string_view text = text_of(line);
    if (text.starts_with(u"Re:") || starts_with_word(text, u"رد")) return true;
    return title_ != kNone && text_of(title_).size() <= kBoxUnits &&
           text_of(title_).find(text) != text.npos;
  }

  // Whether `other` begins as `first` does, which has the title.
  [[nodiscard]] bool is_second(const PageElement& first, const PageElement& other) const {
    if (prose_in(other) < kSecondWords) return false;
    const uint32_t last = head_end(other);
    for (uint32_t line = other.first; line < last; ++line) {
      if (!shapes_[line].is_heading()) continue;
      if (shapes_[line].is_link()) return false;
      if (first.signs & kPost) return true;
      return has_byline(title_ + 1, head_end(first)) && has_byline(line + 1, last);
    }
    return false;
  }

  [[nodiscard]] bool has_byline(uint32_t line, uint32_t end) const {
    return line < end && shapes_[line].words <= kBylineWords &&
           (shapes_[line].tags & (kMarkupHeading | kMarkupListItem)) == 0;
  }

  std::vector<PageElement>& elements_;
  Lines& lines_;
  std::vector<Shape> shapes_;
  std::vector<uint32_t> prose_;  // words of prose above each line
  uint32_t title_ = kNone;
  uint32_t first_prose_ = 0;  // below the title
};

}  // namespace

void tag_by_shape(std::vector<PageElement>& elements, Lines& lines) {
  Tagger(elements, lines).run();
}

Prose find_prose(const Lines& lines) { return prose_of(shapes_of(lines)); }

}  // namespace khulasa::html
