#include "names.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "tables.h"

namespace khulasa::text {

namespace {

uint8_t roles_of(std::u16string_view word) {
  const auto* const found =
      std::lower_bound(std::begin(data::kNameWords), std::end(data::kNameWords), word,
                       [](const data::NameWord& a, std::u16string_view b) { return a.word < b; });
  const bool is_there = found != std::end(data::kNameWords) && found->word == word;
  return is_there ? static_cast<uint8_t>(found->roles) : uint8_t{0};
}

}  // namespace

uint8_t name_roles(std::u16string_view word) {
  if (const uint8_t roles = roles_of(word); roles != 0) return roles;
  if (word.size() <= 3) return 0;
  if (word.starts_with(u"ال")) return roles_of(word.substr(2));
  if (!word.starts_with(u"لل")) return 0;
  // «للعراق» is ل and «العراق», «للرئيس» ل and «الرئيس».
  if (const uint8_t roles = roles_of(std::u16string(u"ال").append(word.substr(2))); roles != 0)
    return roles;
  return roles_of(word.substr(2));
}

}  // namespace khulasa::text
