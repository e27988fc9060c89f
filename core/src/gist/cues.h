// Words that say what part a sentence has in its text: an answer, a result, a greeting.
#pragma once

#include <cstdint>
#include <vector>

#include "text/vocabulary.h"

namespace khulasa::gist {

/// What a cue word is a sign of. Bits, in the order of the sections of core/data/cue_words.txt,
/// which says what each means.
enum Cue : uint16_t {
  kConclusionCue = 1,
  kOutcomeCue = 2,
  kFirstPersonCue = 4,
  kCourtesyCue = 8,
  kSpeechCue = 16,
  kOrdinalCue = 32,
  kThesisCue = 64,
  kSettingCue = 128,
  kEventCue = 256,
  kEmphasisCue = 512,
};

/// The cues of each distinct word, with or without «و» and «ف»: «وقرر» has those of «قرر».
///
/// @return one set of Cue bits per lexeme of `vocabulary`, most of them 0. Linear.
std::vector<uint16_t> find_cues(const text::Vocabulary& vocabulary);

}  // namespace khulasa::gist
