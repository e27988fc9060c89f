"""What the weights are learned from: the project's own texts, and public collections where they are at hand.

Of the reading set only dev is opened. README.md lists the collections with their licences.
"""
from __future__ import annotations

import os
import pathlib
import re
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path[:0] = [str(ROOT / 'core/data'), str(ROOT / 'tests/quality')]

import corpora  # noqa: E402: tests/quality is not on the path before
from gold import Gold, split_of  # noqa: E402

READING, MARKED, ARTICLES = 'reading', 'marked', 'articles'
GENRE_FOLDS = 7  # of four genres of the reading set each


def reading(folder=ROOT / 'tests/reading'):
    """The texts of the reading set's dev half, in the order of their slugs. No file of test is opened."""
    slugs = sorted(path.parent.name for path in folder.glob('*/gold.json'))
    return [Gold(folder / slug) for slug in slugs if split_of(slug) == 'dev']


# Genres whose sentences are lines of their own.
LINES = {'chat', 'decree', 'legal', 'live', 'minutes'}


@dataclass(frozen=True)
class Marked:
    """A text of which each sentence is marked; marks: (begin, end, mark) of each, in UTF-16 code units."""
    genre: str
    source: str
    marks: list


def marked(folder=ROOT / 'core/data/train/marked'):
    """The texts of marked/*.txt, in the order of the files; README.md says what they look like."""
    texts = []
    for path in sorted(folder.glob('*.txt')):
        for block in re.split(r'\n\n(?=# )', path.read_text('utf-8').strip()):
            first, *lines = block.split('\n')
            genre, _, title = first[2:].partition(': ')
            source, marks = title and title + '\n\n', []
            for line in lines:
                if not line:
                    source = source.rstrip() + '\n\n'
                    continue
                mark, sentence = line.split(' ', 1)
                marks.append((len(source), len(source) + len(sentence), mark))
                source += sentence + ('\n' if genre in LINES else ' ')
            texts.append(Marked(genre, source.rstrip() + '\n', marks))
    return texts


def labelled_articles(folder=ROOT / 'tests/articles'):
    """(name, source, labels) of the project's labelled pages, except those that held-out.txt lists."""
    held_out = set((folder / 'held-out.txt').read_text('utf-8').split('\n')[1:])
    for labels in sorted(folder.glob('*/labels.txt')):
        if labels.parent.name not in held_out:
            yield labels.parent.name, (labels.parent / 'source.txt').read_text('utf-8'), labels.read_text('utf-8').split()


def collections_folder():
    """The folder of the public collections, or None."""
    given = os.environ.get('KHULASA_COLLECTIONS')
    return pathlib.Path(given) if given else None


def collection(folder, name):
    """The rows of a public collection; none if it is not at hand."""
    return (corpora.load(folder, name) if folder else None) or []


def thin(items, count):
    """`count` items at even distances, or all of them if count is None: a sample for a trial run."""
    items = list(items)
    count = len(items) if count is None else min(count, len(items))
    return [items[i * len(items) // count] for i in range(count)]


def folds(texts):
    """How the cross-validation leaves texts out. texts: (source, genre) of each.

    -> (folds by genre, folds by source), a name for each text. A fold by genre is a seventh of the genres of every
    source, or all of a source that has only one."""
    genres = {source: sorted({genre for other, genre in texts if other == source}) for source, _ in texts}
    by_genre = [f'genres {genres[source].index(genre) % GENRE_FOLDS + 1}' if len(genres[source]) > 1 else source
                for source, genre in texts]
    return by_genre, [source for source, _ in texts]


def unseen(folds, items, fit):
    """{fold: what fit() makes of the items outside it}; None for a fold that has all items."""
    models = {}
    for fold in sorted(set(folds)):
        rest = [item for item, other in zip(items, folds) if other != fold]
        models[fold] = fit(rest) if rest else None
    return models
