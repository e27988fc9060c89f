#include "line_features.h"

#include <algorithm>
#include <bit>
#include <iterator>

#include "tables.h"
#include "text/tables/flags.h"
#include "text/tables/sort_numbers.h"
#include "text/unicode/letters.h"

namespace khulasa::article {

namespace {

using text::classes_of;

constexpr uint32_t kNowhere = UINT32_MAX;
constexpr uint32_t kMinRunLines = 3;  // short lines in a row: a menu, a list of headlines

bool ends_with(std::u16string_view text, std::u16string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool opens_with_quote(std::u16string_view text) {
  return !text.empty() && (text.front() == u'"' || text.front() == u'\u00AB' ||
                           text.front() == u'\u201C' || text.front() == u'\u201D');
}

// What the features need to know about a word. Each word of a page is looked at several times:
// eight bytes a lexeme stay in the cache, lexemes of fifty bytes and their keys do not.
struct WordFacts {
  explicit WordFacts(const text::Lexeme& lexeme)
      : family(lexeme.family),
        is_stop(lexeme.is_stop),
        is_reporting_verb(lexeme.is_reporting_verb),
        is_latin(lexeme.kind == TokenKind::kLatin),
        is_numbered(has_number(lexeme)),
        // A letter by itself is not content: «أ+ أ-».
        is_content(!is_stop && !is_numbered && lexeme.key.size() > 1) {}

  uint32_t family;
  bool is_stop : 1;
  bool is_reporting_verb : 1;
  bool is_latin : 1;
  bool is_numbered : 1;
  bool is_content : 1;
};

// Computes the features of one line after the other, once the whole page was surveyed.
class FeatureExtractor {
 public:
  FeatureExtractor(const text::Reading& reading, const std::vector<Line>& lines,
                   const OwnLabels& own_labels)
      : source_(reading.source),
        specials_(reading.specials),
        lines_(lines),
        own_labels_(own_labels),
        vocabulary_(reading.vocabulary),
        facts_(vocabulary_.lexemes.begin(), vocabulary_.lexemes.end()) {}

  void run(LineVisitor visit) {
    survey();
    for (size_t i = 0; i < lines_.size(); ++i) {
      for (uint64_t used = features_.used; used != 0; used &= used - 1)
        features_[static_cast<size_t>(std::countr_zero(used))] = 0;
      features_.used = 0;
      set(LineFeature::kBias, 1);
      set_shape(lines_[i]);
      set_words(i);
      set_place(i);
      set_neighbours(i);
      if (prose_[i]) set_prose(i);
      visit(features_);
    }
  }

 private:
  // Called at most once for a feature of a line.
  void set(LineFeature feature, double value) {
    const auto i = static_cast<size_t>(feature);
    features_[i] = value;
    features_.used |= uint64_t{value != 0} << i;
  }

  // Collects what the features of single lines need from the whole page.
  void survey() {
    const size_t count = lines_.size();
    std::vector<uint32_t> last_line_with(vocabulary_.families.size(), kNowhere);
    prose_lines_with_.assign(vocabulary_.families.size(), 0);
    first_prose_line_with_.assign(vocabulary_.families.size(), kNowhere);
    run_start_.resize(count);
    run_end_.resize(count);
    for (uint32_t i = 0; i < count; ++i) {
      prose_.push_back(is_prose(lines_[i]) && !own_labels_[i]);
      if (prose_[i]) {
        if (first_prose_ == kNowhere) first_prose_ = i;
        last_prose_ = i;
      }
      if (prose_[i])
        for_content(i, [&](uint32_t family) {
          if (last_line_with[family] == i) return;
          last_line_with[family] = i;
          ++prose_lines_with_[family];
          if (first_prose_line_with_[family] == kNowhere) first_prose_line_with_[family] = i;
        });
      run_start_[i] = i > 0 && !prose_[i] && !prose_[i - 1] ? run_start_[i - 1] : i;
      // Above the prose such a marker ends nothing: «نقاش» is one of an encyclopedia's tabs.
      const bool below_prose = first_prose_ != kNowhere;
      ended_.push_back((i > 0 && ended_[i - 1]) || (below_prose && is_end_marker(own_labels_[i])));
      const bool since = i > 0 && !prose_[i - 1] && marker_since_prose_[i - 1];
      marker_since_prose_.push_back(since || (own_labels_[i] && own_labels_[i]->has_marker()));
      hashes_.push_back(hash_of(i));
    }
    for (size_t i = count; i-- > 0;) {
      run_end_[i] = i + 1 < count && !prose_[i] && !prose_[i + 1] ? run_end_[i + 1]
                                                                  : static_cast<uint32_t>(i + 1);
    }
    uint32_t words = 0;
    uint32_t short_words = 0;
    for (size_t i = 0; i < count; ++i) {
      words += lines_[i].word_count();
      short_words += prose_[i] ? 0 : lines_[i].word_count();
    }
    short_share_ = words > 0 ? static_cast<double>(short_words) / words : 0;
    find_repeated();
  }

  // Which lines have the same words as one above or below. They are sorted by half of their hash,
  // then by place, so those with the same words adjoin; two others of the same half, one pair among
  // 100,000 lines, may come between them.
  void find_repeated() {
    constexpr uint64_t kHalf = 0xFFFFFFFF;
    const size_t count = lines_.size();
    std::vector<uint64_t> sorted(count);
    for (size_t i = 0; i < count; ++i) sorted[i] = (hashes_[i] & ~kHalf) | i;
    text::sort_numbers(sorted);
    repeated_above_.resize(count);
    repeated_below_.resize(count);
    for (size_t i = 1; i < count; ++i) {
      const size_t line = sorted[i] & kHalf;
      const size_t before = sorted[i - 1] & kHalf;
      if (hashes_[line] != hashes_[before]) continue;
      repeated_above_[line] = true;
      repeated_below_[before] = true;
    }
  }

  template <typename Visit>
  void for_words(size_t line, Visit visit) const {
    for (uint32_t word = lines_[line].first_word; word < lines_[line].end_word; ++word)
      visit(facts_[vocabulary_.of_word[word]]);
  }

  template <typename Visit>
  void for_content(size_t line, Visit visit) const {
    for_words(line, [&](const WordFacts& word) {
      if (word.is_content) visit(word.family);
    });
  }

  // FNV-1a over the words of a line, without numbers. A line that has nothing else gets a value of
  // its own.
  [[nodiscard]] uint64_t hash_of(size_t line) const {
    uint64_t hash = 14695981039346656037ULL;
    bool empty = true;
    for (uint32_t word = lines_[line].first_word; word < lines_[line].end_word; ++word) {
      const uint32_t lexeme = vocabulary_.of_word[word];
      if (facts_[lexeme].is_numbered) continue;
      hash = (hash ^ lexeme) * 1099511628211ULL;
      empty = false;
    }
    return empty ? line : hash;
  }

  void set_shape(const Line& line) {
    const uint32_t words = line.word_count();
    static constexpr uint32_t kSteps[] = {0, 1, 2, 4, 7, 12, kProseWords - 1};
    for (size_t step = 0; step < std::size(kSteps); ++step) {
      if (words > kSteps[step]) continue;
      set(static_cast<LineFeature>(static_cast<size_t>(LineFeature::kNoWords) + step), 1);
      break;
    }
    const std::u16string_view text = slice(source_, line.span);
    const bool dots = ends_with(text, u"..") || ends_with(text, u"\u2026");
    set(LineFeature::kEndsInDots, dots);
    set(LineFeature::kEndsInStop, line.ends_in_stop() && !dots);
    set(LineFeature::kEndsInColon, line.ends_with_colon);
    set(LineFeature::kBulleted, line.bulleted);
    set(LineFeature::kNumbered, line.numbered);
    set(LineFeature::kInnerStop, has_inner_stop(line.span));
    set(LineFeature::kOpensWithQuote, opens_with_quote(text));
    set(LineFeature::kEndsInBracket, text.back() == u')' || text.back() == u']');
    set(LineFeature::kAddress, line.has_address);
    // Only lines with characters of these classes are searched; most prose has none.
    if (line.classes & text::kOtherClass) {
      set(LineFeature::kSeparators, has_separators(text));
      set(LineFeature::kSpacedDash, has_spaced_dash(line.body));
    }
    if (line.classes & text::kMarkClass) {
      size_t diacritics = 0;
      specials_.for_each(line.span, [&](uint32_t at) {
        diacritics += (classes_of(source_[at]) & text::kMarkClass) != 0;
      });
      constexpr size_t kUnitsPerDiacritic = 5;
      set(LineFeature::kVocalized, kUnitsPerDiacritic * diacritics >= text.size());
    }
  }

  // A comma or sentence end followed by a space; colons and Latin semicolons do not count.
  [[nodiscard]] bool has_inner_stop(Span line) const {
    return specials_.any_of({line.begin, line.end - 1}, [&](uint32_t at) {
      const char16_t c = source_[at];
      return (classes_of(c) & (text::kPauseClass | text::kTerminalClass)) != 0 && c != u':' &&
             c != u';' && (classes_of(source_[at + 1]) & text::kSpaceClass) != 0;
    });
  }

  // Two or more of | / · > #, not counting the last character.
  static bool has_separators(std::u16string_view text) {
    text.remove_suffix(1);
    return std::count_if(text.begin(), text.end(), [](char16_t c) {
             return c == u'|' || c == u'/' || c == u'\u00B7' || c == u'>' || c == u'#';
           }) >= 2;
  }

  [[nodiscard]] bool has_spaced_dash(Span body) const {
    if (body.size() < 3) return false;
    return specials_.any_of({body.begin + 1, body.end - 1}, [&](uint32_t at) {
      const char16_t c = source_[at];
      const bool dash =
          c == u'-' || c == u'\u2013' || c == u'\u2014' || c == u'_' || c == u'\u0640';
      return dash && text::is_space(source_[at - 1]) && text::is_space(source_[at + 1]);
    });
  }

  [[nodiscard]] bool has_early_colon(const Line& line) const {
    constexpr uint32_t kMaxWords = 3;
    const std::u16string_view body = slice(source_, line.body);
    const size_t colon = body.find(u':');
    // «الحراس: الماجري، بن صالح» is a list inside the article.
    const bool is_list = features_[static_cast<size_t>(LineFeature::kInnerStop)] > 0;
    if (is_list || colon == body.npos || colon + 1 == body.size()) return false;
    uint32_t words = 0;
    for (size_t i = 1; i <= colon; ++i)
      words += (text::is_space(body[i]) || body[i] == u':') && !text::is_space(body[i - 1]);
    return words <= kMaxWords;
  }

  void set_words(size_t i) {
    const Line& line = lines_[i];
    const double words = line.word_count();
    if (words == 0) return;
    uint32_t stops = 0;
    uint32_t digits = 0;
    uint32_t latin = 0;
    uint32_t verbs = 0;
    uint32_t content = 0;
    uint32_t shared = 0;
    for_words(i, [&](const WordFacts& word) {
      stops += word.is_stop;
      verbs += word.is_reporting_verb;
      digits += word.is_numbered;
      latin += word.is_latin;
      content += word.is_content;
      shared += word.is_content && prose_lines_with_[word.family] > (prose_[i] ? 1U : 0U);
    });
    set(LineFeature::kStopShare, stops / words);
    set(LineFeature::kReportingVerb, verbs > 0);
    set(LineFeature::kDigitShare, digits / words);
    set(LineFeature::kLatinShare, latin / words);
    set(LineFeature::kSharedWords, content > 0 ? static_cast<double>(shared) / content : 0);
    set(LineFeature::kNoSharedWords, content >= 2 && shared == 0);
    set(LineFeature::kRepeatedAbove, repeated_above_[i]);
    set(LineFeature::kRepeatedBelow, repeated_below_[i]);
  }

  void set_place(size_t i) {
    set(LineFeature::kFirstLine, i == 0);
    set(LineFeature::kLastLine, i + 1 == lines_.size());
    set(LineFeature::kPageWithoutProse, first_prose_ == kNowhere);
    if (prose_[i] || first_prose_ == kNowhere) return;
    const bool above = i < first_prose_;
    const bool below = i > last_prose_;
    const bool inside = !above && !below;
    set(LineFeature::kShortAboveProse, above);
    set(LineFeature::kRightAboveProse, i + 1 == first_prose_);
    set(LineFeature::kShortInside, inside);
    set(LineFeature::kShortBelowProse, below);
    // Above the text, titles have a colon, too: «المغرب: أمطار في الشمال».
    set(LineFeature::kEarlyColon, !above && has_early_colon(lines_[i]));
    set(LineFeature::kRightBelowProse, below && i == last_prose_ + 1);
    set(LineFeature::kStopBelowProse, below && lines_[i].ends_in_stop());
    constexpr uint32_t kFewWords = 4;
    set(LineFeature::kFewWordsInside, inside && lines_[i].word_count() <= kFewWords);
    const bool run = run_end_[i] - run_start_[i] >= kMinRunLines;
    set(LineFeature::kRunOfThree, run);
    set(LineFeature::kRunStart, run && run_start_[i] == i);
    set(LineFeature::kRunInside, run && inside);
    set(LineFeature::kBulletRunInside, run && inside && lines_[i].is_listed() && beside_listed(i));
    set(LineFeature::kShortPage, short_share_);
  }

  void set_neighbours(size_t i) {
    const Line* above = i > 0 ? &lines_[i - 1] : nullptr;
    const Line* below = i + 1 < lines_.size() ? &lines_[i + 1] : nullptr;
    const auto stops = [](const Line* line) {
      return line && line->ends_in_stop() && !is_prose(*line);
    };
    set(LineFeature::kWrappedLine, is_wrapped(lines_, i));
    set(LineFeature::kBulletedAlone, lines_[i].bulleted && !beside_listed(i));
    set(LineFeature::kColonAbove, above && above->ends_with_colon);
    set(LineFeature::kBulletNear, beside_listed(i));
    set(LineFeature::kStopAbove, stops(above));
    set(LineFeature::kStopBelow, stops(below));
    const auto dated = [&](size_t line) {
      return own_labels_[line] && own_labels_[line]->kind == BlockKind::kDateline;
    };
    const auto has_marker = [&](size_t line) {
      return own_labels_[line] && own_labels_[line]->has_marker();
    };
    set(LineFeature::kDateAbove, above && dated(i - 1));
    set(LineFeature::kDateBelow, below && dated(i + 1));
    set(LineFeature::kDigitsNear, (above && mostly_digits(i - 1)) || mostly_digits(i + 1));
    set(LineFeature::kMarkerAbove, above && has_marker(i - 1));
    set(LineFeature::kMarkerBelow, below && has_marker(i + 1));
    set(LineFeature::kMarkerSinceProse, above && !prose_[i - 1] && marker_since_prose_[i - 1]);
    set(LineFeature::kEndMarkerAbove, above && ended_[i - 1]);
  }

  [[nodiscard]] bool beside_listed(size_t i) const {
    return (i > 0 && lines_[i - 1].is_listed()) ||
           (i + 1 < lines_.size() && lines_[i + 1].is_listed());
  }

  [[nodiscard]] bool mostly_digits(size_t line) const {
    if (line >= lines_.size() || is_prose(lines_[line])) return false;
    uint32_t digits = 0;
    for_words(line, [&](const WordFacts& word) { digits += word.is_numbered; });
    return 3 * digits > lines_[line].word_count();
  }

  void set_prose(size_t i) {
    set(LineFeature::kProseAfterEnd, i > 0 && ended_[i - 1]);
    if (i == 0 || prose_[i - 1] || run_start_[i - 1] == 0) return;
    if (i - run_start_[i - 1] < kMinRunLines) return;
    uint32_t content = 0;
    uint32_t new_words = 0;
    for_content(i, [&](uint32_t family) {
      ++content;
      new_words += first_prose_line_with_[family] >= i;
    });
    set(LineFeature::kProseAfterRun, 1);
    set(LineFeature::kNewWords, content > 0 ? static_cast<double>(new_words) / content : 0);
  }

  std::u16string_view source_;
  const text::Specials& specials_;
  const std::vector<Line>& lines_;
  const OwnLabels& own_labels_;
  const text::Vocabulary& vocabulary_;
  std::vector<WordFacts> facts_;  // by lexeme
  LineFeatures features_{};
  // By line.
  Flags prose_;
  Flags ended_;                                // an end marker is on this line or above it
  Flags marker_since_prose_;                   // on this line, or between it and the last prose
  std::vector<uint32_t> run_start_, run_end_;  // of the short lines around a short line
  std::vector<uint64_t> hashes_;
  // By family.
  std::vector<uint32_t> prose_lines_with_, first_prose_line_with_;
  Flags repeated_above_;  // whether a line above has the same words
  Flags repeated_below_;
  double short_share_ = 0;  // of the page's words, those in short lines
  uint32_t first_prose_ = kNowhere, last_prose_ = kNowhere;
};

}  // namespace

bool has_number(const text::Lexeme& lexeme) {
  return lexeme.kind == TokenKind::kNumber ||
         (!lexeme.key.empty() && text::is_digit(lexeme.key.back()));
}

bool is_prose(const Line& line) {
  return line.word_count() >= kProseWords ||
         (line.ends_in_stop() && line.word_count() >= kStoppedProseWords);
}

bool is_wrapped(const std::vector<Line>& lines, size_t i) {
  constexpr uint32_t kMinUnits = 40;
  constexpr double kTolerance = 0.12;
  const auto may_wrap = [&](size_t line) {
    return line < lines.size() && !lines[line].bulleted && lines[line].span.size() >= kMinUnits;
  };
  const auto alike = [&](size_t other) {
    const double a = lines[i].span.size();
    const double b = lines[other].span.size();
    return std::max(a, b) - std::min(a, b) <= kTolerance * std::max(a, b);
  };
  if (!may_wrap(i) || lines[i].ends_in_stop()) return false;
  return (i > 0 && may_wrap(i - 1) && alike(i - 1)) || (may_wrap(i + 1) && alike(i + 1));
}

void for_each_line(const text::Reading& reading, const std::vector<Line>& lines,
                   const OwnLabels& own_labels, LineVisitor visit) {
  FeatureExtractor(reading, lines, own_labels).run(visit);
}

double article_log_odds(const LineFeatures& features) {
  static_assert(std::size(data::kLineWeightsLine) == kLineFeatureCount,
                "line_weights.txt names each feature once, in the order of enum LineFeature");
  double sum = 0;
  for (uint64_t used = features.used; used != 0; used &= used - 1) {
    const auto i = static_cast<size_t>(std::countr_zero(used));
    sum += features[i] * data::kLineWeightsLine[i];
  }
  return sum;
}

}  // namespace khulasa::article
