// What a sentence needs beside it to be understood.
#pragma once

#include <vector>

#include "khulasa/document.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// The sentences without which one is not to be shown.
struct Context {
  uint32_t antecedent = 0;  // the earlier sentence it leans on; itself where it leans on none
  Range quotation;          // those that share a quotation with it; itself alone where none does
};

/// For each sentence what it is to be shown with. A sentence leans on an earlier one where it opens
/// with a word such as «لكن» or «كما», or with a verb of saying whose speaker was named before. The
/// antecedent of «وأوضح أن» is the last sentence before it in which someone said something, that of
/// «ولفتت المصادر» the last one with sources in it, both looked for four sentences back; all
/// others' is the sentence right before. «وقالت صحيفة الميناء» names its speaker and leans on
/// nothing, as does «وأعلن الصليب الأحمر» where no cross was spoken of before.
///
/// @param documents  ranges of sentences that cover all, in order: nothing leans over their
/// borders. Linear.
std::vector<Context> find_contexts(const text::Reading& reading,
                                   const std::vector<Sentence>& sentences, const Terms& terms,
                                   const std::vector<Range>& documents);

}  // namespace khulasa::gist
