#!/usr/bin/env python3
"""Learns the weights of summary_weights.txt from human extractive summaries and cross-validates them.

    train_sentences.py TOOL DATA

TOOL is the program built from sentence_features.cpp. DATA is a folder with easc.jsonl ({"id", "text", "summaries"}
lines); text.py and rouge.py, the evaluation's tokenizer and measures, must be in the folder above it. Prints the
figures and, at the end, the weights of the learned features. Python 3 standard library only; takes about ten seconds.

Measured is what `khulasa analyze --jsonl` returns if maxWords is the mean length of the references: TOOL runs the
selection of the core with scores computed here. ROUGE and LEAD, which skips sentences that do not fit, are those of
evaluate.py in the same folder. One sentence more or less changes these figures by more than a feature does. So the mean
over budgets from .6 to 1.4 of the references' length ("of all budgets") is printed too. It is steadier, and a ranking
should not be good at one length only.

The model is a ridge regression within documents: each document's mean is subtracted from its features and targets.
The target of a sentence is the share of its word pairs that occur in the references. The weights are not shrunk towards
zero, but towards PRIOR (position and early): the result is PRIOR plus BLEND times the fitted weights, which LAMBDA
keeps small. Freer models over-fit 73 documents. Weights are given as multiples of the weight of position. In the
cross-validation no document is scored with weights learned from it; each seed draws the folds anew.
"""
import json
import math
import pathlib
import random
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
from feature_names import feature_names  # noqa: E402: core/data is not on the path before

NAMES = feature_names('summary_weights')
LEARNED = ['position', 'early', 'paragraph-start', 'centrality', 'coverage', 'length', 'dangling']
PRIOR = {'position': 1.0, 'early': 0.5}
LAMBDA, BLEND, FOLDS, SEEDS = 300.0, 10.0, 10, (1, 2, 3, 4, 5)
BUDGETS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4)  # times the mean length of the references


def mean(values):
    return sum(values) / len(values)


def run(tool, rows):
    """What TOOL prints for `rows`, one dict per row."""
    lines = ''.join(json.dumps(row, ensure_ascii=False) + '\n' for row in rows)
    out = subprocess.run([tool], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def load(tool, data):
    """The documents of EASC with their sentences, features (x), targets, word budget and the figures of LEAD."""
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
    """The solution of a system of linear equations; `matrix` must be positive definite, as the ridge makes it."""
    rows = [row + [value] for row, value in zip(matrix, right)]
    for i in range(len(rows)):
        for r in range(i + 1, len(rows)):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    solution = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        known = sum(rows[i][c] * solution[c] for c in range(i + 1, len(rows)))
        solution[i] = (rows[i][-1] - known) / rows[i][i]
    return solution


def learn(documents):
    """{feature: weight}, for the features as TOOL prints them (not standardized)."""
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
    """Lets TOOL summarize each document with each model and budget.

    models: for each model, the weights by document.
    -> deltas[model][budget][document]: ROUGE-1 F and ROUGE-2 F, each minus that of LEAD"""
    lines = []
    for i, d in enumerate(documents):
        runs = [{'scores': [sum(w * s['x'][n] for n, w in model[i].items()) for s in d['sentences']],
                 'maxWords': round(d['budget'] * share)} for model in models for share in BUDGETS]
        lines.append({'id': d['id'], 'text': d['text'], 'runs': runs})
    deltas = [[[] for _ in BUDGETS] for _ in models]
    for d, line, out in zip(documents, lines, run(tool, lines)):
        for at, (run_options, picked) in enumerate(zip(line['runs'], out['summaries'])):
            words = run_options['maxWords']
            tokens = [t for s in picked for t in d['sentences'][s]['tokens']]
            delta = [a - b for a, b in zip(d['rouge'](tokens[:words]), d['lead'][words])]
            deltas[at // len(BUDGETS)][at % len(BUDGETS)].append(delta)
    return deltas


def mean_of(runs):
    """The mean of the figures of several runs, for each document."""
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
    print(f'{len(documents)} documents; F minus that of LEAD, which skips sentences that do not fit, ± standard error')
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
