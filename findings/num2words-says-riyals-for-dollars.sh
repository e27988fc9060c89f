#!/usr/bin/env bash
# num2words 0.5.14 (PyPI): in Arabic, a sum in a currency that it does not know is a sum in riyals.
#
# What it does: num2words(3, lang="ar", to="currency", currency="USD") is «ثلاثة ريالات», three riyals; so it is for EUR and
# JPY. It knows the Saudi, Egyptian and Kuwaiti currencies. In English an unknown currency is a NotImplementedError.
#
# The natural guess: dollars, or an error.
#
# Why it matters: sums are written in words for speech, cheques and training data, and this one is wrong without a sign of it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv >&2 || exit 2
venv/bin/pip install --quiet --disable-pip-version-check num2words==0.5.14 >&2 || exit 2

cat >try.py <<'PY'
from num2words import num2words


def say(language, currency):
    try:
        return num2words(3.0, lang=language, to="currency", currency=currency)
    except NotImplementedError as error:
        return type(error).__name__


for currency in "SAR", "KWD", "USD", "EUR", "JPY":
    print(currency, say("ar", currency))
print("JPY in English:", say("en", "JPY"))
PY
seen=$(venv/bin/python try.py)
printf '%s\n' "$seen"
[ "$seen" = 'SAR ثلاثة ريالات
KWD ثلاثة دينارات
USD ثلاثة ريالات
EUR ثلاثة ريالات
JPY ثلاثة ريالات
JPY in English: NotImplementedError' ]
