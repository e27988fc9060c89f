// What a sentence needs beside it to be understood.
#pragma once

#include <string_view>
#include <vector>

#include "khulasa/document.h"
#include "terms.h"
#include "text/vocabulary.h"

namespace khulasa::gist {

/// True for a sentence that leans on the one before it: it opens with a word such as «لكن» or
/// «كما», or with a verb of saying whose speaker was named before («وأوضحت أن», «ولفتت المصادر»).
/// One that names its speaker itself («وقالت صحيفة الميناء») leans on nothing.
bool leans(const text::Vocabulary& vocabulary, Range words);

/// For each sentence the range of sentences, itself among them, without which it is not to be
/// shown: back to the one that a chain of leaning sentences leans on, and from the opening to the
/// closing mark of a quotation that goes over several sentences.
///
/// @param documents  ranges of sentences that cover all, in order: nothing leans over their
/// borders. Linear.
std::vector<Range> find_contexts(std::u16string_view source, const std::vector<Sentence>& sentences,
                                 const Terms& terms, const text::Vocabulary& vocabulary,
                                 const std::vector<Range>& documents);

}  // namespace khulasa::gist
