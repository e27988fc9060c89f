#!/usr/bin/env bash
# @nlpjs/lang-ar 4.26.1 (npm), the Arabic of nlp.js: its tokenizer leaves «،», «؛» and «؟» on the words.
#
# What it does: of «قال أحمد، رئيس البلدية: هل جاء؟» the tokens are «أحمد،» and «جاء؟», while «البلدية» loses its colon: the tokenizer
# splits at the punctuation of European languages. Its normalizer, which takes marks off other alphabets, leaves vowel marks, and gives
# «أ» as two characters (alef and a hamza above), so that «الأمة» is not equal to itself any more.
#
# The natural guess: a package for Arabic splits at Arabic punctuation.
#
# Why it matters: a chat bot that is trained on «هل وصل الطلب؟» has «الطلب؟» as a feature, and does not know «الطلب». Replace the three
# signs by spaces before.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --no-save @nlpjs/lang-ar@4.26.1 >&2 || exit 2

cat >tokens.cjs <<'JS'
const { NormalizerAr, TokenizerAr } = require("@nlpjs/lang-ar");

console.log(new TokenizerAr().tokenize("قال أحمد، رئيس البلدية: هل جاء؟").join(" | "));
const normalized = ["الأمة", "كُتُب"].map((word) => new NormalizerAr().normalize(word));
console.log(normalized.map((word) => word.length).join(" "));
JS
seen=$(node tokens.cjs)
printf '%s\n' "$seen"
[ "$seen" = 'قال | أحمد، | رئيس | البلدية | هل | جاء؟
6 5' ]
