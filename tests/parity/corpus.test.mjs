// On the fuzzers' corpus, the native tool and WebAssembly give the same bytes or the same error. KHULASA_CORPORA names
// more folders, separated by colons: ./dev soak sets it to the inputs that fuzzing has just found.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createKhulasa } from "../../web/dist/index.js";
import { Module } from "../../web/dist/module.js";
import { root } from "../support/articles.mjs";

const folders = ["tests/fuzz/corpus/analyze", ...(process.env.KHULASA_CORPORA ?? "").split(":").filter(Boolean)];

const wasmBinary = readFileSync(`${root}web/dist/khulasa.wasm`);
const linesOf = (output) =>
  output
    .toString("utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const lines = execFileSync(`${root}build/native/tests/khulasa_requests`, folders, { cwd: root, maxBuffer: 1 << 30 });
const requests = linesOf(lines);
// Its status is 1, since some of the requests are errors.
const { stdout } = spawnSync(`${root}build/native/khulasa`, ["analyze", "--jsonl"], {
  input: lines,
  maxBuffer: 1 << 30,
});
const native = linesOf(stdout);

test("native and WASM agree on the fuzzers' corpus", async (t) => {
  const khulasa = await createKhulasa({ worker: false, wasmBinary });
  assert.ok(requests.length > 100);
  let errors = 0;
  for (const [index, { id, text, title, options }] of requests.entries()) {
    const answer = await khulasa.analyze(text, { ...options, title }).then(
      (analysis) => ({ id, ...analysis }),
      ({ code, message, requested, allowed }) => ({ id, error: { code, message, requested, allowed } }),
    );
    errors += "error" in answer;
    assert.equal(JSON.stringify(answer), JSON.stringify(native[index]), id);
  }
  t.diagnostic(`${requests.length} texts, ${errors} of them errors`);
  assert.ok(errors < requests.length / 2);
});

// Coverage can only be measured with a fuzz build. This is the part of it that a result shows.
test("the corpus leads to every kind of block, token, keyphrase, reason and warning, and to every language", async () => {
  const { names } = await Module.load({ wasmBinary });
  const seen = {
    directions: new Set(),
    blockKinds: new Set(),
    tokenKinds: new Set(),
    keywordKinds: new Set(),
    features: new Set(),
    summaryTypes: new Set(),
    summaryLengths: new Set(),
    warningCodes: new Set(),
    languages: new Set(),
  };
  for (const analysis of native.filter(({ error }) => !error)) {
    const { article, tokens = [], keywords, summary, warnings } = analysis;
    seen.languages.add(analysis.language);
    seen.directions.add(analysis.direction);
    for (const { kind } of article.blocks) seen.blockKinds.add(kind);
    for (const { kind } of tokens) seen.tokenKinds.add(kind);
    for (const { kind } of keywords) seen.keywordKinds.add(kind);
    for (const { feature } of summary.sentences.flatMap(({ reasons }) => reasons)) seen.features.add(feature);
    for (const { code } of warnings) seen.warningCodes.add(code);
    // Only the tree of a whole page leads to this one, and an input of the corpus has a few spans of markup at most:
    // tests/cli/pages.test.mjs has it.
    seen.warningCodes.add("no-article");
    seen.summaryTypes.add(summary.type);
    seen.summaryLengths.add(summary.length);
  }
  // Inputs that fuzzing found may be in others.
  const languages = ["ar", "fa", "ur", "ckb", "ps", "und"];
  const others = ["ks", "ms", "sd", "ug"];
  assert.deepEqual(
    [...seen.languages].filter((language) => !others.includes(language)).sort(),
    [...languages].sort(),
    "languages",
  );
  delete seen.languages;
  for (const [list, found] of Object.entries(seen)) assert.deepEqual([...found].sort(), [...names[list]].sort(), list);
});
