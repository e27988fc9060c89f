// Random texts under random options: the same bytes from the native tool and from WebAssembly in Node; tests/browser/parity.test.mjs
// asks the browsers. KHULASA_TEXTS says how many (./dev soak: 10,000); KHULASA_OTHER_CLIS names tools of other compilers, with
// colons between, whose output must be the native tool's to the byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createKhulasa } from "../../web/dist/index.js";
import { answersOf, requestLines, textCount } from "../support/random_parity.mjs";
import { root } from "../support/articles.mjs";
import { answerOf } from "./random_texts.mjs";

test(`native and WASM agree on ${textCount} random texts`, async () => {
  const khulasa = await createKhulasa({ worker: false, wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  const native = answersOf();
  for (let id = 0; id < textCount; id++) assert.equal(await answerOf(khulasa, id), native[id], `text ${id}`);
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
