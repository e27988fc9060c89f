#!/usr/bin/env bash
# tokenizers 0.21.0 (PyPI): BertNormalizer, as uncased multilingual models use it, turns «سأل» (asked) into «سال» (flowed).
#
# What it does: strip_accents decomposes the text (NFD) and drops what Unicode calls nonspacing marks. The hamza of أ, إ, ؤ and ئ and the
# madda of آ are such marks in the decomposition, so they go with the vowel marks; a ء on the line stays.
#
# The natural guess: it takes off the vowel marks, which texts leave out anyway, and leaves letters alone.
#
# Why it matters: spans and words that such a model gives back have other letters than the text, «مسوول» for «مسؤول».
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check tokenizers==0.21.0 >&2 || exit 2

cat >try.py <<'PY'
from tokenizers.normalizers import BertNormalizer

normalizer = BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=True, lowercase=True)
for word in "كُتِب", "سأل", "مسؤول", "قائد", "آلة", "إعلام", "ماء":
    print(word, normalizer.normalize_str(word))
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = 'كُتِب كتب
سأل سال
مسؤول مسوول
قائد قايد
آلة الة
إعلام اعلام
ماء ماء' ]
