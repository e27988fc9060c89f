// Words that tell names: given names, titles, what opens the name of a place or an organisation.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// Bits, in the order of the sections of core/data/names.txt.
enum NameRole : uint8_t {
  kGivenName = 1,            // «محمد»
  kNameJoint = 2,            // «بن», between a name and the next
  kPersonTitle = 4,          // «الرئيس», «وزير»: a person's name may follow
  kPlaceOpener = 8,          // «مدينة»
  kOrganisationOpener = 16,  // «شركة»
  kPlaceName = 32,           // «تركيا»
  kLightOpener = 64,         // «إعادة»
};

/// The NameRole bits of `word`, in its lexical form without proclitics; with and without the
/// article, «الرئيس» and «للرئيس» are «رئيس». 0 for other words and the empty one.
[[nodiscard]] uint8_t name_roles(std::u16string_view word);

}  // namespace khulasa::text
