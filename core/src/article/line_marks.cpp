#include "line_marks.h"

#include <algorithm>

#include "line_features.h"
#include "menus.h"
#include "page_phrase.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

// «#طيران #مطارات»: two words or more, each with its mark.
bool is_hashtags(std::u16string_view text) {
  uint32_t tags = 0;
  bool at_begin = true;  // of a word
  for (const char16_t c : text) {
    if (at_begin && c == u'#') {
      ++tags;
    } else if (at_begin && !text::is_space(c)) {
      return false;
    }
    at_begin = text::is_space(c);
  }
  return tags >= 2;
}

// «name@example.org» alone on its line: how to reach the author. Between verses it would pass for
// one.
bool is_mail_address(std::u16string_view text, const Line& line) {
  if (!line.has_address) return false;
  const size_t at = text.find(u'@');
  return at != text.npos && at > 0 && text.find(u'.', at) != text.npos &&
         std::none_of(text.begin(), text.end(), text::is_space);
}

// «غزة القاهرة الهدنة معبر رفح ...»: words in a row without a mark or a function word between them.
// Every sentence of a dozen words has some.
bool is_word_list(const text::Reading& reading, const Line& line) {
  constexpr uint32_t kMinWords = 12;
  constexpr double kMaxStopShare = 0.05;
  if (line.word_count() < kMinWords || line.ends_sentence) return false;
  const std::u16string_view text = reading.text_of(line.body);
  const bool marked = std::any_of(text.begin(), text.end(), [](char16_t c) {
    return c == text::kArabicComma || c == u',' || c == text::kArabicSemicolon ||
           text::is_terminal(c);
  });
  uint32_t stops = 0;
  for (uint32_t word = line.first_word; word < line.end_word; ++word) {
    const text::Lexeme& lexeme = reading.lexeme(word);
    stops += lexeme.is_stop || lexeme.proclitics > 0;
  }
  return !marked && stops <= kMaxStopShare * line.word_count();
}

// «أ ب ت ث ج»: an index by letters.
bool is_alphabet(std::u16string_view text, const Line& line) {
  constexpr uint32_t kMinLetters = 8;
  if (line.word_count() < kMinLetters) return false;
  // Room for letters, which prose fills at once.
  uint32_t room = line.word_count() + line.word_count() / 2 - 1;
  return std::all_of(text.begin(), text.end(),
                     [&](char16_t c) { return text::is_space(c) || room-- > 0; });
}

// A number alone on its line: a page's, or a count of views or comments.
bool is_page_number(const text::Reading& reading, const Line& line) {
  return line.word_count() == 1 && !line.bulleted && has_number(reading.lexeme(line.first_word));
}

}  // namespace

std::vector<std::optional<Label>> find_marks(const text::Reading& reading,
                                             const std::vector<Line>& lines) {
  std::vector<std::optional<Label>> marks;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    auto mark = find_marker(reading, line);
    if (!mark) mark = find_page_phrase(reading, line);
    // A menu's word alone between two paragraphs is a heading («* القائمة»).
    const bool amid_prose =
        i > 0 && i + 1 < lines.size() && is_prose(lines[i - 1]) && is_prose(lines[i + 1]);
    if (mark && mark->kind == BlockKind::kNavigation && line.bulleted && amid_prose) mark.reset();
    if (!mark && is_date_line(reading, line)) mark = Label{BlockKind::kDateline, 0};
    // «^ حسن فتحي، تاريخ الري، ص. 112»: a note under an encyclopedia's page.
    const char16_t first = reading.source[line.span.begin];
    if (!mark && (first == u'^' || first == u'\u2191')) mark = Label{BlockKind::kNavigation, 0};
    if (!mark && is_hashtags(reading.text_of(line.span))) mark = Label{BlockKind::kTags, 0};
    if (!mark && is_mail_address(reading.text_of(line.body), line))
      mark = Label{BlockKind::kByline, 0};
    if (!mark && is_page_number(reading, line)) mark = Label{BlockKind::kNavigation, 0};
    if (!mark && is_alphabet(reading.text_of(line.body), line))
      mark = Label{BlockKind::kNavigation, 0};
    if (!mark && is_menu(reading, line)) mark = Label{BlockKind::kNavigation, 0};
    if (!mark && is_word_list(reading, line)) mark = Label{BlockKind::kTags, 0};
    marks.push_back(mark);
  }
  return marks;
}

}  // namespace khulasa::article
