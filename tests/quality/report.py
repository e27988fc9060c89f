"""RESULTS.md: the figures of the reading set, of pages and of pastes."""
import math

import pages
import pastes
import reading
from sampling import paired_half_width

# Genres whose readers want the same things. A genre has about four texts in test, too few to report; a family has
# eleven or more.
FAMILIES = {
    'news': ('agency', 'delayed', 'court', 'market', 'match', 'weather', 'live', 'press'),
    'views and stories': ('opinion', 'blog', 'dialect', 'verses', 'review', 'travel', 'obituary'),
    'knowledge': ('science', 'encyclopedia', 'abstract', 'school', 'health'),
    'rules and decisions': ('decree', 'legal', 'minutes', 'fatwa', 'howto'),
    'talk': ('interview', 'chat', 'mail'),
}
BY_GROUP = ('told', 'missed', 'main', 'headline', 'precision', 'junk', 'lost')
SHORT = {'told': 'told', 'missed': 'misses the point', 'main': 'TL;DR tells it', 'headline': 'headline complete',
         'precision': 'keyphrases', 'junk': 'junk kept', 'lost': 'article lost'}


def share(value):
    """.123, or – if there is nothing to count."""
    return '–' if value is None else f'{value:.3f}'.replace('0.', '.', 1) if abs(value) < 1 else f'{value:.3f}'


def number(figure, value):
    return '–' if value is None else f'{value:.1f}' if figure.key == 'words' else share(value)


def signed(value):
    return '–' if value is None else f'{value:+.3f}'.replace('0.', '.', 1) if abs(value) < 1 else f'{value:+.3f}'


def table(head, rows, names=1):
    """A table of Markdown, its first `names` columns flush left. All columns have an even width, since it is read in
    the terminal, too."""
    cells = [head, *rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    line = lambda row: '| ' + ' | '.join(c.ljust(w) if i < names else c.rjust(w) for i, (c, w) in
                                         enumerate(zip(row, widths))) + ' |'
    rule = '| ' + ' | '.join('-' * w if i < names else '-' * (w - 1) + ':' for i, w in enumerate(widths)) + ' |'
    return '\n'.join([line(head), rule, *map(line, rows)])


class Half:
    """The scores of one half of the reading set (or of any other selection), with LEAD's."""

    def __init__(self, golds, scores, leads):
        self.golds, self.scores = golds, [scores[gold.slug] for gold in golds]
        self.leads = [leads[gold.slug] for gold in golds]
        self.values, self.lead = reading.pool(self.scores), reading.pool(self.leads)

    def only(self, is_wanted):
        chosen = [gold for gold in self.golds if is_wanted(gold)]
        by_slug = lambda scores: {gold.slug: score for gold, score in zip(self.golds, scores)}
        return Half(chosen, by_slug(self.scores), by_slug(self.leads))

    def over_lead(self, key):
        """The tool's figure less LEAD's, and half the 95 % interval of that difference."""
        return (self.values[key] - self.lead[key],
                paired_half_width([score[key] for score in self.scores], [lead[key] for lead in self.leads]))


def main_table(dev, test, half_dev, half_test):
    head = ['', 'better', 'dev', 'test', '±', 'dev − test', '±', 'LEAD dev', 'LEAD test']
    rows = []
    for heading, figures in reading.GROUPS.items():
        rows.append([f'**{heading}**'] + [''] * (len(head) - 1))
        for figure in figures:
            key = figure.key
            ours, other = dev.values[key], test.values[key]
            difference = f'{ours - other:+.1f}' if key == 'words' else signed(ours - other)
            cells = [ours, other, half_test[key], difference, math.hypot(half_dev[key], half_test[key]),
                     dev.lead.get(key), test.lead.get(key)]
            rows.append([figure.name, figure.better or '–',
                         *(cell if cell is difference else number(figure, cell) for cell in cells)])
    return table(head, rows)


def lead_table(dev, test):
    rows = []
    for figure in reading.FIGURES:
        if figure.lead and figure.better:
            cells = []
            for half in (dev, test):
                over, spread = half.over_lead(figure.key)
                cells += [signed(over), share(spread)]
            group = next(heading for heading, figures in reading.GROUPS.items() if figure in figures)
            rows.append([f'{group}: {figure.name}', figure.better, *cells])
    return table(['', 'better', 'dev', '±', 'test', '±'], rows)


def rows_by(halves, groups):
    """A row for each of `groups`, {name: condition on a gold}. A cell holds a figure of each half, «dev / test»."""
    rows = []
    for name, is_wanted in groups.items():
        parts = [half.only(is_wanted) for half in halves]
        if any(part.golds for part in parts):
            cell = lambda of: ' / '.join(map(of, parts))
            rows.append([name, cell(lambda p: str(len(p.golds))), *(cell(lambda p: share(p.values.get(key)))
                                                                   for key in BY_GROUP[:1]),
                         cell(lambda p: share(p.lead.get('told'))),
                         *(cell(lambda p: share(p.values.get(key))) for key in BY_GROUP[1:])])
    return rows


def group_table(name, halves, groups):
    head = [name, 'texts', SHORT['told'], 'LEAD', *(SHORT[key] for key in BY_GROUP[1:])]
    return table(head, rows_by(halves, groups))


def reader_table(tool, lead, reader):
    keys = [figure for figure in reading.FIGURES if figure.key in reader]
    group = lambda figure: next(heading for heading, figures in reading.GROUPS.items() if figure in figures)
    return table(['', 'better', 'second reader', 'Khulasa', 'LEAD'],
                 [[f'{group(figure)}: {figure.name}', figure.better, share(reader[figure.key]), share(tool[figure.key]),
                   share(lead.get(figure.key))] for figure in keys])


def small_table(figures, dev, test):
    return table(['', 'better', 'dev', 'test'],
                 [[figure.name, figure.better or '–', share(dev.get(figure.key)), share(test.get(figure.key))]
                  for figure in figures])


def change_table(changes):
    return table(['', 'recorded', 'now', ''],
                 [[name, share(before), share(now), 'FELL' if fell else ''] for name, before, now, fell in changes])


def corpus_table(rows):
    """The table of COLLECTIONS.md."""
    cells = []
    for row in rows:
        over = None if row.lead is None else row.value - row.lead
        cells.append([row.corpus, row.name, str(row.count), row.better, share(row.value), share(row.spread),
                      share(row.lead), signed(over), share(row.lead_spread)])
    return table(['', '', 'documents', 'better', 'Khulasa', '±', 'LEAD', 'over LEAD', '±'], cells, names=2)
