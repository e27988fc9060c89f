#!/usr/bin/env python3
"""Measures the quality of summaries, headlines, keyphrases and cleaning: `./dev quality`.

    run.py                  writes tests/reading/RESULTS.md and plot.svg; fails if a figure fell since it was recorded
    run.py --record         the same, and records the figures in tests/reading/recorded.json
    run.py --show NAME      everything about one text (SLUG), page or paste (SLUG/PROGRAM) of dev; never of test
    run.py --list           a line for each text of dev, the worst first

With KHULASA_COLLECTIONS=DIR it also measures the public collections in DIR and writes tests/reading/COLLECTIONS.md.
Python 3 standard library; the pages need node and the project's npm packages. Two runs write the same bytes.
"""
import argparse
import os
import pathlib
import sys

import corpora
import pages
import pastes
import plot
import reading
import readme
import records
import report
import wraps
from gold import load

ROOT = pathlib.Path(__file__).resolve().parents[2]
SET = ROOT / 'tests' / 'reading'
SPLITS = ('dev', 'test')


class Measured:
    """Everything that is measured on our own texts."""

    def __init__(self, tool):
        self.golds = load(SET)
        self.outputs = reading.run(tool, self.golds)
        self.scores = {gold.slug: reading.score(gold, self.outputs[gold.slug]) for gold in self.golds}
        self.leads = {gold.slug: reading.score_lead(gold, self.outputs[gold.slug]) for gold in self.golds}
        self.halves = {split: report.Half([gold for gold in self.golds if gold.split == split], self.scores, self.leads)
                       for split in SPLITS}
        self.spreads = {split: reading.half_widths(self.halves[split].scores) for split in SPLITS}
        seconds = {second.slug: second for second in load(SET, 'second.json')}
        self.twice = [gold for gold in self.golds if gold.slug in seconds]
        self.reader = [reading.score_reader(gold, seconds[gold.slug]) for gold in self.twice]
        self.pages = pages.load(SET / 'pages', SET)
        found = pages.run(tool, self.pages)
        self.page_scores = [pages.score(page, *found[page.id]) for page in self.pages]
        self.pastes = pastes.load(SET / 'pastes', SET)
        self.paste_scores = [pastes.score(*found) for found in pastes.run(tool, self.pastes)]
        self.unwrapped = [gold for gold in self.golds if gold.form != 'wrapped']
        self.wrap_scores = [wraps.score(*found)
                            for found in wraps.run(tool, [gold.source for gold in self.unwrapped])]

    def of(self, split, things, scores):
        return reading.pool([score for thing, score in zip(things, scores) if thing.split == split and score])

    def figures(self):
        """{name: (value, better)} for the record."""
        found = {}
        for split in SPLITS:
            parts = [('reading', reading.FIGURES, self.halves[split].values),
                     ('pages', pages.FIGURES, self.of(split, self.pages, self.page_scores)),
                     ('pastes', pastes.FIGURES, self.of(split, self.pastes, self.paste_scores)),
                     ('wraps', wraps.FIGURES, self.of(split, self.unwrapped, self.wrap_scores))]
            for part, figures, values in parts:
                found |= {f'{part}.{split}.{figure.key}': (values[figure.key], figure.better)
                          for figure in figures if figure.key in values}
        return found


def results(measured, changes):
    """The text of RESULTS.md."""
    dev, test = (measured.halves[split] for split in SPLITS)
    halves = [dev, test]
    genres = sorted({gold.genre for gold in measured.golds})
    of_genre = lambda genre: lambda gold: gold.genre == genre
    in_family = lambda family: lambda gold: gold.genre in report.FAMILIES[family]
    pages_of = {split: measured.of(split, measured.pages, measured.page_scores) for split in SPLITS}
    pastes_of = {split: measured.of(split, measured.pastes, measured.paste_scores) for split in SPLITS}
    wraps_of = {split: measured.of(split, measured.unwrapped, measured.wrap_scores) for split in SPLITS}
    count = lambda things, split: sum(thing.split == split for thing in things)
    unread = sum(score is None for score in measured.paste_scores)
    twice = ['No text has a second reader yet.']
    if measured.twice:
        slugs = {gold.slug for gold in measured.twice}
        both = report.Half(measured.twice, measured.scores, measured.leads)
        twice = [f'''{len(slugs)} texts were read by a second reader, who saw neither the first gold nor any output.
The sentences, headline, keyphrases and lines of junk that the second reader chose are scored against the first gold as
if a tool had returned them. People agree this far; a tool that gets there cannot be distinguished from a perfect one.
Khulasa and LEAD are measured on the same texts.
''', report.reader_table(both.values, both.lead, reading.pool(measured.reader))]
    changed = report.change_table(changes) if changes else 'No figure has changed since it was recorded.'
    return f'''# Quality

Written by `./dev quality`. {len(measured.golds)} texts of our own in {len(genres)} genres,
{len(dev.golds)} in dev and {len(test.golds)} in test; [README.md](README.md) says how they were made and what each
figure means. Rules and weights are written with dev in view; of test only totals are looked at, so the difference
between the two, less LEAD's, is over-fitting. LEAD is the article's beginning: its first three sentences, its first
sentence, its first twelve words. ± is half the 95 % interval (bootstrap over texts): smaller steps say nothing.

![Every share, dev and test, beside LEAD](plot.svg)

## All texts

{report.main_table(dev, test, measured.spreads['dev'], measured.spreads['test'])}

## Over LEAD

The figure less LEAD's on the same texts.

{report.lead_table(dev, test)}

## By family of genres

dev / test. Shares of must-groups, texts, keyphrases and lines.

{report.group_table('', halves, {family: in_family(family) for family in report.FAMILIES})}

{chr(10).join(f"- {family}: {', '.join(sorted(members))}" for family, members in report.FAMILIES.items())}

## By form

dev / test.

{report.group_table('', halves, {
    'clean': lambda gold: gold.form == 'clean', 'dirty: pasted off a page': lambda gold: gold.form == 'dirty',
    'hard-wrapped': lambda gold: gold.form == 'wrapped',
    'chat, captions, table, code, verses, Latin': lambda gold: gold.form not in ('clean', 'dirty', 'wrapped')})}

## By genre

dev alone.

{report.group_table('', halves[:1], {genre: of_genre(genre) for genre in genres})}

## A second reader

{chr(10).join(twice)}

## Pages

{len(measured.pages)} pages of HTML, written for this set in the shapes of Arabic portals, around its texts
({count(measured.pages, 'dev')} in dev, {count(measured.pages, 'test')} in test), read by `fromHtml()`. One page is
{1 / max(1, count(measured.pages, 'test')):.0%} of test: an example rather than a figure.

{report.small_table(pages.FIGURES, pages_of['dev'], pages_of['test'])}

## Pastes

{len(measured.pastes)} pastes: texts of the set as other programs give them ([pastes/make.sh](pastes/make.sh)),
{count(measured.pastes, 'dev')} in dev, {count(measured.pastes, 'test')} in test; {unread} of them hold too little of
their text in one piece and are left out. What is found again is compared with what Khulasa finds in the clean text.

{report.small_table(pastes.FIGURES, pastes_of['dev'], pastes_of['test'])}

## Hard wraps

The {len(measured.unwrapped)} texts that are not wrapped themselves, in lines of {', '.join(map(str, wraps.WIDTHS))}
characters; between paragraphs no blank line, those of the text, or one. What is found again is compared with what Khulasa
finds in the text as it is.

{report.small_table(wraps.FIGURES, wraps_of['dev'], wraps_of['test'])}

## Public collections

Measured where they are at hand (`KHULASA_COLLECTIONS=DIR`): [COLLECTIONS.md](COLLECTIONS.md).

## Since the last record

{changed}
'''


def collections(rows, page_scores, paste_scores):
    """The text of COLLECTIONS.md; it has figures only."""
    parts = [f'''# Public collections

Written by `./dev quality` with `KHULASA_COLLECTIONS=DIR`. The texts are their owners' and not in this repository;
[the scorers' README](../quality/README.md) says where they come from and what their files look like. Rules and weights
were written on them: these figures are in sample. ± is half the 95 % interval, bootstrap over documents. For pairs of
one stem, the column LEAD is the stemmer light10.

{report.corpus_table(rows)}
''']
    for name, figures, scores in (('Pages', pages.FIGURES, page_scores), ('Pastes', pastes.FIGURES, paste_scores)):
        values = reading.pool([score for score in scores if score])
        if values:
            parts.append(f'''## {name}

{len(scores)} {name.lower()}, saved elsewhere.

{report.table(['', 'better', ''], [[figure.name, figure.better or '–', report.share(values[figure.key])]
                                   for figure in figures if figure.key in values])}
''')
    return '\n'.join(parts)


def measure_collections(tool, folder):
    """Writes COLLECTIONS.md and returns its figures for the record."""
    rows = corpora.run(tool, folder)
    figures = {f'{records.COLLECTIONS}{row.corpus}.{row.name}': (row.value, row.better) for row in rows}
    scores = {}
    for name, module in (('pages', pages), ('pastes', pastes)):
        scores[name] = []
        if (folder / name).is_dir():
            things = module.load_foreign(folder / name)
            found = module.run(tool, things)
            scores[name] = [pages.score(page, *found[page.id]) for page in things] if module is pages else [
                pastes.score(*each) for each in found]
            values = reading.pool([score for score in scores[name] if score])
            figures |= {f'{records.COLLECTIONS}{name}.{figure.key}': (values[figure.key], figure.better)
                        for figure in module.FIGURES if figure.key in values}
    (SET / 'COLLECTIONS.md').write_text(collections(rows, scores['pages'], scores['pastes']), 'utf-8')
    print(f'\n{report.corpus_table(rows)}')
    return figures


def show(tool, name):
    """Prints everything about one text, page (by its name) or paste (SLUG/PROGRAM) of dev."""
    things = {thing.id: thing for thing in pages.load(SET / 'pages', SET) + pastes.load(SET / 'pastes', SET)}
    things |= {gold.slug: gold for gold in load(SET)}
    thing = things.get(name)
    if thing is None:
        sys.exit(f'there is no text, page or paste {name} in {SET.relative_to(ROOT)}')
    if thing.split != 'dev':
        sys.exit(f'{name} is in test, of which only totals are looked at; --show is for dev')
    if isinstance(thing, pages.Page):
        print(pages.show(thing, *pages.run(tool, [thing])[name]))
    elif isinstance(thing, pastes.Paste):
        print(pastes.show(*pastes.run(tool, [thing])[0]))
    else:
        print(reading.show(thing, reading.run(tool, [thing])[name]))


def list_dev(tool):
    golds = [gold for gold in load(SET) if gold.split == 'dev']
    outputs = reading.run(tool, golds)
    rows = []
    for gold in golds:
        score = reading.score(gold, outputs[gold.slug])
        cell = lambda key: f'{score[key][0]}/{score[key][1]}'
        rows.append((score['told'][0] / score['told'][1], [gold.slug, gold.form, *map(cell, (
            'told', 'never', 'tldr', 'precision', 'junk', 'lost')), 'yes' if score['headline'][0] else 'no']))
    print(report.table(['', 'form', 'told', 'never', 'tldr', 'keyphrases', 'junk kept', 'lost', 'headline'],
                       [row for _, row in sorted(rows)]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--tool', default=ROOT / 'build' / 'native' / 'khulasa', help='the command line tool')
    parser.add_argument('--record', action='store_true', help='record the figures')
    parser.add_argument('--show', metavar='NAME', help='one text, page or paste of dev')
    parser.add_argument('--list', action='store_true', help='the texts of dev, a line each')
    arguments = parser.parse_args()
    if arguments.show:
        return show(arguments.tool, arguments.show)
    if arguments.list:
        return list_dev(arguments.tool)

    measured = Measured(arguments.tool)
    figures, folder = measured.figures(), os.environ.get('KHULASA_COLLECTIONS')
    if folder:
        figures |= measure_collections(arguments.tool, pathlib.Path(folder))
    record, texts = SET / 'recorded.json', records.digest(SET)
    old = records.load(record)
    if arguments.record:
        records.save(record, texts, figures, old)
        old = records.load(record)
    is_comparable = old is not None and old['texts'] == texts
    changes = records.changes(old, figures) if is_comparable else []
    # RESULTS.md must not depend on whether the collections are at hand.
    own = [change for change in changes if not change[0].startswith(records.COLLECTIONS)]
    text = results(measured, own)
    (SET / 'RESULTS.md').write_text(text, 'utf-8')
    dev, test = (measured.halves[split] for split in SPLITS)
    reader = reading.pool(measured.reader) if measured.reader else {}
    values = {'lead': test.lead, 'dev': dev.values, 'test': test.values, 'reader': reader}
    (SET / 'plot.svg').write_text(plot.plot(reading.GROUPS, values, measured.spreads['test']), 'utf-8')
    print(text)
    readme.update()
    if not folder:
        print('KHULASA_COLLECTIONS is not set: the public collections were not measured.')
    if not is_comparable:
        sys.exit('The texts have changed since the figures were recorded: ./dev quality --record')
    if changes:
        print(report.change_table(changes))
    fallen = [name for name, _, _, fell in changes if fell]
    if fallen:
        sys.exit(f'{len(fallen)} figures fell by more than the tolerance: {", ".join(fallen)}. '
                 'If something else is worth it: ./dev quality --record')


if __name__ == '__main__':
    main()
