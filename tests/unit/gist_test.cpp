#include <algorithm>
#include <cmath>

#include "gist/centrality.h"
#include "gist/context.h"
#include "gist/features.h"
#include "gist/logarithm.h"
#include "gist/opening.h"
#include "gist/score.h"
#include "gist/similarity.h"
#include "gist/terms.h"
#include "text/segment/sentences.h"
#include "texts.h"

namespace khulasa {
namespace {

struct Gist {
  // Lines are paragraphs.
  explicit Gist(std::u16string source) : read(std::move(source)) {
    uint32_t begin = 0;
    while (begin < read.source.size()) {
      const auto end =
          static_cast<uint32_t>(std::min(read.source.find(u'\n', begin), read.source.size()));
      for (const Span span : text::split_sentences(read.source, {begin, end}, tests::unicode()))
        sentences.push_back({span, 0, 0, 0});
      begin = end + 1;
    }
    terms = gist::collect_terms(read.reading, sentences);
    for (size_t s = 0; s < sentences.size(); ++s) sentences[s].words = terms.words_of[s].size();
  }
  [[nodiscard]] std::vector<gist::Context> contexts() const {
    return gist::find_contexts(read.reading, sentences, terms, {{0, terms.sentence_count()}});
  }
  tests::Read read;
  std::vector<Sentence> sentences;
  gist::Terms terms;
};

const char16_t* const kThree =
    u"افتتح الوزير ميناء المدينة. وقال الوزير إن ميناء المدينة كبير. الطقس بارد.";

TEST(Terms, ContentWords_AreCountedBySentence) {
  const Gist gist(kThree);
  ASSERT_EQ(gist.terms.sentence_count(), 3u);
  EXPECT_EQ(gist.terms.postings_of[1].size(), 4u);  // وزير ميناء مدينة كبير
  const uint32_t port = gist.read.vocabulary.lexeme_of(2).family;
  EXPECT_EQ(gist.terms.sentence_frequency[port], 2u);
  EXPECT_GT(gist.terms.weight[port], 0.0);
}

TEST(Terms, SentenceWords_AreInOrder) {
  const Gist gist(kThree);
  EXPECT_EQ(gist.terms.words_of[0].begin, 0u);
  EXPECT_EQ(gist.terms.words_of[0].end, gist.terms.words_of[1].begin);
  EXPECT_EQ(gist.terms.words_of[2].end, gist.read.words.size());
}

TEST(Terms, Title_HasTheSameTermsWhoeverGivesIt) {
  for (const std::u16string title :
       {u"الميناء الجديد يفتح أبوابه", u"إلى البحر: مكتبة المنارة 2026", u"«فُندق» الواحة"}) {
    const tests::Read read(title + u"\n\nافتتح الوزير ميناء المنارة وزار مكتبة الواحة.");
    const Span span{0, static_cast<uint32_t>(title.size())};
    const auto found = gist::title_terms(u"", span, read.reading);
    EXPECT_GE(found.size(), 2u);
    EXPECT_EQ(found, gist::title_terms(title, std::nullopt, read.reading));
    // The caller's counts, if there are two.
    EXPECT_TRUE(gist::title_terms(u"زلزال", span, read.reading).empty());
  }
  EXPECT_TRUE(gist::title_terms(u"", std::nullopt, tests::Read(u"ميناء").reading).empty());
}

TEST(NaturalLog, NaturalLog_AgreesWithStdLogToTheLastDigits) {
  for (double x = 1e-3; x < 1e9; x *= 1.0137) {
    EXPECT_NEAR(gist::natural_log(x), std::log(x), 1e-14 * std::max(1.0, std::abs(std::log(x))))
        << x;
  }
  EXPECT_EQ(gist::natural_log(1), 0.0);
}

TEST(Centrality, SentencesThatShareTerms_AreMoreCentral) {
  const Gist gist(
      u"زار الوزير مصنع القطن. مصنع القطن قديم. الوزير وعد عمال مصنع القطن. الطقس بارد ممطر.");
  const auto central = gist::centrality(gist.terms);
  ASSERT_EQ(central.size(), 4u);
  EXPECT_GT(central[2], central[3]);
  EXPECT_DOUBLE_EQ(*std::max_element(central.begin(), central.end()), 1.0);
}

TEST(Centrality, TextWithoutSentencesOrTerms_HasNoCentrality) {
  EXPECT_TRUE(gist::centrality(Gist(u"").terms).empty());
  EXPECT_EQ(gist::centrality(Gist(u"هذا هو.").terms), std::vector<double>{0.0});
}

TEST(Similarity, EqualSentences_HaveOne_DisjointSentencesZero) {
  const Gist gist(u"ميناء المدينة كبير. ميناء المدينة كبير. الطقس بارد.");
  EXPECT_NEAR(gist::similarity(gist.terms, 0, 1), 1.0, 1e-12);
  EXPECT_EQ(gist::similarity(gist.terms, 0, 2), 0.0);
}

TEST(Features, PositionDanglingOpenerAndQuestion_AreSeen) {
  const Gist gist(u"افتتح الوزير ميناء المدينة. ولفت الوزير إلى الميناء. هل يكفي الميناء؟");
  const auto features = gist::find_features(gist.read.reading, gist.sentences, gist.terms,
                                            gist.contexts(), {}, gist::centrality(gist.terms));
  const auto at = [&](size_t s, Feature f) { return features[s][static_cast<size_t>(f)]; };
  EXPECT_GT(at(0, Feature::kPosition), at(1, Feature::kPosition));
  EXPECT_EQ(at(1, Feature::kDangling), 1.0);
  EXPECT_EQ(at(0, Feature::kDangling), 0.0);
  EXPECT_EQ(at(2, Feature::kQuestion), 1.0);
}

gist::FeatureTable features_of(const Gist& gist) {
  return gist::find_features(gist.read.reading, gist.sentences, gist.terms, gist.contexts(), {},
                             gist::centrality(gist.terms));
}

// Whether the only sentence of `source` has `feature`.
bool has(Feature feature, const char16_t* source) {
  const auto features = features_of(Gist(source));
  return features[0][static_cast<size_t>(feature)] > 0;
}

TEST(Features, ConclusionAndOutcome_AreSeenAtTheStartOnly) {
  EXPECT_TRUE(has(Feature::kConclusion, u"الجواب إذن أن الكفالة لا تلغي حق المشتري."));
  EXPECT_TRUE(has(Feature::kConclusion, u"وعليه لن تصل الشحنة قبل آخر الشهر."));
  EXPECT_FALSE(has(Feature::kConclusion, u"انتظر الناس أن يسمعوا الجواب من الوزير."));
  EXPECT_TRUE(has(Feature::kOutcome, u"ويحظر صيد الشارخة حتى نهاية فبراير."));
  EXPECT_TRUE(has(Feature::kOutcome, u"في النهاية صادق المجلس على القرار."));
  EXPECT_FALSE(has(Feature::kOutcome, u"جلس الرجل في المقهى ينتظر كي يعرف ما يحظر."));
}

TEST(Features, ListItem_HasANumberOrAnOrdinalWithAMark) {
  for (const char16_t* source :
       {u"1- حظر زراعة الأرز هذا الصيف.", u"(ب) سحب المحلول من الأقسام.", u"٣) صرف المنحة للعمال.",
        u"- لا تدخل المزاد وحدك.", u"أولا: الموافقة على الميزانية.",
        u"المادة الثالثة: تعاد الأسماك."})
    EXPECT_TRUE(has(Feature::kListItem, source));
  for (const char16_t* source :
       {u"11 لاعبا وصلوا إلى الملعب.", u"المادة الفعالة في الدواء قديمة: مئة عام.",
        u"أولا وأخيرا يبقى القرار للناس.", u"(قديم) هذا البيت.", u"-"})
    EXPECT_FALSE(has(Feature::kListItem, source));
}

TEST(Features, CourtesyLeadInSpeechAndFirstPerson_AreSeen) {
  EXPECT_TRUE(has(Feature::kCourtesy, u"السلام عليكم ورحمة الله وبركاته."));
  EXPECT_FALSE(has(Feature::kCourtesy,
                   u"شكرا للفريق الطبي الذي أجرى العملية الأولى من نوعها في البلاد "
                   u"بعد ثلاث سنوات من التدريب في الخارج."));
  EXPECT_TRUE(has(Feature::kLeadIn, u"وقررت اللجنة ما يلي:"));
  EXPECT_TRUE(has(Feature::kSpeech, u"وتابع إن الطريق طويل."));
  EXPECT_TRUE(has(Feature::kFirstPerson, u"اليوم أنا موظف في البنك."));
  EXPECT_FALSE(has(Feature::kFirstPerson, u"الموظف في البنك منذ عام."));
}

TEST(Features, ThesisAndSetting_AreSeenAtTheStartOnly) {
  EXPECT_TRUE(has(Feature::kThesis, u"وخلاصة القول إن الفيلم يستحق المشاهدة."));
  EXPECT_TRUE(has(Feature::kThesis, u"ولهذا كله ينبغي أن تبدأ المدرسة باكرا."));
  EXPECT_FALSE(has(Feature::kThesis, u"جلس الوزير مع السكان في الساحة القديمة طويلا ليسمع رأيي."));
  EXPECT_TRUE(has(Feature::kSetting, u"وعقد المجلس جلسته الأسبوعية برئاسة العميد."));
  EXPECT_FALSE(has(Feature::kSetting, u"يعيش في هذا الحي منذ سنوات رجل عرض بيته للبيع."));
}

TEST(Features, EventEmphasisAndContinues_AreSeen) {
  EXPECT_TRUE(has(Feature::kEvent, u"صباح أمس أدانت المحكمة ستة متهمين."));
  EXPECT_TRUE(has(Feature::kEvent, u"فقد توفى الفنان فى بيته."));
  EXPECT_FALSE(has(Feature::kEvent, u"جلس الرجل في المقهى القديم ينتظر كي يعرف من فاز."));
  EXPECT_TRUE(has(Feature::kEmphasis, u"لا نحتاج إلى خضرة أكثر، بل إلى ظل."));
  EXPECT_TRUE(has(Feature::kEmphasis, u"وهذا أول نيزك يعثر عليه في البلاد."));
  EXPECT_FALSE(has(Feature::kEmphasis, u"وهذا حجر عثر عليه في البلاد."));
  EXPECT_TRUE(has(Feature::kContinues, u"ويقول النقيب إن الأفران ستغلق."));
  EXPECT_FALSE(has(Feature::kContinues, u"وزير النقل يفتتح الخط الثالث."));
}

TEST(Features, FirstItem_IsTheFirstOfTheText) {
  const auto features = features_of(
      Gist(u"قرر المجلس في جلسته الأخيرة ما يأتي:\n1- إغلاق السوق القديم.\n2- فتح سوق جديد."));
  ASSERT_EQ(features.size(), 3u);
  const auto is_first = [&](size_t s) {
    return features[s][static_cast<size_t>(Feature::kFirstItem)] > 0;
  };
  EXPECT_FALSE(is_first(0));
  EXPECT_TRUE(is_first(1));
  EXPECT_FALSE(is_first(2));
}

// trust_in_opening() of a text whose lines are paragraphs.
double trust_in(const char16_t* source) {
  const Gist gist(source);
  const auto features = features_of(gist);
  std::vector<uint32_t> words;
  for (const Sentence& sentence : gist.sentences) words.push_back(sentence.words);
  return gist::trust_in_opening(features, words);
}

TEST(Opening, News_IsTrustedMoreThanAStoryAndAQuestion) {
  const double news = trust_in(
      u"أعلنت وزارة النقل اليوم الأحد افتتاح الخط الثالث للقطار السريع بين العاصمة والميناء "
      u"الجنوبي بعد عامين "
      u"من تأخر الأعمال بسبب السيول. ويبلغ طول الخط الجديد ثمانين كيلومترا تقطعها القطارات في أقل "
      u"من ساعة "
      u"واحدة بكلفة بلغت مليار دينار. وقالت الوزارة إن القطار السريع سيخفف الزحام على الطريق بين "
      u"العاصمة "
      u"والميناء بنسبة الثلث خلال العام الأول.");
  const double story = trust_in(
      u"كنت أخاف من القطار. قلت لأمي لن أركب. ضحكت. ثم جاء الصيف. ركبت مع أخي. كان الطريق طويلا. "
      u"أعلنت الوزارة افتتاح الخط الثالث.");
  const double question = trust_in(
      u"السلام عليكم. هل يجوز أن أصلي في القطار؟ وماذا أفعل إذا تأخر؟ الجواب: يجوز. والله أعلم.");
  EXPECT_GT(news, .6);
  EXPECT_LT(story, .3);
  EXPECT_LT(question, .3);
}

TEST(Opening, TextWithoutSentences_IsTrusted) { EXPECT_EQ(trust_in(u""), 1.0); }

std::vector<uint32_t> antecedents(const char16_t* source) {
  const Gist gist(source);
  std::vector<uint32_t> found;
  for (const gist::Context& context : gist.contexts()) found.push_back(context.antecedent);
  return found;
}

TEST(Context, LeaningSentence_HasTheOneBeforeIt) {
  EXPECT_EQ(antecedents(u"افتتح الوزير الميناء. الطقس بارد. لكن البحر هادئ. وهو واسع."),
            (std::vector<uint32_t>{0, 1, 1, 2}));
}

// Whether `sentence` leans on the one before it.
bool leans(const std::u16string& sentence) {
  const std::u16string source = u"افتتح الوزير جسر النيل فوق المرفأ. " + sentence;
  return antecedents(source.c_str()).at(1) == 0;
}

TEST(Context, Explanation_LeansIfItAsksWhose) {
  EXPECT_TRUE(leans(u"فقد رأى كبيرهم أن المشروع باهظ."));
  EXPECT_FALSE(leans(u"فقد أعلنت الجامعة عن برنامج جديد."));
  EXPECT_FALSE(leans(u"فقد الفريق نجمه في المباراة الأخيرة."));
}

TEST(Context, SecondWord_CanPointBack) {
  EXPECT_TRUE(leans(u"ومع ذلك ارتفعت أسعار السمك."));
  EXPECT_TRUE(leans(u"من جهته طالب النقيب بالتعويض."));
  EXPECT_TRUE(leans(u"وفي المقابل ارتفعت أسعار السمك."));
}

TEST(Context, PointedNoun_IsInTheSentenceThatHasIt) {
  EXPECT_TRUE(leans(u"يخدم هذا الجسر مئة عائلة."));
  EXPECT_TRUE(leans(u"هو أطول جسور البلاد كلها."));
  EXPECT_TRUE(leans(u"وبهذا الفوز يتصدر النادي القائمة."));
  EXPECT_FALSE(leans(u"في هذا الدرس نصنع جهازا صغيرا."));
  EXPECT_FALSE(leans(u"يفتتح هذا الأسبوع معرض الكتاب."));
  // A date is the same for every sentence.
  EXPECT_EQ(antecedents(u"افتتح هذا الأسبوع جسر النيل. يبدأ هذا الأسبوع معرض الكتاب."),
            (std::vector<uint32_t>{0, 1}));
}

TEST(Context, FirstSentence_LeansOnNothing) {
  EXPECT_EQ(antecedents(u"وأوضح أن الميناء واسع."), (std::vector<uint32_t>{0}));
}

TEST(Context, SpeakerNamedInTheSentence_IsEnough) {
  EXPECT_EQ(antecedents(u"افتتح الوزير الميناء. وقالت صحيفة محلية إن الميناء واسع."),
            (std::vector<uint32_t>{0, 1}));
}

TEST(Context, DroppedSpeaker_IsInTheSentenceWhereSomeoneSpoke) {
  EXPECT_EQ(antecedents(u"قال الوزير إن الميناء واسع. الطقس بارد. وأضاف أن البحر هادئ."),
            (std::vector<uint32_t>{0, 1, 0}));
}

TEST(Context, DefiniteSpeaker_IsInTheSentenceWithItsNoun) {
  EXPECT_EQ(
      antecedents(u"نقلت صحيفة عن مصادر أن الميناء أغلق. الطقس بارد. ولفتت المصادر إلى البحر."),
      (std::vector<uint32_t>{0, 1, 0}));
}

TEST(Context, DefiniteSpeakerNotNamedBefore_IsEnough) {
  EXPECT_EQ(antecedents(u"غمرت السيول الطريق. وأعلن الصليب الأحمر أنه أجلى السكان."),
            (std::vector<uint32_t>{0, 1}));
}

TEST(Context, QuotationOverParagraphs_IsBound) {
  const Gist gist(u"قال الوزير: «الميناء واسع.\nوالبحر هادئ».\nالطقس بارد.\nله \"رصيف.\n");
  const auto contexts = gist.contexts();
  const auto quotation = [&](size_t s) {
    return std::pair{contexts[s].quotation.begin, contexts[s].quotation.end};
  };
  ASSERT_EQ(contexts.size(), 4u);
  EXPECT_EQ(quotation(0), (std::pair{0u, 2u}));
  EXPECT_EQ(quotation(1), (std::pair{0u, 2u}));
  EXPECT_EQ(quotation(2), (std::pair{2u, 3u}));
  EXPECT_EQ(quotation(3), (std::pair{3u, 4u}));  // never closed
}

TEST(Context, QuotationsThatMeetInASentence_AreBoundTogether) {
  const Gist gist(u"له \"رصيف.\nبحر\" هادئ \"واسع.\nقال\" نعم.\nالطقس بارد.\n");
  const auto contexts = gist.contexts();
  ASSERT_EQ(contexts.size(), 4u);
  for (size_t s = 0; s < 3; ++s) {
    EXPECT_EQ(contexts[s].quotation.begin, 0u);
    EXPECT_EQ(contexts[s].quotation.end, 3u);
  }
  EXPECT_EQ(contexts[3].quotation.begin, 3u);
}

TEST(Score, TheMainPoint_IsNoAccountOfHowItCameToBeKnown) {
  gist::Features verdict{};
  verdict[static_cast<size_t>(Feature::kThesis)] = 1;
  gist::Features setting{};
  setting[static_cast<size_t>(Feature::kSetting)] = 1;
  EXPECT_GT(gist::score(verdict, 0, gist::Aim::kMain), gist::score({}, 0, gist::Aim::kMain));
  EXPECT_LT(gist::score(setting, 0, gist::Aim::kMain), gist::score({}, 0, gist::Aim::kMain));
}

TEST(Score, TrustInTheOpening_DecidesBetweenPlaceAndPoint) {
  gist::Features first{};
  first[static_cast<size_t>(Feature::kPosition)] = 1;
  gist::Features outcome{};
  outcome[static_cast<size_t>(Feature::kOutcome)] = 1;
  EXPECT_GT(gist::score(first, 1), gist::score(outcome, 1));
  EXPECT_LT(gist::score(first, 0), gist::score(outcome, 0));
  EXPECT_NEAR(gist::score(first, .5), (gist::score(first, 0) + gist::score(first, 1)) / 2, 1e-12);
}

TEST(Score, Reasons_AddUpToTheScore) {
  gist::Features features{0.5, 0.75, 1, 0.25, 0.5, 0.125, 1, 1, 0, 0.5, 0.5, 1, 0, 0.25};
  for (const gist::Aim aim : {gist::Aim::kPoints, gist::Aim::kMain}) {
    for (const double trust : {0.0, 0.3, 1.0}) {
      double sum = 0;
      for (const Reason& reason : gist::explain(features, trust, aim)) sum += reason.contribution;
      EXPECT_DOUBLE_EQ(sum, gist::score(features, trust, aim));
    }
  }
}

}  // namespace
}  // namespace khulasa
