#!/usr/bin/env python3
"""Learns core/data/line_weights.txt: which lines of a page are article. Run by ./dev train lines, or alone.

It learns from lines that people, or rules, labelled: the dev half of the reading set, the project's own pages
(tests/articles/*/labels.txt, except those that held-out.txt lists), and junk_lines and dirty_paste of the public
collections where they are at hand.

The model is a logistic regression with an L2 penalty. The penalty is the one with the best log loss on genres and
sources that were left out.

Every page is used twice, with its markers and without, so that the model also learns pages whose wording the marker list
does not have. Lines that a marker labels are left out, since the core never asks the model about them; so are labels
inside an article, which cleaning may keep or not.
"""
from __future__ import annotations

import bisect
import itertools
import json
import math
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass

import sources
from feature_names import feature_names
from fitting import logistic
from learned import Learned, count_sources, digest, figures

PENALTIES = (1, 3, 10, 30)
# The weight of a line. Those of our own pages count four times: they are few, of many kinds, and labelled by people.
# Those of the reading set with 0, .5, 1, 2 and 4: F1 of junk with genres left out .791, .825, .840, .847, .865 on the
# reading set and .693, .747, .777, .770, .740 on junk_lines.
WEIGHTS = {sources.READING: 1, sources.ARTICLES: 4}
NAMES = feature_names('line_weights')
JUNK, WRONG = 'F1 of junk', 'lines on the wrong side'
BETTER = {JUNK: 'higher', WRONG: 'lower'}


COMMENT = """The weights of the features of a line (enum LineFeature, in its order), in log-odds that the line is article.
Learned from lines that no marker labels. Written by ./dev train lines: do not edit."""


@dataclass(frozen=True)
class Page:
    source: str
    genre: str
    lines: list  # (line, whether it is article, or None if either is right)


def line_label(gold):
    """A function from a line of a text of the reading set to whether it is article; None for labels and for lines
    without a letter or digit."""
    kinds = ((gold.junk_lines, False), (gold.article_lines, True))
    known = {gold.source[begin:end].strip(): is_article for spans, is_article in kinds for begin, end in spans}
    return lambda line: known.get(line.strip())


def load_pages(tool, folder, sample=None):
    """The pages of every source at hand. sample: so many of each."""
    done = subprocess.run([tool, '--article-kinds'], stdout=subprocess.PIPE, check=True)
    article_kinds = done.stdout.decode().split()
    pages = []
    for gold in sources.thin(sources.reading(), sample):
        label = line_label(gold)
        pages.append(Page(sources.READING, gold.genre, [(line, label(line)) for line in gold.source.split('\n')]))
    for name, text, labels in sources.thin(sources.labelled_articles(), sample):
        lines = [line for line in text.split('\n') if line.strip()]
        pages.append(Page(sources.ARTICLES, name, [(line, kind in article_kinds) for line, kind in zip(lines, labels)]))
    for row in sources.thin(sources.collection(folder, 'junk_lines'), sample):
        flags = [not junk for junk in row['junk']]
        pages.append(Page('junk_lines', 'junk_lines', list(zip(row['lines'], flags))))
    for row in sources.thin(sources.collection(folder, 'dirty_paste'), sample):
        flags = [label == 'article' for label in row['labels']]
        pages.append(Page('dirty_paste', 'dirty_paste', list(zip(row['lines'], flags))))
    return pages


@dataclass(frozen=True)
class Row:
    page: Page
    weight: float
    is_article: bool
    features: list


def units(text):
    """The length of a text in UTF-16 code units."""
    return len(text.encode('utf-16-le')) // 2


def load_rows(tool, pages):
    """A Row for every line that the core would ask the model about. A paragraph that was cut into lines is one line; it
    is left out if people labelled its parts differently."""
    requests = [{'text': '\n'.join(line for line, _ in page.lines), 'markers': markers}
                for page in pages for markers in (True, False)]
    given = ''.join(json.dumps(request) + '\n' for request in requests)
    done = subprocess.run([tool], input=given.encode(), stdout=subprocess.PIPE, check=True)
    begins = [list(itertools.accumulate((units(line) + 1 for line, _ in page.lines), initial=0)) for page in pages]
    rows = []
    for text in done.stdout.decode().splitlines():
        number, begin, end, is_marked, *features = text.split('\t')
        page, of_page = pages[int(number) // 2], begins[int(number) // 2]
        first = bisect.bisect_right(of_page, int(begin)) - 1
        last = bisect.bisect_left(of_page, int(end))
        labels = {flag for line, flag in page.lines[first:last] if line.strip()}
        if is_marked == '0' and len(labels) == 1 and None not in labels:
            rows.append(Row(page, WEIGHTS.get(page.source, 1) / 2, labels.pop(), list(map(float, features))))
    return rows


def fit(program, rows, penalty):
    # The first feature is the bias, which is not penalized.
    return logistic(program, [(row.weight, row.is_article, row.features) for row in rows],
                    [0.0] + [float(penalty)] * (len(NAMES) - 1))


def log_odds(weights, row):
    return sum(map(float.__mul__, weights, row.features))


def unseen_odds(program, rows, folds, penalty):
    """The log-odds of each row by weights that were not fitted to its fold; None if there is nothing else."""
    models = sources.unseen(folds, rows, lambda rest: fit(program, rest, penalty))
    return [log_odds(models[fold], row) if models[fold] else None for row, fold in zip(rows, folds)]


def log_loss(rows, odds):
    loss = sum(row.weight * math.log1p(math.exp(-value if row.is_article else value)) for row, value in zip(rows, odds))
    return loss / sum(row.weight for row in rows)


def measure(rows, odds):
    """{(source, figure): value}. Rows without log-odds are left out."""
    counts = {}
    for row, value in zip(rows, odds):
        if value is None:
            continue
        found, said, junk, wrong, total = counts.get(row.page.source, (0, 0, 0, 0, 0))
        is_said, is_junk = value < 0, not row.is_article
        counts[row.page.source] = (found + (is_said and is_junk), said + is_said, junk + is_junk,
                                   wrong + (is_said != is_junk), total + 1)
    figures = {}
    for source, (found, said, junk, wrong, total) in counts.items():
        figures[source, JUNK] = 2 * found / (said + junk) if junk else 1.0
        figures[source, WRONG] = wrong / total
    return figures


def learn(programs, folder, in_use, sample=None):
    """A Learned. programs: the folder of the programs; in_use: {section: {name: weight}}."""
    pages = load_pages(programs / 'line_features', folder, sample)
    rows = load_rows(programs / 'line_features', pages)
    program = programs / 'logistic_fit'
    by_genre, by_source = sources.folds([(row.page.source, row.page.genre) for row in rows])
    odds = {penalty: unseen_odds(program, rows, by_genre, penalty) for penalty in PENALTIES}
    penalty = min(PENALTIES, key=lambda p: log_loss(rows, odds[p]))
    weights = fit(program, rows, penalty)
    used = list(in_use['line'].values())
    found = figures(BETTER, Counter(page.source for page in pages), measure(rows, [log_odds(used, row) for row in rows]),
                    measure(rows, [log_odds(weights, row) for row in rows]), measure(rows, odds[penalty]),
                    measure(rows, unseen_odds(program, rows, by_source, penalty)))
    samples = Counter(id(row.page) for row in rows)
    return Learned(
        'lines', {'line': dict(zip(NAMES, weights))}, {'penalty': penalty, 'weights': WEIGHTS},
        count_sources((page.source, page.genre, samples[id(page)]) for page in pages), found,
        digest(PENALTIES, by_genre, [(row.weight, row.is_article, row.features) for row in rows]))


if __name__ == '__main__':
    import train
    train.main(['lines', *sys.argv[1:]])
