#include "cues.h"

#include <algorithm>

#include "stamps.h"
#include "text/segment/clauses.h"
#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

constexpr size_t kMinCues = 3;
// One line in as many is a time, or opens with one.
constexpr size_t kLinesPerTime = 4;
constexpr size_t kLinesPerStamp = 2;
// Where fewer than one line in as many ends a sentence the writer used no full stops.
constexpr size_t kLinesPerStop = 6;
// In words: a sentence of captions without full stops. Cues have four to seven.
constexpr size_t kMinSentence = 6;
constexpr size_t kMaxSentence = 30;
constexpr size_t kMaxTagUnits = 80;  // «<font color="#ffffff">»
constexpr size_t kMaxSoundUnits = 30;
constexpr size_t kMaxNumberUnits = 5;  // of a cue

bool has_arrow(View line) { return line.find(u"-->") != View::npos; }

// «00:00:01,200 --> 00:00:04,800», or «0:04» alone on its line.
bool is_time(View line) {
  if (has_arrow(line)) return true;
  return line.find(u':') != View::npos && std::all_of(line.begin(), line.end(), [](char16_t c) {
           return is_digit(c) || c == u':' || c == u'.' || c == u',' || is_white(c);
         });
}

// «[موسيقى]» alone on a line.
bool is_sound(View line) {
  return line.size() <= kMaxSoundUnits && line.front() == u'[' && line.back() == u']';
}

class Cues {
 public:
  Cues(View source, std::vector<Row>& rows) : source_(source), rows_(rows) {}

  CueJoins run() {
    joins_.next.resize(rows_.size());
    joins_.is_cues = find_texts() || find_stamped();
    if (joins_.is_cues) join();
    return std::move(joins_);
  }

 private:
  // A row with what is said.
  struct Text {
    uint32_t row;
    uint32_t words;
    uint32_t hash;  // of what is said, without tags
  };

  [[nodiscard]] View text_of(size_t row) const { return slice(source_, rows_[row].span); }
  [[nodiscard]] bool is_time_at(size_t row) const {
    return row < rows_.size() && !rows_[row].is_wide() && is_time(text_of(row));
  }

  // Finds the texts of captions, and of transcripts with times above the lines.
  bool find_texts() {
    size_t times = 0;
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (!is_time_at(i)) continue;
      ++times;
      last_time_ = i;
    }
    if (times < kMinCues || times * kLinesPerTime < rows_.size()) return false;
    has_arrow_ = has_arrow(text_of(last_time_));
    for (uint32_t i = 0; i < rows_.size(); ++i) {
      const View line = text_of(i);
      const bool is_number = is_time_at(i + 1) && line.size() <= kMaxNumberUnits &&
                             line.find_first_not_of(u"0123456789") == View::npos;
      const bool is_header = texts_.empty() && (i == 0 || !is_time_at(i - 1));
      if (!is_time_at(i) && !is_number && !is_header && !is_sound(line)) add_text(i);
    }
    return true;
  }

  // «0:04 اليوم سنتكلم»: a time near zero opens the first line, and times open many others.
  bool find_stamped() {
    size_t stamped = 0;
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].timed) continue;
      const Stamp stamp = opening_stamp(text_of(i));
      const View time = slice(text_of(i), stamp.time);
      if (stamped == 0 && !time.starts_with(u"0:") && !time.starts_with(u"00:")) return false;
      stamped += !stamp.has_date;
    }
    if (stamped < kMinCues || stamped * kLinesPerStamp < rows_.size()) return false;
    for (uint32_t i = 0; i < rows_.size(); ++i) {
      Span& row = rows_[i].span;
      if (rows_[i].timed) {
        row.begin += opening_stamp(text_of(i)).whole.end;
        while (row.begin + 1 < row.end &&
               (is_white(source_[row.begin]) || is_white(source_[row.begin + 1])))
          ++row.begin;  // « - اليوم»
      }
      if (rows_[i].timed || !texts_.empty()) add_text(i);
    }
    last_time_ = rows_.size();
    return true;
  }

  // Adds what is said in `row`. Its tags («<i>», «<v سلمى>», «<00:00:01.200>») are hidden.
  void add_text(uint32_t row) {
    Text text{row, 1, 2166136261U};  // FNV-1a
    const Span span = rows_[row].span;
    for (uint32_t at = span.begin; at < span.end; ++at) {
      const View rest = slice(source_, {at, span.end}).substr(0, kMaxTagUnits);
      const size_t end = has_arrow_ && rest[0] == u'<' ? rest.find_first_of(u"<>", 1) : View::npos;
      if (end != View::npos && rest[end] == u'>') {
        joins_.hidden.push_back({at, at + static_cast<uint32_t>(end) + 1});
        at += static_cast<uint32_t>(end);
        continue;
      }
      text.hash = (text.hash ^ rest[0]) * 16777619U;
      text.words += rest[0] == u' ';
    }
    texts_.push_back(text);
    stops_ += rows_[row].stops;
  }

  // Whether the sentence of `words` words that row `above` ends goes on in row `below`.
  [[nodiscard]] bool goes_on(size_t above, size_t below, size_t words) const {
    // Below the last time a page goes on.
    const bool is_in_cues =
        below < last_time_ || (has_arrow_ && rows_[below].blanks == 0) || below == last_time_ + 1;
    if (!is_in_cues || !rows_[above].is_open() || rows_[below].starts) return false;
    const size_t free = kLinesPerStop * stops_ >= texts_.size() ? kMaxSentence : kMinSentence;
    return words < free ||
           (words < kMaxSentence &&
            clause_start(source_, rows_[below].span.begin) != ClauseStart::kCertain);
  }

  void join() {
    size_t words = 0;
    for (size_t k = 0; k < texts_.size();) {
      size_t after = k + 1;
      while (after < texts_.size() && texts_[after].hash == texts_[k].hash) ++after;
      words += texts_[k].words;
      const uint32_t row = texts_[k].row;
      if (after < texts_.size() && goes_on(row, texts_[after].row, words)) {
        joins_.next[row] = texts_[after].row;
      } else {
        if (after > k + 1)
          joins_.hidden.push_back({rows_[row].span.end, rows_[texts_[after - 1].row].span.end});
        words = 0;
      }
      k = after;
    }
  }

  View source_;
  std::vector<Row>& rows_;
  CueJoins joins_;
  std::vector<Text> texts_;
  size_t stops_ = 0;  // how many of them end a sentence
  size_t last_time_ = 0;
  bool has_arrow_ = false;
};

}  // namespace

CueJoins join_cues(std::u16string_view source, std::vector<Row>& rows) {
  return Cues(source, rows).run();
}

}  // namespace khulasa::text
