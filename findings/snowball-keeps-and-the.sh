#!/usr/bin/env bash
# snowballstemmer 3.1.1 (PyPI), the Arabic stemmer of Snowball: "and" before the article stays on the word.
#
# What it does: of «الوزير», «بالوزير», «كالوزير» and «للوزير» the stem is «وزير». Of «والوزير», and the minister, it is «والوزير»; of «فالوزير» it
# is «فالوزير». And of «وزير», a minister, it is «زير»: the first letter of a word without the article is taken for "and".
#
# The natural guess: «وال», the commonest pair of clitics, is taken off first of all; a word and the same word with the article have
# one stem.
#
# Why it matters: search indexes and databases use this stemmer for Arabic. A search for «الوزير» misses each text that
# writes «والوزير» only, and one that writes «وزير».
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check snowballstemmer==3.1.1 >&2 || exit 2

cat >try.py <<'PY'
import snowballstemmer

stem = snowballstemmer.stemmer("arabic").stemWord
for noun in "وزير", "حكومة":
    print(*(f"{before + noun}:{stem(before + noun)}" for before in ("", "ال", "بال", "كال", "لل", "وال", "فال")))
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = 'وزير:زير الوزير:وزير بالوزير:وزير كالوزير:وزير للوزير:وزير والوزير:والوزير فالوزير:فالوزير
حكومة:حكوم الحكومة:حكوم بالحكومة:حكوم كالحكومة:حكوم للحكومة:حكوم والحكومة:والحكوم فالحكومة:فالحكوم' ]
