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

Span OffsetMap::map(Span span, uint32_t Run::*from, uint32_t Run::*to) const {
  if (runs_.empty()) return {};
  const auto map_end = [&](uint32_t at, bool is_end) {
    at = std::min(at, Run{source_size_, target_size_}.*from);
    // The last run that begins at or before `at`. A dropped run begins where its follower begins:
    // the follower is found for a begin, and what was dropped before an end is left inside.
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

// Reads the runs of a map front to back, whole or, where both sides are equal, in parts.
class RunReader {
 public:
  explicit RunReader(const OffsetMap& map) : map_(map) { next(); }

  [[nodiscard]] bool done() const { return source_ == 0 && target_ == 0; }
  [[nodiscard]] bool same() const { return source_ == target_; }
  [[nodiscard]] uint32_t source() const { return source_; }
  [[nodiscard]] uint32_t target() const { return target_; }

  // Takes `size` units of an equal run, or all of another; gives what was taken.
  OffsetMap::Run take(uint32_t size) {
    const OffsetMap::Run taken =
        same() ? OffsetMap::Run{size, size} : OffsetMap::Run{source_, target_};
    source_ -= taken.source;
    target_ -= taken.target;
    if (done()) next();
    return taken;
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
  OffsetMap joined;
  RunReader first(*this);
  RunReader second(next);
  while (!first.done()) {
    if (first.target() == 0) {
      joined.append(first.take(0).source, 0);
      continue;
    }
    if (first.same() && second.same()) {
      const uint32_t size = std::min(first.target(), second.source());
      first.take(size);
      second.take(size);
      joined.append(size, size);
      continue;
    }
    // One of the two maps as a whole: the piece grows until it cuts neither in its middle.
    uint32_t source = 0;
    uint32_t target = 0;
    uint32_t given = 0;  // by the first, of the text between
    uint32_t taken = 0;  // by the second
    do {
      if (given < taken || (given == taken && !first.same())) {
        const Run run = first.take(std::min(first.target(), taken - given));
        source += run.source;
        given += run.target;
      } else {
        const Run run = second.take(std::min(second.source(), given - taken));
        taken += run.source;
        target += run.target;
      }
    } while (given != taken);
    joined.append(source, target);
  }
  return joined;
}

Span OffsetMap::to_source(Span target) const { return map(target, &Run::target, &Run::source); }

Span OffsetMap::to_target(Span source) const { return map(source, &Run::source, &Run::target); }

}  // namespace khulasa
