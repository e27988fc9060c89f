// Unicode's conformance files in WebAssembly, with the same figures as in the native test.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { root } from "../support/articles.mjs";

test("NormalizationTest, WordBreakTest and SentenceBreakTest pass in WebAssembly", () => {
  const out = execFileSync(process.execPath, [`${root}build/wasm/khulasa_conformance.cjs`], { timeout: 120_000 });
  assert.deepEqual(
    out
      .toString()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
    [
      { file: "NormalizationTest.txt", lines: 19074, leftOut: 0, failed: 0 },
      { file: "WordBreakTest.txt", lines: 1823, leftOut: 15, failed: 0 }, // see tests/conformance/conformance.h
      { file: "SentenceBreakTest.txt", lines: 502, leftOut: 0, failed: 0 },
    ],
  );
});
