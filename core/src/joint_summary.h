// One summary of several texts.
#pragma once

#include <span>
#include <string_view>

#include "khulasa/engine.h"
#include "text/unicode/unicode.h"

namespace khulasa {

/// Implements Engine::summarize_all(), which documents the arguments and the result.
///
/// Each text is cleaned and its sentences are scored by themselves. Then all texts are joined, and
/// terms and contexts are found in the joint text, so that sentences of different texts can be
/// compared and what two texts say is picked once.
Result<JointSummary> summarize_jointly(std::span<const std::u16string_view> sources,
                                       const Options& options, const text::Unicode& unicode,
                                       const Progress& progress);

}  // namespace khulasa
