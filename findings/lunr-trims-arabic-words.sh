#!/usr/bin/env bash
# lunr 2.3.9 (npm): its default pipeline removes every Arabic word from the index, without an error or a warning.
#
# What it does: lunr.trimmer, which is in the default pipeline, strips /\W/ from both ends of a token. Without the u flag, \W includes
# every letter beyond ASCII, so «الميناء» becomes "" and is dropped. A search for the word finds nothing; a document in two languages is
# found by its English words only.
#
# The natural guess: a language without a stemmer is indexed by its exact words, and only inflections are missed.
#
# Why it matters: an Arabic site search looks as if it worked while all documents are missing. Take the trimmer out of the pipeline
# (`this.pipeline.remove(lunr.trimmer)`), as the second half of the output shows.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --ignore-scripts --no-audit --no-fund --no-save lunr@2.3.9 >&2 || exit 2

cat >find.cjs <<'JS'
const lunr = require("lunr");
const documents = [
  { id: "ar", text: "افتتح الوزير الميناء" },
  { id: "both", text: "the harbour الميناء" },
];
const found = (prepare, word) => {
  const index = lunr(function () {
    prepare(this);
    this.ref("id");
    this.field("text");
    for (const each of documents) this.add(each);
  });
  return index.search(word).map(({ ref }) => ref).sort().join(" ") || "nothing";
};
const asItComes = () => {};
const withoutTrimmer = (builder) => {
  builder.pipeline.remove(lunr.trimmer);
  builder.searchPipeline.remove(lunr.trimmer);
};
console.log(`lunr ${lunr.version}`);
console.log(`as it comes: «الميناء» finds ${found(asItComes, "الميناء")}, "harbour" finds ${found(asItComes, "harbour")}`);
console.log(`without the trimmer: «الميناء» finds ${found(withoutTrimmer, "الميناء")}`);
JS
seen=$(node find.cjs)
printf '%s\n' "$seen"
[ "$seen" = 'lunr 2.3.9
as it comes: «الميناء» finds nothing, "harbour" finds both
without the trimmer: «الميناء» finds ar both' ]
