// One summary of several texts.
#pragma once

#include <span>
#include <string_view>

#include "khulasa/engine.h"
#include "text/unicode/unicode.h"

namespace khulasa {

/// See Engine::summarize_all().
Result<JointSummary> summarize_jointly(std::span<const std::u16string_view> sources,
                                       const Options& options, const text::Unicode& unicode,
                                       const Progress& progress);

}  // namespace khulasa
