import unittest

import pages
from sample import make_gold

TITLE, FIRST, LAST = 'المدرسة تفتح أبوابها', 'فتحت المدرسة أبوابها صباح اليوم.', 'وعاد التلاميذ إلى بيوتهم ظهرا.'
MENU, RELATED = 'أخبار محلية وعالمية', 'اقرأ أيضا: مباراة الأمس'
TEXT = '\n'.join([MENU, TITLE, FIRST, RELATED, LAST])


def page(**fields):
    return pages.Page(**{'id': 'p', 'html': '', 'title': TITLE, 'parts': [FIRST, LAST], 'furniture': [MENU, RELATED],
                         **fields})


def result(*texts, picks=(), title=TITLE, warnings=(), kind='paragraph'):
    return {'article': {'title': title, 'blocks': [{'kind': kind, 'text': text} for text in texts]},
            'summary': {'sentences': [{'text': text} for text in picks]},
            'warnings': [{'code': code} for code in warnings]}


class ScoreTest(unittest.TestCase):
    def test_a_page_that_is_read_well(self):
        figures = pages.score(page(), TEXT, result(FIRST, LAST, picks=[LAST]))
        self.assertEqual(figures, {'furniture': (0, 2), 'summary': (False, 1), 'fallback': (False, 1),
                                   'whole': (True, 1), 'lost': (0, 2), 'outside': (0, 10), 'title': (True, 1)})

    def test_furniture_outside_and_inside_of_the_body(self):
        figures = pages.score(page(), TEXT, result(MENU, FIRST, RELATED, LAST))
        self.assertEqual(figures['furniture'], (2, 2))
        # What is between two paragraphs is inside of the body; only the menu's three words are not.
        self.assertEqual(figures['outside'], (3, 17))

    def test_a_lost_paragraph(self):
        figures = pages.score(page(), TEXT, result(FIRST))
        self.assertEqual((figures['lost'], figures['whole']), ((1, 2), (False, 1)))

    def test_blocks_of_other_kinds_are_set_aside(self):
        self.assertEqual(pages.score(page(), TEXT, result(FIRST, LAST, kind='boilerplate'))['lost'], (2, 2))

    def test_furniture_in_the_summary(self):
        for pick in (MENU, f'{FIRST} {RELATED}', 'ما ليس في الصفحة'):
            self.assertEqual(pages.score(page(), TEXT, result(FIRST, LAST, picks=[pick]))['summary'], (True, 1), pick)

    def test_given_up(self):
        figures = pages.score(page(), TEXT, result(FIRST, warnings=['mostly-boilerplate']))
        self.assertEqual(figures['fallback'], (True, 1))

    def test_a_page_without_an_article(self):
        figures = pages.score(page(title=None, parts=[]), TEXT, result(MENU, picks=[FIRST]))
        self.assertEqual(figures, {'furniture': (1, 2), 'summary': (False, 1), 'fallback': (False, 1)})

    def test_what_the_reading_set_wants_to_be_told(self):
        gold = make_gold(FIRST)
        self.assertEqual(pages.score(page(gold=gold), TEXT, result(FIRST, picks=[FIRST]))['told'], (1, 1))


class TitleTest(unittest.TestCase):
    def test_the_site_may_be_attached(self):
        self.assertTrue(pages.is_same_title('المدرسة تفتح أبوابها', TITLE))
        self.assertTrue(pages.is_same_title(f'{TITLE} | جريدة النهر', TITLE))
        self.assertFalse(pages.is_same_title('جريدة النهر ' * 5 + TITLE, TITLE))
        self.assertFalse(pages.is_same_title('جريدة النهر', TITLE))
        self.assertFalse(pages.is_same_title(None, TITLE))


class FiguresTest(unittest.TestCase):
    def test_every_figure_is_scored(self):
        figures = pages.score(page(gold=make_gold(FIRST)), TEXT, result(FIRST))
        self.assertEqual(set(figures), {figure.key for figure in pages.FIGURES})


if __name__ == '__main__':
    unittest.main()
