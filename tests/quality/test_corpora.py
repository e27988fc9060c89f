import json
import pathlib
import tempfile
import unittest

import corpora


class LeadTest(unittest.TestCase):
    def test_a_sentence_that_does_not_fit_is_passed_over(self):
        self.assertEqual(corpora.lead_words('فتح باب. جاء ولد مع والد. نام.', 3), ['فتح', 'باب', 'نام'])

    def test_the_first_is_taken_however_long(self):
        self.assertEqual(corpora.lead_words('فتح باب بيت كبير. نام', 2), ['فتح', 'باب'])


class KeptTest(unittest.TestCase):
    blocks = [{'kind': 'paragraph', 'text': 'فتحت المدرسة أبوابها صباح اليوم أمام مئات التلاميذ والأهالي من القرية'},
              {'kind': 'boilerplate', 'text': 'شارك'}]

    def test_short_lines_are_whole_blocks(self):
        lines = ['فتحت المدرسة', 'شارك', self.blocks[0]['text'], self.blocks[0]['text'][:60]]
        self.assertEqual(corpora.kept({'article': {'blocks': self.blocks}}, lines), [False, False, True, True])

    def test_no_result(self):
        self.assertEqual(corpora.kept({}, ['شارك']), [False])


class BoundariesTest(unittest.TestCase):
    def test_white_space_does_not_count(self):
        self.assertEqual(corpora.boundaries(['a b.', ' cd.', 'e']), {3, 6})


class PairsTest(unittest.TestCase):
    def test_pairs_of_one_group(self):
        self.assertEqual(corpora.pairs_of({'a': 1, 'b': 2, 'c': 1}), {('a', 'c')})


class LoadTest(unittest.TestCase):
    def test_beside_or_in_a_folder_data(self):
        with tempfile.TemporaryDirectory() as root:
            folder = pathlib.Path(root)
            self.assertIsNone(corpora.load(folder, 'easc'))
            (folder / 'data').mkdir()
            (folder / 'data' / 'easc.jsonl').write_text(json.dumps({'id': 1}) + '\n\n', 'utf-8')
            self.assertEqual(corpora.load(folder, 'easc'), [{'id': 1}])

    def test_an_empty_folder_has_no_rows(self):
        with tempfile.TemporaryDirectory() as root:
            self.assertEqual(corpora.run('no-tool', pathlib.Path(root)), [])


class RowTest(unittest.TestCase):
    def test_means_and_lead(self):
        row = corpora.mean_row('c', 'n', 'higher', [0, 1], [0, 0])
        self.assertEqual((row.value, row.lead, row.count), (.5, 0, 2))
        self.assertGreater(row.lead_spread, 0)


if __name__ == '__main__':
    unittest.main()
