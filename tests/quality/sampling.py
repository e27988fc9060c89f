"""The uncertainty of figures, by bootstrap over texts. Seeded: the same scores always have the same interval."""
import functools
import random

ROUNDS = 1000
SEED = 20


@functools.lru_cache
def draws(count, rounds=ROUNDS):
    """`rounds` samples, with replacement, of the numbers below `count`."""
    rng = random.Random(SEED)
    return [rng.choices(range(count), k=count) for _ in range(rounds)]


def half_width(values):
    """Half the width of the interval in which 95 % of `values` lie."""
    ordered = sorted(values)
    last = len(ordered) - 1
    return (ordered[round(.975 * last)] - ordered[round(.025 * last)]) / 2


def ratio_half_width(pairs):
    """Half the 95 % interval of sum(parts) / sum(wholes) over texts; pairs of (part, whole)."""
    ratios = []
    for sample in draws(len(pairs)):
        whole = sum(pairs[i][1] for i in sample)
        if whole:
            ratios.append(sum(pairs[i][0] for i in sample) / whole)
    return half_width(ratios) if ratios else 0.0


def paired_half_width(ours, theirs):
    """Half the 95 % interval of the difference of two such ratios on the same texts."""
    differences = []
    for sample in draws(len(ours)):
        whole, other = sum(ours[i][1] for i in sample), sum(theirs[i][1] for i in sample)
        if whole and other:
            differences.append(sum(ours[i][0] for i in sample) / whole - sum(theirs[i][0] for i in sample) / other)
    return half_width(differences) if differences else 0.0
