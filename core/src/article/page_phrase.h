// Lines in which a page speaks of itself.
#pragma once

#include <optional>

#include "blocks.h"
#include "markers.h"
#include "text/reading.h"

namespace khulasa::article {

/// The label of a short line, or of its begin up to a colon, that is nothing but words a page uses
/// of itself (core/data/page_words.txt): related, share, comment or legal. Sites put these words
/// together in more ways than a list of markers could name: «موضوعات قد تهمك», «قصص ذات صلة»,
/// «نسخ رابط المقال», «كن أول من يعلق».
std::optional<Label> find_page_phrase(const text::Reading& reading, const Line& line);

}  // namespace khulasa::article
