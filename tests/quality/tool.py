"""Runs the command line tool over many texts at once."""
import json
import subprocess
import sys


def analyze(tool, requests):
    """Results of `TOOL analyze --jsonl`, one for each request ({"id", "text", "title", "options"}), in their order. A
    request that failed or got no line has an empty result and is reported on standard error."""
    given = ''.join(json.dumps({**request, 'id': i}, ensure_ascii=False) + '\n' for i, request in enumerate(requests))
    # A line that failed makes the exit status 1; it is reported below.
    done = subprocess.run([tool, 'analyze', '--jsonl'], input=given.encode('utf-8', 'surrogatepass'),
                          stdout=subprocess.PIPE, check=False)
    results = {}
    for line in done.stdout.decode().splitlines():
        result = json.loads(line)
        results[result['id']] = result
    failed = [i for i in range(len(requests)) if 'error' in results.get(i, {'error': None})]
    if failed:
        print(f'{len(failed)} of {len(requests)} texts gave no result; the first is {requests[failed[0]]["id"]}',
              file=sys.stderr)
    return [{} if i in failed else results[i] for i in range(len(requests))]
