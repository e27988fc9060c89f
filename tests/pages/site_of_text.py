"""A text of the reading set inside a page of some program, with the furniture around it."""
import itertools
import pathlib
import random
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / 'quality'))
import furniture as words  # noqa: E402
from gold import Gold, split_of  # noqa: E402
from pages import Page  # noqa: E402

TEXTS = pathlib.Path(__file__).parents[1] / 'reading'
SHAPES = []  # (name, half, text of the reading set or None, function)


def shape(half, text):
    """Marks a function that takes a Site and returns a page's HTML."""
    def add(write):
        SHAPES.append((write.__name__, half, text, write))
        return write
    return add


class Site:
    """What a page is written with: the article, and furniture, which is collected for the gold."""

    def __init__(self, half, text, seed):
        self.half, self.title, self.lines, self.gold = half, None, [], None
        self._kept = []
        if text:
            self.gold = Gold(TEXTS / text)
            if split_of(text) != half:
                raise ValueError(f'{text} is not in {half}')
            self.title = self.gold.title
            self.lines = self._paragraphs()
        self.middle = len(self.lines) // 2
        shuffled = random.Random(seed)

        def cycle(pool):
            pool = list(pool)
            shuffled.shuffle(pool)
            return itertools.cycle(pool)
        self._headlines = cycle(f'{a} {b}' for a in words.SUBJECTS[half] for b in words.PREDICATES[half])
        self._teasers = cycle(a + b for a in words.TEASERS[half] for b in words.TEASER_ENDS[half])
        self._comments = cycle(words.COMMENTS[half])
        self._captions = cycle(words.CAPTIONS[half])
        self._bios = cycle(words.BIOS[half])
        self._newsletters = cycle(words.NEWSLETTERS[half])
        self._consents = cycle(words.CONSENTS[half])
        self._abouts = cycle(words.ABOUTS[half])
        self._names = cycle(words.NAMES[half])

    def _paragraphs(self):
        """The article's lines without its title; those that were wrapped are one."""
        source, paragraphs, last_end = self.gold.source, [], None
        for begin, end in self.gold.article_lines:
            line = source[begin:end].strip()
            if line == self.title.strip():
                continue
            wrapped = self.gold.form == 'wrapped' and last_end is not None and source[last_end:begin] == '\n'
            if wrapped:
                paragraphs[-1] += f' {line}'
            else:
                paragraphs.append(line)
            last_end = end
        return paragraphs

    def other(self, text):
        """`text`, which is no part of the article."""
        self._kept.append(text)
        return text

    def headline(self):
        return self.other(next(self._headlines))

    def teaser(self):
        return self.other(next(self._teasers))

    def comment(self):
        return self.other(next(self._comments))

    def caption(self):
        return self.other(next(self._captions))

    def bio(self):
        return self.other(next(self._bios))

    def newsletter(self):
        return self.other(next(self._newsletters))

    def consent(self):
        return self.other(next(self._consents))

    def about(self):
        return self.other(next(self._abouts))

    def name(self):
        return next(self._names)

    def body(self, begin=0, end=None, tag='p', attr=''):
        return '\n'.join(f'<{tag}{attr}>{line}</{tag}>' for line in self.lines[begin:end])

    def furniture(self):
        """Shorter pieces are in other texts, too."""
        return list(dict.fromkeys(text for text in self._kept if len(text.split()) > 2))


def items(texts):
    return '\n'.join(f'<li><a href="/x/{i}">{text}</a></li>' for i, text in enumerate(texts))


def doc(title, body, head='', attrs=' lang="ar" dir="rtl"'):
    return (f'<!DOCTYPE html>\n<html{attrs}>\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n{head}</head>\n'
            f'<body>\n{body}\n</body>\n</html>\n')


def pages_of(half, only=None):
    """The pages of one half, for the scorer of whole pages."""
    found = []
    for name, half_of_page, text, write in SHAPES:
        if half_of_page != half or (only and name != only):
            continue
        site = Site(half, text, name)
        html = write(site)
        gold = site.gold
        parts = [gold.source[slice(*line)] for line in gold.article_lines] if gold else []
        parts = [part for part in parts if part.strip() != gold.title]
        found.append(Page(name, html, site.title, parts, site.furniture(), gold, half))
    return found
