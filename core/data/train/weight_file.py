"""Weight files: a header in JSON that says what the weights were learned from, then sections of `name = weight`.

    # {"trainer": "train/train_lines.py",
    #  "learned": "2026-11-30",
    #  "inputs": "5f0c…",
    #  "settings": {"penalty": 3},
    #  "sources": [{"name": "reading", "texts": 122, "genres": 28, "samples": 1950}, …],
    #  "left-out": {"reading: F1 of junk": 0.912, …}}

`inputs` is a hash of everything that the fit was given: features, targets and settings. While it stays the same, so
does `learned`, the day on which weights were first learned from these inputs, and retraining writes the same bytes.
`left-out` has the figures of the cross-validation, in which whole genres and whole sources were left out.
"""
from __future__ import annotations

import datetime
import json
import re


def parse(text):
    """(header, {section: {name: weight}}) of a weight file; the header is {} if there is none."""
    comment = '\n'.join(line[1:] for line in text.splitlines() if line.startswith('#'))
    found = re.search(r'^ \{".*?\}$', comment, re.S | re.M)
    sections, names = {}, None
    for line in text.splitlines():
        if header := re.fullmatch(r'\[(.*)\]', line):
            names = sections[header[1]] = {}
        elif weight := re.fullmatch(r'([a-z-]+) = (-?[0-9.]+)', line):
            names[weight[1]] = float(weight[2])
    return (json.loads(found[0]) if found else {}), sections


def read(path):
    return parse(path.read_text('utf-8'))


def header(learned, old, today=None):
    """The header of what a trainer learned; `old` is the header that is there."""
    today = today or datetime.date.today().isoformat()
    return {'trainer': f'train/train_{learned.model}.py',
            'learned': old['learned'] if old.get('inputs') == learned.inputs else today, 'inputs': learned.inputs,
            'settings': learned.settings, 'sources': learned.sources,
            'left-out': {f'{figure.source}: {figure.name}': round(figure.no_genre, 4) for figure in learned.figures
                         if figure.no_genre is not None}}


def write(header, comment, sections, digits):
    """The text of a weight file. comment: lines without «#»; sections: {name: {feature: weight}}."""
    lines = []
    for key, value in header.items():
        if key in ('sources', 'left-out'):  # an entry a line
            items = value if key == 'sources' else [{name: figure} for name, figure in value.items()]
            shown = [json.dumps(item) if key == 'sources' else json.dumps(item)[1:-1] for item in items]
            begin, end = '[]' if key == 'sources' else '{}'
            lines.append(f'"{key}": {begin}' + ',\n    '.join(shown) + end)
        else:
            lines.append(f'"{key}": {json.dumps(value)}')
    text = comment.rstrip() + '\n\n{' + ',\n '.join(lines) + '}'
    rows = [f'# {line}'.rstrip() for line in text.split('\n')]
    for name, weights in sections.items():
        rows += ['', f'[{name}]', *(f'{feature} = {weight:.{digits}f}' for feature, weight in weights.items())]
    return '\n'.join(rows) + '\n'


def distances(shipped, learned):
    """[(distance, section, name, shipped weight, learned weight)], the farthest first. A weight that is missing on
    either side counts as 0."""
    rows = []
    for section in sorted({*shipped, *learned}):
        ours, theirs = shipped.get(section, {}), learned.get(section, {})
        for name in dict.fromkeys([*ours, *theirs]):
            a, b = ours.get(name, 0.0), theirs.get(name, 0.0)
            rows.append((abs(a - b), section, name, a, b))
    return sorted(rows, key=lambda row: (-row[0], row[1:3]))
