#!/usr/bin/env bash
# langdetect 1.0.9 (PyPI): Arabic in presentation forms, as PDF files give it, is an exception.
#
# What it does: it takes only letters of the blocks that its profiles know. The letters of U+FB50 to U+FEFF are in none, so that a text
# of them has "No features". Vowel marks and tatweels do no harm.
#
# The natural guess: the same words have the same language, or at worst an unknown one.
#
# Why it matters: a pipeline that asks for the language of each page of a PDF stops at such a page. NFKC before it helps.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check langdetect==1.0.9 >&2 || exit 2

cat >try.py <<'PY'
import unicodedata

from langdetect import DetectorFactory, detect
from langdetect.lang_detect_exception import LangDetectException

DetectorFactory.seed = 0

def language(text):
    try:
        return detect(text)
    except LangDetectException as error:
        return f"exception: {error}"

forms = "ﺍﻓﺘﺘﺢ ﺍﻟﻮﺯﻳﺮ ﻣﺤﻄﺔ ﺍﻟﻘﻄﺎﺭﺍﺕ ﺍﻟﺠﺪﻳﺪﺓ ﻓﻲ ﻭﺳﻂ ﺍﻟﻤﺪﻳﻨﺔ"
print("in forms:", language(forms))
print("after NFKC:", language(unicodedata.normalize("NFKC", forms)))
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = 'in forms: exception: No features in text.
after NFKC: ar' ]
