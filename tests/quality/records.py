"""The figures that were recorded last. A fall beyond the tolerance fails, as a file over its size budget does."""
import hashlib
import json

# The tool is deterministic, so every change is real; the tolerance forgives those too small to matter. One of 126 texts
# is .008: a figure counted by texts may lose one, not two.
TOLERANCE = .010
CORPUS_TOLERANCE = .002  # of the public collections: many documents, and graded scores
DIGITS = 4
COLLECTIONS = 'collections.'


def digest(folder):
    """A hash of every text, page and gold under `folder`: figures of other texts are no comparison."""
    found = hashlib.sha256()
    for path in sorted(path for pattern in ('*/*.txt', '*/*.json', 'pages/*/*', 'pastes/*/*.txt')
                       for path in folder.glob(pattern)):
        found.update(path.relative_to(folder).as_posix().encode() + b'\0' + path.read_bytes() + b'\0')
    return found.hexdigest()


def load(path):
    return json.loads(path.read_text('utf-8')) if path.exists() else None


def save(path, texts, figures, old):
    """Writes {"texts", "figures"}. Figures of collections that are not at hand stay as they were."""
    kept = {name: value for name, value in (old or {'figures': {}})['figures'].items() if name.startswith(COLLECTIONS)}
    values = kept | {name: round(value, DIGITS) for name, (value, _) in figures.items()}
    path.write_text(json.dumps({'texts': texts, 'figures': dict(sorted(values.items()))}, indent=1) + '\n', 'utf-8')


def changes(old, figures):
    """[(name, old value, new value, whether it fell too far)] of the figures that have changed. `figures` is
    {name: (value, better)}."""
    table = []
    for name, (value, better) in sorted(figures.items()):
        before = old['figures'].get(name)
        if before is None or round(value, DIGITS) == before:
            continue
        fall = {'higher': before - value, 'lower': value - before, '': 0}[better]
        tolerance = CORPUS_TOLERANCE if name.startswith(COLLECTIONS) else TOLERANCE
        table.append((name, before, value, fall > tolerance + 10 ** -DIGITS / 2))
    return table
