#include "own_labels.h"

#include <algorithm>

#include "line_features.h"
#include "menus.h"
#include "page_phrase.h"
#include "site_notice.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

// «#طيران #مطارات»: two words or more, each with its own «#».
bool is_hashtags(std::u16string_view text) {
  uint32_t tags = 0;
  bool at_word_start = true;
  for (const char16_t c : text) {
    if (at_word_start && c == u'#') {
      ++tags;
    } else if (at_word_start && !text::is_space(c)) {
      return false;
    }
    at_word_start = text::is_space(c);
  }
  return tags >= 2;
}

// «name@example.org» alone on its line: how to reach the author. Among verses it would be taken for
// one of them.
bool is_mail_address(std::u16string_view text, const Line& line) {
  if (!line.has_address) return false;
  const size_t at = text.find(u'@');
  return at != text.npos && at > 0 && text.find(u'.', at) != text.npos &&
         std::none_of(text.begin(), text.end(), text::is_space);
}

// «غزة القاهرة الهدنة معبر رفح ...»: tags in a row, with no punctuation and next to no function
// words or clitics. Every sentence of a dozen words has some.
bool is_word_list(const text::Reading& reading, const Line& line) {
  constexpr uint32_t kMinWords = 12;
  constexpr double kMaxStopShare = 0.05;
  if (line.word_count() < kMinWords || line.ends_sentence) return false;
  const bool punctuated = reading.specials.any_of(line.body, [&](uint32_t at) {
    const char16_t c = reading.source[at];
    return c == text::kArabicComma || c == u',' || c == text::kArabicSemicolon ||
           text::is_terminal(c);
  });
  if (punctuated) return false;
  uint32_t stops = 0;
  for (uint32_t word = line.first_word; word < line.end_word; ++word) {
    const text::Lexeme& lexeme = reading.lexeme(word);
    stops += lexeme.is_stop || lexeme.proclitics > 0;
  }
  return stops <= kMaxStopShare * line.word_count();
}

// «أ ب ت ث ج»: an alphabetical index, whose words have one letter each and a few of them more.
bool is_alphabet(const text::Reading& reading, const Line& line) {
  constexpr uint32_t kMinLetters = 8;
  if (line.word_count() < kMinLetters) return false;
  // One unit a word and half as many again. A few words of prose have more.
  uint32_t room = line.word_count() + line.word_count() / 2 - 1;
  uint32_t units = 0;
  for (uint32_t word = line.first_word; word < line.end_word && units <= room; ++word)
    units += reading.words[word].span.size();
  if (units > room) return false;
  const std::u16string_view text = reading.text_of(line.body);
  return std::all_of(text.begin(), text.end(),
                     [&](char16_t c) { return text::is_space(c) || room-- > 0; });
}

// «© تصوير: سامي النجار», «© رويترز / سامي النجار»: whose picture it is. A notice of the site says
// «الحقوق», «محفوظة» or a year.
bool is_picture_credit(const text::Reading& reading, const Line& line) {
  constexpr uint32_t kMaxWords = 6;
  const std::u16string_view text = reading.text_of(line.body);
  if (line.word_count() == 0 || line.word_count() > kMaxWords || text.front() != u'\u00A9')
    return false;
  std::u16string room;
  const std::u16string_view first = marker_key(reading.lexeme(line.first_word), room);
  if (first == u"تصوير" || first == u"صوره" || first == u"photo") return true;
  return text.find(u'/') != text.npos;
}

// A number alone on its line: of a page, or a count of views or comments.
bool is_page_number(const text::Reading& reading, const Line& line) {
  return line.word_count() == 1 && !line.bulleted && has_number(reading.lexeme(line.first_word));
}

}  // namespace

OwnLabels find_own_labels(const text::Reading& reading, const std::vector<Line>& lines) {
  OwnLabels labels;
  labels.reserve(lines.size());
  SiteNotices notices(reading);
  for (size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    auto label = find_marker(reading, line);
    if (!label || label->kind == BlockKind::kLegal) {
      if (is_picture_credit(reading, line)) label = Label{BlockKind::kCaption, 0};
    }
    if (!label) label = find_page_phrase(reading, line);
    if (!label && (line.tags & kMarkupTitle) == 0 && notices.has(line))
      label = Label{BlockKind::kNavigation, 0};
    // A menu's word alone between two paragraphs is a heading («* القائمة»).
    const bool amid_prose =
        i > 0 && i + 1 < lines.size() && is_prose(lines[i - 1]) && is_prose(lines[i + 1]);
    if (label && label->kind == BlockKind::kNavigation && line.bulleted && amid_prose)
      label.reset();
    if (!label && is_dateline(reading, line)) label = Label{BlockKind::kDateline, 0};
    // «^ حسن فتحي، تاريخ الري، ص. 112»: a footnote of an encyclopedia's page.
    const char16_t first = reading.source[line.span.begin];
    if (!label && (first == u'^' || first == u'\u2191')) label = Label{BlockKind::kNavigation, 0};
    if (!label && is_hashtags(reading.text_of(line.span))) label = Label{BlockKind::kTags, 0};
    if (!label && is_mail_address(reading.text_of(line.body), line))
      label = Label{BlockKind::kByline, 0};
    if (!label && is_page_number(reading, line)) label = Label{BlockKind::kNavigation, 0};
    if (!label && is_alphabet(reading, line)) label = Label{BlockKind::kNavigation, 0};
    if (!label && is_menu(reading, line)) label = Label{BlockKind::kNavigation, 0};
    if (!label && is_word_list(reading, line)) label = Label{BlockKind::kTags, 0};
    labels.push_back(label);
  }
  return labels;
}

bool is_end_marker(const std::optional<Label>& own_label) {
  return own_label && own_label->has_marker() &&
         (own_label->kind == BlockKind::kSource || own_label->kind == BlockKind::kTags ||
          own_label->kind == BlockKind::kComment);
}

}  // namespace khulasa::article
