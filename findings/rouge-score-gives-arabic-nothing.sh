#!/usr/bin/env bash
# rouge-score 0.1.2 (PyPI): an Arabic summary compared with itself has ROUGE 0, and two texts that share nothing but a year have 1.
#
# What it does: its tokenizer replaces everything but [a-z0-9] by spaces, so that of an Arabic text only numbers and Latin words are
# left. There is no warning, and no option for another alphabet but a tokenizer of one's own.
#
# The natural guess: a text compared with itself scores 1, in every language.
#
# Why it matters: evaluations of Arabic summaries with it measure how many digits two texts share.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check rouge-score==0.1.2 >&2 || exit 2

cat >try.py <<'PY'
from rouge_score.rouge_scorer import RougeScorer

def rouge(a, b, **options):
    return RougeScorer(["rouge1"], **options).score(a, b)["rouge1"].fmeasure

class Words:
    def tokenize(self, text):
        return text.split()

same = "افتتح الوزير محطة القطارات"
first, second = "وصل الوفد في 2024", "احترق المصنع عام 2024"
print("a text and itself:", rouge(same, same))
print("two texts with the same year:", rouge(first, second))
print("with a tokenizer for words:", rouge(same, same, tokenizer=Words()), rouge(first, second, tokenizer=Words()))
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = 'a text and itself: 0.0
two texts with the same year: 1.0
with a tokenizer for words: 1.0 0.25' ]
