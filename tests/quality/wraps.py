"""The reading set's texts hard-wrapped, as terminals and mail programs give them.

The truth is what the tool itself makes of the text as it is. Sentences are compared by their letters alone.
"""
import textwrap

from pastes import letters
from reading import Figure
from tool import analyze

FIGURES = [
    Figure('sentences', 'sentences of wrapped texts found again', 'higher'),
    Figure('summary', 'wrapped texts with the same summary', 'higher'),
]
WIDTHS = (50, 72, 90)
# Between paragraphs: nothing, what the text has, a blank line.
BREAKS = ('none', 'own', 'blank')


def wrap(text, width, breaks):
    """`text` with no line longer than `width` characters, unless a word is."""
    lines = [textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split('\n')]
    if breaks != 'own':
        lines = [line for line in lines if line.strip()]
    return ('\n\n' if breaks == 'blank' else '\n').join(lines)


def run(tool, texts):
    """[(result of the text, [its results wrapped])]."""
    request = lambda text: {'id': '', 'text': text}
    plain = analyze(tool, [request(text) for text in texts])
    wrapped = [analyze(tool, [request(wrap(text, width, breaks)) for text in texts])
               for width in WIDTHS for breaks in BREAKS]
    return list(zip(plain, zip(*wrapped)))


def score(plain, wrapped):
    """{figure: (part, whole)} of one text."""
    sentences = lambda result: [letters(s['text']) for s in result.get('sentences', [])]
    picks = lambda result: [letters(s['text']) for s in result.get('summary', {'sentences': []})['sentences']]
    found = [set(sentences(result)) for result in wrapped]
    return {
        'sentences': (sum(s in each for each in found for s in sentences(plain)), len(found) * len(sentences(plain))),
        'summary': (sum(picks(result) == picks(plain) for result in wrapped), len(wrapped)),
    }
