// khulasa/similar in pages and in workers of the browsers, under a policy without eval: the tool's fingerprints and matches.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { createFingerprinter, similar } from "khulasa/similar";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { browsers, timeoutMs, until, watch } from "./harness.mjs";
import { unpack, writePage } from "./packed.mjs";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self'";
const texts = ["news", "economy", "sport"].map(sourceOf);

const task = `import { createFingerprinter, similar } from "./package/web/dist/similar.js";
export async function run(texts) {
  const fingerprinter = await createFingerprinter();
  const archive = await Promise.all(texts.map((text) => fingerprinter.fingerprint(text)));
  fingerprinter.dispose();
  return JSON.stringify([archive.map((bytes) => [...bytes]), archive.map((bytes) => similar(bytes, archive, 3))]);
}`;

for (const { name, launch, skip } of browsers) {
  describe(`khulasa/similar in ${name}`, { timeout: 2 * timeoutMs, skip }, () => {
    let server, browser, page, seen, expected;

    before(async () => {
      const fingerprinter = await createFingerprinter();
      const archive = await Promise.all(texts.map((text) => fingerprinter.fingerprint(text)));
      const matches = archive.map((bytes) => similar(bytes, archive, 3));
      expected = JSON.stringify([archive.map((bytes) => [...bytes]), matches]);
      const folder = unpack(`similar-${name}`);
      writeFileSync(`${folder}/task.js`, task);
      writeFileSync(
        `${folder}/in-worker.js`,
        'import { run } from "./task.js"; onmessage = async ({ data }) => postMessage(await run(data));',
      );
      writePage(folder, "index", 'import { run } from "./task.js"; globalThis.run = run;');
      server = await serve(folder, 0, { "content-security-policy": policy });
      browser = await launch();
      page = await browser.newPage();
      seen = watch(page);
      await page.goto(`${server.url}index.html`);
      await until(page, () => globalThis.isReady === true);
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });

    test("in a page", async () => {
      assert.equal(await page.evaluate((given) => globalThis.run(given), texts), expected);
      assert.deepEqual(
        seen.complaints.filter((each) => !each.includes("404")), // of the browser's request for an icon
        [],
      );
    });

    test("in a worker", async () => {
      const inWorker = (given) =>
        new Promise((resolve, reject) => {
          const worker = new Worker("in-worker.js", { type: "module" });
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(given);
        });
      assert.equal(await page.evaluate(inWorker, texts), expected);
    });
  });
}
