#include "clause_ends.h"

#include <algorithm>

#include "tables.h"
#include "text/segment/stop_words.h"

namespace khulasa::gist {

namespace {

// A shortened sentence of a summary has at least this many words. Set by hand.
constexpr size_t kMinPickWords = 8;

// «كف»، after its last word.
bool closes_quote(std::u16string_view gap) {
  return !gap.empty() && is_quote(gap.front()) && gap.front() != u'\u00AB';
}

}  // namespace

void ClauseEnds::drop_final_attribution() {
  for (size_t i = kept_.size(); i-- > kMinPickWords;) {
    if (!has_comma(gap_after(i - 1))) continue;
    if (data::kHeadlineWordsSources.contains(key(i)) && !splits_quote(i)) kept_.resize(i);
    return;
  }
}

void ClauseEnds::drop_final_clauses(uint32_t max_words) {
  if (kept_.size() <= max_words) return;
  size_t end = 0;
  if (kept_.size() <= kMinPickWords || key(0) == u"ان") return;  // «إن اللجنة، وبعد الاطلاع»
  bool is_statement = !opens_subordinate();
  for (size_t i = 1; i <= max_words; ++i) {
    if (!has_comma(gap_after(i - 1))) continue;
    if (is_statement && 2 * i >= max_words && i >= kMinPickWords && may_leave(i)) end = i;
    is_statement = true;
  }
  // Nothing is left out if one of its clauses binds: «..., وتصرف المنحة، بشرط أن».
  for (size_t i = end; end > 0 && i < kept_.size(); ++i) {
    const bool binds = data::kHeadlineWordsConditions.contains(bare(i)) || key(i) == u"ان";
    if (has_comma(gap_after(i - 1)) && binds) return;
  }
  if (end > 0) kept_.resize(end);
}

void ClauseEnds::cut(uint32_t max_words) {
  if (kept_.size() <= max_words) return;
  size_t end = 0;
  size_t clause = 0;  // the last comma
  bool is_statement = !opens_subordinate();
  const bool is_condition = data::kHeadlineWordsIfs.contains(text::without_conjunction(key(0)));
  for (size_t i = std::min<size_t>(kMinHeadlineWords, max_words); i <= max_words; ++i) {
    const bool is_clause = ends_clause(i - 1);
    if (is_clause && !std::exchange(is_statement, true)) {
      end = 0;
      continue;
    }
    // «إذا كان الموقف مسجلا» (فله أن): a condition alone is no statement.
    if (is_condition && !is_statement) {
      is_statement =
          key(i).starts_with(text::kFeh) && (lexeme(i).proclitics > 0 || lexeme(i).is_stop);
      continue;
    }
    if (!(is_clause || ends_phrase(i)) || splits_quote(i) || splits_pair(i) || splits_exception(i))
      continue;
    end = i;
    if (is_clause && i > kMinHeadlineWords) clause = i;
  }
  // «..., وجاء في ديباجته» (أن): a clause that has just begun goes whole.
  if (clause > 0 && end < clause + kMinHeadlineWords) end = clause;
  if (end == clause && end > 0) return kept_.resize(end);
  if (end * 3 < size_t{2} * max_words) {
    for (size_t i = end + 1; i <= max_words; ++i) {
      if (may_end(i)) end = i;
    }
  }
  kept_.resize(end > 0 ? end : max_words);
}

bool ClauseEnds::may_leave(size_t count) const {
  const bool opens =
      key(count).starts_with(text::kWaw) && (lexeme(count).proclitics > 0 || lexeme(count).is_stop);
  return (opens || data::kHeadlineWordsBreaks.contains(key(count)) ||
          data::kHeadlineWordsSources.contains(key(count)) || is_circumstance(count)) &&
         !splits_quote(count) && !splits_pair(count);
}

bool ClauseEnds::splits_pair(size_t count) const {
  for (size_t i = count; i-- > 0;) {
    if (lexeme(i).proclitics > 0 && key(i).starts_with(text::kWaw)) return false;
    if (key(i) == u"بين") return true;
  }
  return false;
}

bool ClauseEnds::ends_clause(size_t i) const {
  const auto ends = [](std::u16string_view gap) {
    return has_comma(gap) && gap.find(u':') == gap.npos;
  };
  const bool is_next = i + 1 >= kept_.size() || kept_[i + 1] == kept_[i] + 1;
  if (is_next) return ends(gap_after(i));
  // Not before an insertion that is left out: «الساحة(، وهي 65 ألف شيقل،) إلى تعبيد».
  return !has_comma(gap_after(i)) && ends(gap_before(i + 1));
}

bool ClauseEnds::splits_exception(size_t count) const {
  size_t end = count;
  while (end < kept_.size() && !data::kHeadlineWordsExceptions.contains(key(end))) {
    const bool is_contrast = has_comma(gap_after(end)) && key(end + 1) == u"بل";
    if (end + 1 >= kept_.size() || (has_comma(gap_after(end)) && !is_contrast)) return false;
    ++end;
  }
  if (has_comma(gap_after(count - 1)) && key(count) != u"بل") return false;
  for (size_t i = count; end < kept_.size() && i-- > 0;) {
    if (data::kHeadlineWordsDenials.contains(text::without_conjunction(key(i)))) return true;
    if (i > 0 && has_comma(gap_after(i - 1))) return false;
  }
  return false;
}

bool ClauseEnds::has_bare_subject(size_t count) const {
  for (size_t i = count - std::min<size_t>(count, kMinHeadlineWords); i < count; ++i)
    if (data::kHeadlineWordsComplementizers.contains(key(i)) && !is_verb(i + 1)) return true;
  return false;
}

bool ClauseEnds::is_open(size_t count) const {
  const bool begins_relative =
      count > 1 && lexeme(count - 2).is_stop && key(count - 2).starts_with(u"ال");
  return lexeme(count - 1).is_stop || begins_relative || splits_quote(count) ||
         splits_pair(count) || data::kHeadlineWordsOpen.contains(key(count - 1)) ||
         data::kHeadlineWordsOpen.contains(key(count - 1).substr(lexeme(count - 1).proclitics)) ||
         has_bare_subject(count);
}

bool ClauseEnds::ends_phrase(size_t count) const {
  const std::u16string_view gap = gap_after(count - 1);
  if (has_comma(gap) && !splits_quote(count) && !splits_pair(count)) return true;
  if (is_open(count)) return false;
  // Not «بلغت قوتها» before «5.6», and not after a verb.
  if (lexeme(count).kind == TokenKind::kNumber ||
      lexeme(count - 1).word_class == text::WordClass::kVerb)
    return false;
  if (data::kHeadlineWordsBreaks.contains(key(count))) return true;
  // «وقع العراق وتركيا» before «اتفاقا», «من نوع» before «"نمو 2"».
  if (data::kHeadlineWordsGoverned.contains(key(count)) || is_circumstance(count) ||
      (has_quote(gap) && !is_definite(count - 1) && !closes_quote(gap)))
    return false;
  return lexeme(count).is_stop || lexeme(count).proclitics > 0 || has_quote(gap) ||
         (is_definite(count - 1) && !key(count).starts_with(u"ال"));
}

bool ClauseEnds::may_end(size_t count) const {
  const text::Lexeme& last = lexeme(count - 1);
  if (is_open(count) || last.is_reporting_verb || last.word_class == text::WordClass::kVerb ||
      last.kind == TokenKind::kNumber || lexeme(count).kind == TokenKind::kNumber || last.is_date ||
      key(count).starts_with(u"ال") || data::kHeadlineWordsGoverned.contains(key(count)))
    return false;
  const bool follows_preposition =
      last.proclitics > 0 || key(count - 1) == u"يوم" || (count > 1 && lexeme(count - 2).is_stop);
  return is_definite(count - 1) || key(count - 1).ends_with(text::kAlef) || !follows_preposition;
}

}  // namespace khulasa::gist
