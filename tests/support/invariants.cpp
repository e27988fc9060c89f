#include "invariants.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "text/unicode/letters.h"
#include "text/unicode/unicode.h"

namespace khulasa::tests {

namespace {

const text::Unicode& unicode() {
  static const auto created = text::Unicode::create();
  return *created.value();
}

bool is_lead(char16_t c) { return (c & 0xFC00) == 0xD800; }
bool is_trail(char16_t c) { return (c & 0xFC00) == 0xDC00; }

char32_t code_point_at(std::u16string_view text, uint32_t at) {
  if (is_lead(text[at]) && at + 1 < text.size() && is_trail(text[at + 1]))
    return 0x10000 + ((char32_t{text[at]} & 0x3FF) << 10) + (text[at + 1] & 0x3FF);
  return text[at];
}

// Characters that are no base of a mark: white space, invisible characters, controls.
bool carries_no_mark(char16_t c) {
  return c < u' ' || c == u'\u007F' || text::is_space(c) || text::is_line_end(c) ||
         text::is_invisible(c);
}

// Keeps the first broken invariant.
class Checker {
 public:
  Checker(std::u16string_view source, const Options& options, const Analysis& analysis)
      : source_(source), options_(options), analysis_(analysis) {}

  std::string run() {
    check_blocks();
    check_sentences();
    check_tokens();
    check_article();
    check_picks();
    check_budgets();
    check_keywords();
    check_stats();
    return broken_;
  }

 private:
  void expect(bool holds, const std::string& what, size_t number = 0) {
    if (!holds && broken_.empty()) broken_ = what + " (" + std::to_string(number) + ')';
  }

  void expect_span(Span span, const std::string& what) {
    expect(span.begin < span.end && span.end <= source_.size(), what + ": out of the text or empty",
           span.begin);
    if (!broken_.empty()) return;
    expect(!parts_character(source_, span.begin), what + ": begins in a character", span.begin);
    expect(!parts_character(source_, span.end), what + ": ends in a character", span.end);
  }

  // Every item has a span, which follows the one before.
  template <typename List, typename SpanOf>
  void expect_ordered(const List& list, SpanOf span_of, const std::string& what) {
    uint32_t at = 0;
    for (const auto& entry : list) {
      const Span span = span_of(entry);
      expect_span(span, what);
      expect(at <= span.begin, what + ": before its predecessor's end", span.begin);
      at = span.end;
    }
  }

  void check_blocks() {
    const std::vector<Block>& blocks = analysis_.article.blocks;
    expect_ordered(
        blocks, [](const Block& block) { return block.span; }, "block");
    if (!broken_.empty()) return;
    uint32_t at = 0;
    const auto expect_blank_to = [&](uint32_t end) {
      for (; at < end; ++at) {
        const char16_t c = source_[at];
        expect(text::is_space(c) || text::is_line_end(c) || text::is_invisible(c),
               "a character in no block", at);
      }
    };
    for (size_t i = 0; i < blocks.size(); ++i) {
      expect_blank_to(blocks[i].span.begin);
      at = blocks[i].span.end;
      if (blocks[i].duplicate_of)
        expect(*blocks[i].duplicate_of < i, "a duplicate of a later block", i);
    }
    expect_blank_to(static_cast<uint32_t>(source_.size()));
  }

  void check_sentences() {
    expect_ordered(
        analysis_.sentences, [](const Sentence& each) { return each.span; }, "sentence");
    expect_ordered(
        analysis_.repeats, [](const RepeatedSentence& each) { return each.span; }, "repeat");
    const std::vector<Block>& blocks = analysis_.article.blocks;
    for (const Sentence& sentence : analysis_.sentences) {
      expect(sentence.block < blocks.size() &&
                 blocks[sentence.block].span.contains(sentence.span) &&
                 (has_sentences(blocks[sentence.block].kind) ||
                  blocks[sentence.block].kind == BlockKind::kTable ||
                  blocks[sentence.block].kind == BlockKind::kCode),
             "a sentence outside its block", sentence.span.begin);
      expect(std::isfinite(sentence.score), "a sentence's score is not finite",
             sentence.span.begin);
    }
    for (const RepeatedSentence& repeat : analysis_.repeats) {
      expect(repeat.block < blocks.size() && blocks[repeat.block].span.contains(repeat.span),
             "a repeat outside its block", repeat.span.begin);
      expect(repeat.sentence < analysis_.sentences.size() &&
                 analysis_.sentences[repeat.sentence].span.end <= repeat.span.begin,
             "a repeat of no earlier sentence", repeat.span.begin);
    }
  }

  void check_tokens() {
    expect(options_.tokens || analysis_.tokens.empty(), "tokens that were not asked for");
    expect_ordered(
        analysis_.tokens, [](const Token& each) { return each.span; }, "token");
    size_t sentence = 0;
    const std::vector<Sentence>& sentences = analysis_.sentences;
    for (const Token& token : analysis_.tokens) {
      while (sentence < sentences.size() && sentences[sentence].span.end <= token.span.begin)
        ++sentence;
      expect(sentence < sentences.size() && sentences[sentence].span.contains(token.span),
             "a token outside every sentence", token.span.begin);
    }
  }

  void check_article() {
    const Article& article = analysis_.article;
    for (const auto& [span, what] : {std::pair{article.title, "title"},
                                     {article.byline, "byline"},
                                     {article.dateline, "dateline"},
                                     {article.source, "source"}})
      if (span) expect_span(*span, what);
    for (const Span tag : article.tags) expect_span(tag, "tag");
    for (const Span related : article.related) expect_span(related, "related");
    for (const SecondaryArticle& secondary : article.secondary) {
      if (secondary.title) expect_span(*secondary.title, "secondary title");
      expect(!secondary.blocks.empty(), "a secondary article without blocks");
      for (const uint32_t block : secondary.blocks)
        expect(block < article.blocks.size() && article.blocks[block].kind == BlockKind::kSecondary,
               "a secondary article's block is of another kind", block);
    }
  }

  void check_picks() {
    const std::vector<Pick>& picks = analysis_.summary.picks;
    expect_ordered(
        picks, [](const Pick& each) { return each.span; }, "pick");
    for (const Pick& pick : picks) {
      if (pick.sentence >= analysis_.sentences.size())
        return expect(false, "a pick of no sentence", pick.sentence);
      const Sentence& sentence = analysis_.sentences[pick.sentence];
      const bool is_whole = pick.parts.empty();
      const std::optional<Span>& title = analysis_.article.title;
      expect(is_whole ? pick.span == sentence.span
                      : sentence.span.contains(pick.span) || (title && title->contains(pick.span)),
             "a pick outside its sentence", pick.span.begin);
      expect_ordered(
          pick.parts, [](Span part) { return part; }, "part");
      for (const Span part : pick.parts)
        expect(pick.span.contains(part), "a part outside its pick", part.begin);
      double sum = 0;
      for (const Reason& reason : pick.reasons) sum += reason.contribution;
      // The score adds them in another order, so the last bits may differ.
      constexpr double kRounding = 1e-9;
      expect(std::isfinite(pick.score) && std::abs(sum - pick.score) <= kRounding,
             "a pick's reasons do not add up to its score", pick.sentence);
      expect(pick.score == sentence.score, "a pick's score is not its sentence's", pick.sentence);
    }
    const bool is_lost = std::any_of(
        analysis_.warnings.begin(), analysis_.warnings.end(),
        [](const Warning& warning) { return warning.code == WarningCode::kLostCharacters; });
    expect(analysis_.sentences.empty() == picks.empty() || (is_lost && picks.empty()),
           "sentences but no summary");
  }

  [[nodiscard]] bool has_warning(WarningCode code) const {
    return std::any_of(analysis_.warnings.begin(), analysis_.warnings.end(),
                       [&](const Warning& warning) { return warning.code == code; });
  }

  void check_budgets() {
    const SummaryOptions& summary = options_.summary;
    const size_t count = analysis_.summary.picks.size();
    const bool is_headline = summary.type == SummaryType::kHeadline;
    if (is_headline) expect(count <= 1, "a headline of several sentences", count);
    if (summary.max_sentences) expect(count <= *summary.max_sentences, "max_sentences", count);
    if (summary.max_words && analysis_.stats.summary_words > *summary.max_words) {
      expect(count == 1, "max_words exceeded by several sentences", count);
      expect(has_warning(WarningCode::kOverBudget), "max_words exceeded silently");
    }
    if (summary.ratio && count > 1)
      expect(static_cast<double>(count) <=
                 *summary.ratio * static_cast<double>(analysis_.sentences.size()) + 1e-6,
             "ratio", count);
    if (!summary.max_words && !summary.max_sentences && !summary.ratio) {
      const size_t step = 2 * static_cast<size_t>(summary.length);
      const size_t most = summary.type == SummaryType::kKeyPoints ? 3 + step : 1 + step;
      expect(is_headline || count <= most, "more sentences than the length allows", count);
      constexpr std::array<size_t, kSummaryLengthCount> kHeadlineWords = {12, 17, 22};
      const size_t most_words = kHeadlineWords[static_cast<size_t>(summary.length)];
      expect(!is_headline || analysis_.stats.summary_words <= most_words,
             "more words than a headline's length allows", analysis_.stats.summary_words);
    }
  }

  void check_keywords() {
    expect(analysis_.keywords.size() <= options_.keywords.max, "more keyphrases than asked for");
    double last = 1;
    for (const Keyword& keyword : analysis_.keywords) {
      expect(keyword.score > 0 && keyword.score <= last, "a keyphrase's score rises");
      expect(keyword.score >= options_.keywords.min_score, "a keyphrase below min_score");
      last = keyword.score;
      expect(!keyword.text.empty() && !keyword.mentions.empty(), "an empty keyphrase");
      expect_ordered(
          keyword.mentions, [](Span mention) { return mention; }, "mention");
      for (size_t i = 0; i < keyword.sentences.size(); ++i) {
        expect(keyword.sentences[i] < analysis_.sentences.size() &&
                   (i == 0 || keyword.sentences[i - 1] < keyword.sentences[i]),
               "a keyphrase's sentences do not rise", keyword.sentences[i]);
      }
    }
  }

  void check_stats() {
    const Stats& stats = analysis_.stats;
    expect(stats.code_units == source_.size(), "code_units", stats.code_units);
    expect(stats.article_words <= stats.words, "article_words", stats.article_words);
    // The article's own title, which a headline may be, is not one of its sentences.
    expect(options_.summary.type == SummaryType::kHeadline ||
               stats.summary_words <= stats.article_words,
           "summary_words", stats.summary_words);
    uint64_t words = 0;
    for (const Sentence& sentence : analysis_.sentences) words += sentence.words;
    expect(words == stats.article_words, "article_words is not the sum", stats.article_words);
    const auto& warnings = analysis_.warnings;
    for (size_t i = 1; i < warnings.size(); ++i)
      expect(warnings[i - 1].code < warnings[i].code, "warnings are not in order", i);
    const bool is_repaired =
        has_warning(WarningCode::kVisualOrder) || has_warning(WarningCode::kDisplaced);
    expect(is_repaired || analysis_.repaired.empty(), "repaired, but no warning");
  }

  std::u16string_view source_;
  const Options& options_;
  const Analysis& analysis_;
  std::string broken_;
};

}  // namespace

std::u16string text_of(std::u16string_view source, const Summary& summary) {
  std::u16string text;
  for (const Pick& pick : summary.picks) {
    if (pick.parts.empty()) text += slice(source, pick.span);
    for (const Span part : pick.parts) (text += slice(source, part)) += u' ';
    text += u'\n';
  }
  return text;
}

bool parts_character(std::u16string_view source, uint32_t at) {
  if (at == 0 || at >= source.size()) return false;
  if (is_lead(source[at - 1]) && is_trail(source[at])) return true;
  const char32_t c = code_point_at(source, at);
  const bool is_mark = c <= 0xFFFF ? text::is_arabic_mark(source[at]) || unicode().is_combining(c)
                                   : unicode().is_combining(c);
  return is_mark && !carries_no_mark(source[at - 1]);
}

std::string broken_invariant(std::u16string_view source, const Options& options,
                             const Analysis& analysis) {
  return Checker(source, options, analysis).run();
}

std::string broken_invariant(std::u16string_view source, const NormalizedText& normalized) {
  const OffsetMap& map = normalized.map;
  const auto source_size = static_cast<uint32_t>(source.size());
  const auto target_size = static_cast<uint32_t>(normalized.text.size());
  if (map.source_size() != source_size || map.target_size() != target_size)
    return "the map has other sizes than the texts";
  if (map.to_target({0, source_size}) != Span{0, target_size})
    return "the whole source is not the whole target";
  for (size_t i = 1; i < map.runs().size(); ++i) {
    const OffsetMap::Run& before = map.runs()[i - 1];
    const OffsetMap::Run& run = map.runs()[i];
    if (run.source < before.source || run.target < before.target) return "the map falls";
    if (run == before) return "an empty run";
  }
  // Some spans, spread over the text.
  constexpr uint32_t kSpans = 16;
  for (uint32_t i = 0; i < kSpans; ++i) {
    const uint32_t begin = target_size / kSpans * i;
    const uint32_t end = std::min(target_size, begin + i);
    const Span there = map.to_source({begin, end});
    if (there.end > source_size || there.begin > there.end) return "a source span out of range";
    const Span back = map.to_target(there);
    if (begin < end && !back.contains({begin, end})) return "a target span comes back as less";
  }
  return "";
}

}  // namespace khulasa::tests
