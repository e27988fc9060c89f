// The entries of a live blog or a transcript, each with its time: «10:32 - وصل الوفد.».
#pragma once

#include <vector>

#include "blocks.h"
#include "judging.h"
#include "text/reading.h"

namespace khulasa::article {

/// By line: the time of the entry, in front of it or alone on the line above, which becomes a
/// notice in `own_labels`; an empty span for any other line. The result is empty if the text has no
/// entries.
///
/// Half of the entries end in a full stop, since the headlines of a news ticker have their times as
/// well; those of a transcript, which starts near zero, need not.
///
/// Linear.
[[nodiscard]] std::vector<Span> find_entries(const text::Reading& reading,
                                             const std::vector<Line>& lines, OwnLabels& own_labels);

}  // namespace khulasa::article
