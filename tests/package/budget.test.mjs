// What a page loads stays within the budgets stated in the README.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliBytes, closure } from "../support/transfer.mjs";

test("khulasa/search", (t) => {
  const bytes = closure(["search.js"]).reduce((sum, file) => sum + brotliBytes(file), 0);
  t.diagnostic(`${bytes} bytes, brotli -q11`);
  assert.ok(bytes <= 16_000, `${bytes} bytes`);
});

const scripts = closure(["index.js"]);
const wasmBytes = brotliBytes("khulasa.wasm");
const scriptBytes = scripts.reduce((sum, file) => sum + brotliBytes(file), 0);

test("the scripts for analyze(), and that nothing grows", (t) => {
  assert.ok(scripts.includes("worker.js") && scripts.includes("khulasa-wasm.js"));
  t.diagnostic(`wasm ${wasmBytes}, scripts ${scriptBytes} bytes, brotli -q11`);
  assert.ok(scriptBytes <= 15_000, `${scriptBytes} bytes`);
  // The size of 30 November: while the budget below is exceeded, nothing may make it worse.
  assert.ok(wasmBytes <= 144_200, `${wasmBytes} bytes`);
});

// The repair of damaged texts, the layout of pasted ones and the regions of web pages made the module larger by 17 KB.
// Optimizing all of it for size saves 4 KB and costs 13 % of the speed; the way back is to load the repair only for
// texts that need it.
test("the budget: .wasm and scripts together", { todo: "the module is too large by about 5 KB" }, () => {
  assert.ok(wasmBytes + scriptBytes <= 150_000, `${wasmBytes + scriptBytes} bytes`);
});
