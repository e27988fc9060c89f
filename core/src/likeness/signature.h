// The signature of an article: which word triples it has, in 128 bytes.
#pragma once

#include <vector>

#include "format.h"
#include "khulasa/document.h"
#include "text/reading.h"

namespace khulasa::likeness {

/// One-permutation MinHash (Li, Owen, Zhang 2012) of the triples of stems in `sentences`, of which
/// the lowest 8 bits are kept (Li, König 2010). Bins that no triple falls into copy another bin,
/// chosen by a hash of their number (Shrivastava 2017), so short texts can be compared with long
/// ones. MinHash rather than SimHash, which has no good threshold: copies with a fifth of the
/// sentences dropped differ in as many bits as two reports of one event.
///
/// A sentence of one or two words is one triple.
///
/// @return false if there is no word; `signature` is unchanged then. Linear in the words.
bool sign(const text::Reading& reading, const std::vector<Sentence>& sentences,
          Signature& signature);

}  // namespace khulasa::likeness
