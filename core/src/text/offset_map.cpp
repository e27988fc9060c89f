#include <algorithm>

#include "khulasa/text.h"

namespace khulasa {

void OffsetMap::append(uint32_t source_size, uint32_t target_size) {
  if (source_size == 0 && target_size == 0) return;
  const bool same = source_size == target_size;
  bool joins = false;
  if (!runs_.empty()) {
    const uint32_t last_source = source_size_ - runs_.back().source;
    const uint32_t last_target = target_size_ - runs_.back().target;
    // Dropped after dropped is one longer drop; two different expansions stay apart.
    joins = same ? last_source == last_target : target_size == 0 && last_target == 0;
  }
  if (!joins) runs_.push_back({source_size_, target_size_});
  source_size_ += source_size;
  target_size_ += target_size;
}

OffsetMap::Run OffsetMap::run_end(size_t index) const {
  return index + 1 < runs_.size() ? runs_[index + 1] : Run{source_size_, target_size_};
}

Span OffsetMap::to_source(Span target) const {
  if (runs_.empty()) return {};
  // The last run that begins at or before `at`: dropped runs begin where their follower begins, so
  // the follower is found for a begin, and what was dropped before an end is left inside.
  const auto last_run = [&](uint32_t at) {
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), at,
                         [](uint32_t value, const Run& run) { return value < run.target; });
    return static_cast<size_t>(std::max<std::ptrdiff_t>(after - runs_.begin() - 1, 0));
  };
  const auto map = [&](uint32_t at, bool is_end) {
    at = std::min(at, target_size_);
    const size_t index = last_run(at);
    const Run begin = runs_[index];
    const Run end = run_end(index);
    if (at >= end.target) return end.source;
    if (end.source - begin.source == end.target - begin.target)
      return begin.source + (at - begin.target);
    return at == begin.target || !is_end ? begin.source : end.source;
  };
  const uint32_t begin = map(target.begin, false);
  return {begin, std::max(begin, map(std::max(target.begin, target.end), true))};
}

Span OffsetMap::to_target(Span source) const {
  if (runs_.empty()) return {};
  const auto map = [&](uint32_t at, bool is_end) {
    at = std::min(at, source_size_);
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), at,
                         [](uint32_t value, const Run& run) { return value < run.source; });
    const auto index = static_cast<size_t>(std::max<std::ptrdiff_t>(after - runs_.begin() - 1, 0));
    const Run begin = runs_[index];
    const Run end = run_end(index);
    if (at >= end.source) return end.target;
    if (end.source - begin.source == end.target - begin.target)
      return begin.target + (at - begin.source);
    return at == begin.source || !is_end ? begin.target : end.target;
  };
  const uint32_t begin = map(source.begin, false);
  return {begin, std::max(begin, map(std::max(source.begin, source.end), true))};
}

}  // namespace khulasa
