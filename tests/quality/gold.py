"""A text of the reading set with its gold, and what it means that something of the tool's output matches the gold.

Spans are half-open and count code points of the source; Gold.span() converts the tool's UTF-16 code units.
"""
import bisect
import hashlib
import json
import re

from text import count_words, holds, key

WRAPPED = 'wrapped'
STARTS_MID_SENTENCE = re.compile(r'[\w«(]')
ENDS_MID_SENTENCE = re.compile(r'[\w،؛]')


def split_of(slug):
    """'dev' or 'test', by the parity of the SHA-256 of the slug: nobody chooses, and a new text moves no other."""
    return 'dev' if hashlib.sha256(slug.encode()).digest()[-1] % 2 == 0 else 'test'


def is_letter(char):
    """Whether a character counts when spans are compared: letters, digits and emoji."""
    return char.isalnum() or char > '\U0001f000'


class Gold:
    """source.txt and gold.json of one folder."""

    def __init__(self, folder, name='gold.json'):
        self.slug = folder.name
        self.split = split_of(self.slug)
        self.source = (folder / 'source.txt').read_bytes().decode()
        vars(self).update({'width': None, **json.loads((folder / name).read_text('utf-8'))})
        self._units = [0]
        for char in self.source:
            self._units.append(self._units[-1] + 1 + (char > '\uffff'))
        self.junk_lines, self.labels, self.article_lines = [], [], []
        never = {key(phrase) for phrase in self.never}
        junk = {line.strip() for line in self.junk}
        for match in re.finditer(r'[^\r\n]*\w[^\r\n]*', self.source):
            line = match.group().strip()
            lines = self.junk_lines if line in junk else self.labels if key(line) in never else self.article_lines
            lines.append(match.span())
        self.never_spans = [span for phrase in self.never for span in self.occurrences(phrase)
                            if not any(begin <= span[0] and span[1] <= end for begin, end in self.labels)]

    def occurrences(self, phrase):
        """Where `phrase` occurs in the source, with any white space for a space."""
        pattern = r'\s+'.join(map(re.escape, phrase.split()))
        return [match.span() for match in re.finditer(pattern, self.source)]

    def span(self, entry):
        """The span of a block, sentence or part of the tool's output."""
        return tuple(bisect.bisect_left(self._units, entry[side]) for side in ('begin', 'end'))

    def letters_within(self, span, others):
        """How many letters of `span` lie in any of the spans `others`, which do not overlap each other."""
        return sum(is_letter(char) for begin, end in others
                   for char in self.source[max(begin, span[0]):max(0, min(end, span[1]))])

    def letters(self, span):
        return self.letters_within(span, [span])

    def is_kept(self, line, blocks):
        """Whether more than half of a line lies in the blocks of the article."""
        return 2 * self.letters_within(line, blocks) > self.letters(line)

    def is_bad(self, parts, hidden=()):
        """Whether a sentence, as one or several spans, touches a line of junk or a passage that must never be picked,
        or consists mostly of labels. `hidden` are lines of junk that are not shown."""
        wrong = self.never_spans + [line for line in self.junk_lines if line not in hidden]
        on_labels = sum(self.letters_within(part, self.labels) for part in parts)
        return (2 * on_labels > sum(map(self.letters, parts)) or
                any(self.letters_within(part, [span]) for part in parts for span in wrong))

    def is_cut(self, span):
        """Whether a sentence begins or ends in the middle of one: the line goes on there without a stop."""
        return self._goes_on(span[0]) or self._goes_on(span[1])

    def _goes_on(self, at):
        left = len(self.source[:at].rstrip())
        right = at + len(self.source[at:]) - len(self.source[at:].lstrip())
        if left == 0 or right == len(self.source):
            return False
        if '\n' in self.source[left:right] and not self._is_wrap(left, right):
            return False
        return bool(ENDS_MID_SENTENCE.match(self.source[left - 1]) and STARTS_MID_SENTENCE.match(self.source[right]))

    def _is_wrap(self, left, right):
        """Whether the line break between two positions is one that a program put in: the next word had no room."""
        if self.form != WRAPPED or self.source.count('\n', left, right) != 1:
            return False
        line = self.source[self.source.rfind('\n', 0, left) + 1:left]
        return len(line) + 1 + len(self.source[right:].split(maxsplit=1)[0]) > self.width

    def told(self, texts):
        """The numbers of the must-groups of which an alternative is inside one of `texts`."""
        texts = list(texts)
        return {number for number, group in enumerate(self.must)
                if any(holds(text, alternative) for text in texts for alternative in group)}

    def is_useful(self, text):
        """Whether a sentence tells a group or holds something of `good`."""
        return any(holds(text, phrase) for phrase in self.good + [a for group in self.must for a in group])

    def is_complete_headline(self, headline):
        """Whether a headline holds a word of every group of `headline_must`."""
        return all(any(holds(headline, word) for word in group) for group in self.headline_must)

    def match(self, phrases):
        """For each phrase its entry of `keyphrases`, 'bad' if it is one of `bad_keyphrases`, or None. An entry counts
        once: a second form of it is no further hit."""
        entries = {key(form): entry for entry in self.keyphrases for form in [entry['text'], *entry['variants']]}
        bad, used, matches = set(map(key, self.bad_keyphrases)), set(), []
        for phrase in phrases:
            entry = entries.get(key(phrase))
            if entry is None or entry['rank'] in used:
                matches.append('bad' if key(phrase) in bad else None)
            else:
                used.add(entry['rank'])
                matches.append(entry)
        return matches


def load(folder, name='gold.json'):
    """Every text under `folder` that has a gold of that name, by slug."""
    return [Gold(path.parent, name) for path in sorted(folder.glob(f'*/{name}'))]


def problems(gold):
    """What is wrong with a gold by the rules of the set's README: a list of sentences, empty if nothing is."""
    found = []
    body = ' '.join(' '.join(line for line in gold.source.splitlines() if line.strip() != gold.title).split())
    lines = {line.strip() for line in gold.source.splitlines()}
    squeezed = ' '.join(gold.source.split())

    def require(condition, problem):
        if not condition:
            found.append(problem)

    require(gold.title is None or gold.title in lines, 'the title is not a line of the source')
    require(1 <= len(gold.must) <= 3, 'there are not 1 to 3 must-groups')
    for phrase in (alternative for group in gold.must for alternative in group):
        require(' '.join(phrase.split()) in body, f'a must is not in the body: {phrase}')
        require(not any(key(phrase) in key(line) for line in gold.junk), f'a must is in a line of junk: {phrase}')
    for phrase in gold.good + gold.never:
        require(' '.join(phrase.split()) in squeezed, f'good or never is not in the source: {phrase}')
    require(2 <= len(gold.headline_must) <= 4, 'there are not 2 to 4 headline_must groups')
    for headline in gold.headlines:
        require(count_words(headline) <= 12, f'a headline has more than 12 words: {headline}')
        require(gold.is_complete_headline(headline), f'a headline lacks a group of headline_must: {headline}')
    require(8 <= len(gold.keyphrases) <= 14, 'there are not 8 to 14 keyphrases')
    require([entry['rank'] for entry in gold.keyphrases] == list(range(1, len(gold.keyphrases) + 1)),
            'the ranks of the keyphrases do not count up from 1')
    forms = {key(form) for entry in gold.keyphrases for form in [entry['text'], *entry['variants']]}
    for entry in gold.keyphrases:
        require(any(holds(gold.source, form) for form in [entry['text'], *entry['variants']]),
                f'a keyphrase is not in the source: {entry["text"]}')
        require(set(entry['kind'].split('|')) <= {'person', 'place', 'organisation', 'topic'},
                f'a keyphrase has an unknown kind: {entry["kind"]}')
    for phrase in gold.bad_keyphrases:
        require(key(phrase) not in forms, f'a bad keyphrase is a keyphrase, too: {phrase}')
    for line in gold.junk:
        require(line.strip() in lines, f'junk is not a line of the source: {line}')
    return found
