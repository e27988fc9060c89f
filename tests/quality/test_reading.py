import unittest

import reading
from sample import entry, keyphrase, make_gold

TITLE = 'مدرسة القرية'
FIRST, SECOND, THIRD, FOURTH = ('وصل الوزير صباحا.', 'فتحت المدرسة أبوابها.', 'هل هذا كل شيء؟', 'شكر الأهالي المعلمين.')
SOURCE = f'الرئيسية رياضة\n{TITLE}\n{FIRST} {SECOND} {THIRD} {FOURTH}\n'


def sample(**fields):
    return make_gold(SOURCE, **{'title': TITLE, 'must': [['فتحت المدرسة'], ['شكر الأهالي']], 'good': ['وصل الوزير'],
                                'never': [THIRD], 'junk': ['الرئيسية رياضة'], 'headlines': ['فتحت المدرسة أبوابها'],
                                'keyphrases': [keyphrase('المدرسة', 1, 'organisation'),
                                               keyphrase('الوزير', 2, 'person'), keyphrase('الأهالي', 3),
                                               keyphrase('القرية', 4, 'place|topic')],
                                'bad_keyphrases': ['صباحا فتحت'], **fields})


def output(gold, picks=(), tldr=(), headline='', phrases=(), kinds=('title', 'paragraph'), title=TITLE):
    of = lambda texts: {'summary': {'sentences': [entry(SOURCE, text) for text in texts]}}
    points = {**of(picks), 'sentences': [entry(SOURCE, text) for text in (FIRST, SECOND, THIRD, FOURTH)],
              'keywords': [{'text': text, 'kind': kind} for text, kind in phrases],
              'article': {'title': title, 'blocks': [entry(SOURCE, TITLE, kind=kinds[0]),
                                                     entry(SOURCE, SOURCE[SOURCE.index(FIRST):-1], kind=kinds[1])]}}
    heads = {'summary': {'sentences': [{**entry(SOURCE, FIRST), 'text': headline}] if headline else []}}
    return reading.Output(gold, (points, of(tldr), heads))


def score(gold=None, **of):
    gold = gold or sample()
    return reading.score(gold, output(gold, **of))


class SummaryTest(unittest.TestCase):
    def test_groups_and_picks(self):
        figures = score(picks=(FIRST, SECOND, THIRD), tldr=(SECOND,))
        self.assertEqual(figures['told'], (1, 2))
        self.assertEqual(figures['complete'], (False, 1))
        self.assertEqual(figures['missed'], (False, 1))
        self.assertEqual(figures['useful'], (2, 3))
        self.assertEqual(figures['never'], (1, 3))
        self.assertEqual(figures['words'], (10, 3))
        self.assertEqual(figures['first'], (True, 1))
        self.assertEqual((figures['tldr'], figures['main'], figures['tldr-first']), ((1, 2), (True, 1), (False, 1)))

    def test_a_summary_that_misses_the_point(self):
        figures = score(picks=(FIRST,), tldr=(FOURTH,))
        self.assertEqual((figures['told'], figures['missed'], figures['first']), ((0, 2), (True, 1), (False, 1)))
        self.assertEqual((figures['tldr'], figures['main']), ((1, 2), (False, 1)))

    def test_no_result_at_all(self):
        gold = sample()
        figures = reading.score(gold, reading.Output(gold, ({}, {}, {})))
        self.assertEqual((figures['told'], figures['useful'], figures['title']), ((0, 2), (0, 0), (False, 1)))
        self.assertNotIn('useful', reading.pool([figures]))

    def test_cut_unless_it_says_what_it_left_out(self):
        gold = sample()
        cut = {'text': 'شكر الأهالي', 'parts': [gold.span(entry(SOURCE, 'شكر الأهالي'))], 'shortened': False}
        self.assertTrue(reading.is_cut(gold, cut))
        self.assertFalse(reading.is_cut(gold, {**cut, 'shortened': True}))

    def test_lead_is_the_beginning(self):
        gold = sample()
        figures = reading.score_lead(gold, output(gold, picks=(FOURTH,)))
        self.assertEqual((figures['told'], figures['never'], figures['main']), ((1, 2), (1, 3), (False, 1)))


class HeadlineTest(unittest.TestCase):
    def test_complete_exact_and_long(self):
        self.assertEqual(score(headline='فتحت المدرسة أبوابها')['headline-exact'], (True, 1))
        self.assertEqual(score(headline='المدرسة فتحت اليوم')['headline'], (True, 1))
        self.assertEqual(score(headline='المدرسة')['headline'], (False, 1))
        long = score(headline='فتحت المدرسة' + ' كلمة' * 11)
        self.assertEqual((long['headline'], long['headline-long']), ((False, 1), (True, 1)))


class KeyphrasesTest(unittest.TestCase):
    def test_hits_kinds_and_names(self):
        figures = score(phrases=[('المدرسة', 'organization'), ('الوزير', 'topic'), ('الأهالي', 'other'),
                                 ('صباحا فتحت', 'topic'), ('المدرسه', 'organization')])
        self.assertEqual((figures['precision'], figures['recall']), ((3, 10), (.75, 1)))
        self.assertEqual((figures['kinds'], figures['names'], figures['bad']), ((2, 3), (1, 2), (1, 5)))

    def test_order_counts(self):
        best = score(phrases=[(text, 'topic') for text in ('المدرسة', 'الوزير', 'الأهالي', 'القرية')])['ndcg'][0]
        worse = score(phrases=[(text, 'topic') for text in ('القرية', 'الأهالي', 'الوزير', 'المدرسة')])['ndcg'][0]
        self.assertAlmostEqual(best, 1)
        self.assertLess(worse, best)


class CleaningTest(unittest.TestCase):
    def test_junk_set_aside_and_article_kept(self):
        figures = score()
        self.assertEqual((figures['junk'], figures['lost'], figures['title']), ((0, 1), (0, 2), (True, 1)))

    def test_blocks_of_other_kinds_are_not_the_article(self):
        self.assertEqual(score(kinds=('title', 'boilerplate'))['lost'], (1, 2))

    def test_junk_that_a_block_does_not_show_is_not_kept(self):
        for text, kept in ((SOURCE, 1), (SOURCE[SOURCE.index(TITLE):], 0)):
            blocks = [{'kind': 'paragraph', 'begin': 0, 'end': len(SOURCE), 'text': text}]
            result = reading.Output(sample(), ({'article': {'blocks': blocks}}, {}, {}))
            self.assertEqual(reading.score_cleaning(sample(), result)['junk'], (kept, 1))

    def test_no_title_no_figure(self):
        self.assertNotIn('title', score(sample(title=None)))


class RunOnTest(unittest.TestCase):
    def test_two_sentences(self):
        self.assertTrue(reading.is_run_on('ذهب الولد إلى المدرسة. وعاد الولد إلى البيت'))
        self.assertTrue(reading.is_run_on('ذهب الولد إلى المدرسة\n\nوعاد الولد إلى البيت'))

    def test_what_is_one(self):
        for text in ('ذهب الولد إلى المدرسة؛ وعاد الولد إلى البيت', 'قال الرجل الكبير: «لن نعود أبدا. سنبقى هنا طويلا»',
                     'كنت أمشي في الشارع .. ثم وقفت عند الباب', 'وصل أ.د. محمد بن علي', 'تمت. والحمد لله رب العالمين'):
            self.assertFalse(reading.is_run_on(text), text)

    def test_wrapped_lines_are_one(self):
        self.assertFalse(reading.is_run_on('ذهب الولد إلى\nالمدرسة في الصباح'))


class ReaderTest(unittest.TestCase):
    def test_agreement_with_oneself_is_complete(self):
        gold = sample()
        figures = reading.pool([reading.score_reader(gold, gold)])
        for figure in ('told', 'complete', 'useful', 'main', 'headline', 'recall', 'ndcg', 'kinds', 'names'):
            self.assertAlmostEqual(figures[figure], 1, msg=figure)
        for figure in ('missed', 'bad', 'junk', 'lost'):
            self.assertEqual(figures[figure], 0, figure)

    def test_a_reader_who_sees_another_point(self):
        second = sample(must=[['وصل الوزير']], junk=[TITLE], headlines=[], keyphrases=[keyphrase('صباحا', 1)])
        figures = reading.pool([reading.score_reader(sample(), second)])
        self.assertEqual((figures['told'], figures['missed'], figures['useful']), (0, 1, 1))
        self.assertEqual((figures['junk'], figures['lost'], figures['headline'], figures['recall']), (1, .5, 0, 0))


class PoolTest(unittest.TestCase):
    def test_parts_and_wholes_are_summed(self):
        self.assertEqual(reading.pool([{'a': (1, 1)}, {'a': (0, 3), 'b': (0, 0)}]), {'a': .25})

    def test_every_figure_is_scored(self):
        self.assertEqual(set(score()), {figure.key for figure in reading.FIGURES})
        gold = sample()
        lead = {figure.key for figure in reading.FIGURES if figure.lead}
        self.assertEqual(set(reading.score_lead(gold, output(gold))), lead)


if __name__ == '__main__':
    unittest.main()
