#include "words.h"

#include "text/unicode/letters.h"
#include "text/unicode/marks.h"

namespace khulasa::text {

namespace {

bool is_arabic(char16_t c) { return is_arabic_letter(c) || is_presentation_form(c); }

TokenKind kind_of(std::u16string_view word, bool is_number) {
  // Letters decide first: «عربي21» is a name, although ICU's rules count it as a number.
  for (const char16_t c : word) {
    if (is_arabic(c)) return TokenKind::kArabic;
    if (is_latin_letter(c)) return TokenKind::kLatin;
  }
  return is_number ? TokenKind::kNumber : TokenKind::kOther;
}

// Maps spans of the source, given in order, to spans of the normalized text. It walks along the
// runs of the map, which is linear in total; OffsetMap::to_target() would search for each span.
class KeyFinder {
 public:
  explicit KeyFinder(const OffsetMap& map) : map_(map), runs_(map.runs()) {}

  Span find(Span source) {
    while (at_ + 1 < runs_.size() && runs_[at_ + 1].source <= source.begin) ++at_;
    const OffsetMap::Run begin = runs_[at_];
    const bool last = at_ + 1 == runs_.size();
    const OffsetMap::Run end =
        last ? OffsetMap::Run{map_.source_size(), map_.target_size()} : runs_[at_ + 1];
    const bool same = end.source - begin.source == end.target - begin.target;
    if (same && source.end <= end.source) {
      const uint32_t offset = source.begin - begin.source;
      return {begin.target + offset, begin.target + offset + source.size()};
    }
    return map_.to_target(source);
  }

 private:
  const OffsetMap& map_;
  const std::vector<OffsetMap::Run>& runs_;
  size_t at_ = 0;
};

}  // namespace

std::vector<Word> find_words(std::u16string_view source, const NormalizedText& normalized,
                             const Unicode& unicode) {
  std::vector<Word> words;
  words.reserve(source.size() / 6);  // a rough guess: five letters and a space
  KeyFinder keys(normalized.map);
  const auto add = [&](uint32_t begin, uint32_t end, bool is_number) {
    // ICU's rules take "@" for a letter, so that "name@example.org" is one word. Without this test
    // a lone "@" would be a word, too.
    const std::u16string_view word = slice(source, {begin, end});
    if (word.find_first_not_of(u'@') == word.npos) return;
    const Span key = keys.find({begin, end});
    if (!key.empty()) words.push_back({{begin, end}, key, kind_of(word, is_number)});
  };
  uint32_t begin = 0;
  for (const WordBreak& piece : unicode.word_breaks(source)) {
    if (piece.is_word) {
      for (uint32_t at = begin + 1; at + 1 < piece.end; ++at) {
        const bool is_separator = source[at] == u'.' || source[at] == u':';
        if (is_separator && (is_arabic(source[at - 1]) || is_arabic(source[at + 1])) &&
            !is_mark_at(source, at + 1, unicode)) {
          add(begin, at, piece.is_number);
          begin = at + 1;
        }
      }
      add(begin, piece.end, piece.is_number);
    }
    begin = piece.end;
  }
  return words;
}

}  // namespace khulasa::text
