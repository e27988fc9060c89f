#include "stem.h"

#include <algorithm>
#include <array>
#include <optional>

#include "letters.h"
#include "short_word.h"
#include "stem_lexicon.h"

namespace khulasa::text {

namespace {

using View = std::u16string_view;

// Most Arabic roots have three letters: a shorter rest is a cut into the word.
constexpr size_t kMinStem = 3;

// No word of the language is longer with all its clitics («أفاستسقيناكموها»); what is, is no word,
// and is not searched for readings.
constexpr size_t kMaxWord = 20;

struct Prefix {
  View letters;
  uint8_t proclitics;  // as in Segmentation
};

// The article with what stands before it. «لال» is «لل» written by a slip, common on the web.
constexpr std::array<Prefix, 13> kArticles = {{{u"ال", 0},
                                               {u"وال", 1},
                                               {u"فال", 1},
                                               {u"بال", 1},
                                               {u"كال", 1},
                                               {u"وبال", 2},
                                               {u"وكال", 2},
                                               {u"فبال", 2},
                                               {u"لل", 0},
                                               {u"ولل", 1},
                                               {u"فلل", 1},
                                               {u"لال", 1},
                                               {u"ولال", 2}}};
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
constexpr View kLastLetters = u"اتنويةهمك";

constexpr std::array<View, 12> kPastEndings = {u"",   u"ت",  u"تا",  u"ا",  u"وا",  u"ن",
                                               u"نا", u"تم", u"تما", u"تن", u"تمو", u"و"};
constexpr std::array<View, 8> kImperfectEndings = {u"",   u"ون", u"ين", u"ان",
                                                   u"وا", u"ن",  u"و",  u"ا"};

constexpr bool is_one_of(char16_t c, View letters) { return letters.find(c) != View::npos; }

constexpr bool last_letters_are_known() {
  const auto is_known = [](View ending) { return is_one_of(ending.back(), kLastLetters); };
  return std::all_of(kPronouns.begin(), kPronouns.end(), is_known) &&
         std::all_of(kNisbaEndings.begin(), kNisbaEndings.end(), is_known) &&
         std::all_of(kNounEndings.begin(), kNounEndings.end(),
                     [&](const Ending& ending) { return is_known(ending.letters); });
}
static_assert(last_letters_are_known());

std::u16string fold(std::u16string word) {
  std::replace(word.begin(), word.end(), kAlefMaksura, kYeh);
  std::replace(word.begin(), word.end(), kTehMarbuta, kHeh);
  return word;
}

ShortWord joined(View begin, View end) { return ShortWord(begin, end); }

// View::ends_with with a look at the last letter first, which is another's nine times in ten.
inline bool ends_in(View form, View ending) {
  return ending.empty() ||
         (!form.empty() && form.back() == ending.back() && form.ends_with(ending));
}

// View::starts_with in the same way.
inline bool opens_with(View word, View prefix) {
  return prefix.empty() ||
         (!word.empty() && word.front() == prefix.front() && word.starts_with(prefix));
}

// ---- Readings by the lexicon ----

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

std::optional<Reading> read_noun(View form, const StemLexicon& lexicon) {
  const size_t size = form.size();
  const View rest = form.substr(0, size - 1);
  if (auto noun = lexicon.noun(form)) return Reading{*noun, weight_of(size) + 1};
  // Half of the words end in none of the letters that endings end in.
  if (!is_one_of(form.back(), kLastLetters)) return std::nullopt;
  // ه for ة: «مدرسه».
  if (form.back() == kHeh && !lexicon.has_noun(rest)) {
    if (auto noun = lexicon.noun(joined(rest, u"ة"))) return Reading{*noun, weight_of(size) + 1};
  }
  if (form.back() == kTehMarbuta) {
    if (auto noun = lexicon.noun(rest)) return Reading{*noun, weight_of(size - 1)};
  }
  for (const Ending& ending : kNounEndings) {
    if (!ends_in(form, ending.letters)) continue;
    const size_t left = size - ending.letters.size();
    const ShortWord base = joined(form.substr(0, left), ending.instead);
    // «عمرو» is no «عمر» and و.
    if (base.size() < (ending.letters == u"و" ? kMinStem + 1 : kMinStem)) continue;
    if (auto noun = lexicon.noun(base)) return Reading{*noun, weight_of(left)};
  }
  // A relational adjective of the list, then one of a noun of the list: «سورية», «مدرسية».
  for (const View ending : kNisbaEndings) {
    if (!ends_in(form, ending) || size - ending.size() + 1 < kMinStem) continue;
    const size_t left = size - ending.size();
    if (auto noun = lexicon.noun(joined(form.substr(0, left), u"ي")))
      return Reading{*noun, weight_of(left)};
  }
  for (const View ending : kNisbaEndings) {
    if (!ends_in(form, ending) || size - ending.size() < kMinStem) continue;
    const View noun = form.substr(0, size - ending.size());
    if (lexicon.has_noun(noun)) return Reading{joined(noun, u"ي"), weight_of(noun.size())};
  }
  // «مسؤولي» before «الحكومة», a participle of the pattern مفعول, is no relational adjective.
  if (rest.size() == 5 && rest[0] == u'م' && rest[3] == kWaw && form.back() == kYeh) {
    if (auto noun = lexicon.noun(rest)) return Reading{*noun, weight_of(size - 1)};
  }
  if (form.back() == kYeh && size > kMinStem && lexicon.has_noun(rest))
    return Reading{ShortWord(form), weight_of(size - 1)};
  for (const View pronoun : kPronouns) {
    if (!ends_in(form, pronoun)) continue;
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
void read_verb_before(View form, View object, const StemLexicon& lexicon,
                      std::optional<Reading>& best) {
  const auto take = [&](const ShortWord& stem, size_t letters) {
    if (!best || weight_of(letters) > best->weight)
      best = {stem, without_object(weight_of(letters), object), WordClass::kVerb};
  };
  for (const View ending : kPastEndings) {
    if (!ends_in(form, ending)) continue;
    const View base = form.substr(0, form.size() - ending.size());
    if (base.size() < 2 || form.size() < kMinStem) continue;
    if (auto past = past_of(base, ending, !object.empty(), lexicon)) take(*past, base.size());
  }
  const View rest = imperfect_in(form);
  for (const View ending : kImperfectEndings) {
    if (!ends_in(rest, ending) || rest.size() < ending.size() + 2) continue;
    if (ending == u"و" && object.empty()) continue;
    const View base = rest.substr(0, rest.size() - ending.size());
    // ي stands for all its prefixes, which change with the person.
    if (is_imperfect(base, ending, lexicon)) take(joined(u"ي", base), base.size());
  }
}

std::optional<Reading> read_verb(View form, const StemLexicon& lexicon) {
  std::optional<Reading> best;
  if (form.size() < 2) return best;
  read_verb_before(form, u"", lexicon, best);
  for (const View object : kPronouns) {
    if (ends_in(form, object) && form.size() - object.size() >= kMinStem)
      read_verb_before(form.substr(0, form.size() - object.size()), object, lexicon, best);
  }
  return best;
}

// The article is worth three letters: «السنة» is «سنة», not the plural «ألسنة» of «لسان».
constexpr int kArticleWeight = 6;

// The best reading of the word. Ties go to the shorter prefix, then to the noun.
std::optional<Segmentation> read_by_lexicon(View word, const StemLexicon& lexicon) {
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
  for (const Prefix& article : kArticles) {
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
    if (!opens_with(word, prefix) || word.size() < prefix.size() + kMinStem) continue;
    const View rest = word.substr(prefix.size());
    const std::optional<Reading> reading = read_noun(rest, lexicon);
    // «كاثرين» is no ك, «أثر» and ين: before ك the whole rest must be a form of the list.
    const bool is_whole = reading && reading->weight > weight_of(rest.size());
    if (prefix.ends_with(kKaf) && (!is_whole || rest.size() <= kMinStem)) continue;
    take(reading, 0, prefix, prefix.size());
  }
  for (const View prefix : kConjunctions) {
    if (opens_with(word, prefix) && word.size() > prefix.size())
      take(read_verb(word.substr(prefix.size()), lexicon), 0, prefix, prefix.size());
  }
  if (!best) return std::nullopt;
  return Segmentation{std::u16string(View(best->stem)), static_cast<uint8_t>(best_proclitics),
                      best->word_class};
}

// ---- Rules for what the lexicon does not know ----

// What follows a ب or ل that opens an unknown word, where it is a preposition: certain before a
// participle or a masdar («بمنظمات», «لتطوير»), likely before a feminine noun («بطريقة»; not
// «برشلونة»), and for ل before all but its long vowels, which open names («ليفربول»).
enum class Preposition { kNone, kLikely, kCertain };

Preposition opening_preposition(View word) {
  if ((word[0] != kBeh && word[0] != kLam) || word.size() < 5) return Preposition::kNone;
  if (is_one_of(word[1], u"متا")) return Preposition::kCertain;
  const bool feminine = word.back() == kHeh || word.ends_with(u"ات");
  const bool before_name = word[0] == kBeh || word.size() < 6 || is_one_of(word[1], u"اوي");
  return feminine || !before_name ? Preposition::kLikely : Preposition::kNone;
}

// Whether the و or ف that opens an unknown word is a conjunction. Not in names: «ويليام», «واتساب»,
// «وودز»; «واستثمار» and «ويتوقع» are longer, or verbs. ف opens many more unknown words («فيروزي»)
// than و does, so it needs a longer rest.
bool opens_with_conjunction(View word) {
  if (word[0] == kFeh) return word.size() >= 6;
  if (word[0] != kWaw || word.size() < 5 || word[1] == kWaw) return false;
  if (word[1] == kAlef) return word.size() >= 7;
  return word[1] != kYeh || is_one_of(word[2], u"تس");
}

struct Cut {
  View rest;
  uint8_t proclitics = 0;  // as in Segmentation
  bool has_article = false;
};

Cut cut_front(View word) {
  // The longest first: «وبالنظام» has no «وب».
  const Prefix* longest = nullptr;
  for (const Prefix& article : kArticles) {
    const size_t min_rest = article.letters == u"ال" ? 2 : kMinStem;
    if (opens_with(word, article.letters) && word.size() >= article.letters.size() + min_rest &&
        (longest == nullptr || article.letters.size() > longest->letters.size()))
      longest = &article;
  }
  if (longest != nullptr) return {word.substr(longest->letters.size()), longest->proclitics, true};
  Cut cut{word};
  if (opens_with_conjunction(word)) {
    cut.rest.remove_prefix(1);
    ++cut.proclitics;
  }
  const Preposition preposition = opening_preposition(cut.rest);
  if (preposition != Preposition::kNone) cut.rest.remove_prefix(1);
  if (preposition == Preposition::kCertain) ++cut.proclitics;
  return cut;
}

// `word` without the first of `endings` that leaves `min_rest` letters.
// Lists of endings are constants: a braced list is put together anew at each call.
template <size_t kCount>
bool cut_first(View& word, const std::array<View, kCount>& endings, size_t min_rest) {
  for (const View ending : endings) {
    if (!ends_in(word, ending) || word.size() < ending.size() + min_rest) continue;
    word.remove_suffix(ending.size());
    return true;
  }
  return false;
}

constexpr std::array<View, 4> kLongPronouns = {u"هما", u"كما", u"ها", u"هم"};
// These end many stems («إعلان» with نا cut is none): one letter more.
constexpr std::array<View, 4> kShortPronouns = {u"هن", u"نا", u"كم", u"كن"};
constexpr std::array<View, 1> kYou = {u"تم"};
constexpr std::array<View, 1> kThey = {u"وا"};

bool cut_pronoun(View& word, bool has_article) {
  if (!is_one_of(word.back(), u"امنك")) return false;
  if (cut_first(word, kLongPronouns, kMinStem)) return true;
  if (cut_first(word, kShortPronouns, kMinStem + 1)) return true;
  if (!has_article && (cut_first(word, kYou, kMinStem + 1) || cut_first(word, kThey, kMinStem)))
    return true;
  // «بيتك», «سياراتك»; not «بلجيك».
  if (word.size() >= 5 && word.back() == kKaf && is_one_of(word[word.size() - 2], u"تاي")) {
    word.remove_suffix(1);
    return true;
  }
  return false;
}

constexpr std::array<View, 6> kRelationalEndings = {u"يات",  u"يين",  u"يون",
                                                    u"يتين", u"يتان", u"يه"};
constexpr std::array<View, 5> kNumberEndings = {u"تين", u"تان", u"ات", u"ون", u"ين"};
constexpr std::array<View, 1> kDual = {u"ان"};

// Endings of number, gender and case. ة is folded into ه here.
std::u16string cut_ending(View word, bool had_pronoun) {
  if (!is_one_of(word.back(), u"تنهاي")) return std::u16string(word);
  if (cut_first(word, kRelationalEndings, kMinStem)) return std::u16string(word) + u'ي';
  if (cut_first(word, kNumberEndings, kMinStem) || cut_first(word, kDual, kMinStem + 1))
    return std::u16string(word);
  const bool is_participle = word[0] == u'م';
  const bool has_ending =
      word.back() == kHeh || word.back() == kAlef ||               // tanwin: «عاجلا»
      (word.back() == u'ت' && (had_pronoun || !is_participle)) ||  // «أعلنت»; not «مؤقت»
      (word.back() == kYeh && is_participle && word.size() > kMinStem + 1);  // «مندوبي الدول»
  if (has_ending && word.size() > kMinStem) word.remove_suffix(1);
  return std::u16string(word);
}

Segmentation cut_by_rules(View word) {
  const std::u16string folded = fold(std::u16string(word));
  Cut cut = cut_front(folded);
  const bool had_pronoun = cut_pronoun(cut.rest, cut.has_article);
  return {cut_ending(cut.rest, had_pronoun), cut.proclitics};
}

}  // namespace

Segmentation segment(std::u16string_view word) {
  if (word.empty() || !is_arabic_letter(word[0])) return {std::u16string(word)};
  std::u16string form(word);
  std::replace(form.begin(), form.end(), kAlefMaksura, kYeh);
  if (form.size() <= kMaxWord) {
    if (auto segmentation = read_by_lexicon(form, StemLexicon::instance())) {
      segmentation->stem = fold(std::move(segmentation->stem));
      return *segmentation;
    }
  }
  return cut_by_rules(form);
}

namespace {

constexpr std::array<View, 9> kFamilyEndings = {u"ها", u"ات", u"ان", u"ون", u"ين",
                                                u"يه", u"يا", u"ه",  u"ي"};

}  // namespace

std::u16string_view word_family(std::u16string_view stem) {
  if (stem.empty() || !is_arabic_letter(stem[0])) return stem;
  while (is_one_of(stem.back(), u"اتنهي") && cut_first(stem, kFamilyEndings, kMinStem)) {
  }
  return stem;
}

std::u16string stem(std::u16string_view word) { return segment(word).stem; }

}  // namespace khulasa::text
