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

// Objects of verbs and possessors of nouns. The ي of «كتابي» (my book) is not among them: in news a
// noun with ي is a relational adjective («مدرسي»).
constexpr Endings kPronouns = std::array<View, 11>{u"ها", u"هم", u"هما", u"هن", u"كم", u"كما",
                                                   u"كن", u"نا", u"ه",   u"ك",  u"ني"};

constexpr Endings kNounEndings = std::array<View, 13>{
    u"ات", u"ات", u"تان", u"تين", u"تا", u"تي", u"ان", u"ين", u"ون", u"ا", u"و", u"وات", u"وات"};
// What the form has in place of each of them: ة, not ات, in «سيارة» and «سيارات»; 0 for nothing.
constexpr std::array<char16_t, 13> kReplacements = {
    kTehMarbuta, 0, kTehMarbuta, kTehMarbuta, kTehMarbuta, kTehMarbuta, 0,
    0,           0, 0,           0,           kTehMarbuta, kAlef};
// The endings of relational adjectives.
constexpr Endings kNisbaEndings =
    std::array<View, 7>{u"ية", u"يه", u"يون", u"يين", u"يات", u"يا", u"يو"};

// The last letters of all endings and pronouns above, and of what read_noun() cuts off besides.
constexpr LetterSet kEndingLastLetters = u"اتنويةهمك";

constexpr Endings kPastEndings = std::array<View, 12>{u"",   u"ت",  u"تا",  u"ا",  u"وا",  u"ن",
                                                      u"نا", u"تم", u"تما", u"تن", u"تمو", u"و"};
constexpr Endings kImperfectEndings =
    std::array<View, 8>{u"", u"ون", u"ين", u"ان", u"وا", u"ن", u"و", u"ا"};

constexpr bool all_last_letters_are_known() {
  const auto are_known = [](const auto& endings) {
    return std::all_of(endings.all().begin(), endings.all().end(),
                       [](View ending) { return kEndingLastLetters.has(ending.back()); });
  };
  return are_known(kPronouns) && are_known(kNisbaEndings) && are_known(kNounEndings);
}
static_assert(all_last_letters_are_known());

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
std::optional<ShortWord> noun_with_pronoun(const Part& form, const StemLexicon& lexicon) {
  if (auto noun = lexicon.noun(form)) return noun;
  const View letters = form.letters();
  const char16_t last = letters.back();
  const Part rest = form.first(form.size() - 1);
  if (last == u'ت') {
    if (auto noun = lexicon.noun(rest, kTehMarbuta)) return noun;
    if (ends_in(letters, u"ات")) {
      const Part singular = form.first(form.size() - 2);
      if (auto noun = lexicon.noun(singular, kTehMarbuta)) return noun;
      if (singular.size() >= kMinStem) {
        if (auto noun = lexicon.noun(singular)) return noun;
      }
    }
  }
  // «لاعبوها», «لاعبيها», «كتاباها»; not «كتبوها»: a broken plural takes no such ending.
  if (form.size() > kMinStem && is_one_of(last, u"ايو")) {
    if (auto noun = lexicon.noun(rest); noun && View(*noun) == rest.letters()) return noun;
  }
  if (last == kYehHamza || last == kWawHamza) {  // «أبنائه», «أبناؤه»
    if (auto noun = lexicon.noun(rest, u'ء')) return noun;
  }
  if (last == kAlef) {  // «مستشفاه»
    if (auto noun = lexicon.noun(rest, kYeh)) return noun;
  }
  if (ends_in(letters, u"تا") || ends_in(letters, u"تي"))
    return lexicon.noun(form.first(form.size() - 2), kTehMarbuta);
  return std::nullopt;
}

// The most letters that read_noun() cuts off: a pronoun of three and an ending of two before it
// («سياراتهما»). Every form that it looks up begins with the letters that remain. So no look-up can
// succeed, and none is made, if Part::reach() is shorter than these.
constexpr size_t kMaxCut = 5;
constexpr size_t kLongestEnding = 3;  // in the tables above
constexpr bool cuts_are_short() {
  const auto are_short = [](const auto& endings) {
    return std::all_of(endings.all().begin(), endings.all().end(),
                       [](View ending) { return ending.size() <= kLongestEnding; });
  };
  return kMaxCut == kLongestEnding + 2 && are_short(kPronouns) && are_short(kNisbaEndings) &&
         are_short(kPastEndings) && are_short(kNounEndings);
}
static_assert(cuts_are_short());

std::optional<Candidate> read_noun(const Part& form, const StemLexicon& lexicon) {
  const View letters = form.letters();
  const size_t size = form.size();
  const size_t reach = form.reach();
  if (reach + kMaxCut < size) return std::nullopt;
  if (reach == size) {
    if (auto noun = lexicon.noun(form)) return Candidate{*noun, weight_of(size) + 1};
  }
  // Half of all words end in a letter with which no ending ends.
  const char16_t last = letters.back();
  if (!is_one_of(last, kEndingLastLetters)) return std::nullopt;
  const Part rest = form.first(size - 1);
  if (reach >= size - 1) {
    // ه written for ة: «مدرسه».
    if (last == kHeh && !lexicon.has_noun(rest)) {
      if (auto noun = lexicon.noun(rest, kTehMarbuta)) return Candidate{*noun, weight_of(size) + 1};
    }
    if (last == kTehMarbuta) {
      if (auto noun = lexicon.noun(rest)) return Candidate{*noun, weight_of(size - 1)};
    }
  }
  std::optional<Candidate> found;
  // What remains if `ending` is cut off; nothing that a form begins with if it is longer than
  // `reach`.
  const auto without = [&](View ending) { return form.first(size - ending.size()); };
  if (size <= reach + kLongestEnding) {
    const auto has_ending = [&](size_t i) {
      const View ending = kNounEndings.all()[i];
      const char16_t replacement = kReplacements[i];
      const Part base = without(ending);
      // «عمرو» is not «عمر» and و.
      const size_t min_base = ending == u"و" ? kMinStem + 1 : kMinStem;
      if (base.size() > reach || base.size() + (replacement != 0) < min_base) return false;
      if (auto noun = replacement != 0 ? lexicon.noun(base, replacement) : lexicon.noun(base))
        found = Candidate{*noun, weight_of(base.size())};
      return found.has_value();
    };
    // A relational adjective that the list has («سورية»), then one of a noun that it has
    // («مدرسية»).
    const auto is_listed_adjective = [&](size_t i) {
      const Part base = without(kNisbaEndings.all()[i]);
      if (base.size() > reach || base.size() + 1 < kMinStem) return false;
      if (auto noun = lexicon.noun(base, kYeh)) found = Candidate{*noun, weight_of(base.size())};
      return found.has_value();
    };
    const auto is_adjective = [&](size_t i) {
      const Part noun = without(kNisbaEndings.all()[i]);
      if (noun.size() > reach || noun.size() < kMinStem || !lexicon.has_noun(noun)) return false;
      found = Candidate{joined(noun.letters(), u"ي"), weight_of(noun.size())};
      return true;
    };
    if (kNounEndings.any_of(letters, has_ending) ||
        kNisbaEndings.any_of(letters, is_listed_adjective) ||
        kNisbaEndings.any_of(letters, is_adjective))
      return found;
  }
  if (last == kYeh && reach >= size - 1) {
    // A participle of the pattern مفعول with ي is a plural before a noun («مسؤولي الحكومة»), not a
    // relational adjective.
    if (rest.size() == 5 && letters[0] == u'م' && letters[3] == kWaw) {
      if (auto noun = lexicon.noun(rest)) return Candidate{*noun, weight_of(size - 1)};
    }
    if (size > kMinStem && lexicon.has_noun(rest))
      return Candidate{ShortWord(letters), weight_of(size - 1)};
  }
  const auto has_pronoun = [&](size_t i) {
    const View pronoun = kPronouns.all()[i];
    const Part base = without(pronoun);
    if (base.size() > reach + 2) return false;
    if (base.size() < 2 || (base.size() < kMinStem && !lexicon.has_noun(base))) return false;
    if (auto noun = noun_with_pronoun(base, lexicon))
      found = Candidate{*noun, penalize_rare_object(weight_of(base.size()), pronoun)};
    return found.has_value();
  };
  return kPronouns.any_of(letters, has_pronoun) ? found : std::nullopt;
}

std::optional<ShortWord> past_of(const Part& base, View ending, bool has_object,
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

bool is_imperfect(const Part& base, View ending, const StemLexicon& lexicon) {
  if (lexicon.has_imperfect(base)) return true;
  if (ending.empty() || ending == u"ن") return lexicon.has_jussive(base);
  // «يعطون» of «يعطي», «يدعون» of «يدعو»
  return ending != u"ان" && ending != u"ا" &&
         (lexicon.has_imperfect(base, kYeh) || lexicon.has_imperfect(base, kWaw));
}

// The rest of a word from each of its first letters on. Every rest is walked through the lexicon
// once, when it is first asked for: as a noun and as a past it is the same way.
class Rests {
 public:
  Rests(View word, const StemLexicon& lexicon) : word_(word), lexicon_(lexicon) {}

  // From `begin` on: at most kMaxFront, and less than the size of the word. Not inlined, since it
  // is called from six places.
  [[gnu::noinline]] Part from(size_t begin) {
    if (!paths_[begin]) lexicon_.walk(word_.substr(begin), paths_[begin].emplace());
    return {word_.substr(begin), *paths_[begin]};
  }

  [[nodiscard]] View word() const { return word_; }

 private:
  // The longest article, or a conjunction and the prefix of a future: «ولال», «وسي».
  static constexpr size_t kMaxFront = 4;

  View word_;
  const StemLexicon& lexicon_;
  std::array<std::optional<WordTrie::Path>, kMaxFront + 1> paths_;
};

// The length of the prefix of an imperfect, with the س of the future or the ل of purpose before it:
// 2 for «سيعلنون». 0 if `form` is not an imperfect.
size_t imperfect_prefix(View form) {
  const bool future = form.size() > kMinStem && form[0] == u'س' && is_one_of(form[1], u"يتن");
  const bool purpose = form.size() > kMinStem + 1 && form[0] == kLam && is_one_of(form[1], u"يت");
  const size_t before = future || purpose ? 1 : 0;
  return is_one_of(form[before], u"يتن") ? before + 1 : 0;
}

// Reads the `size` letters from `begin` on as a past and as an imperfect, and stores the best
// reading in `best` if it beats that. `object` is the pronoun that was cut off after them, or
// empty.
void consider_verbs(Rests& rests, size_t begin, size_t size, View object,
                    const StemLexicon& lexicon, std::optional<Candidate>& best) {
  const auto consider = [&](const ShortWord& stem, size_t letters) {
    if (!best || weight_of(letters) > best->weight)
      best = {stem, penalize_rare_object(weight_of(letters), object), WordClass::kVerb};
  };
  const Part form = rests.from(begin).first(size);
  if (size >= kMinStem && size <= form.reach() + kLongestEnding) {
    kPastEndings.for_each(form.letters(), [&](size_t i) {
      const View ending = kPastEndings.all()[i];
      const Part base = form.first(size - ending.size());
      if (base.size() > form.reach() || base.size() < 2) return;
      if (auto past = past_of(base, ending, !object.empty(), lexicon)) consider(*past, base.size());
    });
  }
  const size_t prefix = imperfect_prefix(form.letters());
  if (prefix == 0 || size < prefix + 2) return;
  const Part rest = rests.from(begin + prefix).first(size - prefix);
  kImperfectEndings.for_each(rest.letters(), [&](size_t i) {
    const View ending = kImperfectEndings.all()[i];
    const Part base = rest.first(rest.size() - ending.size());
    if (base.size() > rest.reach() || base.size() < 2) return;
    if (ending == u"و" && object.empty()) return;
    // The prefix changes with the person, the stem does not: it has ي for all of them.
    if (is_imperfect(base, ending, lexicon)) consider(joined(u"ي", base.letters()), base.size());
  });
}

// Reads the letters from `begin` on as a verb. Not inlined, since it is called from three places.
[[gnu::noinline]] std::optional<Candidate> read_verb(Rests& rests, size_t begin,
                                                     const StemLexicon& lexicon) {
  std::optional<Candidate> best;
  const View form = rests.word().substr(begin);
  if (form.size() < 2) return best;
  consider_verbs(rests, begin, form.size(), u"", lexicon, best);
  kPronouns.for_each(form, [&](size_t i) {
    const View object = kPronouns.all()[i];
    if (form.size() - object.size() >= kMinStem)
      consider_verbs(rests, begin, form.size() - object.size(), object, lexicon, best);
  });
  return best;
}

// How many letters at the start of `word` may be proclitics before a noun: a bit for 0, for 1 (و ف
// ب ل ك) and for 2 (وب ول وك فب فل).
uint8_t proclitic_lengths(View word) {
  if (!is_one_of(word[0], u"وفبلك")) return 1;
  const bool has_two =
      word[0] == kWaw ? is_one_of(word[1], u"بلك") : word[0] == kFeh && is_one_of(word[1], u"بل");
  return has_two ? 7 : 3;
}

// The article weighs as much as three letters: «السنة» is «سنة», not «ألسنة», the plural of «لسان».
constexpr int kArticleWeight = 6;

}  // namespace

bool may_be_verb(View word) {
  const StemLexicon& lexicon = StemLexicon::instance();
  Rests rests(word, lexicon);
  return read_verb(rests, 0, lexicon).has_value();
}

std::optional<StemReading> read_by_lexicon(View word, const StemLexicon& lexicon) {
  std::optional<Candidate> best;
  int best_weight = 0;
  size_t best_prefix = 0;
  size_t best_proclitics = 0;
  const auto consider = [&](const std::optional<Candidate>& reading, int extra, size_t prefix,
                            size_t proclitics) {
    if (!reading) return;
    const int weight = reading->weight + extra;
    if (best && (weight < best_weight || (weight == best_weight && prefix >= best_prefix))) return;
    best = reading;
    best_weight = weight;
    best_prefix = prefix;
    best_proclitics = proclitics;
  };
  Rests rests(word, lexicon);
  const Prefix* const article = article_of(word);
  if (article != nullptr && word.size() >= article->letters.size() + 2) {
    const size_t prefix = article->letters.size();
    const Part rest = rests.from(prefix);
    if (rest.size() >= kMinStem || lexicon.has_noun(rest))
      consider(read_noun(rest, lexicon), kArticleWeight, prefix, article->proclitics);
    // The article drops its ل after ل before a noun with ل: «للجنة» is ل, ال and «لجنة», so its
    // last ل is also a letter of the noun.
    if (article->letters.ends_with(u"لل"))
      consider(read_noun(rests.from(prefix - 1), lexicon), kArticleWeight, prefix,
               article->proclitics);
  }
  const uint8_t lengths = word.size() >= kMinStem ? proclitic_lengths(word) : 0;
  for (size_t prefix = 0; lengths >> prefix != 0; ++prefix) {
    if (word.size() < prefix + kMinStem) break;
    const Part rest = rests.from(prefix);
    const std::optional<Candidate> reading = read_noun(rest, lexicon);
    // After ك the whole rest must be a form of the list: «كاثرين» is not ك, «أثر» and ين.
    const bool is_whole = reading && reading->weight > weight_of(rest.size());
    const bool follows_kaf = prefix > 0 && word[prefix - 1] == kKaf;
    if (follows_kaf && (!is_whole || rest.size() <= kMinStem)) continue;
    consider(reading, 0, prefix, prefix);
  }
  consider(read_verb(rests, 0, lexicon), 0, 0, 0);
  const bool has_conjunction = word[0] == kWaw || word[0] == kFeh;
  if (has_conjunction && word.size() > 1) consider(read_verb(rests, 1, lexicon), 0, 1, 1);
  if (!best) return std::nullopt;
  return StemReading{best->stem, static_cast<uint8_t>(best_proclitics), best->word_class};
}

}  // namespace khulasa::text
