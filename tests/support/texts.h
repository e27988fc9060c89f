// What several tests need: one Unicode and one engine, readable failures for UTF-16, files, and the
// stages before the one under test.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "khulasa/khulasa.h"
#include "text/reading.h"
#include "text/segment/words.h"
#include "text/unicode/unicode.h"
#include "text/vocabulary.h"
#include "utf8.h"

namespace khulasa {

// GoogleTest prints spans as this instead of as bytes.
inline void PrintTo(const Span& span, std::ostream* out) {
  *out << '[' << span.begin << ", " << span.end << ')';
}

namespace tests {

inline const text::Unicode& unicode() {
  static const auto created = text::Unicode::create();
  return *created.value();
}

inline const Engine& engine() {
  static const auto created = Engine::create();
  return created.value();
}

inline std::string utf8(std::u16string_view text) { return khulasa::to_utf8(text); }

inline std::vector<std::string> utf8(std::u16string_view source, const std::vector<Span>& spans) {
  std::vector<std::string> texts;
  for (const Span span : spans) texts.push_back(utf8(slice(source, span)));
  return texts;
}

inline Span whole(std::u16string_view text) { return {0, static_cast<uint32_t>(text.size())}; }

/// A file of the project as UTF-16. `path` is relative to the project's root.
inline std::u16string read_file(const std::string& path) {
  std::ifstream file(std::string(KHULASA_ROOT "/") + path, std::ios::binary);
  EXPECT_TRUE(file.is_open()) << path;
  return khulasa::from_utf8(std::string(std::istreambuf_iterator<char>(file), {})).text;
}

/// A text, read, with its article.
struct Read {
  explicit Read(std::u16string text) : source(std::move(text)) {}

  [[nodiscard]] article::Cleaned cleaned(const Options& options = {}) const {
    return article::find_article(reading, options);
  }
  [[nodiscard]] Article article() const { return cleaned().article; }

  const std::u16string source;
  const text::Reading reading{source, unicode()};
  const NormalizedText& normalized = reading.normalized;
  const std::vector<text::Word>& words = reading.words;
  const text::Vocabulary& vocabulary = reading.vocabulary;
};

inline Analysis analyze(std::u16string_view source, const Options& options = {}) {
  auto result = engine().analyze(source, options);
  EXPECT_TRUE(result.ok());
  return std::move(result).value();
}

}  // namespace tests
}  // namespace khulasa
