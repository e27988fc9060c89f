#include "normalize.h"

#include <array>

#include "letters.h"

namespace khulasa {

NormalizeOptions NormalizeOptions::display() {
  NormalizeOptions options;
  options.tatweel = TatweelForm::kDropDecorative;
  options.unfold_presentation_forms = true;
  options.collapse_spaces = true;
  options.drop_invisibles = true;
  return options;
}

NormalizeOptions NormalizeOptions::search() {
  NormalizeOptions options = text::lexical_form();
  options.fold_yeh = true;
  options.fold_teh_marbuta = true;
  return options;
}

NormalizeOptions NormalizeOptions::nfc() { return {}; }

namespace text {

NormalizeOptions lexical_form() {
  NormalizeOptions options;
  options.drop_marks = true;
  options.tatweel = TatweelForm::kDrop;
  options.fold_alef = true;
  options.fold_look_alikes = true;
  options.unfold_presentation_forms = true;
  options.digits = DigitForm::kLatin;
  options.fold_punctuation = true;
  options.collapse_spaces = true;
  options.drop_invisibles = true;
  options.fold_case = true;
  return options;
}

namespace {

// Stands for "nothing" among folded units: a noncharacter that no fold gives.
constexpr char16_t kDropped = u'\uFFFF';

// Units below this are folded by table: ASCII, Latin, Greek, Cyrillic, Arabic.
constexpr char16_t kTableEnd = u'\u0700';

char16_t fold_letter(char16_t c, const NormalizeOptions& options) {
  if (options.fold_look_alikes) {
    switch (c) {
      case kFarsiYeh:
      case kYehBarree:
        c = kYeh;
        break;
      case kKeheh:
        c = kKaf;
        break;
      case kHehGoal:
      case kHehDoachashmee:
      case kAe:
        c = kHeh;
        break;
      case kTehMarbutaGoal:
        c = kTehMarbuta;
        break;
      default:
        break;
    }
  }
  switch (c) {
    case kAlefMadda:
    case kAlefHamzaAbove:
    case kAlefHamzaBelow:
    case kAlefWasla:
      return options.fold_alef ? kAlef : c;
    case kAlefMaksura:
      return options.fold_yeh ? kYeh : c;
    case kTehMarbuta:
      return options.fold_teh_marbuta ? kHeh : c;
    case kWawHamza:
      return options.fold_hamza_carriers ? kWaw : c;
    case kYehHamza:
      return options.fold_hamza_carriers ? kYeh : c;
    default:
      return c;
  }
}

char16_t fold_digit(char16_t c, DigitForm form) {
  char16_t value = kDropped;
  if (in_range(c, u'0', u'9')) value = static_cast<char16_t>(c - u'0');
  if (in_range(c, u'\u0660', u'\u0669')) value = static_cast<char16_t>(c - u'\u0660');
  if (in_range(c, u'\u06F0', u'\u06F9')) value = static_cast<char16_t>(c - u'\u06F0');
  if (value == kDropped || form == DigitForm::kKeep) return c;
  return static_cast<char16_t>(value + (form == DigitForm::kLatin ? u'0' : u'\u0660'));
}

char16_t fold_punctuation(char16_t c) {
  switch (c) {
    case kArabicComma:
      return u',';
    case kArabicSemicolon:
      return u';';
    case kArabicQuestion:
      return u'?';
    case kArabicPercent:
      return u'%';
    case kArabicDecimal:
      return u'.';
    case kArabicThousands:
      return u',';
    case kArabicFullStop:
      return u'.';
    case u'\u00AB':
    case u'\u00BB':
    case u'\u201C':
    case u'\u201D':
    case u'\u201E':
      return u'"';
    case u'\u2018':
    case u'\u2019':
    case u'\u2039':
    case u'\u203A':
      return u'\'';
    case u'\u2013':
    case u'\u2014':
      return u'-';
    default:
      return c;
  }
}

// One unit of NFC text folded, without regard to its neighbours. kDropped where nothing is left.
char16_t fold_unit(char16_t c, const NormalizeOptions& options) {
  if (options.drop_marks && is_arabic_mark(c)) return kDropped;
  if (options.tatweel == TatweelForm::kDrop && c == kTatweel) return kDropped;
  if (options.drop_invisibles && is_invisible(c)) return kDropped;
  if (options.collapse_spaces && is_space(c)) return u' ';
  c = fold_digit(c, options.digits);
  if (options.fold_punctuation) c = fold_punctuation(c);
  if (options.fold_case && !is_arabic_letter(c)) {
    const char32_t folded = Unicode::fold_case(c);
    if (folded <= 0xFFFF) c = static_cast<char16_t>(folded);
  }
  return fold_letter(c, options);
}

constexpr bool is_lead(char16_t c) { return in_range(c, u'\xD800', u'\xDBFF'); }
constexpr bool is_trail(char16_t c) { return in_range(c, u'\xDC00', u'\xDFFF'); }

class Folder {
 public:
  Folder(std::u16string_view source, const NormalizeOptions& options, const Unicode& unicode)
      : source_(source), options_(options), unicode_(unicode) {
    for (char16_t c = 0; c < kTableEnd; ++c) table_[c] = fold_unit(c, options);
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

 private:
  [[nodiscard]] char32_t code_point(uint32_t at) const {
    const char16_t c = source_[at];
    if (is_lead(c) && at + 1 < source_.size() && is_trail(source_[at + 1])) {
      return 0x10000 + (static_cast<char32_t>(c - 0xD800) << 10) + (source_[at + 1] - 0xDC00u);
    }
    return c;
  }
  [[nodiscard]] uint32_t next(uint32_t at) const { return at + (code_point(at) > 0xFFFF ? 2 : 1); }

  [[nodiscard]] uint32_t segment_end(uint32_t begin) const {
    uint32_t at = next(begin);
    while (at < source_.size() && !unicode_.starts_segment(code_point(at))) at = next(at);
    return at;
  }

  // Counts `c` among the marks on the letter before it; true where it is one too many.
  bool over_cap(char32_t c) {
    // Below U+0300 there is no mark; Arabic letters are the common case.
    const bool mark = c >= 0x300 && (c >= 0x10000 || !is_arabic_letter(static_cast<char16_t>(c))) &&
                      unicode_.is_combining(c);
    marks_on_base_ = mark ? marks_on_base_ + 1 : 0;
    if (marks_on_base_ <= kMaxMarksPerBase) return false;
    ++out_.marks_capped;
    return true;
  }

  // Text in NFC: folded unit by unit.
  void fold_stable(uint32_t begin, uint32_t end) {
    for (uint32_t at = begin; at < end; ++at) {
      const char16_t c = source_[at];
      if (over_cap(is_lead(c) ? code_point(at) : c)) {
        const uint32_t after = next(at);
        out_.map.append(after - at, 0);
        at = after - 1;
        continue;
      }
      const auto before = static_cast<uint32_t>(out_.text.size());
      fold(c, at + 1);
      out_.map.append(1, static_cast<uint32_t>(out_.text.size()) - before);
    }
  }

  // A segment that is not in NFC: its marks capped, composed, folded; one run of the map.
  void fold_segment(uint32_t begin, uint32_t end) {
    std::u16string capped;
    for (uint32_t at = begin; at < end; at = next(at)) {
      if (!over_cap(code_point(at))) capped += source_.substr(at, next(at) - at);
    }
    const auto before = static_cast<uint32_t>(out_.text.size());
    for (const char16_t c : unicode_.nfc(capped)) {
      fold(c, end);
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
    const std::u16string letters = unicode_.nfkc(std::u16string_view(&c, 1));
    const bool lone_mark = letters.size() > 1 && letters[0] == u' ' && is_arabic_mark(letters[1]);
    for (const char16_t letter : std::u16string_view(letters).substr(lone_mark ? 1 : 0))
      put(letter, 0);
  }

  // Appends one unit, folded. `after` is the source position behind it, for what depends on its
  // neighbours.
  void put(char16_t c, uint32_t after) {
    const char16_t folded = c < kTableEnd ? table_[c] : fold_unit(c, options_);
    if (folded == kDropped && c != kDropped) return;
    if (folded == u' ' && options_.collapse_spaces && !out_.text.empty() &&
        out_.text.back() == u' ')
      return;
    if (folded == kTatweel && options_.tatweel == TatweelForm::kDropDecorative &&
        is_decorative(after))
      return;
    out_.text += folded;
  }

  // Between two letters a tatweel only stretches the word; before «"» or at the end it shows that
  // the letter joins.
  [[nodiscard]] bool is_decorative(uint32_t after) const {
    while (after < source_.size() && (is_arabic_mark(source_[after]) || source_[after] == kTatweel))
      ++after;
    return after < source_.size() && !out_.text.empty() &&
           (is_arabic_letter(out_.text.back()) || is_arabic_mark(out_.text.back())) &&
           is_arabic_letter(source_[after]);
  }

  std::u16string_view source_;
  const NormalizeOptions& options_;
  const Unicode& unicode_;
  std::array<char16_t, kTableEnd> table_{};
  NormalizedText out_;
  uint32_t marks_on_base_ = 0;
};

}  // namespace

NormalizedText normalize(std::u16string_view source, const NormalizeOptions& options,
                         const Unicode& unicode) {
  return Folder(source, options, unicode).run();
}

}  // namespace text
}  // namespace khulasa
