import unittest

from rouge import common_subsequence, f1, rouge, rouge_l, rouge_n


class RougeTest(unittest.TestCase):
    def test_counts_are_clipped(self):
        self.assertAlmostEqual(rouge_n('a a a b'.split(), 'a c'.split(), 1), 2 * 1 / (4 + 2))

    def test_bigrams(self):
        self.assertAlmostEqual(rouge_n('a b c'.split(), 'b c d'.split(), 2), 2 * 1 / (2 + 2))

    def test_shorter_than_the_ngram(self):
        self.assertEqual(rouge_n(['a'], ['a'], 2), 0)

    def test_common_subsequence(self):
        self.assertEqual(common_subsequence('a b c d e'.split(), 'b x d a e'.split()), 3)
        self.assertEqual(common_subsequence('a a b'.split(), 'a b a b'.split()), 3)
        self.assertEqual(common_subsequence([], ['a']), 0)

    def test_common_subsequence_beyond_a_machine_word(self):
        words = [str(i) for i in range(300)]
        self.assertEqual(common_subsequence(words, words[::2]), 150)

    def test_longest_common_subsequence_is_not_a_substring(self):
        self.assertAlmostEqual(rouge_l('a x b'.split(), 'a y b'.split()), 2 / 3)

    def test_several_references_are_averaged(self):
        scores = rouge(['a', 'b'], [['a', 'b'], ['c', 'd']])
        self.assertEqual(scores, {'R1': .5, 'R2': .5, 'RL': .5})

    def test_nothing_at_all(self):
        self.assertEqual(f1(0, 0, 0), 0)


if __name__ == '__main__':
    unittest.main()
