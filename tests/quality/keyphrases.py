"""Keyphrases against those that people chose: F1 at 5, 10 and 15, mean average precision, nDCG."""
import math

from text import light_stem, words

CUTS = (5, 10, 15)


def phrase_key(phrase, stemmed):
    """What is compared of a phrase: its folded words, or their light stems («للصراعات الفكرية» is «الصراع الفكري»)."""
    return tuple(light_stem(word) for word in words(phrase)) if stemmed else tuple(words(phrase))


def distinct(phrases, stemmed):
    """The keys of `phrases`, the first of equal ones only."""
    return [k for k in dict.fromkeys(phrase_key(phrase, stemmed) for phrase in phrases) if k]


def score(found, chosen, stemmed=False):
    """{'F1@5', 'F1@10', 'F1@15', 'MAP'} of the phrases `found`, best first. Precision at k divides by k even when fewer
    were found."""
    found, chosen = distinct(found, stemmed), set(distinct(chosen, stemmed))
    hits = [phrase in chosen for phrase in found]
    scores = {}
    for cut in CUTS:
        scores[f'F1@{cut}'] = 2 * sum(hits[:cut]) / (cut + len(chosen))
    precisions = [sum(hits[:i + 1]) / (i + 1) for i, hit in enumerate(hits) if hit]
    scores['MAP'] = sum(precisions) / len(chosen) if chosen else 0.0
    return scores


def ndcg(ranks, count, cut):
    """Normalised discounted cumulative gain at `cut`. `ranks`: of each phrase found, in order, its rank among the
    `count` chosen ones (1 is best) or None. The gain falls evenly, from `count` for the best to 1 for the last."""
    def gain(found):
        return sum((count + 1 - rank) / math.log2(place + 2) for place, rank in enumerate(found[:cut]) if rank)
    return gain(ranks) / gain(range(1, count + 1))
