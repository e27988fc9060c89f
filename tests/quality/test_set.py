"""The reading set itself: its golds are well-formed, and what it promises of its size and its split is true."""
import unittest
from collections import Counter

import gold
import pages
import run
from text import key

GOLDS = gold.load(run.SET)


class GoldTest(unittest.TestCase):
    def test_every_gold_is_well_formed(self):
        for text in GOLDS + gold.load(run.SET, 'second.json'):
            self.assertEqual(gold.problems(text), [], text.slug)

    def test_size_and_genres(self):
        self.assertGreaterEqual(len(GOLDS), 240)
        self.assertGreaterEqual(len({text.genre for text in GOLDS}), 24)
        self.assertGreaterEqual(3 * sum(text.form != 'clean' for text in GOLDS), len(GOLDS))

    def test_the_halves_are_halves(self):
        count = Counter(text.split for text in GOLDS)
        self.assertLess(abs(count['dev'] - count['test']), .1 * len(GOLDS))

    def test_the_report_names_no_text_of_test(self):
        report = (run.SET / 'RESULTS.md').read_text('utf-8')
        for text in GOLDS:
            self.assertNotIn(text.slug, report)


class PagesTest(unittest.TestCase):
    pages = pages.load(run.SET / 'pages', run.SET)

    def test_there_are_some_in_both_halves(self):
        count = Counter(page.split for page in self.pages)
        self.assertGreaterEqual(min(count['dev'], count['test']), 6)

    def test_furniture_is_not_of_the_article(self):
        for page in self.pages:
            body = ' ' + key('\n'.join(page.parts)) + ' '
            # Pages of HTML without style have little else: a menu, a counter, a mail address.
            self.assertGreaterEqual(len(page.furniture), 5, page.id)
            for piece in page.furniture:
                self.assertNotIn(pages.padded(piece), body, page.id)


class PastesTest(unittest.TestCase):
    def test_there_are_some_in_both_halves(self):
        count = Counter(gold.split_of(path.parent.name) for path in (run.SET / 'pastes').glob('*/*.txt'))
        self.assertGreaterEqual(min(count['dev'], count['test']), 15)


if __name__ == '__main__':
    unittest.main()
