import unittest

from text import count_words, fold, holds, key, light_stem, split_sentences, words


class FoldTest(unittest.TestCase):
    def test_marks_tatweel_and_format_characters_go(self):
        self.assertEqual(fold('مُحَمَّـــد\u200f'), 'محمد')

    def test_letters_that_are_spelled_in_several_ways_are_one(self):
        self.assertEqual(fold('إلى الآثار المكتبة کتاب'), 'الي الاثار المكتبه كتاب')

    def test_presentation_forms_are_letters(self):
        self.assertEqual(fold('ﻻ'), 'لا')

    def test_digits_are_ascii(self):
        self.assertEqual(fold('٢٠٢٣ ۱۲'), '2023 12')

    def test_words_are_runs_of_letters_and_digits(self):
        self.assertEqual(words('(قال): "نعم"_لا 3.5%'), ['قال', 'نعم', 'لا', '3', '5'])

    def test_key_squeezes_white_space_and_punctuation(self):
        self.assertEqual(key(' أمطار،\n غزيرة '), 'امطار غزيره')

    def test_count_words_leaves_out_what_has_no_letter(self):
        self.assertEqual(count_words('عُمان - 18 ألف … متر'), 4)


class HoldsTest(unittest.TestCase):
    def test_clitics_may_be_attached(self):
        self.assertTrue(holds('وصل وفد من وسوريا اليوم', 'سوريا'))
        self.assertTrue(holds('زار المدينة', 'مدينة'))

    def test_a_number_is_whole(self):
        self.assertFalse(holds('أصيب 120 شخصا', '12'))
        self.assertFalse(holds('أصيب 312 شخصا', '12'))
        self.assertTrue(holds('أصيب 12 شخصا', '١٢'))

    def test_order_counts(self):
        self.assertFalse(holds('العلوم كلية', 'كلية العلوم'))


class LightStemTest(unittest.TestCase):
    def test_article_with_proclitic(self):
        self.assertEqual(light_stem(fold('والصراعات')), 'صراع')

    def test_conjunction_only_if_three_letters_are_left(self):
        self.assertEqual(light_stem('وقال'), 'قال')
        self.assertEqual(light_stem('ورد'), 'ورد')

    def test_suffixes_go_until_three_letters_are_left(self):
        self.assertEqual(light_stem(fold('معلماتهم')), 'معلم')
        self.assertEqual(light_stem(fold('بيته')), 'بيت')

    def test_other_scripts_stay(self):
        self.assertEqual(light_stem('wha'), 'wha')
        self.assertEqual(light_stem(''), '')


class SplitSentencesTest(unittest.TestCase):
    def test_stops_and_lines(self):
        self.assertEqual(split_sentences('ذهب الولد. هل عاد؟\nنعم!'), ['ذهب الولد.', 'هل عاد؟', 'نعم!'])

    def test_closing_quotation_mark_stays(self):
        self.assertEqual(split_sentences('قال: «انتهى.» ثم خرج'), ['قال: «انتهى.»', 'ثم خرج'])

    def test_numbers_addresses_and_initials_are_not_ends(self):
        for text in ('بلغ 3.5 متر', 'زوروا site.com اليوم', 'قال د. محمد'):
            self.assertEqual(split_sentences(text), [text])

    def test_a_stop_without_a_space_ends(self):
        self.assertEqual(split_sentences('في التاسعة.فجاءت'), ['في التاسعة.', 'فجاءت'])

    def test_what_has_no_letter_goes_to_the_sentence_before(self):
        self.assertEqual(split_sentences('انتهى. ***'), ['انتهى.***'])


if __name__ == '__main__':
    unittest.main()
