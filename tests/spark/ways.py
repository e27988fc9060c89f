#!/usr/bin/env python3
"""Processor time an article of the ways from Python to the core, for demo/spark/README.md: ways.py [COUNT].

The Python package is measured if it can be imported. Processor time, with that of child processes: a busy machine changes it
little.
"""
import json
import pathlib
import resource
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / 'demo/spark'), str(ROOT / 'tests/spark')]
from generated import generate  # noqa: E402
from khulasa_tool import Tool  # noqa: E402

TOOL = str(ROOT / 'build/native/khulasa')


def processor_seconds():
    return sum(usage.ru_utime + usage.ru_stime
               for usage in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)))


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    requests = [{name: row[name] for name in ('id', 'text')} for row in map(json.loads, generate(count))]
    lines = '\n'.join(map(json.dumps, requests)).encode()

    def measure(name, work):
        begin = processor_seconds()
        work()
        print(f'{name:40} {1000 * (processor_seconds() - begin) / len(requests):.3f} ms')

    def alone(*options):
        subprocess.run([TOOL, 'analyze', '--jsonl', *options], input=lines, stdout=subprocess.DEVNULL, check=True)

    def fed():
        with Tool(TOOL) as tool:
            for answer in tool.answers(requests):
                json.loads(answer)
    measure('the tool alone', alone)
    measure('with fingerprints', lambda: alone('--fingerprint'))
    measure('with fingerprints, fed by Python', fed)
    try:
        import khulasa
    except ImportError:
        print('the Python package is not installed')
    else:
        measure('the Python package', lambda: [khulasa.analyze(each['text']) for each in requests])


if __name__ == '__main__':
    main()
