#include "stem.h"

#include <algorithm>
#include <array>

#include "letters.h"

namespace khulasa::text {

namespace {

constexpr size_t kMinStem =
    3;  // most Arabic roots have three letters: a shorter rest is a cut into the word

// Longest first: the first that fits is taken off.
constexpr std::array<std::u16string_view, 8> kPrefixes = {u"وال", u"بال", u"كال", u"فال",
                                                          u"ولل", u"فلل", u"ال",  u"لل"};
constexpr std::array<std::u16string_view, 10> kSuffixes = {u"ها", u"هم", u"هن", u"نا", u"ات",
                                                           u"ان", u"ون", u"ين", u"ه",  u"ي"};

char16_t fold(char16_t c) {
  if (c == kAlefMaksura) return kYeh;
  if (c == kTehMarbuta) return kHeh;
  return c;
}

}  // namespace

std::u16string stem(std::u16string_view word) {
  if (word.empty() || !is_arabic_letter(word[0])) return std::u16string(word);
  std::u16string folded(word);
  std::transform(folded.begin(), folded.end(), folded.begin(), fold);
  std::u16string_view rest = folded;
  const auto prefix = std::find_if(kPrefixes.begin(), kPrefixes.end(), [&](std::u16string_view p) {
    return rest.starts_with(p) && rest.size() - p.size() >= kMinStem;
  });
  if (prefix != kPrefixes.end()) {
    rest.remove_prefix(prefix->size());
  } else if (rest[0] == kWaw && rest.size() > kMinStem) {
    rest.remove_prefix(1);
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::u16string_view suffix : kSuffixes) {
      if (rest.ends_with(suffix) && rest.size() - suffix.size() >= kMinStem) {
        rest.remove_suffix(suffix.size());
        changed = true;
        break;
      }
    }
  }
  return std::u16string(rest);
}

size_t proclitics(std::u16string_view word) {
  // Only before the article is a proclitic certain without a lexicon: «بالنظام» is ب and «النظام»,
  // but «بيان» is one word.
  for (const size_t length : {size_t{2}, size_t{1}}) {
    if (word.size() < length + 4 || !word.substr(length).starts_with(u"ال")) continue;
    const std::u16string_view clitics = word.substr(0, length);
    const auto joins = [](char16_t c) { return c == kWaw || c == kFeh; };
    const auto governs = [](char16_t c) { return c == kBeh || c == kKaf; };
    if (length == 1 && (joins(clitics[0]) || governs(clitics[0]))) return 1;
    if (length == 2 && joins(clitics[0]) && governs(clitics[1])) return 2;
  }
  return 0;
}

}  // namespace khulasa::text
