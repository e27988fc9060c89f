#include "stem_readings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "affixes.h"
#include "stem_lexicon.h"
#include "text/unicode/letters.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

constexpr std::array<View, 11> kProclitics = {u"",   u"و",  u"ف",  u"ب",  u"ل", u"ك",
                                              u"وب", u"ول", u"وك", u"فب", u"فل"};
constexpr std::array<View, 3> kConjunctions = {u"", u"و", u"ف"};

// Objects of verbs and possessors of nouns. The ي of «كتابي» is missing: behind a noun of a news
// text it makes a relational adjective («مدرسي»).
constexpr std::array<View, 11> kPronouns = {u"ها", u"هم", u"هما", u"هن", u"كم", u"كما",
                                            u"كن", u"نا", u"ه",   u"ك",  u"ني"};

struct Ending {
  View letters;
  View instead;  // what the form without the ending ends in
};
constexpr std::array<Ending, 13> kNounEndings = {{{u"ات", u"ة"},
                                                  {u"ات", u""},
                                                  {u"تان", u"ة"},
                                                  {u"تين", u"ة"},
                                                  {u"تا", u"ة"},
                                                  {u"تي", u"ة"},
                                                  {u"ان", u""},
                                                  {u"ين", u""},
                                                  {u"ون", u""},
                                                  {u"ا", u""},
                                                  {u"و", u""},
                                                  {u"وات", u"ة"},
                                                  {u"وات", u"ا"}}};
// Of relational adjectives.
constexpr std::array<View, 7> kNisbaEndings = {u"ية", u"يه", u"يون", u"يين", u"يات", u"يا", u"يو"};

// The last letters of the endings and pronouns above, and of what else read_noun() cuts off.
constexpr LetterSet kLastLetters = u"اتنويةهمك";
// Of the pronouns alone.
constexpr LetterSet kLastOfPronouns = u"امنكهي";

constexpr std::array<View, 12> kPastEndings = {u"",   u"ت",  u"تا",  u"ا",  u"وا",  u"ن",
                                               u"نا", u"تم", u"تما", u"تن", u"تمو", u"و"};
constexpr std::array<View, 8> kImperfectEndings = {u"",   u"ون", u"ين", u"ان",
                                                   u"وا", u"ن",  u"و",  u"ا"};

constexpr bool last_letters_are_known() {
  const auto is_known = [](View ending) { return kLastLetters.has(ending.back()); };
  const auto ends_pronoun = [](View pronoun) { return kLastOfPronouns.has(pronoun.back()); };
  return std::all_of(kPronouns.begin(), kPronouns.end(), is_known) &&
         std::all_of(kPronouns.begin(), kPronouns.end(), ends_pronoun) &&
         std::all_of(kNisbaEndings.begin(), kNisbaEndings.end(), is_known) &&
         std::all_of(kNounEndings.begin(), kNounEndings.end(),
                     [&](const Ending& ending) { return is_known(ending.letters); });
}
static_assert(last_letters_are_known());

ShortWord joined(View begin, View end) { return ShortWord(begin, end); }

// A form of the lexicon in a word. Its weight is twice the letters that it covers, one more where
// nothing is cut off behind it: «عدة» rather than «عد» and ة.
struct Reading {
  ShortWord stem;
  int weight = 0;
  WordClass word_class = WordClass::kNoun;
};

int weight_of(size_t letters) { return 2 * static_cast<int>(letters); }

// ك is the rarest pronoun in news: «وترك» is و and «ترك», not «وتر» and ك.
int without_object(int weight, View object) { return object == u"ك" ? weight - 1 : weight; }

// The noun before a pronoun: «مدرست» of «مدرستنا» is «مدرسة», «مباني» of «مبانيها» itself.
std::optional<ShortWord> noun_before_pronoun(View form, const StemLexicon& lexicon) {
  if (auto noun = lexicon.noun(form)) return noun;
  const char16_t last = form.back();
  const View rest = form.substr(0, form.size() - 1);
  if (last == u'ت') {
    if (auto noun = lexicon.noun(joined(rest, u"ة"))) return noun;
    if (ends_in(form, u"ات")) {
      const View singular = form.substr(0, form.size() - 2);
      if (auto noun = lexicon.noun(joined(singular, u"ة"))) return noun;
      if (singular.size() >= kMinStem) {
        if (auto noun = lexicon.noun(singular)) return noun;
      }
    }
  }
  // «لاعبوها», «لاعبيها», «كتاباها»
  if (form.size() > kMinStem && is_one_of(last, u"ايو")) {
    if (auto noun = lexicon.noun(rest)) return noun;
  }
  if (last == kYehHamza || last == kWawHamza) {  // «أبنائه», «أبناؤه»
    if (auto noun = lexicon.noun(joined(rest, u"ء"))) return noun;
  }
  if (last == kAlef) {  // «مستشفاه»
    if (auto noun = lexicon.noun(joined(rest, u"ي"))) return noun;
  }
  if (ends_in(form, u"تا") || ends_in(form, u"تي"))
    return lexicon.noun(joined(form.substr(0, form.size() - 2), u"ة"));
  return std::nullopt;
}

// What read_noun() cuts off at most: a pronoun of three letters and two before it («سياراتهما»).
// What it asks the lexicon for begins with all that it does not cut off, so the list's forms are
// looked up only where they go on so far: see StemLexicon::noun_reach().
constexpr size_t kMostCut = 5;
constexpr size_t kLongestEnding = 3;  // of the tables of endings above
constexpr bool cuts_are_short() {
  const auto is_short = [](View ending) { return ending.size() <= kLongestEnding; };
  return kMostCut == kLongestEnding + 2 &&
         std::all_of(kPronouns.begin(), kPronouns.end(), is_short) &&
         std::all_of(kNisbaEndings.begin(), kNisbaEndings.end(), is_short) &&
         std::all_of(kPastEndings.begin(), kPastEndings.end(), is_short) &&
         std::all_of(kNounEndings.begin(), kNounEndings.end(),
                     [&](const Ending& ending) { return is_short(ending.letters); });
}
static_assert(cuts_are_short());

std::optional<Reading> read_noun(View form, const StemLexicon& lexicon) {
  const size_t size = form.size();
  const size_t reach = lexicon.noun_reach(form);
  if (reach + kMostCut < size) return std::nullopt;
  const View rest = form.substr(0, size - 1);
  if (reach == size) {
    if (auto noun = lexicon.noun(form)) return Reading{*noun, weight_of(size) + 1};
  }
  // Half of the words end in none of the letters that endings end in.
  const char16_t last = form.back();
  if (!is_one_of(last, kLastLetters)) return std::nullopt;
  if (reach >= size - 1) {
    // ه for ة: «مدرسه».
    if (last == kHeh && !lexicon.has_noun(rest)) {
      if (auto noun = lexicon.noun(joined(rest, u"ة"))) return Reading{*noun, weight_of(size) + 1};
    }
    if (last == kTehMarbuta) {
      if (auto noun = lexicon.noun(rest)) return Reading{*noun, weight_of(size - 1)};
    }
  }
  const auto is_ending = [&](View ending) {
    return size - ending.size() <= reach && ends_in(form, ending);
  };
  const bool may_have_ending = size <= reach + kLongestEnding;
  for (const Ending& ending : kNounEndings) {
    if (!may_have_ending) break;
    if (!is_ending(ending.letters)) continue;
    const size_t left = size - ending.letters.size();
    const ShortWord base = joined(form.substr(0, left), ending.instead);
    // «عمرو» is no «عمر» and و.
    if (base.size() < (ending.letters == u"و" ? kMinStem + 1 : kMinStem)) continue;
    if (auto noun = lexicon.noun(base)) return Reading{*noun, weight_of(left)};
  }
  // A relational adjective of the list, then one of a noun of the list: «سورية», «مدرسية».
  for (const View ending : kNisbaEndings) {
    if (!may_have_ending) break;
    if (!is_ending(ending) || size - ending.size() + 1 < kMinStem) continue;
    const size_t left = size - ending.size();
    if (auto noun = lexicon.noun(joined(form.substr(0, left), u"ي")))
      return Reading{*noun, weight_of(left)};
  }
  for (const View ending : kNisbaEndings) {
    if (!may_have_ending) break;
    if (!is_ending(ending) || size - ending.size() < kMinStem) continue;
    const View noun = form.substr(0, size - ending.size());
    if (lexicon.has_noun(noun)) return Reading{joined(noun, u"ي"), weight_of(noun.size())};
  }
  if (last == kYeh && reach >= size - 1) {
    // «مسؤولي» before «الحكومة», a participle of the pattern مفعول, is no relational adjective.
    if (rest.size() == 5 && rest[0] == u'م' && rest[3] == kWaw) {
      if (auto noun = lexicon.noun(rest)) return Reading{*noun, weight_of(size - 1)};
    }
    if (size > kMinStem && lexicon.has_noun(rest))
      return Reading{ShortWord(form), weight_of(size - 1)};
  }
  if (!is_one_of(last, kLastOfPronouns)) return std::nullopt;
  for (const View pronoun : kPronouns) {
    if (size - pronoun.size() > reach + 2 || !ends_in(form, pronoun)) continue;
    const View base = form.substr(0, size - pronoun.size());
    if (base.size() < 2 || (base.size() < kMinStem && !lexicon.has_noun(base))) continue;
    if (auto noun = noun_before_pronoun(base, lexicon))
      return Reading{*noun, without_object(weight_of(base.size()), pronoun)};
  }
  return std::nullopt;
}

std::optional<ShortWord> past_of(View base, View ending, bool has_object,
                                 const StemLexicon& lexicon) {
  // «كتبتموها», «كتبوها»; without an object «كتبتم», «كتبوا».
  if ((ending == u"تمو" || ending == u"و") && !has_object) return std::nullopt;
  if (ending == u"وا" && has_object) return std::nullopt;
  if (auto past = lexicon.past(base)) return past;
  if (ending == u"ت" || ending == u"تا" || ending == u"وا" || ending == u"و") {
    if (auto past = lexicon.weak_past(base)) return past;
  }
  if (!ending.empty() && ending != u"ا") return lexicon.short_past(base);
  return std::nullopt;
}

bool is_imperfect(View base, View ending, const StemLexicon& lexicon) {
  if (lexicon.has_imperfect(base)) return true;
  if (ending.empty() || ending == u"ن") return lexicon.has_jussive(base);
  // «يعطون» of «يعطي», «يدعون» of «يدعو»
  return ending != u"ان" && ending != u"ا" &&
         (lexicon.has_imperfect(joined(base, u"ي")) || lexicon.has_imperfect(joined(base, u"و")));
}

// An imperfect without the س of the future or the ل of purpose; empty where there is none.
View imperfect_in(View form) {
  const bool future = form.size() > kMinStem && form[0] == u'س' && is_one_of(form[1], u"يتن");
  const bool purpose = form.size() > kMinStem + 1 && form[0] == kLam && is_one_of(form[1], u"يت");
  if (future || purpose) form.remove_prefix(1);
  return is_one_of(form[0], u"يتن") ? form.substr(1) : View();
}

// The readings of what is left of `form` without an object pronoun: the past, then the imperfect.
// The lexicon knows verbs that begin with `reach` letters of the form at most.
void read_verb_before(View form, View object, size_t reach, const StemLexicon& lexicon,
                      std::optional<Reading>& best) {
  const auto take = [&](const ShortWord& stem, size_t letters) {
    if (!best || weight_of(letters) > best->weight)
      best = {stem, without_object(weight_of(letters), object), WordClass::kVerb};
  };
  const bool may_be_past = form.size() >= kMinStem && form.size() <= reach + kLongestEnding;
  for (const View ending : kPastEndings) {
    if (!may_be_past) break;
    if (form.size() - ending.size() > reach || !ends_in(form, ending)) continue;
    const View base = form.substr(0, form.size() - ending.size());
    if (base.size() < 2) continue;
    if (auto past = past_of(base, ending, !object.empty(), lexicon)) take(*past, base.size());
  }
  const View rest = imperfect_in(form);
  if (rest.size() < 2) return;
  reach = lexicon.verb_reach(rest);
  for (const View ending : kImperfectEndings) {
    if (rest.size() - ending.size() > reach || !ends_in(rest, ending)) continue;
    if (rest.size() < ending.size() + 2) continue;
    if (ending == u"و" && object.empty()) continue;
    const View base = rest.substr(0, rest.size() - ending.size());
    // ي stands for all its prefixes, which change with the person.
    if (is_imperfect(base, ending, lexicon)) take(joined(u"ي", base), base.size());
  }
}

std::optional<Reading> read_verb(View form, const StemLexicon& lexicon) {
  std::optional<Reading> best;
  if (form.size() < 2) return best;
  const size_t reach = lexicon.verb_reach(form);
  read_verb_before(form, u"", reach, lexicon, best);
  if (!is_one_of(form.back(), kLastOfPronouns)) return best;
  for (const View object : kPronouns) {
    if (ends_in(form, object) && form.size() - object.size() >= kMinStem)
      read_verb_before(form.substr(0, form.size() - object.size()), object, reach, lexicon, best);
  }
  return best;
}

// The article is worth three letters: «السنة» is «سنة», not the plural «ألسنة» of «لسان».
constexpr int kArticleWeight = 6;

}  // namespace

bool may_be_verb(View word) { return read_verb(word, StemLexicon::instance()).has_value(); }

std::optional<StemReading> read_by_lexicon(View word, const StemLexicon& lexicon) {
  std::optional<Reading> best;
  int best_weight = 0;
  size_t best_prefix = 0;
  size_t best_proclitics = 0;
  const auto take = [&](const std::optional<Reading>& reading, int extra, View prefix,
                        size_t proclitics) {
    if (!reading) return;
    const int weight = reading->weight + extra;
    if (best && (weight < best_weight || (weight == best_weight && prefix.size() >= best_prefix)))
      return;
    best = reading;
    best_weight = weight;
    best_prefix = prefix.size();
    best_proclitics = proclitics;
  };
  const bool has_front = is_one_of(word[0], kFirstLetters);
  const bool has_lam = may_have_article(word);
  for (const Prefix& article : kArticles) {
    if (!has_lam) break;
    if (!opens_with(word, article.letters) || word.size() < article.letters.size() + 2) continue;
    const View rest = word.substr(article.letters.size());
    if (rest.size() >= kMinStem || lexicon.has_noun(rest))
      take(read_noun(rest, lexicon), kArticleWeight, article.letters, article.proclitics);
    // «للجنة» is ل, the article and «لجنة».
    if (article.letters.ends_with(u"لل"))
      take(read_noun(joined(u"ل", rest), lexicon), kArticleWeight, article.letters,
           article.proclitics);
  }
  for (const View prefix : kProclitics) {
    if (!has_front && !prefix.empty()) break;
    if (!opens_with(word, prefix) || word.size() < prefix.size() + kMinStem) continue;
    const View rest = word.substr(prefix.size());
    const std::optional<Reading> reading = read_noun(rest, lexicon);
    // «كاثرين» is no ك, «أثر» and ين: before ك the whole rest must be a form of the list.
    const bool is_whole = reading && reading->weight > weight_of(rest.size());
    if (prefix.ends_with(kKaf) && (!is_whole || rest.size() <= kMinStem)) continue;
    take(reading, 0, prefix, prefix.size());
  }
  for (const View prefix : kConjunctions) {
    if (!has_front && !prefix.empty()) break;
    if (opens_with(word, prefix) && word.size() > prefix.size())
      take(read_verb(word.substr(prefix.size()), lexicon), 0, prefix, prefix.size());
  }
  if (!best) return std::nullopt;
  return StemReading{best->stem, static_cast<uint8_t>(best_proclitics), best->word_class};
}

}  // namespace khulasa::text
