#!/usr/bin/env bash
# dateparser 1.5.0 (PyPI): with languages=["ar"] it does not know the months of Syria, Lebanon, Jordan, Iraq and Palestine, nor those of
# the Maghreb; without a language it takes one of them for something else.
#
# What it does: "5 مارس 2024" is read in all cases. "5 آذار 2024" (the same month, as the eastern countries call it) and "5 أفريل 2024"
# (April in Algeria and Tunisia) are read with locales=["ar-SY"] or ["ar-DZ"], but with languages=["ar"], or with nothing said, they give None.
# "5 آب 2024" (August) with nothing said is no error either: it gives a date in another year than 2024.
#
# The natural guess: the language covers what its regions write, as it does for spellings of other languages; and an Arabic date of three
# parts is either read or refused.
#
# Why it matters: half of the Arab world's papers use these names, often both («5 آذار/مارس»). Name the locales, all of them.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >&2 || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0 >&2 || exit 2

"$folder/venv/bin/python" - <<'PY'
import warnings

import dateparser

warnings.simplefilter('ignore')

def read(text, **given):
    found = dateparser.parse(text, **given)
    return found and (found.year, found.month, found.day)

march, adhar, avril, ab = '5 مارس 2024', '5 آذار 2024', '5 أفريل 2024', '5 آب 2024'
seen = {
    'ar': [read(text, languages=['ar']) for text in (march, adhar, avril)],
    'nothing said': [read(text) for text in (march, adhar, avril)],
    'regions': [read(adhar, locales=['ar-SY']), read(avril, locales=['ar-DZ']), read(ab, locales=['ar-SY'])],
}
for name, dates in seen.items():
    print(f'{name}: {dates}')
august = read(ab)
print(f'{ab}, nothing said: {august and ("in 2024" if august[0] == 2024 else "in another year")}')
as_described = seen == {
    'ar': [(2024, 3, 5), None, None],
    'nothing said': [(2024, 3, 5), None, None],
    'regions': [(2024, 3, 5), (2024, 4, 5), (2024, 8, 5)],
} and august is not None and august[0] != 2024
raise SystemExit(0 if as_described else 1)
PY
