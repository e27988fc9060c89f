// What a page loads stays within the budgets stated in the README.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliBytes, closure } from "../support/transfer.mjs";

test("khulasa/search", (t) => {
  const bytes = closure(["search.js"]).reduce((sum, file) => sum + brotliBytes(file), 0);
  t.diagnostic(`${bytes} bytes, brotli -q11`);
  assert.ok(bytes <= 16_000, `${bytes} bytes`);
});

test("the .wasm, the scripts for analyze(), and both together", (t) => {
  const scripts = closure(["index.js"]);
  assert.ok(scripts.includes("worker.js") && scripts.includes("khulasa-wasm.js"));
  const wasmBytes = brotliBytes("khulasa.wasm");
  const scriptBytes = scripts.reduce((sum, file) => sum + brotliBytes(file), 0);
  t.diagnostic(`wasm ${wasmBytes}, scripts ${scriptBytes} bytes, brotli -q11`);
  assert.ok(wasmBytes <= 135_000, `${wasmBytes} bytes`);
  assert.ok(scriptBytes <= 15_000, `${scriptBytes} bytes`);
  assert.ok(wasmBytes + scriptBytes <= 150_000);
});
