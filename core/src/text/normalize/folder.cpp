#include "folder.h"

#include <algorithm>

#include "folds.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

constexpr char16_t kFirstMark = u'\u0300';  // the lowest combining mark
constexpr char16_t kSoftHyphen = u'\u00AD';

constexpr bool is_lead(char16_t c) { return in_range(c, u'\xD800', u'\xDBFF'); }
constexpr bool is_trail(char16_t c) { return in_range(c, u'\xDC00', u'\xDFFF'); }

char32_t code_point_in(std::u16string_view text, size_t at) {
  const char16_t c = text[at];
  if (is_lead(c) && at + 1 < text.size() && is_trail(text[at + 1])) {
    return 0x10000 + (static_cast<char32_t>(c - 0xD800) << 10) + (text[at + 1] - 0xDC00u);
  }
  return c;
}

}  // namespace

Folder::Folder(std::u16string_view source, const NormalizeOptions& options, const Unicode& unicode)
    : source_(source), options_(options), unicode_(unicode) {
  out_.text.reserve(source.size());
}

void Folder::fold(uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end;) {
    const uint32_t stable_end = at + unicode_.nfc_prefix(source_.substr(at, end - at));
    fold_stable(at, stable_end);
    if (stable_end == end) break;
    at = segment_end(stable_end, end);
    fold_segment(stable_end, at);
  }
}

void Folder::add_folded(std::u16string_view folded) {
  if (folded.empty()) return;
  out_.text += folded;
  out_.map.append(static_cast<uint32_t>(folded.size()), static_cast<uint32_t>(folded.size()));
  marks_on_base_ = 0;
}

char32_t Folder::code_point(uint32_t at) const { return code_point_in(source_, at); }

uint32_t Folder::next(uint32_t at) const { return at + (code_point(at) > 0xFFFF ? 2 : 1); }

uint32_t Folder::segment_end(uint32_t begin, uint32_t end) const {
  uint32_t at = next(begin);
  while (at < end && !unicode_.starts_segment(code_point(at))) at = next(at);
  return at;
}

// Counts `c` if it is a mark on the letter before it; true if that is one mark too many. Characters
// that are dropped, such as a tatweel or a zero-width space between two marks, do not restart the
// count.
bool Folder::exceeds_cap(char32_t c) {
  const bool unit = c < 0x10000;
  const auto u = static_cast<char16_t>(c);
  if (c < kFirstMark || (unit && is_arabic_letter(u) && u != kTatweel)) {
    if (u != kSoftHyphen || !is_dropped(u, options_)) marks_on_base_ = 0;
    return false;
  }
  if (!(unit && is_arabic_mark(u)) && !unicode_.is_combining(c)) {
    const bool is_removed =
        unit && (u == kTatweel ? options_.tatweel != TatweelForm::kKeep : is_dropped(u, options_));
    if (!is_removed) marks_on_base_ = 0;
    return false;
  }
  if (++marks_on_base_ <= kMaxMarksPerBase) return false;
  ++out_.marks_capped;
  return true;
}

// Folds a part of the source that is in NFC, unit by unit.
void Folder::fold_stable(uint32_t begin, uint32_t end) {
  uint32_t plain_begin = begin;
  for (uint32_t at = begin; at < end; ++at) {
    if ((at = append_plain(at, end)) == end) break;
    const char16_t c = source_[at];
    out_.map.append(at - plain_begin, at - plain_begin);
    // Take both units of a mark such as U+1E944 together: the second alone would restart the count
    // of marks.
    const uint32_t after = is_lead(c) ? next(at) : at + 1;
    const bool is_capped = is_lead(c)
                               ? is_dropped_pair(code_point(at)) || exceeds_cap(code_point(at))
                               : exceeds_cap(c);
    for (uint32_t unit = at; unit < after; ++unit) {
      const auto before = static_cast<uint32_t>(out_.text.size());
      if (!is_capped) fold_unit_at(source_[unit], unit + 1);
      out_.map.append(1, static_cast<uint32_t>(out_.text.size()) - before);
    }
    at = after - 1;
    plain_begin = after;
  }
  out_.map.append(end - plain_begin, end - plain_begin);
}

// Appends the plain units from `at` on, and the single spaces between them, and returns where they
// end. Nearly all of a text is plain, so these two loops do nothing else.
uint32_t Folder::append_plain(uint32_t at, uint32_t end) {
  const uint32_t begin = at;
  char16_t before = out_.text.empty() ? kDropped : out_.text.back();
  for (; at < end; ++at) {
    const char16_t c = source_[at];
    if (c >= kTableEnd) break;
    const char16_t folded = plain_forms_[c];
    if (folded == 0 && !(c == u' ' && before != u' ')) break;
    before = folded == 0 ? u' ' : folded;
  }
  if (at == begin) return at;
  const size_t size = out_.text.size();
  out_.text.resize(size + (at - begin));
  std::transform(source_.begin() + begin, source_.begin() + at, out_.text.data() + size,
                 [&](char16_t c) { return c == u' ' ? c : plain_forms_[c]; });
  marks_on_base_ = 0;
  return at;
}

// Folds a segment that is not in NFC: caps its marks, composes it and folds the result. It becomes
// one run of the map. The cap bounds the cost of composing. It is applied again afterwards, because
// composing may decompose a letter into one with marks: U+FB40 becomes a nun and a dagesh.
void Folder::fold_segment(uint32_t begin, uint32_t end) {
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
    if (!is_dropped_pair(c) && !exceeds_cap(c))
      for (size_t unit = 0; unit < units; ++unit) fold_unit_at(composed[i + unit], end);
    i += units;
  }
  out_.map.append(end - begin, static_cast<uint32_t>(out_.text.size()) - before);
}

// Folds and appends `c`; `after` is the position in the source after it.
void Folder::fold_unit_at(char16_t c, uint32_t after) {
  if (options_.unfold_presentation_forms && is_presentation_form(c)) {
    unfold(c, after);
  } else {
    append(c, after);
  }
}

// Appends the letters of a presentation form. The NFKC of a form that is only a mark (ﹶ) is a space
// with the mark on it: the space is dropped.
void Folder::unfold(char16_t c, uint32_t after) {
  const std::u16string letters = unicode_.unfolded(c);
  const bool lone_mark = letters.size() > 1 && letters[0] == u' ' && is_arabic_mark(letters[1]);
  const bool second_alef = has_own_alef(after);
  for (const char16_t letter :
       std::u16string_view(letters).substr(lone_mark || second_alef ? 1 : 0)) {
    append(letter, static_cast<uint32_t>(source_.size()));
    has_unfolded_marks_ = has_unfolded_marks_ || (letter != u' ' && plain_form(letter) == 0);
  }
}

// Whether the unit before `after` is ﷲ, and the alef before it opens a word, perhaps after a
// proclitic: «اﷲ», «واﷲ». Many fonts draw ﷲ without its alef, so people type one before it.
bool Folder::has_own_alef(uint32_t after) const {
  if (after < 2 || source_[after - 1] != kAllahLigature || source_[after - 2] != kAlef)
    return false;
  const auto is_letter_at = [&](uint32_t back) {
    return after >= back && is_arabic_letter(source_[after - back]);
  };
  if (!is_letter_at(3)) return true;
  return std::u16string_view(u"وفبتك").find(source_[after - 3]) != std::u16string_view::npos &&
         !is_letter_at(4);
}

// Whether what is left of the source from `at` on, after folding, is an alef and another letter.
bool Folder::is_alef_in_word(uint32_t at) const {
  std::u16string letters;
  for (; at < source_.size() && letters.size() < 2; ++at) {
    const bool is_form = options_.unfold_presentation_forms && is_presentation_form(source_[at]);
    const std::u16string unit =
        is_form ? unicode_.unfolded(source_[at]) : std::u16string(1, source_[at]);
    for (const char16_t c : unit)
      if (!is_dropped(c, options_)) letters += text::fold_unit(c, options_);
  }
  return letters.size() >= 2 && letters[0] == kAlef && is_arabic_letter(letters[1]);
}

// Whether the ء before `after` and an alef are the old spelling of «آ»: «ءامن», «قرءان». Not at the
// end of a word («جزءا»), and not after another alef («قراءات»).
bool Folder::is_split_madda(uint32_t after) const {
  if (!options_.fold_split_madda) return false;
  const char16_t before = out_.text.empty() ? kDropped : out_.text.back();
  return before != kAlef && before != kHamza && is_alef_in_word(after);
}

// Whether `c` is a Quranic mark above the basic plane (small alef, noon or yeh) that is dropped.
bool Folder::is_dropped_pair(char32_t c) const {
  return c >= 0x10EFD && c <= 0x10EFF && options_.drop_quranic_marks;
}

// The folded form of `c` if it is plain, see plain_forms_; else 0.
char16_t Folder::plain_form(char16_t c) {
  if (c >= kTableEnd) return 0;
  if (plain_forms_[c] == 0 && !is_dropped(c, options_) && c != kTatweel && !is_space(c) &&
      !(c == kHamza && options_.fold_split_madda) &&
      (c < kFirstMark || is_arabic_letter(c) || !unicode_.is_combining(c)))
    plain_forms_[c] = fold_unit(c, options_);
  return plain_forms_[c];
}

// Folds and appends one unit. `after` is the position in the source after it, for the folds that
// depend on what follows.
void Folder::append(char16_t c, uint32_t after) {
  if (const char16_t plain = plain_form(c); plain != 0) {
    out_.text += plain;
    return;
  }
  if (c == kHamza && is_split_madda(after)) return;
  const char16_t folded = fold_unit(c, options_);
  if (folded == kDropped && c != kDropped) return;
  if (in_range(c, kMaddahAbove, kHamzaBelow) && is_folded_off(c)) return;
  if (folded == u' ' && options_.collapse_spaces && !out_.text.empty() && out_.text.back() == u' ')
    return;
  if (folded == kTatweel && options_.tatweel == TatweelForm::kDropDecorative &&
      is_decorative(after))
    return;
  is_inert_ = is_inert_ && text::is_inert(folded);
  out_.text += folded;
}

// Whether the folds would take the mark `c` off its letter, if the two were composed: then it is
// dropped at once. Otherwise «ا» with eight hamzas below would need eight passes: NFC composes it
// with the first hamza only, «إ» folds to «ا», and the next pass composes it with the second.
bool Folder::is_folded_off(char16_t c) const {
  size_t at = out_.text.size();
  while (at > 0 && unicode_.is_combining(out_.text[at - 1])) --at;
  const char16_t base = at > 0 ? out_.text[at - 1] : kDropped;
  if (base == kAlef) return options_.fold_alef;
  return (base == kWaw || base == kYeh) && c == kHamzaAbove && options_.fold_hamza_carriers;
}

// Between two letters a tatweel only stretches the word, unless it carries a hamza that is kept
// («فَـَٔامِنُوا۟»). Before «"» or at the end it shows that the letter connects. A run of tatweels is
// scanned once, at its first, so 1 MB of them takes linear time.
bool Folder::is_decorative(uint32_t after) {
  if (after > scanned_to_) {
    scanned_to_ = after;
    uint32_t tatweel_end = after;  // of the last tatweel
    bool carries = false;          // it carries a hamza
    while (scanned_to_ < source_.size() &&
           (is_arabic_mark(source_[scanned_to_]) || source_[scanned_to_] == kTatweel ||
            is_dropped(source_[scanned_to_], options_))) {
      const char16_t c = source_[scanned_to_++];
      if (c == kTatweel) tatweel_end = scanned_to_;
      carries = c != kTatweel &&
                (carries || (in_range(c, kHamzaAbove, kHamzaBelow) && !is_dropped(c, options_)));
    }
    carrier_end_ = carries ? tatweel_end : 0;
  }
  if (after == carrier_end_) return false;
  return scanned_to_ < source_.size() && !out_.text.empty() &&
         (is_joining(out_.text.back()) || is_arabic_mark(out_.text.back())) &&
         is_joining(source_[scanned_to_]);
}

// A letter that a tatweel may connect to. Tatweel itself, an Arabic letter elsewhere, is not one.
bool Folder::is_joining(char16_t c) const {
  return (is_arabic_letter(c) && c != kTatweel) ||
         (options_.unfold_presentation_forms && is_presentation_form(c));
}

}  // namespace khulasa::text
