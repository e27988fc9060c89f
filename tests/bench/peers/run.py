"""Times one peer of PyPI on one text, in its own process.

    run.py              prints {peer: version} as JSON
    run.py PEER FILE    prints the milliseconds of the fastest of up to 5 runs within 5 seconds

The first run is a warm-up and counts only if there was no other. The peers are set up as for `./dev peers`, in
tests/peers/extract.py: summaries of three sentences or ten keyphrases. Sentences end at punctuation and line breaks; that
is not timed.
"""
import importlib.metadata
import json
import pathlib
import re
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / 'peers'))
import extract  # noqa: E402

extract.LENGTHS = (3,)
PACKAGES = {'sumy TextRank': 'sumy', 'sumy LSA': 'sumy', 'summa TextRank': 'summa', 'YAKE': 'yake', 'KP-Miner': 'pke-tool'}


def runner(peer, text):
    """A function without arguments that lets `peer` do its work on `text`."""
    lines = [line for line in map(str.strip, text.splitlines()) if any(char.isalnum() for char in line)]
    sentences = [part.strip() for line in lines for part in re.split(r'(?<=[.!?؟])\s+', line) if part.strip()]
    if peer.startswith('sumy'):
        sumy = extract.Sumy()
        sumy.methods = {name: method for name, method in sumy.methods.items() if peer == f'sumy {name}'}
        return lambda: sumy.summaries(sentences)
    if peer == 'summa TextRank':
        summa = extract.Summa()
        return lambda: summa.summaries(sentences)
    extractor = extract.Yake() if peer == 'YAKE' else extract.KpMiner(extract.Sumy().stop_words, [lines])
    return lambda: extractor.keyphrases(lines)


def main():
    if len(sys.argv) == 1:
        print(json.dumps({peer: importlib.metadata.version(package) for peer, package in PACKAGES.items()}))
        return
    run = runner(sys.argv[1], pathlib.Path(sys.argv[2]).read_text('utf-8'))
    times = []
    begin = time.perf_counter()
    while len(times) < 5 and time.perf_counter() - begin < 5:
        start = time.perf_counter()
        run()
        times.append(1000 * (time.perf_counter() - start))
    print(min(times[1:] or times))


if __name__ == '__main__':
    main()
