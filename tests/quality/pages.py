"""Whole web pages: is the article found, and nothing else?

The tool reads the HTML itself. Texts are
compared by their folded words. "Article" means the blocks of kind title, heading, paragraph, list-item and quote.
"""
from __future__ import annotations

import json
import pathlib
import re
from dataclasses import dataclass

from gold import Gold, split_of
from reading import ARTICLE, Figure
from text import key, words
from tool import analyze

PICKS = 3
FIGURES = [
    Figure('title', 'titles found', 'higher'),
    Figure('whole', 'articles found whole', 'higher'),
    Figure('lost', 'paragraphs of the article lost', 'lower'),
    Figure('furniture', 'pieces of furniture kept', 'lower'),
    Figure('outside', 'words kept that are not of the article', 'lower'),
    Figure('summary', 'summaries with furniture', 'lower'),
    Figure('fallback', 'pages given up: everything is the article', 'lower'),
    Figure('told', 'must-groups told', 'higher'),
]


@dataclass
class Page:
    """A page with what a reader says of it. `parts` are passages of the article, the first at its beginning and the
    last at its end; a page without an article, such as a home page, has none. `furniture` are passages that are not
    part of the article, wherever they are in the page. `gold` is the text of the reading set that the page was made of,
    if any."""
    id: str
    html: str
    title: str | None
    parts: list
    furniture: list
    gold: Gold | None = None
    split: str = 'dev'


def load(folder, texts):
    """Our own pages: `folder`/<name>/page.html and gold.json {"text", "title", "furniture"}; `texts` is the folder
    of the reading set. A page is in the same half as its text."""
    pages = []
    for path in sorted(folder.glob('*/gold.json')):
        data = json.loads(path.read_text('utf-8'))
        gold = Gold(texts / data['text']) if data['text'] else None
        parts = [gold.source[slice(*line)] for line in gold.article_lines] if gold else []
        if gold and gold.title:
            parts = [part for part in parts if part.strip() != gold.title]
        pages.append(Page(path.parent.name, (path.parent / 'page.html').read_text('utf-8'), data['title'], parts,
                          data['furniture'], gold, split_of(data['text'] or path.parent.name)))
    return pages


def load_foreign(folder):
    """Pages that were saved elsewhere: `folder`/<id>.html and one gold.json, a list of {"id", "kind", "has_article",
    "title", "first", "last", "must", "never"}."""
    pages = []
    for data in json.loads((folder / 'gold.json').read_text('utf-8')):
        content = (folder / f'{data["id"]}.html').read_bytes()
        declared = re.search(rb'<meta[^>]+charset=["\']?([\w-]+)', content[:4096], re.IGNORECASE)
        parts = [data['first'], *data['must'], data['last']] if data['has_article'] else []
        pages.append(Page(data['id'], content.decode(declared[1].decode() if declared else 'utf-8', 'replace'),
                          data['title'], parts, data['never']))
    return pages


def run(tool, pages):
    """{id: (text, result)}: the text that the tool read in the page's HTML and what it made of it."""
    options = {'summary': {'type': 'key-points', 'maxSentences': PICKS}, 'keywords': {'max': 10}}
    results = analyze(tool, [{'id': page.id, 'html': page.html, 'options': options} for page in pages])
    return {page.id: (result.get('text', ''), result) for page, result in zip(pages, results)}


def padded(text):
    return f' {key(text)} '


def is_same_title(found, wanted):
    """The same words, or one inside the other, which is at most twice as long: a site's name may be attached."""
    short, long = sorted((padded(found or ''), padded(wanted)), key=len)
    return short.strip() != '' and short in long and len(long) <= 2 * len(short)


def body_of(page, text):
    """The words of the page from the article's beginning to its end, or all if it has no article."""
    if not page.parts:
        return text
    begin = max(0, text.find(padded(page.parts[0])))
    end = text.find(padded(page.parts[-1]), begin)
    return text[begin:] if end < 0 else text[begin:end + len(padded(page.parts[-1]))]


class Reading:
    """What the tool made of a page: the passages of the article that it lost, the furniture that it kept, the words of
    other blocks that it took for the article, and its summary."""

    def __init__(self, page, text, result):
        blocks = [block for block in result.get('article', {}).get('blocks', []) if block['kind'] in ARTICLE]
        article = padded('\n'.join(block['text'] for block in blocks))
        self.lost = [part for part in page.parts if padded(part) not in article]
        self.furniture = [piece for piece in page.furniture if padded(piece) in article]
        self.paragraphs = [block['text'] for block in blocks if block['kind'] != 'title']
        self.body = body_of(page, padded(text))
        self.outside = [paragraph for paragraph in self.paragraphs if padded(paragraph) not in self.body]
        self.title = result.get('article', {}).get('title')
        self.picks = [sentence['text'] for sentence in result.get('summary', {}).get('sentences', [])]
        self.stray = [pick for pick in self.picks if padded(pick) not in self.body or
                      any(padded(piece) in padded(pick) for piece in page.furniture)]


def score(page, text, result):
    """{figure: (part, whole)} of one page."""
    reading = Reading(page, text, result)
    count = lambda paragraphs: sum(len(words(paragraph)) for paragraph in paragraphs)
    figures = {
        'furniture': (len(reading.furniture), len(page.furniture)), 'summary': (bool(reading.stray), 1),
        'fallback': (any(warning['code'] == 'mostly-boilerplate' for warning in result.get('warnings', [])), 1),
    }
    if page.parts:
        figures |= {'whole': (not reading.lost, 1), 'lost': (len(reading.lost), len(page.parts)),
                    'outside': (count(reading.outside), count(reading.paragraphs))}
    if page.title:
        figures['title'] = (is_same_title(reading.title, page.title), 1)
    if page.gold:
        figures['told'] = (len(page.gold.told(reading.picks)), len(page.gold.must))
    return figures


def show(page, text, result):
    """Everything about one page, for a person to read; only pages of dev are shown."""
    reading = Reading(page, text, result)
    lines = [f'title: {reading.title!r}; gold: {page.title!r}']
    lines += [f'pick [{"FURNITURE" if pick in reading.stray else ""}]: {pick}' for pick in reading.picks]
    lines += [f'article lost: {part}' for part in reading.lost]
    lines += [f'furniture kept: {piece}' for piece in reading.furniture]
    lines += [f'outside of the body: {paragraph}' for paragraph in reading.outside]
    return '\n'.join(lines + [warning['code'] for warning in result.get('warnings', [])])
