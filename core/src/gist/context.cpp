#include "context.h"

#include <algorithm>
#include <optional>

#include "text/segment/stop_words.h"
#include "text/unicode/letters.h"

namespace khulasa::gist {

namespace {

// The most sentences that one quotation may span. If it is still open after them, the author forgot
// to close it, and it binds no sentences. Set by hand.
constexpr uint32_t kMaxQuotedSentences = 6;

// How many sentences back a speaker may have been named. Set by hand.
constexpr uint32_t kMaxSentencesBack = 4;

// The quotation marks of a sentence whose other half is in another sentence.
struct Balance {
  bool closes = false;  // it closes a quotation that is open before it
  bool opens = false;   // it opens a quotation that continues after it
};

// Opening and closing marks differ in «» and “”, but not in ": that one closes a quotation if one
// is open before the sentence.
Balance balance_of(const text::Reading& reading, Span sentence, bool is_open) {
  Balance balance;
  uint32_t depth = 0;
  bool straight = false;
  reading.specials.for_each(sentence, [&](uint32_t at) {
    const char16_t c = reading.source[at];
    if (c == u'\u00AB' || c == u'\u201C') {
      ++depth;
    } else if (c == u'\u00BB' || c == u'\u201D') {
      balance.closes |= depth == 0;
      depth -= depth > 0;
    } else if (c == u'"') {
      straight = !straight;
    }
  });
  balance.closes |= straight && is_open;
  balance.opens = depth > 0 || (straight && !is_open);
  return balance;
}

// Sets the quotation of each sentence of `document` that shares one with another sentence. If two
// quotations meet in a sentence, the sentences of both belong together: a chain, which is recorded
// once, when its end is known.
void bind_quotations(const text::Reading& reading, const std::vector<Sentence>& sentences,
                     Range document, std::vector<Context>& contexts) {
  std::optional<uint32_t> open;
  Range chain;
  const auto bind = [&] {
    for (uint32_t bound = chain.begin; bound < chain.end; ++bound)
      contexts[bound].quotation = chain;
  };
  for (uint32_t s = document.begin; s < document.end; ++s) {
    if (open && s - *open >= kMaxQuotedSentences) open.reset();
    const Balance balance = balance_of(reading, sentences[s].span, open.has_value());
    if (open && balance.closes) {
      if (*open >= chain.end) {
        bind();
        chain.begin = *open;
      }
      chain.end = s + 1;
      open.reset();
    }
    if (balance.opens && !open) open = s;
  }
  bind();
}

// The last sentence in [first, s) with a word for which `wanted` is true; `missing` if none has
// one.
template <typename Wanted>
uint32_t last_with(const text::Reading& reading, const Terms& terms, uint32_t first, uint32_t s,
                   uint32_t missing, Wanted wanted) {
  for (uint32_t before = s; before-- > first;) {
    const Range words = terms.words_of[before];
    for (uint32_t word = words.begin; word < words.end; ++word)
      if (wanted(reading.lexeme(word))) return before;
  }
  return missing;
}

// The sentence that `s` leans on, in the document that starts at `begin`; `s` if it leans on none.
uint32_t find_antecedent(const text::Reading& reading, const Terms& terms, uint32_t begin,
                         uint32_t s) {
  const Range words = terms.words_of[s];
  if (s == begin || words.size() == 0) return s;
  const text::Lexeme& opener = reading.lexeme(words.begin);
  if (!text::is_dangling_opener(opener.key)) return s;
  if (!text::is_reporting_verb(opener.key) || words.size() == 1) return s - 1;
  const uint32_t first = s - std::min(s - begin, kMaxSentencesBack);
  const text::Lexeme& speaker = reading.lexeme(words.begin + 1);
  // «وأوضح أن»: no speaker after the verb
  const bool is_dropped = speaker.is_stop || speaker.is_reporting_verb || speaker.proclitics > 0 ||
                          speaker.kind == TokenKind::kNumber;
  if (!is_dropped && !speaker.key.starts_with(u"ال")) return s;
  if (is_dropped) {
    return last_with(reading, terms, first, s, s - 1,
                     [](const text::Lexeme& lexeme) { return lexeme.is_reporting_verb; });
  }
  return last_with(reading, terms, first, s, s,
                   [&](const text::Lexeme& lexeme) { return lexeme.stem == speaker.stem; });
}

}  // namespace

std::vector<Context> find_contexts(const text::Reading& reading,
                                   const std::vector<Sentence>& sentences, const Terms& terms,
                                   const std::vector<Range>& documents) {
  std::vector<Context> contexts(sentences.size());
  for (const Range document : documents) {
    for (uint32_t s = document.begin; s < document.end; ++s) {
      contexts[s].antecedent = find_antecedent(reading, terms, document.begin, s);
      contexts[s].quotation = {s, s + 1};
    }
    bind_quotations(reading, sentences, document, contexts);
  }
  return contexts;
}

}  // namespace khulasa::gist
