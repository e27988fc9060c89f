#!/usr/bin/env python3
"""Learns the weights of summary_weights.txt from human extractive summaries, cross-validates them and prints both.

    train_sentences.py TOOL DATA

TOOL is the program built from sentence_features.cpp. DATA is the folder with easc.jsonl ({"id", "text", "summaries"} lines);
the measuring scripts text.py and rouge.py are in the folder above it. Python 3 standard library only; takes some ten
seconds.

A summary is what `khulasa analyze --jsonl` selects with maxWords at the mean length of the references: TOOL runs the core's
own selection by the scores of a fold's weights. ROUGE and LEAD are those of evaluate.py in the folder above DATA; LEAD skips
sentences that do not fit the budget. One sentence more or less changes these figures by more than a feature does. So the
mean over budgets from .6 to 1.4 of the references' length is printed as well ("of all budgets"). It is steadier, and a good
ranking should be good at all of them.

The model is a ridge regression within documents: each document's means are subtracted. Its target is the share of a
sentence's word pairs that occur in the references. It does not shrink towards zero but towards a prior, the weights of
position and earliness in PRIOR: the learned weights, shrunk by LAMBDA, are multiplied by BLEND and added to it. Freer
models overfit 73 documents. Weights are multiples of that of position. No weight is scored on documents that it was learned
from; every seed draws new folds.
"""
import json
import math
import pathlib
import random
import subprocess
import sys

NAMES = ['position', 'early', 'paragraph-start', 'centrality', 'coverage', 'title-overlap', 'length', 'dangling',
         'question', 'focus', 'curiosity']                                  # enum Feature, in its order
LEARNED = ['position', 'early', 'paragraph-start', 'centrality', 'coverage', 'length', 'dangling']
PRIOR = {'position': 1.0, 'early': 0.5}
LAMBDA, BLEND, FOLDS, SEEDS = 300.0, 10.0, 10, (1, 2, 3, 4, 5)
BUDGETS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4)                        # of the mean length of the references


def mean(values):
    return sum(values) / len(values)


def run(tool, rows):
    lines = ''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows)
    out = subprocess.run([tool], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def load(tool, data):
    """The documents with their sentences, each with tokens, features and target, and with the scores of LEAD."""
    sys.path.insert(0, str(data.parent))
    import rouge
    import text
    rows = [json.loads(line) for line in open(data / 'easc.jsonl', encoding='utf-8')]
    documents = []
    for row, found in zip(rows, run(tool, [{'id': r['id'], 'text': r['text']} for r in rows])):
        sentences = found['sentences']
        references = [text.tokens(s) for s in row['summaries']]
        budget = round(mean([len(r) for r in references]))
        pairs = [set(zip(r, r[1:])) for r in references]
        for s in sentences:
            s['tokens'] = text.tokens(s['text'])
            own = list(zip(s['tokens'], s['tokens'][1:]))
            s['target'] = mean([sum(p in found for p in own) / max(1, len(own)) for found in pairs])
            s['x'] = dict(zip(NAMES, s['features']))
        documents.append({'id': row['id'], 'text': row['text'], 'sentences': sentences, 'budget': budget, 'lead': {},
                          'rouge': lambda tokens, refs=references: [mean([rouge.rouge_n(tokens, r, n)[2] for r in refs])
                                                                    for n in (1, 2)]})
        whole = list(map(text.tokens, text.split_sentences(row['text'])))
        for words in {round(budget * share) for share in BUDGETS}:
            lead = []
            for sentence in whole:
                if not lead or len(lead) + len(sentence) <= words:
                    lead += sentence
            documents[-1]['lead'][words] = documents[-1]['rouge'](lead[:words])
    return documents


def solve(matrix, right):
    rows = [row + [value] for row, value in zip(matrix, right)]
    for i in range(len(rows)):                     # no pivoting: the ridge makes the matrix positive definite
        for r in range(i + 1, len(rows)):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    solution = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        known = sum(rows[i][c] * solution[c] for c in range(i + 1, len(rows)))
        solution[i] = (rows[i][-1] - known) / rows[i][i]
    return solution


def learn(documents):
    """{feature: weight}, for features that are not standardized."""
    values = [[s['x'][n] for n in LEARNED] for d in documents for s in d['sentences']]
    middle = [mean(column) for column in zip(*values)]
    spread = [math.sqrt(mean([(v - m) ** 2 for v in column])) or 1 for column, m in zip(zip(*values), middle)]
    size = len(LEARNED)
    matrix = [[LAMBDA * (a == b) for b in range(size)] for a in range(size)]
    right = [0.0] * size
    for d in documents:
        rows = [[s['x'][n] / w for n, w in zip(LEARNED, spread)] for s in d['sentences']]
        centre = [mean(column) for column in zip(*rows)]
        level = mean([s['target'] for s in d['sentences']])
        for row, s in zip(rows, d['sentences']):
            x = [v - c for v, c in zip(row, centre)]
            for a in range(size):
                right[a] += x[a] * (s['target'] - level)
                for b in range(size):
                    matrix[a][b] += x[a] * x[b]
    weights = {n: PRIOR.get(n, 0) + BLEND * w / s for n, w, s in zip(LEARNED, solve(matrix, right), spread)}
    return {n: w / weights['position'] for n, w in weights.items()}


def summarize(tool, documents, models):
    """Scores the core's summaries by the weights that each model has for each document.

    Returns deltas[model][budget][document], each [ROUGE-1 F, ROUGE-2 F] minus the same of LEAD.
    """
    lines = []
    for i, d in enumerate(documents):
        runs = [{'scores': [sum(w * s['x'][n] for n, w in model[i].items()) for s in d['sentences']],
                 'maxWords': round(d['budget'] * share)} for model in models for share in BUDGETS]
        lines.append({'id': d['id'], 'text': d['text'], 'runs': runs})
    deltas = [[[] for _ in BUDGETS] for _ in models]
    for d, line, out in zip(documents, lines, run(tool, lines)):
        for at, (asked, picked) in enumerate(zip(line['runs'], out['summaries'])):
            words = asked['maxWords']
            tokens = [t for s in picked for t in d['sentences'][s]['tokens']]
            delta = [a - b for a, b in zip(d['rouge'](tokens[:words]), d['lead'][words])]
            deltas[at // len(BUDGETS)][at % len(BUDGETS)].append(delta)
    return deltas


def mean_of(runs):
    """The mean of the figures of several runs, document by document."""
    return [[mean(values) for values in zip(*figures)] for figures in zip(*runs)]


def report(name, deltas):
    def of(runs):
        figures = mean_of(runs)
        errors = [math.sqrt(sum((v - mean(column)) ** 2 for v in column)) / len(column) for column in zip(*figures)]
        return '  '.join(f'ROUGE-{n} {mean(column):+.4f} ± {error:.4f}' for n, column, error in
                         zip((1, 2), zip(*figures), errors))
    one = BUDGETS.index(1.0)
    print(f'{name:14} {of([d[one] for d in deltas])}   of all budgets: {of([b for d in deltas for b in d])}')


def main():
    tool = sys.argv[1]
    documents = load(tool, pathlib.Path(sys.argv[2]))
    print(f'{len(documents)} documents; F minus that of LEAD, which skips what does not fit, ± standard error')
    models = [[PRIOR] * len(documents)]
    for seed in SEEDS:
        order = list(range(len(documents)))
        random.Random(seed).shuffle(order)
        models.append([{} for _ in documents])
        for fold in range(FOLDS):
            unseen = set(order[fold::FOLDS])
            learned = learn([d for i, d in enumerate(documents) if i not in unseen])
            for i in unseen:
                models[-1][i] = learned
    weights = learn(documents)
    prior, *unseen, fitted = summarize(tool, documents, models + [[weights] * len(documents)])
    report('prior alone', [prior])
    for seed, deltas in zip(SEEDS, unseen):
        report(f'{FOLDS}-fold, seed {seed}', [deltas])
    report('mean of seeds', unseen)
    report('fitted to all', [fitted])
    for name, weight in weights.items():
        print(f'{name} = {weight:.3f}')


if __name__ == '__main__':
    main()
