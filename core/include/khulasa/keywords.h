// Keyphrases: what the article is about, in its own words.
#pragma once

#include <string>
#include <vector>

#include "khulasa/text.h"

namespace khulasa {

/// A keyphrase of one or more words. `text` is its most readable form («النظام السوري» where the
/// article writes «بالنظام السوري»); `mentions` are all its places in the source, in order, clitics
/// left out where they can be.
struct Keyword {
  std::u16string text;
  double score = 0;  // in (0, 1]; the best keyphrase of a text has 1
  std::vector<Span> mentions;
};

}  // namespace khulasa
