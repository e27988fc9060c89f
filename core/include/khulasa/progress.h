// Progress of a running call.
#pragma once

#include <functional>
#include <utility>

namespace khulasa {

/// Reports to a listener how much of a call is done: a share from 0 to 1 that never decreases. The
/// listener is called on the thread of the call, between stages and between their parts, and must
/// not throw. Shares are of running time, measured once, so that a progress bar moves roughly
/// evenly. Without a listener nothing is reported.
///
///     engine.analyze(text, options, khulasa::Progress([](double done) { bar.set(done); }));
class Progress {
 public:
  using Listener = std::function<void(double done)>;

  Progress() = default;
  explicit Progress(Listener listener) : listener_(std::move(listener)) {}

  /// Reports that `share` of this work, 0 to 1, is done.
  void reach(double share) const {
    if (listener_) listener_(begin_ + share * (end_ - begin_));
  }

  /// The part of this work from `begin` to `end`, as a work of its own: its shares again run from 0
  /// to 1.
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
