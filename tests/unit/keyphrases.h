// Keyphrases of texts, as UTF-8.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "texts.h"

namespace khulasa::tests {

inline std::vector<std::string> texts_of(const std::vector<Keyword>& keywords) {
  std::vector<std::string> texts;
  for (const Keyword& keyword : keywords) texts.push_back(utf8(keyword.text));
  return texts;
}

/// The best keyphrases of a text.
inline std::vector<std::string> keyphrases(std::u16string_view source) {
  return texts_of(analyze(source).keywords);
}

/// Up to 100 keyphrases of a short text.
inline std::vector<std::string> all_keyphrases(std::u16string_view source) {
  Options options;
  options.keywords.max = 100;
  return texts_of(analyze(source, options).keywords);
}

inline bool has(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

/// The keyphrase `text` of an analysis; null if it is not in the list.
inline const Keyword* find(const Analysis& analysis, std::u16string_view text) {
  const auto found = std::find_if(analysis.keywords.begin(), analysis.keywords.end(),
                                  [&](const Keyword& keyword) { return keyword.text == text; });
  return found == analysis.keywords.end() ? nullptr : &*found;
}

}  // namespace khulasa::tests
