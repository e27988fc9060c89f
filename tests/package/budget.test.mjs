// What a page loads stays under the budgets that the README states.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "../support/articles.mjs";

const dist = `${root}web/dist/`;
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const brotli = (file) => brotliCompressSync(readFileSync(dist + file), options).length;

/** `entries` and all that they import or start as a worker. */
function closure(entries) {
  const files = new Set(entries);
  for (const file of files) {
    const code = readFileSync(dist + file, "utf8");
    for (const [, found] of code.matchAll(/["'`]\.\/([\w-]+\.js)["'`]/g)) {
      assert.ok(existsSync(dist + found), found);
      files.add(found);
    }
  }
  return [...files];
}

test("the .wasm, the scripts for analyze(), and both together", (t) => {
  const scripts = closure(["index.js"]);
  assert.ok(scripts.includes("worker.js") && scripts.includes("khulasa-wasm.js"));
  const wasmBytes = brotli("khulasa.wasm");
  const scriptBytes = scripts.reduce((sum, file) => sum + brotli(file), 0);
  t.diagnostic(`wasm ${wasmBytes}, scripts ${scriptBytes} bytes, brotli -q11`);
  assert.ok(wasmBytes <= 135_000, `${wasmBytes} bytes`);
  assert.ok(scriptBytes <= 15_000, `${scriptBytes} bytes`);
  assert.ok(wasmBytes + scriptBytes <= 150_000);
});
