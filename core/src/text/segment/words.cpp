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

}  // namespace

Span WordFinder::key_of(Span source) {
  const std::vector<OffsetMap::Run>& runs = map_.runs();
  while (run_ + 1 < runs.size() && runs[run_ + 1].source <= source.begin) ++run_;
  const OffsetMap::Run begin = runs[run_];
  const bool last = run_ + 1 == runs.size();
  const OffsetMap::Run end =
      last ? OffsetMap::Run{map_.source_size(), map_.target_size()} : runs[run_ + 1];
  const bool same = end.source - begin.source == end.target - begin.target;
  if (same && source.end <= end.source) {
    const uint32_t offset = source.begin - begin.source;
    return {begin.target + offset, begin.target + offset + source.size()};
  }
  return map_.to_target(source);
}

void WordFinder::add(Span span, bool is_number, std::vector<Word>& words) {
  // ICU's rules take "@" for a letter, so that "name@example.org" is one word. Without this test a
  // lone "@" would be a word, too.
  const std::u16string_view word = slice(source_, span);
  if (word.find_first_not_of(u'@') == word.npos) return;
  const Span key = key_of(span);
  if (!key.empty()) words.push_back({span, key, kind_of(word, is_number)});
}

void WordFinder::find(Span part, std::vector<Word>& words) {
  unicode_.word_breaks(slice(source_, part), breaks_);
  uint32_t begin = part.begin;
  for (const WordBreak& piece : breaks_) {
    const uint32_t end = part.begin + piece.end;
    if (piece.is_word) {
      const bool is_hashtag = begin > 0 && source_[begin - 1] == u'#' && is_arabic(source_[begin]);
      for (uint32_t at = begin + 1; at + 1 < end; ++at) {
        const bool is_separator = source_[at] == u'.' || source_[at] == u':';
        const bool before = is_arabic(source_[at - 1]);
        const bool after = is_arabic(source_[at + 1]);
        // «#كأس_العالم_2022» and «جسر_الحجر», not the name «فهد_88».
        const bool is_underscore = source_[at] == u'_' && (is_hashtag || (before && after));
        if (((is_separator && (before || after)) || is_underscore) &&
            !is_mark_at(source_, at + 1, unicode_)) {
          add({begin, at}, piece.is_number, words);
          begin = at + 1;
        }
      }
      add({begin, end}, piece.is_number, words);
    }
    begin = end;
  }
}

std::vector<Word> find_words(std::u16string_view source, const NormalizedText& normalized,
                             const Unicode& unicode) {
  std::vector<Word> words;
  WordFinder(source, normalized.map, unicode)
      .find({0, static_cast<uint32_t>(source.size())}, words);
  return words;
}

}  // namespace khulasa::text
