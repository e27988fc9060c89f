// Words that indicate a proper name: given names, titles, and the words that open the name of a
// place or an organisation.
#pragma once

#include <cstdint>
#include <string_view>

namespace khulasa::text {

/// What a word does in a name. One bit each, in the order of LISTED in core/data/make_tables.py.
enum NameRole : uint8_t {
  kGivenName = 1,            // «محمد»
  kNameJoint = 2,            // «بن»: joins two names
  kPersonTitle = 4,          // «الرئيس», «وزير»: a person's name may follow
  kPlaceOpener = 8,          // «مدينة»: the name of a place follows
  kOrganisationOpener = 16,  // «شركة»: the name of an organisation follows
  kPlaceName = 32,           // «تركيا»
  kLightOpener = 64,         // «إعادة»: opens a phrase and adds little to it
  kOrganisationName = 128,   // «اليونسكو»
};

/// The NameRole bits of `word`, which is in its lexical form and without proclitics. With the
/// article it has the roles that it has without it, except those of names: «الرئيس» and «للرئيس»
/// are titles like «رئيس». A final ى may stand for ي («بنغازى»). 0 for other words and the empty
/// one. O(length).
[[nodiscard]] uint8_t name_roles(std::u16string_view word);

}  // namespace khulasa::text
