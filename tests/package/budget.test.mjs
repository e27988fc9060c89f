// What a page loads stays within the budgets stated in the README.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliBytes, closure } from "../support/transfer.mjs";

test("khulasa/search", (t) => {
  const bytes = closure(["search.js"]).reduce((sum, file) => sum + brotliBytes(file), 0);
  t.diagnostic(`${bytes} bytes, brotli -q11`);
  assert.ok(bytes <= 16_000, `${bytes} bytes`);
});

test("khulasa/subjects", (t) => {
  const bytes = closure(["subjects.js"]).reduce((sum, file) => sum + brotliBytes(file), 0);
  t.diagnostic(`${bytes} bytes, brotli -q11`);
  assert.ok(bytes <= 18_500, `${bytes} bytes`);
});

// What only compares fingerprints, such as a page with its archive's, loads no .wasm at all.
test("khulasa/similar, and its .wasm", (t) => {
  const files = closure(["similar.js"]);
  assert.ok(files.includes("rank-wasm.js") && !files.includes("html-wasm.js"));
  const bytes = files.reduce((sum, file) => sum + brotliBytes(file), 0);
  const wasm = brotliBytes("khulasa-similar.wasm");
  t.diagnostic(`scripts ${bytes}, wasm ${wasm} bytes, brotli -q11`);
  assert.ok(bytes <= 20_500, `${bytes} bytes`);
  // Fingerprints may add this much to khulasa.wasm.
  assert.ok(wasm <= brotliBytes("khulasa.wasm") + 3_500, `${wasm} bytes`);
});

const scripts = closure(["index.js"]);
const wasmBytes = brotliBytes("khulasa.wasm");
const scriptBytes = scripts.reduce((sum, file) => sum + brotliBytes(file), 0);

test("the scripts for analyze(), and that nothing grows", (t) => {
  assert.ok(scripts.includes("worker.js") && scripts.includes("khulasa-wasm.js"));
  assert.ok(!scripts.includes("similar.js") && !scripts.includes("rank-wasm.js"));
  t.diagnostic(`wasm ${wasmBytes}, scripts ${scriptBytes} bytes, brotli -q11`);
  assert.ok(scriptBytes <= 15_000, `${scriptBytes} bytes`);
  // The size of 1 December, 155,220, and what another brotli may add: while the budget below is exceeded, nothing may
  // make it worse.
  assert.ok(wasmBytes <= 155_300, `${wasmBytes} bytes`);
});

// Chats, mails, verses, tables, captions and shorter picks took it from 144 to 154 KB, live blogs, rolling captions and
// the signs of Markdown to 156. Ways that are left: without -inline-threshold, but with -inlinedefault-threshold=55
// (3.7 KB, 21 % of the time); the rest of core/CMakeLists.txt's hot files for size (1.6 KB, 8 % of the time), a newer
// Binaryen as the last step (.4 KB), ICU without type information (.3 KB), case folding packed as differences (.2 KB),
// one sort for all (each instance is .1 to .2 KB), shorter lists.
test("the budget: .wasm and scripts together", { todo: "the module is too large by about 18 KB" }, () => {
  assert.ok(wasmBytes + scriptBytes <= 150_000, `${wasmBytes + scriptBytes} bytes`);
});
