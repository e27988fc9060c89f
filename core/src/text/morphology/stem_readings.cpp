// How the stemmer reads a word by its lexicon.
//
// A reading splits a word into proclitics, a form of the lexicon, and what follows the form:
// «وبمدارسهم» (and in their schools) is و and ب, the plural «مدارس» and the pronoun هم. The stem is
// the head of the form's entry, «مدرسة». Many words have several readings, because the letters of
// clitics are also ordinary letters: «وترك» is و and «ترك» (and he left), or «وتر» and ك (your
// string).
//
// So read_by_lexicon() tries every prefix of the tables below: the article and what may come before
// it, other proclitics before a noun, conjunctions before a verb. In the rest of the word
// read_noun() and read_verb() look for a form, with or without an ending or a pronoun after it. A
// reading weighs 2 for each letter that the form covers, 1 more if it is a noun and nothing follows
// it, and 6 more after the article, the surest sign of a noun. The heaviest reading wins. Ties go
// to the shorter prefix, then to the noun. «السنة» (the year) has two readings:
//
//     no prefix, form السنة (tongues)   2 * 5 + 1     = 11
//     prefix ال, form سنة (year)        2 * 3 + 1 + 6 = 13, the best
//
// Words without a reading are left to stem_rules.cpp. The suites Stem and Segment in
// tests/unit/stem_test.cpp cover both files.
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

// Objects of verbs and possessors of nouns. The ي of «كتابي» (my book) is not among them: in news a
// noun with ي is a relational adjective («مدرسي»).
constexpr std::array<View, 11> kPronouns = {u"ها", u"هم", u"هما", u"هن", u"كم", u"كما",
                                            u"كن", u"نا", u"ه",   u"ك",  u"ني"};

struct Ending {
  View letters;
  View replacement;  // what the form has in place of `letters`: ة, not ات, in «سيارة» and «سيارات»
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
// The endings of relational adjectives.
constexpr std::array<View, 7> kNisbaEndings = {u"ية", u"يه", u"يون", u"يين", u"يات", u"يا", u"يو"};

// The last letters of all endings and pronouns above, and of what read_noun() cuts off besides.
constexpr LetterSet kEndingLastLetters = u"اتنويةهمك";
// The last letters of the pronouns.
constexpr LetterSet kPronounLastLetters = u"امنكهي";

constexpr std::array<View, 12> kPastEndings = {u"",   u"ت",  u"تا",  u"ا",  u"وا",  u"ن",
                                               u"نا", u"تم", u"تما", u"تن", u"تمو", u"و"};
constexpr std::array<View, 8> kImperfectEndings = {u"",   u"ون", u"ين", u"ان",
                                                   u"وا", u"ن",  u"و",  u"ا"};

constexpr bool last_letters_are_known() {
  const auto is_known = [](View ending) { return kEndingLastLetters.has(ending.back()); };
  const auto ends_pronoun = [](View pronoun) { return kPronounLastLetters.has(pronoun.back()); };
  return std::all_of(kPronouns.begin(), kPronouns.end(), is_known) &&
         std::all_of(kPronouns.begin(), kPronouns.end(), ends_pronoun) &&
         std::all_of(kNisbaEndings.begin(), kNisbaEndings.end(), is_known) &&
         std::all_of(kNounEndings.begin(), kNounEndings.end(),
                     [&](const Ending& ending) { return is_known(ending.letters); });
}
static_assert(last_letters_are_known());

ShortWord joined(View begin, View end) { return ShortWord(begin, end); }

// A form of the lexicon found in a word. Its weight is twice the number of letters that it covers,
// plus 1 if nothing is cut off after it: «عدة» is better than «عد» and ة.
struct Candidate {
  ShortWord stem;
  int weight = 0;
  WordClass word_class = WordClass::kNoun;
};

int weight_of(size_t letters) { return 2 * static_cast<int>(letters); }

// `weight`, less 1 if `object` is ك, the rarest pronoun in news: «وترك» is و and «ترك», not «وتر»
// and ك.
int penalize_rare_object(int weight, View object) { return object == u"ك" ? weight - 1 : weight; }

// The stem of `form`, a noun as it is before a pronoun: «مدرسة» for «مدرست» (of «مدرستنا»), «مبنى»
// for «مباني» (of «مبانيها»).
std::optional<ShortWord> noun_with_pronoun(View form, const StemLexicon& lexicon) {
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

// The most letters that read_noun() cuts off: a pronoun of three and an ending of two before it
// («سياراتهما»). Every form that it looks up begins with the letters that remain. So no look-up can
// succeed, and none is made, if StemLexicon::noun_reach() is shorter than these.
constexpr size_t kMaxCut = 5;
constexpr size_t kLongestEnding = 3;  // in the tables above
constexpr bool cuts_are_short() {
  const auto is_short = [](View ending) { return ending.size() <= kLongestEnding; };
  return kMaxCut == kLongestEnding + 2 &&
         std::all_of(kPronouns.begin(), kPronouns.end(), is_short) &&
         std::all_of(kNisbaEndings.begin(), kNisbaEndings.end(), is_short) &&
         std::all_of(kPastEndings.begin(), kPastEndings.end(), is_short) &&
         std::all_of(kNounEndings.begin(), kNounEndings.end(),
                     [&](const Ending& ending) { return is_short(ending.letters); });
}
static_assert(cuts_are_short());

std::optional<Candidate> read_noun(View form, const StemLexicon& lexicon) {
  const size_t size = form.size();
  const size_t reach = lexicon.noun_reach(form);
  if (reach + kMaxCut < size) return std::nullopt;
  const View rest = form.substr(0, size - 1);
  if (reach == size) {
    if (auto noun = lexicon.noun(form)) return Candidate{*noun, weight_of(size) + 1};
  }
  // Half of all words end in a letter with which no ending ends.
  const char16_t last = form.back();
  if (!is_one_of(last, kEndingLastLetters)) return std::nullopt;
  if (reach >= size - 1) {
    // ه written for ة: «مدرسه».
    if (last == kHeh && !lexicon.has_noun(rest)) {
      if (auto noun = lexicon.noun(joined(rest, u"ة")))
        return Candidate{*noun, weight_of(size) + 1};
    }
    if (last == kTehMarbuta) {
      if (auto noun = lexicon.noun(rest)) return Candidate{*noun, weight_of(size - 1)};
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
    const ShortWord base = joined(form.substr(0, left), ending.replacement);
    // «عمرو» is not «عمر» and و.
    if (base.size() < (ending.letters == u"و" ? kMinStem + 1 : kMinStem)) continue;
    if (auto noun = lexicon.noun(base)) return Candidate{*noun, weight_of(left)};
  }
  // A relational adjective that the list has («سورية»), then one of a noun that it has («مدرسية»).
  for (const View ending : kNisbaEndings) {
    if (!may_have_ending) break;
    if (!is_ending(ending) || size - ending.size() + 1 < kMinStem) continue;
    const size_t left = size - ending.size();
    if (auto noun = lexicon.noun(joined(form.substr(0, left), u"ي")))
      return Candidate{*noun, weight_of(left)};
  }
  for (const View ending : kNisbaEndings) {
    if (!may_have_ending) break;
    if (!is_ending(ending) || size - ending.size() < kMinStem) continue;
    const View noun = form.substr(0, size - ending.size());
    if (lexicon.has_noun(noun)) return Candidate{joined(noun, u"ي"), weight_of(noun.size())};
  }
  if (last == kYeh && reach >= size - 1) {
    // A participle of the pattern مفعول with ي is a plural before a noun («مسؤولي الحكومة»), not a
    // relational adjective.
    if (rest.size() == 5 && rest[0] == u'م' && rest[3] == kWaw) {
      if (auto noun = lexicon.noun(rest)) return Candidate{*noun, weight_of(size - 1)};
    }
    if (size > kMinStem && lexicon.has_noun(rest))
      return Candidate{ShortWord(form), weight_of(size - 1)};
  }
  if (!is_one_of(last, kPronounLastLetters)) return std::nullopt;
  for (const View pronoun : kPronouns) {
    if (size - pronoun.size() > reach + 2 || !ends_in(form, pronoun)) continue;
    const View base = form.substr(0, size - pronoun.size());
    if (base.size() < 2 || (base.size() < kMinStem && !lexicon.has_noun(base))) continue;
    if (auto noun = noun_with_pronoun(base, lexicon))
      return Candidate{*noun, penalize_rare_object(weight_of(base.size()), pronoun)};
  }
  return std::nullopt;
}

std::optional<ShortWord> past_of(View base, View ending, bool has_object,
                                 const StemLexicon& lexicon) {
  // With an object «كتبتموها», «كتبوها»; without one «كتبتم», «كتبوا».
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

// An imperfect without its prefix and without the س of the future or the ل of purpose before it:
// «علنون» for «سيعلنون». Empty if `form` is not an imperfect.
View without_imperfect_prefix(View form) {
  const bool future = form.size() > kMinStem && form[0] == u'س' && is_one_of(form[1], u"يتن");
  const bool purpose = form.size() > kMinStem + 1 && form[0] == kLam && is_one_of(form[1], u"يت");
  if (future || purpose) form.remove_prefix(1);
  return is_one_of(form[0], u"يتن") ? form.substr(1) : View();
}

// Reads `form` as a past and as an imperfect, and stores the best reading in `best` if it beats
// that. `object` is the pronoun that was cut off after the form, or empty. `reach` is verb_reach()
// of the two together.
void consider_verbs(View form, View object, size_t reach, const StemLexicon& lexicon,
                    std::optional<Candidate>& best) {
  const auto consider = [&](const ShortWord& stem, size_t letters) {
    if (!best || weight_of(letters) > best->weight)
      best = {stem, penalize_rare_object(weight_of(letters), object), WordClass::kVerb};
  };
  const bool may_be_past = form.size() >= kMinStem && form.size() <= reach + kLongestEnding;
  for (const View ending : kPastEndings) {
    if (!may_be_past) break;
    if (form.size() - ending.size() > reach || !ends_in(form, ending)) continue;
    const View base = form.substr(0, form.size() - ending.size());
    if (base.size() < 2) continue;
    if (auto past = past_of(base, ending, !object.empty(), lexicon)) consider(*past, base.size());
  }
  const View rest = without_imperfect_prefix(form);
  if (rest.size() < 2) return;
  reach = lexicon.verb_reach(rest);
  for (const View ending : kImperfectEndings) {
    if (rest.size() - ending.size() > reach || !ends_in(rest, ending)) continue;
    if (rest.size() < ending.size() + 2) continue;
    if (ending == u"و" && object.empty()) continue;
    const View base = rest.substr(0, rest.size() - ending.size());
    // The prefix changes with the person, the stem does not: it has ي for all of them.
    if (is_imperfect(base, ending, lexicon)) consider(joined(u"ي", base), base.size());
  }
}

std::optional<Candidate> read_verb(View form, const StemLexicon& lexicon) {
  std::optional<Candidate> best;
  if (form.size() < 2) return best;
  const size_t reach = lexicon.verb_reach(form);
  consider_verbs(form, u"", reach, lexicon, best);
  if (!is_one_of(form.back(), kPronounLastLetters)) return best;
  for (const View object : kPronouns) {
    if (ends_in(form, object) && form.size() - object.size() >= kMinStem)
      consider_verbs(form.substr(0, form.size() - object.size()), object, reach, lexicon, best);
  }
  return best;
}

// The article weighs as much as three letters: «السنة» is «سنة», not «ألسنة», the plural of «لسان».
constexpr int kArticleWeight = 6;

}  // namespace

bool may_be_verb(View word) { return read_verb(word, StemLexicon::instance()).has_value(); }

std::optional<StemReading> read_by_lexicon(View word, const StemLexicon& lexicon) {
  std::optional<Candidate> best;
  int best_weight = 0;
  size_t best_prefix = 0;
  size_t best_proclitics = 0;
  const auto consider = [&](const std::optional<Candidate>& reading, int extra, View prefix,
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
      consider(read_noun(rest, lexicon), kArticleWeight, article.letters, article.proclitics);
    // The article drops its ل after ل before a noun with ل: «للجنة» is ل, ال and «لجنة».
    if (article.letters.ends_with(u"لل"))
      consider(read_noun(joined(u"ل", rest), lexicon), kArticleWeight, article.letters,
               article.proclitics);
  }
  for (const View prefix : kProclitics) {
    if (!has_front && !prefix.empty()) break;
    if (!opens_with(word, prefix) || word.size() < prefix.size() + kMinStem) continue;
    const View rest = word.substr(prefix.size());
    const std::optional<Candidate> reading = read_noun(rest, lexicon);
    // After ك the whole rest must be a form of the list: «كاثرين» is not ك, «أثر» and ين.
    const bool is_whole = reading && reading->weight > weight_of(rest.size());
    if (prefix.ends_with(kKaf) && (!is_whole || rest.size() <= kMinStem)) continue;
    consider(reading, 0, prefix, prefix.size());
  }
  for (const View prefix : kConjunctions) {
    if (!has_front && !prefix.empty()) break;
    if (opens_with(word, prefix) && word.size() > prefix.size())
      consider(read_verb(word.substr(prefix.size()), lexicon), 0, prefix, prefix.size());
  }
  if (!best) return std::nullopt;
  return StemReading{best->stem, static_cast<uint8_t>(best_proclitics), best->word_class};
}

}  // namespace khulasa::text
