#!/usr/bin/env bash
# @orama/orama 3.1.18 (npm): a search with `exact: true` finds no Arabic word, whichever tokenizer is used, and says nothing.
#
# What it does: after the index has found the word, search-fulltext.js keeps a document only if its text matches
# new RegExp("\\bWORD\\b"), without the u flag. \b is a border between ASCII word characters and others, and there is none around
# an Arabic word.
#
# The natural guess: the flag asks for whole words instead of their beginnings, in any language.
#
# Why it matters: an Arabic site search that offers exact words returns nothing at all, while the same code works in English. Leave
# the flag out, and index words under keys of your own tokenizer.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --no-save @orama/orama@3.1.18 >&2 || exit 2

cat >find.mjs <<'JS'
import { create, insert, search } from "@orama/orama";

const tokenizer = { language: "arabic", normalizationCache: new Map(), tokenize: (text) => text.split(" ") };
const found = (documents, term, exact) => {
  const db = create({ schema: { text: "string" }, components: { tokenizer } });
  for (const text of documents) insert(db, { text });
  return search(db, { term, properties: ["text"], exact }).hits.map((hit) => hit.document.text).join(", ") || "nothing";
};
const arabic = ["افتتح الوزير المدرسة"];
console.log(`«المدرسة»: ${found(arabic, "المدرسة", false)}; exact: ${found(arabic, "المدرسة", true)}`);
console.log(`"school": ${found(["a new school"], "school", false)}; exact: ${found(["a new school"], "school", true)}`);
JS
seen=$(node find.mjs)
printf '%s\n' "$seen"
[ "$seen" = '«المدرسة»: افتتح الوزير المدرسة; exact: nothing
"school": a new school; exact: a new school' ]
