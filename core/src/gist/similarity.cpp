#include "similarity.h"

#include <cmath>

namespace khulasa::gist {

namespace {

double value(const Terms& terms, const Posting& posting) {
  return posting.count * terms.weight[posting.term];
}

double norm(const Terms& terms, Range range) {
  double squares = 0;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    squares += value(terms, terms.postings[i]) * value(terms, terms.postings[i]);
  }
  return std::sqrt(squares);
}

}  // namespace

double similarity(const Terms& terms, uint32_t a, uint32_t b) {
  const Range ra = terms.postings_of[a];
  const Range rb = terms.postings_of[b];
  double product = 0;
  for (uint32_t i = ra.begin, j = rb.begin; i < ra.end && j < rb.end;) {
    const Posting& pa = terms.postings[i];
    const Posting& pb = terms.postings[j];
    if (pa.term == pb.term) product += value(terms, pa) * value(terms, pb);
    i += pa.term <= pb.term;
    j += pb.term <= pa.term;
  }
  return product == 0 ? 0 : product / (norm(terms, ra) * norm(terms, rb));
}

}  // namespace khulasa::gist
