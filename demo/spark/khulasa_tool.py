"""The command line tool, fed row by row: what each executor of corpus.py runs."""
import json
import subprocess
import threading

# A row that ends the tool, such as one for which there is no memory, is tried once more by itself.
CRASHED = {'code': 'crashed', 'message': 'the tool ended while it read this row'}
# Rows that are handed over before the answer to the first of them is read. They and their answers are all that is in memory.
WINDOW = 64


class Tool:
    """A process of `khulasa analyze --jsonl --fingerprint`, started when it is needed, and again after it has ended."""

    def __init__(self, command, arguments=()):
        self.command = [command, 'analyze', '--jsonl', '--fingerprint', *arguments]
        self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        process, self.process = self.process, None
        if process:
            process.stdin.close()
            process.stdout.close()
            process.kill()
            process.wait()

    def answers(self, requests):
        """The answer, a line of JSON, to each of `requests`, objects, in their order."""
        requests = list(requests)
        for begin in range(0, len(requests), WINDOW):
            yield from self._answer(requests[begin:begin + WINDOW])

    def _answer(self, requests):
        done = self._ask(requests)
        yield from done
        while len(done) < len(requests):
            # The first row without an answer ended the process, or was only behind the one that did.
            culprit = requests[len(done)]
            alone = self._ask([culprit]) or [json.dumps({'id': culprit['id'], 'error': CRASHED})]
            yield from alone
            rest = requests[len(done) + 1:]
            more = self._ask(rest)
            yield from more
            done = [*done, *alone, *more]

    def _ask(self, requests):
        """The answers that there were before the process ended; after that, the next call starts another."""
        if not requests:
            return []
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process = self.process

        def write():
            try:
                for request in requests:
                    # ASCII: a lone surrogate is no UTF-8.
                    process.stdin.write(json.dumps(request).encode('ascii') + b'\n')
                process.stdin.flush()
            except (BrokenPipeError, ValueError):
                pass  # the process has ended, which the reader sees, too

        writer = threading.Thread(target=write)
        writer.start()
        answers = []
        while len(answers) < len(requests):
            line = process.stdout.readline()
            if not line.endswith(b'\n'):  # the end, or a line that was not finished
                break
            answers.append(line[:-1].decode('utf-8'))
        if len(answers) < len(requests):
            process.kill()
        writer.join()
        if len(answers) < len(requests):
            self.close()
        return answers
