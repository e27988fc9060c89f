#!/usr/bin/env bash
# scikit-learn 1.9.1 (PyPI): CountVectorizer and TfidfVectorizer find no whole word in Arabic with vowel marks.
#
# What it does: the default token pattern is two or more of \w, and a combining mark is not \w in Python's re. So each vowel
# mark ends a word, and what is left of one letter is dropped: of «كَتَبَ الْوَلَدُ الدَّرْسَ» the vocabulary is «ال» and «الد». Nothing warns.
#
# The natural guess: three words, or at least the letters of each.
#
# Why it matters: TF-IDF over a corpus with some vocalized texts (verses, the Quran, school books, news for learners) compares
# articles and fragments there. Taking the marks out first is not optional.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check scikit-learn==1.9.1 >&2 || exit 2

cat >try.py <<'PY'
from sklearn.feature_extraction.text import CountVectorizer

for text in "كتب الولد الدرس", "كَتَبَ الْوَلَدُ الدَّرْسَ":
    print(text, "->", " ".join(sorted(CountVectorizer().fit([text]).vocabulary_)))
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = 'كتب الولد الدرس -> الدرس الولد كتب
كَتَبَ الْوَلَدُ الدَّرْسَ -> ال الد' ]
