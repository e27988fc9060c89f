// Random pages and options from a seed: what the properties of a whole analysis are tried on.
#pragma once

#include <cstdlib>
#include <random>
#include <string>

#include "khulasa/khulasa.h"

namespace khulasa::tests {

/// Random cases of a property: KHULASA_CASES where it is set, else `usual`, and a tenth
/// of that under sanitizers, which are ten times slower.
inline int random_cases(int usual) {
  if (const char* asked = std::getenv("KHULASA_CASES")) return std::atoi(asked);
#if defined(__SANITIZE_ADDRESS__)
  return usual / 10;
#else
  return usual;
#endif
}

/// Pages of up to a dozen lines: prose, titles, lines that pages have round their articles, and
/// now and then what breaks things: marks, controls, lone surrogates, any unit at all.
class RandomPages {
 public:
  explicit RandomPages(uint32_t seed) : random_(seed) {}

  /// A page.
  std::u16string page();
  /// Sentences of Arabic prose in one paragraph, without anything odd.
  std::u16string paragraph(uint32_t sentences);
  /// Lines of a page behind its article: links, tags, a source, rights, a comment.
  std::u16string junk();
  /// Options of every kind, each valid.
  Options options();

  /// A number below `count`.
  uint32_t below(uint32_t count) { return static_cast<uint32_t>(random_() % count); }

 private:
  std::u16string word();
  std::u16string sentence();
  std::u16string odd_line();

  std::mt19937 random_;
};

}  // namespace khulasa::tests
