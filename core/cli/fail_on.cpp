#include "fail_on.h"

#include <algorithm>
#include <string_view>

namespace khulasa::cli {

namespace {

constexpr WarningCode kDamages[] = {WarningCode::kVisualOrder, WarningCode::kDisplaced,
                                    WarningCode::kLostCharacters};

// The warnings that `name` stands for; none if there is no such name.
std::set<WarningCode> codes_of(std::string_view name) {
  if (name == "damaged") return {std::begin(kDamages), std::end(kDamages)};
  std::set<WarningCode> codes;
  for (int i = 0; i < kWarningCodeCount; ++i) {
    const auto code = static_cast<WarningCode>(i);
    if (name == "any" || name == to_string(code)) codes.insert(code);
  }
  return codes;
}

std::string all_names() {
  std::string names = "damaged, any";
  for (int i = 0; i < kWarningCodeCount; ++i)
    names.append(", ").append(to_string(static_cast<WarningCode>(i)));
  return names;
}

}  // namespace

Result<FailOn> FailOn::from(const std::vector<std::string>& names) {
  FailOn fail_on;
  for (const std::string& name : names) {
    const std::set<WarningCode> codes = codes_of(name);
    if (codes.empty())
      return Error{ErrorCode::kInvalidOption, "there is no such warning", name, all_names()};
    fail_on.codes_.insert(codes.begin(), codes.end());
  }
  return fail_on;
}

bool FailOn::concerns(const std::vector<Warning>& warnings) const {
  return std::any_of(warnings.begin(), warnings.end(),
                     [&](const Warning& warning) { return codes_.contains(warning.code); });
}

}  // namespace khulasa::cli
