"""What a reader gets from the tool: summary, TL;DR, headline, keyphrases and cleaning of each text of the reading set.

A figure of a text is a pair (part, whole); over several texts it is the sum of the parts by the sum of the wholes, so
that each group, pick or line counts the same. FIGURES says what each one means.
"""
import re
from dataclasses import dataclass

import keyphrases
from gold import WRAPPED
from sampling import ratio_half_width
from text import count_words, key, split_sentences
from tool import analyze

PICKS, HEADLINE_WORDS, KEYPHRASES = 3, 12, 10
# The kinds of block that count as the article.
ARTICLE = {'title', 'heading', 'paragraph', 'list-item', 'quote', 'message', 'verse', 'table', 'code'}
NAMES = {'person', 'place', 'organisation'}
TYPES = ('key-points', 'tldr', 'headline')


@dataclass(frozen=True)
class Figure:
    key: str
    name: str
    better: str  # 'higher', 'lower', or '' if neither is
    lead: bool = False  # whether LEAD has this figure as well


GROUPS = {
    'Summary of three sentences': [
        Figure('told', 'must-groups told', 'higher', True),
        Figure('complete', 'texts with every group told', 'higher', True),
        Figure('missed', 'texts that miss the point: no group told', 'lower', True),
        Figure('useful', 'sentences that tell a group or are fine', 'higher', True),
        Figure('never', 'sentences never to be picked, or junk', 'lower', True),
        Figure('cut', 'sentences cut in the middle', 'lower', True),
        Figure('words', 'words of a sentence', '', True),
        Figure('first', 'texts whose first three sentences are the summary', ''),
    ],
    'TL;DR': [
        Figure('tldr', 'must-groups told', 'higher', True),
        Figure('main', 'texts whose main group is told', 'higher', True),
        Figure('tldr-first', 'texts whose first sentence is the TL;DR', ''),
    ],
    'Headline': [
        Figure('headline', 'complete, in at most 12 words', 'higher', True),
        Figure('headline-exact', "equal to one of the editor's", 'higher'),
        Figure('headline-long', 'of more than 12 words', 'lower'),
    ],
    'Ten keyphrases': [
        Figure('precision', 'precision', 'higher'),
        Figure('recall', 'recall', 'higher'),
        Figure('ndcg', 'nDCG', 'higher'),
        Figure('bad', 'ill-formed or foreign', 'lower'),
        Figure('kinds', 'right kind, of the hits', 'higher'),
        Figure('names', 'names found with their kind', 'higher'),
    ],
    'Cleaning': [
        Figure('junk', 'lines of junk kept', 'lower'),
        Figure('lost', 'lines of the article lost', 'lower'),
        Figure('title', 'titles found', 'higher'),
    ],
    'Sentences': [
        Figure('all-cut', 'cut in the middle', 'lower'),
        Figure('run-on', 'with a full stop and a further sentence inside', 'lower'),
    ],
}
FIGURES = [figure for figures in GROUPS.values() for figure in figures]


class Output:
    """What the tool returned for one text: three results, one for each of TYPES."""

    def __init__(self, gold, results):
        points, tldr, headline = results
        self.sentences = [self._sentence(gold, entry) for entry in points.get('sentences', [])]
        self.picks, self.tldr, heads = ([self._sentence(gold, entry) for entry in self._summary(result)]
                                        for result in (points, tldr, headline))
        self.picks = self.picks[:PICKS]
        self.lead = self.sentences[:PICKS]
        self.headline = ' '.join(sentence['text'] for sentence in heads)
        self.lead_headline = ' '.join(' '.join(sentence['text'] for sentence in self.lead[:1]).split()[:HEADLINE_WORDS])
        self.phrases = points.get('keywords', [])[:KEYPHRASES]
        article = points.get('article', {'blocks': []})
        self.title = article.get('title') or ''
        blocks = [block for block in article['blocks'] if block['kind'] in ARTICLE]
        self.blocks = [gold.span(block) for block in blocks]
        # Lines of junk that are inside a block, such as a page number in a paragraph or the time of a caption, but not
        # in its text, so that no reader sees them.
        self.hidden = [line for line in gold.junk_lines for span, block in zip(self.blocks, blocks)
                       if span[0] <= line[0] and line[1] <= span[1]
                       and ' '.join(gold.source[slice(*line)].split()) not in ' '.join(block['text'].split())]

    @staticmethod
    def _summary(result):
        return result.get('summary', {}).get('sentences', [])

    @staticmethod
    def _sentence(gold, entry):
        parts = [{'begin': begin, 'end': end} for begin, end in entry.get('parts', [])]
        return {'text': entry['text'], 'parts': [gold.span(part) for part in parts or [entry]],
                'shortened': bool(parts)}


def run(tool, golds):
    """{slug: Output} of every text, given as it is, without its title."""
    runs = [analyze(tool, [{'id': gold.slug, 'text': gold.source,
                            'options': {'summary': {'type': kind, 'length': 'short'}, 'keywords': {'max': KEYPHRASES}}}
                           for gold in golds]) for kind in TYPES]
    return {gold.slug: Output(gold, results) for gold, results in zip(golds, zip(*runs))}


def is_run_on(text):
    """Whether a sentence goes on past the end of another: a full stop outside quotation marks, or a blank line, with at
    least three words on either side. Two full stops («..») are a pause in informal prose, not an end."""
    text = re.sub(r'«[^»]*»|“[^”]*”|"[^"]*"|\.{2,}|…', ' , ', text)
    if '\n\n' in text.replace('\r', ''):
        return True
    return sum(count_words(piece) >= 3 for piece in split_sentences(text.replace('؛', '،').replace('\n', ' '))) > 1


def score_sentences(gold, sentences, tldr, hidden=()):
    """The figures that LEAD has, too."""
    texts = [sentence['text'] for sentence in sentences]
    told, gist = gold.told(texts), gold.told(sentence['text'] for sentence in tldr)
    count = len(sentences)
    return {
        'told': (len(told), len(gold.must)), 'complete': (len(told) == len(gold.must), 1), 'missed': (not told, 1),
        'useful': (sum(map(gold.is_useful, texts)), count),
        'never': (sum(gold.is_bad(sentence['parts'], hidden) for sentence in sentences), count),
        'cut': (sum(is_cut(gold, sentence) for sentence in sentences), count),
        'words': (sum(map(count_words, texts)), count),
        'tldr': (len(gist), len(gold.must)), 'main': (0 in gist, 1),
    }


def is_cut(gold, sentence):
    """Whether a sentence begins or ends in the middle of one. One that lists the parts it kept does not count."""
    return not sentence['shortened'] and gold.is_cut(sentence['parts'][0])


def score_headline(gold, headline):
    fits = count_words(headline) <= HEADLINE_WORDS
    return {'headline': (fits and gold.is_complete_headline(headline), 1),
            'headline-exact': (key(headline) in map(key, gold.headlines), 1), 'headline-long': (not fits, 1)}


def kind_of(phrase):
    """The kind of one of the tool's keyphrases, as the gold calls it: organization is spelled with s, other is a topic."""
    kind = phrase.get('kind', 'other')
    return {'organization': 'organisation', 'other': 'topic'}.get(kind, kind)


def score_keyphrases(gold, phrases):
    matches = gold.match(phrase['text'] for phrase in phrases)
    hits = [(phrase, entry) for phrase, entry in zip(phrases, matches) if isinstance(entry, dict)]
    right = [entry for phrase, entry in hits if set(kind_of(phrase).split('|')) & set(entry['kind'].split('|'))]
    # An entry that may also be a topic need not be found as a name.
    names = [entry for entry in gold.keyphrases if set(entry['kind'].split('|')) <= NAMES]
    ranks = [entry['rank'] if isinstance(entry, dict) else None for entry in matches]
    return {
        'precision': (len(hits), KEYPHRASES), 'recall': (len(hits) / len(gold.keyphrases), 1),
        'ndcg': (keyphrases.ndcg(ranks, len(gold.keyphrases), KEYPHRASES), 1),
        'bad': (matches.count('bad'), len(phrases)), 'kinds': (len(right), len(hits)),
        'names': (sum(entry in names for entry in right), len(names)),
    }


def score_cleaning(gold, output):
    kept = [line not in output.hidden and gold.is_kept(line, output.blocks) for line in gold.junk_lines]
    lost = [not gold.is_kept(line, output.blocks) for line in gold.article_lines]
    figures = {'junk': (sum(kept), len(kept)), 'lost': (sum(lost), len(lost))}
    return {**figures, 'title': (key(output.title) == key(gold.title), 1)} if gold.title else figures


def score(gold, output):
    """{figure: (part, whole)} of one text."""
    begin = lambda sentences: [sentence['parts'][0] for sentence in sentences]
    sentences = output.sentences
    return {
        **score_sentences(gold, output.picks, output.tldr, output.hidden), **score_headline(gold, output.headline),
        **score_keyphrases(gold, output.phrases), **score_cleaning(gold, output),
        'first': (begin(output.picks) == begin(output.lead), 1),
        'tldr-first': (begin(output.tldr) == begin(output.lead[:1]), 1),
        'all-cut': (sum(is_cut(gold, sentence) for sentence in sentences), len(sentences)),
        'run-on': (sum(is_run_on(sentence['text']) for sentence in sentences), len(sentences)),
    }


def score_lead(gold, output):
    """The same of LEAD, the beginning of the article as the tool cleaned and split it: three sentences, one sentence,
    and the first twelve words."""
    return {**score_sentences(gold, output.lead, output.lead[:1], output.hidden),
            'headline': score_headline(gold, output.lead_headline)['headline']}


def score_reader(gold, second):
    """The figures of a second reader's gold, as if it were a tool's output: people's agreement bounds what a tool can
    reach. Its summary is the sentences that hold the first alternatives of its must-groups."""
    source = gold.source
    sentences = split_sentences(unwrap(gold, source))
    picks = []
    for group in second.must:
        found = next((s for alternative in group for s in sentences if key(alternative) in key(s)), group[0])
        if found not in picks:
            picks.append(found)
    told = gold.told(picks)
    headline = second.headlines[0] if second.headlines else ''
    is_junk = {line.strip() for line in second.junk}
    junk = lambda lines: sum(source[begin:end].strip() in is_junk for begin, end in lines)
    return {
        'told': (len(told), len(gold.must)), 'complete': (len(told) == len(gold.must), 1), 'missed': (not told, 1),
        'useful': (sum(map(gold.is_useful, picks)), len(picks)),
        'tldr': (len(gold.told(picks[:1])), len(gold.must)), 'main': (0 in gold.told(picks[:1]), 1),
        **score_headline(gold, headline), **score_keyphrases(gold, second.keyphrases[:KEYPHRASES]),
        'junk': (len(gold.junk_lines) - junk(gold.junk_lines), len(gold.junk_lines)),
        'lost': (junk(gold.article_lines), len(gold.article_lines)),
    }


def unwrap(gold, source):
    """The source without the line breaks that a program put in; a blank line stays one."""
    if gold.form != WRAPPED:
        return source
    return '\n'.join(' '.join(block.split()) for block in source.replace('\r', '').split('\n\n'))


def pool(scores):
    """{figure: value} over the scores of several texts; figures of which there is nothing are left out."""
    sums = {}
    for figures in scores:
        for name, (part, whole) in figures.items():
            total = sums.setdefault(name, [0, 0])
            total[0] += part
            total[1] += whole
    return {name: part / whole for name, (part, whole) in sums.items() if whole}


def half_widths(scores):
    """{figure: half its 95 % interval} over the same."""
    names = {name for figures in scores for name in figures}
    return {name: ratio_half_width([figures[name] for figures in scores if name in figures]) for name in names}


def show(gold, output):
    """Everything about one text, for a person to read; only texts of dev are shown."""
    lines = [f'title: {output.title!r}; gold: {gold.title!r}']
    for label, sentences in (('pick', output.picks), ('tldr', output.tldr), ('lead', output.lead)):
        for sentence in sentences:
            notes = [f'must {number + 1}' for number in sorted(gold.told([sentence['text']]))]
            notes += ['useful'] * (not notes and gold.is_useful(sentence['text']))
            notes += ['NEVER'] * gold.is_bad(sentence['parts'], output.hidden) + ['CUT'] * is_cut(gold, sentence)
            lines.append(f'{label} [{", ".join(notes)}]: {sentence["text"]}')
    told = gold.told(sentence['text'] for sentence in output.picks)
    lines += [f'must {number + 1} not told: {group}' for number, group in enumerate(gold.must) if number not in told]
    verdict = [name for name, (part, _) in score_headline(gold, output.headline).items() if part]
    lines.append(f'headline [{", ".join(verdict)}]: {output.headline}')
    matches = gold.match(phrase['text'] for phrase in output.phrases)
    for phrase, entry in zip(output.phrases, matches):
        note = f'rank {entry["rank"]}, {entry["kind"]}' if isinstance(entry, dict) else entry or 'not in the gold'
        lines.append(f'keyphrase [{note}]: {phrase["text"]} ({kind_of(phrase)})')
    lines += [f'keyphrase missed: {entry["text"]}' for entry in gold.keyphrases if entry not in matches]
    lines += [f'junk kept: {gold.source[slice(*line)].strip()}' for line in gold.junk_lines
              if line not in output.hidden and gold.is_kept(line, output.blocks)]
    lines += [f'article lost: {gold.source[slice(*line)].strip()}' for line in gold.article_lines
              if not gold.is_kept(line, output.blocks)]
    return '\n'.join(lines)
