// Pages written for Chrome's Summarizer, in the manner of its playground and of the web's documentation, with Arabic text and the
// polyfill: detection, availability by options, progress, streaming into the page, usage against the quota, an abort, the end.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { browsers, timeoutMs, until, watch } from "./harness.mjs";
import { unpack } from "./packed.mjs";

const text = sourceOf("news");
const page = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>ملخص</title>
<textarea id="input"></textarea>
<select id="type"><option>key-points<option>tldr<option>teaser<option>headline</select>
<progress id="progress" value="0"></progress><output id="usage"></output><pre id="summary"></pre><p id="error"></p>
<script type="module" src="polyfilled.js"></script>`;
const program = `import "./package/web/dist/polyfill.js";
const at = (id) => document.getElementById(id);
let summarizer;
globalThis.summarizeInput = async (signal) => {
  if (!("Summarizer" in self)) throw new Error("no Summarizer");
  const options = { type: at("type").value, format: "markdown", length: "medium", outputLanguage: "ar", expectedInputLanguages: ["ar", "en"] };
  const availability = await Summarizer.availability(options);
  if (availability === "unavailable") throw new Error(availability);
  summarizer?.destroy();
  summarizer = await Summarizer.create({
    ...options,
    sharedContext: "خبر من صحيفة",
    monitor(m) {
      m.addEventListener("downloadprogress", (e) => {
        at("progress").value = e.loaded / e.total;
      });
    },
  });
  at("usage").textContent = (await summarizer.measureInputUsage(at("input").value)) + "/" + summarizer.inputQuota;
  at("summary").textContent = "";
  try {
    for await (const chunk of summarizer.summarizeStreaming(at("input").value, { context: "للقراء", signal })) at("summary").append(chunk);
  } catch (error) {
    at("error").textContent = error.name;
  }
};
globalThis.isReady = true;`;

for (const { name, launch, skip } of browsers) {
  describe(`pages for Chrome's Summarizer in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let folder, server, browser, tab, seen;

    before(async () => {
      folder = unpack(`summarizer-page-${name}`);
      writeFileSync(`${folder}/index.html`, page);
      writeFileSync(`${folder}/polyfilled.js`, program);
      server = await serve(folder, 0);
      browser = await launch();
      tab = await browser.newPage();
      seen = watch(tab);
      await tab.goto(`${server.url}index.html`);
      await until(tab, () => globalThis.isReady === true);
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    test("loading the polyfill alone says nothing in the console", async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.deepEqual(
        seen.complaints.filter((complaint) => !/favicon|404/.test(complaint)),
        [],
      );
    });

    for (const type of ["key-points", "tldr", "teaser", "headline"]) {
      test(`${type}: the summary streams into the page`, async () => {
        const got = await tab.evaluate(
          async (input, type) => {
            document.getElementById("input").value = input;
            document.getElementById("type").value = type;
            await globalThis.summarizeInput();
            const shown = (id) => document.getElementById(id).textContent;
            return {
              summary: shown("summary"),
              usage: shown("usage"),
              done: document.getElementById("progress").value,
            };
          },
          text,
          type,
        );
        assert.equal(got.done, 1);
        assert.equal(got.usage, `${text.length}/50000000`);
        const lines = got.summary.split("\n");
        assert.equal(lines.length, type === "key-points" ? 5 : 1);
        assert.ok(
          lines.every((line) => line.startsWith("- ") === (type === "key-points") && /\p{Script=Arabic}/u.test(line)),
        );
      });
    }

    test("an abort ends the stream with its reason", async () => {
      const error = await tab.evaluate(async () => {
        await globalThis.summarizeInput(AbortSignal.abort());
        return document.getElementById("error").textContent;
      });
      assert.equal(error, "AbortError");
    });
  });
}
