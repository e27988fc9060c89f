// The C++ side of the wire: see wire.h. unpack() in web/src/wire.ts reads the fields in the order
// in which they are put here; tests/package/keys.test.mjs compares the two.
#include "wire.h"

namespace khulasa::wasm {

namespace {

class Packer {
 public:
  Wire pack(const Analysis& analysis) {
    put(std::u16string(analysis.language.begin(), analysis.language.end()));
    put(static_cast<uint32_t>(analysis.direction));
    // Before every span, which it says how to show.
    put(analysis.shown.text);
    put_size(analysis.shown.map.runs());
    for (const uint32_t number : wasm::pack(analysis.shown.map)) put(number);
    put(analysis.article);
    put_size(analysis.sentences);
    for (const Sentence& sentence : analysis.sentences) {
      put(sentence.span);
      put(sentence.block);
      put(sentence.words);
      put(sentence.score);
    }
    put_size(analysis.repeats);
    for (const RepeatedSentence& repeat : analysis.repeats) {
      put(repeat.span);
      put(repeat.block);
      put(repeat.sentence);
    }
    put_size(analysis.tokens);
    for (const Token& token : analysis.tokens) {
      put(token.span);
      put(static_cast<uint32_t>(token.kind));
      put(token.stem);
    }
    put(analysis.summary);
    put_size(analysis.keywords);
    for (const Keyword& keyword : analysis.keywords) {
      put(keyword.text);
      put(keyword.score);
      put(static_cast<uint32_t>(keyword.kind));
      put(keyword.mentions);
      put_size(keyword.sentences);
      for (const uint32_t sentence : keyword.sentences) put(sentence);
    }
    put(analysis.stats.code_units);
    put(analysis.stats.words);
    put(analysis.stats.article_words);
    put(analysis.stats.summary_words);
    put(analysis.warnings);
    put(analysis.repaired);
    return std::move(wire_);
  }

  Wire pack(const JointSummary& joint) {
    put(joint.summary);
    for (const Pick& pick : joint.summary.picks) put(pick.source);
    put(joint.words);
    put(joint.warnings);
    return std::move(wire_);
  }

 private:
  void put(uint32_t number) { wire_.numbers.push_back(number); }
  void put(double score) { wire_.scores.push_back(score); }
  void put(const std::u16string& string) {
    put_size(string);
    wire_.strings += string;
  }
  void put(Span span) {
    put(span.begin);
    put(span.end);
  }
  void put(const std::optional<Span>& span) { put(span.value_or(Span{kNoSpan, kNoSpan})); }
  void put(const std::vector<Span>& spans) {
    put_size(spans);
    for (const Span span : spans) put(span);
  }
  template <typename T>
  void put_size(const T& list) {
    put(static_cast<uint32_t>(list.size()));
  }

  void put(const std::vector<Warning>& warnings) {
    put_size(warnings);
    for (const Warning& warning : warnings) {
      put(static_cast<uint32_t>(warning.code));
      put(warning.count);
    }
  }

  void put(const Article& article) {
    put(article.title);
    put(article.byline);
    put(article.dateline);
    put(article.source);
    put(article.tags);
    put(article.related);
    put_size(article.secondary);
    for (const SecondaryArticle& secondary : article.secondary) {
      put(secondary.title);
      put_size(secondary.blocks);
      for (const uint32_t block : secondary.blocks) put(block);
    }
    put_size(article.blocks);
    for (const Block& block : article.blocks) {
      put(static_cast<uint32_t>(block.kind));
      put(block.span);
      put(static_cast<uint32_t>(block.direction));
      put(block.duplicate_of.value_or(kNoSpan));
      put(block.speaker);
      put(block.time);
    }
  }

  void put(const Summary& summary) {
    put(static_cast<uint32_t>(summary.type));
    put(static_cast<uint32_t>(summary.length));
    put_size(summary.picks);
    for (const Pick& pick : summary.picks) {
      put(pick.sentence);
      put(pick.span);
      put(pick.text);
      put(pick.score);
      put(pick.parts);
      put_size(pick.reasons);
      for (const Reason& reason : pick.reasons) {
        put(static_cast<uint32_t>(reason.feature));
        put(reason.contribution);
      }
    }
  }

  Wire wire_;
};

}  // namespace

Wire pack(const Analysis& analysis) { return Packer().pack(analysis); }

Wire pack(const JointSummary& joint) { return Packer().pack(joint); }

std::vector<uint32_t> pack(const OffsetMap& map) {
  std::vector<uint32_t> numbers;
  numbers.reserve(2 * map.runs().size() + 2);
  for (const OffsetMap::Run& run : map.runs()) {
    numbers.push_back(run.source);
    numbers.push_back(run.target);
  }
  numbers.push_back(map.source_size());
  numbers.push_back(map.target_size());
  return numbers;
}

}  // namespace khulasa::wasm
