#include "context.h"

#include <algorithm>
#include <optional>

#include "text/letters.h"
#include "text/lexicon.h"

namespace khulasa::gist {

namespace {

// The sentences a quotation may go over. One that is still open after them was never closed: a slip
// of the author's that binds nothing. Set by hand.
constexpr uint32_t kMaxQuotedSentences = 6;

// The marks of a sentence whose other half it lacks.
struct Balance {
  bool closes = false;  // what stands open before it
  bool opens = false;   // what goes on behind it
};

// The halves of «» and “” differ; of " the reader knows which it is by whether one is open.
Balance balance_of(std::u16string_view sentence, bool is_open) {
  Balance balance;
  uint32_t depth = 0;
  bool straight = false;
  for (const char16_t c : sentence) {
    if (c == u'\u00AB' || c == u'\u201C') {
      ++depth;
    } else if (c == u'\u00BB' || c == u'\u201D') {
      balance.closes |= depth == 0;
      depth -= depth > 0;
    } else if (c == u'"') {
      straight = !straight;
    }
  }
  balance.closes |= straight && is_open;
  balance.opens = depth > 0 || (straight && !is_open);
  return balance;
}

// Binds the sentences of `document` that one quotation goes over.
void bind_quotations(std::u16string_view source, const std::vector<Sentence>& sentences,
                     Range document, std::vector<Range>& contexts) {
  std::optional<uint32_t> open;
  for (uint32_t s = document.begin; s < document.end; ++s) {
    if (open && s - *open >= kMaxQuotedSentences) open.reset();
    const Balance balance = balance_of(slice(source, sentences[s].span), open.has_value());
    if (open && balance.closes) {
      const uint32_t begin = contexts[*open].begin;
      for (uint32_t bound = *open; bound <= s; ++bound) contexts[bound] = {begin, s + 1};
      open.reset();
    }
    if (balance.opens && !open) open = s;
  }
}

}  // namespace

bool leans(const text::Vocabulary& vocabulary, Range words) {
  if (words.size() == 0) return false;
  const text::Lexeme& opener = vocabulary.lexeme_of(words.begin);
  if (!text::is_dangling_opener(opener.key)) return false;
  if (!text::is_reporting_verb(opener.key) || words.size() < 2) return true;
  // «وقالت صحيفة الميناء», «وأكد أحمد»; not «وأوضح أن», «ولفتت المصادر», «وأكد له».
  const text::Lexeme& speaker = vocabulary.lexeme_of(words.begin + 1);
  return speaker.is_stop || speaker.is_verb || speaker.proclitics > 0 ||
         speaker.kind == TokenKind::kNumber || speaker.key.starts_with(u"ال");
}

std::vector<Range> find_contexts(std::u16string_view source, const std::vector<Sentence>& sentences,
                                 const Terms& terms, const text::Vocabulary& vocabulary,
                                 const std::vector<Range>& documents) {
  std::vector<Range> contexts(sentences.size());
  for (const Range document : documents) {
    for (uint32_t s = document.begin; s < document.end; ++s) contexts[s] = {s, s + 1};
    bind_quotations(source, sentences, document, contexts);
    for (uint32_t s = document.begin + 1; s < document.end; ++s) {
      // The rest of a quotation leans on what its first sentence leans on.
      const uint32_t first = contexts[s].begin;
      if (first < s) {
        contexts[s].begin = contexts[first].begin;
      } else if (leans(vocabulary, terms.words_of[s])) {
        contexts[s].begin = contexts[s - 1].begin;
      }
    }
  }
  return contexts;
}

}  // namespace khulasa::gist
