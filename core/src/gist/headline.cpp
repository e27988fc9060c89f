#include "headline.h"

#include <algorithm>
#include <utility>

#include "brackets.h"
#include "clause_ends.h"
#include "tables.h"
#include "text/proper_names.h"
#include "text/segment/stop_words.h"
#include "text/unicode/letters.h"
#include "text/unicode/marks.h"

namespace khulasa::gist {

namespace {

// An attribution («أعلنت الشركة أن») or an opening adverbial («في خطوة جديدة،») ends within this
// many words of the start of the sentence. Set by hand.
constexpr size_t kMaxAttributionWords = 16;

// The most words of a place line: the names of the writer, the paper and the place. Set by hand.
constexpr size_t kMaxPlaceLineWords = 10;

// How many words before a name its office may start: «رئيس الهيئة الوطنية لمكافحة الفساد». Set by
// hand.
constexpr size_t kMaxOfficeWords = 6;

// The most words of a place line with a dash: «عمان 9 جانفي - بترا -», and of the label of an item:
// «المادة الثالثة عشرة:». Set by hand.
constexpr size_t kMaxDatelineWords = 6;
constexpr size_t kMaxLabelWords = 3;

// « - », not the hyphen of «11-0».
bool has_spaced_dash(std::u16string_view between) {
  return has_dash(between) && between.find(u' ') != between.npos;
}

// The words of a sentence that remain in its headline. Each drop function leaves out one kind of
// words. Positions `i` are positions in `kept_`.
class Shortener : public ClauseEnds {
 public:
  using ClauseEnds::ClauseEnds;

  /// The place line that opens a news report, with a dash inside and a colon at its end:
  /// «محمد السريعي - أبها: استقبلت الجامعة» to «استقبلت الجامعة».
  void drop_place_line() {
    bool dashed = false;
    for (size_t i = 0; i < kMaxPlaceLineWords && i + 1 + kMinHeadlineWords < kept_.size(); ++i) {
      const std::u16string_view gap = gap_after(i);
      if (gap.find(u':') != gap.npos && !has_quote(gap)) {
        if (dashed) drop(0, i + 1);
        return;
      }
      dashed = dashed || has_dash(gap);
    }
  }

  /// «بدأت الجامعة، ممثلة في عمادة القبول، في استقبال الطلبات» to «بدأت الجامعة في استقبال
  /// الطلبات»; not if a new statement follows («، وأعلن»), nor after the first `max_words`.
  void drop_insertions(uint32_t max_words) {
    for (size_t i = 0; i < max_words && i + 1 < kept_.size(); ++i) {
      if (has_comma(gap_after(i))) drop(i + 1, after_insertion(i + 1));
    }
  }

  /// «أعلنت الشركة أن المصنع أغلق» to «المصنع أغلق», «أكد السفير، سلامة الركاب» to «سلامة الركاب»,
  /// «أكدت الشركة أنها أغلقت المصنع» to «الشركة أغلقت المصنع». The attribution stays if the clause
  /// refers to the speaker in another way («عن عرضها»), or is quoted.
  void drop_attribution() {
    if (kept_.empty() ||
        !data::kHeadlineWordsAssertions.contains(text::without_conjunction(key(0))))
      return;
    const size_t end = std::min(kept_.size(), kMaxAttributionWords);
    for (size_t i = 1; i + kMinHeadlineWords < end; ++i) {
      if (names_the_speaker(i)) {
        if (has_quote(gap_after(i - 1)) || has_quote(gap_after(i))) return;
        drop(i, i + 1);
        drop(0, 1);
        return;
      }
      if (!data::kHeadlineWordsComplementizers.contains(key(i))) continue;
      if (key(i - 1) == u"على") return;  // a condition: «أقرت الخلطة، على أن يعاد القياس»
      const bool leans = (lexeme(i + 1).is_stop && key(i + 1) != u"من") ||  // «أن من يتأخر»
                         has_pronoun(i + 1);
      if (!leans && !has_quote(gap_after(i))) drop(0, i + 1);
      return;
    }
    for (size_t i = 1; i + kMinHeadlineWords < end && key(i) != u"عن"; ++i) {
      if (!has_comma(gap_after(i)) || lexeme(i + 1).is_stop || is_day(i + 1)) continue;
      if (!has_quote(gap_after(i)) && !is_circumstance(i + 1)) drop(0, i + 1);
      return;
    }
  }

  /// The place before a report: «عمان - بترا - أعلنت الهيئة» to «أعلنت الهيئة». A verb must follow
  /// the last dash, and none stand before it.
  void drop_dateline() {
    size_t end = 0;
    for (size_t i = 0; i < kMaxDatelineWords && i + kMinHeadlineWords < kept_.size(); ++i) {
      if (lexeme(i).is_stop || is_verb(i) || is_label(i)) break;
      const std::u16string_view gap = gap_to_next(i);
      if (has_comma(gap) || has_quote(gap)) break;
      if (has_spaced_dash(gap) && is_verb(i + 1)) end = i + 1;
    }
    drop(0, end);
  }

  /// The label of an item: «1- حظر», «المادة الثالثة: تعاد», «17:50 - وصل», «١:٣٠ ظهرا: وصل»,
  /// «16:30 وصل», «ج: وصل».
  void drop_label() {
    if (kept_.size() <= 2 + kMinHeadlineWords) return;
    const bool is_time = lexeme(0).kind == TokenKind::kNumber && gap_after(0) == u":";
    const bool goes_on = gap_after(1) == u" " && !lexeme(2).is_stop && !is_circumstance(2) &&
                         !data::kHeadlineWordsDayParts.contains(key(2));
    if (is_time && goes_on) return drop(0, 2);
    if (key(0).size() == 1 && !is_label(0)) {  // «ج: وصل», «د 88 وصل»
      if (gap_after(0).starts_with(u':')) return drop(0, 1);
      size_t end = 1;
      while (end < 3 && lexeme(end).kind == TokenKind::kNumber) ++end;
      if (end > 1) return drop(0, end);
    }
    for (size_t i = 0; i < kMaxLabelWords && i + kMinHeadlineWords < kept_.size(); ++i) {
      const std::u16string_view gap = gap_after(i);
      if (gap == u":" || gap.find_first_of(u":-)\u2013") == std::u16string_view::npos) continue;
      if (is_label(i) || is_time || data::kHeadlineWordsLabels.contains(key(0))) drop(0, i + 1);
      return;
    }
  }

  /// «في خطوة جديدة، صادق المجلس على القانون» to «صادق المجلس على القانون».
  void drop_opening_adverbial() {
    if (kept_.empty() || !data::kHeadlineWordsBreaks.contains(key(0))) return;
    const size_t end = std::min(kept_.size(), kMaxAttributionWords);
    for (size_t i = 0; i + 1 + kMinHeadlineWords < end; ++i) {
      if (!has_comma(gap_after(i))) continue;
      if (!lexeme(i + 1).is_stop && lexeme(i + 1).proclitics == 0) drop(0, i + 1);
      return;
    }
  }

  /// Forms of address («معالي»), titles before names, days and times of day, grandfathers' names.
  void drop_trimmings() {
    std::vector<uint32_t> kept;
    for (size_t i = 0; i < kept_.size();) {
      size_t next = after_honorific(i);
      if (next == i) next = after_time(i);
      if (next == i) next = after_ancestor(i);
      if (next == i) kept.push_back(kept_[next++]);
      i = next;
    }
    if (kept.size() >= kMinHeadlineWords) kept_ = std::move(kept);
  }

  /// Names after an office: «وقع وزير المياه عبدالله الحصين العقد» to «وقع وزير المياه العقد».
  void drop_office_holders(uint32_t max_words) {
    for (size_t i = 2; i < max_words && i < kept_.size(); ++i) {
      if (has_office_before(i)) drop(i, after_person(i));
    }
  }

 private:
  // «محطاته» in «أعلن المعهد أن محطاته سجلت».
  [[nodiscard]] bool has_pronoun(size_t i) const {
    const std::u16string_view word = key(i);
    return word.size() > 3 && !word.starts_with(u"ال") &&
           (word.ends_with(u'ه') || word.ends_with(u"ها") || word.ends_with(u"هم"));
  }

  // «1-», «خامسا -»: what stands at `i`, before a mark, is the label of an item.
  [[nodiscard]] bool is_label(size_t i) const {
    return i == 0 &&
           (lexeme(0).kind == TokenKind::kNumber || data::kHeadlineWordsLabels.contains(key(0)));
  }

  // «أنها» after «أكدت»: the pronoun has the gender of the speaker.
  [[nodiscard]] bool names_the_speaker(size_t i) const {
    std::u16string_view clause = key(i);
    if (clause.starts_with(text::kBeh)) clause.remove_prefix(1);
    const bool is_feminine = bare(0).ends_with(u'ت') || bare(0).starts_with(u'ت');
    return clause == (is_feminine ? u"انها" : u"انه");
  }

  // The position after the insertion that starts at `begin`, after a comma, and ends with the next
  // comma; `begin` if there is no insertion. «اليوم» starts one only if nothing but days follows.
  [[nodiscard]] size_t after_insertion(size_t begin) const {
    const bool is_time = is_day(begin);
    if (!is_time && !data::kHeadlineWordsInsertions.contains(key(begin))) return begin;
    for (size_t i = begin; i < begin + kMaxInsertionWords && i + 1 < kept_.size(); ++i) {
      if (has_quote(gap_after(i)) || (is_time && !is_day(i))) return begin;
      if (!has_comma(gap_after(i))) continue;
      const bool goes_on = key(i + 1) == u"في" || key(i + 1) == u"مع" ||
                           (!data::kHeadlineWordsBreaks.contains(key(i + 1)) &&
                            !(lexeme(i + 1).proclitics > 0 && key(i + 1).starts_with(text::kWaw)));
      return goes_on ? i + 1 : begin;
    }
    return begin;
  }

  [[nodiscard]] bool is_day(size_t i) const {
    return data::kHeadlineWordsDays.contains(key(i)) ||
           data::kHeadlineWordsDayParts.contains(key(i));
  }

  [[nodiscard]] bool is_given_name(size_t i) const {
    return i < kept_.size() && (lexeme(i).name_roles & text::kGivenName) != 0 &&
           lexeme(i).proclitics == 0;
  }

  // Whether `i` is a given name right after an office of two words or more: «وزير المياه». Not
  // after «الأمير», which without its name would be nobody.
  [[nodiscard]] bool has_office_before(size_t i) const {
    if (!is_given_name(i) || !is_definite(i - 1) || has_comma(gap_after(i - 1)) ||
        (lexeme(i - 1).name_roles & text::kPersonTitle) != 0)
      return false;
    for (size_t at = i - 1; at-- > 0 && at + kMaxOfficeWords >= i;) {
      if (lexeme(at).is_stop || has_comma(gap_after(at))) return false;
      if (data::kHeadlineWordsOffices.contains(key(at))) return true;
    }
    return false;
  }

  // The position after «عبدالله بن عبدالرحمن الحصين», which starts at `i`; `i` for a single name,
  // which may not be a person's.
  [[nodiscard]] size_t after_person(size_t i) const {
    size_t next = i + 1;
    const auto goes_on = [&] { return next < kept_.size() && !has_comma(gap_after(next - 1)); };
    while (goes_on()) {
      if (key(next) == u"بن" && next + 1 < kept_.size()) {
        next += 2;
      } else if (is_given_name(next)) {
        ++next;
      } else {
        break;
      }
    }
    if (goes_on() && key(next).starts_with(u"ال") && !lexeme(next).is_stop) return next + 1;
    return next == i + 1 ? i : next;
  }

  // The position after a form of address or a title before a name; `i` if there is none.
  [[nodiscard]] size_t after_honorific(size_t i) const {
    // «صاحب السمو الملكي الأمير»: three words that always precede a rank.
    if (key(i) == u"صاحب" && key(i + 1) == u"السمو" && key(i + 2) == u"الملكي" &&
        key(i + 3).starts_with(u"الامير"))
      return i + 3;
    if (i + 1 >= kept_.size() || lexeme(i + 1).is_stop) return i;
    if (data::kHeadlineWordsStyles.contains(key(i))) return i + 1;
    const bool names =
        !key(i + 1).starts_with(u"ال") && lexeme(i + 1).proclitics == 0 && !has_comma(gap_after(i));
    return data::kHeadlineWordsHonorifics.contains(key(i)) && names ? i + 1 : i;
  }

  // The position after «بن عبدالعزيز», the grandfather in «سلطان بن سلمان بن عبدالعزيز»; `i` if
  // there is none.
  [[nodiscard]] size_t after_ancestor(size_t i) const {
    const bool is_second =
        i >= 3 && key(i) == u"بن" && (key(i - 2) == u"بن" || key(i - 3) == u"بن");
    return is_second && i + 1 < kept_.size() && !has_comma(gap_after(i)) ? i + 2 : i;
  }

  // The position after a time: «مساء أمس الأربعاء», «اليوم الخميس», «أمس»; `i` if there is none, as
  // for «في اليوم», «اليوم الوطني» and «صحيفة اليوم».
  [[nodiscard]] size_t after_time(size_t i) const {
    size_t next = i;
    if (data::kHeadlineWordsDayParts.contains(key(i))) ++next;
    if (key(next) != u"امس" && key(next) != u"اليوم" &&
        (next == i || !data::kHeadlineWordsDays.contains(key(next))))
      return i;
    // Nor in «وصباح أمس», of which «وصباح» would remain.
    if (i > 0 && (lexeme(i - 1).is_stop || data::kHeadlineWordsPapers.contains(key(i - 1)) ||
                  data::kHeadlineWordsDayParts.contains(bare(i - 1))))
      return i;
    while (data::kHeadlineWordsDays.contains(key(next))) ++next;
    // «مساء الجمعة 1 نوفمبر» goes whole or stays, and so does «اليوم وغدا».
    if (next < kept_.size() && (lexeme(next).kind == TokenKind::kNumber || key(next) == u"وغدا"))
      return i;
    const bool is_described = next < kept_.size() && key(next).starts_with(u"ال") &&
                              !lexeme(next).is_stop && !has_comma(gap_after(next - 1)) &&
                              key(next - 1) == u"اليوم";
    return is_described ? i : next;
  }
};

// Extends a part by the quotation mark right before or after it if it contains the other one of the
// pair: «شركة "بلو هاربر"» ends in a quotation mark, which is not part of a word. Marks on both
// sides are also included.
Span with_quotes(const text::Reading& reading, Span sentence, Span part) {
  const std::u16string_view source = reading.source;
  // By UAX #29 bidi controls belong to the word before them; a sentence ends before them.
  part.end = std::min(part.end, sentence.end);
  const std::u16string_view text = slice(source, part);
  const auto marks = std::count_if(text.begin(), text.end(), is_quote);
  const bool opens = part.begin > sentence.begin && is_quote(source[part.begin - 1]);
  const bool closes = part.end < sentence.end && is_quote(source[part.end]);
  // Diacritics may follow the quotation mark; they belong to it, and to the sentence.
  const uint32_t closed =
      closes ? text::behind_marks(source, part.end + 1, reading.unicode) : part.end;
  if (marks % 2 == 1 && closes) return {part.begin, closed};
  if (marks % 2 == 1 && opens) return {part.begin - 1, part.end};
  if (opens && closes) return {part.begin - 1, closed};
  return part;
}

}  // namespace

namespace {

// The spans of `kept`, runs of words of `sentence`; `sentence` if there are none.
std::vector<Span> parts_of(const text::Reading& reading, Span sentence,
                           const std::vector<uint32_t>& kept) {
  std::vector<Span> parts;
  for (size_t i = 0; i < kept.size(); ++i) {
    const bool follows = i > 0 && kept[i] == kept[i - 1] + 1;
    if (follows) {
      parts.back().end = reading.words[kept[i]].span.end;
    } else {
      parts.push_back(reading.words[kept[i]].span);
    }
  }
  for (Span& part : parts) part = with_quotes(reading, sentence, part);
  // A sentence without words is its own headline.
  if (parts.empty()) parts.push_back(sentence);
  return parts;
}

// «وأدانت المحكمة» to «أدانت المحكمة»: `first` is the part that starts with the first of `kept`.
void drop_conjunction(const text::Reading& reading, const std::vector<uint32_t>& kept,
                      Span& first) {
  if (kept.empty() || first.begin != reading.words[kept[0]].span.begin) return;
  const text::Lexeme& lexeme = reading.lexeme(kept[0]);
  const char16_t letter = reading.source[first.begin];
  if (lexeme.proclitics == 0 || lexeme.is_stop || (letter != text::kWaw && letter != text::kFeh))
    return;
  const uint32_t next = text::behind_marks(reading.source, first.begin + 1, reading.unicode);
  if (next < reading.words[kept[0]].span.end) first.begin = next;
}

}  // namespace

std::vector<Span> shorten_pick(const text::Reading& reading, Span sentence, Range words,
                               uint32_t max_words) {
  std::vector<uint32_t> all;
  all.reserve(words.size());
  for (uint32_t word = words.begin; word < words.end; ++word) all.push_back(word);
  Shortener shortener(reading, std::move(all));
  shortener.drop_dateline();
  if (shortener.kept().size() > max_words) shortener.drop_final_attribution();
  shortener.drop_final_clauses(max_words);
  const std::vector<uint32_t>& kept = shortener.kept();
  if (kept.size() == words.size()) return {};
  std::vector<Span> parts = parts_of(reading, sentence, kept);
  // A sentence that keeps its last word keeps its full stop.
  if (kept.back() + 1 == words.end) parts.back().end = sentence.end;
  return parts;
}

std::vector<Span> cut_headline(const text::Reading& reading, Span sentence, Range words,
                               uint32_t max_words, bool is_title) {
  Shortener shortener(reading, unbracketed(reading, sentence, words));
  if (!is_title) {
    shortener.drop_label();
    shortener.drop_dateline();
  }
  if (shortener.kept().size() > max_words) {
    shortener.drop_place_line();
    shortener.drop_insertions(max_words);
    shortener.drop_opening_adverbial();
    shortener.drop_attribution();
    shortener.drop_trimmings();
    shortener.drop_office_holders(max_words);
    shortener.cut(max_words);
  }
  std::vector<Span> parts = parts_of(reading, sentence, shortener.kept());
  if (!is_title) drop_conjunction(reading, shortener.kept(), parts.front());
  return parts;
}

}  // namespace khulasa::gist
