#!/usr/bin/env python3
"""Learns the weights of keyphrases: train_keyphrases.py TOOL DATA [OUT]

TOOL is the program built from keyphrase_features.cpp. DATA is a folder of JSON Lines: akec and logmani ({"text", "title",
"keyphrases"}) to learn from; easc, headlines and junk_lines to count words in. The evaluation's keyphrases.py must be in
the folder above it. Prints F1@10 and mean average precision on each set, from a five-fold cross-validation by document. If
OUT (core/data) is given, writes keyphrase_weights.txt and background_frequencies.txt there: nothing but figures.
Python 3 standard library only.

The background is the number of documents in each bucket of stems (gist/background.cpp). A document does not count in its own
background, so that its features are those of an article which the core has never seen. The model is a logistic regression
with an L2 penalty, fitted by Newton's method to all candidates that people chose and to the other candidates that the model
of the previous round scores highest (hard negatives).
"""
import json
import math
import pathlib
import random
import subprocess
import sys

BUCKETS = 1 << 15           # as in gist/background.cpp
LEVELS = 5                  # 9 levels add 1.6 KB to the module without changing F1@10 (.307, .235); with 4 it is .005 lower
PENALTY = 10.0              # L2, on standardized features; slightly better than 1, 3 and 30
NEGATIVES = 150             # for each document, the highest-scoring candidates that nobody chose
EASY_NEGATIVES = 60         # and a sample of the rest, so that weak candidates keep low scores
ROUNDS = 3                  # F1@10 with 1, 2, 3: .284, .289, .305 on akec, .212, .233, .234 on logmani
FOLDS = 5
SET_WEIGHT = {'akec': 1.0, 'logmani': 1.0}
NAMES = [  # each feature with what it measures
    ('several-words', 'two words or more'),
    ('three-words', 'three words'),
    ('four-words', 'four words or more'),
    ('log-frequency', 'log(1 + mentions)'),
    ('log-support', 'log(mentions less those inside longer recurring phrases)'),
    ('log-density', 'log(mentions / words of the article)'),
    ('first-sentence', '1 / (1 + number of the first sentence that has it)'),
    ('log-first', 'log(1 + words before its first mention)'),
    ('first', 'share of the text before its first mention'),
    ('spread', 'share of the text between its first and last mention'),
    ('title', 'all its words occur in the title'),
    ('rarity', 'mean rarity of its words in the background'),
    ('rarest', 'rarity of its rarest word'),
    ('rarity-by-frequency', 'rarity * log-frequency'),
    ('cohesion', 'log(mentions / mentions of its rarest word in the text)'),
    ('idafa', 'first word indefinite, last word definite'),
    ('definite-pair', 'first and last word definite'),
    ('definite', 'share of its mentions with the article'),
    ('foreign', 'first word not Arabic'),
    ('last-length', 'letters of the last word, at most 8, / 8'),
    ('last-known', 'the lexicon has the last word as a noun'),
    ('last-feminine', 'last word ends in ة'),
    ('last-nisba', 'last word ends in ي or ية'),
    ('once', 'occurs once'),
    ('nested-share', 'share of its mentions inside longer recurring phrases'),
    ('names', 'share of its words that look like names'),
    ('given-name', 'contains a given name'),
    ('place', 'contains the name of a place'),
    ('pronoun', 'one of its words has a pronoun'),
    ('light-opener', 'opens with a noun that adds little'),
    ('quoted', 'occurs as a whole quotation or bracket'),
    ('behind-title', "follows a person's title, or opens with one before a name"),
    ('mixed', 'a word without the article follows one with it'),
    ('beside-reporting', 'next to a verb of saying, and has a word that looks like a name'),
    ('behind-verb', 'share of mentions after a verb'),
    ('behind-function-word', 'share of mentions after a function word'),
    ('behind-word', 'share of mentions after a word that may be part of it'),
    ('before-verb', 'share of mentions before a verb'),
    ('before-word', 'share of mentions before a word that may be part of it'),
    ('before-border', 'share of mentions before punctuation'),
    ('with-proclitic', 'share of mentions with a proclitic'),
]
AT = {name: i for i, (name, _) in enumerate(NAMES)}


def load(folder, name):
    with open(folder / f'{name}.jsonl', encoding='utf-8') as lines:
        return [json.loads(line) for line in lines if line.strip()]


def text_of(row):
    return row['text'] if 'text' in row else '\n'.join(row['lines'])


def candidates(tool, rows):
    """The candidates of each text, as TOOL prints them."""
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
    """How common a bucket is, from 0 to LEVELS on a logarithmic scale."""
    return round(LEVELS * math.log(max(documents_with, 1)) / math.log(total))


def set_rarity(document, counts, total):
    """Sets the features that depend on the background, from which `document` itself is taken out."""
    for c in document:
        rarities = [1 - level(counts[b] - 1, total) / LEVELS for b in c['buckets']]
        x, mean = c['x'], sum(rarities) / len(rarities)
        x[AT['rarity']], x[AT['rarest']] = mean, max(rarities)
        x[AT['rarity-by-frequency']] = mean * x[AT['log-frequency']]


def strength(c):
    """A first guess at the score, by which the first round chooses its negatives."""
    x = c['x']
    return (x[AT['log-support']] + 1.2 * x[AT['several-words']] + x[AT['first-sentence']] + x[AT['rarity']]
            + x[AT['title']])


def sample(d, score, seed):
    """(weight, x, y) of the candidates that people chose, of the best of the others and of a sample of the rest."""
    chosen = [c for c in d['document'] if c['y']]
    others = sorted((c for c in d['document'] if not c['y']), key=score, reverse=True)
    rest = others[NEGATIVES:]
    kept = chosen + others[:NEGATIVES] + random.Random(seed).sample(rest, min(EASY_NEGATIVES, len(rest)))
    return [(SET_WEIGHT[d['set']], c['x'], c['y']) for c in kept]


def learn(documents):
    """Fits ROUNDS times; each model chooses harder negatives for the next."""
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
    """The score of a candidate. Single words and phrases of several words have separate weights."""
    return sum(map(float.__mul__, weights[int(c['x'][AT['several-words']])], c['x']))


def solve(matrix, vector):
    """The solution of a linear system, by Gaussian elimination with pivoting."""
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
    """(weights, intercept) of the fit to `samples`, which are (weight, x, y). The intercept is not penalized."""
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
    """Whether a candidate occurs only inside longer phrases: at most a tenth of its mentions remain. As in keyphrases.cpp."""
    return math.exp(c['x'][AT['log-support']]) <= 0.1 * c['count'] + 1e-4


def repeats(c, taken):
    """Whether `c` repeats one of the phrases in `taken`: it contains one, or is a part of one and no more frequent."""
    for other in taken:
        shorter = len(c['stems']) < len(other['stems'])
        part, whole = (c, other) if shorter else (other, c)
        n = len(part['stems'])
        inside = any(whole['stems'][i:i + n] == part['stems'] for i in range(len(whole['stems']) - n + 1))
        if inside and (not shorter or part['count'] <= whole['count']):
            return True
    return False


def predict(document, weights, size=15):
    """The keyphrases that the core would choose, best first."""
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
    import keyphrases   # the matching of the evaluation
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
        '# The weights of the keyphrase score (gist/keyphrases.cpp), in log-odds: of single words, then of phrases of several\n'
        '# words. train/train_keyphrases.py learns them from phrases that people chose, and writes this file.\n'
        + section('word', weights[0]) + section('words', weights[1]), encoding='utf-8')
    digits = ''.join(str(level(count, total)) for count in counts)
    rows = [digits[i:i + 128] for i in range(0, BUCKETS, 128)]
    (out / 'background_frequencies.txt').write_text(
        f'# How common stems are (gist/background.h): one digit for each bucket of stem hashes, from 0 (at most one document of\n'
        f'# {total}) to {LEVELS} (all of them). Figures only, counted in encyclopedia and newspaper articles by\n'
        '# train/train_keyphrases.py, which writes this file.\n\n[levels]\n' + '\n'.join(rows) + '\n', encoding='utf-8')


main()
