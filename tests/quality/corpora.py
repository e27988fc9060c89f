"""Public collections of Arabic, if a folder with them is at hand; README.md describes the files.

Only figures are written, no part of a text.
"""
from __future__ import annotations

import json
from dataclasses import dataclass

import keyphrases
from rouge import f1, rouge, rouge_n
from sampling import paired_half_width, ratio_half_width
from text import fold, key, light_stem, split_sentences, words
from tool import analyze

ARTICLE = {'title', 'heading', 'paragraph', 'verse'}  # the collections' articles have no others
HEADLINE_WORDS = 12
LARGEST_GROUP = 400  # words. A larger group shares no real stem, and its pairs would outweigh all others


@dataclass(frozen=True)
class Row:
    """One figure of one collection. `spread` is half its 95 % interval; `lead` the same figure of LEAD, `lead_spread`
    half the interval of the difference."""
    corpus: str
    name: str
    better: str
    value: float
    count: int
    spread: float | None = None
    lead: float | None = None
    lead_spread: float | None = None


def mean_row(corpus, name, better, values, lead=None):
    """A row of means over documents."""
    mean = lambda numbers: sum(numbers) / len(numbers)
    pairs = lambda numbers: [(number, 1) for number in numbers]
    return Row(corpus, name, better, mean(values), len(values), ratio_half_width(pairs(values)),
               None if lead is None else mean(lead),
               None if lead is None else paired_half_width(pairs(values), pairs(lead)))


def load(folder, name):
    """The rows of a collection, or None if it is not there. The files may be in a folder `data`."""
    for path in (folder / f'{name}.jsonl', folder / 'data' / f'{name}.jsonl'):
        if path.exists():
            return [json.loads(line) for line in path.read_text('utf-8').splitlines() if line.strip()]
    return None


def summary_words(result, limit):
    sentences = result.get('summary', {}).get('sentences', [])
    return [word for sentence in sentences for word in words(sentence['text'])][:limit]


def lead_words(text, limit):
    """The words of the text's first sentences, at most `limit`; a sentence that does not fit is passed over."""
    lead = []
    for sentence in map(words, split_sentences(text)):
        if not lead or len(lead) + len(sentence) <= limit:
            lead += sentence
    return lead[:limit]


def rouge_rows(tool, corpus, rows):
    """ROUGE at the mean length of a document's references."""
    references = [[words(summary) for summary in row['summaries']] for row in rows]
    limits = [round(sum(map(len, each)) / len(each)) for each in references]
    results = analyze(tool, [{'id': row['id'], 'text': row['text'], 'options': {'summary': {'maxWords': limit}}}
                             for row, limit in zip(rows, limits)])
    ours = [rouge(summary_words(*pair), each) for pair, each in zip(zip(results, limits), references)]
    lead = [rouge(lead_words(row['text'], limit), each) for row, limit, each in zip(rows, limits, references)]
    return [mean_row(corpus, f'ROUGE-{measure[1:]}', 'higher', [score[measure] for score in ours],
                     [score[measure] for score in lead]) for measure in ('R1', 'R2', 'RL')]


def squeezed(text):
    return ''.join(fold(text).split())


def kept(result, lines):
    """For each line whether it is in the article. A short line has to be a whole block or a whole line of one, since it
    may occur in a sentence by chance."""
    blocks = [block['text'] for block in result.get('article', {}).get('blocks', []) if block['kind'] in ARTICLE]
    whole = {squeezed(part) for block in blocks for part in [block, *block.split('\n')]}
    everything = '\n'.join(map(squeezed, blocks))
    return [squeezed(line) in whole or len(line) > 40 and squeezed(line) in everything for line in lines]


def easc(tool, rows):
    return rouge_rows(tool, 'easc', rows)


def dirty_paste(tool, rows):
    results = analyze(tool, [{'id': row['id'], 'text': row['text']} for row in rows])
    right = found = wanted = 0
    junk_picked = []
    for row, result in zip(rows, results):
        is_kept = kept(result, row['lines'])
        is_article = [label == 'article' for label in row['labels']]
        right += sum(a and b for a, b in zip(is_kept, is_article))
        found += sum(is_kept)
        wanted += sum(is_article)
        junk = {key(sentence) for line, label in zip(row['lines'], row['labels']) if label == 'junk'
                for sentence in split_sentences(line)}
        picks = result.get('summary', {}).get('sentences', [])
        junk_picked.append(any(key(pick['text']) in junk for pick in picks))
    return rouge_rows(tool, 'dirty_paste', rows) + [
        Row('dirty_paste', 'lines of the article kept, F1', 'higher', f1(right, found, wanted), len(rows)),
        mean_row('dirty_paste', 'summaries with junk', 'lower', junk_picked)]


def keyphrase_rows(tool, corpus, rows):
    results = analyze(tool, [{'id': row['id'], 'text': row['text'], 'title': row.get('title'),
                              'options': {'keywords': {'max': max(keyphrases.CUTS)}}} for row in rows])
    table = []
    for stemmed in (True, False):
        scores = [keyphrases.score([k['text'] for k in result.get('keywords', [])], row['keyphrases'], stemmed)
                  for row, result in zip(rows, results)]
        table += [mean_row(corpus, f'{name}, {"light stems" if stemmed else "exact"}', 'higher',
                           [score[name] for score in scores]) for name in scores[0]]
    return table


def akec(tool, rows):
    return keyphrase_rows(tool, 'akec', rows)


def logmani(tool, rows):
    return keyphrase_rows(tool, 'logmani', rows)


def headlines(tool, rows):
    options = {'summary': {'type': 'headline', 'length': 'short'}}
    results = analyze(tool, [{'id': row['id'], 'text': row['text'], 'options': options} for row in rows])
    titles = [words(row['title']) for row in rows]
    firsts = [words(next(iter(split_sentences(row['text'])), ''))[:HEADLINE_WORDS] for row in rows]
    return [mean_row('headlines', 'ROUGE-1', 'higher',
                     [rouge_n(summary_words(result, HEADLINE_WORDS), title, 1)
                      for result, title in zip(results, titles)],
                     [rouge_n(first, title, 1) for first, title in zip(firsts, titles)])]


def boundaries(sentences):
    """Where one sentence ends and the next begins, counted in characters that are not white space."""
    ends, end = set(), 0
    for sentence in sentences[:-1]:
        end += len(''.join(sentence.split()))
        ends.add(end)
    return ends


def sentences(tool, rows):
    results = analyze(tool, [{'id': row['id'], 'text': row['text'], 'options': {'clean': False}} for row in rows])
    pairs = [(boundaries(row['sentences']), boundaries([s['text'] for s in result.get('sentences', [])]))
             for row, result in zip(rows, results)]
    right = sum(len(wanted & found) for wanted, found in pairs)
    return [Row('sentences', 'boundaries, F1', 'higher',
                f1(right, sum(len(found) for _, found in pairs), sum(len(wanted) for wanted, _ in pairs)), len(rows))]


def junk_lines(tool, rows):
    results = analyze(tool, [{'id': row['id'], 'text': '\n'.join(row['lines'])} for row in rows])
    right = found = wanted = lines = 0
    for row, result in zip(rows, results):
        for line, is_kept, is_junk in zip(row['lines'], kept(result, row['lines']), row['junk']):
            if line.strip():
                right += bool(is_junk) and not is_kept
                found += not is_kept
                wanted += bool(is_junk)
                lines += 1
    return [Row('junk_lines', 'lines of junk removed, F1', 'higher', f1(right, found, wanted), len(rows)),
            Row('junk_lines', 'lines of the article lost', 'lower', (found - right) / (lines - wanted), len(rows))]


def pairs_of(group_of):
    """The pairs of words with the same group."""
    groups = {}
    for word, group in group_of.items():
        groups.setdefault(group, []).append(word)
    return {(first, second) for group in groups.values() if len(group) < LARGEST_GROUP
            for i, first in enumerate(group) for second in group[i + 1:]}


def pair_rows(tool, corpus, field, rows):
    """How well the stemmer groups words: F1 over the pairs of words that share a stem. The baseline is light10."""
    wanted = {row['word']: fold(str(row[field])) for row in sorted(rows, key=lambda row: row['word']) if row.get(field)}
    options = {'clean': False, 'tokens': True}
    results = analyze(tool, [{'id': word, 'text': word, 'options': options} for word in wanted])
    ours = {word: ' '.join(token['stem'] for token in result.get('tokens', [])) or word
            for word, result in zip(wanted, results)}
    gold = pairs_of(wanted)
    score = lambda pairs: f1(len(gold & pairs), len(pairs), len(gold))
    return [Row(corpus, 'pairs of one stem, F1', 'higher', score(pairs_of(ours)), len(wanted),
                lead=score(pairs_of({word: light_stem(fold(word)) for word in wanted})))]


def stems(tool, rows):
    return pair_rows(tool, 'stems', 'stem', rows)


def segmentation(tool, rows):
    return pair_rows(tool, 'segmentation', 'stem', rows)


def lemmas(tool, rows):
    return pair_rows(tool, 'lemmas', 'lemma', rows)


TASKS = (easc, dirty_paste, akec, logmani, headlines, sentences, junk_lines, stems, segmentation, lemmas)


def run(tool, folder):
    """The rows of every collection in `folder`."""
    table = []
    for task in TASKS:
        rows = load(folder, task.__name__)
        if rows:
            table += task(tool, rows)
    return table
