import unittest

from gold import problems, split_of
from sample import entry, keyphrase, make_gold

SOURCE = 'عاجل\nعنوان الخبر\nفتحت المدرسة أبوابها 😀 أمس. هل يكفي هذا؟\nالمقادير:\nانتهى الخبر هنا.\n'


def sample(**fields):
    return make_gold(SOURCE, title='عنوان الخبر', junk=['عاجل'], never=['هل يكفي هذا؟', 'المقادير:'], **fields)


class SplitTest(unittest.TestCase):
    def test_the_parity_of_the_hash(self):
        # sha256sum: f54a…4d56 is even, 44a6…a333 is odd.
        self.assertEqual(split_of('agency-algeria-fire'), 'dev')
        self.assertEqual(split_of('agency-lebanon-strike'), 'test')


class LinesTest(unittest.TestCase):
    def test_lines_are_junk_labels_or_article(self):
        gold = sample()
        text = lambda spans: [gold.source[slice(*span)] for span in spans]
        self.assertEqual(text(gold.junk_lines), ['عاجل'])
        self.assertEqual(text(gold.labels), ['المقادير:'])
        self.assertEqual(text(gold.article_lines),
                         ['عنوان الخبر', 'فتحت المدرسة أبوابها 😀 أمس. هل يكفي هذا؟', 'انتهى الخبر هنا.'])

    def test_kept_is_more_than_half(self):
        gold = sample()
        begin, end = gold.article_lines[2]
        self.assertTrue(gold.is_kept((begin, end), [(begin, end - 5)]))
        self.assertFalse(gold.is_kept((begin, end), [(begin, begin + 4)]))
        self.assertFalse(gold.is_kept((begin, end), []))

    def test_spans_are_of_utf_16(self):
        gold = sample()
        self.assertEqual(gold.source[slice(*gold.span(entry(SOURCE, 'أمس. هل')))], 'أمس. هل')

    def test_a_phrase_is_found_across_a_line_break(self):
        gold = make_gold('فتحت المدرسة\nأبوابها')
        self.assertEqual(gold.occurrences('المدرسة أبوابها'), [(5, 20)])


class PickTest(unittest.TestCase):
    def spans(self, gold, text):
        return [gold.span(entry(SOURCE, text))]

    def test_never_and_junk_are_bad(self):
        gold = sample()
        self.assertTrue(gold.is_bad(self.spans(gold, 'هل يكفي هذا؟')))
        self.assertTrue(gold.is_bad(self.spans(gold, 'عاجل\nعنوان')))
        self.assertFalse(gold.is_bad(self.spans(gold, 'فتحت المدرسة أبوابها 😀 أمس.')))

    def test_a_label_is_bad_only_if_it_is_most_of_the_sentence(self):
        gold = sample()
        self.assertTrue(gold.is_bad(self.spans(gold, 'المقادير:')))
        self.assertFalse(gold.is_bad(self.spans(gold, 'المقادير:\nانتهى الخبر هنا.')))

    def test_told(self):
        gold = make_gold(SOURCE, must=[['فتحت المدرسة', 'شيء آخر'], ['انتهى الخبر']])
        self.assertEqual(gold.told(text for text in ['فتحت المدرسة أبوابها أمس']), {0})
        self.assertEqual(gold.told(['شيء آخر', 'وانتهى الخبر']), {0, 1})
        self.assertEqual(gold.told([]), set())

    def test_useful(self):
        gold = make_gold(SOURCE, good=['انتهى الخبر'])
        self.assertTrue(gold.is_useful('انتهى الخبر هنا.'))
        self.assertTrue(gold.is_useful('فتحت المدرسة أبوابها'))
        self.assertFalse(gold.is_useful('هل يكفي هذا؟'))


class CutTest(unittest.TestCase):
    def is_cut(self, source, text, **fields):
        gold = make_gold(source, **fields)
        return gold.is_cut(gold.span(entry(source, text)))

    def test_in_the_middle_of_a_line(self):
        self.assertTrue(self.is_cut('قال الرجل إن الماء قليل.', 'قال الرجل إن'))
        self.assertTrue(self.is_cut('قال الرجل، الماء قليل.', 'الماء قليل.'))

    def test_at_a_stop_or_a_line_break(self):
        self.assertFalse(self.is_cut('قال الرجل. الماء قليل', 'الماء قليل'))
        self.assertFalse(self.is_cut('قال الرجل\nالماء قليل', 'قال الرجل'))

    def test_a_wrap_is_no_end(self):
        source = 'قال الرجل إن الماء\nقليل هذا العام'
        self.assertTrue(self.is_cut(source, 'قال الرجل إن الماء', form='wrapped', width=20))
        # With room left in the line the author ended it.
        self.assertFalse(self.is_cut(source, 'قال الرجل إن الماء', form='wrapped', width=40))
        self.assertFalse(self.is_cut('قال الرجل إن الماء\n\nقليل', 'قال الرجل إن الماء', form='wrapped', width=20))


class MatchTest(unittest.TestCase):
    gold = make_gold(SOURCE, keyphrases=[keyphrase('المدرسة', 1, variants=['مدرسة القرية']), keyphrase('الخبر', 2)],
                     bad_keyphrases=['أبوابها أمس'])

    def test_an_entry_counts_once(self):
        matches = self.gold.match(['مدرسة القريه', 'المدرسة', 'أبوابها أمس', 'غير ذلك', 'الخبر'])
        self.assertEqual([m['rank'] if isinstance(m, dict) else m for m in matches], [1, None, 'bad', None, 2])

    def test_headline_needs_every_group(self):
        self.assertTrue(self.gold.is_complete_headline('المدرسة فتحت'))
        self.assertFalse(self.gold.is_complete_headline('المدرسة'))


class ProblemsTest(unittest.TestCase):
    good = {'title': 'عنوان الخبر', 'headlines': ['فتحت المدرسة أبوابها'],
            'keyphrases': [keyphrase(word, rank) for rank, word in enumerate(
                ['المدرسة', 'أبوابها', 'أمس', 'الخبر', 'المقادير', 'عنوان', 'عاجل', 'يكفي'], 1)]}

    def test_none(self):
        self.assertEqual(problems(make_gold(SOURCE, **self.good)), [])

    def test_each(self):
        for fields in ({'title': 'غيره'}, {'must': []}, {'must': [['لا وجود له']]}, {'must': [['عنوان الخبر']]},
                       {'must': [['فتحت المدرسة']], 'junk': ['فتحت المدرسة أبوابها 😀 أمس. هل يكفي هذا؟']},
                       {'good': ['لا وجود له']}, {'never': ['لا وجود له']}, {'headline_must': [['المدرسة']]},
                       {'headlines': ['المدرسة']}, {'headlines': ['فتحت المدرسة ' + 'كلمة ' * 11]},
                       {'keyphrases': self.good['keyphrases'][:7]}, {'bad_keyphrases': ['المدرسة']},
                       {'junk': ['لا وجود له']},
                       {'keyphrases': self.good['keyphrases'][:7] + [keyphrase('غائب', 8)]},
                       {'keyphrases': self.good['keyphrases'][:7] + [keyphrase('يكفي', 9)]},
                       {'keyphrases': self.good['keyphrases'][:7] + [keyphrase('يكفي', 8, kind='thing')]}):
            with self.subTest(fields):
                self.assertEqual(len(problems(make_gold(SOURCE, **{**self.good, **fields}))), 1)


if __name__ == '__main__':
    unittest.main()
