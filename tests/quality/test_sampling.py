import unittest

from sampling import half_width, paired_half_width, ratio_half_width


class SamplingTest(unittest.TestCase):
    def test_the_same_scores_have_the_same_interval(self):
        pairs = [(i % 3, 3) for i in range(50)]
        self.assertEqual(ratio_half_width(pairs), ratio_half_width(list(pairs)))

    def test_no_spread_without_difference(self):
        self.assertEqual(ratio_half_width([(1, 2)] * 20), 0)

    def test_near_the_normal_approximation(self):
        pairs = [(i % 2, 1) for i in range(200)]
        self.assertAlmostEqual(ratio_half_width(pairs), 1.96 * .5 / 200 ** .5, delta=.008)

    def test_more_texts_narrow_it(self):
        pairs = [(i % 2, 1) for i in range(200)]
        self.assertLess(ratio_half_width(pairs), ratio_half_width(pairs[:40]))

    def test_texts_with_nothing_to_count(self):
        self.assertEqual(ratio_half_width([(0, 0)] * 5), 0)

    def test_paired_differences_ignore_what_both_share(self):
        ours = [(i % 2, 1) for i in range(60)]
        self.assertEqual(paired_half_width(ours, ours), 0)
        self.assertGreater(paired_half_width(ours, ours[1:] + ours[:1]), 0)

    def test_half_width_leaves_out_the_tails(self):
        self.assertEqual(half_width([0] * 10 + [1] * 980 + [9] * 10), 0)


if __name__ == '__main__':
    unittest.main()
