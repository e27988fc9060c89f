#!/usr/bin/env python3
"""`./dev spark-test`: the Spark job on a standalone master and two workers on this machine, one of which is killed in mid-run.

Its rows are compared with the tool's output, and the rows of its files with those of a run without a kill. Prints articles a second of the
tool and of Spark. KHULASA_ARTICLES: their number, 100,000 by default.
"""
import hashlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

import pyarrow.dataset
import pyarrow.parquet
import pyspark

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
from generated import compare_articles, generate  # noqa: E402

TOOL = str(ROOT / 'build/native/khulasa-static')
SPARK_HOME = pathlib.Path(pyspark.__file__).parent
PORT, WEB_PORT = 17077, 17080
COUNT = int(os.environ.get('KHULASA_ARTICLES', '100000'))


class Cluster:
    """A master and two workers with a core each, on the loopback interface. Ends only what it has started."""

    def __init__(self, folder):
        self.folder = folder
        self.env = {**os.environ, 'SPARK_HOME': str(SPARK_HOME), 'SPARK_LOCAL_IP': '127.0.0.1',
                    'PYSPARK_PYTHON': sys.executable, 'SPARK_NO_DAEMONIZE': '1'}
        self.processes = {}

    def start(self, name, *arguments):
        command = [str(SPARK_HOME / 'bin/spark-class'), *arguments]
        with (self.folder / f'{name}.log').open('w', encoding='utf-8') as log:
            self.processes[name] = subprocess.Popen(command, env=self.env, stdout=log, stderr=log, cwd=self.folder,
                                                    start_new_session=True)

    def __enter__(self):
        self.start('master', 'org.apache.spark.deploy.master.Master', '--host', '127.0.0.1', '--port', str(PORT),
                   '--webui-port', str(WEB_PORT))
        for name in ('worker-1', 'worker-2'):
            self.start(name, 'org.apache.spark.deploy.worker.Worker', '--host', '127.0.0.1', '--cores', '1',
                       '--memory', '3g', '--work-dir', str(self.folder / name), f'spark://127.0.0.1:{PORT}')
        until(lambda: self.alive() == 2, 120, 'the workers do not come')
        return self

    def alive(self):
        try:
            with urllib.request.urlopen(f'http://127.0.0.1:{WEB_PORT}/json/', timeout=5) as answer:
                return answer.read().decode().count('"state" : "ALIVE"')
        except OSError:
            return 0

    def kill(self, name):
        """Ends a worker and its executor as a lost machine does."""
        os.killpg(self.processes.pop(name).pid, signal.SIGKILL)

    def __exit__(self, *_):
        for name in list(self.processes):
            self.kill(name)


def until(condition, seconds, message):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f'spark-test: {message}')
        time.sleep(.5)


def submit(cluster, given, out, more=()):
    """The job, as a user starts it."""
    command = [str(SPARK_HOME / 'bin/spark-submit'), '--master', f'spark://127.0.0.1:{PORT}', '--executor-memory', '2g',
               '--conf', 'spark.sql.shuffle.partitions=8', '--conf', 'spark.ui.enabled=false',
               str(ROOT / 'demo/spark/corpus.py'), str(given), str(out), '--tool', TOOL, '--partitions', '16', *more]
    log = (cluster.folder / 'driver.log').open('a', encoding='utf-8')
    return subprocess.Popen(command, env=cluster.env, stdout=log, stderr=log)


def finished(job, cluster):
    if job.wait() != 0:
        print((cluster.folder / 'driver.log').read_text(encoding='utf-8')[-5000:])
        raise SystemExit('spark-test: the job failed')


def contents(out):
    """(folder, number of the part, hash of its rows in their order) of each file.

    Not of its bytes: the footer of a Parquet file lists the encodings of a column in the order of a hash set of Java, which is
    another one in each JVM (parquet-mr 1.13.1).
    """
    def rows_of(file):
        return repr(pyarrow.parquet.ParquetFile(file).read().to_pylist()).encode('utf-8', 'surrogatepass')
    return sorted((str(file.parent.relative_to(out)), file.name.split('-')[1], hashlib.sha256(rows_of(file)).hexdigest())
                  for file in pathlib.Path(out).rglob('*.parquet'))


def read_articles(out):
    table = pyarrow.dataset.dataset(f'{out}/articles', format='parquet').to_table(columns=['row', 'id', 'analysis'])
    return sorted(table.to_pylist(), key=lambda row: row['id'])


def rate(seconds):
    return f'{COUNT / seconds:.0f} a second ({seconds:.0f} s)'


def main():
    with tempfile.TemporaryDirectory(prefix='khulasa-spark-') as name:
        folder = pathlib.Path(name)
        given = folder / 'corpus.jsonl'
        lines = generate(COUNT)
        given.write_text('\n'.join(lines) + '\n', encoding='utf-8')
        print(f'{COUNT} generated articles, {given.stat().st_size / 1e6:.0f} MB', flush=True)

        begin = time.monotonic()
        with given.open('rb') as source, (folder / 'tool.jsonl').open('wb') as out:
            subprocess.run([TOOL, 'analyze', '--jsonl', '--fingerprint', '--jobs', '2'], stdin=source, stdout=out, check=True)
        print(f'the tool, two jobs: {rate(time.monotonic() - begin)}', flush=True)

        with Cluster(folder) as cluster:
            begin = time.monotonic()
            finished(submit(cluster, given, folder / 'whole'), cluster)
            print(f'Spark, two workers with a core each, all tables: {rate(time.monotonic() - begin)}', flush=True)

            job = submit(cluster, given, folder / 'killed')
            # In the middle of the analysis: some of its sixteen tasks are done.
            done = lambda: (cluster.folder / 'driver.log').read_text(encoding='utf-8').count('Finished task')  # noqa: E731
            before = done()
            until(lambda: done() >= before + 5 or job.poll() is not None, 3600, 'the job does not begin')
            if job.poll() is not None:
                raise SystemExit('spark-test: the job ended before the worker could be killed')
            cluster.kill('worker-2')
            finished(job, cluster)
            print('a worker was killed in mid-run, and the job finished', flush=True)

        differences = compare_articles(read_articles(folder / 'killed'), lines, TOOL)
        print('\n'.join(differences) or f'{len(lines)} rows are the tool\'s answers')
        different = set(contents(folder / 'whole')) ^ set(contents(folder / 'killed'))
        tables = sorted({table for table, *_ in different})
        print(f'the two runs wrote different rows: {tables[:10]}' if tables else 'both runs wrote the same rows into the same files')
        return 1 if tables or differences else 0


if __name__ == '__main__':
    raise SystemExit(main())
