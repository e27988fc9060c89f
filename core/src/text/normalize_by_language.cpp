#include "normalize_by_language.h"

#include <algorithm>

#include "language.h"
#include "text/normalize/folds.h"
#include "text/normalize/normalize.h"

namespace khulasa::text {

namespace {

bool any_look_alike(std::u16string_view text) {
  return std::any_of(text.begin(), text.end(), [](char16_t c) { return fold_look_alike(c) != c; });
}

}  // namespace

NormalizedText normalize_by_language(std::u16string_view source, const NormalizeOptions& options,
                                     const Unicode& unicode) {
  NormalizedText out = normalize(source, options, unicode);
  // Ask for the language of the folded text, so that normalizing the result again changes nothing.
  if (options.look_alikes == LookAlikes::kFoldInArabic && any_look_alike(out.text) &&
      find_language(out.text, unicode).tag == "ar") {
    NormalizeOptions arabic = options;
    arabic.look_alikes = LookAlikes::kFold;
    add_pass(out, normalize(out.text, arabic, unicode));
  }
  return out;
}

}  // namespace khulasa::text
