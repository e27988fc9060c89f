#!/usr/bin/env python3
"""Learns core/data/line_weights.txt: train_lines.py DATA TOOL > core/data/line_weights.txt

DATA is a folder with junk_lines.jsonl ({"lines", "junk"}) and dirty_paste.jsonl ({"lines", "labels"}). TOOL is the program
built from line_features.cpp. The training data also includes the project's own labelled pages
(tests/articles/*/labels.txt), except those that held-out.txt lists. Python 3 standard library only. The same input always
gives the same weights. Figures go to standard error.

The model is a logistic regression with an L2 penalty, fitted by Newton's method. The penalty is the one with the best log
loss in a cross-validation whose folds never split a page.

Every page is used twice, with its markers and without, so that the model also learns pages whose wording the marker list
does not have. Lines that a marker labels are left out, since the core never asks the model about them.
"""
import json
import math
import pathlib
import re
import subprocess
import sys

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))
from feature_names import feature_names  # noqa: E402: core/data is not on the path before

ROOT = pathlib.Path(__file__).resolve().parents[3]
FOLDS = 5
PENALTIES = (1, 3, 10, 30, 100)
OWN_WEIGHT = 4  # weight of a line of our own pages, which are few, but of many kinds and labelled by hand
INVISIBLE = re.compile('[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u00ad]')


def pages(data, article_kinds):
    """Yields (lines, is_article flags, weight) for every page. `article_kinds` are the labels that count as article."""
    for row in map(json.loads, open(data / 'junk_lines.jsonl', encoding='utf-8')):
        yield row['lines'], [not junk for junk in row['junk']], 1
    for row in map(json.loads, open(data / 'dirty_paste.jsonl', encoding='utf-8')):
        yield row['lines'], [label == 'article' for label in row['labels']], 1
    own = ROOT / 'tests/articles'
    held_out = set((own / 'held-out.txt').read_text(encoding='utf-8').split('\n')[1:])
    for labels in sorted(own.glob('*/labels.txt')):
        if labels.parent.name in held_out:
            continue
        lines = (labels.parent / 'source.txt').read_text(encoding='utf-8').split('\n')
        kinds = labels.read_text(encoding='utf-8').split()
        yield [line for line in lines if line.strip()], [kind in article_kinds for kind in kinds], OWN_WEIGHT


def rows_of(data, tool):
    """Yields (page, features as {index: value}, is_article, weight) for every line that the model is asked about."""
    article_kinds = subprocess.run([tool, '--article-kinds'], stdout=subprocess.PIPE, check=True).stdout.decode().split()
    known, requests = [], []
    for lines, flags, weight in pages(data, article_kinds):
        kept = [(line, flag) for line, flag in zip(lines, flags) if INVISIBLE.sub('', line).strip()]
        for markers in (True, False):
            known.append(([flag for _, flag in kept], weight / 2))
            requests.append(json.dumps({'text': '\n'.join(line for line, _ in kept), 'markers': markers}) + '\n')
    out = subprocess.run([tool], input=''.join(requests).encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    by_page = {}
    for row in out.splitlines():
        page, marked, *features = row.split('\t')
        by_page.setdefault(int(page), []).append((marked == '1', [float(f) for f in features]))
    for page, lines in by_page.items():
        flags, weight = known[page]
        if len(lines) != len(flags):  # a line contains a line end other than \n
            print(f'page {page}: {len(lines)} lines, {len(flags)} labels: left out', file=sys.stderr)
            continue
        for (marked, features), flag in zip(lines, flags):
            if not marked:
                yield page // 2, {i: f for i, f in enumerate(features) if f}, flag, weight


def dot(weights, features):
    return sum(weights[i] * value for i, value in features.items())


def sigmoid(x):
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0


def solve(matrix, right):
    """The solution of a linear system, by Gaussian elimination with pivoting."""
    size = len(right)
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda r: abs(rows[r][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for r in range(column + 1, size):
            factor = rows[r][column] / rows[column][column]
            if factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[column])]
    answer = [0.0] * size
    for r in reversed(range(size)):
        answer[r] = (rows[r][size] - sum(rows[r][c] * answer[c] for c in range(r + 1, size))) / rows[r][r]
    return answer


def train(rows, size, penalty, steps=12):
    """The weights that fit `rows` best, by Newton's method."""
    weights = [0.0] * size
    for _ in range(steps):
        gradient = [-penalty * w if i else 0.0 for i, w in enumerate(weights)]  # no penalty on the bias
        hessian = [[penalty * (i == j and i > 0) + 1e-6 * (i == j) for j in range(size)] for i in range(size)]
        for _, features, flag, weight in rows:
            p = sigmoid(dot(weights, features))
            curve = weight * p * (1 - p)
            for i, a in features.items():
                gradient[i] += weight * (flag - p) * a
                line, scaled = hessian[i], curve * a
                for j, b in features.items():
                    line[j] += scaled * b
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def cross_validate(rows, size, penalty):
    """(log loss, F1 of junk lines) over the pages of each fold, by a model that has not seen them."""
    loss = total = wrong = found = junk = said = 0
    for fold in range(FOLDS):
        weights = train([r for r in rows if r[0] % FOLDS != fold], size, penalty)
        for page, features, flag, weight in rows:
            if page % FOLDS != fold:
                continue
            odds = dot(weights, features)
            loss += weight * math.log1p(math.exp(-odds if flag else odds))
            total += weight
            wrong += weight * ((odds >= 0) != flag)
            junk += weight * (not flag)
            said += weight * (odds < 0)
            found += weight * (odds < 0 and not flag)
    precision, recall = found / said, found / junk
    f1 = 2 * precision * recall / (precision + recall)
    print(f'penalty {penalty}: log loss {loss / total:.4f}, wrong {wrong / total:.4f}, junk P {precision:.4f} '
          f'R {recall:.4f} F1 {f1:.4f}', file=sys.stderr)
    return loss / total, f1


def main():
    data, tool = pathlib.Path(sys.argv[1]), sys.argv[2]
    names = feature_names('line_weights')
    rows = list(rows_of(data, tool))
    losses = {penalty: cross_validate(rows, len(names), penalty) for penalty in PENALTIES}
    penalty = min(losses, key=lambda p: losses[p][0])
    weights = train(rows, len(names), penalty)
    print(f'# The weights of the features of a line (enum LineFeature, in its order), in log-odds that the line is article.\n'
          f'# Learned by train/train_lines.py from {len(rows)} lines of {len({r[0] for r in rows})} pages (each with and '
          f'without its markers), L2 penalty {penalty}.\n'
          f'# Cross-validated by page: F1 of junk {losses[penalty][1]:.3f} on lines that no marker labels.\n\n[line]')
    for name, weight in zip(names, weights):
        print(f'{name} = {weight:.4f}')


main()
