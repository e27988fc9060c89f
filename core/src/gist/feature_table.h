// The features of many sentences, in little memory.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

#include "khulasa/summary.h"

namespace khulasa::gist {

/// The feature values of a sentence, each in [0, 1], by Feature.
using Features = std::array<double, kFeatureCount>;

/// The features of sentences, in order. Most are 0, and only the others are kept: whole arrays took
/// 232 MB for a million short sentences, and writing and reading them a tenth of the time of their
/// analysis.
class FeatureTable {
 public:
  /// Makes room for `sentences` sentences.
  void reserve(size_t sentences) {
    rows_.reserve(sentences);
    values_.reserve(kUsual * sentences);
  }

  void add(const Features& features) {
    Row row{0, static_cast<uint32_t>(values_.size())};
    for (size_t i = 0; i < features.size(); ++i) {
      if (features[i] == 0) continue;
      row.used |= uint32_t{1} << i;
      values_.push_back(features[i]);
    }
    rows_.push_back(row);
  }

  /// Adds the sentences of `other`. Linear in them.
  void append(const FeatureTable& other) {
    for (size_t s = 0; s < other.size(); ++s) add(other[s]);
  }

  [[nodiscard]] size_t size() const { return rows_.size(); }

  /// The features of a sentence; `sentence` must be below size().
  [[nodiscard]] Features operator[](size_t sentence) const {
    Features features{};
    auto value = values_.begin() + rows_[sentence].begin;
    for (uint32_t used = rows_[sentence].used; used != 0; used &= used - 1)
      features[static_cast<size_t>(std::countr_zero(used))] = *value++;
    return features;
  }

 private:
  // A sentence of generated news has 6.6 on average, a line of one word 7.
  static constexpr size_t kUsual = 8;

  struct Row {
    uint32_t used;   // bit i if feature i is not 0
    uint32_t begin;  // of its values in `values_`, by rising feature
  };
  static_assert(kFeatureCount <= 32);

  std::vector<Row> rows_;
  std::vector<double> values_;
};

}  // namespace khulasa::gist
