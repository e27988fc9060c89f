#include "headline.h"

#include "text/letters.h"

namespace khulasa::gist {

namespace {

constexpr uint32_t kMinHeadlineWords = 4;  // a cut that leaves less leaves no statement

// Words that stand outside brackets, in order.
std::vector<uint32_t> unbracketed(std::u16string_view source, Span sentence,
                                  const std::vector<text::Word>& words, Range range) {
  std::vector<uint32_t> kept;
  int depth = 0;
  uint32_t at = sentence.begin;
  for (uint32_t word = range.begin; word < range.end; ++word) {
    for (; at < words[word].span.begin; ++at) {
      if (source[at] == u'(' || source[at] == u'[') ++depth;
      if ((source[at] == u')' || source[at] == u']') && depth > 0) --depth;
    }
    if (depth == 0) kept.push_back(word);
  }
  return kept;
}

bool has_comma(std::u16string_view between) {
  return between.find(text::kArabicComma) != between.npos || between.find(u',') != between.npos ||
         between.find(text::kArabicSemicolon) != between.npos || between.find(u':') != between.npos;
}

}  // namespace

std::vector<Span> cut_headline(std::u16string_view source, Span sentence,
                               const std::vector<text::Word>& words, Range range,
                               const text::Vocabulary& vocabulary, uint32_t max_words) {
  std::vector<uint32_t> kept = unbracketed(source, sentence, words, range);
  if (kept.size() > max_words) {
    // The longest beginning that ends at a comma; failing that, before a function word; failing
    // that, anywhere.
    size_t at_comma = 0;
    size_t at_function_word = 0;
    for (size_t i = kMinHeadlineWords; i <= max_words; ++i) {
      const Span gap{words[kept[i - 1]].span.end, words[kept[i]].span.begin};
      if (has_comma(slice(source, gap))) at_comma = i;
      const bool ends_open = vocabulary.lexeme_of(kept[i - 1]).is_stop;  // «اجتماع بين»
      if (vocabulary.lexeme_of(kept[i]).is_stop && !ends_open) at_function_word = i;
    }
    kept.resize(at_comma > 0 ? at_comma : at_function_word > 0 ? at_function_word : max_words);
  }
  std::vector<Span> parts;
  for (size_t i = 0; i < kept.size(); ++i) {
    const bool follows = i > 0 && kept[i] == kept[i - 1] + 1;
    if (follows) {
      parts.back().end = words[kept[i]].span.end;
    } else {
      parts.push_back(words[kept[i]].span);
    }
  }
  // A sentence that is one bracket, or none of whose words could stay, is its own headline.
  if (parts.empty()) parts.push_back(sentence);
  return parts;
}

}  // namespace khulasa::gist
