// Random pages and options from a seed, for the property tests of a whole analysis.
#pragma once

#include <cstdlib>
#include <random>
#include <string>

#include "khulasa/khulasa.h"

namespace khulasa::tests {

/// The number of random cases: KHULASA_CASES if it is set, else `usual`, or a tenth of it under
/// sanitizers, which are ten times slower.
inline int random_cases(int usual) {
  if (const char* asked = std::getenv("KHULASA_CASES")) return std::atoi(asked);
#if defined(__SANITIZE_ADDRESS__)
  return usual / 10;
#else
  return usual;
#endif
}

/// Pages of up to a dozen lines: prose, titles, lines that surround articles on pages, and now and
/// then things that break code: marks, controls, lone surrogates, any code unit at all.
class RandomPages {
 public:
  explicit RandomPages(uint32_t seed) : random_(seed) {}

  /// A page.
  std::u16string page();
  /// Sentences of Arabic prose in one paragraph, without anything odd.
  std::u16string paragraph(uint32_t sentences);
  /// Lines that follow an article on a page: links, tags, a source, rights, a comment.
  std::u16string junk();
  /// Valid options of every kind.
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
