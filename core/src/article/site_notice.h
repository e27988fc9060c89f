// Sentences in which a site speaks to its reader about itself.
#pragma once

#include <vector>

#include "blocks.h"
#include "text/reading.h"

namespace khulasa::article {

/// Finds the lines that are about the site and not about what its article is about: «اشترك في
/// نشرتنا البريدية لتصلك أبرز القصص», «يستخدم هذا الموقع ملفات تعريف الارتباط», «حمل تطبيقنا الآن».
/// They are as long as prose, and many sites have them in the middle of an article's element.
class SiteNotices {
 public:
  explicit SiteNotices(const text::Reading& reading)
      : reading_(reading), bits_(reading.vocabulary.lexemes.size(), kUnknown) {}

  /// True if enough of the words of `line` are those of core/data/site_words.txt. Linear in its
  /// words, of which there are 45 at most.
  [[nodiscard]] bool has(const Line& line);

 private:
  static constexpr uint8_t kUnknown = 0xFF;

  uint8_t bits_of(uint32_t word);

  const text::Reading& reading_;
  std::vector<uint8_t> bits_;  // of each lexeme, or kUnknown
};

}  // namespace khulasa::article
