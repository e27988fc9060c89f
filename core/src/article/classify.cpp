// How a page is judged. find_own_labels() labels the lines whose own words decide what they are.
// judge_lines() keeps those of the others that a learned model takes for article, find_end() finds
// where the article ends, and find_title() its title. What is left follows from the neighbours:
//
//     navigation  a menu, by its own words            الرئيسية | سياسة | اقتصاد
//     title       the best line above the body        توسعة الميناء القديم برصيف جديد
//     byline      a person, under the title           سالم العمري
//     dateline    by its own words                    الثلاثاء 11 حزيران 2024
//     paragraph   kept prose: the body starts here    أعلنت هيئة الموانئ في بيان ... متر.
//     heading     short, but kept                     مراحل العمل
//     paragraph   kept prose                          ويبدأ العمل في الرصيف ... دينار.
//     related     a marker                            اقرأ أيضا
//     related     under that marker                   أمطار غزيرة على السواحل الشمالية
//     paragraph   kept prose ends the section         وقال رئيس الهيئة إن الميناء ... السواحل.
//     source      a marker: the article ends here     المصدر: وكالات
//     share       a marker                            شارك على فيسبوك
//     secondary   headline right above such prose     انطلاق مهرجان التمور في الواحة
//     secondary   prose after the end                 افتتح في الواحة مهرجان ... المجاورة.
//     comment     a marker                            التعليقات (2)
//     comment     under that marker                   خبر مفرح
#include "classify.h"

#include <optional>

#include "bylines.h"
#include "chats.h"
#include "entries.h"
#include "forms.h"
#include "judging.h"
#include "line_features.h"
#include "mails.h"
#include "own_labels.h"
#include "region.h"
#include "tail.h"
#include "text/tables/flags.h"
#include "text/unicode/letters.h"
#include "title.h"

namespace khulasa::article {

namespace {

// So many short kept lines right above prose are the start of the text, such as verses. A head has
// fewer: title, sub-heading, byline.
constexpr size_t kMinVerses = 4;
// A line of as many words that ends in a full stop is a sentence, and one of as many that ends in a
// colon leads into what follows: «واتفق الطرفان بعد مفاوضات طويلة على البنود الآتية:».
constexpr uint32_t kSentenceWords = 2;
constexpr uint32_t kLeadInWords = 8;
// Right above what it leads into, a shorter one does, too: «قرر المجلس ما يلي:».
constexpr uint32_t kShortLeadInWords = 3;

// The parts of a page, as indexes of lines.
struct Outline {
  size_t title;       // above `body`; `body` if there is none
  size_t body;        // the first line of the article's text
  size_t last_prose;  // of the article; `body` if it has none
  size_t end;         // the first line after the article
};

// True among three wrapped lines or more: two may be headlines of the same length.
bool is_wrapped_text(const std::vector<Line>& lines, size_t i) {
  const auto wrapped = [&](size_t line) {
    return line < lines.size() && is_wrapped(lines, line) &&
           lines[line].word_count() >= kStoppedProseWords;
  };
  if (!wrapped(i)) return false;
  const bool above = i > 0 && wrapped(i - 1);
  const bool below = wrapped(i + 1);
  return (above && (below || (i > 1 && wrapped(i - 2)))) || (below && wrapped(i + 2));
}

// The first line of the article's text: prose, wrapped text, or the verses and short sentences that
// lead to it without a break. lines.size() if there is no prose.
size_t find_body(const JudgedPage& page) {
  const std::vector<Line>& lines = page.lines;
  const Judgement& judgement = page.judgement;
  const auto is_title = [&](size_t i) { return (lines[i].tags & kMarkupTitle) != 0; };
  size_t prose = 0;
  while (prose < lines.size() && !(judgement.kept[prose] && !is_title(prose) &&
                                   (judgement.prose[prose] || is_wrapped_text(lines, prose))))
    ++prose;
  // «ثم اكتب الأمر التالي:» above code, verses or a table starts the text.
  for (size_t i = 0; i + 1 < prose && prose < lines.size(); ++i) {
    const auto& next = page.own_labels[i + 1];
    if (lines[i].ends_with_colon && judgement.kept[i] && next && next->kind > BlockKind::kQuote &&
        is_article(next->kind))
      prose = i;
  }
  size_t first = prose;
  while (first > 0 && judgement.kept[first - 1] && lines[first - 1].word_count() > 1 &&
         !is_title(first - 1))
    --first;
  if (prose - first >= kMinVerses) return first;
  // «ارتفع سعر القمح أمس.»: a short sentence right above is the first of the text. Above messages
  // («[7:02 م] أمل: ...») it is a notice of the program.
  const auto is_message = [&](size_t line) {
    const char16_t c = page.reading.source[lines[line].span.begin];
    return c == u'[' || text::is_digit(c);
  };
  const auto opens_text = [&](const Line& line) {
    return line.ends_with_colon ? line.word_count() >= kShortLeadInWords
                                : line.ends_sentence && line.word_count() >= kSentenceWords;
  };
  while (prose > 0 && prose < lines.size() && !is_message(prose) && judgement.kept[prose - 1] &&
         !is_title(prose - 1) && opens_text(lines[prose - 1]))
    --prose;
  return prose;
}

Outline find_outline(const JudgedPage& page, size_t body) {
  Outline outline{find_title(page, body), body, body, find_end(page)};
  for (size_t i = body; i < outline.end; ++i) {
    if (page.judgement.prose[i] && page.judgement.kept[i]) outline.last_prose = i;
  }
  return outline;
}

// What the tags of a rich paste decide.
std::optional<BlockKind> kind_by_tags(const Line& line) {
  if (line.tags & kMarkupNavigation) return BlockKind::kNavigation;
  if (line.tags & kMarkupCaption) return BlockKind::kCaption;
  return std::nullopt;
}

// A line above the body that is not the title.
BlockKind kind_above_body(const JudgedPage& page, const Outline& outline, size_t i) {
  const Line& line = page.lines[i];
  if (const auto kind = kind_by_tags(line)) return *kind;
  const bool has_title = outline.title < outline.body;
  const bool under_title = has_title && i > outline.title;
  if (under_title && is_person(page.reading, line)) return BlockKind::kByline;
  if (under_title && page.judgement.kept[i])
    return page.judgement.prose[i] ? BlockKind::kParagraph : BlockKind::kHeading;
  if (is_byline(page.reading, line)) return BlockKind::kByline;
  // A name above the title is the author's if nothing else is above it; otherwise it ends a menu.
  const bool beside =
      has_title ? under_title || (i == 0 && outline.title == 1) : i + 1 == outline.body;
  if (!beside || line.word_count() == 0) return BlockKind::kNavigation;
  if (line.ends_with_colon && page.judgement.kept[i]) return BlockKind::kHeading;
  return line.word_count() <= kBylineWords ? BlockKind::kByline : BlockKind::kCaption;
}

bool has_dateline_label(const JudgedPage& page, size_t i) {
  return page.own_labels[i] && page.own_labels[i]->kind == BlockKind::kDateline;
}

// What a short line that is not article most likely is instead.
BlockKind kind_of_dropped(const JudgedPage& page, size_t i) {
  const Line& line = page.lines[i];
  const bool has_next = i + 1 < page.lines.size();
  // «الشمال → 1200 → 340» is no headline of another article.
  if (page.reading.text_of(line.body).find(u'\t') != std::u16string_view::npos)
    return BlockKind::kNavigation;
  if (is_byline(page.reading, line)) return BlockKind::kByline;
  if (has_next && page.lines[i + 1].has_address && is_person(page.reading, line))
    return BlockKind::kByline;
  const bool dated =
      (has_next && has_dateline_label(page, i + 1)) || (i > 0 && has_dateline_label(page, i - 1));
  if (dated && line.word_count() > 0 && line.word_count() <= kHeadlineWords)
    return BlockKind::kByline;
  return line.word_count() >= kHeadlineWords ? BlockKind::kRelated : BlockKind::kNavigation;
}

// Whether the short line `i` of the body is a heading, which opens what follows it. If more than
// two short lines follow one another they are a list or verses, and only the first can be their
// heading.
bool is_heading(const JudgedPage& page, const Outline& outline, const std::vector<Label>& labels,
                size_t i) {
  const std::vector<Line>& lines = page.lines;
  const Flags& kept = page.judgement.kept;
  const auto is_short = [&](size_t line) {
    return line < outline.end && kept[line] && !page.judgement.prose[line] &&
           !lines[line].ends_in_stop() && !lines[line].is_listed() && !is_wrapped_text(lines, line);
  };
  // The first of several lines of the same length is one of them: a sentence, a verse.
  if (i == 0 && is_short(1) && 3 * lines[0].word_count() >= 2 * lines[1].word_count()) return false;
  const bool list_follows = i + 1 < outline.end && kept[i + 1] && lines[i + 1].is_listed();
  if (is_short(i - 1) && !list_follows)
    return labels[i - 1].kind == BlockKind::kHeading && !is_short(i + 1);
  return true;
}

// A line between the start of the body and the end of the article. `labels` are those of the lines
// above it.
BlockKind kind_in_body(const JudgedPage& page, const Outline& outline,
                       const std::vector<Label>& labels, size_t i) {
  const auto& [reading, lines, own_labels, judgement] = page;
  const Line& line = lines[i];
  const bool after_prose = i > outline.last_prose;
  if (!judgement.kept[i]) return kind_of_dropped(page, i);
  if (after_prose && is_credit(reading, line)) return BlockKind::kSource;
  if (after_prose && !line.is_listed() && is_byline(reading, line)) return BlockKind::kByline;
  if (line.quoted || (line.tags & kMarkupQuote)) return BlockKind::kQuote;
  if (line.tags & kMarkupHeading) return BlockKind::kHeading;
  if (line.tags & (kMarkupListItem | kMarkupCell)) return BlockKind::kListItem;
  // Without tags a bulleted line is not certainly a list item: newspapers as often open paragraphs,
  // questions and sub-headings with «*» («* كيف تأتي فكرة التصميم؟»).
  if (judgement.prose[i] || line.ends_in_stop() || after_prose || line.is_listed() ||
      (line.ends_with_colon &&
       line.word_count() >= (i == outline.body ? kShortLeadInWords : kLeadInWords)))
    return BlockKind::kParagraph;
  if (is_wrapped_text(lines, i) || is_wrapped_text(lines, i - 1)) return BlockKind::kParagraph;
  return is_heading(page, outline, labels, i) ? BlockKind::kHeading : BlockKind::kParagraph;
}

// What a marker alone on its line opens for the lines under it.
enum class Section { kNone, kRelated, kComments };

// The section after a line with the label `own`, which is in section `current`.
Section section_after(const Label& own, const Line& line, Section current) {
  if (!own.has_marker()) return current;
  switch (own.kind) {
    case BlockKind::kRelated:
      // «اقرأ أيضا» alone has headlines under it; «اقرأ أيضا: عنوان» is complete.
      return own.marker_size >= line.body.size() ? Section::kRelated : Section::kNone;
    case BlockKind::kComment:
      return Section::kComments;
    case BlockKind::kSource:
    case BlockKind::kTags:
    case BlockKind::kLegal:
      return Section::kNone;
    default:
      return current;
  }
}

// A line after the end of the article.
BlockKind kind_after_end(const JudgedPage& page, Section section, size_t i) {
  const Line& line = page.lines[i];
  const bool related = section == Section::kRelated;
  if (page.judgement.prose[i] && !(related && line.is_listed())) return BlockKind::kSecondary;
  return related && line.word_count() > 0 ? BlockKind::kRelated : kind_of_dropped(page, i);
}

void label_above_body(const JudgedPage& page, const Outline& outline, std::vector<Label>& labels) {
  for (size_t i = 0; i < outline.body; ++i) {
    if (page.own_labels[i]) {
      labels[i] = *page.own_labels[i];
    } else if (i == outline.title) {
      labels[i].kind = BlockKind::kTitle;
    } else {
      labels[i].kind = kind_above_body(page, outline, i);
    }
  }
}

void label_from_body(const JudgedPage& page, const Outline& outline, std::vector<Label>& labels) {
  const auto& [reading, lines, own_labels, judgement] = page;
  Section section = Section::kNone;
  for (size_t i = outline.body; i < lines.size(); ++i) {
    Label& label = labels[i];
    if (own_labels[i]) {
      section = section_after(*own_labels[i], lines[i], section);
      label = section == Section::kComments ? Label{BlockKind::kComment, 0} : *own_labels[i];
    } else if (const auto kind = kind_by_tags(lines[i])) {
      label.kind = *kind;
    } else if (section == Section::kComments) {
      label.kind = BlockKind::kComment;
    } else if (i < outline.end) {
      if (judgement.prose[i] && !lines[i].is_listed()) section = Section::kNone;
      label.kind = section == Section::kRelated ? BlockKind::kRelated
                                                : kind_in_body(page, outline, labels, i);
    } else {
      label.kind = kind_after_end(page, section, i);
    }
  }
}

// The headline right above a second article is part of it.
void join_secondary_headlines(const std::vector<Line>& lines, std::vector<Label>& labels) {
  for (size_t i = 1; i < labels.size(); ++i) {
    Label& above = labels[i - 1];
    if (labels[i].kind == BlockKind::kSecondary && above.kind == BlockKind::kRelated &&
        above.marker_size == 0 && !lines[i - 1].is_listed())
      above.kind = BlockKind::kSecondary;
  }
}

// The lines that the page's tree sets aside get their labels from it, unless they say themselves
// what they are. None of these ends the article, as «المصدر:» in a menu would.
void set_aside(const Region& region, OwnLabels& own_labels) {
  for (size_t i = 0; i < region.set_aside.size(); ++i) {
    if (!region.set_aside[i]) continue;
    if (!own_labels[i]) own_labels[i] = Label{*region.set_aside[i], 0};
    own_labels[i]->is_aside = true;
  }
}

// A number or a year alone in a table of the article is neither a page's number nor a dateline.
void keep_cells(const Region& region, OwnLabels& own_labels) {
  for (size_t i = 0; i < region.in_table.size(); ++i) {
    const auto& label = own_labels[i];
    if (!region.in_table[i] || !label || label->is_aside) continue;
    if (label->kind == BlockKind::kDateline ||
        (label->kind == BlockKind::kNavigation && label->marker_size == 0))
      own_labels[i].reset();
  }
}

// No line is prose: all that has no own label is taken for article, unless the page's tree says
// that the page is not an article.
std::vector<Label> label_without_prose(const JudgedPage& page, const Region& region) {
  std::vector<Label> labels;
  // «قصيدة البحر» above verses is their title.
  const bool has_poem =
      page.lines.size() > 1 && page.own_labels[1] && page.own_labels[1]->kind == BlockKind::kVerse;
  for (size_t i = 0; i < page.lines.size(); ++i) {
    const bool wordless = page.lines[i].word_count() == 0;
    const bool is_title = (!region.set_aside.empty() && (page.lines[i].tags & kMarkupTitle) != 0) ||
                          (has_poem && i == 0);
    const BlockKind kind = wordless || region.has_no_article ? BlockKind::kNavigation
                           : is_title                        ? BlockKind::kTitle
                                                             : BlockKind::kParagraph;
    labels.push_back(page.own_labels[i].value_or(Label{kind, 0}));
  }
  return labels;
}

}  // namespace

Classified classify(const text::Reading& reading, const std::vector<Line>& lines,
                    const PageTree& tree) {
  if (!tree.has_elements)
    if (auto labels = label_chat(reading, lines); !labels.empty()) return {std::move(labels)};
  OwnLabels own_labels = find_own_labels(reading, lines);
  std::vector<Span> times;
  if (!tree.has_elements) {
    times = find_entries(reading, lines, own_labels);
    label_mail(reading, lines, own_labels);
    label_forms(reading, lines, own_labels);
  }
  const Region region = find_region(reading, lines, tree, own_labels);
  set_aside(region, own_labels);
  keep_cells(region, own_labels);
  Judgement judgement = judge_lines(reading, lines, own_labels, tree.has_elements);
  for (size_t i = 0; i < times.size(); ++i)
    if (!times[i].empty() && !own_labels[i]) judgement.prose[i] = judgement.kept[i] = true;
  const JudgedPage page{reading, lines, own_labels, judgement};
  const size_t body = find_body(page);
  const bool has_tree = tree.has_elements || region.has_no_article;
  if (body == lines.size()) return {label_without_prose(page, region), has_tree};
  const Outline outline = find_outline(page, body);
  std::vector<Label> labels(lines.size());
  label_above_body(page, outline, labels);
  label_from_body(page, outline, labels);
  join_secondary_headlines(lines, labels);
  for (size_t i = 0; i < times.size(); ++i)
    if (labels[i].kind == BlockKind::kParagraph) labels[i].time = times[i];
  return {std::move(labels), has_tree};
}

}  // namespace khulasa::article
