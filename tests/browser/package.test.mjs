// The packed package in real browsers, under a strict content security policy sent as a header.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { browsers, timeoutMs, until, watch } from "./harness.mjs";
import { unpack, writePage } from "./packed.mjs";

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; " +
  "frame-src 'self'; img-src 'self'"; // Firefox requests a favicon
const news = sourceOf("news");
let folder;

function pack() {
  folder = unpack("packed");
  writePage(
    folder,
    "index",
    'import * as khulasa from "./package/web/dist/index.js"; globalThis.khulasaPackage = khulasa;',
  );
  writePage(folder, "polyfill", 'import "./package/web/dist/polyfill.js";');
  const paragraphs = news
    .split("\n")
    .filter(Boolean)
    .map((line) => `<p>${line.replace(/[<&]/g, "")}</p>`)
    .join("");
  writeFileSync(
    `${folder}/element.html`,
    `<!doctype html><meta charset="utf-8"><article id="article">${paragraphs}</article>` +
      '<khulasa-summary for="article" max="2"></khulasa-summary>' +
      '<script type="module" src="package/web/dist/element.js"></script>',
  );
}

for (const { name, launch, skip } of browsers) {
  describe(`the package in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let server, browser, page, seen;

    const open = async (path) => {
      await page.goto(server.url + path);
      await until(page, () => globalThis.isReady === true);
    };

    before(async () => {
      pack();
      server = await serve(folder, 0, { "content-security-policy": policy });
      browser = await launch();
      page = await browser.newPage();
      seen = watch(page);
      await open("index.html");
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    test("a worker analyzes, and calls queue up", async () => {
      const got = await page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const results = await Promise.all([
          khulasa.analyze(text),
          khulasa.summarize(text, { summary: { maxSentences: 1 } }),
          khulasa.keywords(text, { keywords: { max: 4 } }),
        ]);
        khulasa.dispose();
        return {
          points: results[0].summary.sentences.length,
          one: results[1].sentences.length,
          words: results[2].length,
        };
      }, news);
      assert.deepEqual(got, { points: 3, one: 1, words: 4 });
    });

    test("progress is told by stage while a long text is worked on, at once for the first time", async () => {
      const got = await page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const long = `${text}\n`.repeat(Math.ceil(2e6 / text.length));
        const begin = performance.now();
        const progress = [];
        const onProgress = (fraction) => progress.push({ fraction, ms: performance.now() - begin });
        await khulasa.analyze(long, { onProgress });
        const toldOfTheNext = progress.length;
        await khulasa.analyze(text);
        khulasa.dispose();
        return { progress, isSilentAfter: progress.length === toldOfTheNext };
      }, news);
      const fractions = got.progress.map(({ fraction }) => fraction);
      assert.deepEqual(
        [...fractions].sort((a, b) => a - b),
        fractions,
      );
      assert.equal(fractions[0], 0);
      assert.equal(fractions.at(-1), 1);
      assert.equal(fractions.length, 7);
      // Not all at the end: the page receives progress while the worker is working.
      assert.ok(got.progress[3].ms < 0.9 * got.progress.at(-1).ms, JSON.stringify(got.progress));
      assert.ok(got.isSilentAfter);
    });

    test("a listener that throws is an uncaught error, and no harm to the call", async () => {
      const got = await page.evaluate(async (text) => {
        const uncaught = [];
        const hear = (event) => (event.preventDefault(), uncaught.push(event.message));
        addEventListener("error", hear);
        const onProgress = (fraction) => {
          if (fraction < 0.5) throw new Error(`at ${fraction}`);
        };
        const counts = [];
        for (const worker of [true, false]) {
          const khulasa = await globalThis.khulasaPackage.createKhulasa({ worker });
          counts.push((await khulasa.summarize(text, { onProgress })).sentences.length);
          khulasa.dispose();
        }
        removeEventListener("error", hear);
        return { counts, uncaught: uncaught.length };
      }, news);
      assert.deepEqual(got, { counts: [3, 3], uncaught: 6 });
    });

    test("abort ends a long call at once, and the calls behind it go on", async () => {
      const got = await page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const long = `${text}\n`.repeat(Math.ceil(8e6 / text.length));
        const controller = new AbortController();
        const reason = new Error("enough");
        let begun;
        const running = new Promise((resolve) => (begun = resolve));
        const aborted = khulasa.analyze(long, { signal: controller.signal, onProgress: begun }).catch((error) => error);
        const queued = new AbortController();
        const dropped = khulasa.analyze(text, { signal: queued.signal }).catch((error) => error);
        const behind = khulasa.analyze(text);
        queued.abort(reason);
        await running;
        controller.abort(reason);
        const isReason = (await aborted) === reason && (await dropped) === reason;
        const { summary } = await behind;
        khulasa.dispose();
        return { isReason, sentences: summary.sentences.length };
      }, news);
      assert.ok(got.isReason);
      assert.equal(got.sentences, 3);
    });

    test("a worker that crashed fails its call, and the next has a new one", async () => {
      const got = await page.evaluate(async (text) => {
        const made = [];
        const Real = globalThis.Worker;
        globalThis.Worker = class extends Real {
          constructor(...given) {
            super(...given);
            made.push(this);
          }
        };
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const crash = () => made[0].onerror(new ErrorEvent("error", { message: "out of memory" }));
        const failed = await khulasa.analyze(text, { onProgress: crash }).catch((error) => error.code);
        const { summary } = await khulasa.analyze(text);
        khulasa.dispose();
        const after = await khulasa.analyze(text).catch((error) => error.code);
        globalThis.Worker = Real;
        return { failed, workers: made.length, sentences: summary.sentences.length, after };
      }, news);
      assert.deepEqual(got, { failed: "crashed", workers: 2, sentences: 3, after: "disposed" });
    });

    test("a .wasm that is not there is load-failed", async () => {
      const code = await page.evaluate(() =>
        globalThis.khulasaPackage
          .createKhulasa({ wasmUrl: new URL("nothing.wasm", location).href })
          .catch((error) => error.code),
      );
      assert.equal(code, "load-failed");
    });

    test("Summarizer: a stream of sentences, abort while it runs", async () => {
      const got = await page.evaluate(async (text) => {
        const { Summarizer } = globalThis.khulasaPackage;
        const summarizer = await Summarizer.create();
        const reader = summarizer.summarizeStreaming(text).getReader();
        const chunks = [];
        for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
        const controller = new AbortController();
        const promise = summarizer.summarize(text, { signal: controller.signal });
        controller.abort();
        return { chunks, whole: await summarizer.summarize(text), error: await promise.catch((error) => error.name) };
      }, news);
      assert.equal(got.chunks.length, 3);
      assert.equal(got.chunks.join(""), got.whole);
      assert.equal(got.error, "AbortError");
    });

    test("the polyfill sets Summarizer where the browser's has no Arabic", async () => {
      await open("polyfill.html");
      const got = await page.evaluate(async () => ({
        arabic: await globalThis.Summarizer.availability({ expectedInputLanguages: ["ar"], outputLanguage: "ar-EG" }),
        isEnumerable: Object.getOwnPropertyDescriptor(globalThis, "Summarizer").enumerable,
        summary: await (await globalThis.Summarizer.create({ type: "tldr" })).summarize("A short sentence."),
      }));
      assert.deepEqual(got, { arabic: "available", isEnumerable: false, summary: "A short sentence." });
    });

    test("the element lists sentences of the article, highlights them in the page, and follows its attributes", async () => {
      await page.goto(`${server.url}element.html`);
      const read = () => {
        const element = document.querySelector("khulasa-summary");
        return {
          points: [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map((item) => item.textContent),
          highlighted: globalThis.CSS?.highlights
            ? [...(CSS.highlights.get("khulasa-summary") ?? [])].map(String)
            : null,
          direction: getComputedStyle(element.shadowRoot.querySelector("section")).direction,
          border: getComputedStyle(element.shadowRoot.querySelector("section")).borderInlineStartWidth,
        };
      };
      const countIs = (count) =>
        document.querySelector("khulasa-summary").shadowRoot?.querySelectorAll("li").length === count;
      await until(page, countIs, 2);
      const got = await page.evaluate(read);
      for (const point of got.points) assert.ok(news.includes(point), point);
      if (got.highlighted) assert.deepEqual(got.highlighted, got.points);
      assert.equal(got.direction, "rtl");
      assert.equal(got.border, "3px", "the style sheet is in force under the policy");
      await page.evaluate(() => document.querySelector("khulasa-summary").setAttribute("max", "1"));
      await until(page, countIs, 1);
    });

    test("nothing breaks the policy", () => {
      const broken = seen.complaints.filter((complaint) => /Content.Security.Policy|CSP/i.test(complaint));
      assert.deepEqual(broken, []);
    });
  });
}
