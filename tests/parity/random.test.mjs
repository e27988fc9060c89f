// On random texts with random options, the native tool and WebAssembly in Node give the same bytes.
// tests/browser/parity.test.mjs checks the browsers. KHULASA_TEXTS sets the number of texts (./dev soak: 10,000).
// KHULASA_OTHER_CLIS names tools built with other compilers, separated by colons; their output must be identical to the
// native tool's.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createKhulasa } from "../../web/dist/index.js";
import { answersOf, articleRequests, requestLines, textCount } from "../support/random_parity.mjs";
import { root } from "../support/articles.mjs";
import { answerOf, requestOf } from "./random_texts.mjs";

test(`native and WASM agree on ${textCount} random texts`, async () => {
  const khulasa = await createKhulasa({ worker: false, wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  const native = answersOf();
  for (let id = 0; id < textCount; id++) assert.equal(await answerOf(khulasa, id), native[id], `text ${id}`);
  khulasa.dispose();
});

/** What a text says: its letters and digits. Controls, presentation forms and line ends are shown otherwise. */
const lettersOf = (text) => text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "");

test("what is reported as text says what the slice of its span says", async () => {
  const khulasa = await createKhulasa({ worker: false, wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  let mentions = 0;
  for (const { text, title, options } of [
    ...Array.from({ length: textCount }, (_, id) => requestOf(id)),
    ...articleRequests,
  ]) {
    const {
      article,
      sentences,
      repeats,
      tokens = [],
      summary,
      keywords,
    } = await khulasa.analyze(text, { ...options, title });
    const named = [
      article.title,
      article.byline,
      article.dateline,
      article.source,
      ...article.tags,
      ...article.related,
    ].filter(Boolean);
    for (const said of named) assert.ok(lettersOf(text).includes(lettersOf(said)), said);
    for (const { begin, end, text: said } of [...article.blocks, ...sentences, ...repeats, ...tokens])
      assert.equal(lettersOf(said), lettersOf(text.slice(begin, end)));
    for (const { begin, end, text: said, parts = [[begin, end]] } of summary.sentences)
      assert.equal(lettersOf(said), lettersOf(parts.map(([from, to]) => text.slice(from, to)).join(" ")));
    for (const keyword of keywords) {
      for (const [begin, end] of keyword.mentions) {
        mentions++;
        assert.notEqual(text.slice(begin, end).trim(), "");
        // Only the start of a mention must be inside one of its sentences. A joiner after the last letter belongs to
        // the word but to no sentence, and in one of a thousand random texts a sentence ends inside a word, as in «a.»
        // followed by a bidi isolate and «ﷲ».
        const holds = (span) => span.begin <= begin && begin < span.end;
        const hasNames = ({ kind, speaker }) => kind === "title" || kind === "heading" || kind === "notice" || speaker;
        assert.ok(
          keyword.sentences.some((each) => holds(sentences[each])) || article.blocks.filter(hasNames).some(holds),
          `${keyword.text}: a mention in none of its sentences, in no heading and no speaker`,
        );
      }
    }
  }
  assert.ok(mentions > textCount);
  khulasa.dispose();
});

const others = (process.env.KHULASA_OTHER_CLIS ?? "").split(":").filter(Boolean);
for (const tool of others) {
  test(`${tool} gives the native tool's bytes`, () => {
    const run = (command) => spawnSync(command, ["analyze", "--jsonl"], { input: requestLines(), maxBuffer: 1 << 30 });
    const [ours, theirs] = [run(`${root}build/native/khulasa`), run(tool)];
    assert.equal(theirs.status, ours.status);
    assert.ok(ours.stdout.length > 1000 * textCount);
    assert.ok(ours.stdout.equals(theirs.stdout), "other bytes");
  });
}
