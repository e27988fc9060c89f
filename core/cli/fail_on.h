// Which warnings make the tool's exit status that of a failure.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "khulasa/khulasa.h"

namespace khulasa::cli {

/// Warnings that a caller does not want to overlook: those of the option --fail-on.
class FailOn {
 public:
  /// @param names  of warnings, as in JSON; "damaged" is short for those that say that letters are
  ///               in the wrong order or place or lost, "any" for all. Empty: none.
  /// @return kInvalidOption, with the names that exist, if there is another one among them.
  static Result<FailOn> from(const std::vector<std::string>& names);

  /// Whether one of the `warnings` is among them.
  [[nodiscard]] bool concerns(const std::vector<Warning>& warnings) const;

 private:
  std::set<WarningCode> codes_;
};

}  // namespace khulasa::cli
