"""The feeding of the tool by demo/spark/khulasa_tool.py: order, errors, and rows that end the process. Needs no Spark."""
import json
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'demo/spark'))
from khulasa_tool import WINDOW, Tool  # noqa: E402

NATIVE = str(ROOT / 'build/native/khulasa')
# Answers each line, but ends at a text that says so: always, or only if it is not the first line of the process.
FRAGILE = '''#!{python}
import json, os, sys
for number, line in enumerate(sys.stdin):
    request = json.loads(line)
    if request['text'] == 'end' or request['text'] == 'end if second' and number > 0:
        os.write(1, b'{{"id":')
        os._exit(9)
    print(json.dumps({{'id': request['id'], 'text': request['text']}}), flush=True)
'''


class TestTool(unittest.TestCase):
    def test_answers_are_those_of_the_command_line_in_order(self):
        requests = [{'id': i, 'text': f'وصل الوفد رقم {i} إلى المدينة.'} for i in range(3 * WINDOW + 5)]
        requests[7] = {'id': 'no text'}
        requests[8] = {'id': 8, 'text': 'نص \ud83d ناقص'}
        given = ''.join(f'{json.dumps(request)}\n' for request in requests)
        native = subprocess.run([NATIVE, 'analyze', '--jsonl', '--fingerprint'], input=given.encode(),
                                stdout=subprocess.PIPE, check=False).stdout.decode().splitlines()
        with Tool(NATIVE) as tool:
            self.assertEqual(list(tool.answers(requests)), native)
            self.assertEqual(list(tool.answers(requests[:3])), native[:3])
            self.assertEqual(list(tool.answers([])), [])
        self.assertIn('error', json.loads(native[7]))

    def test_long_rows_do_not_block(self):
        requests = [{'id': i, 'text': 'وصل الوفد إلى المدينة. ' * 20_000} for i in range(4)]
        with Tool(NATIVE) as tool:
            self.assertEqual([json.loads(each)['id'] for each in tool.answers(requests)], [0, 1, 2, 3])

    def test_a_row_that_ends_the_process_is_an_error_row_and_the_others_are_answered(self):
        with tempfile.TemporaryDirectory() as folder:
            fragile = pathlib.Path(folder, 'fragile')
            fragile.write_text(FRAGILE.format(python=sys.executable), encoding='utf-8')
            fragile.chmod(fragile.stat().st_mode | stat.S_IXUSR)
            texts = ['a', 'end', 'b', 'end', 'end', 'end if second', 'c'] + ['d'] * WINDOW + ['end']
            with Tool(str(fragile)) as tool:
                answers = [json.loads(each) for each in tool.answers({'id': i, 'text': t} for i, t in enumerate(texts))]
            self.assertEqual([each['id'] for each in answers], list(range(len(texts))))
            crashed = [each['id'] for each in answers if each.get('error', {}).get('code') == 'crashed']
            self.assertEqual(crashed, [i for i, text in enumerate(texts) if text == 'end'])


if __name__ == '__main__':
    unittest.main()
