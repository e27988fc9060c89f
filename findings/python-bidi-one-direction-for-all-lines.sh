#!/usr/bin/env bash
# python-bidi 0.6.6 (PyPI): lines of a text do not get their own direction, and the package's two functions of one name differ.
#
# What it does: `bidi.algorithm.get_display()` takes the direction of the first line for all lines, so that a line of English with an
# Arabic word after a line of Arabic comes out as if the whole were Arabic. `bidi.get_display()`, the newer function, gives each
# line its own direction, but moves the line break in front of a right-to-left line, to the place where its end is displayed: joined
# again, the lines are one.
#
# The natural guess: both apply the bidirectional algorithm, whose first rule (UAX #9, P1) is to split the text into paragraphs and to
# treat each by itself; and what comes out has the lines that went in.
#
# Why it matters: Arabic is drawn with this package where the renderer knows no bidi (images, plots, PDF). Give it one line at a time.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >&2 || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check python-bidi==0.6.6 >&2 || exit 2

"$folder/venv/bin/python" - <<'PY'
import bidi
import bidi.algorithm

first, second = 'سطر أول', 'Version 2 سطر ثان'
wanted = [bidi.algorithm.get_display(line) for line in (first, second)]
old = bidi.algorithm.get_display(f'{first}\n{second}').split('\n')
new = bidi.get_display(f'{first}\n{second}').split('\n')
print('line by line:           ', wanted)
print('bidi.algorithm, at once:', old)
print('bidi, at once:          ', new)
as_described = old[0] == wanted[0] and old[1] == 'ناث رطس Version 2' != wanted[1] and new == ['', ''.join(wanted)]
raise SystemExit(0 if as_described else 1)
PY
