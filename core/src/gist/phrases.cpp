#include "phrases.h"

#include <algorithm>

#include "phrase_features.h"
#include "text/letters.h"
#include "text/names.h"
#include "text/stem_readings.h"
#include "text/verb_forms.h"

namespace khulasa::gist {

namespace {

using text::WordClass;

// Single words shorter than this («دم», «فن») are mostly fragments.
constexpr size_t kMinKeyUnits = 3;

// Longer than any word or hashtag that is written to be read: what has no space for so long is data
// or an attack, and a keyphrase of 700,000 letters is of no use to a caller.
constexpr size_t kMaxKeyUnits = 100;

// Whether it can stand in a phrase. A verb cannot: «ينقل المياه»; a given name that looks like one
// can («يزيد»).
bool may_stand_in_phrase(const text::Lexeme& lexeme) {
  const bool is_verb =
      lexeme.word_class == WordClass::kVerb && (lexeme.name_roles & text::kGivenName) == 0;
  return is_term(lexeme) && !lexeme.is_date && !is_verb && lexeme.key.size() <= kMaxKeyUnits;
}

// Whether `words`, each between spaces, has `word`, which is not empty: a few words take less room
// so than as a table.
bool is_in(std::u16string_view words, std::u16string_view word) {
  const size_t at = words.find(word);
  return at != std::u16string_view::npos && words[at - 1] == u' ' &&
         words[at + word.size()] == u' ';
}

// Nothing but white space between two words: a comma, a quotation mark or a line end is a border.
bool adjoin(const PhraseText& text, uint32_t word) {
  const std::u16string_view between = text.gap_after(word);
  return std::all_of(between.begin(), between.end(),
                     [](char16_t c) { return text::is_space(c) || text::is_invisible(c); });
}

// A noun with the article whose singular the lexicon knows: «الثلوج», «النساء».
bool is_broken_plural(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  const std::u16string_view stem = text.vocabulary.stems[lexeme.stem];
  const std::u16string_view bare = text.bare_key(word).substr(2);
  return lexeme.word_class == WordClass::kNoun && bare.substr(0, stem.size()) != stem &&
         !bare.ends_with(text::kTehMarbuta) && !bare.ends_with(u"ات") &&
         !stem.ends_with(text::kYeh);
}

// «الفخاري الطين», where a potter mixes clay: a noun of the lexicon of three letters with the
// article; hardly any adjective is so short. Not «الرئيس الأسد».
bool is_short_noun(const PhraseText& text, uint32_t word) {
  const std::u16string_view bare = text.bare_key(word).substr(2);
  return text.lexeme(word).word_class == WordClass::kNoun && bare.size() == 3 &&
         bare[1] != text::kAlef && bare[2] != text::kYeh && bare[2] != text::kTehMarbuta &&
         !is_in(u" صعب سهل ضخم فخم حلو وعر حسن بشع ", bare) &&
         (text.lexeme(word - 1).name_roles & text::kPersonTitle) == 0;
}

// Whether a word with the article cannot be the adjective of the feminine before it: «الإضافات
// المخفف»; not «القضية الأهم» nor «المدينة الخضراء».
bool differs_in_gender(const PhraseText& text, uint32_t word) {
  const text::Lexeme& noun = text.lexeme(word - 1);
  const std::u16string_view adjective = text.bare_key(word);
  return (noun.key.ends_with(text::kTehMarbuta) || noun.key.ends_with(u"ات")) &&
         noun.name_roles == 0 && !is_broken_plural(text, word - 1) &&
         std::u16string_view(u"ةهىاء").find(adjective.back()) == std::u16string_view::npos &&
         !adjective.ends_with(u"ات") && !adjective.substr(2).starts_with(text::kAlef);
}

// Whether a word with the article can be an adjective of the one before it, which has it too:
// «المنطقة الجبلية»; not «الأطلس السلطات», «الاتحاد التراجع» nor «الاتصالات الرابحين», which are
// two phrases side by side.
bool may_agree(const PhraseText& text, uint32_t word) {
  const text::Lexeme& noun = text.lexeme(word - 1);
  const std::u16string_view adjective = text.bare_key(word);
  if (text::has_masdar_form(adjective.substr(2)) || is_short_noun(text, word)) return false;
  const bool is_feminine = noun.key.ends_with(text::kTehMarbuta) || noun.key.ends_with(u"ات");
  if (adjective.ends_with(u"ين") || adjective.ends_with(u"ون")) return !is_feminine;
  if (adjective.ends_with(u"ات"))
    return noun.key.ends_with(u"ات") || is_broken_plural(text, word - 1);
  // «وزير الاتصالات السعودي»: the adjective is the minister's.
  const bool is_head = word < 2 || !adjoin(text, word - 2) || text.lexeme(word - 2).is_stop ||
                       text.is_definite(word - 2);
  if (is_head && differs_in_gender(text, word)) return false;
  // «العمال الجدد», «المسؤولين الكبار»; not «الأطلس الثلوج»
  return !is_broken_plural(text, word) || is_broken_plural(text, word - 1) ||
         noun.key.ends_with(u"ين") || noun.key.ends_with(u"ون");
}

// A noun in the indefinite accusative: «أرباحا», not «سوريا».
bool has_tanwin(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  return lexeme.word_class == WordClass::kNoun && lexeme.name_roles == 0 &&
         lexeme.key.ends_with(text::kAlef) &&
         !text.vocabulary.stems[lexeme.stem].ends_with(text::kAlef);
}

// Whether two words without the article disagree in case: «مصرف أرباحا», «يوما ذكرى»; not «مقهى
// أنيقا» nor «أرباحا صافية».
bool changes_case(const PhraseText& text, uint32_t word) {
  const auto ends_in = [&](uint32_t at, std::u16string_view letters) {
    return letters.find(text.lexeme(at).key.back()) != std::u16string_view::npos;
  };
  return (has_tanwin(text, word) && !ends_in(word - 1, u"اىءة")) ||
         (has_tanwin(text, word - 1) && !ends_in(word, u"اىءة"));
}

// «لصيانة الأرصفة»: a preposition that no proclitic is counted for, since it may be a letter of the
// word («برمجة»), where the text does not have it with the article.
bool hides_preposition(const PhraseText& text, uint32_t word) {
  const text::Lexeme& lexeme = text.lexeme(word);
  return lexeme.kind == TokenKind::kArabic && lexeme.word_class == WordClass::kUnknown &&
         text.is_free(word) && !text.is_definite(word) &&
         !text.vocabulary.stems[lexeme.stem].starts_with(lexeme.key[0]) &&
         text.vocabulary.keys.find(std::u16string(u"ال").append(lexeme.key)) ==
             text::Interner::kAbsent;
}

// A proclitic opens a phrase: «بغداد وأنقرة» is two, «القدم للمرة» too. So does a common noun
// without the article behind a word that has it: «زار الوفد قاعدة حميميم», the delegation visited a
// base. A name does not: «الرئيس ماكرون», «الطيب صالح», «الوليد بن طلال».
bool opens_phrase(const PhraseText& text, uint32_t word) {
  if (!text.is_free(word) || hides_preposition(text, word)) return true;
  if (!text.is_definite(word - 1)) return changes_case(text, word);
  if (text.is_definite(word)) return !may_agree(text, word);
  const text::Lexeme& lexeme = text.lexeme(word);
  // «ركب الطلاب روبوتا»; not «الفنانة مادونا»
  const bool is_object = lexeme.key.ends_with(text::kAlef) &&
                         (text.lexeme(word - 1).name_roles & text::kPersonTitle) == 0;
  return (lexeme.word_class == WordClass::kNoun || is_object || lexeme.key.ends_with(u"ية")) &&
         (lexeme.name_roles & (text::kGivenName | text::kNameJoint)) == 0;
}

// Whether what follows belongs to `last`: «مديرية توزيع كهرباء» of «مديرية توزيع كهرباء نينوى»,
// «سكان عدد» of «سكان عدد من القرى», «الروائية سعاد» of «الروائية سعاد العلي».
bool is_open(const PhraseText& text, Range run, uint32_t last) {
  const auto is_place = [&](uint32_t word) {
    return (text.lexeme(word).name_roles & text::kPlaceName) != 0;
  };
  if (text.is_definite(last)) return false;
  const uint8_t roles = text.lexeme(last).name_roles;
  if ((roles & text::kLightOpener) != 0) return true;
  if (last + 1 >= run.end || is_place(last)) return false;
  if ((roles & text::kGivenName) != 0) return true;
  if (looks_like_name(text, last)) return false;
  return text.is_definite(last + 1) || is_place(last + 1);
}

bool is_joint(const PhraseText& text, uint32_t word) {
  return (text.lexeme(word).name_roles & text::kNameJoint) != 0;
}

// Whether a sentence that opens with this word opens with a verb: «أثار قرار المجلس», «تحدث
// الدوخة», «رتبي اللحم»; and whether it is one behind a word that verbs follow: «أن تحفظ الملفات».
// Of three letters most are masdars: «فتح الطريق».
bool opens_as_verb(const PhraseText& text, Range sentence, uint32_t word) {
  const std::u16string_view key = text.lexeme(word).key;
  if (text.is_definite(word) || word + 1 >= text.words.size()) return false;
  const std::u16string_view before =
      word > sentence.begin ? text.lexeme(word - 1).key : std::u16string_view();
  // «ثم صفي المرق»
  if ((before.empty() || before == u"ثم") && key.ends_with(text::kYeh) &&
      text.is_definite(word + 1))
    return true;
  if (key.size() <= kMinKeyUnits || text.lexeme(word).word_class == WordClass::kUnknown)
    return false;
  if (!before.empty() &&
      (!text.lexeme(word - 1).is_stop ||
       !is_in(u" ان لم لن قد وقد كي التي الذي الذين عندما كلما اذا ثم لا ", before)))
    return false;
  return text::may_be_verb(key);
}

// is_attribute() of a word that goes on in the run of the word before it.
bool is_attribute_in_run(const PhraseText& text, uint32_t word) {
  const text::Lexeme& before = text.lexeme(word - 1);
  if ((before.name_roles & text::kPersonTitle) != 0) return false;
  if (text.is_definite(word)) return text.is_definite(word - 1);
  return before.word_class == WordClass::kNoun &&
         text.vocabulary.stems[text.lexeme(word).stem].ends_with(text::kYeh);
}

class Collector {
 public:
  explicit Collector(const PhraseText& text)
      : text_(text), phrases_{PhraseTable(text.vocabulary), {}, 0} {}

  Phrases run() && {
    for (uint32_t s = 0; s < text_.terms.sentence_count(); ++s) {
      add_sentence(text_.terms.words_of[s], s);
      phrases_.total_words += text_.terms.words_of[s].size();
    }
    phrases_.table.arrange_mentions();
    subtract_nested();
    mark_hashtags();
    mark_page_tags();
    return std::move(phrases_);
  }

 private:
  void add_sentence(Range range, uint32_t sentence) {
    for (uint32_t begin = range.begin; begin < range.end;) {
      if (!may_stand_in_phrase(text_.lexeme(begin)) || opens_as_verb(text_, range, begin)) {
        ++begin;
        continue;
      }
      uint32_t end = begin + 1;
      while (end < range.end && may_stand_in_phrase(text_.lexeme(end)) && adjoin(text_, end - 1) &&
             !opens_phrase(text_, end))
        ++end;
      add_run({begin, end}, sentence);
      begin = end;
    }
  }

  // Whether no phrase of several words begins with a word inside a run: «الطينية الحديثة»,
  // «الاتصالات السعودي» of «وزير الاتصالات السعودي».
  [[nodiscard]] bool is_part(Range run, uint32_t word) const {
    return is_attribute_in_run(text_, word) ||
           (word + 1 < run.end && text_.is_definite(word) && text_.is_definite(word + 1) &&
            differs_in_gender(text_, word + 1));
  }

  void add_run(Range run, uint32_t sentence) {
    for (uint32_t first = run.begin; first < run.end; ++first) {
      PhraseKey key{};
      bool has_joint = false;
      const bool is_fragment = first == run.begin && hides_preposition(text_, first);
      const uint32_t longest = first > run.begin && is_part(run, first) ? 1 : kMaxPhraseWords;
      for (uint32_t length = 1; length <= longest && first + length <= run.end; ++length) {
        const uint32_t last = first + length - 1;
        has_joint = has_joint || is_joint(text_, last);
        // Beyond four words only names with a joint («خالد بن الوليد المخزومي القرشي») are phrases.
        if (length == kMaxPhraseWords && !has_joint) break;
        key[length - 1] = text_.lexeme(last).family;
        if (length == 1 && text_.lexeme(first).key.size() < kMinKeyUnits) continue;
        if (length > 1 && is_open(text_, run, last)) continue;
        if (is_fragment && (length > 1 || (last + 1 < run.end && text_.is_definite(last + 1))))
          break;
        if (!is_joint(text_, last)) phrases_.table.add(key, length, first, sentence);
      }
    }
  }

  // What a recurring phrase supports is no support for its parts. A phrase that stands once proves
  // nothing, and «إعادة تطبيع العلاقات» is no less about «تطبيع العلاقات».
  void subtract_nested() {
    std::vector<Phrase>& list = phrases_.table.list();
    for (uint32_t length = kMaxPhraseWords; length > 1; --length) {
      for (const Phrase& phrase : list) {
        if (phrase.words != length || phrase.count < 2) continue;
        const int32_t support = static_cast<int32_t>(phrase.count) - phrase.nested;
        const bool is_light = has_light_opener(text_, phrase);
        for (uint32_t part = 1; part < length; ++part) {
          for (uint32_t first = 0; first + part <= (is_light ? part : length); ++first) {
            const PhraseKey key = phrases_.table.key_of(phrase.first_word + first, part);
            if (Phrase* inner = known(key, part)) inner->nested += support;
          }
        }
      }
    }
  }

  // «#غزة_الآن»: one word to the rules of Unicode, two to a reader.
  void mark_hashtags() {
    std::vector<Phrase>& list = phrases_.table.list();
    for (uint32_t number = 0; number < list.size(); ++number) {
      Phrase& phrase = list[number];
      if (phrase.words != 1 || !text_.is_hashtag(phrase.first_word)) continue;
      phrase.is_marked = true;
      Phrase* spelled = spelled_phrase(text_.lexeme(phrase.first_word).key);
      if (spelled == nullptr || spelled == &phrase) continue;
      spelled->is_marked = true;
      phrases_.tags.push_back({number, static_cast<uint32_t>(spelled - list.data())});
    }
  }

  // The phrase of the words that underscores join; none where one of them is not in the text.
  Phrase* spelled_phrase(std::u16string_view hashtag) {
    PhraseKey key{};
    uint32_t length = 0;
    for (; length < kMaxPhraseWords && !hashtag.empty(); ++length) {
      const size_t end = std::min(hashtag.find(u'_'), hashtag.size());
      const uint32_t lexeme = text_.vocabulary.keys.find(hashtag.substr(0, end));
      if (lexeme == text::Interner::kAbsent) return nullptr;
      key[length] = text_.vocabulary.lexemes[lexeme].family;
      hashtag.remove_prefix(std::min(end + 1, hashtag.size()));
    }
    return known(key, length);
  }

  void mark_page_tags() {
    for (const Span tag : text_.tags) {
      PhraseKey key{};
      uint32_t length = 0;
      auto word = std::lower_bound(
          text_.words.begin(), text_.words.end(), tag.begin,
          [](const text::Word& a, uint32_t begin) { return a.span.begin < begin; });
      for (; length < kMaxPhraseWords && word != text_.words.end() && word->span.begin < tag.end;
           ++length, ++word)
        key[length] = text_.lexeme(static_cast<uint32_t>(word - text_.words.begin())).family;
      if (Phrase* phrase = known(key, length)) phrase->is_marked = true;
    }
  }

  Phrase* known(const PhraseKey& key, uint32_t length) {
    if (length == 0) return nullptr;
    const uint32_t number = phrases_.table.find(key, length);
    return number == PhraseTable::kAbsent ? nullptr : &phrases_.table.list()[number];
  }

  const PhraseText& text_;
  Phrases phrases_;
};

}  // namespace

bool is_attribute(const PhraseText& text, uint32_t word) {
  return word > 0 && may_stand_in_phrase(text.lexeme(word - 1)) && adjoin(text, word - 1) &&
         !opens_phrase(text, word) && is_attribute_in_run(text, word);
}

bool has_light_opener(const PhraseText& text, const Phrase& phrase) {
  return (text.lexeme(phrase.first_word).name_roles & text::kLightOpener) != 0;
}

bool PhraseText::is_free(uint32_t word) const {
  const std::u16string_view key = lexeme(word).key;
  const bool has_lam = key.size() > 1 && key[0] == text::kLam && key[1] == text::kLam;  // «للنظام»
  return lexeme(word).proclitics == 0 && !has_lam;
}

bool PhraseText::is_hashtag(uint32_t word) const {
  const uint32_t begin = words[word].span.begin;
  return begin > 0 && source[begin - 1] == u'#';
}

std::u16string_view PhraseText::gap_after(uint32_t word) const {
  return slice(source, {words[word].span.end, words[word + 1].span.begin});
}

Phrases collect_phrases(const PhraseText& text) { return Collector(text).run(); }

}  // namespace khulasa::gist
