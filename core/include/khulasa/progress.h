// How far a call is, told while it works.
#pragma once

#include <functional>
#include <utility>

namespace khulasa {

/// Tells a listener the share of a call's work that is done: from 0 to 1, never falling. Told
/// between stages and between their parts, on the thread of the call; shares are of time, as it was
/// measured once, so that a bar moves roughly evenly. Without a listener nothing is told.
///
///     engine.analyze(text, options, khulasa::Progress([](double done) { bar.set(done); }));
///
/// The listener must not throw.
class Progress {
 public:
  using Listener = std::function<void(double done)>;

  Progress() = default;
  explicit Progress(Listener listener) : listener_(std::move(listener)) {}

  /// Says that `share` of this work is done.
  void reach(double share) const {
    if (listener_) listener_(begin_ + share * (end_ - begin_));
  }

  /// The work that leads from `begin` to `end` of this one: its own shares are from 0 to 1 again.
  [[nodiscard]] Progress part(double begin, double end) const {
    Progress part(listener_);
    part.begin_ = begin_ + begin * (end_ - begin_);
    part.end_ = begin_ + end * (end_ - begin_);
    return part;
  }

 private:
  Listener listener_;
  double begin_ = 0;
  double end_ = 1;
};

}  // namespace khulasa
