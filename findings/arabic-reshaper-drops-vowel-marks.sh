#!/usr/bin/env bash
# arabic-reshaper 3.1.0 (PyPI): it joins letters for display, and by default takes all vowel marks out.
#
# What it does: reshape() of «عَلَّمَ», «عَلِمَ» and «عُلِمَ» (taught, knew, was known) gives three times the same word. The marks stay with
# `ArabicReshaper({"delete_harakat": False})`.
#
# The natural guess: a function that chooses the forms of letters keeps everything else.
#
# Why it matters: whoever draws vocalized text (a poem, a verse, a lesson) with it loses the vocalization without a word; and text
# that is read out of such an image or PDF can no longer be told apart.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >&2 || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check arabic-reshaper==3.1.0 >&2 || exit 2

"$folder/venv/bin/python" - <<'PY'
import re
import arabic_reshaper

words = ['عَلَّمَ', 'عَلِمَ', 'عُلِمَ']
default = [arabic_reshaper.reshape(word) for word in words]
kept = [arabic_reshaper.ArabicReshaper({'delete_harakat': False}).reshape(word) for word in words]
print('by default:           ', default)
print('delete_harakat: False:', kept)
has_mark = re.compile('[\u064b-\u0652\ufc5e-\ufc62]').search
as_described = len(set(default)) == 1 and not has_mark(default[0]) and len(set(kept)) == 3 and all(map(has_mark, kept))
raise SystemExit(0 if as_described else 1)
PY
