#!/usr/bin/env python3
"""Learns core/data/summary_weights.txt: which sentences a summary picks. Run by ./dev train sentences, or alone.

It learns from the dev half of the reading set, where an editor marked what a summary must tell, from the texts of
marked/, of which each sentence is marked, and from EASC of the public collections, where five people chose sentences,
if it is at hand.

There are four models (core/src/gist/score.h). [lead] trusts the place of a sentence: a ridge regression within
documents on EASC, edited news, shrunk towards PRIOR (position and early), of which the result is PRIOR plus BLEND times
the fitted weights. Freer models over-fit. [point] and [main] look for what is to be told wherever it is: conditional
logistic regressions, without place, on the reading set and marked/. Each says how likely a sentence is to be the one that an editor
would take, among those of its text; of [main] it is one that tells the main must-group, of [point] one that tells any or is fine,
the main one twice as likely. [opening] says how much [lead] counts in a text: a logistic regression of whether the
first sentence tells the main point, as it does in all of EASC; then SHARPER and SHIFT.

The target of [lead] is the share of a sentence's word pairs that occur in the references; each document's mean is
subtracted from its features and targets. The weights of [lead] are multiples of the largest; those of [point] and
[main] are scaled to their size. BY_HAND has the others.

Measured is what the core returns: its selection runs with scores computed here. For the reading set, the three
sentences of a short summary as tests/quality/reading.py scores them; for EASC, ROUGE-1 of a summary as long as the
references, less that of LEAD, and its mean over budgets from .6 to 1.4 of that length, which is steadier: one sentence
more or less changes ROUGE by more than a feature does.
"""
from __future__ import annotations

import json
import math
import subprocess
import sys
from collections import Counter

import fitting
import sources
from feature_names import feature_names
from fitting import solve
from learned import Learned, count_sources, digest, figures

import corpora
from rouge import rouge_n
from text import words

NAMES = feature_names('summary_weights')
OPENING = feature_names('summary_weights/opening')
SECTIONS = {'lead': NAMES, 'point': NAMES, 'main': NAMES, 'opening': OPENING}
LEAD = ['position', 'early', 'paragraph-start', 'centrality', 'coverage', 'length', 'dangling']
# Weights that are not learned: for focus and curiosity a caller has to ask, and few documents of EASC have a title or a
# question. With these values a sentence with all words of the focus ranks before the first sentence (position and early
# together), one with half of them before the fourth; and curiosity brings the second or third sentence to the front, in
# [point] although it is a question. In [point] and [main] the best sentences are farther from the others, so that focus
# weighs more.
BY_HAND = {'lead': {'title-overlap': 0.1, 'question': -0.08, 'focus': 2.2, 'curiosity': 0.5},
           'point': {'focus': 8.0, 'curiosity': 4.0}, 'main': {'focus': 25.0, 'curiosity': 0.0}}
PRIOR = {'position': 1.0, 'early': 0.5}
# The place of a sentence is left to [lead]: with position, [point] avoids the first sentence, since our texts lead up to
# their point more often than others do.
PLACE = ['position', 'paragraph-start', 'dangling']
# Left out of [point] and [main], too: with it, both are worse on texts that they were not fitted to.
UNUSED = ['coverage']
LAMBDA, BLEND = 300.0, 10.0
# The penalty of [point] and [main], on standardized features, and what their weights are multiplied by: the larger, the
# less the place of a sentence counts beside them.
POINT_LAMBDA, SCALE = 20.0, {'point': 1.5, 'main': 5.0}
# The targets of [point]: a sentence that is fine in a summary counts as much as one that tells a lesser group. Without them (0) the
# genres left out have .733 of the sentences told or fine and .059 never to be picked, with them .760 and .045.
MAIN, TOLD, FINE = 1.0, 0.5, 0.5
# The penalty of [opening], on standardized features. SHIFT is added to the log odds, which are then multiplied by
# SHARPER. A larger shift trusts openings more: in a trial .65 / .70 / .75 / .80 told .632 / .630 / .622 / .622 of the must-groups of
# genres left out, and gained -.0060 / -.0052 / -.0051 / -.0032 in ROUGE-1 over LEAD on EASC (all budgets).
PENALTY, SHARPER, SHIFT = 10.0, 4.0, 0.7
# The logistic function has a slope of 1/4 at 0, the algebraic one of opening.cpp of 1/2; 1.5 fits its tails better than 2.
ALGEBRAIC = 1.5
BUDGETS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4)  # times the mean length of the references
PICKS = 3
BETTER = {'must-groups told': 'higher', 'TL;DRs that tell the main point': 'higher', 'texts that miss the point': 'lower', 'sentences told or fine': 'higher',
          'sentences never to be picked': 'lower', 'ROUGE-1 over LEAD': 'higher',
          'ROUGE-1 over LEAD, all budgets': 'higher'}


def mean(values):
    return sum(values) / len(values)


def run(tool, rows):
    """What the program answers to `rows`, one dict per row."""
    lines = ''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows)
    out = subprocess.run([tool], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


COMMENT = """The weights of the sentence features (enum Feature, in its order), as multiples of the largest that is learned.
Written by ./dev train sentences: do not edit. Set by hand there: focus and curiosity; in [lead] title-overlap and question.

Tried on EASC with several ridge penalties, without gain: the last sentence, the share of demonstratives, numbers,
positions counted in words, other shapes of position and length, similarity to the first sentence, the share of
recurring terms, quotations."""


class Document:
    """A text with its sentences, each with features (x) and a target."""

    def __init__(self, source, genre, text, sentences):
        self.source, self.genre, self.text, self.sentences = source, genre, text, sentences
        for sentence in sentences:
            sentence['x'] = dict(zip(NAMES, sentence['features']))


class ReadingText(Document):
    def __init__(self, gold, sentences):
        super().__init__(sources.READING, gold.genre, gold.source, sentences)
        self.gold = gold
        for sentence in sentences:
            sentence['span'] = gold.span(sentence)
            told = gold.told([sentence['text']])
            sentence['main'] = float(0 in told)
            sentence['point'] = MAIN if 0 in told else TOLD if told else FINE if gold.is_useful(sentence['text']) else 0.0
        self.opens_with_point = bool(sentences) and 0 in gold.told([sentences[0]['text']])

    def runs(self, scores):
        return [{'scores': scores['point']}, {'scores': scores['main'], 'type': 'tldr'}]

    def score(self, summaries):
        """{figure: (part, whole)}, as in tests/quality/reading.py."""
        picks = [self.sentences[s] for s in summaries[0][:PICKS]]
        told = self.gold.told(pick['text'] for pick in picks)
        gist = self.gold.told(self.sentences[s]['text'] for s in summaries[1])
        return {'must-groups told': (len(told), len(self.gold.must)), 'texts that miss the point': (not told, 1),
                'TL;DRs that tell the main point': (0 in gist, 1),
                'sentences told or fine': (sum(self.gold.is_useful(pick['text']) for pick in picks), len(picks)),
                'sentences never to be picked': (sum(self.gold.is_bad([pick['span']]) for pick in picks), len(picks))}


class MarkedText(Document):
    def __init__(self, marked, sentences):
        super().__init__(sources.MARKED, marked.genre, marked.source, sentences)
        for s in sentences:
            s['marks'] = ''.join(mark for begin, end, mark in marked.marks if 2 * (min(s['end'], end) - max(s['begin'], begin))
                                 > min(s['end'] - s['begin'], end - begin))
            s['main'] = float('1' in s['marks'])
            s['point'] = MAIN if s['main'] else TOLD if set(s['marks']) & set('23') else FINE if '+' in s['marks'] else 0.0
        self.opens_with_point = bool(sentences) and sentences[0]['main'] > 0

    def runs(self, scores):
        return ReadingText.runs(self, scores)

    def score(self, summaries):
        """The same figures, by the marks."""
        picks = [set(self.sentences[s]['marks']) for s in summaries[0][:PICKS]]
        told = set('123') & set().union(*picks)
        main = any(self.sentences[s]['main'] for s in summaries[1])
        fine = [bool(marks & set('123+')) for marks in picks]
        return {'must-groups told': (len(told), 3), 'texts that miss the point': (not told, 1),
                'TL;DRs that tell the main point': (main, 1), 'sentences told or fine': (sum(fine), len(picks)),
                'sentences never to be picked': (sum('-' in marks and not ok for marks, ok in zip(picks, fine)), len(picks))}


class EascText(Document):
    def __init__(self, row, sentences):
        super().__init__('easc', row['category'], row['text'], sentences)
        self.references = [words(summary) for summary in row['summaries']]
        length = mean(list(map(len, self.references)))
        self.budgets = [round(length * share) for share in BUDGETS]
        self.opens_with_point = True  # LEAD is hard to beat in all of it
        self.lead = {budget: self.rouge(corpora.lead_words(self.text, budget)) for budget in self.budgets}
        pairs = [set(zip(reference, reference[1:])) for reference in self.references]
        for sentence in sentences:
            sentence['list'] = words(sentence['text'])
            own = list(zip(sentence['list'], sentence['list'][1:]))
            sentence['target'] = mean([sum(pair in found for pair in own) / max(1, len(own)) for found in pairs])

    def rouge(self, summary):
        return mean([rouge_n(summary, reference, 1) for reference in self.references])

    def runs(self, scores):
        return [{'scores': scores['point'], 'maxWords': budget} for budget in self.budgets]

    def score(self, summaries):
        gains = [self.rouge([word for s in picks for word in self.sentences[s]['list']][:budget]) - self.lead[budget]
                 for picks, budget in zip(summaries, self.budgets)]
        return {'ROUGE-1 over LEAD': (gains[BUDGETS.index(1.0)], 1), 'ROUGE-1 over LEAD, all budgets': (mean(gains), 1)}


def load(tool, folder, sample=None):
    """The Documents of every source at hand. sample: so many of each."""
    golds = sources.thin(sources.reading(), sample)
    marked = sources.thin(sources.marked(), sample)
    easc = sources.thin(sources.collection(folder, 'easc'), sample)
    texts = [text.source for text in golds + marked] + [row['text'] for row in easc]
    found = [answer['sentences'] for answer in run(tool, [{'id': i, 'text': text} for i, text in enumerate(texts)])]
    return ([ReadingText(gold, sentences) for gold, sentences in zip(golds, found)] +
            [MarkedText(text, sentences) for text, sentences in zip(marked, found[len(golds):])] +
            [EascText(row, sentences) for row, sentences in zip(easc, found[len(golds) + len(marked):])])


def ridge(documents, names, penalty):
    """[weight] of `names`, for their values as the program prints them (not standardized): a regression within documents."""
    values = [[s['x'][n] for n in names] for d in documents for s in d.sentences]
    spread = [math.sqrt(mean([v * v for v in column]) - mean(column) ** 2) or 1 for column in zip(*values)]
    size = len(names)
    matrix = [[penalty * (a == b) for b in range(size)] for a in range(size)]
    right = [0.0] * size
    for d in documents:
        rows = [[s['x'][n] / w for n, w in zip(names, spread)] for s in d.sentences]
        centre = [mean(column) for column in zip(*rows)]
        level = mean([s['target'] for s in d.sentences])
        for row, s in zip(rows, d.sentences):
            x = [v - c for v, c in zip(row, centre)]
            for a in range(size):
                right[a] += x[a] * (s['target'] - level)
                for b in range(size):
                    matrix[a][b] += x[a] * x[b]
    return [w / s for w, s in zip(solve(matrix, right), spread)]


def fit_lead(documents):
    news = [d for d in documents if d.source == 'easc' and d.sentences]
    fitted = ridge(news, LEAD, LAMBDA) if news else [0.0] * len(LEAD)
    weights = {n: PRIOR.get(n, 0) + BLEND * w for n, w in zip(LEAD, fitted)}
    largest = max(weights.values())
    weights = {n: w / largest for n, w in weights.items()} | BY_HAND['lead']
    return {n: weights.get(n, 0.0) for n in NAMES}


def fit_sought(documents, section):
    """[point] or [main]."""
    names = [n for n in NAMES if n not in PLACE + UNUSED and n not in BY_HAND[section]]
    choices = [([s[section] for s in d.sentences], [[s['x'][n] for n in names] for s in d.sentences])
               for d in documents if d.source != 'easc']
    fitted = fitting.choice(choices, POINT_LAMBDA, len(names))
    weights = {n: SCALE[section] * w for n, w in zip(names, fitted)} | BY_HAND[section]
    return {n: weights.get(n, 0.0) for n in NAMES}


def opening(document):
    """[value] of OPENING, as opening.cpp computes them."""
    sentences, first = document.sentences, document.sentences[0]
    average = lambda name: mean([s['x'][name] for s in sentences])
    lengths = {'always': 1.0, 'words': min(1.5, first['words'] / 25),
               'mean-words': min(1.5, mean([s['words'] for s in sentences]) / 20)}
    return [lengths[n] if n in lengths else average(n[5:]) if n.startswith('mean-') else first['x'][n] for n in OPENING]


def fit_opening(program, documents):
    rows = [(1.0, d.opens_with_point, opening(d)) for d in documents if d.sentences]
    fitted = fitting.logistic(program, rows, [0.0] + [PENALTY] * (len(OPENING) - 1), standardized=True)
    fitted[0] += SHIFT
    return {n: w * SHARPER / ALGEBRAIC for n, w in zip(OPENING, fitted)}


def trust(document, weights):
    """As trust_in_opening() of the core."""
    x = sum(weights[n] * value for n, value in zip(OPENING, opening(document)))
    return (.5 * (1 + x / math.sqrt(1 + x * x))) ** 2


def scores(document, model):
    """{'point' or 'main': the scores of a document's sentences}. model: {section: {feature: weight}}."""
    found = {}
    for section in ('point', 'main'):
        share = trust(document, model['opening']) if document.sentences else 0
        mixed = {n: share * model['lead'][n] + (1 - share) * model[section][n] for n in NAMES}
        found[section] = [sum(w * s['x'][n] for n, w in mixed.items()) for s in document.sentences]
    return found


def measure(tool, documents, models):
    """For each model, {(source, figure): value}. models: lists of sections, one for each document, or None."""
    requests, asked = [], []
    for i, d in enumerate(documents):
        known = [m for m, model in enumerate(models) if model[i]]
        runs = [run for m in known
                for run in d.runs(scores(d, models[m][i]))]
        asked.append(known)
        requests.append({'id': i, 'text': d.text, 'runs': runs})
    sums = [{} for _ in models]
    for d, known, answer in zip(documents, asked, run(tool, requests)):
        each = len(answer['summaries']) // len(known)
        for place, m in enumerate(known):
            for name, (part, whole) in d.score(answer['summaries'][place * each:(place + 1) * each]).items():
                total = sums[m].setdefault((d.source, name), [0, 0])
                total[0] += part
                total[1] += whole
    return [{name: part / whole for name, (part, whole) in of_model.items() if whole} for of_model in sums]


def learn(programs, folder, in_use, sample=None):
    """A Learned. programs: the folder of the programs; in_use: {section: {name: weight}}."""
    tool = programs / 'sentence_features'
    documents = load(tool, folder, sample)
    by_genre, by_source = sources.folds([(d.source, d.genre) for d in documents])
    fit = lambda given: {'lead': fit_lead(given), 'point': fit_sought(given, 'point'), 'main': fit_sought(given, 'main'),
                         'opening': fit_opening(programs / 'logistic_fit', given)}
    weights = fit(documents)
    models = [[in_use] * len(documents), [weights] * len(documents)]
    for folds in (by_genre, by_source):
        unseen = sources.unseen(folds, documents, fit)
        models.append([unseen[fold] for fold in folds])
    return Learned(
        'sentences', weights,
        {'lambda': [LAMBDA, POINT_LAMBDA], 'blend': BLEND, 'scale': list(SCALE.values()), 'targets': [MAIN, TOLD, FINE],
         'opening': [PENALTY, SHARPER, SHIFT]},
        count_sources((d.source, d.genre, len(d.sentences)) for d in documents),
        figures(BETTER, Counter(d.source for d in documents), *measure(tool, documents, models)),
        digest(LEAD, PLACE + UNUSED, BY_HAND, PRIOR, LAMBDA, BLEND, POINT_LAMBDA, SCALE, PENALTY, SHARPER, SHIFT, by_genre,
               [[(s['features'], s.get('point', s.get('target'))) for s in d.sentences] for d in documents]))


if __name__ == '__main__':
    import train
    train.main(['sentences', *sys.argv[1:]])
