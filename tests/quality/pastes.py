"""One article as other programs give it: PDF viewers and extractors, office programs, terminal browsers, mail.

The truth is what the tool itself makes of the clean text. Sentences are compared by their letters alone.
"""
import unicodedata
from dataclasses import dataclass

from gold import split_of
from reading import Figure
from text import key
from tool import analyze

FIGURES = [
    Figure('sentences', 'sentences found, of those that are there in one piece', 'higher'),
    Figure('there', 'sentences that are there in one piece', ''),
    Figure('summary', 'sentences of the summary found again', 'higher'),
    Figure('keyphrases', 'keyphrases found again', 'higher'),
    Figure('shown', 'pastes of which control characters are shown', 'lower'),
]
FEWEST_SENTENCES = 5  # with fewer of the truth's sentences in a paste, its figures say nothing about the tool


@dataclass
class Paste:
    """A text as a program gave it, and the clean one."""
    id: str
    text: str
    truth: str
    split: str = 'dev'


def load(folder, texts):
    """Our own pastes: `folder`/<slug>/<program>.txt is the text <slug> of the reading set."""
    return [Paste(f'{path.parent.name}/{path.stem}', path.read_bytes().decode('utf-8', 'replace'),
                  (texts / path.parent.name / 'source.txt').read_text('utf-8'), split_of(path.parent.name))
            for path in sorted(folder.glob('*/*.txt'))]


def load_foreign(folder):
    """Pastes that were made elsewhere: `folder`/truth.txt and `folder`/texts/*.txt, all of the same article."""
    truth = (folder / 'truth.txt').read_text('utf-8')
    return [Paste(path.stem, path.read_bytes().decode('utf-8', 'replace'), truth)
            for path in sorted((folder / 'texts').glob('*.txt'))]


def run(tool, pastes):
    """[(truth's result, text, paste's result)]. If the tool offers a repaired text, that is analyzed instead of the
    paste, as the demo page does."""
    request = lambda text: {'id': text[:40], 'text': text}
    truths = dict.fromkeys(paste.truth for paste in pastes)
    truths = dict(zip(truths, analyze(tool, [request(truth) for truth in truths])))
    first = analyze(tool, [request(paste.text) for paste in pastes])
    texts = [result.get('repaired') or paste.text for paste, result in zip(pastes, first)]
    changed = [i for i, (paste, text) in enumerate(zip(pastes, texts)) if text != paste.text]
    second = dict(zip(changed, analyze(tool, [request(texts[i]) for i in changed])))
    return [(truths[paste.truth], texts[i], second.get(i, first[i])) for i, paste in enumerate(pastes)]


def letters(text):
    return ''.join(char for char in unicodedata.normalize('NFKC', text) if unicodedata.category(char)[0] == 'L')


def is_control(char):
    """Whether a reader should never be shown `char`: controls, presentation forms, the replacement character. The
    non-joiner and joiner are spelling, and a few ligatures of U+FB50 on are characters of their own («ﷺ», «﴿»)."""
    if char in '\n\r\t\u200c\u200d\ufd3e\ufd3f\ufdfa\ufdf2':
        return False
    return (unicodedata.category(char) in ('Cc', 'Cf') or char == '\ufffd' or '\ufb50' <= char <= '\ufdff' or
            '\ufe70' <= char <= '\ufefc')


def score(truth, text, result):
    """{figure: (part, whole)} of one paste; None if too little of the truth is in it."""
    there = letters(text)
    wanted = [letters(sentence['text']) for sentence in truth['sentences']]
    present = sum(sentence in there for sentence in wanted)
    if present < min(FEWEST_SENTENCES, len(wanted)):
        return None
    sentences = lambda analysis: {letters(s['text']) for s in analysis.get('sentences', [])}
    picks = lambda analysis: {letters(s['text']) for s in analysis.get('summary', {'sentences': []})['sentences']}
    phrases = lambda analysis: {key(keyword['text']) for keyword in analysis.get('keywords', [])}
    found = sentences(result)
    shown = [s['text'] for s in result.get('summary', {'sentences': []})['sentences']]
    shown += [keyword['text'] for keyword in result.get('keywords', [])]
    return {
        'there': (present, len(wanted)), 'sentences': (sum(sentence in found for sentence in wanted), present),
        'summary': (len(picks(truth) & picks(result)), len(picks(truth))),
        'keyphrases': (len(phrases(truth) & phrases(result)), len(phrases(truth))),
        'shown': (any(is_control(char) for text in shown for char in text), 1),
    }


def show(truth, text, result):
    """Everything about one paste, for a person to read; only pastes of dev are shown."""
    there, found = letters(text), {letters(sentence['text']) for sentence in result.get('sentences', [])}
    lines = [f'sentence [{"" if letters(s["text"]) in there else "not in one piece"}] not found: {s["text"]}'
             for s in truth['sentences'] if letters(s['text']) not in found]
    for label, analysis in (('pick of the clean text', truth), ('pick', result)):
        lines += [f'{label}: {s["text"]}' for s in analysis.get('summary', {'sentences': []})['sentences']]
    for label, analysis in (('keyphrases of the clean text', truth), ('keyphrases', result)):
        lines.append(f'{label}: {"، ".join(keyword["text"] for keyword in analysis.get("keywords", []))}')
    return '\n'.join(lines + [warning['code'] for warning in result.get('warnings', [])])
