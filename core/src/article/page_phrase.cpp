#include "page_phrase.h"

#include <algorithm>
#include <string>

#include "tables.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

constexpr uint32_t kMaxPhraseWords = 8;  // «اضغط هنا للاشتراك في قناتنا على تيليجرام»
constexpr uint32_t kMaxNoticeWords = 15;

// What a word of such a phrase does. Bits, in the order of the sections of
// core/data/page_words.txt, which says what each means.
enum PageWord : uint8_t {
  kRelatedSign = 1,
  kContent = 2,
  kOrder = 4,
  kShareSign = 8,
  kShareObject = 16,
  kCommentSign = 32,
  kCommentObject = 64,
  kLegalSign = 128,
};

uint8_t page_word_bits(const text::Lexeme& lexeme) {
  static const text::WordBits bits = [] {
    text::WordBits table;
    table.add_sections(data::kPageWords);
    return table;
  }();
  return bits_without_clitics(bits, lexeme);
}

struct Counts {
  uint32_t words = 0;
  // Words with a bit.
  uint32_t related_sign = 0, content = 0, order = 0, share_sign = 0, comment_sign = 0, legal = 0;
  // Words that may be part of a phrase of a kind.
  uint32_t in_related = 0, in_share = 0, in_comment = 0;
};

Counts count(const text::Reading& reading, uint32_t first, uint32_t end) {
  Counts counts;
  for (uint32_t word = first; word < end; ++word) {
    const text::Lexeme& lexeme = reading.lexeme(word);
    const uint8_t bits = page_word_bits(lexeme);
    const bool neutral = lexeme.is_stop && bits == 0;
    ++counts.words;
    counts.related_sign += (bits & kRelatedSign) != 0;
    counts.content += (bits & kContent) != 0;
    counts.order += (bits & kOrder) != 0;
    counts.share_sign += (bits & kShareSign) != 0;
    counts.comment_sign += (bits & kCommentSign) != 0;
    counts.legal += (bits & kLegalSign) != 0;
    counts.in_related += neutral || (bits & (kRelatedSign | kContent | kOrder)) != 0;
    counts.in_share += neutral || (bits & (kShareSign | kShareObject | kContent)) != 0;
    counts.in_comment += neutral || lexeme.kind == TokenKind::kNumber ||
                         (bits & (kCommentSign | kCommentObject)) != 0;
  }
  return counts;
}

// What a phrase is, if all of its words may be part of one kind and one of them decides it. A
// single word can only be sharing: «اقرأ» is a tab of an encyclopedia, «شاهد:» opens a headline.
std::optional<BlockKind> kind_of(const Counts& counts) {
  if (counts.words == 0 || counts.words > kMaxPhraseWords) return std::nullopt;
  const bool several = counts.words > 1;
  if (several && counts.in_comment == counts.words && counts.comment_sign > 0)
    return BlockKind::kComment;
  const bool points = counts.related_sign > 0 || (counts.order > 0 && counts.content > 0);
  if (several && counts.in_related == counts.words && points) return BlockKind::kRelated;
  if (counts.in_share == counts.words && counts.share_sign > 0) return BlockKind::kShare;
  return std::nullopt;
}

// «فتاوى ذات صلة:», «وصفات مشابهة»: other things of the kind that the page is about, whose names
// are too many to list.
bool is_heading_of_similar(const text::Reading& reading, const Line& line) {
  constexpr uint32_t kMaxWords = 4;
  if (line.word_count() < 2 || line.word_count() > kMaxWords) return false;
  const text::Lexeme& first = reading.lexeme(line.first_word);
  if (first.is_stop || first.word_class == text::WordClass::kVerb) return false;
  std::u16string room;
  const std::u16string_view last = marker_key(reading.lexeme(line.end_word - 1), room);
  if (last == u"مشابهه" || last == u"مماثله") return true;
  return line.word_count() > 2 && (last == u"صله" || last == u"علاقه") &&
         reading.lexeme(line.end_word - 2).key == u"ذات";
}

// A legal notice: «© 2023 شبكة الأخبار», «الحقوق محفوظة لصحيفة الميناء».
bool is_notice(std::u16string_view text, const Counts& counts) {
  if (counts.words > kMaxNoticeWords) return false;
  // «ينظم القانون ممارسة الحقوق المرخصة وفقا للشروط التالية:» has such words, too.
  const bool is_said = counts.legal >= 2 && text.back() != u':';
  return is_said || text.find(u'\u00A9') != text.npos;
}

}  // namespace

uint8_t bits_without_clitics(const text::WordBits& table, const text::Lexeme& lexeme) {
  static constexpr std::u16string_view kPrefixes[] = {u"وال", u"بال", u"ال", u"لل",
                                                      u"و",   u"ل",   u"ب"};
  constexpr size_t kMinStem = 2;
  std::u16string room;
  const std::u16string_view key = marker_key(lexeme, room);
  if (const uint8_t bits = table.of(key)) return bits;
  for (const std::u16string_view prefix : kPrefixes) {
    if (!key.starts_with(prefix) || key.size() < prefix.size() + kMinStem) continue;
    const std::u16string_view rest = key.substr(prefix.size());
    if (const uint8_t bits = table.of(rest)) return bits;
    // «للشتراك», as it is often misspelled, has lost the alef of «اشتراك».
    if (const uint8_t bits = prefix == u"لل" ? table.of(u"ا" + std::u16string(rest)) : 0)
      return bits;
  }
  return 0;
}

bool is_page_word(const text::Lexeme& lexeme) { return page_word_bits(lexeme) != 0; }

std::optional<Label> find_page_phrase(const text::Reading& reading, const Line& line) {
  if (line.word_count() == 0 || line.word_count() > kMaxRelatedLineWords) return std::nullopt;
  const std::u16string_view body = reading.text_of(line.body);
  const Counts whole = count(reading, line.first_word, line.end_word);
  const auto size = static_cast<uint32_t>(body.size());
  if (!line.ends_in_stop()) {
    if (const auto kind = kind_of(whole)) return Label{*kind, size};
    if (is_notice(body, whole)) return Label{BlockKind::kLegal, size};
  }
  if (!line.ends_in_stop() && is_heading_of_similar(reading, line))
    return Label{BlockKind::kRelated, size};
  // «طالع المزيد: عنوان الخبر».
  const size_t colon = body.find(u':');
  if (colon == body.npos) return std::nullopt;
  uint32_t end = line.first_word;
  while (end < line.end_word && reading.words[end].span.end <= line.body.begin + colon) ++end;
  if (kind_of(count(reading, line.first_word, end)) != BlockKind::kRelated) return std::nullopt;
  size_t rest = colon + 1;
  while (rest < body.size() && text::is_space(body[rest])) ++rest;
  return Label{BlockKind::kRelated, static_cast<uint32_t>(rest)};
}

}  // namespace khulasa::article
