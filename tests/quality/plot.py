"""The plot of the report: every share of the reading set: dev, test, LEAD and the second reader."""
WIDTH, LEFT, RIGHT, TOP, ROW = 860, 330, 30, 64, 22
INK, GRID, DEV, TEST, LEAD, READER = '#334155', '#e2e8f0', '#1d4ed8', '#0b6e4f', '#b45309', '#7c3aed'


def at(share):
    return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def label(x, y, content, anchor='start', weight='normal'):
    return f'<text x="{x}" y="{y + 4}" text-anchor="{anchor}" fill="{INK}" font-weight="{weight}">{content}</text>'


def mark(kind, x, y):
    """One of the four marks; their shapes differ, so that the plot can be read without its colours."""
    if kind == 'dev':
        return f'<circle cx="{x}" cy="{y}" r="4" fill="none" stroke="{DEV}" stroke-width="2"/>'
    if kind == 'test':
        return f'<circle cx="{x}" cy="{y}" r="4.5" fill="{TEST}"/>'
    if kind == 'lead':
        return f'<path d="M{x} {y - 8}v16" stroke="{LEAD}" stroke-width="3"/>'
    return f'<path d="M{x} {y - 6}l6 6l-6 6l-6 -6z" fill="none" stroke="{READER}" stroke-width="2"/>'


def plot(groups, values, intervals):
    """An SVG. `groups`: {heading: [Figure]}; `values`: {'dev' | 'test' | 'lead' | 'reader': {key: share}}; `intervals`:
    of test, half of each."""
    names = {'dev': 'dev', 'test': 'test, with its 95 % interval', 'lead': 'LEAD, on test', 'reader': 'a second reader'}
    drawn, y = [], TOP
    for heading, figures in groups.items():
        figures = [figure for figure in figures if figure.better and figure.key in values['test']]
        drawn.append(label(12, y, heading, weight='bold'))
        for figure in figures:
            y += ROW
            drawn.append(label(24, y, f'{figure.name} {"↑" if figure.better == "higher" else "↓"}'))
            drawn.append(f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="{GRID}"/>')
            test, half = values['test'][figure.key], intervals[figure.key]
            low, high = at(max(0, test - half)), at(min(1, test + half))
            drawn.append(f'<path d="M{low} {y}H{high}" stroke="{TEST}" stroke-width="2"/>')
            drawn += [mark(kind, at(of[figure.key]), y) for kind, of in values.items() if figure.key in of]
        y += ROW + 6
    bottom = y - 10
    grid = []
    for tenth in range(0, 11, 2):
        grid.append(f'<path d="M{at(tenth / 10)} {TOP - 8}V{bottom}" stroke="{GRID}"/>')
        grid.append(label(at(tenth / 10), bottom + 14, f'{tenth * 10} %', 'middle'))
    legend, x = [], LEFT
    for kind in (kind for kind in names if values.get(kind)):
        legend += [mark(kind, x, 24), label(x + 12, 24, names[kind])]
        x += 40 + 7 * len(names[kind])
    return '\n'.join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 34}" font-family="sans-serif"'
        ' font-size="12" role="img" aria-label="The shares of RESULTS.md: dev, test, LEAD and a second reader">',
        f'<rect width="{WIDTH}" height="{bottom + 34}" fill="#fff"/>', *grid, *drawn, *legend, '</svg>', ''])
