// A sentence is read into items, its content words in order, each with what it depends on: the
// preposition before it, the item before it, the verb before it. Two sentences of the same items
// say the same if each item depends on the same words in both. «هزم فريق الأهلي فريق الاتحاد» and
// its reverse differ in the item before the second «فريق»; when «في عمان» moves to the front of a
// sentence, «عمان» still depends on «في».
#include "contrast.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/segment/stop_words.h"
#include "text/tables/heap_sort.h"
#include "text/tables/sort_numbers.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// Words without which a sentence says something else: negations and exceptions, comparisons,
// questions.
constexpr std::array<View, 28> kTelling = {
    u"لا",   u"لم",  u"لن",  u"ليس", u"ليست", u"ليسوا", u"ما",    u"غير",      u"بدون",    u"بلا",
    u"دون",  u"عدم", u"الا", u"سوى", u"عدا",  u"ماعدا", u"خلا",   u"باستثناء", u"استثناء", u"لولا",
    u"اكثر", u"اقل", u"بعض", u"فقط", u"هل",   u"متى",   u"لماذا", u"كيف"};
constexpr size_t kNegations = 12;  // the first of them
constexpr std::array<View, 16> kDenials = {u"نفى",   u"نفت",  u"نفوا",  u"ينفي", u"تنفي", u"نافيا",
                                           u"نافية", u"انكر", u"انكرت", u"ينكر", u"تنكر", u"كذب",
                                           u"كذبت",  u"يكذب", u"فند",   u"فندت"};

// Prepositions; those of one meaning have one number.
struct Preposition {
  View word;
  uint32_t meaning;
};
constexpr std::array<Preposition, 34> kPrepositions = {
    {{u"في", 1},     {u"فى", 1},     {u"ب", 1},    {u"خلال", 1}, {u"داخل", 1}, {u"الى", 2},
     {u"الي", 2},    {u"ل", 2},      {u"من", 3},   {u"على", 4},  {u"عن", 5},   {u"مع", 6},
     {u"ضد", 7},     {u"بين", 8},    {u"بعد", 9},  {u"عقب", 9},  {u"قبل", 10}, {u"قبيل", 10},
     {u"تحت", 11},   {u"فوق", 12},   {u"منذ", 13}, {u"حتى", 14}, {u"حول", 15}, {u"بسبب", 16},
     {u"نتيجة", 16}, {u"اثناء", 17}, {u"قرب", 18}, {u"عبر", 19}, {u"عند", 20}, {u"لدى", 20},
     {u"لدي", 20},   {u"امام", 21},  {u"خلف", 22}, {u"ك", 23}}};

// For the first letter of a word, from U+0620 on, the lengths that listed words have, as bits.
// Nearly all words are in none of the lists above: going through them for each word took most of
// the time of contrast().
constexpr char16_t kFirstLetter = u'\u0620';
constexpr auto kListedLengths = [] {
  std::array<uint16_t, 0x40> lengths{};
  const auto add = [&](View word) {
    uint16_t& bits = lengths[static_cast<size_t>(word[0] - kFirstLetter)];
    bits = static_cast<uint16_t>(bits | 1 << word.size());
  };
  for (const View word : kTelling) add(word);
  for (const View word : kDenials) add(word);
  for (const Preposition& preposition : kPrepositions) add(preposition.word);
  return lengths;
}();

bool may_be_listed(View word) {
  if (word.empty() || word.size() > 15) return false;
  const auto index = static_cast<char16_t>(word[0] - kFirstLetter);
  return index < kListedLengths.size() && (kListedLengths[index] >> word.size() & 1) != 0;
}

template <size_t kCount>
bool is_one_of_words(const std::array<View, kCount>& words, View word) {
  return may_be_listed(word) && std::find(words.begin(), words.end(), word) != words.end();
}

// The number of the preposition `word`; 0 if it is not one.
uint32_t preposition(View word) {
  if (!may_be_listed(word)) return 0;
  const auto* const found =
      std::find_if(kPrepositions.begin(), kPrepositions.end(),
                   [&](const Preposition& known) { return known.word == word; });
  return found == kPrepositions.end() ? 0 : found->meaning;
}

constexpr uint32_t kNone = UINT32_MAX;

// A content word.
struct Item {
  uint32_t family = 0;
  bool is_verb = false;
  bool after_number = false;  // it and `before` are numbers: «3-1»
  bool is_joined = false;  // after و or ف: «والسودان» may change places with what it is joined to
  uint32_t preposition = 0;  // see preposition()
  // Families, kNone if there is none: of the item before; of the last noun before that is in no
  // phrase with a preposition; of the last verb before.
  uint32_t before = kNone;
  uint32_t noun_before = kNone;
  uint32_t verb_before = kNone;
};

struct Reader {
  std::vector<Item> items;
  std::vector<uint32_t> telling;  // indexes in kTelling, sorted
  std::vector<uint32_t> numbers;  // lexemes, sorted
  std::vector<uint64_t> lexemes;  // of all content words, their families in the upper half
  bool denies = false;
};

// The preposition written onto the front of `lexeme`.
uint32_t own_preposition(const Lexeme& lexeme) {
  const View bare = lexeme.key.substr(lexeme.proclitics);
  if (bare.starts_with(u"لل")) return preposition(u"ل");
  return lexeme.proclitics == 0 ? 0 : preposition(lexeme.key.substr(lexeme.proclitics - 1U, 1));
}

bool opens_with_conjunction(const Lexeme& lexeme) {
  return lexeme.proclitics > 0 && (lexeme.key[0] == kWaw || lexeme.key[0] == kFeh);
}

void read_stop_word(View key, Reader& reader, uint32_t& pending) {
  for (const View word : {key, without_conjunction(key)}) {
    if (const auto found = std::find(kTelling.begin(), kTelling.end(), word);
        found != kTelling.end()) {
      reader.telling.push_back(static_cast<uint32_t>(found - kTelling.begin()));
      reader.denies = reader.denies || reader.telling.back() < kNegations;
      break;
    }
  }
  if (const uint32_t found = preposition(without_conjunction(key)); found > 0) pending = found;
  if (const uint32_t found = preposition(key); found > 0) pending = found;
}

Reader read(const Reading& reading, WordRange range) {
  Reader reader;
  uint32_t pending = 0;  // the preposition that waits for its noun
  Item context;          // what the next item depends on
  bool after_phrase_noun = false;
  bool after_number = false;
  for (uint32_t word = range.begin; word < range.end; ++word) {
    const Lexeme& lexeme = reading.lexeme(word);
    const View bare = without_conjunction(lexeme.key);
    if (is_one_of_words(kDenials, bare)) reader.denies = true;
    const bool is_telling = is_one_of_words(kTelling, bare);
    if (lexeme.is_stop || is_telling || preposition(bare) > 0) {
      read_stop_word(lexeme.key, reader, pending);
      continue;
    }
    reader.lexemes.push_back(uint64_t{lexeme.family} << 32 | reading.vocabulary.of_word[word]);
    const bool is_number = lexeme.kind == TokenKind::kNumber;
    if (is_number) reader.numbers.push_back(reading.vocabulary.of_word[word]);
    // «أمس» may stand anywhere; «ثلاثة», a date word as well, may not.
    if (lexeme.is_date && !is_number && (stop_word_sections(bare) & kNumberWord) == 0) {
      pending = 0;
      continue;
    }
    Item item = context;
    item.family = lexeme.family;
    item.is_verb = lexeme.word_class == WordClass::kVerb || lexeme.is_reporting_verb;
    item.is_joined = opens_with_conjunction(lexeme);
    item.after_number = is_number && after_number;
    after_number = is_number;
    item.preposition = item.is_verb ? 0 : own_preposition(lexeme);
    if (item.preposition == 0) item.preposition = pending;
    pending = 0;
    reader.items.push_back(item);
    context.before = item.family;
    // «السهول الشمالية», «انقطاع طويل»: the word after a noun with a preposition belongs to it.
    const bool in_phrase = after_phrase_noun && !item.is_joined;
    after_phrase_noun = item.preposition > 0;
    if (item.is_verb) {
      if (!lexeme.is_reporting_verb) context.verb_before = item.family;
    } else if (item.preposition == 0 && !in_phrase) {
      context.noun_before = item.family;
    }
  }
  sort_numbers(reader.telling);
  sort_numbers(reader.numbers);
  return reader;
}

// Whether a question mark follows the words of `range`.
bool asks(const Reading& reading, WordRange range) {
  if (range.size() == 0) return false;
  const View rest = reading.source.substr(reading.words[range.end - 1].span.end, 3);
  return rest.find_first_of(u"?\u061F") != View::npos;
}

// Whether `a` and `b` are spellings of one word: they differ in the letter that carries a hamza
// («شئون», «شؤون»), or long ones in a long vowel («تلفزيون», «تليفزيون»).
bool are_spellings(View a, View b) {
  constexpr size_t kLong = 6;
  const auto skeleton = [&](View word, bool drops_vowels) {
    std::u16string letters;
    for (const char16_t c : word) {
      const bool is_hamza = c == kYehHamza || c == kWawHamza || c == u'ء';
      const bool is_vowel = c == kAlef || c == kWaw || c == kYeh;
      if (!is_hamza && !(drops_vowels && is_vowel)) letters += c == kTehMarbuta ? kHeh : c;
    }
    return letters;
  };
  if (skeleton(a, false) == skeleton(b, false)) return true;
  return std::min(a.size(), b.size()) >= kLong && skeleton(a, true) == skeleton(b, true);
}

// Whether each side has a content word that the other has not, in no spelling.
bool substitute(const Reading& reading, Reader& a, Reader& b) {
  const Vocabulary& vocabulary = reading.vocabulary;
  const auto by_family = [](uint64_t x, uint64_t y) { return x >> 32 < y >> 32; };
  const auto key_of = [&](uint64_t x) { return vocabulary.lexemes[static_cast<uint32_t>(x)].key; };
  sort_numbers(a.lexemes);
  sort_numbers(b.lexemes);
  std::vector<uint64_t> only_a;
  std::vector<uint64_t> only_b;
  std::set_difference(a.lexemes.begin(), a.lexemes.end(), b.lexemes.begin(), b.lexemes.end(),
                      std::back_inserter(only_a), by_family);
  std::set_difference(b.lexemes.begin(), b.lexemes.end(), a.lexemes.begin(), a.lexemes.end(),
                      std::back_inserter(only_b), by_family);
  // A word that one of them only repeats is not a different one.
  const auto drop_known = [&](std::vector<uint64_t>& only, const std::vector<uint64_t>& other) {
    std::erase_if(only, [&](uint64_t lexeme) {
      return std::binary_search(other.begin(), other.end(), lexeme, by_family);
    });
  };
  drop_known(only_a, b.lexemes);
  drop_known(only_b, a.lexemes);
  constexpr size_t kMostSpellings = 8;  // more than so many different words are no misspellings
  if (only_a.size() > kMostSpellings || only_b.size() > kMostSpellings)
    return !only_a.empty() && !only_b.empty();
  std::erase_if(only_a, [&](uint64_t x) {
    const auto same = std::find_if(only_b.begin(), only_b.end(),
                                   [&](uint64_t y) { return are_spellings(key_of(x), key_of(y)); });
    if (same == only_b.end()) return false;
    only_b.erase(same);
    return true;
  });
  return !only_a.empty() && !only_b.empty();
}

// Whether `x` of one sentence depends on the same words as `y`, the same item in the other one.
bool depend_alike(const Item& x, const Item& y) {
  if (x.preposition > 0 && y.preposition > 0 && x.preposition != y.preposition) return false;
  if (x.is_verb || x.is_joined || y.is_joined) return true;
  // «زاد عدد الطلاب وقل عدد المعلمين», «عاشت في حلب وماتت في دمشق»
  if (x.verb_before != kNone && y.verb_before != kNone && x.verb_before != y.verb_before)
    return false;
  if (x.preposition > 0 && y.preposition > 0) return true;
  if (x.after_number != y.after_number) return false;
  if (x.before == y.before && x.before != kNone) return true;
  return x.noun_before == y.noun_before;
}

// Whether an item of `b` depends on other words than in `a`, and these words are in `a`, too.
bool is_rearranged(const std::vector<Item>& a, const std::vector<Item>& b) {
  std::vector<Item> sorted = a;
  heap_sort(sorted, [](const Item& x, const Item& y) { return x.family < y.family; });
  const auto occurrences = [&](uint32_t family) {
    return std::equal_range(sorted.begin(), sorted.end(), Item{family},
                            [](const Item& x, const Item& y) { return x.family < y.family; });
  };
  constexpr std::ptrdiff_t kMostOccurrences = 8;  // keeps the time linear
  return std::any_of(b.begin(), b.end(), [&](const Item& x) {
    const auto [first, last] = occurrences(x.family);
    if (first == last || last - first > kMostOccurrences) return false;
    if (x.before != kNone) {
      const auto [known, end] = occurrences(x.before);
      if (known == end) return false;  // a word more has come between
    }
    return std::none_of(first, last, [&](const Item& y) { return depend_alike(x, y); });
  });
}

// A range of more words is a text without full stops. It is a repeat only if all its words are the
// same: comparing 326 pairs of 600 one-letter words took two thirds of the analysis.
constexpr uint32_t kMostWords = 300;

bool have_same_words(const Reading& reading, WordRange a, WordRange b) {
  const auto& words = reading.vocabulary.of_word;
  return std::equal(words.begin() + a.begin, words.begin() + a.end, words.begin() + b.begin,
                    words.begin() + b.end);
}

}  // namespace

bool contrast(const Reading& reading, WordRange a, WordRange b) {
  if (asks(reading, a) != asks(reading, b)) return true;
  if (have_same_words(reading, a, b)) return false;
  if (std::max(a.size(), b.size()) > kMostWords) return true;
  Reader first = read(reading, a);
  Reader second = read(reading, b);
  return first.telling != second.telling || first.numbers != second.numbers ||
         first.denies != second.denies || substitute(reading, first, second) ||
         is_rearranged(first.items, second.items) || is_rearranged(second.items, first.items);
}

bool differ_in_denial(const Reading& reading, WordRange a, WordRange b) {
  return read(reading, a).denies != read(reading, b).denies;
}

}  // namespace khulasa::text
