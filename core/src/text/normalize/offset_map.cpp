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
    // Two runs of equal sides join, and so do two drops. Two expansions stay apart.
    joins = same ? last_source == last_target : target_size == 0 && last_target == 0;
  }
  if (!joins) runs_.push_back({source_size_, target_size_});
  source_size_ += source_size;
  target_size_ += target_size;
}

OffsetMap::Run OffsetMap::run_end(size_t index) const {
  return index + 1 < runs_.size() ? runs_[index + 1] : Run{source_size_, target_size_};
}

Span OffsetMap::map(Span span, uint32_t Run::*from, uint32_t Run::*to) const {
  if (runs_.empty()) return {};
  const auto map_end = [&](uint32_t at, bool is_end) {
    at = std::min(at, Run{source_size_, target_size_}.*from);
    // Find the last run that begins at or before `at`. In the target a dropped run begins where the
    // next run does. The search finds the next run, so a span does not begin with what was dropped
    // before it, but a span that ends there includes it.
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), at,
                         [&](uint32_t value, const Run& run) { return value < run.*from; });
    const auto index = static_cast<size_t>(std::max<std::ptrdiff_t>(after - runs_.begin() - 1, 0));
    const Run begin = runs_[index];
    const Run end = run_end(index);
    if (at >= end.*from) return end.*to;
    if (end.source - begin.source == end.target - begin.target)
      return begin.*to + (at - begin.*from);
    return at == begin.*from || !is_end ? begin.*to : end.*to;
  };
  const uint32_t begin = map_end(span.begin, false);
  return {begin, std::max(begin, map_end(std::max(span.begin, span.end), true))};
}

namespace {

// Reads the runs of a map from front to back. A run whose sides are equal may be read in parts, any
// other only as a whole.
class RunReader {
 public:
  explicit RunReader(const OffsetMap& map) : map_(map) { next(); }

  [[nodiscard]] bool done() const { return source_ == 0 && target_ == 0; }
  [[nodiscard]] bool same() const { return source_ == target_; }
  [[nodiscard]] uint32_t source() const { return source_; }
  [[nodiscard]] uint32_t target() const { return target_; }

  // Consumes `size` units of an equal run, or all of another run, and returns the consumed sizes.
  OffsetMap::Run take(uint32_t size) {
    const OffsetMap::Run read =
        same() ? OffsetMap::Run{size, size} : OffsetMap::Run{source_, target_};
    source_ -= read.source;
    target_ -= read.target;
    if (done()) next();
    return read;
  }

 private:
  void next() {
    const std::vector<OffsetMap::Run>& runs = map_.runs();
    if (index_ >= runs.size()) return;
    const OffsetMap::Run begin = runs[index_++];
    const bool last = index_ == runs.size();
    source_ = (last ? map_.source_size() : runs[index_].source) - begin.source;
    target_ = (last ? map_.target_size() : runs[index_].target) - begin.target;
  }

  const OffsetMap& map_;
  size_t index_ = 0;
  uint32_t source_ = 0;
  uint32_t target_ = 0;
};

}  // namespace

OffsetMap OffsetMap::then(const OffsetMap& next) const {
  OffsetMap composed;
  RunReader first(*this);
  RunReader second(next);
  while (!first.done()) {
    if (first.target() == 0) {
      composed.append(first.take(0).source, 0);
      continue;
    }
    if (first.same() && second.same()) {
      const uint32_t size = std::min(first.target(), second.source());
      first.take(size);
      second.take(size);
      composed.append(size, size);
      continue;
    }
    // At least one of the two runs cannot be split. Take runs from both maps until the same number
    // of units of the text between them has been written by the first and read by the second.
    uint32_t source = 0;
    uint32_t target = 0;
    uint32_t written = 0;
    uint32_t read = 0;
    do {
      if (written < read || (written == read && !first.same())) {
        const Run run = first.take(std::min(first.target(), read - written));
        source += run.source;
        written += run.target;
      } else {
        const Run run = second.take(std::min(second.source(), written - read));
        read += run.source;
        target += run.target;
      }
    } while (written != read);
    composed.append(source, target);
  }
  return composed;
}

Span OffsetMap::to_source(Span target) const { return map(target, &Run::target, &Run::source); }

Span OffsetMap::to_target(Span source) const { return map(source, &Run::source, &Run::target); }

}  // namespace khulasa
