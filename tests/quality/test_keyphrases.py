import math
import unittest

from keyphrases import distinct, ndcg, score


class ScoreTest(unittest.TestCase):
    def test_exact_and_stemmed(self):
        self.assertEqual(score(['الصراع الفكري'], ['للصراعات الفكرية'])['MAP'], 0)
        self.assertEqual(score(['الصراع الفكري'], ['للصراعات الفكرية'], stemmed=True)['MAP'], 1)

    def test_f1_divides_by_the_cut_even_if_fewer_were_found(self):
        self.assertAlmostEqual(score(['أ', 'ب'], ['أ', 'ج'])['F1@5'], 2 * 1 / (5 + 2))

    def test_what_is_below_the_cut_does_not_count(self):
        found = [f'كلمة{i}' for i in range(5)] + ['هدف']
        self.assertEqual(score(found, ['هدف'])['F1@5'], 0)
        self.assertAlmostEqual(score(found, ['هدف'])['F1@10'], 2 / 11)

    def test_average_precision(self):
        self.assertAlmostEqual(score(['أ', 'x', 'ب'], ['أ', 'ب'])['MAP'], (1 + 2 / 3) / 2)

    def test_repeated_phrases_count_once(self):
        self.assertEqual(distinct(['مدينة', 'مدينه', '!'], False), [('مدينه',)])
        self.assertEqual(score(['مدينة', 'مدينه', 'نهر'], ['نهر', 'مدينة'])['MAP'], 1)

    def test_no_gold(self):
        self.assertEqual(score(['أ'], [])['MAP'], 0)


class NdcgTest(unittest.TestCase):
    def test_best_order_is_one(self):
        self.assertAlmostEqual(ndcg([1, 2, 3], 3, 10), 1)

    def test_order_and_rank_count(self):
        self.assertLess(ndcg([3, 2, 1], 3, 10), 1)
        self.assertLess(ndcg([3], 3, 10), ndcg([1], 3, 10))

    def test_gain_falls_evenly(self):
        ideal = 2 + 1 / math.log2(3)
        self.assertAlmostEqual(ndcg([None, 1], 2, 10), (2 / math.log2(3)) / ideal)

    def test_ideal_is_cut_as_well(self):
        self.assertAlmostEqual(ndcg([1, 2], 14, 2), 1)


if __name__ == '__main__':
    unittest.main()
