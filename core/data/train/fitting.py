"""Logistic and ridge regression: what the trainers fit their weights with."""
from __future__ import annotations

import array
import math
import subprocess
from operator import mul


def logistic(program, rows, penalties, standardized=False):
    """The weights of a logistic regression with an L2 penalty, one for each column.

    program: the program built from logistic_fit.cpp. rows: (weight, target, values). penalties: one for each column, 0
    for the intercept, which is a column of ones. standardized: the penalties are for columns that are divided by their
    standard deviations; the weights are for the columns as given all the same."""
    problem = array.array('d', [len(penalties), standardized, *penalties])
    for weight, target, values in rows:
        problem.append(weight)
        problem.append(target)
        problem.extend(values)
    done = subprocess.run([program], input=problem.tobytes(), stdout=subprocess.PIPE, check=True)
    weights = array.array('d')
    weights.frombytes(done.stdout)
    return list(weights)


def solve(matrix, right):
    """The solution of a system of linear equations; `matrix` must be positive definite, as a ridge makes it."""
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


def choice(choices, penalty, size, steps=12):
    """The weights of a conditional logistic regression (McFadden 1974) with an L2 penalty, for values as given.

    choices: ([share], [values]) of each text: how likely each of its sentences is to be chosen, in any unit, and what is
    known about it; size: the number of values. Texts without a share above 0 say nothing. Newton's method, which takes
    seven or eight steps to the last digit that is written."""
    texts = [([share / sum(shares) for share in shares], rows) for shares, rows in choices if sum(shares) > 0]
    everything = [row for _, rows in texts for row in rows]
    if not everything:
        return [0.0] * size
    mean = [sum(column) / len(everything) for column in zip(*everything)]
    spread = [math.sqrt(sum((v - m) ** 2 for v in column) / len(everything)) or 1
              for column, m in zip(zip(*everything), mean)]
    texts = [(shares, [[v / s for v, s in zip(row, spread)] for row in rows]) for shares, rows in texts]
    weights = [0.0] * size
    for _ in range(steps):
        slope = [-penalty * w for w in weights]
        curve = [[penalty * (a == b) for b in range(size)] for a in range(size)]
        for shares, rows in texts:
            sums = [sum(map(mul, weights, row)) for row in rows]
            odds = [math.exp(value - max(sums)) for value in sums]
            chances = [value / sum(odds) for value in odds]
            expected = [sum(map(mul, chances, column)) for column in zip(*rows)]
            for share, chance, row in zip(shares, chances, rows):
                for a in range(size):
                    slope[a] += (share - chance) * row[a]
                    off = chance * (row[a] - expected[a])
                    if off:
                        line = curve[a]
                        for b in range(a + 1):
                            line[b] += off * (row[b] - expected[b])
        for a in range(size):
            for b in range(a):
                curve[b][a] = curve[a][b]
        step = solve(curve, slope)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return [w / s for w, s in zip(weights, spread)]
