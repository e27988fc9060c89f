#include "normalize.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "folds.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

// Units below this are folded by table: ASCII, Latin, Greek, Cyrillic, Hebrew, Arabic.
constexpr char16_t kTableEnd = u'\u0700';

// As many equal letters in a row are an elongation: «جداااا». Two are ordinary spelling: «الله»,
// «ممكن».
constexpr uint32_t kElongation = 3;

constexpr bool is_lead(char16_t c) { return in_range(c, u'\xD800', u'\xDBFF'); }
constexpr bool is_trail(char16_t c) { return in_range(c, u'\xDC00', u'\xDFFF'); }

// Folds a text once, from front to back.
class Folder {
 public:
  Folder(std::u16string_view source, const NormalizeOptions& options, const Unicode& unicode)
      : source_(source), options_(options), unicode_(unicode) {
    if (source.size() >= kMinTextForTable) {
      table_.reserve(kTableEnd);
      for (char16_t c = 0; c < kTableEnd; ++c)
        table_.push_back({fold_unit(c, options), is_plain(c)});
    }
    out_.text.reserve(source.size());
  }

  NormalizedText run() {
    const auto size = static_cast<uint32_t>(source_.size());
    uint32_t at = 0;
    while (at < size) {
      const uint32_t stable_end = at + unicode_.nfc_prefix(source_.substr(at));
      fold_stable(at, stable_end);
      if (stable_end == size) break;
      at = segment_end(stable_end);
      fold_segment(stable_end, at);
    }
    return std::move(out_);
  }

  // Whether run() unfolded a presentation form.
  [[nodiscard]] bool has_unfolded() const { return has_unfolded_; }

 private:
  struct Entry {
    char16_t folded;
    bool plain;  // folds to `folded` whatever its neighbours are, and is not a mark
  };

  [[nodiscard]] bool is_plain(char16_t c) const {
    return !is_dropped(c, options_) && c != kTatweel && !is_space(c) &&
           (c < kFirstMark || is_arabic_letter(c) || !unicode_.is_combining(c));
  }
  static char32_t code_point_in(std::u16string_view text, size_t at) {
    const char16_t c = text[at];
    if (is_lead(c) && at + 1 < text.size() && is_trail(text[at + 1])) {
      return 0x10000 + (static_cast<char32_t>(c - 0xD800) << 10) + (text[at + 1] - 0xDC00u);
    }
    return c;
  }
  [[nodiscard]] char32_t code_point(uint32_t at) const { return code_point_in(source_, at); }
  [[nodiscard]] uint32_t next(uint32_t at) const { return at + (code_point(at) > 0xFFFF ? 2 : 1); }

  [[nodiscard]] uint32_t segment_end(uint32_t begin) const {
    uint32_t at = next(begin);
    while (at < source_.size() && !unicode_.starts_segment(code_point(at))) at = next(at);
    return at;
  }

  // Counts `c` if it is a mark on the letter before it; true if that is one mark too many.
  // Characters that are dropped, such as a tatweel or a zero-width space between two marks, do not
  // restart the count.
  bool exceeds_cap(char32_t c) {
    const bool unit = c < 0x10000;
    const auto u = static_cast<char16_t>(c);
    if (c < kFirstMark || (unit && is_arabic_letter(u) && u != kTatweel)) {
      if (u != kSoftHyphen || !is_dropped(u, options_)) marks_on_base_ = 0;
      return false;
    }
    if (!(unit && is_arabic_mark(u)) && !unicode_.is_combining(c)) {
      const bool is_removed = unit && (u == kTatweel ? options_.tatweel != TatweelForm::kKeep
                                                     : is_dropped(u, options_));
      if (!is_removed) marks_on_base_ = 0;
      return false;
    }
    if (++marks_on_base_ <= kMaxMarksPerBase) return false;
    ++out_.marks_capped;
    return true;
  }

  // Folds a part of the source that is in NFC, unit by unit.
  void fold_stable(uint32_t begin, uint32_t end) {
    uint32_t plain_begin = begin;
    for (uint32_t at = begin; at < end; ++at) {
      if (!table_.empty() && (at = append_plain(at, end)) == end) break;
      const char16_t c = source_[at];
      out_.map.append(at - plain_begin, at - plain_begin);
      // Take both units of a mark such as U+1E944 together: the second alone would restart the
      // count of marks.
      const uint32_t after = is_lead(c) ? next(at) : at + 1;
      const bool is_capped = exceeds_cap(is_lead(c) ? code_point(at) : c);
      for (uint32_t unit = at; unit < after; ++unit) {
        const auto before = static_cast<uint32_t>(out_.text.size());
        if (!is_capped) fold(source_[unit], unit + 1);
        out_.map.append(1, static_cast<uint32_t>(out_.text.size()) - before);
      }
      at = after - 1;
      plain_begin = after;
    }
    out_.map.append(end - plain_begin, end - plain_begin);
  }

  // Appends the plain units from `at` on, and the single spaces between them, and returns where
  // they end. Nearly all of a text is plain, so these two loops do nothing else.
  uint32_t append_plain(uint32_t at, uint32_t end) {
    const uint32_t begin = at;
    char16_t before = out_.text.empty() ? kDropped : out_.text.back();
    for (; at < end; ++at) {
      const char16_t c = source_[at];
      if (c >= kTableEnd || !(table_[c].plain || (c == u' ' && before != u' '))) break;
      before = table_[c].folded;
    }
    if (at == begin) return at;
    const size_t size = out_.text.size();
    out_.text.resize(size + (at - begin));
    std::transform(source_.begin() + begin, source_.begin() + at, out_.text.data() + size,
                   [&](char16_t c) { return table_[c].folded; });
    marks_on_base_ = 0;
    return at;
  }

  // Folds a segment that is not in NFC: caps its marks, composes it and folds the result. It
  // becomes one run of the map. The cap bounds the cost of composing. It is applied again
  // afterwards, because composing may decompose a letter into one with marks: U+FB40 becomes a nun
  // and a dagesh.
  void fold_segment(uint32_t begin, uint32_t end) {
    const uint32_t marks_before = marks_on_base_;
    std::u16string capped;
    for (uint32_t at = begin; at < end; at = next(at)) {
      if (!exceeds_cap(code_point(at))) capped += source_.substr(at, next(at) - at);
    }
    const auto before = static_cast<uint32_t>(out_.text.size());
    marks_on_base_ = marks_before;
    const std::u16string composed = unicode_.nfc(capped);
    for (size_t i = 0; i < composed.size();) {
      const char32_t c = code_point_in(composed, i);
      const size_t units = c > 0xFFFF ? 2 : 1;
      if (!exceeds_cap(c))
        for (size_t unit = 0; unit < units; ++unit) fold(composed[i + unit], end);
      i += units;
    }
    out_.map.append(end - begin, static_cast<uint32_t>(out_.text.size()) - before);
  }

  // Folds and appends `c`; `after` is the position in the source after it.
  void fold(char16_t c, uint32_t after) {
    if (options_.unfold_presentation_forms && is_presentation_form(c)) {
      unfold(c);
    } else {
      append(c, after);
    }
  }

  // Appends the letters of a presentation form. The NFKC of a form that is only a mark (ﹶ) is a
  // space with the mark on it: the space is dropped.
  void unfold(char16_t c) {
    has_unfolded_ = true;
    const std::u16string letters = unicode_.unfolded(c);
    const bool lone_mark = letters.size() > 1 && letters[0] == u' ' && is_arabic_mark(letters[1]);
    for (const char16_t letter : std::u16string_view(letters).substr(lone_mark ? 1 : 0))
      append(letter, static_cast<uint32_t>(source_.size()));
  }

  // Folds and appends one unit. `after` is the position in the source after it, for the folds that
  // depend on what follows.
  void append(char16_t c, uint32_t after) {
    const char16_t folded = c < table_.size() ? table_[c].folded : fold_unit(c, options_);
    if (folded == kDropped && c != kDropped) return;
    if (in_range(c, kMaddahAbove, kHamzaBelow) && is_folded_off(c)) return;
    if (folded == u' ' && options_.collapse_spaces && !out_.text.empty() &&
        out_.text.back() == u' ')
      return;
    if (folded == kTatweel && options_.tatweel == TatweelForm::kDropDecorative &&
        is_decorative(after))
      return;
    out_.text += folded;
  }

  // Whether the folds would take the mark `c` off its letter, if the two were composed: then it is
  // dropped at once. Otherwise «ا» with eight hamzas below would need eight passes: NFC composes it
  // with the first hamza only, «إ» folds to «ا», and the next pass composes it with the second.
  [[nodiscard]] bool is_folded_off(char16_t c) const {
    size_t at = out_.text.size();
    while (at > 0 && unicode_.is_combining(out_.text[at - 1])) --at;
    const char16_t base = at > 0 ? out_.text[at - 1] : kDropped;
    if (base == kAlef) return options_.fold_alef;
    return (base == kWaw || base == kYeh) && c == kHamzaAbove && options_.fold_hamza_carriers;
  }

  // Between two letters a tatweel only stretches the word. Before «"» or at the end it shows that
  // the letter connects. A run of tatweels is scanned once, at its first, so 1 MB of them takes
  // linear time.
  bool is_decorative(uint32_t after) {
    if (after > scanned_to_) {
      scanned_to_ = after;
      while (scanned_to_ < source_.size() &&
             (is_arabic_mark(source_[scanned_to_]) || source_[scanned_to_] == kTatweel ||
              is_dropped(source_[scanned_to_], options_)))
        ++scanned_to_;
    }
    return scanned_to_ < source_.size() && !out_.text.empty() &&
           (is_joining(out_.text.back()) || is_arabic_mark(out_.text.back())) &&
           is_joining(source_[scanned_to_]);
  }
  // A letter that a tatweel may connect to. Tatweel itself, an Arabic letter elsewhere, is not one.
  [[nodiscard]] bool is_joining(char16_t c) const {
    return (is_arabic_letter(c) && c != kTatweel) ||
           (options_.unfold_presentation_forms && is_presentation_form(c));
  }

  static constexpr char16_t kFirstMark = u'\u0300';  // the lowest combining mark
  static constexpr char16_t kSoftHyphen = u'\u00AD';
  // In code units. Folding a shorter text takes less time than making the table. An estimate, not
  // measured.
  static constexpr size_t kMinTextForTable = 2048;

  std::u16string_view source_;
  const NormalizeOptions& options_;
  const Unicode& unicode_;
  std::vector<Entry> table_;  // for the units below kTableEnd; empty for a short text
  NormalizedText out_;
  uint32_t marks_on_base_ = 0;
  bool has_unfolded_ = false;
  uint32_t scanned_to_ = 0;  // the end of the tatweels and marks that is_decorative() has scanned
};

// Upper bound on the passes over a text. The first pass may bring characters together («ا» and a
// maddah, when the zero-width space between them is dropped) that the second one composes. The
// second may drop a tatweel that came out of the form of a lone mark (ﹷ), which leaves marks for a
// third to reorder. With two passes normalizing is not idempotent on random strings; with four it
// was on a million of them. The bound keeps the time linear for any input.
constexpr int kMaxPasses = 4;

// Folds a text again and again until it no longer changes.
NormalizedText fold(std::u16string_view source, const NormalizeOptions& options,
                    const Unicode& unicode) {
  Folder first(source, options, unicode);
  NormalizedText out = first.run();
  const bool unfolded = first.has_unfolded();
  for (int pass = 1; pass < kMaxPasses; ++pass) {
    if (!(pass == 1 && unfolded) && unicode.nfc_prefix(out.text) == out.text.size()) break;
    NormalizedText again = Folder(out.text, options, unicode).run();
    if (again.text == out.text) break;
    add_pass(out, std::move(again));
  }
  return out;
}

// Shortens a run of three or more equal Arabic letters to one. No Arabic word has three in a row.
NormalizedText shorten_elongation(std::u16string_view source) {
  NormalizedText out;
  out.text.reserve(source.size());
  for (uint32_t at = 0; at < source.size();) {
    const auto end =
        static_cast<uint32_t>(std::min(source.find_first_not_of(source[at], at), source.size()));
    const bool long_run = end - at >= kElongation && is_arabic_letter(source[at]);
    const uint32_t kept = long_run ? 1 : end - at;
    out.text.append(kept, source[at]);
    out.map.append(kept, kept);
    out.map.append(end - at - kept, 0);
    at = end;
  }
  return out;
}

}  // namespace

void add_pass(NormalizedText& out, NormalizedText pass) {
  out.map = out.map.then(pass.map);
  out.text = std::move(pass.text);
  out.marks_capped += pass.marks_capped;
}

NormalizedText normalize(std::u16string_view source, const NormalizeOptions& options,
                         const Unicode& unicode) {
  NormalizedText out = fold(source, options, unicode);
  if (options.fold_elongation) add_pass(out, shorten_elongation(out.text));
  return out;
}

}  // namespace khulasa::text
