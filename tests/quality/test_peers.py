import unittest

import peers
import reading
from sample import entry, keyphrase, make_gold

SOURCE = 'العنوان\nفتحت المدرسة أبوابها اليوم. حضر الوزير؟\nقائمة\n'


class Given(unittest.TestCase):
    def test_a_paste_is_split_at_punctuation_and_line_breaks(self):
        given = peers.as_pasted(make_gold(SOURCE))
        self.assertEqual(given.sentences, ['العنوان', 'فتحت المدرسة أبوابها اليوم.', 'حضر الوزير؟', 'قائمة'])
        self.assertEqual(given.lines, ['العنوان', 'فتحت المدرسة أبوابها اليوم. حضر الوزير؟', 'قائمة'])
        self.assertEqual([SOURCE[slice(*parts[0])] for parts in given.spans], given.sentences)

    def test_hard_wrapped_lines_are_joined_and_found_in_the_source(self):
        source = 'فتحت المدرسة\nأبوابها اليوم.\n\nحضر الوزير.'
        given = peers.as_pasted(make_gold(source, form='wrapped', width=14))
        self.assertEqual(given.sentences, ['فتحت المدرسة أبوابها اليوم.', 'حضر الوزير.'])
        self.assertEqual(source[slice(*given.spans[0][0])], 'فتحت المدرسة\nأبوابها اليوم.')

    def test_equal_sentences_are_found_one_after_the_other(self):
        self.assertEqual(peers.locate('نعم. نعم.', ['نعم.', 'نعم.']), [[(0, 4)], [(5, 9)]])

    def test_a_sentence_that_is_not_in_the_source_is_an_error(self):
        with self.assertRaises(ValueError):
            peers.locate('نعم.', ['لا.'])

    def test_of_a_cleaned_article_the_sentences_are_those_of_the_tool(self):
        sentence = 'فتحت المدرسة أبوابها اليوم.'
        result = {'sentences': [entry(SOURCE, sentence)],
                  'article': {'blocks': [entry(SOURCE, SOURCE.splitlines()[1], kind='paragraph'),
                                         entry(SOURCE, 'قائمة', kind='menu')]}}
        gold = make_gold(SOURCE)
        given = peers.as_cleaned(gold, reading.Output(gold, (result, {}, {})))
        self.assertEqual(given.sentences, [sentence])
        self.assertEqual(given.lines, [SOURCE.splitlines()[1]])


class Summaries(unittest.TestCase):
    source = 'مقدمة قصيرة هنا. فتحت المدرسة أبوابها. حضر الوزير ومعه وفد. انتهى الحفل.'

    def setUp(self):
        self.gold = make_gold(self.source)
        self.given = peers.as_pasted(self.gold)

    def score(self, picked, room):
        return peers.score_picks(self.gold, self.given, picked, room)

    def test_the_longest_summary_that_fits_counts(self):
        picked = {1: [0], 2: [0, 1], 3: [0, 1, 2]}
        self.assertEqual(self.score(picked, 6)['no-longer'], (1, 1))
        self.assertEqual(self.score(picked, 5)['no-longer'], (0, 1))
        self.assertEqual(self.score(picked, 5)['told'], (1, 1))
        self.assertEqual(self.score(picked, 5)['length'], (10, 1))

    def test_one_sentence_counts_even_if_it_is_too_long(self):
        self.assertEqual(self.score({1: [1], 2: [1, 2], 3: [1, 2, 3]}, 1)['no-longer'], (1, 1))

    def test_the_baselines_are_the_first_the_longest_and_any(self):
        scores = peers.baselines(self.gold, self.given, 100)
        self.assertEqual(scores['LEAD']['length'], (10, 1))
        self.assertEqual(scores['longest']['tldr'], (0, 1))
        self.assertEqual(scores['longest']['told'], (1, 1))
        self.assertEqual(scores['random']['told'][1], peers.DRAWS)
        self.assertEqual(scores, peers.baselines(self.gold, self.given, 100))

    def test_scores_are_gathered_by_system_and_text(self):
        ours = {self.gold.slug: {'length': (10, 1)}}
        results = [{'summaries': {'sumy X': {'1': [1], '2': [1, 2], '3': [1, 2, 3]}},
                    'keyphrases': {'YAKE': ['المدرسة', 'الوزير']}}]
        scores = peers.summary_scores([self.gold], [self.given], results, ours)
        self.assertEqual(list(scores), ['Khulasa', 'LEAD', 'longest', 'random', 'sumy X'])
        self.assertEqual(scores['sumy X'][self.gold.slug]['main'], (True, 1))
        gold = make_gold(self.source, keyphrases=[keyphrase('المدرسة', 1)])
        phrases = peers.keyphrase_scores([gold], results, ours)
        self.assertEqual(phrases['YAKE'][gold.slug]['precision'], (1, reading.KEYPHRASES))


class Table(unittest.TestCase):
    def test_a_cell_has_dev_and_test_and_the_interval_of_test(self):
        splits = {'a': 'dev', 'b': 'test', 'c': 'test'}
        scores = {'Khulasa': {name: {'told': (1, 1)} for name in splits},
                  'peer': {'a': {'told': (0, 1)}, 'b': {'told': (1, 1)}, 'c': {'told': (0, 1)}}}
        rows = [line.split('|')[1:-1] for line in peers.table(splits, scores, {'told': 'told'}).splitlines()]
        self.assertEqual([cell.strip() for cell in rows[2]], ['Khulasa', '1.000 / 1.000 ± .000', '–'])
        self.assertEqual([cell.strip() for cell in rows[3]], ['peer', '.000 / .500 ± .500', '+.500 ± .500'])


if __name__ == '__main__':
    unittest.main()
