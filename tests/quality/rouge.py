"""ROUGE-1, ROUGE-2 and ROUGE-L (Lin 2004) over words.

Counts of n-grams are clipped; L is the longest common subsequence of the whole summaries, not sentence by sentence.
Several references: the mean of the F1 against each.
"""
from collections import Counter


def f1(shared, ours, theirs):
    """The harmonic mean of shared / ours and shared / theirs."""
    return 2 * shared / (ours + theirs) if ours + theirs else 0.0


def ngrams(words, n):
    return Counter(tuple(words[i:i + n]) for i in range(len(words) - n + 1))


def rouge_n(summary, reference, n):
    """F1 of the n-grams of two lists of words."""
    ours, theirs = ngrams(summary, n), ngrams(reference, n)
    return f1(sum((ours & theirs).values()), sum(ours.values()), sum(theirs.values()))


def common_subsequence(first, second):
    """The length of the longest common subsequence. One bit a word of `first` (Hyyrö 2004): linear in `second` for as
    long as Python's integers are."""
    positions = {}
    for i, word in enumerate(first):
        positions[word] = positions.get(word, 0) | 1 << i
    everything = (1 << len(first)) - 1
    unmatched = everything
    for word in second:
        matches = unmatched & positions.get(word, 0)
        unmatched = (unmatched + matches | unmatched - matches) & everything
    return len(first) - bin(unmatched).count('1')


def rouge_l(summary, reference):
    """F1 of the longest common subsequence of two lists of words."""
    return f1(common_subsequence(summary, reference), len(summary), len(reference))


def rouge(summary, references):
    """{'R1', 'R2', 'RL'}: the mean F1 of a list of words against each of some lists."""
    mean = lambda score: sum(score(reference) for reference in references) / len(references)
    return {'R1': mean(lambda r: rouge_n(summary, r, 1)), 'R2': mean(lambda r: rouge_n(summary, r, 2)),
            'RL': mean(lambda r: rouge_l(summary, r))}
