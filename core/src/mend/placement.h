// Punctuation marks, numbers and spaces that stand on the wrong side of each
// other.
#pragma once

#include <cstdint>
#include <string>

#include "stage.h"

namespace khulasa::mend {

/// Puts marks, numbers and spaces of left-to-right runs in reading order and
/// takes the bidi controls out. pdftotext writes each such run between U+202A
/// and U+202C as it looks: «في السنة<202A> .<202C> وأضاف» is «في السنة. وأضاف»,
/// «<202A> .2025<202C>» is «2025. », «<202A> %60<202C>» is «60% ». Returns how
/// many runs were out of order. Linear.
uint32_t mend_embedded_runs(std::u16string& text);

/// Moves the space that stands before a mark instead of after it: «السنة
/// .وأضاف» to «السنة. وأضاف», and marks that stand before their number: «يونيو
/// .2025 وأكدت» to «يونيو 2025. وأكدت», «%60» to «60%», «5%.7» to «7.5%».
/// Returns how many were moved. Linear.
KHULASA_STAGE uint32_t move_marks(std::u16string& text);

/// Moves bullets from the end of their lines, where pdftotext -layout has them, to the beginning.
/// Returns how many were moved. Linear in the text and the lines with such bullets.
uint32_t move_bullets(std::u16string& text);

/// Mirrors « » or ( ) or [ ] in a text whose brackets open and close the wrong
/// way round: »الرصيف الخامس«. Returns how many were mirrored. Linear.
uint32_t mirror_brackets(std::u16string& text);

}  // namespace khulasa::mend
