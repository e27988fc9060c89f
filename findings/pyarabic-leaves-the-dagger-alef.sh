#!/usr/bin/env bash
# pyarabic 0.6.15 (PyPI): strip_tashkeel() leaves the dagger alef and the marks of the Quran.
#
# What it does: it removes U+064B to U+0652. U+0670 («هٰذا») and U+06D6 to U+06ED («مِنۢ») stay, so that the word is still another string
# than «هذا».
#
# The natural guess: after it no combining mark is left.
#
# Why it matters: it is the usual first step before words are compared or counted.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check pyarabic==0.6.15 >&2 || exit 2

cat >try.py <<'PY'
import unicodedata

from pyarabic.araby import strip_tashkeel

for word in "كُتِبَ", "هٰذا", "مِنۢ":
    left = [f"U+{ord(c):04X}" for c in strip_tashkeel(word) if unicodedata.combining(c)]
    print(word, "leaves", " ".join(left) or "no mark")
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = 'كُتِبَ leaves no mark
هٰذا leaves U+0670
مِنۢ leaves U+06E2' ]
