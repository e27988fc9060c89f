"""The Spark job in local mode, compared with the tool's own output row by row. Skipped without PySpark."""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / 'demo/spark'), str(ROOT / 'tests/spark'), str(ROOT / 'tests/quality')]
NATIVE = str(ROOT / 'build/native/khulasa')

try:
    import pyspark
except ImportError:
    pyspark = None
HAS_JAVA = bool(os.environ.get('JAVA_HOME') or shutil.which('java'))


@unittest.skipUnless(pyspark and HAS_JAVA, 'PySpark or Java is not installed: ./dev spark-test installs both')
class TestCorpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        os.environ.setdefault('PYSPARK_PYTHON', sys.executable)
        from pyspark.sql import SparkSession
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name)
        cls.spark = (SparkSession.builder.master('local[2]').appName('test')
                     .config('spark.ui.enabled', 'false').config('spark.ui.showConsoleProgress', 'false').config('spark.sql.shuffle.partitions', '2')
                     .config('spark.sql.adaptive.coalescePartitions.enabled', 'false')
                     .config('spark.sql.execution.arrow.maxRecordsPerBatch', '50').getOrCreate())
        from generated import generate
        cls.lines = generate(100)
        # Bad rows: no JSON, no object, no text, a text that is no string; and what JSON and Parquet write differently.
        cls.lines[20:20] = ['{"id": "cut', '[1]', '{"id": "no text", "day": "2024-03-01"}', '{"id": {"a": 1}, "text": 5}',
                            '{"id": "lone", "text": "\\ud83d نص قصير.", "title": "\\udc00"}', '{"id": 7, "text": ""}']
        cls.input = cls.path / 'corpus.jsonl'
        cls.input.write_text('\n'.join([*cls.lines[:50], '', *cls.lines[50:]]) + '\n', encoding='utf-8')
        cls.first = cls.run_job('first')

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()
        cls.folder.cleanup()

    @classmethod
    def run_job(cls, name):
        import corpus
        out = str(cls.path / name)
        corpus.run(cls.spark, corpus.parse([str(cls.input), out, '--tool', NATIVE, '--partitions', '2']))
        return out

    def rows(self, out, table='articles', order='row'):
        return [row.asDict(recursive=True) for row in self.spark.read.parquet(f'{out}/{table}').orderBy(order).collect()]

    def test_rows_are_the_tools_answers(self):
        from generated import compare_articles
        self.assertEqual(compare_articles(self.rows(self.first), self.lines, NATIVE), [])

    def test_bad_rows_are_error_rows_with_their_id_and_day(self):
        rows = self.rows(self.first)
        bad = {row['row']: (row['id'], json.loads(row['error'])['code'], row['day']) for row in rows if row['error']}
        self.assertEqual([bad[number] for number in sorted(bad)],
                         [(None, 'invalid-request', 'unknown'), (None, 'invalid-request', 'unknown'),
                          ('no text', 'invalid-request', '2024-03-01'), ('{"a": 1}', 'invalid-request', 'unknown')])
        self.assertEqual(len(rows), len(self.lines))

    def test_copies_are_those_of_the_tool(self):
        given = [{'id': json.dumps(row['id']), 'fingerprint': base64.b64encode(row['fingerprint']).decode()}
                 for row in self.rows(self.first) if row['fingerprint'] is not None]
        done = subprocess.run([NATIVE, 'dedupe'], input='\n'.join(map(json.dumps, given)).encode(),
                              stdout=subprocess.PIPE, check=True)
        native = {json.loads(each['id']): json.loads(each['copyOf'])
                  for each in map(json.loads, done.stdout.splitlines()) if each['copyOf']}
        found = {row['id']: row['copy_of'] for row in self.rows(self.first, 'copies', 'id')}
        self.assertEqual(found, native)
        self.assertGreater(len(found), 5)

    def test_statistics_count_what_the_rows_have(self):
        rows = self.rows(self.first)
        counts, variants = {}, {}
        for row in rows:
            for each in {(each['text'], each['kind']) for each in row['keyphrases'] or []}:
                counts[row['day'], *each] = counts.get((row['day'], *each), 0) + 1
            for each in row['keyphrases'] or []:
                if each['kind'] in ('person', 'place', 'organisation'):
                    for variant in each['mentions']:
                        key = each['text'], each['kind'], variant
                        variants[key] = variants.get(key, 0) + 1
        table = self.rows(self.first, 'keyphrases', 'text')
        self.assertEqual({(str(row['day']), row['text'], row['kind']): row['articles'] for row in table}, counts)
        table = self.rows(self.first, 'names', 'name')
        self.assertEqual({(row['name'], row['kind'], row['variant']): row['mentions'] for row in table}, variants)

    def test_a_second_run_writes_the_same_bytes(self):
        import hashlib
        def files(out):
            return sorted((str(file.parent.relative_to(out)), hashlib.sha256(file.read_bytes()).hexdigest())
                          for file in pathlib.Path(out).rglob('*.parquet'))
        self.assertEqual(files(self.run_job('second')), files(self.first))

    def test_parquet_and_compressed_input_give_the_same_articles(self):
        good = [line for line in map(json.loads, self.lines[40:]) if isinstance(line['id'], str)]
        (self.path / 'good.jsonl').write_text('\n'.join(map(json.dumps, good)), encoding='utf-8')
        subprocess.run(['gzip', '-k', str(self.path / 'good.jsonl')], check=True)
        self.spark.read.json(str(self.path / 'good.jsonl')).coalesce(1).write.parquet(str(self.path / 'good.parquet'))
        import corpus

        def analyzed(name):
            arguments = corpus.parse([str(self.path / name), '', '--tool', NATIVE, '--partitions', '2'])
            return [row.asDict(recursive=True)
                    for row in corpus.analyzed(self.spark, arguments).orderBy('row').collect()]
        as_text = analyzed('good.jsonl')
        for name in ('good.jsonl.gz', 'good.parquet'):
            other = analyzed(name)
            for a, b in zip(as_text, other):
                a['row'] = b['row']
                self.assertEqual(a, b)
            self.assertEqual(len(as_text), len(other))


if __name__ == '__main__':
    unittest.main()
