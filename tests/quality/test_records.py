import pathlib
import tempfile
import unittest

import records

OLD = {'texts': 'x', 'figures': {'reading.dev.told': .5, 'reading.dev.missed': .5, 'reading.dev.words': 12.0,
                                 'collections.easc.ROUGE-1': .5}}


def fallen(figures):
    return [name for name, _, _, fell in records.changes(OLD, figures) if fell]


class ChangesTest(unittest.TestCase):
    def test_a_fall_beyond_the_tolerance(self):
        self.assertEqual(fallen({'reading.dev.told': (.489, 'higher')}), ['reading.dev.told'])
        self.assertEqual(fallen({'reading.dev.told': (.491, 'higher')}), [])

    def test_a_fall_of_exactly_the_tolerance_is_forgiven(self):
        self.assertEqual(fallen({'reading.dev.told': (.49, 'higher')}), [])

    def test_lower_is_better(self):
        self.assertEqual(fallen({'reading.dev.missed': (.52, 'lower')}), ['reading.dev.missed'])
        self.assertEqual(fallen({'reading.dev.missed': (.4, 'lower')}), [])

    def test_collections_have_a_tolerance_of_their_own(self):
        self.assertEqual(fallen({'collections.easc.ROUGE-1': (.497, 'higher')}), ['collections.easc.ROUGE-1'])

    def test_what_is_neither_never_falls(self):
        self.assertEqual(fallen({'reading.dev.words': (20.0, '')}), [])

    def test_only_what_changed_is_listed(self):
        same = {'reading.dev.told': (.5, 'higher'), 'reading.dev.new': (.1, 'higher')}
        self.assertEqual(records.changes(OLD, same), [])
        better = {'reading.dev.told': (.6, 'higher')}
        self.assertEqual(records.changes(OLD, better), [('reading.dev.told', .5, .6, False)])


class SaveTest(unittest.TestCase):
    def test_collections_that_are_not_at_hand_stay(self):
        with tempfile.TemporaryDirectory() as root:
            path = pathlib.Path(root) / 'recorded.json'
            self.assertIsNone(records.load(path))
            records.save(path, 'y', {'reading.dev.told': (.61234, 'higher')}, OLD)
            self.assertEqual(records.load(path), {'texts': 'y', 'figures': {'collections.easc.ROUGE-1': .5,
                                                                            'reading.dev.told': .6123}})


class DigestTest(unittest.TestCase):
    def test_every_text_counts(self):
        with tempfile.TemporaryDirectory() as root:
            folder = pathlib.Path(root)
            (folder / 'a').mkdir()
            (folder / 'a' / 'source.txt').write_text('x')
            before = records.digest(folder)
            (folder / 'RESULTS.md').write_text('not a text')
            self.assertEqual(records.digest(folder), before)
            (folder / 'a' / 'source.txt').write_text('y')
            self.assertNotEqual(records.digest(folder), before)


if __name__ == '__main__':
    unittest.main()
