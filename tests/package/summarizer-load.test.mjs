// The Summarizer while the engine's files cannot be loaded.
import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../support/articles.mjs";

test("it is unavailable from the first failure on, until a later create() can load it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
  cpSync(`${root}web/dist`, join(folder, "dist"), { recursive: true });
  cpSync(`${root}package.json`, join(folder, "package.json"));
  rmSync(join(folder, "dist/khulasa.wasm"));
  const { Summarizer } = await import(join(folder, "dist/node/index.js"));
  assert.equal(await Summarizer.availability(), "available"); // not tried yet
  for (let i = 0; i < 2; ++i) {
    await assert.rejects(Summarizer.create({ outputLanguage: "ar" }), { name: "NetworkError" });
    assert.equal(await Summarizer.availability(), "unavailable");
  }
  copyFileSync(`${root}web/dist/khulasa.wasm`, join(folder, "dist/khulasa.wasm"));
  const summarizer = await Summarizer.create({ outputLanguage: "ar" });
  assert.equal(await Summarizer.availability(), "available");
  assert.match(await summarizer.summarize("افتتح الوزير الميناء الجديد."), /الميناء/);
  rmSync(folder, { recursive: true });
});
