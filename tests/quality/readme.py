"""The table of the README's section "How good it is": figures of RESULTS.md and PEERS.md, of the half that is test.

`./dev quality` and `./dev peers` write it between two comments of the README; test_readme.py fails if it is not theirs.
"""
from __future__ import annotations

import pathlib
import re

import pages
import pastes
import reading
from report import table as draw

ROOT = pathlib.Path(__file__).resolve().parents[2]
README = ROOT / 'README.md'
RESULTS, PEERS = (ROOT / 'tests' / 'reading' / name for name in ('RESULTS.md', 'PEERS.md'))
BEGIN, END = '<!-- Written by ./dev quality and ./dev peers -->', '<!-- End of what they write -->'
# A cell of PEERS.md: dev / test ± half the interval.
FIGURE = re.compile(r'(?P<dev>\S+) / (?P<test>\S+)(?: ± (?P<spread>\S+))?')
CLEANED, PHRASES = 'Summaries of the cleaned article', 'Ten keyphrases of the cleaned article'


def sections(text):
    """{heading: lines} of a file of Markdown."""
    parts = re.split(r'^## (.+)$', text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], (part.splitlines() for part in parts[2::2])))


def cells(line):
    return [cell.strip() for cell in line.strip().strip('|').split('|')]


class Results:
    """The figures of RESULTS.md by the names that the scorers give them."""

    def __init__(self, text):
        found = sections(text)
        self.own, heading = {}, ''
        for row in map(cells, (line for line in found['All texts'] if line.startswith('|'))):
            if row[0].startswith('**'):
                heading = row[0].strip('*')
            self.own[heading, row[0]] = {'test': row[3], 'spread': row[4], 'lead': row[8]} if len(row) > 8 else {}
        self.reader = {row[0]: row[2] for row in map(cells, found['A second reader']) if len(row) > 2}
        self.small = {name: {row[0]: row[3] for row in map(cells, found[name]) if len(row) > 3}
                      for name in ('Pages', 'Pastes')}
        self.counts = {name: int(re.search(pattern, text)[1]) for name, pattern in (
            ('texts', r'(\d+) in test; \[README'), ('pages', r'(\d+) in test\), read by'),
            ('pastes', r'(\d+) in test; \d+ of them'), ('reader', r'(\d+) texts were read by a second'))}

    def figure(self, key):
        """{'test', 'spread', 'lead', 'reader'} of a figure of the reading set."""
        heading, name = next((heading, figure.name) for heading, figures in reading.GROUPS.items()
                             for figure in figures if figure.key == key)
        return {**self.own[heading, name], 'reader': self.reader.get(f'{heading}: {name}', '–')}

    def of_pages(self, key):
        return self.small['Pages'][next(figure.name for figure in pages.FIGURES if figure.key == key)]

    def of_pastes(self, key):
        return self.small['Pastes'][next(figure.name for figure in pastes.FIGURES if figure.key == key)]


class Peers:
    """The figures of PEERS.md by section, system and heading of a column."""

    def __init__(self, text):
        self.found = {}
        for name, lines in sections(text).items():
            head, _, *rows = map(cells, (line for line in lines if line.startswith('|')))
            self.found[name] = {row[0]: {column: match.groupdict() for column, cell in zip(head[1:], row[1:])
                                         if (match := FIGURE.fullmatch(cell))} for row in rows}

    def get(self, section, system, column):
        """{'dev', 'test', 'spread'}."""
        return self.found[section][system][column]

    def test(self, section, system, column):
        return self.get(section, system, column)['test']

    def named(self, section, column, program):
        """«summa .475», or «sumy .245 to .504» of a program with several methods."""
        figures = sorted((self.test(section, system, column) for system in self.found[section]
                          if system.split()[0] == program), key=float)
        return f'{program} {figures[0]}' + f' to {figures[-1]}' * (len(figures) > 1)


def table(results, peers):
    """The README's table."""
    def row(name, key, section='', column='', programs=()):
        figure = results.figure(key)
        others = ', '.join(peers.named(section, column, program) for program in programs)
        return [name, f"{figure['test']} ± {figure['spread']}", figure['lead'], figure['reader'], others or '–']

    def summary(name, key, column):
        return row(name, key, CLEANED, column, ('sumy', 'summa', 'random'))

    def no_longer():
        cells = summary("the same, no longer than Khulasa's", 'told', 'told, no longer than Khulasa')
        return [*cells[:3], '–', *cells[4:]]  # the second editor's sentences may be longer

    def phrases(name, key):
        return row(name, key, PHRASES, key, ('KP-Miner', 'YAKE', 'summa'))

    def page(name, column):
        ours = peers.get('Pages', 'fromHtml()', column)
        return [name, f"{ours['test']} ± {ours['spread']}", '–', '–', peers.named('Pages', column, 'Readability')]

    count = results.counts
    rows = [
        summary('**Summary of three sentences**: main points told', 'told', 'must-groups told'),
        no_longer(),
        summary('texts of which it tells no main point ↓', 'missed', 'misses the point'),
        summary('sentences no editor would pick ↓', 'never', 'never to be picked, or junk'),
        summary('**TL;DR**: texts whose main point it tells', 'main', 'TL;DR tells the main group'),
        row('**Headline**: complete, in at most 12 words', 'headline'),
        phrases('**Ten keyphrases**: those that the editor chose, too', 'precision'),
        phrases("the editor's that are found", 'recall'),
        row('**Cleaning**: lines of menus and other junk kept ↓', 'junk'),
        row('titles found', 'title'),
        page(f"**{count['pages']} web pages**: titles found", 'titles found'),
        page('articles found whole', 'articles found whole'),
        page('menus and other furniture kept ↓', 'pieces of furniture kept'),
        [f"**{count['pastes']} pastes** from other programs: sentences found", results.of_pastes('sentences'),
         '–', '–', '–'],
        ['keyphrases found again', results.of_pastes('keyphrases'), '–', '–', '–'],
    ]
    second = f"a second editor ({count['reader']} texts)"
    return draw([f"{count['texts']} texts", 'Khulasa', 'first sentences', second, 'others'], rows, names=5)


def disagreements(results, peers):
    """The figures of Khulasa that PEERS.md gives otherwise than RESULTS.md: it was measured in another state."""
    pairs = {column: (results.figure(key)['test'], peers.test(section, 'Khulasa', column)) for section, key, column in (
        (CLEANED, 'told', 'must-groups told'), (CLEANED, 'missed', 'misses the point'),
        (CLEANED, 'never', 'never to be picked, or junk'), (CLEANED, 'main', 'TL;DR tells the main group'),
        (PHRASES, 'precision', 'precision'), (PHRASES, 'recall', 'recall'))}
    pairs |= {column: (results.of_pages(key), peers.test('Pages', 'fromHtml()', column)) for key, column in (
        ('title', 'titles found'), ('whole', 'articles found whole'), ('furniture', 'pieces of furniture kept'))}
    return {column: pair for column, pair in pairs.items() if pair[0] != pair[1]}


def load():
    return Results(RESULTS.read_text('utf-8')), Peers(PEERS.read_text('utf-8'))


def written(text):
    """What is between the two comments of the README, before them and after them."""
    before, rest = text.split(BEGIN)
    middle, after = rest.split(END)
    return middle.strip(), before, after


def update():
    """Writes the table into the README."""
    _, before, after = written(README.read_text('utf-8'))
    README.write_text(f'{before}{BEGIN}\n{table(*load())}\n{END}{after}', 'utf-8')
    for column, (now, then) in disagreements(*load()).items():
        print(f'PEERS.md was measured in another state ({column} is {now}, there {then}): ./dev peers')
