#!/usr/bin/env python3
"""Learns the weights of keyphrases: train_keyphrases.py TOOL DATA [OUT]

TOOL is the program built from keyphrase_features.cpp. DATA is a folder of JSON Lines: akec and logmani ({"text", "title",
"keyphrases"}) to learn from, easc, headlines and junk_lines to count words in. Prints F1@10 and average precision,
cross-validated five-fold by document, on each set; with OUT (core/data) writes keyphrase_weights.txt and
background_frequencies.txt there. Only figures leave the data.

The background counts documents by bucket of stem (gist/background.cpp). A document that is learned from or tested on is
taken out of its own background, so that the features are those an unknown article would have. The fit is a logistic
regression with an L2 penalty (Newton's method), on every candidate that a person chose and those others that the model
before it likes best (hard negatives).
"""
import json
import math
import pathlib
import random
import subprocess
import sys

BUCKETS = 1 << 15           # as in gist/background.cpp
LEVELS = 5                  # with 9 the table takes 1.6 KB more of the module and F1@10 is the same (.307, .235), with 4 .005 less
PENALTY = 10.0              # L2, on standardized features: of 1, 3, 10 and 30 the best, by little
NEGATIVES = 150             # the strongest candidates of a document that nobody chose
EASY_NEGATIVES = 60         # and a sample of the rest, so that the weak ones stay weak
ROUNDS = 3                  # F1@10 with 1, 2, 3: .284, .289, .305 on akec, .212, .233, .234 on logmani
FOLDS = 5
SET_WEIGHT = {'akec': 1.0, 'logmani': 1.0}
NAMES = [
    ('several-words', 'two and more words'), ('three-words', 'three words'), ('four-words', 'four and more words'),
    ('log-frequency', 'log(1 + mentions)'), ('log-support', 'log(mentions less those inside longer phrases that recur)'),
    ('log-density', 'log(mentions / words of the article)'),
    ('first-sentence', '1 / (1 + number of the first sentence with it)'), ('log-first', 'log(1 + words before it)'),
    ('first', 'share of the text before it'), ('spread', 'share of the text between its first and last mention'),
    ('title', 'all its words stand in the title'), ('rarity', 'mean rarity of its words in the background'),
    ('rarest', 'rarity of its rarest word'), ('rarity-by-frequency', 'rarity * log-frequency'),
    ('cohesion', 'log(mentions / mentions of its rarest word here)'), ('idafa', 'first word indefinite, last definite'),
    ('definite-pair', 'first and last word definite'), ('definite', 'share of its mentions with the article'),
    ('foreign', 'first word not Arabic'), ('last-length', 'letters of the last word, at most 8, / 8'),
    ('last-known', 'the last word a noun of the lexicon'), ('last-feminine', 'the last word in ة'),
    ('last-nisba', 'the last word in ي or ية'), ('once', 'stands once'),
    ('nested-share', 'share of its mentions inside longer phrases that recur'),
    ('names', 'share of words that look like names'), ('given-name', 'has a given name'), ('place', 'has the name of a place'),
    ('pronoun', 'a word of it has a pronoun'), ('light-opener', 'opens with a noun that adds little'),
    ('quoted', 'stands as a whole in quotation marks or brackets'),
    ('behind-title', "a person's title before it, or the first word before a name"),
    ('mixed', 'a word without the article behind one that has it'),
    ('beside-reporting', 'a verb of saying beside it, a word that looks like a name in it'),
    ('behind-verb', 'share of mentions behind a verb'), ('behind-function-word', 'behind a function word'),
    ('behind-word', 'behind a word that goes on in it'), ('before-verb', 'before a verb'),
    ('before-word', 'before a word in which it goes on'), ('before-border', 'before punctuation'),
    ('with-proclitic', 'with a proclitic'),
]
AT = {name: i for i, (name, _) in enumerate(NAMES)}


def load(folder, name):
    with open(folder / f'{name}.jsonl', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def text_of(row):
    return row['text'] if 'text' in row else '\n'.join(row['lines'])


def candidates(tool, rows):
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
    return round(LEVELS * math.log(max(documents_with, 1)) / math.log(total))


def set_rarity(document, counts, total):
    """Fills the background's features, with `document` itself taken out of the background."""
    for c in document:
        rarities = [1 - level(counts[b] - 1, total) / LEVELS for b in c['buckets']]
        x, mean = c['x'], sum(rarities) / len(rarities)
        x[AT['rarity']], x[AT['rarest']] = mean, max(rarities)
        x[AT['rarity-by-frequency']] = mean * x[AT['log-frequency']]


def strength(c):
    """A first guess at the score, to choose negatives by before there is a model."""
    x = c['x']
    return (x[AT['log-support']] + 1.2 * x[AT['several-words']] + x[AT['first-sentence']] + x[AT['rarity']]
            + x[AT['title']])


def sample(d, score, seed):
    """(weight, x, y) of what people chose, of the strongest others and of some of the rest."""
    chosen = [c for c in d['document'] if c['y']]
    others = sorted((c for c in d['document'] if not c['y']), key=score, reverse=True)
    rest = others[NEGATIVES:]
    kept = chosen + others[:NEGATIVES] + random.Random(seed).sample(rest, min(EASY_NEGATIVES, len(rest)))
    return [(SET_WEIGHT[d['set']], c['x'], c['y']) for c in kept]


def learn(documents):
    """Fits, lets the fit choose harder negatives, fits again: ROUNDS times."""
    weights, score = [None, None], strength
    for round_number in range(ROUNDS):
        samples = [s for i, d in enumerate(documents) for s in sample(d, score, i + 1000 * round_number)]
        (word, word_intercept), (words, words_intercept) = (
            fit([s for s in samples if s[1][0] == several], weights[several], 4 if weights[several] else 6)
            for several in (0, 1))
        words[0] = words_intercept - word_intercept
        weights = [word, words]
        score = lambda c, of=weights: log_odds(of, c)
    return weights


def log_odds(weights, c):
    """Single words and phrases of several have weights of their own."""
    return sum(map(float.__mul__, weights[int(c['x'][AT['several-words']])], c['x']))


def solve(matrix, vector):
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
    """The weights of the features and the intercept, which is not penalized. samples: (weight, x, y)."""
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
    """As in keyphrases.cpp: a log-support of a tenth of the mentions or less is one of a part that never stands alone."""
    return math.exp(c['x'][AT['log-support']]) <= 0.1 * c['count'] + 1e-4


def repeats(c, taken):
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
    import keyphrases   # the evaluation's own matching, beside DATA
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
        print(f'{name:8} documents {len(rows)} F1@10 {f1:.4f} MAP {ap:.4f} candidates hold {recall:.3f} of the phrases')
    if len(sys.argv) > 3:
        write(pathlib.Path(sys.argv[3]), weights, counts, total)


def write(out, weights, counts, total):
    def section(name, weights):
        lines = [f'{name} = {weight:.3f}'.ljust(30) + f' # {what}' for (name, what), weight in zip(NAMES, weights)]
        return f'\n[{name}]\n' + '\n'.join(lines) + '\n'

    (out / 'keyphrase_weights.txt').write_text(
        '# Weights of the keyphrase score (gist/keyphrases.cpp), in log-odds. Learned from phrases that people chose, with\n'
        '# train/train_keyphrases.py, which writes this file: of single words, then of phrases of several.\n'
        + section('word', weights[0]) + section('words', weights[1]), encoding='utf-8')
    digits = ''.join(str(level(count, total)) for count in counts)
    rows = [digits[i:i + 128] for i in range(0, BUCKETS, 128)]
    (out / 'background_frequencies.txt').write_text(
        f'# How common stems are (gist/background.h): a digit a bucket of stem hashes, 0 for at most one document in {total},\n'
        f'# {LEVELS} for all. Figures only. Counted over encyclopedia and newspaper articles by train/train_keyphrases.py,\n'
        '# which writes this file.\n\n[levels]\n' + '\n'.join(rows) + '\n', encoding='utf-8')


main()
