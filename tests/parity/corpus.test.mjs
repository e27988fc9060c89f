// On the fuzzers' corpus, the native tool and WebAssembly give the same bytes or the same error. KHULASA_CORPORA names
// more folders, separated by colons: ./dev soak sets it to the inputs that fuzzing has just found.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createKhulasa } from "../../web/dist/index.js";
import { root } from "../support/articles.mjs";

const folders = ["tests/fuzz/corpus/analyze", ...(process.env.KHULASA_CORPORA ?? "").split(":").filter(Boolean)];

test("native and WASM agree on the fuzzers' corpus", async (t) => {
  const khulasa = await createKhulasa({ worker: false, wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  const lines = execFileSync(`${root}build/native/tests/khulasa_requests`, folders, {
    cwd: root,
    maxBuffer: 1 << 30,
  }).toString("utf8");
  const requests = lines
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  assert.ok(requests.length > 100);
  const { stdout } = spawnSync(`${root}build/native/khulasa`, ["analyze", "--jsonl"], {
    input: lines,
    maxBuffer: 1 << 30,
  });
  const native = stdout
    .toString("utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
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
