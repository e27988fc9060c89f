#include "language.h"

#include "letters.h"

namespace khulasa::text {

namespace {

// Share of a text's Arabic letters above which پ چ ژ گ mean Persian, ٹ ڈ ڑ ں ے mean Urdu: Arabic
// spells a foreign name with گ now and then. Set by hand, not measured.
constexpr double kForeignLetterShare = 0.01;

bool is_persian_letter(char16_t c) {
  return c == u'\u067E' || c == u'\u0686' || c == u'\u0698' || c == u'\u06AF';
}
bool is_urdu_letter(char16_t c) {
  return c == u'\u0679' || c == u'\u0688' || c == u'\u0691' || c == u'\u06BA' || c == kYehBarree;
}

}  // namespace

Language find_language(std::u16string_view source) {
  double arabic = 0;
  double latin = 0;
  double persian = 0;
  double urdu = 0;
  for (const char16_t c : source) {
    if (is_arabic_letter(c) || is_presentation_form(c)) {
      ++arabic;
      persian += is_persian_letter(c);
      urdu += is_urdu_letter(c);
    } else if (is_latin_letter(c)) {
      ++latin;
    }
  }
  if (arabic == 0 && latin == 0) return {};
  if (latin > arabic) return {"und", Direction::kLeftToRight};
  if (urdu > kForeignLetterShare * arabic) return {"ur", Direction::kRightToLeft};
  if (persian > kForeignLetterShare * arabic) return {"fa", Direction::kRightToLeft};
  return {"ar", Direction::kRightToLeft};
}

}  // namespace khulasa::text
