"""What a trainer returns, whichever model it learns."""
from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figure:
    """One figure of one source: of the weights in use, of the new ones on what they were fitted to, and of weights that
    have not seen the genre, or anything of the source (None if there is no other). `better`: 'higher' or 'lower'."""
    source: str
    name: str
    better: str
    count: int
    in_use: float
    fitted: float
    no_genre: float | None
    no_source: float | None


@dataclass(frozen=True)
class Learned:
    model: str        # 'lines', 'sentences', 'keyphrases'
    sections: dict    # {section: {feature: weight}}
    settings: dict    # what the cross-validation or the code chose
    sources: list     # [{"name", "texts", "genres", "samples"}]
    figures: list     # of Figure
    inputs: str       # digest() of what was fitted
    files: dict = field(default_factory=dict)  # {name in core/data: text} of further files


def figures(better, counts, in_use, fitted, no_genre, no_source):
    """A Figure for each (source, name) of `in_use`. better: {name: 'higher' or 'lower'}; counts: {source: texts}; the
    others: {(source, name): value}."""
    return [Figure(source, name, better[name], counts[source], value, fitted[source, name],
                   no_genre.get((source, name)), no_source.get((source, name)))
            for (source, name), value in in_use.items()]


def digest(*values):
    """A hash of values as JSON."""
    found = hashlib.sha256()
    for value in values:
        found.update(json.dumps(value, sort_keys=True, default=str).encode())
    return found.hexdigest()[:16]


def count_sources(documents):
    """The sources of the header. documents: (source, genre, number of samples) of each text."""
    rows = {}
    for source, genre, samples in documents:
        row = rows.setdefault(source, {'name': source, 'texts': 0, 'genres': set(), 'samples': 0})
        row['texts'] += 1
        row['genres'].add(genre)
        row['samples'] += samples
    return [{**row, 'genres': len(row['genres'])} for row in rows.values()]
