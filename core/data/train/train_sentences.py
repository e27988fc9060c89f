#!/usr/bin/env python3
"""Learns core/data/summary_weights.txt: which sentences a summary picks. Run by ./dev train sentences, or alone.

It learns from the dev half of the reading set, where an editor marked what a summary must tell, and from EASC of the
public collections, where five people chose sentences, if it is at hand.

The model is a ridge regression within documents: each document's mean is subtracted from its features and targets.
The target of a sentence is the share of its word pairs that occur in the references of EASC; in the reading set it is 1
if the sentence tells a must-group, GOOD if it is fine in a summary, else 0. The weights are not shrunk towards zero, but
towards PRIOR (position and early): the result is PRIOR plus BLEND times the fitted weights, which LAMBDA keeps small.
Freer models over-fit. Weights are given as multiples of the largest. BY_HAND has the others.

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

import sources
from feature_names import feature_names
from fitting import solve
from learned import Learned, count_sources, digest, figures

import corpora
from rouge import rouge_n
from text import words

NAMES = feature_names('summary_weights')
LEARNED = ['position', 'early', 'paragraph-start', 'centrality', 'coverage', 'length', 'dangling']
# Weights that are not learned: title-overlap and question occur in few documents; for focus and curiosity a caller has
# to ask. With these values a sentence with all words of the focus ranks before the first sentence (position and early
# together), one with half of them before the fourth; and curiosity brings the second or third sentence to the front.
BY_HAND = {'title-overlap': 0.1, 'question': -0.08, 'focus': 2.2, 'curiosity': 0.5}
PRIOR = {'position': 1.0, 'early': 0.5}
LAMBDA, BLEND, GOOD = 300.0, 10.0, 0.5
# The weight of a sentence. Many texts of the reading set tell their point late, on purpose: with a full weight the
# position would count against a sentence, and EASC loses .07. With 0, .05, .1, .15, .2 and .3, genres left out:
# must-groups told .213, .241, .266, .277, .291, .299; EASC over LEAD .004, .010, .006, .008, .003, -.005.
WEIGHTS = {sources.READING: 0.15}
BUDGETS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4)  # times the mean length of the references
PICKS = 3
BETTER = {'must-groups told': 'higher', 'texts that miss the point': 'lower', 'sentences told or fine': 'higher',
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
Written by ./dev train sentences: do not edit. Set by hand there: title-overlap, question, focus and curiosity.

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
            told = bool(gold.told([sentence['text']]))
            sentence['target'] = 1.0 if told else GOOD if gold.is_useful(sentence['text']) else 0.0

    def runs(self, scores):
        return [{'scores': scores}]

    def score(self, summaries):
        """{figure: (part, whole)}, as in tests/quality/reading.py."""
        picks = [self.sentences[s] for s in summaries[0][:PICKS]]
        told = self.gold.told(pick['text'] for pick in picks)
        return {'must-groups told': (len(told), len(self.gold.must)), 'texts that miss the point': (not told, 1),
                'sentences told or fine': (sum(self.gold.is_useful(pick['text']) for pick in picks), len(picks)),
                'sentences never to be picked': (sum(self.gold.is_bad([pick['span']]) for pick in picks), len(picks))}


class EascText(Document):
    def __init__(self, row, sentences):
        super().__init__('easc', row['category'], row['text'], sentences)
        self.references = [words(summary) for summary in row['summaries']]
        length = mean(list(map(len, self.references)))
        self.budgets = [round(length * share) for share in BUDGETS]
        self.lead = {budget: self.rouge(corpora.lead_words(self.text, budget)) for budget in self.budgets}
        pairs = [set(zip(reference, reference[1:])) for reference in self.references]
        for sentence in sentences:
            sentence['words'] = words(sentence['text'])
            own = list(zip(sentence['words'], sentence['words'][1:]))
            sentence['target'] = mean([sum(pair in found for pair in own) / max(1, len(own)) for found in pairs])

    def rouge(self, summary):
        return mean([rouge_n(summary, reference, 1) for reference in self.references])

    def runs(self, scores):
        return [{'scores': scores, 'maxWords': budget} for budget in self.budgets]

    def score(self, summaries):
        gains = [self.rouge([word for s in picks for word in self.sentences[s]['words']][:budget]) - self.lead[budget]
                 for picks, budget in zip(summaries, self.budgets)]
        return {'ROUGE-1 over LEAD': (gains[BUDGETS.index(1.0)], 1), 'ROUGE-1 over LEAD, all budgets': (mean(gains), 1)}


def load(tool, folder, sample=None):
    """The Documents of every source at hand. sample: so many of each."""
    golds = sources.thin(sources.reading(), sample)
    easc = sources.thin(sources.collection(folder, 'easc'), sample)
    texts = [gold.source for gold in golds] + [row['text'] for row in easc]
    found = [answer['sentences'] for answer in run(tool, [{'id': i, 'text': text} for i, text in enumerate(texts)])]
    return ([ReadingText(gold, sentences) for gold, sentences in zip(golds, found)] +
            [EascText(row, sentences) for row, sentences in zip(easc, found[len(golds):])])


def fit(documents):
    """{feature: weight} of all features, for their values as the program prints them (not standardized)."""
    documents = [d for d in documents if d.sentences]
    values = [[s['x'][n] for n in LEARNED] for d in documents for s in d.sentences]
    middle = [mean(column) for column in zip(*values)]
    spread = [math.sqrt(mean([(v - m) ** 2 for v in column])) or 1 for column, m in zip(zip(*values), middle)]
    size = len(LEARNED)
    matrix = [[LAMBDA * (a == b) for b in range(size)] for a in range(size)]
    right = [0.0] * size
    for d in documents:
        weight = WEIGHTS.get(d.source, 1.0)
        rows = [[s['x'][n] / w for n, w in zip(LEARNED, spread)] for s in d.sentences]
        centre = [mean(column) for column in zip(*rows)]
        level = mean([s['target'] for s in d.sentences])
        for row, s in zip(rows, d.sentences):
            x = [v - c for v, c in zip(row, centre)]
            for a in range(size):
                right[a] += weight * x[a] * (s['target'] - level)
                for b in range(size):
                    matrix[a][b] += weight * x[a] * x[b]
    weights = {n: PRIOR.get(n, 0) + BLEND * w / s for n, w, s in zip(LEARNED, solve(matrix, right), spread)}
    largest = max(weights.values())
    return {n: BY_HAND[n] if n in BY_HAND else weights[n] / largest for n in NAMES}


def measure(tool, documents, models):
    """For each model, {(source, figure): value}. models: lists of weights, one for each document, or None."""
    requests, asked = [], []
    for i, d in enumerate(documents):
        known = [m for m, model in enumerate(models) if model[i]]
        runs = [run for m in known
                for run in d.runs([sum(w * s['x'][n] for n, w in models[m][i].items()) for s in d.sentences])]
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
    weights = fit(documents)
    models = [[in_use['sentence']] * len(documents), [weights] * len(documents)]
    for folds in (by_genre, by_source):
        unseen = sources.unseen(folds, documents, fit)
        models.append([unseen[fold] for fold in folds])
    return Learned(
        'sentences', {'sentence': weights},
        {'lambda': LAMBDA, 'blend': BLEND, 'good': GOOD, 'weights': WEIGHTS},
        count_sources((d.source, d.genre, len(d.sentences)) for d in documents),
        figures(BETTER, Counter(d.source for d in documents), *measure(tool, documents, models)),
        digest(LEARNED, BY_HAND, PRIOR, LAMBDA, BLEND, WEIGHTS, by_genre,
               [[(s['features'], s['target']) for s in d.sentences] for d in documents]))


if __name__ == '__main__':
    import train
    train.main(['sentences', *sys.argv[1:]])
