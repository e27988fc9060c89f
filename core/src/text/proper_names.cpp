#include "proper_names.h"

#include <string>

#include "text/tables/listed_words.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

uint8_t roles_of(std::u16string_view word) {
  // «عبدالجليل»: a servant of one of the names of God.
  if (word.size() > 6 && word.starts_with(u"عبدال")) return kGivenName;
  const auto roles = static_cast<uint8_t>(listed_bits(word) >> kStopWordSections);
  if (roles != 0 || !word.ends_with(kAlefMaksura)) return roles;
  // «بنغازى», as Egypt spells «بنغازي».
  std::u16string dotted(word);
  dotted.back() = kYeh;
  return static_cast<uint8_t>(listed_bits(dotted) >> kStopWordSections);
}

}  // namespace

uint8_t name_roles(std::u16string_view word) {
  if (const uint8_t roles = roles_of(word); roles != 0) return roles;
  if (word.size() <= 3) return 0;
  // With the article a word is not a name unless it is listed with it: «القطر» (the diameter) is
  // not «قطر» (Qatar), «المشهد» (the scene) is not Mashhad, «الوسام» (the medal) is not a man.
  constexpr uint8_t kWithArticle = 0xFF & ~(kGivenName | kPlaceName | kOrganisationName);
  if (word.starts_with(u"ال")) return roles_of(word.substr(2)) & kWithArticle;
  if (!word.starts_with(u"لل")) return 0;
  // «لل» is ل and the article: «للعراق» is ل and «العراق», «للرئيس» is ل and «الرئيس».
  if (const uint8_t roles = roles_of(std::u16string(u"ال").append(word.substr(2))); roles != 0)
    return roles;
  if (const uint8_t roles = roles_of(word.substr(2)); roles != 0) return roles & kWithArticle;
  return roles_of(word.substr(1)) & kWithArticle;  // «للواء»
}

}  // namespace khulasa::text
