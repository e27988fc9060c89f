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

// The stem that stands for any verb of saying.
constexpr uint32_t kAnySpeech = UINT32_MAX;

// The last of the sentences before `s`, down to `first`, that has a word with `stem`; `missing` if
// none has one.
uint32_t last_with(const text::Reading& reading, const Terms& terms, uint32_t first, uint32_t s,
                   uint32_t missing, uint32_t stem) {
  for (uint32_t before = s; before-- > first;) {
    const Range words = terms.words_of[before];
    for (uint32_t word = words.begin; word < words.end; ++word) {
      const text::Lexeme& lexeme = reading.lexeme(word);
      if (stem == kAnySpeech ? lexeme.is_reporting_verb : lexeme.stem == stem) return before;
    }
  }
  return missing;
}

// «كبيرهم», «مصدره».
bool has_pronoun(std::u16string_view word) {
  return word.size() > 3 && (word.ends_with(u'ه') || word.ends_with(u"هم"));
}

// The sentence that `s` leans on, in the document that starts at `begin`; `s` if it leans on none.
uint32_t find_antecedent(const text::Reading& reading, const Terms& terms, uint32_t begin,
                         uint32_t s) {
  const Range words = terms.words_of[s];
  if (s == begin || words.size() == 0) return s;
  const text::Lexeme& opener = reading.lexeme(words.begin);
  if (words.size() < 3) return text::is_dangling_opener(opener.key) ? s - 1 : s;
  const text::Lexeme& second = reading.lexeme(words.begin + 1);
  const text::Lexeme& third = reading.lexeme(words.begin + 2);
  const uint32_t first = s - std::min(s - begin, kMaxSentencesBack);
  if (!text::is_dangling_opener(opener.key)) {
    // «فقد رأى كبيرهم» asks whose; «فقد الفريق نجمه» has lost him.
    if (opener.key == u"فقد") return !second.is_definite && has_pronoun(third.key) ? s - 1 : s;
    if (!text::is_dangling_opener(second.key) || second.is_reporting_verb || third.is_date)
      return s;
    // «يخدم هذا الجسر مئة عائلة»
    if (third.is_definite) return last_with(reading, terms, first, s, s, third.stem);
    return opener.is_stop ? s - 1 : s;  // «ومع ذلك», «في المقابل»
  }
  if (!text::is_reporting_verb(opener.key)) return second.is_date ? s : s - 1;  // «هذا العام»
  // «وأوضح أن»: no speaker after the verb
  const bool is_dropped = second.is_stop || second.is_reporting_verb || second.proclitics > 0 ||
                          second.kind == TokenKind::kNumber;
  if (is_dropped) return last_with(reading, terms, first, s, s - 1, kAnySpeech);
  return second.is_definite ? last_with(reading, terms, first, s, s, second.stem) : s;
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
