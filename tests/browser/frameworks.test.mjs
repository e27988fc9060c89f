// <khulasa-summary> in React 19, Vue 3 and Svelte 5: the examples in tests/browser/frameworks, built with Vite from the packed
// package, in both browsers.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { installPackage } from "../support/package.mjs";
import { browsers, root, timeoutMs, until, watch } from "./harness.mjs";

const frameworks = ["react", "vue", "svelte"];
const paragraphs = [...new Set(sourceOf("news").split("\n").filter(Boolean))];
const { folder } = installPackage("frameworks");
cpSync(`${root}tests/browser/frameworks`, `${folder}/examples`, { recursive: true });
for (const name of frameworks)
  writeFileSync(`${folder}/examples/${name}/article.js`, `export const paragraphs = ${JSON.stringify(paragraphs)};`);
const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
  cwd: `${folder}/examples`,
  encoding: "utf8",
  timeout: 120_000,
});
const missing = status === 0 ? "" : `npm cannot install the frameworks: ${stderr.trim().split("\n")[0]}`;

async function buildAll() {
  const { build } = await import("vite");
  for (const name of frameworks) {
    await build({
      root: `${folder}/examples/${name}`,
      configFile: `${folder}/examples/vite.config.js`,
      logLevel: "error",
      build: { outDir: `${folder}/site/${name}`, emptyOutDir: true },
      base: `/${name}/`,
    });
  }
}

if (!missing) await buildAll();

for (const { name, launch, skip } of browsers) {
  describe(`the element in frameworks, in ${name}`, { timeout: 4 * timeoutMs, skip: skip || missing || false }, () => {
    let server, browser, page, seen;

    before(async () => {
      server = await serve(`${folder}/site`, 0);
      browser = await launch();
      page = await browser.newPage();
      seen = watch(page);
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    for (const framework of frameworks) {
      test(`${framework}: attributes arrive, the event is heard, the article that it rendered is read`, async () => {
        await page.goto(`${server.url}${framework}/index.html`);
        await until(page, () => document.querySelector("output")?.textContent !== "");
        const got = await page.evaluate(() => ({
          title: document.querySelector("output").textContent,
          points: [...document.querySelector("khulasa-summary").shadowRoot.querySelectorAll("li")].map(
            (item) => item.textContent,
          ),
        }));
        assert.ok(paragraphs.some((text) => text.includes(got.title)));
        assert.equal(got.points.length, 2);
        for (const point of got.points)
          assert.ok(
            paragraphs.some((text) => text.includes(point)),
            point,
          );
      });
    }

    test("nothing was complained of", () => {
      assert.deepEqual(
        seen.complaints.filter((complaint) => !/favicon|404/.test(complaint)),
        [],
      );
    });
  });
}
