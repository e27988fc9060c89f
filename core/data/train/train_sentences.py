#!/usr/bin/env python3
"""Learns the weights of summary_weights.txt from human extractive summaries and cross-validates them.

    train_sentences.py TOOL DATA

TOOL is the built sentence_features; DATA the folder with easc.jsonl ({"id", "text", "summaries"} lines) and, beside it,
the measuring scripts text.py and rouge.py. Python 3 standard library only; about ten seconds.

The model is a ridge regression on the share of a sentence's word pairs that stand in the references, within documents
(each document's means are taken off). It does not shrink towards nothing but moves a prior, position and earliness as
PRIOR has them, by BLEND times its weights; LAMBDA shrinks those, so that what is learned leans on the
prior: freer models over-fit 73 documents. Weights are given as multiples of position's. They never see the fold that they are
scored on; the folds are drawn anew for each seed.
"""
import json
import math
import pathlib
import random
import subprocess
import sys

NAMES = ['position', 'early', 'paragraph-start', 'centrality', 'coverage', 'number', 'title-overlap', 'length',
         'dangling', 'question', 'focus', 'curiosity']                       # enum Feature, in its order
LEARNED = ['position', 'early', 'paragraph-start', 'centrality', 'coverage', 'number', 'length', 'dangling']
PRIOR = {'position': 1.0, 'early': 0.5}
LAMBDA, BLEND, FOLDS, SEEDS = 1000.0, 20.0, 10, (1, 2, 3, 4, 5)
EXCHANGES, MAX_CONTEXT, LEANING_BULLET = 16, 4, 0.06                          # of gist/select.cpp and gist/summarize.cpp


def mean(values):
    return sum(values) / len(values)


def load(tool, data):
    sys.path.insert(0, str(data.parent))
    import rouge
    import text
    rows = [json.loads(line) for line in open(data / 'easc.jsonl', encoding='utf-8')]
    lines = ''.join(json.dumps({'id': r['id'], 'text': r['text']}, ensure_ascii=False) + '\n' for r in rows)
    out = subprocess.run([tool], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    documents = []
    for row, line in zip(rows, out.decode().splitlines()):
        sentences = json.loads(line)['sentences']
        references = [text.tokens(s) for s in row['summaries']]
        budget = round(mean([len(r) for r in references]))
        pairs = [set(zip(r, r[1:])) for r in references]
        for s in sentences:
            s['tokens'] = text.tokens(s['text'])
            own = list(zip(s['tokens'], s['tokens'][1:]))
            s['target'] = mean([sum(p in found for p in own) / max(1, len(own)) for found in pairs])
            s['x'] = dict(zip(NAMES, s['features']))
        rouge_f = lambda tokens, refs=references: [mean([rouge.rouge_n(tokens, r, n)[2] for r in refs]) for n in (1, 2)]
        lead = []
        for sentence in map(text.tokens, text.split_sentences(row['text'])):
            if not lead or len(lead) + len(sentence) <= budget:
                lead += sentence
        documents.append({'sentences': sentences, 'budget': budget, 'rouge': rouge_f, 'lead': rouge_f(lead[:budget])})
    return documents


def solve(matrix, right):
    rows = [row + [value] for row, value in zip(matrix, right)]
    for i in range(len(rows)):                     # the ridge makes it positive definite: no pivoting
        for r in range(i + 1, len(rows)):
            factor = rows[r][i] / rows[i][i]
            rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    solution = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        known = sum(rows[i][c] * solution[c] for c in range(i + 1, len(rows)))
        solution[i] = (rows[i][-1] - known) / rows[i][i]
    return solution


def learn(documents):
    """{feature: weight}, for features as they are (not standardized)"""
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


def missing(sentences, taken, s):
    """s and what of its context is not taken; nothing where that is too much (gist/select.cpp)"""
    found = [s]
    for at in found:
        if len(found) > MAX_CONTEXT:
            return []
        context = sentences[at]
        for other in [context['antecedent'], *range(*context['quotation'])]:
            if other not in taken and other not in found:
                found.append(other)
    return found


def select(document, weights):
    """As core/src/gist/select.cpp does of key points under a budget of words, but for repetitions."""
    sentences, budget = document['sentences'], document['budget']
    value = [sum(w * s['x'][n] for n, w in weights.items()) - LEANING_BULLET * (s['antecedent'] != i)
             for i, s in enumerate(sentences)]
    words = [s['words'] for s in sentences]
    picked = []
    for s in sorted(range(len(value)), key=lambda s: (-value[s], s)):
        if s in picked:
            continue
        needed = missing(sentences, picked, s)
        fits = sum(words[p] for p in picked + needed) <= budget
        if needed and (fits or not picked and len(needed) == 1):
            picked += needed
        if sum(words[p] for p in picked) >= budget:
            break
    value = [w * (v - min(value)) for w, v in zip(words, value)]
    tried = set(picked)
    for _ in range(EXCHANGES):
        room = budget - sum(words[p] for p in picked)
        if room < 0:
            break
        whole = [s for s in range(len(value)) if s not in tried and len(missing(sentences, picked, s)) == 1]
        gains = [(value[s] - value[p], p, s) for p in picked for s in whole if words[s] <= room + words[p]]
        gain, out, new = max(gains, default=(0, 0, 0))
        if gain <= 0:
            break
        tried.add(new)
        rest = [p for p in picked if p != out]
        if all(out != sentences[p]['antecedent'] and out not in range(*sentences[p]['quotation']) for p in rest + [new]):
            picked[picked.index(out)] = new
    return sorted(picked)


def against_lead(document, weights):
    tokens = [t for s in select(document, weights) for t in document['sentences'][s]['tokens']]
    return [a - b for a, b in zip(document['rouge'](tokens[:document['budget']]), document['lead'])]


def report(name, deltas):
    r1 = [d[0] for d in deltas]
    error = math.sqrt(sum((v - mean(r1)) ** 2 for v in r1)) / len(r1)
    print(f'{name:16} ROUGE-1 {mean(r1):+.4f} (standard error {error:.4f})  ROUGE-2 {mean([d[1] for d in deltas]):+.4f}')


def main():
    documents = load(sys.argv[1], pathlib.Path(sys.argv[2]))
    print(f'{len(documents)} documents; F minus that of LEAD, which passes over what does not fit')
    report('prior alone', [against_lead(d, PRIOR) for d in documents])
    for seed in SEEDS:
        order = list(documents)
        random.Random(seed).shuffle(order)
        deltas = []
        for fold in range(FOLDS):
            weights = learn([d for i, d in enumerate(order) if i % FOLDS != fold])
            deltas += [against_lead(d, weights) for i, d in enumerate(order) if i % FOLDS == fold]
        report(f'{FOLDS}-fold, seed {seed}', deltas)
    weights = learn(documents)
    report('on all (fitted)', [against_lead(d, weights) for d in documents])
    for name, weight in weights.items():
        print(f'{name} = {weight:.3f}')


main()
