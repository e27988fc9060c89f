#include "normalize.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "folds.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

// Units below this are folded by table: ASCII, Latin, Greek, Cyrillic, Arabic.
constexpr char16_t kTableEnd = u'\u0700';

// A letter as often as this in a row is drawn out: «جداااا». Two are spelled: «الله», «ممكن».
constexpr uint32_t kElongation = 3;

constexpr bool is_lead(char16_t c) { return in_range(c, u'\xD800', u'\xDBFF'); }
constexpr bool is_trail(char16_t c) { return in_range(c, u'\xDC00', u'\xDFFF'); }

// Folds a text once, front to back.
class Folder {
 public:
  Folder(std::u16string_view source, const NormalizeOptions& options, const Unicode& unicode)
      : source_(source), options_(options), unicode_(unicode) {
    if (source.size() >= kTableWorth) {
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

  // Whether run() met a presentation form and unfolded it.
  [[nodiscard]] bool has_unfolded() const { return has_unfolded_; }

 private:
  // `plain`: folds to `folded` wherever it stands, and no mark is counted.
  struct Entry {
    char16_t folded;
    bool plain;
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

  // Counts `c` among the marks on the letter before it; true where it is one too many. What is
  // dropped from between marks does not begin their count anew.
  bool over_cap(char32_t c) {
    const bool unit = c < 0x10000;
    const auto u = static_cast<char16_t>(c);
    if (c < kFirstMark || (unit && is_arabic_letter(u) && u != kTatweel)) {
      if (u != kSoftHyphen || !is_dropped(u, options_)) marks_on_base_ = 0;
      return false;
    }
    if (!(unit && is_arabic_mark(u)) && !unicode_.is_combining(c)) {
      const bool goes = unit && (u == kTatweel ? options_.tatweel != TatweelForm::kKeep
                                               : is_dropped(u, options_));
      if (!goes) marks_on_base_ = 0;
      return false;
    }
    if (++marks_on_base_ <= kMaxMarksPerBase) return false;
    ++out_.marks_capped;
    return true;
  }

  // Text in NFC: folded unit by unit.
  void fold_stable(uint32_t begin, uint32_t end) {
    uint32_t plain_begin = begin;
    for (uint32_t at = begin; at < end; ++at) {
      if (!table_.empty() && (at = put_plain(at, end)) == end) break;
      const char16_t c = source_[at];
      out_.map.append(at - plain_begin, at - plain_begin);
      // Both units of U+1E944 at once: its second by itself would begin the count of marks anew.
      const uint32_t after = is_lead(c) ? next(at) : at + 1;
      const bool is_capped = over_cap(is_lead(c) ? code_point(at) : c);
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

  // Appends the plain units from `at` on and the spaces that stand alone between them; gives where
  // they end. Nearly all of a text is such, so these two loops do nothing else.
  uint32_t put_plain(uint32_t at, uint32_t end) {
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

  // A segment that is not in NFC: its marks capped, composed, folded; one run of the map. The cap
  // bounds what composing costs; it is asked again of what composing gave, for a letter may fall
  // into one with marks of its own: U+FB40 is a nun and a dagesh.
  void fold_segment(uint32_t begin, uint32_t end) {
    const uint32_t marks_before = marks_on_base_;
    std::u16string capped;
    for (uint32_t at = begin; at < end; at = next(at)) {
      if (!over_cap(code_point(at))) capped += source_.substr(at, next(at) - at);
    }
    const auto before = static_cast<uint32_t>(out_.text.size());
    marks_on_base_ = marks_before;
    const std::u16string composed = unicode_.nfc(capped);
    for (size_t i = 0; i < composed.size();) {
      const char32_t c = code_point_in(composed, i);
      const size_t units = c > 0xFFFF ? 2 : 1;
      if (!over_cap(c))
        for (size_t unit = 0; unit < units; ++unit) fold(composed[i + unit], end);
      i += units;
    }
    out_.map.append(end - begin, static_cast<uint32_t>(out_.text.size()) - before);
  }

  // Folds `c`, behind which the source goes on at `after`.
  void fold(char16_t c, uint32_t after) {
    if (options_.unfold_presentation_forms && is_presentation_form(c)) {
      unfold(c);
    } else {
      put(c, after);
    }
  }

  // The letters of a presentation form. NFKC gives the forms of lone marks a space to stand on (ﹶ):
  // it is dropped.
  void unfold(char16_t c) {
    has_unfolded_ = true;
    const std::u16string letters = unicode_.unfolded(c);
    const bool lone_mark = letters.size() > 1 && letters[0] == u' ' && is_arabic_mark(letters[1]);
    for (const char16_t letter : std::u16string_view(letters).substr(lone_mark ? 1 : 0))
      put(letter, static_cast<uint32_t>(source_.size()));
  }

  // Appends one unit, folded. `after` is the source position behind it, for what depends on its
  // neighbours.
  void put(char16_t c, uint32_t after) {
    const char16_t folded = c < table_.size() ? table_[c].folded : fold_unit(c, options_);
    if (folded == kDropped && c != kDropped) return;
    if (in_range(c, kMaddahAbove, kHamzaBelow) && base_lost(c)) return;
    if (folded == u' ' && options_.collapse_spaces && !out_.text.empty() &&
        out_.text.back() == u' ')
      return;
    if (folded == kTatweel && options_.tatweel == TatweelForm::kDropDecorative &&
        is_decorative(after))
      return;
    out_.text += folded;
  }

  // Whether the letter that the mark `c` stands on was folded to lose such a mark: of «ا» and eight
  // hamzas below NFC composes one, «إ» folds to «ا», and the next pass would compose the second.
  [[nodiscard]] bool base_lost(char16_t c) const {
    size_t at = out_.text.size();
    while (at > 0 && unicode_.is_combining(out_.text[at - 1])) --at;
    const char16_t base = at > 0 ? out_.text[at - 1] : kDropped;
    if (base == kAlef) return options_.fold_alef;
    return (base == kWaw || base == kYeh) && c == kHamzaAbove && options_.fold_hamza_carriers;
  }

  // Between two letters a tatweel only stretches the word; before «"» or at the end it shows that
  // the letter joins. A run of tatweels is looked over once, at its first: 1 MB of them is linear.
  bool is_decorative(uint32_t after) {
    if (after > looked_to_) {
      looked_to_ = after;
      while (looked_to_ < source_.size() &&
             (is_arabic_mark(source_[looked_to_]) || source_[looked_to_] == kTatweel ||
              is_dropped(source_[looked_to_], options_)))
        ++looked_to_;
    }
    return looked_to_ < source_.size() && !out_.text.empty() &&
           (is_joining(out_.text.back()) || is_arabic_mark(out_.text.back())) &&
           is_joining(source_[looked_to_]);
  }
  // A letter that tatweel may stand beside: not tatweel itself, which counts as a letter elsewhere.
  [[nodiscard]] bool is_joining(char16_t c) const {
    return (is_arabic_letter(c) && c != kTatweel) ||
           (options_.unfold_presentation_forms && is_presentation_form(c));
  }

  static constexpr char16_t kFirstMark = u'\u0300';  // no combining mark stands below it
  static constexpr char16_t kSoftHyphen = u'\u00AD';
  // A shorter text is folded faster than the table is made. Set by hand.
  static constexpr size_t kTableWorth = 2048;

  std::u16string_view source_;
  const NormalizeOptions& options_;
  const Unicode& unicode_;
  std::vector<Entry> table_;  // of the first kTableEnd units; empty for a short text
  NormalizedText out_;
  uint32_t marks_on_base_ = 0;
  bool has_unfolded_ = false;
  uint32_t looked_to_ = 0;
};

// How often a text is folded at most: what the first pass brings together («ا» and a maddah with a
// zero-width space between them) is composed by the second, and a tatweel that a lone mark's form
// (ﹷ) held is dropped by it, which leaves marks to be ordered by a third. With two passes the
// property of idempotence fails on random strings, with four it holds on a million. The limit keeps
// the time linear whatever comes.
constexpr int kMaxPasses = 4;

// Folds until nothing changes any more.
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

// Leaves one of three or more same Arabic letters in a row. No Arabic word has three.
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
