#!/usr/bin/env python3
"""Learns the weights of core/data anew: ./dev train [lines|sentences|keyphrases] [--check] [--force]

Prints, for each source, the figures of the weights in use, of the new ones on what they were fitted to, and of weights
that have not seen the genre, or the source; then writes the weight files. The public collections are learned from as well
if KHULASA_COLLECTIONS names their folder. Python 3 standard library only. The same input gives the same bytes.
"""
from __future__ import annotations

import argparse
import importlib
import pathlib
import sys

import sources
import weight_file

DATA = sources.ROOT / 'core/data'
MODELS = {'lines': 'line_weights', 'sentences': 'summary_weights', 'keyphrases': 'keyphrase_weights'}
DIGITS = {'lines': 4, 'sentences': 3, 'keyphrases': 3}
SHOWN = 5  # weights that moved most


def sources_table(rows):
    return '\n'.join(f'  {row["name"]:12} {row["texts"]:4} texts of {row["genres"]:2} genres, {row["samples"]:6} samples'
                     for row in rows)


def figures_table(figures):
    shown = lambda value: '–' if value is None else f'{value:.4f}'
    lines = ['| source | texts | figure | better | in use | new, fitted | genre left out | source left out |',
             '|---|---:|---|---|---:|---:|---:|---:|']
    lines += [f'| {f.source} | {f.count} | {f.name} | {f.better} | ' +
              ' | '.join(map(shown, (f.in_use, f.fitted, f.no_genre, f.no_source))) + ' |' for f in figures]
    return '\n'.join(lines)


def lacking(old, learned):
    """The sources that the weights in use were learned from and the new ones were not."""
    have = {row['name'] for row in learned.sources}
    return [row['name'] for row in old.get('sources', []) if row['name'] not in have]


def rounded(learned):
    """The sections as they are written."""
    return {section: {name: round(weight, DIGITS[learned.model]) for name, weight in weights.items()}
            for section, weights in learned.sections.items()}


def is_reproduced(old, in_use, learned):
    """False if the same inputs gave other weights: then the file was edited, or the trainer changed without it. The last
    digit may differ by one, for other compilers round otherwise."""
    rows = weight_file.distances(in_use, rounded(learned))
    return old.get('inputs') != learned.inputs or rows[0][0] < 1.5 * 10 ** -DIGITS[learned.model]


def distance_report(old, in_use, learned):
    """How far the weights in use are from the new ones, in words."""
    digits = DIGITS[learned.model]
    rows = weight_file.distances(in_use, rounded(learned))
    if not rows or rows[0][0] == 0:
        return 'The weights in use are the new ones.'
    inputs = 'the same inputs' if old.get('inputs') == learned.inputs else 'other texts, features or settings'
    lines = [f'The weights in use were learned from {inputs}. Farthest of {len(rows)}, in use and new:']
    lines += [f'  {section} {name}: {ours:.{digits}f} {theirs:.{digits}f}'
              for _, section, name, ours, theirs in rows[:SHOWN]]
    lines.append(f'  on average {sum(row[0] for row in rows) / len(rows):.{digits}f} apart')
    return '\n'.join(lines)


def train(model, programs, folder, check, force):
    """Learns one model and reports. -> whether all is well."""
    path = DATA / f'{MODELS[model]}.txt'
    old, in_use = weight_file.read(path)
    trainer = importlib.import_module(f'train_{model}')
    learned = trainer.learn(programs, folder, in_use)
    print(f'\n{model}, learned from\n{sources_table(learned.sources)}\n\n{figures_table(learned.figures)}\n')
    print(distance_report(old, in_use, learned))
    if check:
        return is_reproduced(old, in_use, learned)
    if (missing := lacking(old, learned)) and not force:
        print(f'Not written: the weights in use were also learned from {", ".join(missing)}, for which '
              'KHULASA_COLLECTIONS must name the folder. --force writes all the same.')
        return False
    path.write_text(weight_file.write(weight_file.header(learned, old), trainer.COMMENT, learned.sections,
                                      DIGITS[model]), 'utf-8')
    for name, text in learned.files.items():
        (DATA / name).write_text(text, 'utf-8')
    print(f'{path.relative_to(sources.ROOT)} is written.')
    return True


def main(arguments):
    parser = argparse.ArgumentParser(prog='./dev train', description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('models', nargs='*', metavar='MODEL', help=f'{", ".join(MODELS)}; all of them by default')
    parser.add_argument('--check', action='store_true', help='write nothing: say how far the weights in use are off')
    parser.add_argument('--force', action='store_true',
                        help='write even if a source is missing that the weights in use were learned from')
    parser.add_argument('--programs', type=pathlib.Path, default=sources.ROOT / 'build/native/core/data/train',
                        metavar='DIR', help='where the programs are that print the features')
    options = parser.parse_args(arguments)
    if unknown := [model for model in options.models if model not in MODELS]:
        parser.error(f'there is no model {unknown[0]}; there are {", ".join(MODELS)}')
    if not (options.programs / 'logistic_fit').exists():
        parser.error(f'{options.programs} has no programs: cmake --build --preset native --target khulasa_train')
    done = [train(model, options.programs, sources.collections_folder(), options.check, options.force)
            for model in options.models or MODELS]
    if not all(done):
        sys.exit(1)


if __name__ == '__main__':
    main(sys.argv[1:])
