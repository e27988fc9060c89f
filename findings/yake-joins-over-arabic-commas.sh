#!/usr/bin/env bash
# yake 0.4.8 (PyPI): in Arabic its keyphrases reach over commas, and end in them.
#
# What it does: the signs that part phrases are those of string.punctuation, which is ASCII. «،» and «؛» stay parts of the words before
# them, although yake has a list of Arabic stop words.
#
# The natural guess: a language with a list of stop words of its own has its punctuation, too.
#
# Why it matters: «الميناء» and «الميناء،» are two words for it, and names of a list become one phrase.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check yake==0.4.8 >&2 || exit 2

cat >try.py <<'PY'
import yake

def phrases(text):
    found = yake.KeywordExtractor(lan="ar", n=3, top=20).extract_keywords(text)
    return [phrase for phrase, _ in found]

text = "زار الوفد الميناء الجديد، المصنع الكبير، المتحف القديم. غادر الوفد الميناء الجديد، المصنع الكبير مساء."
for comma in "،", ",":
    found = phrases(text.replace("،", comma))
    print(f"with {comma}: {sum(comma in phrase for phrase in found)} of {len(found)} phrases have a comma")
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = 'with ،: 10 of 20 phrases have a comma
with ,: 0 of 18 phrases have a comma' ]
