#!/usr/bin/env python3
"""Measures other people's programs on the texts and pages of tests/reading: `./dev peers`.

    peers.py PYTHON FOLDER      writes tests/reading/PEERS.md, and the table of the README

PYTHON is an interpreter that has the Python peers, FOLDER is where the npm packages are installed.

The programs run in tests/peers; the scorers are those of `./dev quality`. Two runs write the same bytes.
"""
from __future__ import annotations

import argparse
import json
import pathlib
import random
import re
import subprocess
from dataclasses import dataclass, field

import pages
import reading
import readme
import report
from gold import load
from sampling import paired_half_width
from text import count_words, split_sentences

ROOT = pathlib.Path(__file__).resolve().parents[2]
SET = ROOT / 'tests' / 'reading'
PROGRAMS = ROOT / 'tests' / 'peers'
SPLITS = ('dev', 'test')
KHULASA, LEAD, FROM_HTML = 'Khulasa', 'LEAD', 'fromHtml()'
LENGTHS = range(1, reading.PICKS + 1)
DRAWS = 20  # of random summaries of each text
SUMMARIES = {'told': 'must-groups told', 'no-longer': 'told, no longer than Khulasa', 'missed': 'misses the point',
             'never': 'never to be picked, or junk', 'main': 'TL;DR tells the main group', 'length': 'words'}
KEYPHRASES = {'precision': 'precision', 'recall': 'recall', 'ndcg': 'nDCG', 'bad': 'ill-formed or foreign'}
PAGES = {'title': 'titles found', 'whole': 'articles found whole', 'lost': 'paragraphs lost',
         'furniture': 'pieces of furniture kept', 'outside': 'words kept that are not of the article'}
GAP = r'[\s\ufeff\u200e\u200f]*'


@dataclass
class Given:
    """What the peers get of a text: sentences with their spans in the source, to choose from, and lines, to take
    keyphrases from."""
    spans: list = field(default_factory=list)
    sentences: list = field(default_factory=list)
    lines: list = field(default_factory=list)

    def pick(self, numbers):
        """Sentences as reading.score_sentences() expects them."""
        return [{'text': self.sentences[number], 'parts': self.spans[number], 'shortened': False} for number in numbers]


def squeeze(text):
    return ' '.join(text.split())


def non_empty(lines):
    return [squeeze(line) for line in lines if any(char.isalnum() for char in line)]


def locate(source, sentences):
    """The span in `source` of each of some sentences, which occur in this order; white space may differ."""
    spans, at = [], 0
    for sentence in sentences:
        match = re.compile(GAP.join(map(re.escape, ''.join(sentence.split())))).search(source, at)
        if match is None:
            raise ValueError(f'a sentence is not in the source: {sentence}')
        spans.append([match.span()])
        at = match.end()
    return spans


def as_pasted(gold):
    """The whole paste: split at punctuation and line breaks, without the breaks that a program put in."""
    text = reading.unwrap(gold, gold.source)
    sentences = split_sentences(text)
    return Given(locate(gold.source, sentences), list(map(squeeze, sentences)), non_empty(text.splitlines()))


def as_cleaned(gold, output):
    """The article, and its sentences, as Khulasa found them."""
    kept = [sentence for sentence in output.sentences if sentence['text'].split()]
    lines = [line for begin, end in output.blocks
             for line in reading.unwrap(gold, gold.source[begin:end]).splitlines()]
    return Given([sentence['parts'] for sentence in kept], [squeeze(sentence['text']) for sentence in kept],
                 non_empty(lines))


def run_python(python, given, background):
    """What tests/peers/extract.py returns: {"versions", "results"}."""
    texts = [{'sentences': each.sentences, 'lines': each.lines} for each in given]
    environment = {'PYTHONHASHSEED': '0', 'OPENBLAS_NUM_THREADS': '1', 'PYTHONDONTWRITEBYTECODE': '1'}
    done = subprocess.run([python, '-W', 'ignore', PROGRAMS / 'extract.py'],
                          input=json.dumps({'texts': texts, 'background': background}).encode(),
                          stdout=subprocess.PIPE, env=environment, check=True)
    return json.loads(done.stdout)


def run_readability(folder, wanted):
    """{id: (text of the page, result)}, as pages.run() returns it, of what Readability found: each line is a block."""
    given = json.dumps({'pages': [{'id': page.id, 'html': page.html} for page in wanted]})
    done = subprocess.run(['node', PROGRAMS / 'readability.mjs', folder], input=given.encode(), stdout=subprocess.PIPE,
                          check=True)
    found = {}
    for page in map(json.loads, done.stdout.decode().splitlines()):
        blocks = [{'kind': 'paragraph', 'text': line} for line in (page['text'] or '').splitlines()]
        found[page['id']] = page['page'], {'article': {'title': page['title'], 'blocks': blocks}}
    return found


def count_all(sentences):
    return sum(count_words(sentence['text']) for sentence in sentences)


def score_picks(gold, given, picked, room):
    """The figures of one peer's summaries of a text; `picked` is {number of sentences: indices}. `no-longer` is what is
    told by the longest of them that has at most `room` words, or by the one sentence if even that has more."""
    summaries = {length: given.pick(numbers) for length, numbers in picked.items()}
    short = max((length for length in summaries if count_all(summaries[length]) <= room), default=1)
    return {
        **reading.score_sentences(gold, summaries[reading.PICKS], summaries[1]),
        'no-longer': (len(gold.told(sentence['text'] for sentence in summaries[short])), len(gold.must)),
        'length': (count_all(summaries[reading.PICKS]), 1),
    }


def shortest(order):
    """{number of sentences: indices} from indices, best first."""
    return {length: order[:length] for length in LENGTHS}


def add(scores):
    """The sum of several scores of one text."""
    return {key: tuple(map(sum, zip(*(score[key] for score in scores)))) for key in scores[0]}


def baselines(gold, given, room):
    """{name: figures}: three sentences chosen without looking at what they say."""
    numbers = range(len(given.sentences))
    longest = sorted(numbers, key=lambda number: -count_words(given.sentences[number]))
    rng = random.Random(gold.slug)
    score = lambda order: score_picks(gold, given, shortest(order), room)
    return {LEAD: score(numbers), 'longest': score(longest),
            'random': add([score(rng.sample(numbers, len(numbers))) for _ in range(DRAWS)])}


def summary_scores(golds, given, results, ours):
    """{system: {slug: figures}} of the summaries; `ours` are Khulasa's."""
    scores = {KHULASA: ours}
    for gold, each, result in zip(golds, given, results):
        room = ours[gold.slug]['length'][0]
        picked = {peer: {int(length): numbers for length, numbers in by_length.items()}
                  for peer, by_length in result['summaries'].items()}
        of_peers = {peer: score_picks(gold, each, by_length, room) for peer, by_length in picked.items()}
        for system, figures in (baselines(gold, each, room) | of_peers).items():
            scores.setdefault(system, {})[gold.slug] = figures
    return scores


def keyphrase_scores(golds, results, ours):
    """The same of the keyphrases."""
    scores = {KHULASA: ours}
    for gold, result in zip(golds, results):
        for peer, phrases in result['keyphrases'].items():
            figures = reading.score_keyphrases(gold, [{'text': text} for text in phrases])
            scores.setdefault(peer, {})[gold.slug] = figures
    return scores


def table(splits, scores, columns):
    """A row for each system. `splits` is {text: half}, `scores` is {system: {text: figures}}, `columns` is {figure:
    heading}. The last column is what the first system has more of the first figure in test."""
    dev, test = ([name for name, split in splits.items() if split == half] for half in SPLITS)
    first, system = next(iter(columns)), next(iter(scores))
    of = lambda by_name, names: [by_name[name] for name in names]
    ours, rows = of(scores[system], test), []
    for name, by_name in scores.items():
        left, right = (reading.pool(of(by_name, half)) for half in (dev, test))
        spreads = reading.half_widths(of(by_name, test))
        cells = [f'{left[key]:.0f} / {right[key]:.0f}' if key == 'length' else
                 f'{report.share(left[key])} / {report.share(right[key])} ± {report.share(spreads[key])}'
                 for key in columns]
        more = reading.pool(ours)[first] - right[first]
        # A page without an article has no title to find.
        both = [(mine[first], other[first]) for mine, other in zip(ours, of(by_name, test)) if first in mine]
        spread = paired_half_width(*zip(*both))
        rows.append([name, *cells, '–' if name == system else f'{report.signed(more)} ± {report.share(spread)}'])
    return report.table(['dev / test ± half the interval', *columns.values(), f'{system} more'], rows)


class Measured:
    """Everything that PEERS.md reports; summaries and keyphrases of the cleaned article and of the text as pasted."""

    def __init__(self, tool, python, folder):
        self.golds = load(SET)
        outputs = reading.run(tool, self.golds)
        ours = {}
        for gold in self.golds:
            score, length = reading.score(gold, outputs[gold.slug]), count_all(outputs[gold.slug].picks)
            ours[gold.slug] = {**score, 'no-longer': score['told'], 'length': (length, 1)}
        cleaned = [as_cleaned(gold, outputs[gold.slug]) for gold in self.golds]
        pasted = [as_pasted(gold) for gold in self.golds]
        background = [each.lines for gold, each in zip(self.golds, cleaned) if gold.split == 'dev']
        found = run_python(python, cleaned + pasted, background)
        self.versions = found['versions']
        parts = [(cleaned, found['results'][:len(cleaned)]), (pasted, found['results'][len(cleaned):])]
        self.summaries = [summary_scores(self.golds, given, results, ours) for given, results in parts]
        self.keyphrases = [keyphrase_scores(self.golds, results, ours) for _, results in parts]
        self.pages = pages.load(SET / 'pages', SET)
        read = {FROM_HTML: pages.run(tool, self.pages), 'Readability': run_readability(folder, self.pages)}
        self.page_scores = {reader: {page.id: pages.score(page, *results[page.id]) for page in self.pages}
                            for reader, results in read.items()}


def results(measured, npm):
    """The text of PEERS.md; `npm` is {package: version}."""
    texts = {gold.slug: gold.split for gold in measured.golds}
    files = {page.id: page.split for page in measured.pages}
    count = lambda splits, half: list(splits.values()).count(half)
    version = measured.versions
    programs = report.table(['program', 'version', 'used for', 'set up with'], [
        ['sumy', version['sumy'], 'summaries', f"words by PyArabic {version['pyarabic']}, stems by NLTK "
         f"{version['nltk']} (Snowball), its own stop words"],
        ['summa', version['summa'], 'summaries, keyphrases', 'its own Arabic stemmer and stop words'],
        ['YAKE', version['yake'], 'keyphrases', 'its own Arabic stop words, phrases of one or two words'],
        ['KP-Miner', f"pke {version['pke-tool']}", 'keyphrases', f"words by spaCy {version['spacy']}, stems by NLTK, "
         "sumy's stop words, document frequencies of dev; a phrase occurs at least twice, and none is inside another"],
        ['Readability', npm['@mozilla/readability'], 'pages', f"jsdom {npm['jsdom']}"]], names=4)
    return f'''# Peers

Written by `./dev peers`: other people's programs, and three ways to choose sentences without reading them, measured
with the scorers of `./dev quality`. {len(texts)} texts,
{count(texts, 'dev')} in dev and {count(texts, 'test')} in test; [README.md](README.md) says what each figure means.
± is half the 95 % interval in test (bootstrap over texts). The last column is Khulasa's first figure less the peer's,
in test, with the interval of that difference.

{programs}

- Settings other than the default are those that did best on dev.
- Of sumy's methods, Edmundson's is left out: it needs lists of bonus and stigma words, which nobody has made for
  Arabic.
- pke is not in PyPI under its own name. This is pke-tool, the same source uploaded by others; it is pinned by its hash.
- summa and YAKE are told where sentences end: summa does not know the Arabic question mark, and YAKE reads on across
  line breaks.
- None of the programs makes headlines.

## Summaries of the cleaned article

Everybody chooses from the sentences of the article as Khulasa cleaned and split it, so only the choice differs. LEAD
is the first three sentences, *longest* the three longest, *random* any three (the mean of {DRAWS} draws).

Summaries have three sentences, and some methods prefer long ones. So there is a second figure: what is told by a peer's
summary of at most three sentences that has no more words than Khulasa's. It is a little unfair to the peers, which
leave some of the room empty.

{table(texts, measured.summaries[0], SUMMARIES)}

## Summaries of the text as pasted

The peers get the whole paste, with its menus and related headlines, and sentences end at punctuation and line breaks.
Khulasa always gets the whole paste.

{table(texts, measured.summaries[1], SUMMARIES)}

## Ten keyphrases of the cleaned article

{table(texts, measured.keyphrases[0], KEYPHRASES)}

## Ten keyphrases of the text as pasted

{table(texts, measured.keyphrases[1], KEYPHRASES)}

## Pages

{len(files)} pages, {count(files, 'dev')} in dev and {count(files, 'test')} in test: examples rather than figures.

{table(files, measured.page_scores, PAGES)}
'''


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('python', help='an interpreter with the packages of tests/peers/requirements.txt')
    parser.add_argument('folder', help='where the packages of tests/peers/package.json are installed')
    parser.add_argument('--tool', default=ROOT / 'build' / 'native' / 'khulasa', help='the command line tool')
    arguments = parser.parse_args()
    npm = json.loads((PROGRAMS / 'package.json').read_text('utf-8'))['dependencies']
    text = results(Measured(arguments.tool, arguments.python, arguments.folder), npm)
    (SET / 'PEERS.md').write_text(text, 'utf-8')
    readme.update()
    print(text)


if __name__ == '__main__':
    main()
