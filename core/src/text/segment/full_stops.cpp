#include "full_stops.h"

#include <algorithm>
#include <string>

#include "abbreviations.h"
#include "clauses.h"
#include "stop_words.h"
#include "tables.h"
#include "text/unicode/letters.h"
#include "text/unicode/unicode.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// A longer run of letters and dots before a full stop is not an abbreviation. The longest one of
// the list has six units; a clitic, vowel marks and bidi controls may be added to it.
constexpr uint32_t kMaxAbbreviationUnits = 16;

// The most digits of a list item's or a section's number at each level: «12», «2.1».
constexpr size_t kMaxListDigits = 3;

bool is_blank(char16_t c) { return is_space(c) || is_invisible(c); }
bool is_separator(char16_t c) { return c == u'.' || c == kArabicDecimal || c == kArabicThousands; }

// The word before a full stop as it is looked up: in lower case, without marks, tatweel and
// invisible characters.
struct WordBefore {
  std::u16string letters;  // and digits and dots; empty if it is too long for an abbreviation
  uint32_t begin = 0;
  bool has_tatweel = false;  // «لـد.» is ل and «د.»
};

WordBefore word_before(View text, uint32_t begin, uint32_t at) {
  WordBefore word{{}, at};
  const auto is_part = [](char16_t c) {
    return is_word_unit(c) || is_separator(c) || is_invisible(c);
  };
  while (word.begin > begin && is_part(text[word.begin - 1])) {
    if (at - word.begin == kMaxAbbreviationUnits) return {{}, at};
    --word.begin;
  }
  for (const char16_t c : text.substr(word.begin, at - word.begin)) {
    if (is_arabic_mark(c) || is_invisible(c) || c == kTatweel) {
      word.has_tatweel = word.has_tatweel || c == kTatweel;
      continue;
    }
    word.letters += is_arabic_letter(c) ? c : Unicode::fold_case(c);  // most are
  }
  return word;
}

// Whether only white space separates `at` from the start of the sentence. It looks back no further
// than an indent goes, which keeps the time linear.
bool is_at_start(View text, uint32_t begin, uint32_t at) {
  uint32_t back = at;
  while (back > begin && at - back < kMaxAbbreviationUnits &&
         (is_blank(text[back - 1]) || is_line_end(text[back - 1])))
    --back;
  return back == begin;
}

// The key of the word that ends before `at`, at most a space away.
std::u16string key_before(View text, uint32_t begin, uint32_t at) {
  while (at > begin && is_blank(text[at - 1])) --at;
  uint32_t word = at;
  while (word > begin && at - word < kMaxWordUnits && is_word_unit(text[word - 1])) --word;
  return word_key_at(text.substr(0, at), word);
}

bool follows_number(View text, uint32_t begin, uint32_t at) {
  while (at > begin && is_blank(text[at - 1])) --at;
  return at > begin && is_digit(text[at - 1]);
}

// Whether `word` is a number of one level or several, none of more than kMaxListDigits: «12»,
// «٢٫١».
bool is_list_number(View word) {
  size_t digits = 0;
  for (const char16_t c : word) {
    digits = is_digit(c) ? digits + 1 : 0;
    if (digits > kMaxListDigits || !(is_digit(c) || is_separator(c))) return false;
  }
  return digits > 0;
}

bool is_roman_number(View word) {
  return word.size() > 1 && word.find_first_not_of(u"ivx") == word.npos;
}

// Whether `word` is an abbreviation that never ends a sentence, alone or after و or ف and after
// ب, ل or ك: «ص.ب», «وأ.د», «ولدكتور». Not «بأس» and «فاس»: the names of Latin letters, such as
// «أس», are two letters long, and many words end in them.
bool is_open(View word) {
  constexpr size_t kShortestJoined = 3;
  const auto is_joined = [](View rest) {
    return !rest.empty() && (rest.size() >= kShortestJoined || is_latin_letter(rest[0])) &&
           is_open_abbreviation(rest);
  };
  if (is_open_abbreviation(word)) return true;
  const View rest = without_conjunction(word);
  if (is_joined(rest)) return true;
  return rest.size() > 2 && View(u"بلك").find(rest[0]) != View::npos && is_joined(rest.substr(1));
}

bool is_closing(View word) {
  return is_closing_abbreviation(word) || is_closing_abbreviation(without_conjunction(word));
}

bool is_initial(View word) {
  return word.size() == 1 &&
         (is_arabic_letter(word[0]) || is_latin_letter(word[0]) || is_presentation_form(word[0]));
}

// Whether `word` is a title of one letter after a clitic: «ود.», «وم.», «لأ.». Most other pairs of
// a clitic and a letter are words: «له», «فم», «بك».
bool is_joined_title(const WordBefore& word) {
  constexpr View kTitles = u"دأما";  // doctor, professor, engineer
  constexpr View kAfterWaw =
      u"شصجعقطسب";  // sheikh, page, volume ...: no word is و and one of these
  View letters = word.letters;
  if (word.has_tatweel && letters.size() == 3) letters = without_conjunction(letters);  // «ولـد.»
  if (letters.size() != 2) return false;
  const bool is_title = kTitles.find(letters[1]) != View::npos;
  if (letters[0] == kWaw) return is_title || kAfterWaw.find(letters[1]) != View::npos;
  const bool is_clitic = View(u"فبلك").find(letters[0]) != View::npos;
  return is_clitic && is_title && (word.has_tatweel || letters[1] == u'د' || letters[1] == u'أ');
}

// Whether `word` is letters with dots between them, and not a title: «ش.م.ل», «ق.م»; not «أ.د».
bool is_dotted(View word) {
  if (word.size() < 3 || word.find_first_not_of(u".أادم") == word.npos) return false;
  for (size_t i = 0; i < word.size(); ++i)
    if ((word[i] == u'.') != (i % 2 == 1)) return false;
  return true;
}

}  // namespace

bool ends_at_full_stop(View text, uint32_t begin, uint32_t at, uint32_t next) {
  const WordBefore word = word_before(text, begin, at);
  View letters = word.letters;
  if (letters.empty()) return true;
  const bool at_start = is_at_start(text, begin, word.begin);
  if (is_list_number(letters)) {
    if (at_start) return false;
    return !data::kAbbreviationsSections.contains(key_before(text, begin, word.begin)) ||
           clause_start(text, next) != ClauseStart::kNone;
  }
  if (is_roman_number(letters) && at_start) return false;
  // A unit or an era may be written onto its number: «1445هـ.», «5كم.».
  const auto unit = std::find_if_not(letters.begin(), letters.end(), is_digit);
  const bool after_number = unit != letters.begin() || follows_number(text, begin, word.begin);
  letters.remove_prefix(static_cast<size_t>(unit - letters.begin()));
  if (is_open(letters)) return false;
  if (is_dotted(letters) && !is_closing(letters))
    return clause_start(text, next) == ClauseStart::kCertain;
  const size_t last_dot = letters.rfind(u'.');
  const View last = last_dot == View::npos ? letters : letters.substr(last_dot + 1);
  // A letter after a number is a unit or an era, not an initial: «سنة 1920 م. وعاد».
  if (is_initial(last) && !after_number)
    return !at_start && data::kAbbreviationsNext.contains(word_key_at(text, next));
  if (is_joined_title(word))
    return data::kAbbreviationsNext.contains(word_key_at(text, next)) ||
           key_before(text, begin, word.begin) == u"لا";  // «لا بد.»
  if (!is_initial(last) && !is_closing(letters)) return true;
  if (clause_start(text, next) != ClauseStart::kNone) return true;
  // After a measure a noun with the article starts anew: «الطول 3 مم. الوزن 5 كغ.»
  return after_number && !is_initial(last) && word_key_at(text, next).starts_with(u"ال");
}

bool is_plain_word_before(View text, uint32_t begin, uint32_t at) {
  const WordBefore word = word_before(text, begin, at);
  const View letters = word.letters;
  if (letters.empty()) return at > begin && is_word_unit(text[at - 1]);
  const size_t last_dot = letters.rfind(u'.');
  const size_t last_size = last_dot == View::npos ? letters.size() : letters.size() - last_dot - 1;
  return last_size > 1 && !is_open(letters) && !is_closing(letters) && !is_joined_title(word);
}

bool is_closing_abbreviation_before(View text, uint32_t begin, uint32_t at) {
  while (at > begin && is_blank(text[at - 1])) --at;
  return is_closing(word_before(text, begin, at).letters);
}

}  // namespace khulasa::text
