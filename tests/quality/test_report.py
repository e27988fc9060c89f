import contextlib
import io
import unittest
import xml.etree.ElementTree

import pages
import pastes
import plot
import reading
import report
import run

GOLDS = run.load(run.SET)


class NumbersTest(unittest.TestCase):
    def test_shares(self):
        self.assertEqual([report.share(value) for value in (0, .1234, 1, None)], ['.000', '.123', '1.000', '–'])
        self.assertEqual([report.signed(value) for value in (.05, -.05, None)], ['+.050', '-.050', '–'])

    def test_table(self):
        self.assertEqual(report.table(['', 'n'], [['a', '10']]), '|   |  n |\n| - | -: |\n| a | 10 |')


class FamiliesTest(unittest.TestCase):
    def test_every_genre_is_in_one_family(self):
        genres = [genre for members in report.FAMILIES.values() for genre in members]
        self.assertEqual(len(genres), len(set(genres)))
        self.assertEqual(set(genres), {gold.genre for gold in GOLDS})


class PlotTest(unittest.TestCase):
    def test_is_well_formed_and_has_every_share(self):
        shares = {figure.key: .5 for figure in reading.FIGURES}
        svg = plot.plot(reading.GROUPS, {'lead': {}, 'dev': shares, 'test': shares, 'reader': {}}, shares)
        root = xml.etree.ElementTree.fromstring(svg)
        texts = [element.text for element in root.iter() if element.tag.endswith('text')]
        for figure in reading.FIGURES:
            self.assertEqual(any(text.startswith(figure.name) for text in texts), figure.better != '', figure.name)


class ShowTest(unittest.TestCase):
    def test_nothing_of_test_is_shown(self):
        names = [thing.id for thing in pages.load(run.SET / 'pages', run.SET) if thing.split == 'test'][:1]
        names += [thing.id for thing in pastes.load(run.SET / 'pastes', run.SET) if thing.split == 'test'][:1]
        names += [gold.slug for gold in GOLDS if gold.split == 'test'][:1]
        self.assertEqual(len(names), 3)
        for name in names:
            with self.assertRaisesRegex(SystemExit, 'only totals'):
                run.show('no-tool', name)

    def test_an_unknown_name(self):
        with self.assertRaisesRegex(SystemExit, 'there is no text'):
            run.show('no-tool', 'no-such-text')

    def test_nothing_of_test_is_listed(self):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            run.list_dev('true')  # a tool that writes nothing: every text is there, with no result
        for gold in GOLDS:
            self.assertEqual(f'| {gold.slug} ' in printed.getvalue(), gold.split == 'dev', gold.slug)


if __name__ == '__main__':
    unittest.main()
