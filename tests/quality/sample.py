"""A text with its gold, made in a temporary folder, for the tests of the scorers."""
import json
import pathlib
import tempfile

from gold import Gold

GOLD = {
    'genre': 'agency', 'form': 'clean', 'title': None, 'must': [['فتحت المدرسة أبوابها']], 'good': [], 'never': [],
    'headline_must': [['المدرسة'], ['فتحت']], 'headlines': [], 'keyphrases': [], 'bad_keyphrases': [], 'junk': [],
}


def make_gold(source, slug='a-text', **fields):
    """The Gold of `source`; what `fields` does not say is as in GOLD."""
    with tempfile.TemporaryDirectory() as root:
        folder = pathlib.Path(root) / slug
        folder.mkdir()
        (folder / 'source.txt').write_bytes(source.encode())
        (folder / 'gold.json').write_text(json.dumps({**GOLD, **fields}), 'utf-8')
        return Gold(folder)


def keyphrase(text, rank, kind='topic', variants=()):
    return {'text': text, 'variants': list(variants), 'kind': kind, 'rank': rank}


def entry(source, text, **more):
    """What the tool writes of a part of `source`: its span in UTF-16 code units, and the text."""
    begin = source.index(text)
    units = lambda part: len(part.encode('utf-16-le')) // 2
    return {'begin': units(source[:begin]), 'end': units(source[:begin]) + units(text), 'text': text, **more}
