// Heads of messages, as programs write them:
//
//     kSpoken   [14/3/2026، 9:05 م] سلمى: هل وصلت؟        12/03/2026, 21:05 - سلمى: هل وصلت؟
//     kStamped  14/3/2026، 9:05 م - أنشأت سلمى المجموعة   [9:05 ص] سلمى حداد
//     kAlone    21:05
//     kNamed    سلمى، [14.03.2026 21:05]                  سلمى حداد  9:05 AM
//     kName     سلمى حداد                                 if it stands so several times, beside
//     kAlone
#include "chats.h"

#include <algorithm>

#include "line_features.h"
#include "tables.h"
#include "text/stamps.h"
#include "text/tables/flags.h"
#include "text/tables/interner.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

using View = std::u16string_view;

constexpr size_t kMinHeads = 3;       // of a chat; two may be the dates of a list
constexpr size_t kLinesPerHead = 4;   // a chat has at least one head for so many lines
constexpr size_t kMaxLinesAbove = 4;  // its name, and what the program says of it
constexpr uint32_t kMaxNameWords = 5;
constexpr uint32_t kMaxNoticeWords = 8;  // «تم حذف هذه الرسالة», «IMG-2026.jpg (الملف مرفق)»
constexpr uint32_t kMaxTitleWords = 12;
// Of the time of a cue with its settings; longer lines, most of a news text, are not searched.
constexpr uint32_t kMaxCueUnits = 120;

enum class Head { kNone, kSpoken, kStamped, kAlone, kNamed, kName };

struct Turn {
  Head head = Head::kNone;
  Span speaker, time;
  Span said;  // what follows the head on its line
  bool has_date = false;
  bool is_marked = false;  // U+200E precedes what follows, as WhatsApp marks what it wrote itself
};

Span trimmed(View source, Span span) {
  const auto is_edge = [&](char16_t c) {
    return text::is_white(c) || c == u',' || c == text::kArabicComma || c == u'~' || c == u'\u2014';
  };
  while (!span.empty() && is_edge(source[span.begin])) ++span.begin;
  while (!span.empty() && is_edge(source[span.end - 1])) --span.end;
  return span;
}

// The end of the speaker's name that `line` opens with, at its colon; npos if there is none.
size_t find_colon(View line) {
  uint32_t words = 1;
  for (size_t at = 0; at + 1 <= line.size() && at <= text::kMaxSpeakerUnits; ++at) {
    const char16_t c = line[at];
    if (c == u':')
      return at > 0 && (at + 1 == line.size() || text::is_white(line[at + 1])) ? at : View::npos;
    if (text::is_terminal(c) && c != u'.') return View::npos;
    if (text::is_space(c) && ++words > kMaxNameWords + 1) return View::npos;
  }
  return View::npos;
}

Turn read_turn(View source, const Line& line) {
  Turn turn;
  if ((line.classes & text::kDigitClass) == 0) return turn;
  const View text = slice(source, line.span);
  const auto in_source = [&](uint32_t begin, uint32_t end) {
    return Span{line.span.begin + begin, line.span.begin + end};
  };
  const auto size = static_cast<uint32_t>(text.size());
  text::Stamp stamp = text::opening_stamp(text);
  if (stamp.whole.empty()) {
    stamp = text::closing_stamp(text);
    if (stamp.whole.empty()) return turn;
    turn.speaker = trimmed(source, in_source(0, stamp.whole.begin));
    if (turn.speaker.empty()) return turn;
    turn.head = Head::kNamed;
    turn.time = in_source(stamp.time.begin, stamp.time.end);
    turn.has_date = stamp.has_date;
    return turn;
  }
  turn.time = in_source(stamp.time.begin, stamp.time.end);
  turn.has_date = stamp.has_date;
  uint32_t at = stamp.whole.end;
  while (at < size && (text::is_white(text[at]) || text[at] == u'-' || text[at] == u'\u2013' ||
                       text[at] == u':'))
    ++at;
  turn.head = at == size ? Head::kAlone : Head::kStamped;
  turn.said = in_source(at, size);
  if (const size_t colon = find_colon(text.substr(at)); colon != View::npos) {
    turn.head = Head::kSpoken;
    turn.speaker = trimmed(source, in_source(at, at + static_cast<uint32_t>(colon)));
    at += static_cast<uint32_t>(colon) + 1;
    while (at < size && text::is_white(text[at])) turn.is_marked |= text[at++] == u'\u200E';
    turn.said = in_source(at, size);
  }
  return turn;
}

class Chat {
 public:
  Chat(const text::Reading& reading, const std::vector<Line>& lines)
      : reading_(reading), source_(reading.source), lines_(lines) {}

  std::vector<Label> label() {
    turns_.reserve(lines_.size());
    for (const Line& line : lines_) turns_.push_back(read_turn(source_, line));
    if (count(Head::kAlone) >= kMinHeads) find_names();
    if (is_chat()) return label_lines();
    return is_captions() ? label_captions() : std::vector<Label>{};
  }

 private:
  [[nodiscard]] size_t count(Head head) const {
    return static_cast<size_t>(std::count_if(turns_.begin(), turns_.end(),
                                             [&](const Turn& turn) { return turn.head == head; }));
  }

  [[nodiscard]] bool may_be_name(size_t i) const {
    return turns_[i].head == Head::kNone && lines_[i].word_count() > 0 &&
           !lines_[i].ends_sentence && lines_[i].word_count() <= kMaxNameWords &&
           lines_[i].span.size() <= text::kMaxSpeakerUnits;
  }

  // Names alone on their lines are those that some line repeats, beside the times: above or below
  // each, always on the same side.
  void find_names() {
    text::Interner texts;
    std::vector<size_t> first_with;  // by text: its first line
    Flags repeated(lines_.size());
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!may_be_name(i)) continue;
      const uint32_t text = texts.intern(slice(source_, lines_[i].span));
      if (text == first_with.size()) {
        first_with.push_back(i);
      } else {
        repeated[i] = repeated[first_with[text]] = true;
      }
    }
    size_t above = 0;
    size_t below = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!repeated[i]) continue;
      above += i + 1 < lines_.size() && turns_[i + 1].head == Head::kAlone;
      below += i > 0 && turns_[i - 1].head == Head::kAlone;
    }
    // The posts of a forum have their day, and are longer than messages.
    for (size_t i = 1; i < lines_.size(); ++i)
      if (turns_[i - 1].has_date && lines_[i].word_count() >= kProseWords) return;
    // «سلمى / 21:05 / هل وصلت؟», «21:05 / سلمى / هل وصلت؟» or «سلمى / هل وصلت؟ / 21:05»: in the
    // last, the first line has no time above it.
    if (above + below < kMinHeads - 1) return;
    const bool is_above = above >= below;
    size_t first = 0;
    while (first < lines_.size() && !repeated[first] && turns_[first].head != Head::kAlone) ++first;
    time_follows_ = !is_above && repeated[first];
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool beside = is_above ? i + 1 < lines_.size() && turns_[i + 1].head == Head::kAlone
                                   : i > 0 && turns_[i - 1].head == Head::kAlone;
      if ((beside || repeated[i]) && may_be_name(i)) turns_[i].head = Head::kName;
    }
  }

  // «00:00:01.200 --> 00:00:04.800 align:start», «0:04».
  [[nodiscard]] bool is_time(size_t i) const {
    return turns_[i].head == Head::kAlone ||
           (lines_[i].span.size() <= kMaxCueUnits &&
            slice(source_, lines_[i].span).find(u" --> ") != View::npos);
  }

  // Captions have a time of a cue. A transcript opens with a time near zero, and so many of its
  // lines are times, unless its sentences were joined over them (text/layout.h).
  [[nodiscard]] bool is_captions() const {
    size_t times = 0;
    size_t first_time = 0;
    size_t last_time = 0;
    bool has_arrow = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (is_time(i) && times++ == 0) first_time = i;
      if (is_time(i)) last_time = i;
      has_arrow = has_arrow || (is_time(i) && turns_[i].head != Head::kAlone);
    }
    // A page with a film has its menus above and below.
    if (times == 0 || first_time > kMaxLinesAbove || lines_.size() - last_time > kMaxLinesAbove)
      return false;
    if (has_arrow) return true;
    const View first = slice(source_, turns_.front().time);
    return times * kLinesPerHead >= lines_.size() &&
           (first.starts_with(u"0:") || first.starts_with(u"00:"));
  }

  [[nodiscard]] std::vector<Label> label_captions() const {
    std::vector<Label> labels(lines_.size());
    bool begun = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool before_time = i + 1 < lines_.size() && is_time(i + 1);
      const bool is_number = before_time && lines_[i].word_count() <= 1 &&
                             (lines_[i].classes & text::kDigitClass) != 0;
      const bool is_header =
          !begun && !is_time(i) && (lines_[i].classes & text::kArabicLetterClass) == 0;
      const View text = slice(source_, lines_[i].span);
      const bool is_sound = text.front() == u'[' && text.back() == u']';  // «[موسيقى]»
      if (is_time(i) || is_number || is_header || is_sound) labels[i].kind = BlockKind::kNotice;
      begun = begun || is_time(i);
    }
    return labels;
  }

  [[nodiscard]] bool is_chat() const {
    const auto is_head = [](const Turn& turn) {
      return turn.head != Head::kNone && turn.head != Head::kAlone;
    };
    // A thread of a forum has its menus above.
    const auto first = std::find_if(turns_.begin(), turns_.end(), is_head) - turns_.begin();
    if (static_cast<size_t>(first) > kMaxLinesAbove) return false;
    const size_t heads = count(Head::kSpoken) + count(Head::kNamed) + count(Head::kName);
    return heads >= kMinHeads && heads * kLinesPerHead >= lines_.size() && has_repeated_speaker();
  }

  // One of the speakers has two turns: lines of a programme («10:00 - الافتتاح: كلمة الوزير») have
  // a different word each.
  [[nodiscard]] bool has_repeated_speaker() const {
    text::Interner speakers;
    uint32_t turns = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (turns_[i].head == Head::kName) return true;
      if (turns_[i].speaker.empty()) continue;
      speakers.intern(slice(source_, turns_[i].speaker));
      ++turns;
    }
    return speakers.size() < turns;
  }

  // What a program writes in the place of a picture or a deleted message, and its own news.
  [[nodiscard]] bool is_notice(Span said) const {
    const text::WordRange words = reading_.words_in(said);
    if (words.size() == 0) return said.empty();
    if (words.size() > kMaxNoticeWords) return is_about_encryption(words);
    std::u16string room;
    uint32_t of_notices = 0;
    for (uint32_t word = words.begin; word < words.end; ++word) {
      const text::Lexeme& lexeme = reading_.lexeme(word);
      const bool listed = data::kPageMarkersNoticeWords.contains(marker_key(lexeme, room));
      if (!listed && !lexeme.is_stop && lexeme.kind != TokenKind::kNumber) {
        const char16_t first = source_[said.begin];
        return (first == u'<' && source_[said.end - 1] == u'>') || is_about_encryption(words);
      }
      of_notices += listed;
    }
    return of_notices > 0;
  }

  [[nodiscard]] bool is_about_encryption(text::WordRange words) const {
    const uint32_t end = std::min(words.end, words.begin + kMaxNoticeWords);
    for (uint32_t word = words.begin; word < end; ++word) {
      const View key = reading_.lexeme(word).key;
      if (key == u"تشفير" || key == u"مشفرة" || key == u"مشفره" || key == u"encrypted") return true;
    }
    return false;
  }

  [[nodiscard]] std::vector<Label> label_lines() const {
    std::vector<Label> labels(lines_.size());
    // WhatsApp for iOS writes U+200E before what it wrote itself, but some copies have it
    // everywhere.
    const auto marked = static_cast<size_t>(std::count_if(
        turns_.begin(), turns_.end(), [](const Turn& turn) { return turn.is_marked; }));
    const bool marks_notices = 3 * marked <= count(Head::kSpoken);
    Span speaker;
    Span time;
    bool begun = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      const Turn& turn = turns_[i];
      Label& label = labels[i];
      label.kind = BlockKind::kNotice;
      if (turn.head != Head::kNone && turn.head != Head::kAlone) begun = true;
      if (turn.head == Head::kName) speaker = lines_[i].span;
      if (turn.head == Head::kNamed || turn.head == Head::kSpoken) speaker = turn.speaker;
      if (!turn.time.empty()) time = turn.time;
      if (turn.head == Head::kSpoken) {
        if (!is_notice(turn.said) && !(turn.is_marked && marks_notices))
          label = {BlockKind::kMessage, 0, false, speaker, time};
      } else if (turn.head == Head::kNone && is_dateline(reading_, lines_[i])) {
        label.kind = begun ? BlockKind::kNotice : BlockKind::kDateline;
      } else if (turn.head == Head::kNone && lines_[i].word_count() > 0 &&
                 !is_notice(lines_[i].span)) {
        if (begun) {
          label = {BlockKind::kMessage, 0, false, speaker, time_follows_ ? Span{} : time};
        } else {
          label.kind = lines_[i].word_count() <= kMaxTitleWords && !lines_[i].ends_sentence
                           ? BlockKind::kTitle
                           : BlockKind::kParagraph;
        }
      }
    }
    if (time_follows_) set_times_below(labels);
    keep_one_title(labels);
    return labels;
  }

  void set_times_below(std::vector<Label>& labels) const {
    Span time;
    for (size_t i = labels.size(); i-- > 0;) {
      if (!turns_[i].time.empty()) time = turns_[i].time;
      if (labels[i].kind == BlockKind::kMessage) labels[i].time = time;
    }
  }

  static void keep_one_title(std::vector<Label>& labels) {
    bool found = false;
    for (Label& label : labels) {
      if (label.kind != BlockKind::kTitle) continue;
      if (found) label.kind = BlockKind::kParagraph;
      found = true;
    }
  }

  const text::Reading& reading_;
  View source_;
  const std::vector<Line>& lines_;
  std::vector<Turn> turns_;
  bool time_follows_ = false;  // the time of a message is below it
};

}  // namespace

std::vector<Label> label_chat(const text::Reading& reading, const std::vector<Line>& lines) {
  return Chat(reading, lines).label();
}

}  // namespace khulasa::article
