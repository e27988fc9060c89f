#!/usr/bin/env bash
# summa 1.2.0 (PyPI): in Arabic «؟» does not end a sentence.
#
# What it does: it supports "arabic" as a language, with its stop words and stemmer, but splits sentences at [.?!] in all languages.
#
# The natural guess: the sentences of a supported language are found by its marks.
#
# Why it matters: a question and its answer are one sentence in its summaries, which are the longer for it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check summa==1.2.0 >&2 || exit 2

cat >try.py <<'PY'
from summa.preprocessing.textcleaner import clean_text_by_sentences

for mark in "؟", "?":
    text = f"هل وصل الوفد{mark} نعم وصل الوفد أمس. غادر الوفد المدينة."
    sentences = clean_text_by_sentences(text, "arabic")
    print(len(sentences), "sentences with", mark)
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = '2 sentences with ؟
3 sentences with ?' ]
