#include "menus.h"

#include <algorithm>
#include <string>

#include "markers.h"
#include "tables.h"
#include "text/tables/word_bits.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

constexpr uint32_t kMinMenuWords = 3;
// A line with this share of section names is a menu, however it is built; in prose they are less
// than a third. Set by hand.
constexpr double kMenuShare = 0.6;
// A line needs fewer of them if none of its words is typical of a sentence, or if it has items
// between commas: «محليات برلمانيات جامعات وفيات وظائف شاغرة مناسبات كتاب». Set by hand.
constexpr uint32_t kMinListWords = 5;
constexpr uint32_t kMinSections = 2;
constexpr double kListShare = 0.2;
constexpr uint32_t kMinItems = 4;
constexpr uint32_t kMinCommaItems = 5;
constexpr uint32_t kMaxItemWords = 3;

enum class Separator { kNone, kBar, kComma };

// «-» and «/» separate only with white space on both sides: «عربي-دولي» is one item.
Separator separator_at(std::u16string_view text, size_t i) {
  const char16_t c = text[i];
  if (c == u'|' || c == u'\u00B7' || c == text::kBullet || c == u'\u00BB') return Separator::kBar;
  if (c == text::kArabicComma || c == u',' || c == u':') return Separator::kComma;
  const auto is_dot = [&](size_t at) { return at < text.size() && text[at] == u'.'; };
  if (c == u'.' && is_dot(i + 1) && !(i > 0 && is_dot(i - 1))) return Separator::kComma;  // «..»
  const bool spaced =
      i > 0 && i + 1 < text.size() && text::is_space(text[i - 1]) && text::is_space(text[i + 1]);
  const bool bar = c == u'/' || c == u'-' || c == u'\u2013' || c == u'>';
  return spaced && bar ? Separator::kBar : Separator::kNone;
}

struct Items {
  uint32_t bars = 0;
  uint32_t commas = 0;
  bool all_short = true;  // each item has up to kMaxItemWords words
};

Items find_items(std::u16string_view text) {
  Items items;
  uint32_t words = 0;
  bool in_word = false;
  for (size_t i = 0; i < text.size(); ++i) {
    const Separator separator = separator_at(text, i);
    items.bars += separator == Separator::kBar;
    items.commas += separator == Separator::kComma;
    if (separator != Separator::kNone) words = 0;
    const bool inside =
        separator == Separator::kNone && !text::is_space(text[i]) && text[i] != u'.';
    if (inside && !in_word && ++words > kMaxItemWords) items.all_short = false;
    in_word = inside;
  }
  return items;
}

// In a hash table, because every word of a short line is looked up: the words of headlines in a
// list took a thirtieth of the time of analyze().
bool is_in_list(std::u16string_view key) {
  static const text::WordBits sections = [] {
    text::WordBits bits;
    bits.add(data::kPageMarkersSectionWords, 1);
    return bits;
  }();
  return sections.of(key) != 0;
}

// Sentences have function words, verbs and words with a proclitic. In menus only names of sections
// have one («ودولي»), which are not asked for here.
bool is_typical_of_sentence(const text::Lexeme& word) {
  return word.is_stop || word.is_reporting_verb || word.proclitics > 0 ||
         word.word_class == text::WordClass::kVerb;
}

}  // namespace

bool is_section_word(const text::Lexeme& word) {
  std::u16string room;
  const std::u16string_view key = marker_key(word, room);
  return is_in_list(key) || (key.starts_with(u"ال") && is_in_list(key.substr(2)));
}

bool is_menu(const text::Reading& reading, const Line& line) {
  // Most lines of a text are prose, which nothing below would call a menu. Looking up all words of
  // prose took a fifth of the time of analyze().
  if (line.word_count() < kMinMenuWords || line.ends_in_stop()) return false;
  const Items items = find_items(reading.text_of(line.body));
  if (items.bars + 1 >= kMinItems && items.all_short && !line.ends_sentence) return true;
  uint32_t sections = 0;
  uint32_t sentence_words = 0;
  for (uint32_t word = line.first_word; word < line.end_word; ++word) {
    const text::Lexeme& lexeme = reading.lexeme(word);
    const bool is_section = is_section_word(lexeme);
    sections += is_section;
    sentence_words += !is_section && is_typical_of_sentence(lexeme);
  }
  const double share = static_cast<double>(sections) / line.word_count();
  if (share >= kMenuShare) return !line.ends_sentence;
  if (sections < kMinSections || share < kListShare) return false;
  const bool listed = items.bars + items.commas + 1 >= kMinCommaItems && items.all_short;
  return line.word_count() >= kMinListWords && (listed || sentence_words == 0);
}

}  // namespace khulasa::article
