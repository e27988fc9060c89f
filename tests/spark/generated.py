"""A corpus for the Spark tests, and the comparison of what the job has written with the tool's own output."""
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'quality'))
from similar import Maker  # noqa: E402

DAYS = 30


def generate(count):
    """Lines of JSON: made articles, each eighth of which is followed by a copy, on thirty days; their ids have the order."""
    maker = Maker(seed=11)
    lines = []

    def add(text):
        number = len(lines)
        day = f'2024-01-{number % DAYS + 1:02d}'
        lines.append(json.dumps({'id': f'a{number:07d}', 'text': text, 'day': day}, ensure_ascii=False))
    while len(lines) < count:
        sentences = maker.article()
        add(maker.text(sentences))
        if len(lines) % 8 == 1 and len(lines) < count:
            add(maker.chance.choice([text for _, text in sorted(maker.copies(sentences).items())]))
    return lines


def request_of(line):
    """The request that the job makes of a line, or None."""
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return {name: row[name] for name in ('id', 'text', 'title') if name in row} if isinstance(row, dict) else None


def compare_articles(rows, lines, tool, jobs=2):
    """Differences between the rows of the table `articles`, in order, and what the tool answers to the lines: at most ten."""
    requests = [request_of(line) for line in lines]
    given = '\n'.join(json.dumps(request) for request in requests if request is not None)
    done = subprocess.run([tool, 'analyze', '--jsonl', '--fingerprint', '--jobs', str(jobs)], input=given.encode(),
                          stdout=subprocess.PIPE, check=False)
    answers = iter(done.stdout.decode().splitlines())
    differences = [] if len(rows) == len(lines) else [f'{len(rows)} rows for {len(lines)} lines']
    for number, (row, request) in enumerate(zip(rows, requests)):
        # Parquet holds no lone surrogates; the tool writes none, since it writes UTF-8.
        wanted = None if request is None else next(answers)
        if row['analysis'] != wanted and len(differences) < 10:
            differences.append(f'row {number}: {str(row["analysis"])[:200]} instead of {str(wanted)[:200]}')
    return differences
