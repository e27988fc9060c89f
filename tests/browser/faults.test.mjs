// Faults around the engine and the page: a .wasm that is broken, blocked or late, a worker that dies, no storage space,
// another tab, another version. Each leads to the appropriate error or to a message on the page, and the next call
// works.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { sourceOf } from "../support/articles.mjs";
import { textsOf, until } from "./harness.mjs";
import { inBrowsersWithPackage } from "./packed.mjs";
import { inBrowsers, press, shows, summarize } from "./page-harness.mjs";

const news = sourceOf("news");

const script = `import * as khulasa from "./package/web/dist/index.js";
globalThis.khulasaPackage = khulasa;
const Real = globalThis.Worker;
globalThis.made = [];
globalThis.Worker = class extends Real {
  constructor(...given) {
    super(...given);
    globalThis.made.push(this);
  }
};`;

inBrowsersWithPackage(
  "the engine",
  script,
  (at) => {
    for (const worker of [true, false]) {
      test(`a .wasm that is cut, corrupt, empty, a web page or missing is load-failed, ${worker ? "in a worker" : "on the page"}; the right one then loads`, async () => {
        const got = await at.page.evaluate(
          async (text, isWorker) => {
            const codes = [];
            for (const file of ["cut", "corrupt", "empty", "page", "missing"]) {
              const wasmUrl = new URL(`${file}.wasm`, location).href;
              const error = await globalThis.khulasaPackage
                .createKhulasa({ wasmUrl, worker: isWorker })
                .catch((thrown) => thrown);
              codes.push([error.code, error.message !== ""]);
            }
            const khulasa = await globalThis.khulasaPackage.createKhulasa({ worker: isWorker });
            const { summary } = await khulasa.analyze(text);
            khulasa.dispose();
            return { codes, sentences: summary.sentences.length };
          },
          news,
          worker,
        );
        assert.deepEqual(got.codes, Array(5).fill(["load-failed", true]));
        assert.equal(got.sentences, 3);
      });
    }

    test("a fetch that fails once: the second createKhulasa() works", async () => {
      const got = await at.page.evaluate(async (text) => {
        const real = globalThis.fetch;
        globalThis.fetch = () => ((globalThis.fetch = real), Promise.reject(new TypeError("network")));
        const { createKhulasa } = globalThis.khulasaPackage;
        const first = await createKhulasa({ worker: false }).catch((error) => error.code);
        const khulasa = await createKhulasa({ worker: false });
        return [first, (await khulasa.analyze(text)).summary.sentences.length];
      }, news);
      assert.deepEqual(got, ["load-failed", 3]);
    });

    test("a worker that dies amid its work fails that call; what waits behind it, and what comes later, is done", async () => {
      const got = await at.page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const worker = globalThis.made.at(-1);
        const long = khulasa.analyze(`${text}\\n`.repeat(1000));
        const behind = khulasa.analyze(text);
        await new Promise((resolve) => setTimeout(resolve, 30));
        // As the browser does it: the worker is gone, and an error event reports it.
        Worker.prototype.terminate.call(worker);
        worker.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
        const [failed, done] = await Promise.allSettled([long, behind]);
        const later = await khulasa.analyze(text);
        khulasa.dispose();
        return [failed.reason?.code, done.value?.summary.sentences.length, later.summary.sentences.length];
      }, news);
      assert.deepEqual(got, ["crashed", 3, 3]);
    });

    test("100 MB and more are refused before they are sent to the worker, and the next call works", async () => {
      const got = await at.page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const worker = globalThis.made.at(-1);
        let sent = 0;
        worker.postMessage = (...given) => (sent++, Worker.prototype.postMessage.apply(worker, given));
        const huge = "ا".repeat(200_000_000);
        const calls = [
          khulasa.analyze(huge),
          khulasa.normalize(huge),
          khulasa.analyze("نص", { title: huge }),
          khulasa.analyze("نص", { summary: { focus: huge } }),
          khulasa.summarizeAll([huge, huge, huge, huge, huge, huge]),
        ];
        const codes = (await Promise.allSettled(calls)).map(({ reason }) => reason?.code);
        const sentOfHuge = sent;
        const { summary } = await khulasa.analyze(text);
        khulasa.dispose();
        return { codes, sentOfHuge, sent, sentences: summary.sentences.length };
      }, news);
      assert.deepEqual(got, { codes: Array(5).fill("text-too-long"), sentOfHuge: 0, sent: 1, sentences: 3 });
    });

    test("options of any wrong type are invalid-option, and the next call works", async () => {
      const got = await at.page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const wrong = [
          { summary: 3 },
          { summary: { type: {} } },
          { summary: { maxWords: "9" } },
          { summary: { maxWords: NaN } },
          { summary: { maxWords: -1 } },
          { summary: { maxWords: 1e300 } },
          { summary: { maxSentences: 0.5 } },
          { summary: { ratio: NaN } },
          { summary: { ratio: -1 } },
          { summary: { ratio: 1e9 } },
          { summary: { focus: 3 } },
          { keywords: { max: -1 } },
          { keywords: { max: 1e9 } },
          { keywords: { minScore: NaN } },
          { keywords: { maxWords: 1e9 } },
          { clean: "no" },
          { tokens: 1 },
          { title: 7 },
          { keep: "0" },
          { keep: [-1] },
          { keep: [1e9] },
          { keep: [NaN] },
          { markup: 1 },
          { ["no such option"]: 1 },
          { summary: { ["nor this"]: NaN } },
        ];
        const codes = [];
        for (const options of wrong)
          codes.push(
            await khulasa.analyze(text, options).then(
              () => JSON.stringify(options),
              (error) => error.code,
            ),
          );
        const { summary } = await khulasa.analyze(text, {
          ["no such option"]: undefined,
          summary: { __proto__: null },
        });
        khulasa.dispose();
        return { codes, sentences: summary.sentences.length };
      }, news);
      assert.deepEqual([...new Set(got.codes)], ["invalid-option"]);
      assert.equal(got.sentences, 3);
    });
  },
  {
    prepare(folder) {
      const wasm = readFileSync(`${folder}/package/web/dist/khulasa.wasm`);
      writeFileSync(`${folder}/cut.wasm`, wasm.subarray(0, wasm.length / 2));
      const corrupt = Buffer.from(wasm);
      for (let at = 1000; at < corrupt.length; at += 997) corrupt[at] ^= 0x55;
      writeFileSync(`${folder}/corrupt.wasm`, corrupt);
      writeFileSync(`${folder}/page.wasm`, "<!doctype html><title>Sign in</title>"); // such as a hotel network's reply
      writeFileSync(`${folder}/empty.wasm`, "");
    },
  },
);

inBrowsers("the page's faults", (context) => {
  const bullets = (page) => textsOf(page, "#summary li");

  test("two tabs: each has its own text; closing one leaves the other whole", async () => {
    const [first, second] = [await context.open(), await context.open()];
    await summarize(first, sourceOf("sport"));
    await shows(second, () => press(second, '[data-sample="science"]'));
    const before = await bullets(first);
    assert.notDeepEqual(await bullets(second), before);
    await second.goto("about:blank");
    assert.deepEqual(await bullets(first), before);
    await summarize(first, sourceOf("economy"));
    assert.equal((await bullets(first)).length, 3);
  });

  test("a tab in the background works on, and shows its result when it is seen again", async () => {
    const page = await context.open();
    const other = await context.open();
    await other.bringToFront();
    await summarize(page, sourceOf("sport"));
    await page.bringToFront();
    assert.equal((await bullets(page)).length, 3);
    await summarize(page, sourceOf("economy"));
  });

  test("storage that is forbidden: the page works, and promises nothing", async () => {
    const page = await context.open("", (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        const refuse = () => {
          throw new DOMException("denied", "SecurityError");
        };
        for (const name of ["caches", "localStorage", "sessionStorage", "indexedDB"])
          Object.defineProperty(globalThis, name, { get: refuse });
        Object.defineProperty(navigator, "serviceWorker", { get: refuse });
      }),
    );
    await summarize(page, sourceOf("sport"));
    assert.equal((await bullets(page)).length, 3);
    assert.equal(await page.evaluate(() => document.body.dataset.offline), undefined);
    assert.match(await page.$eval("#offline", (node) => node.innerText), /لم يسمح المتصفح/);
    assert.deepEqual(page.seen.complaints, []);
  });

  test("a browser that cannot compress says that it makes and reads no links", async () => {
    const page = await context.open("#text=S0lNSy4pLcpMTVEoyczP4wIA", (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        delete globalThis.CompressionStream;
        delete globalThis.DecompressionStream;
      }),
    );
    const status = () => page.$eval("#status", (node) => node.textContent);
    await until(page, () => /تعذرت قراءة النص/.test(document.querySelector("#status").textContent));
    await press(page, "#more-actions summary");
    await press(page, "#link-make");
    await until(page, () => /لا يقدر هذا المتصفح/.test(document.querySelector("#status").textContent));
    assert.doesNotMatch(await status(), /نُسخ/);
    assert.deepEqual(page.seen.complaints, []);
  });
});

inBrowsers(
  "a disk that is full",
  (context) => {
    test("the page works, and does not say that it works offline", async () => {
      const page = await context.open("", async (fresh) => {
        const session = await fresh.createCDPSession();
        await session.send("Storage.overrideQuotaForOrigin", {
          origin: new URL(context.server.url).origin,
          quotaSize: 1000,
        });
      });
      await summarize(page, sourceOf("sport"));
      assert.equal((await textsOf(page, "#summary li")).length, 3);
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.equal(await page.evaluate(() => document.body.dataset.offline), undefined);
    });
  },
  { only: "Chromium" },
);
