#!/usr/bin/env python3
"""Learns the weights of the keyphrase model and counts the background frequencies.

    train_keyphrases.py TOOL DATA [OUT]

TOOL is the program built from keyphrase_features.cpp. DATA is a folder of JSON Lines: akec and logmani ({"text",
"title", "keyphrases"}) to learn from; easc, headlines and junk_lines ({"text"} or {"lines"}) only to count words in.
keyphrases.py, the matching that the evaluation uses, must be in the folder above DATA. Prints F1@10 and mean average
precision on each set, cross-validated by document in five folds. With OUT (core/data), writes keyphrase_weights.txt
and background_frequencies.txt there: numbers only, no text of the data. Python 3 standard library only; the same input
gives the same weights.

The background counts documents by bucket of stem hashes (gist/background.h). Each document of akec and logmani is taken
out of the background before its own features are computed, so that they are those of an article never seen before. The
model is a logistic regression with an L2 penalty, fitted by Newton's method. It learns from every candidate that a
person chose and from the other candidates that the model of the round before ranks highest (hard negatives).
"""
import json
import math
import pathlib
import random
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
from feature_names import feature_names  # noqa: E402: core/data is not on the path before

BUCKETS = 1 << 15           # as in gist/background.cpp
LEVELS = 5                  # F1@10 is .005 less with 4, and the same with 9 (.307, .235), which cost 1.6 KB of module
PENALTY = 10.0              # L2, on standardized features: the best of 1, 3, 10 and 30, by a little
NEGATIVES = 150             # per document: the candidates ranked highest that nobody chose
EASY_NEGATIVES = 60         # and a sample of the others, so that weak candidates stay weak
ROUNDS = 3                  # F1@10 after 1, 2 and 3: .284, .289, .305 on akec; .212, .233, .234 on logmani
FOLDS = 5
SET_WEIGHT = {'akec': 1.0, 'logmani': 1.0}
NAMES = feature_names('keyphrase_weights')
AT = {name: i for i, name in enumerate(NAMES)}


def load(folder, name):
    with open(folder / f'{name}.jsonl', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def text_of(row):
    return row['text'] if 'text' in row else '\n'.join(row['lines'])


def candidates(tool, rows):
    """The candidates of each text, as TOOL prints them: a list per row of dicts, 'x' the feature values."""
    given = ''.join(json.dumps({'text': text_of(r), 'title': r.get('title')}, ensure_ascii=False) + '\n' for r in rows)
    out = subprocess.run([tool], input=given.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    documents, current = [], []
    for line in out.split('\n')[:-1]:
        if not line:
            documents.append(current)
            current = []
            continue
        shown, count, stems, buckets, values = line.split('\t')
        current.append({'shown': shown, 'count': int(count), 'stems': tuple(stems.split()),
                        'buckets': [int(b) for b in buckets.split()], 'x': [float(v) for v in values.split()]})
    return documents


def level(documents_with, total):
    """How common a stem is that `documents_with` of `total` documents have: 0 to LEVELS, on a logarithmic scale."""
    return round(LEVELS * math.log(max(documents_with, 1)) / math.log(total))


def set_rarity(document, counts, total):
    """Sets the features that depend on the background, counted without `document` itself."""
    for c in document:
        rarities = [1 - level(counts[b] - 1, total) / LEVELS for b in c['buckets']]
        x, mean = c['x'], sum(rarities) / len(rarities)
        x[AT['rarity']], x[AT['rarest']] = mean, max(rarities)
        x[AT['rarity-by-frequency']] = mean * x[AT['log-frequency']]


def strength(c):
    """A first guess at the score: it ranks the negatives of the first round, when there is no model yet."""
    x = c['x']
    return (x[AT['log-support']] + 1.2 * x[AT['several-words']] + x[AT['first-sentence']] + x[AT['rarity']]
            + x[AT['title']])


def sample(d, score, seed):
    """(weight, x, y) of the candidates people chose, of the strongest others and of a sample of the rest."""
    chosen = [c for c in d['document'] if c['y']]
    others = sorted((c for c in d['document'] if not c['y']), key=score, reverse=True)
    rest = others[NEGATIVES:]
    kept = chosen + others[:NEGATIVES] + random.Random(seed).sample(rest, min(EASY_NEGATIVES, len(rest)))
    return [(SET_WEIGHT[d['set']], c['x'], c['y']) for c in kept]


def learn(documents):
    """Fits the model ROUNDS times, each time to the negatives that the fit before ranks highest.

    -> [weights of single words, weights of phrases of several words]"""
    weights, score = [None, None], strength
    for round_number in range(ROUNDS):
        samples = [s for i, d in enumerate(documents) for s in sample(d, score, i + 1000 * round_number)]
        (word, word_intercept), (words, words_intercept) = (
            fit([s for s in samples if s[1][AT['several-words']] == several], weights[several],
                steps=4 if weights[several] else 6)
            for several in (0, 1))
        words[AT['several-words']] = words_intercept - word_intercept
        weights = [word, words]
        score = lambda c, of=weights: log_odds(of, c)
    return weights


def log_odds(weights, c):
    """The score of a candidate, by the weights for its number of words."""
    return sum(map(float.__mul__, weights[int(c['x'][AT['several-words']])], c['x']))


def solve(matrix, vector):
    """The solution of a system of linear equations, by Gaussian elimination with pivots."""
    n = len(vector)
    rows = [matrix[i][:] + [vector[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(i + 1, n):
            factor = rows[r][i] / rows[i][i]
            if factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (rows[i][n] - sum(rows[i][j] * out[j] for j in range(i + 1, n))) / rows[i][i]
    return out


def fit(samples, start=None, steps=6):
    """The weights of the features, and the intercept, which is not penalized.

    samples: (weight, x, y). start: weights of the round before, from which fewer steps suffice."""
    size = len(NAMES)
    total = sum(w for w, _, _ in samples)
    mean = [sum(w * x[i] for w, x, _ in samples) / total for i in range(size)]
    deviation = [math.sqrt(sum(w * (x[i] - mean[i]) ** 2 for w, x, _ in samples) / total) or 1.0 for i in range(size)]
    rows = [(w, [(a - m) / d for a, m, d in zip(x, mean, deviation)] + [1.0], y) for w, x, y in samples]
    beta = [0.0] * (size + 1)
    if start:
        beta = [b * d for b, d in zip(start, deviation)] + [-3.0]
    for _ in range(steps):
        gradient = [-PENALTY * b for b in beta[:-1]] + [0.0]
        hessian = [[PENALTY if i == j and i < size else 0.0 for j in range(size + 1)] for i in range(size + 1)]
        for w, x, y in rows:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(map(float.__mul__, beta, x))))))
            error, curve = w * (y - p), w * p * (1 - p)
            for i, a in enumerate(x):
                gradient[i] += error * a
                scaled, row = curve * a, hessian[i]
                for j in range(i + 1):
                    row[j] += scaled * x[j]
        for i in range(size + 1):
            for j in range(i):
                hessian[j][i] = hessian[i][j]
        beta = [b + s for b, s in zip(beta, solve(hessian, gradient))]
    weights = [b / d for b, d in zip(beta, deviation)]
    return weights, beta[-1] - sum(w * m for w, m in zip(weights, mean))


def never_alone(c):
    """Whether all mentions are inside longer phrases that recur, as in gist/choose_phrases.cpp.

    The support of such a phrase is at most a tenth of its mentions (kNestedCost in gist/phrase_features.cpp)."""
    return math.exp(c['x'][AT['log-support']]) <= 0.1 * c['count'] + 1e-4


def repeats(c, taken):
    """Whether `c` is a part or an extension of a phrase already taken, as in gist/choose_phrases.cpp."""
    for other in taken:
        shorter = len(c['stems']) < len(other['stems'])
        part, whole = (c, other) if shorter else (other, c)
        n = len(part['stems'])
        inside = any(whole['stems'][i:i + n] == part['stems'] for i in range(len(whole['stems']) - n + 1))
        if inside and (not shorter or part['count'] <= whole['count']):
            return True
    return False


def predict(document, weights, size=15):
    order = sorted(document, key=lambda c: -log_odds(weights, c))
    taken = []
    for c in order:
        if len(taken) == size:
            break
        if not never_alone(c) and not repeats(c, taken):
            taken.append(c)
    return [c['shown'] for c in taken]


def main():
    tool, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    sys.path.insert(0, str(folder.parent))
    import keyphrases   # the matching that the evaluation uses
    sets = {name: load(folder, name) for name in SET_WEIGHT}
    found = {name: candidates(tool, rows) for name, rows in sets.items()}
    background = [d for documents in found.values() for d in documents]
    for name in ('easc', 'headlines', 'junk_lines'):
        background += candidates(tool, load(folder, name))
    counts = [0] * BUCKETS
    for document in background:
        for bucket in {b for c in document for b in c['buckets']}:
            counts[bucket] += 1
    total = len(background)

    learned = []
    for name, rows in sets.items():
        for number, (row, document) in enumerate(zip(rows, found[name])):
            set_rarity(document, counts, total)
            gold = set(keyphrases.dedup(row['keyphrases'], True))
            for c in document:
                c['y'] = 1.0 if keyphrases.key(c['shown'], True) in gold else 0.0
            reached = {keyphrases.key(c['shown'], True) for c in document} & gold
            learned.append({'set': name, 'gold': row['keyphrases'], 'document': document, 'fold': number % FOLDS,
                            'recall': len(reached) / max(1, len(gold))})
    weights = learn(learned)
    figures = {}
    for fold in range(FOLDS):
        of_fold = learn([d for d in learned if d['fold'] != fold])
        for d in learned:
            if d['fold'] == fold:
                result = keyphrases.eval_doc(predict(d['document'], of_fold), d['gold'], True)
                figures.setdefault(d['set'], []).append((result[10][2], result['AP'], d['recall']))
    for name, rows in figures.items():
        f1, ap, recall = (sum(column) / len(rows) for column in zip(*rows))
        print(f'{name:8} documents {len(rows)} F1@10 {f1:.4f} MAP {ap:.4f} {recall:.3f} of the phrases are candidates')
    if len(sys.argv) > 3:
        write(pathlib.Path(sys.argv[3]), weights, counts, total)


def write(out, weights, counts, total):
    def section(name, weights):
        return f'\n[{name}]\n' + ''.join(f'{n} = {weight:.3f}\n' for n, weight in zip(NAMES, weights))

    (out / 'keyphrase_weights.txt').write_text(
        '# Weights of the keyphrase model, in log-odds, first for single words, then for longer phrases. The\n'
        '# features are those of enum KeyphraseFeature (gist/phrase_features.h), in its order. Learned from phrases\n'
        '# that people chose. Written by train/train_keyphrases.py: do not edit.\n'
        + section('word', weights[0]) + section('words', weights[1]), encoding='utf-8')
    digits = ''.join(str(level(count, total)) for count in counts)
    rows = [digits[i:i + 128] for i in range(0, BUCKETS, 128)]
    (out / 'background_frequencies.txt').write_text(
        '# How common stems are (gist/background.h): one digit for each bucket of stem hashes, on a logarithmic\n'
        f'# scale from 0 (at most one of {total} documents has such a stem) to {LEVELS}. Counted in encyclopedia and\n'
        '# newspaper articles. Written by train/train_keyphrases.py: do not edit.\n\n[levels]\n'
        + ''.join(row + '\n' for row in rows), encoding='utf-8')


main()
