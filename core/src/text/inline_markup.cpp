#include "inline_markup.h"

#include <algorithm>

#include "text/unicode/letters.h"
#include "text/unicode/unit_classes.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

constexpr uint32_t kMaxAddressUnits = 300;
constexpr uint32_t kMaxSigns = 3;  // «***مهم***»

class MarkupFinder {
 public:
  MarkupFinder(View source, std::vector<Span>& found) : source_(source), found_(found) {}

  void run(const Specials& specials) {
    const auto size = static_cast<uint32_t>(source_.size());
    uint32_t done = 0;
    specials.for_each({0, size}, [&](uint32_t at) {
      if (at >= done) done = read(at);
    });
  }

 private:
  // Reads the sign at `at`; the position after it.
  uint32_t read(uint32_t at) {
    const char16_t c = source_[at];
    if (is_line_end(c)) {
      stars_ = ticks_ = {};
      link_ = {};
      return at + 1;
    }
    if (c == u'[' || (c == u']' && !link_.empty()))
      return c == u'[' ? open_link(at) : close_link(at);
    if (c != u'*' && c != u'`') return at + 1;
    uint32_t end = at;
    while (end < source_.size() && source_[end] == c) ++end;
    const bool is_fence = c == u'`' && end - at >= 3 && (at == 0 || is_line_end(source_[at - 1]));
    if (is_fence) in_code_ = !in_code_;
    if (!is_fence && !in_code_) pair(c == u'*' ? stars_ : ticks_, {at, end});
    return end;
  }

  [[nodiscard]] bool is_blank(uint32_t at) const {
    return at >= source_.size() || is_white(source_[at]);
  }
  [[nodiscard]] bool is_in_word(uint32_t at) const {
    constexpr UnitClasses kWord =
        kArabicLetterClass | kLatinLetterClass | kDigitClass | kMarkClass | kFormClass;
    return at < source_.size() && (classes_of(source_[at]) & kWord) != 0;
  }

  // Whether the unit at `at` may belong to the character before it, as a mark does: the sign in
  // front of it stays then, or the mark would be left without its letter. Of what is not Arabic,
  // Latin, punctuation or an emoji, all may.
  [[nodiscard]] bool may_combine(uint32_t at) const {
    if (at >= source_.size()) return false;
    const char16_t c = source_[at];
    if (in_range(c, u'\xD83C', u'\xD83E'))  // emoji; the second half of a skin tone is U+DFFB-DFFF
      return at + 1 < source_.size() && source_[at + 1] >= u'\xDFFB';
    const UnitClasses classes = classes_of(c);
    if ((classes & kInvisibleClass) != 0) return in_range(c, u'\u200C', u'\u200D') || c > u'\uFDFF';
    return (classes & kMarkClass) != 0 ||
           (classes == kOtherClass && c >= u'\u0300' && !in_range(c, u'\u0600', u'\u06FF') &&
            !in_range(c, u'\u2010', u'\u205E'));
  }

  // Closes the `open` sign with the one at `sign`, or opens it there.
  void pair(Span& open, Span sign) {
    if (sign.size() > kMaxSigns || may_combine(sign.end)) return;
    const bool may_close = !open.empty() && open.size() == sign.size() &&
                           !is_blank(sign.begin - 1) && open.end < sign.begin;
    if (may_close && (sign.size() > 1 || !is_in_word(sign.end))) {
      found_.push_back(open);
      found_.push_back(sign);
      open = {};
    } else if (!is_blank(sign.end) && (sign.begin == 0 || !is_in_word(sign.begin - 1))) {
      open = sign;
    }
  }

  uint32_t open_link(uint32_t at) {
    const bool is_image = at > 0 && source_[at - 1] == u'!';
    if (!may_combine(at + 1)) link_ = {is_image ? at - 1 : at, at + 1};
    return at + 1;
  }

  // The address of a link follows: «](https://example.org)».
  uint32_t close_link(uint32_t at) {
    const Span open = link_;
    link_ = {};
    if (in_code_ || at + 2 >= source_.size() || source_[at + 1] != u'(' || open.end == at)
      return at + 1;
    const View rest = source_.substr(at + 2, kMaxAddressUnits);
    size_t end = 0;
    while (end < rest.size() && View(u")[](<").find(rest[end]) == View::npos &&
           !is_line_end(rest[end]))
      ++end;
    const bool is_address = rest.starts_with(u"http") || rest.starts_with(u"mailto:") ||
                            View(u"/.#").find(rest[0]) != View::npos;
    if (end == rest.size() || rest[end] != u')' || !is_address) return at + 1;
    const uint32_t after = at + 3 + static_cast<uint32_t>(end);
    if (may_combine(after)) return at + 1;
    found_.push_back(open);
    found_.push_back({at, after});
    return after;
  }

  View source_;
  std::vector<Span>& found_;
  Span stars_, ticks_, link_;  // signs that wait for their partner; empty if there is none
  bool in_code_ = false;       // between two lines of «```»
};

}  // namespace

void find_inline_markup(View source, const Specials& specials, std::vector<Span>& found) {
  MarkupFinder(source, found).run(specials);
}

}  // namespace khulasa::text
