// Captions and transcripts: what is said between their times.
#pragma once

#include <string_view>
#include <vector>

#include "rows.h"

namespace khulasa::text {

/// What belongs together in captions or a transcript.
struct CueJoins {
  bool is_cues = false;        // the text is captions or a transcript
  std::vector<uint32_t> next;  // by row: the row that continues it, 0 if none does
  std::vector<Span> hidden;    // tags, and cues that repeat the one before; not in order
};

/// Joins the cues of captions (SRT, WebVTT) and transcripts (a time above or in front of each line)
/// to sentences, over the numbers and times between them.
///
/// Where few lines end in a full stop the writer used none, and a line that starts a clause starts
/// a sentence. A cue that repeats the one before it, as rolling captions do, is passed over.
///
/// @param rows  of `source`; those of a transcript lose the time in front if they continue another.
/// Linear.
[[nodiscard]] CueJoins join_cues(std::u16string_view source, std::vector<Row>& rows);

}  // namespace khulasa::text
