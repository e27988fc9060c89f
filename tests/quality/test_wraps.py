import unittest

import wraps


def result(sentences, picks):
    of = lambda texts: [{'text': text} for text in texts]
    return {'sentences': of(sentences), 'summary': {'sentences': of(picks)}}


class WrapTest(unittest.TestCase):
    TEXT = 'عنوان قصير\n\nوصل الوفد إلى المدينة مساء\nثم عاد'

    def test_lines_are_no_longer_than_the_width(self):
        self.assertEqual(wraps.wrap(self.TEXT, 16, 'own'), 'عنوان قصير\n\nوصل الوفد إلى\nالمدينة مساء\nثم عاد')

    def test_blank_lines_between_paragraphs(self):
        self.assertEqual(wraps.wrap(self.TEXT, 90, 'none'), 'عنوان قصير\nوصل الوفد إلى المدينة مساء\nثم عاد')
        self.assertEqual(wraps.wrap(self.TEXT, 90, 'blank'), 'عنوان قصير\n\nوصل الوفد إلى المدينة مساء\n\nثم عاد')


class ScoreTest(unittest.TestCase):
    def test_sentences_and_summaries_of_every_wrapping_count(self):
        plain = result(['وصل الوفد.', 'عاد الوفد.'], ['وصل الوفد.'])
        cut = result(['وصل', 'الوفد.', 'عاد الوفد.'], ['عاد الوفد.'])
        self.assertEqual(wraps.score(plain, [plain, cut]), {'sentences': (3, 4), 'summary': (1, 2)})


if __name__ == '__main__':
    unittest.main()
