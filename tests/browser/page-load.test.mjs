// The demo page's first load: how long until its first summary, how many bytes, and no module that waits for another.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { root, until } from "./harness.mjs";
import { inBrowsers } from "./page-harness.mjs";

// 300 ms are aimed at, and reached where the machine is free; tests run on machines with more work than cores.
const firstSummaryMs = 3000;
// Of all that comes over the network until the page works offline, compressed as hosts do.
const maxTransferBytes = 200_000;

inBrowsers("first load", (context) => {
  test("the first summary of the sample is seen soon", async (t) => {
    const page = await context.open("", (fresh) => fresh.evaluateOnNewDocument(() => {
      const watcher = new MutationObserver(() => {
        if (!document.querySelector("#result:not([hidden]) #summary li")) return;
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => { globalThis.firstSummary = performance.now(); }));
      });
      watcher.observe(document, { subtree: true, childList: true, attributes: true });
    }));
    await until(page, () => "firstSummary" in globalThis);
    const { first, isWhole } = await page.evaluate(() => ({ first: firstSummary, isWhole: document.querySelectorAll("#summary li").length === 3 }));
    t.diagnostic(`first summary after ${Math.round(first)} ms`);
    assert.ok(isWhole);
    assert.ok(first <= firstSummaryMs, `${first} ms`);
  });

  test("the page with everything, offline copy included, is at most 200 KB", async (t) => {
    const page = await context.open();
    await until(page, () => document.body.dataset.offline === "ready");
    const files = context.server.sent;
    assert.ok(files.some((file) => file.endsWith("khulasa.wasm")) && files.some((file) => file.endsWith("sw.js")));
    const bytes = [...new Set(files)].reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
    t.diagnostic(`${new Set(files).size} files, ${bytes} bytes, brotli`);
    assert.ok(bytes <= maxTransferBytes, `${bytes} bytes`);
  });
});

describe("modules", () => {
  const read = (file) => readFileSync(`${root}demo/${file}`, "utf8");
  const staticOf = (file) => [...read(file).matchAll(/^import [^"]*"\.\/([\w-]+\.js)";/gm)].map(([, found]) => found);
  const closure = (files) => {
    const all = new Set(files);
    for (const file of all) for (const found of staticOf(file)) all.add(found);
    return all;
  };
  const first = closure(["engine.js", "page.js"]);

  test("those of the first summary are preloaded by the page, none else", () => {
    const preloaded = [...read("index.html").matchAll(/<link rel="modulepreload" href="([\w-]+\.js)"/g)].map(([, file]) => file);
    assert.deepEqual(preloaded.sort(), [...first].filter((file) => !["engine.js", "page.js"].includes(file)).sort());
  });

  test("all that come later are asked for at once", () => {
    const named = [...read("page.js").matchAll(/import\("\.\/([\w-]+\.js)"\)/g)].map(([, file]) => file);
    const later = [...closure(named)].filter((file) => !first.has(file));
    assert.deepEqual([...new Set(named)].sort(), later.sort());
    const own = readdirSync(`${root}demo`).filter((file) => /\.js$/.test(file) && file !== "sw.js");
    assert.deepEqual([...first, ...later].sort(), own.sort(), "and every module is of use");
  });
});
