// Thousands of analyses in one module do not increase its memory or JavaScript's. KHULASA_ANALYSES sets the number
// (./dev soak: 100,000).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createKhulasa } from "../../web/dist/index.js";
import { requestOf } from "../parity/random_texts.mjs";
import { root, sourceOf } from "../support/articles.mjs";

const analyses = Number(process.env.KHULASA_ANALYSES ?? 3000);

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

test(`${analyses} analyses leave the heap flat`, { timeout: 3_600_000 }, async (t) => {
  let memory;
  const real = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...given) => {
    const made = await real(...given);
    memory = Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory);
    return made;
  };
  const khulasa = await createKhulasa({ worker: false, wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  WebAssembly.instantiate = real;
  // The largest text first, so that all later ones fit into the memory that it allocated.
  await khulasa.analyze(sourceOf("news").repeat(20));
  const texts = 500;
  const run = async (count) => {
    for (let i = 0; i < count; i++) {
      const { text, title, options } = requestOf(i % texts);
      if (i % 10 === 0) await khulasa.normalize(text, { profile: "search" });
      await khulasa.analyze(text, { ...options, title });
      if (i % 50 === 0) await khulasa.analyze(text, { summary: { maxWords: 0 } }).catch(() => {}); // errors too
    }
    collect();
    return { wasm: memory.buffer.byteLength, js: process.memoryUsage().heapUsed };
  };
  const before = await run(texts);
  const after = await run(analyses);
  t.diagnostic(`WebAssembly ${before.wasm} to ${after.wasm} bytes, JavaScript ${before.js} to ${after.js}`);
  assert.equal(after.wasm, before.wasm);
  assert.ok(after.js - before.js < 2_000_000, `JavaScript's heap grew by ${after.js - before.js} bytes`);
});
