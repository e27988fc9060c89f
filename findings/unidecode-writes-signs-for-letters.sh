#!/usr/bin/env bash
# Unidecode 1.4.0 (PyPI): Arabic letters become "@", "`" and "~", and alef becomes nothing.
#
# What it does: «جامعة القاهرة» (Cairo University) gives "jm`@ lqhr@", «مستشفى» (hospital) "mstshf~", «لا إله» "l lh". The table keeps an
# old scheme of transliteration in which ta marbuta is "@", ayn "`", alef maqsura "~" and alef is not written.
#
# The natural guess: what is made for readable ASCII gives letters for letters, as it does for Cyrillic and Greek; at least no "@".
#
# Why it matters: slugs, file names and keys that are made with it have signs that need escaping, and words that differ only in alef
# («عالم» and «علم») get the same one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >&2 || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check Unidecode==1.4.0 >&2 || exit 2

seen=$("$folder/venv/bin/python" - <<'PY'
from unidecode import unidecode

for text in ('جامعة القاهرة', 'مستشفى', 'عالم', 'علم'):
    print(unidecode(text))
PY
)
printf '%s\n' "$seen"
# shellcheck disable=SC2016
[ "$seen" = 'jm`@ lqhr@
mstshf~
`lm
`lm' ]
