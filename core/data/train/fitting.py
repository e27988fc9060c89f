"""Logistic and ridge regression: what the trainers fit their weights with."""
from __future__ import annotations

import array
import subprocess


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
