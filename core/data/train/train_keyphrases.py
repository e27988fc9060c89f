#!/usr/bin/env python3
"""Learns core/data/keyphrase_weights.txt: which phrases are keyphrases. Run by ./dev train keyphrases, or alone.

It learns from phrases that people chose: those of the dev half of the reading set, and those of AKEC and of Al Logmani
and Al Muhtaseb where the public collections are at hand.

The background (gist/background.h) says how common a stem is: it counts documents by bucket of stem hashes. It is counted
anew, and background_frequencies.txt written, if all collections of BACKGROUND are at hand; else the table in use
stays. A document that was counted is taken out before its own features are computed, so that they are those of an
article never seen before.

The model is a logistic regression with an L2 penalty. It learns from every candidate that a person chose and from the
other candidates that the model of the round before ranks highest (hard negatives). Measured is what the core
returns: it chooses phrases by scores computed here.
"""
from __future__ import annotations

import json
import math
import random
import re
import subprocess
import sys
from collections import Counter

import sources
from feature_names import feature_names
from fitting import logistic
from learned import Learned, count_sources, digest, figures

import keyphrases
from text import key

# As in gist/background.cpp. With twice as many, F1@10 is .005 better on akec and .001 on logmani, for 2.8 KB of module.
BUCKETS = 1 << 14
# The levels of a logarithmic scale of 6, of which the three lowest are one: what is rare anyway. With one level more, genres
# left out, F1@10 is .004 less on akec and .002 on logmani, and nDCG .002 more on the reading set; the module is larger.
LEVELS = 3
LOWEST = 2
PENALTY = 10.0        # L2, on standardized features: the best of 1, 3, 10 and 30, by a little
NEGATIVES = 150       # per document: the candidates ranked highest that nobody chose
EASY_NEGATIVES = 60   # and a sample of the others, so that weak candidates stay weak
ROUNDS = 3            # F1@10 after 1, 2 and 3: .284, .289, .305 on akec; .212, .233, .234 on logmani
COLLECTIONS = ('akec', 'logmani')
BACKGROUND = ('akec', 'logmani', 'easc', 'headlines', 'junk_lines')
FREQUENCIES = 'background_frequencies.txt'
# The weight of a candidate. The reading set is the smallest, and the one that is like what people paste. Genres left
# out, precision of ten is .532 and .547 with 3 and 10 (akec 3 and 4; 4 levels), nDCG .572 and .586; but F1@10 of akec, which has
# one genre, is .317 and .296 if it is left out whole.
WEIGHTS = {sources.READING: 3.0, 'akec': 3.0}
SHOWN = 10            # keyphrases that are measured
ORDINAL = re.compile(' (العام|عام|الأولى?|الثانية?|الثالثة?|الرابعة?)$')
NAMES = feature_names('keyphrase_weights')
AT = {name: i for i, name in enumerate(NAMES)}
SEVERAL = AT['several-words']
BETTER = {'precision of ten': 'higher', 'nDCG of ten': 'higher', 'ill-formed or foreign': 'lower', 'F1@10': 'higher',
          'MAP': 'higher'}


COMMENT = """Weights of the keyphrase model, in log-odds, first for single words, then for longer phrases. The
features are those of enum KeyphraseFeature (gist/phrase_features.h), in its order. Learned from phrases
that people chose. Written by ./dev train keyphrases: do not edit."""


class Document:
    """A text with its candidates, each {'shown', 'buckets', 'x': features, 'y': whether a person chose it}."""

    def __init__(self, source, genre, row, candidates, is_chosen):
        self.source, self.genre, self.row, self.candidates = source, genre, row, candidates
        for candidate in candidates:
            candidate['y'] = is_chosen(candidate['shown'])


class ReadingText(Document):
    def __init__(self, gold, row, candidates):
        self.gold = gold
        forms = {key(form) for entry in gold.keyphrases for form in [entry['text'], *entry['variants']]}
        super().__init__(sources.READING, gold.genre, row, candidates, lambda shown: key(shown) in forms)

    def score(self, found):
        """{figure: value}, as in tests/quality/reading.py."""
        matches = self.gold.match(found[:SHOWN])
        ranks = [match['rank'] if isinstance(match, dict) else None for match in matches]
        return {'precision of ten': sum(map(bool, ranks)) / SHOWN,
                'nDCG of ten': keyphrases.ndcg(ranks, len(self.gold.keyphrases), SHOWN),
                'ill-formed or foreign': matches.count('bad') / SHOWN}


class CollectionText(Document):
    def __init__(self, source, row, candidates):
        chosen = set(keyphrases.distinct(row['keyphrases'], True))
        super().__init__(source, row.get('category', source), row, candidates,
                         lambda shown: keyphrases.phrase_key(shown, True) in chosen)

    def score(self, found):
        scores = keyphrases.score(found, self.row['keyphrases'], True)
        return {name: scores[name] for name in ('F1@10', 'MAP')}


def ask(tool, rows):
    """What the program prints for each row: a list of lines."""
    given = ''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows)
    out = subprocess.run([tool], input=given.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    answers = [[]]
    for line in out.split('\n')[:-1]:
        if line:
            answers[-1].append(line)
        else:
            answers.append([])
    return answers[:-1]


def request(row):
    return {'text': row['text'] if 'text' in row else '\n'.join(row['lines']), 'title': row.get('title')}


def candidates_of(tool, rows):
    """The candidates of each row: {'shown', 'buckets', 'x'}."""
    documents = []
    for lines in ask(tool, map(request, rows)):
        columns = [line.split('\t') for line in lines]
        documents.append([{'shown': shown, 'buckets': list(map(int, buckets.split())),
                           'x': list(map(float, values.split()))} for shown, buckets, values in columns])
    return documents


def level(documents_with, total):
    """How common a stem is that `documents_with` of `total` documents have: 0 to LEVELS, on a logarithmic scale."""
    return max(round((LEVELS + LOWEST) * math.log(max(documents_with, 1)) / math.log(total)) - LOWEST, 0)


def buckets_of(candidates):
    """The buckets of the words of a document. Not those of an ordinal: a word of dates is no term but in «الشوط الثاني»."""
    return {bucket for candidate in candidates if not ORDINAL.search(candidate['shown'])
            for bucket in candidate['buckets']}


def set_rarity(candidates, level_of):
    """Sets the features that depend on the background. level_of: from a bucket to its level."""
    for candidate in candidates:
        rarities = [1 - level_of(bucket) / LEVELS for bucket in candidate['buckets']]
        x, mean = candidate['x'], sum(rarities) / len(rarities)
        x[AT['rarity']], x[AT['rarest']] = mean, max(rarities)
        x[AT['first-rarity']] = rarities[0] if len(rarities) > 1 else 0.0
        x[AT['rarity-by-frequency']] = mean * x[AT['log-frequency']]


def count_background(tool, documents, folder):
    """Counts the background anew and sets the features that depend on it. -> the text of its file, or None if a
    collection is not at hand: then the features are those that the core computes with the table in use."""
    rest = {name: sources.collection(folder, name) for name in BACKGROUND if name not in COLLECTIONS}
    have = {document.source for document in documents}
    if not all(rest.values()) or not have.issuperset(COLLECTIONS):
        return None
    counted = [buckets_of(document.candidates) for document in documents if document.source in COLLECTIONS]
    for rows in rest.values():
        counted += map(buckets_of, candidates_of(tool, rows))
    counts, total = Counter(bucket for buckets in counted for bucket in buckets), len(counted)
    for document in documents:
        own = document.source in COLLECTIONS
        set_rarity(document.candidates, lambda bucket: level(counts[bucket] - own, total))
    digits = ''.join(str(level(counts[bucket], total)) for bucket in range(BUCKETS))
    rows = [digits[i:i + 128] for i in range(0, BUCKETS, 128)]
    return (f'# How common stems are (gist/background.h): one digit for each bucket of stem hashes, on a logarithmic\n'
            f'# scale from 0 (few of {total} documents have such a stem) to {LEVELS}. Counted in encyclopedia and\n'
            f'# newspaper articles: {", ".join(BACKGROUND)}. Written by ./dev train keyphrases: do not edit.\n\n'
            '[levels]\n' + ''.join(row + '\n' for row in rows))


def load(tool, folder, sample=None):
    """The Documents of every source at hand. sample: so many of each."""
    golds = sources.thin(sources.reading(), sample)
    rows = [{'text': gold.source} for gold in golds]
    documents = [ReadingText(*each) for each in zip(golds, rows, candidates_of(tool, rows))]
    for name in COLLECTIONS:
        rows = sources.thin(sources.collection(folder, name), sample)
        documents += [CollectionText(name, *each) for each in zip(rows, candidates_of(tool, rows))]
    return documents


def log_odds(weights, candidate):
    """The score of a candidate, by the weights for its number of words."""
    x = candidate['x']
    return sum(map(float.__mul__, weights[int(x[SEVERAL])], x))


def strength(candidate):
    """A first guess at the score: it ranks the negatives of the first round, when there is no model yet."""
    x = candidate['x']
    return (x[AT['log-support']] + 1.2 * x[SEVERAL] + x[AT['first-sentence']] + x[AT['rarity']] + x[AT['title-share']])


def sample_of(document, score, seed):
    """The candidates people chose, the strongest others and a sample of the rest."""
    chosen = [c for c in document.candidates if c['y']]
    others = sorted((c for c in document.candidates if not c['y']), key=score, reverse=True)
    rest = others[NEGATIVES:]
    return chosen + others[:NEGATIVES] + random.Random(seed).sample(rest, min(EASY_NEGATIVES, len(rest)))


def fit(program, documents):
    """Fits the model ROUNDS times, each time to the negatives that the fit before ranks highest.

    -> [weights of single words, weights of phrases of several words]"""
    score = strength
    for round_number in range(ROUNDS):
        rows = ([], [])
        for i, document in enumerate(documents):
            for c in sample_of(document, score, i + 1000 * round_number):
                rows[int(c['x'][SEVERAL])].append((WEIGHTS.get(document.source, 1.0), c['y'], [*c['x'], 1.0]))
        penalties = [PENALTY] * len(NAMES) + [0.0]
        (*word, word_intercept), (*words, words_intercept) = (
            logistic(program, each, penalties, standardized=True) for each in rows)
        words[SEVERAL] = words_intercept - word_intercept
        weights = [word, words]
        score = lambda c, of=weights: log_odds(of, c)
    return weights


def measure(tool, documents, models):
    """For each model, {(source, figure): value}. models: lists of weights, one for each document, or None."""
    requests, asked = [], []
    for i, document in enumerate(documents):
        known = [m for m, model in enumerate(models) if model[i]]
        runs = [[log_odds(models[m][i], c) for c in document.candidates] for m in known]
        asked.append(known)
        requests.append({**request(document.row), 'runs': runs})
    sums = [{} for _ in models]
    for document, known, lines in zip(documents, asked, ask(tool, requests)):
        for m, line in zip(known, lines):
            for name, value in document.score(line.split('\t')).items():
                total = sums[m].setdefault((document.source, name), [0, 0])
                total[0] += value
                total[1] += 1
    return [{name: value / count for name, (value, count) in of_model.items()} for of_model in sums]


def learn(programs, folder, in_use, sample=None):
    """A Learned. programs: the folder of the programs; in_use: {section: {name: weight}}."""
    tool, program = programs / 'keyphrase_features', programs / 'logistic_fit'
    documents = load(tool, folder, sample)
    background = count_background(tool, documents, folder) if sample is None else None
    by_genre, by_source = sources.folds([(document.source, document.genre) for document in documents])
    weights = fit(program, documents)
    models = [[[list(section.values()) for section in in_use.values()]] * len(documents), [weights] * len(documents)]
    for folds in (by_genre, by_source):
        unseen = sources.unseen(folds, documents, lambda rest: fit(program, rest))
        models.append([unseen[fold] for fold in folds])
    return Learned(
        'keyphrases', {name: dict(zip(NAMES, section)) for name, section in zip(('word', 'words'), weights)},
        {'penalty': PENALTY, 'rounds': ROUNDS, 'weights': WEIGHTS},
        count_sources((document.source, document.genre, len(document.candidates)) for document in documents),
        figures(BETTER, Counter(document.source for document in documents), *measure(tool, documents, models)),
        digest(PENALTY, NEGATIVES, EASY_NEGATIVES, ROUNDS, WEIGHTS, by_genre,
               [[(c['y'], c['x']) for c in document.candidates] for document in documents]),
        {FREQUENCIES: background} if background else {})


if __name__ == '__main__':
    import train
    train.main(['keyphrases', *sys.argv[1:]])
