// What a reader needs beside a sentence to understand it.
#pragma once

#include <vector>

#include "khulasa/document.h"
#include "terms.h"
#include "text/reading.h"

namespace khulasa::gist {

/// The sentences that must accompany a sentence in a summary.
struct Context {
  uint32_t antecedent = 0;  // the earlier sentence it leans on; itself if it leans on none
  Range quotation;          // the sentences that share a quotation with it; else itself alone
};

/// Finds the context of each sentence. A sentence leans on an earlier one if it opens with a word
/// such as «لكن» or «كما», or with a reporting verb whose speaker was named before:
///
///     «وأوضح أن ...»             on the last sentence with a reporting verb
///     «ولفتت المصادر ...»        on the last sentence that contains «مصادر»
///     «لكن ...», «كما ...»       on the sentence right before
///     «هو ...», «ومع ذلك ...»    on the sentence right before
///     «فقد رأى كبيرهم أن ...»    on the sentence right before: whose?
///     «يخدم هذا الجسر ...»       on the last sentence that contains «جسر»
///     «وقالت صحيفة الميناء ...»  on none: it names its speaker
///
/// The speaker, or what «هذا» points to, is looked for in the four sentences before. If there is no
/// reporting verb in them, «وأوضح أن» leans on the sentence right before; if there is no cross in
/// them, «وأعلن الصليب الأحمر» leans on none.
///
/// @param documents  ranges that cover all sentences, in order: no context crosses their borders.
/// @return one per sentence; empty if there are none. Linear in the words.
std::vector<Context> find_contexts(const text::Reading& reading,
                                   const std::vector<Sentence>& sentences, const Terms& terms,
                                   const std::vector<Range>& documents);

}  // namespace khulasa::gist
