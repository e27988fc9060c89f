"""Pages in the shapes of some seventy programs and kinds of sites, with texts of the reading set: is the article found?

    python3 tests/pages/test_shapes.py                 the tests
    python3 tests/pages/test_shapes.py --show NAME     one page of dev, with all that goes wrong
    python3 tests/pages/test_shapes.py --list          what goes wrong on each page of dev

Each shape was written before it was first run. Rules are written with dev in view; of test only the totals below are
looked at. The tool is build/native/khulasa, or KHULASA_CLI.
"""
import os
import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE))
import kinds  # noqa: E402, F401
import portals  # noqa: E402, F401
import site_of_text  # noqa: E402
import themes  # noqa: E402, F401

import pages  # noqa: E402

TOOL = os.environ.get('KHULASA_CLI', str(HERE.parents[1] / 'build/native/khulasa'))
# What was reached. In dev nothing may become worse; in test, which nobody reads, a page or two may.
FLOORS = {
    'dev': {'title': 1.0, 'whole': .938, 'lost': .006, 'furniture': .008, 'outside': .007, 'summary': 0},
    'test': {'title': .81, 'whole': .93, 'lost': .01, 'furniture': .085, 'outside': .065, 'summary': .09},
}


def figures(half):
    """{figure: share} over all pages of a half."""
    wanted = site_of_text.pages_of(half)
    found = pages.run(TOOL, wanted)
    sums = {}
    for page in wanted:
        for key, (part, whole) in pages.score(page, *found[page.id]).items():
            sum_of = sums.setdefault(key, [0, 0])
            sum_of[0] += part
            sum_of[1] += whole
    return {key: part / whole for key, (part, whole) in sums.items() if whole}


class ShapesTest(unittest.TestCase):
    def test_there_are_enough_of_them(self):
        for half in FLOORS:
            found = site_of_text.pages_of(half)
            self.assertGreaterEqual(len(found), 30, half)
            self.assertGreaterEqual(sum(page.title is None for page in found), 3, half)

    def test_articles_are_found(self):
        for half, floors in FLOORS.items():
            reached = figures(half)
            print(half, ' '.join(f'{key} {reached[key]:.3f}' for key in floors))
            for key, floor in floors.items():
                with self.subTest(half=half, figure=key):
                    (self.assertGreaterEqual if key in ('title', 'whole') else self.assertLessEqual)(
                        round(reached[key], 3), floor)


def show(name):
    for page in site_of_text.pages_of('dev', name):
        print(f'== {page.id}\n{pages.show(page, *pages.run(TOOL, [page])[page.id])}')


def list_dev():
    wanted = site_of_text.pages_of('dev')
    found = pages.run(TOOL, wanted)
    for page in wanted:
        score = pages.score(page, *found[page.id])
        bad = [f'{key} {part}' for key, (part, whole) in score.items()
               if (key in ('title', 'whole') and part < whole) or (key in ('furniture', 'outside', 'summary') and part)]
        print(f'{page.id:24}', ', '.join(bad))


if __name__ == '__main__':
    if sys.argv[1:] == ['--list']:
        list_dev()
    elif sys.argv[1:2] == ['--show'] and len(sys.argv) == 3:
        show(sys.argv[2])
    else:
        unittest.main()
