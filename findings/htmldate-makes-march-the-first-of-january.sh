#!/usr/bin/env bash
# htmldate 1.11.0 with dateparser 1.5.0 (PyPI): a page dated «12 آذار 2026», the twelfth of March in the Levant and Iraq, is of
# the first of January.
#
# What it does: find_date() reads «12 مارس 2026». It does not know the Levantine names of the months, and where it cannot read a
# date it takes the year that stands there and answers its first day: 2026-01-01 for March, for August and for December. So it does
# with both names, «12 مارس/آذار 2026», as agencies write them. A date of the Hijri calendar gives None.
#
# The natural guess: the day, or None as for the Hijri date.
#
# Why it matters: the date looks like any other, and a corpus of Levantine pages has its articles on New Year's Day.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check htmldate==1.11.0 dateparser==1.5.0 >&2 || exit 2

cat >try.py <<'PY'
from htmldate import find_date

for day in "12 مارس 2026", "12 آذار 2026", "12 آب 2026", "12 كانون الأول 2026", "12 مارس/آذار 2026", "14 رمضان 1447":
    page = f"""<html lang="ar"><head><title>سوق السمك</title></head><body><article>
<p class="date">{day}</p><p>افتتحت البلدية سوق السمك الجديد عند الميناء القديم.</p></article></body></html>"""
    print(day, find_date(page))
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = '12 مارس 2026 2026-03-12
12 آذار 2026 2026-01-01
12 آب 2026 2026-01-01
12 كانون الأول 2026 2026-01-01
12 مارس/آذار 2026 2026-01-01
14 رمضان 1447 None' ]
