#include "graph.h"

#include <algorithm>
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

// The sentence-by-term matrix with rows of length 1.
class Matrix {
 public:
  explicit Matrix(const Terms& terms) : terms_(terms), by_term_(terms.weight.size()) {
    values_.reserve(terms.postings.size());
    for (const Range range : terms.postings_of) {
      const double length = norm(terms, range);
      for (uint32_t i = range.begin; i < range.end; ++i)
        values_.push_back(value(terms, terms.postings[i]) / length);
    }
  }

  // W · (Wᵀ · x): the similarity matrix times x.
  std::vector<double> similarities_times(const std::vector<double>& x) {
    std::fill(by_term_.begin(), by_term_.end(), 0.0);
    for (uint32_t s = 0; s < terms_.sentence_count(); ++s) {
      const Range range = terms_.postings_of[s];
      for (uint32_t i = range.begin; i < range.end; ++i)
        by_term_[terms_.postings[i].term] += values_[i] * x[s];
    }
    std::vector<double> product(x.size());
    for (uint32_t s = 0; s < terms_.sentence_count(); ++s) {
      const Range range = terms_.postings_of[s];
      for (uint32_t i = range.begin; i < range.end; ++i)
        product[s] += values_[i] * by_term_[terms_.postings[i].term];
    }
    return product;
  }

 private:
  const Terms& terms_;
  std::vector<double> values_;
  std::vector<double> by_term_;
};

}  // namespace

std::vector<double> centrality(const Terms& terms) {
  const uint32_t count = terms.sentence_count();
  if (count == 0) return {};
  std::vector<double> degree = Matrix(terms).similarities_times(std::vector<double>(count, 1.0));
  // A sentence's similarity to itself says nothing of the others.
  for (double& value : degree) value = std::max(0.0, value - 1);
  const double best = *std::max_element(degree.begin(), degree.end());
  for (double& value : degree) value = best > 0 ? value / best : 0;
  return degree;
}

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
