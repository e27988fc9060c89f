import unittest

import pastes

SENTENCES = ['فتحت المدرسة أبوابها.', 'وصل الوزير صباحا.', 'شكر الأهالي المعلمين.', 'عاد التلاميذ ظهرا.',
             'انتهى اليوم الأول.']


def result(sentences, picks=(), phrases=()):
    of = lambda texts: [{'text': text} for text in texts]
    return {'sentences': of(sentences), 'summary': {'sentences': of(picks)}, 'keywords': of(phrases)}


TRUTH = result(SENTENCES, SENTENCES[:3], ['المدرسة', 'الوزير'])


class ScoreTest(unittest.TestCase):
    def test_what_is_found_again(self):
        pasted = result(SENTENCES[:4] + ['انتهى اليوم'], [SENTENCES[0], SENTENCES[3]], ['المدرسه', 'التلاميذ'])
        figures = pastes.score(TRUTH, '\n'.join(SENTENCES), pasted)
        self.assertEqual(figures, {'there': (5, 5), 'sentences': (4, 5), 'summary': (1, 3), 'keyphrases': (1, 2),
                                   'shown': (False, 1)})

    def test_only_letters_are_compared(self):
        pasted = result(['‫فتحت  المدرسة أبوابها‪ .‬'] + SENTENCES[1:], SENTENCES[1:3])
        self.assertEqual(pastes.score(TRUTH, '\n'.join(SENTENCES), pasted)['sentences'], (5, 5))

    def test_a_sentence_that_is_not_there_in_one_piece_is_no_fault(self):
        truth = result(SENTENCES + ['سادسة طويلة جدا.'])
        self.assertEqual(pastes.score(truth, '\n'.join(SENTENCES), result(SENTENCES))['sentences'], (5, 5))

    def test_a_paste_with_too_little_says_nothing(self):
        self.assertIsNone(pastes.score(TRUTH, '\n'.join(SENTENCES[:4]), result(SENTENCES)))

    def test_no_result(self):
        figures = pastes.score(TRUTH, '\n'.join(SENTENCES), {})
        self.assertEqual((figures['sentences'], figures['summary'], figures['keyphrases']), ((0, 5), (0, 3), (0, 2)))

    def test_controls_in_what_is_shown(self):
        for text in ('\u202bفتحت المدرسة', 'ﻓﺘﺤﺖ', 'فتحت\ufffd', 'فتحت\x10'):
            pasted = result(SENTENCES, [text])
            self.assertEqual(pastes.score(TRUTH, '\n'.join(SENTENCES), pasted)['shown'], (True, 1), text)
        for text in ('می\u200cخواهم', 'محمد ﷺ', 'سطر\nسطر'):
            pasted = result(SENTENCES, [], [text])
            self.assertEqual(pastes.score(TRUTH, '\n'.join(SENTENCES), pasted)['shown'], (False, 1), text)


if __name__ == '__main__':
    unittest.main()
