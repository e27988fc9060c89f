#include "shown.h"

#include <algorithm>

#include "text/layout.h"
#include "text/unicode/letters.h"
#include "text/unicode/specials.h"
#include "text/unicode/unit_classes.h"

namespace khulasa {

namespace {

// Stands for a letter that was lost. It is shown in the article, where it says what is missing, but
// not in a summary.
constexpr char16_t kReplacement = u'\uFFFD';

// ﴾ ﴿ ﷲ ﷺ ﷻ ﷼ ﷽ are characters of their own, which other letters do not replace.
bool is_symbol(char16_t c) {
  return text::in_range(c, u'\uFD3E', u'\uFD3F') || c == u'\uFDF2' ||
         text::in_range(c, u'\uFDFA', u'\uFDFD');
}

bool is_form(char16_t c) { return text::is_presentation_form(c) && !is_symbol(c); }

bool is_dropped(char16_t c) {
  return (text::is_invisible(c) && !text::is_joiner(c)) || c == u'\u007F' ||
         (c < u' ' && c != u'\t' && !text::is_line_end(c));
}

bool is_clean(char16_t c) {
  constexpr text::UnitClasses kSuspects =
      text::kFormClass | text::kInvisibleClass | text::kOtherClass;
  return (text::classes_of(c) & kSuspects) == 0 || (!is_form(c) && !is_dropped(c));
}

class Cleaner {
 public:
  Cleaner(std::u16string_view source, const text::Unicode& unicode)
      : source_(source), unicode_(unicode) {
    out_.text.reserve(source.size());
  }

  ShownText run(const std::vector<Span>& gaps) {
    uint32_t at = 0;
    for (const Span gap : gaps) {
      clean(at, gap.begin);
      append(gap.size(), text::is_line_gap(source_, gap) ? u" " : u"");
      at = gap.end;
    }
    clean(at, static_cast<uint32_t>(source_.size()));
    return std::move(out_);
  }

 private:
  void append(uint32_t source_size, std::u16string_view text) {
    out_.text += text;
    out_.map.append(source_size, static_cast<uint32_t>(text.size()));
  }

  void clean(uint32_t at, uint32_t end) {
    while (at < end) {
      uint32_t plain = at;
      while (plain < end && is_clean(source_[plain])) ++plain;
      append(plain - at, source_.substr(at, plain - at));
      at = plain;
      if (at == end) return;
      std::u16string letters;
      if (is_form(source_[at])) letters = unicode_.unfolded(source_[at]);
      // The form of a mark alone unfolds to a space with the mark on it.
      if (letters.size() > 1 && letters[0] == u' ') letters.erase(0, 1);
      append(1, letters);
      ++at;
      // Of the two spaces around what is not shown, one is enough.
      if (letters.empty() && out_.text.ends_with(u' ') && at < end && source_[at] == u' ') {
        append(1, {});
        ++at;
      }
    }
  }

  std::u16string_view source_;
  const text::Unicode& unicode_;
  ShownText out_;
};

// Takes out U+FFFD, and of the two spaces around one that stands alone the second.
void drop_lost_letters(std::u16string& text) {
  size_t kept = 0;
  bool dropped = false;
  for (const char16_t c : text) {
    const bool is_second_space = dropped && c == u' ' && (kept == 0 || text[kept - 1] == u' ');
    dropped = c == kReplacement || (dropped && is_second_space);
    if (c != kReplacement && !is_second_space) text[kept++] = c;
  }
  text.resize(kept);
}

// Adds the mark that is missing if `text` only opens or only closes a quotation.
void balance(std::u16string& text, char16_t opening, char16_t closing) {
  int open = 0;
  bool opens_before = false;
  for (const char16_t c : text) {
    if (c == opening) ++open;
    if (c == closing && --open < 0) {
      opens_before = true;
      open = 0;
    }
  }
  if (opens_before) text.insert(0, 1, opening);
  if (open > 0) text += closing;
}

}  // namespace

ShownText find_shown(std::u16string_view source, const std::vector<Span>& gaps,
                     const text::Unicode& unicode, const text::Specials& specials) {
  const Span all{0, static_cast<uint32_t>(source.size())};
  if (gaps.empty() && !specials.any_of(all, [&](uint32_t at) { return !is_clean(source[at]); }))
    return {};
  return Cleaner(source, unicode).run(gaps);
}

void set_texts(std::vector<Pick>& picks, std::u16string_view source, const ShownText& shown) {
  for (Pick& pick : picks) {
    pick.text.clear();
    if (pick.parts.empty()) pick.text = shown.of(source, pick.span);
    for (const Span part : pick.parts) {
      if (!pick.text.empty()) pick.text += u' ';
      pick.text += shown.of(source, part);
    }
    drop_lost_letters(pick.text);
    balance(pick.text, u'\u00AB', u'\u00BB');
    balance(pick.text, u'\u201C', u'\u201D');
  }
}

}  // namespace khulasa
