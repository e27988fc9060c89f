#include "entries.h"

#include "text/stamps.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::article {

namespace {

constexpr size_t kMinEntries = 3;
constexpr uint32_t kMinWords = 3;  // of an entry
constexpr uint32_t kMaxNameWords = 3;
// A text with entries has at least one for so many lines.
constexpr size_t kLinesPerEntry = 6;

}  // namespace

std::vector<Span> find_entries(const text::Reading& reading, const std::vector<Line>& lines,
                               OwnLabels& own_labels) {
  std::vector<Span> times(lines.size());
  std::vector<size_t> alone;  // lines with a time and nothing else
  size_t entries = 0;
  size_t stops = 0;
  bool from_zero = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if ((line.classes & text::kDigitClass) == 0) continue;
    const text::Stamp stamp = text::opening_stamp(reading.text_of(line.span));
    // The posts of a forum have their day.
    if (stamp.whole.empty() || stamp.has_date) continue;
    const Span time{line.span.begin + stamp.time.begin, line.span.begin + stamp.time.end};
    const bool is_alone = line.span.begin + stamp.whole.end == line.span.end;
    const size_t entry = is_alone ? i + 1 : i;
    // A comment has the name of its writer above the time.
    if (is_alone && i > 0 && lines[i - 1].word_count() <= kMaxNameWords &&
        !lines[i - 1].ends_sentence)
      continue;
    if (entry == lines.size() || lines[entry].word_count() < kMinWords ||
        (own_labels[entry] && entry != i))
      continue;
    if (entries == 0) {
      const auto text = reading.text_of(time);
      from_zero = text.starts_with(u"0:0") || text.starts_with(u"00:0");
    }
    if (is_alone) alone.push_back(i);
    times[entry] = time;
    ++entries;
    stops += lines[entry].ends_in_stop();
  }
  if (entries < kMinEntries || entries * kLinesPerEntry < lines.size() ||
      (2 * stops < entries && !from_zero))
    return {};
  for (const size_t i : alone) own_labels[i] = Label{BlockKind::kNotice};
  return times;
}

}  // namespace khulasa::article
