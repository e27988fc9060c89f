// How alike two sentences are.
#pragma once

#include "terms.h"

namespace khulasa::gist {

/// The cosine of the TF-ISF vectors of sentences `a` and `b`, in [0, 1]; 0 if either has no terms.
/// Linear in their postings.
double similarity(const Terms& terms, uint32_t a, uint32_t b);

}  // namespace khulasa::gist
