// Many analyses in one worker do not grow its WebAssembly memory. In Chromium, which reports it, JavaScript's memory
// does not grow either. KHULASA_ANALYSES sets their number (./dev soak: 100,000). The test for Node is
// tests/hostile/leaks.test.mjs.
import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { sourceOf } from "../support/articles.mjs";
import { root, timeoutMs } from "./harness.mjs";
import { inBrowsersWithPackage } from "./packed.mjs";

const analyses = Number(process.env.KHULASA_ANALYSES ?? 3000);
// The number of different texts. Once all of them have been read, later ones fit into the memory they took.
const texts = Math.min(500, analyses);

// The package's own worker, with a listener that reports the size of the module's memory. It is not shipped.
const listen = `for (const name of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const made = await real.apply(WebAssembly, given);
    const memory = Object.values((made.instance ?? made).exports).find((each) => each instanceof WebAssembly.Memory);
    new BroadcastChannel("asked").onmessage = () => new BroadcastChannel("told").postMessage(memory.buffer.byteLength);
    return made;
  };
}`;
const worker = 'import "./listen.js";\nimport "./package/web/dist/worker.js";\n';

const script = `import { createKhulasa } from "./package/web/dist/index.js";
import { requestOf } from "./random_texts.mjs.js";
let workers = 0;
const Real = globalThis.Worker;
globalThis.Worker = class extends Real {
  constructor(address, options) {
    super("./worker.js", options);
    workers++;
  }
};
const khulasa = await createKhulasa({ worker: true });
globalThis.analyzeLong = async (text) => void (await khulasa.analyze(text));
globalThis.analyze = async (from, to, texts) => {
  for (let i = from; i < to; i++) {
    const { text, title, options } = requestOf(i % texts);
    if (i % 10 === 0) await khulasa.normalize(text, { profile: "search" });
    await khulasa.analyze(text, { ...options, title });
    if (i % 50 === 0) await khulasa.analyze(text, { summary: { maxWords: 0 } }).catch(() => {}); // errors too
  }
};
globalThis.memoryOf = () => new Promise((resolve) => {
  const told = new BroadcastChannel("told");
  told.onmessage = ({ data }) => (told.close(), resolve({ bytes: data, workers }));
  new BroadcastChannel("asked").postMessage(0);
});`;

inBrowsersWithPackage(
  "memory",
  script,
  (at) => {
    /** JavaScript memory of the worker and of the page, in bytes, after a garbage collection. */
    async function collected() {
      const [{ client: ofWorker }] = at.page.workers();
      const sizes = [];
      for (const client of [ofWorker, await at.page.createCDPSession()]) {
        await client.send("HeapProfiler.collectGarbage");
        sizes.push((await client.send("Runtime.getHeapUsage")).usedSize);
      }
      return sizes;
    }

    async function run(count) {
      const step = 500; // no single driver call should take minutes
      for (let from = 0; from < count; from += step) {
        await at.page.evaluate(
          (begin, end, kinds) => globalThis.analyze(begin, end, kinds),
          from,
          Math.min(from + step, count),
          texts,
        );
      }
      const { bytes, workers } = await at.page.evaluate(() => globalThis.memoryOf());
      return { wasm: bytes, workers, js: at.name === "Chromium" ? await collected() : [] };
    }

    test(`${analyses} analyses in one worker leave the heap flat`, async (t) => {
      await at.page.evaluate((text) => globalThis.analyzeLong(text), sourceOf("news").repeat(20));
      const before = await run(texts);
      const after = await run(analyses);
      t.diagnostic(
        `WebAssembly ${before.wasm} to ${after.wasm} bytes, JavaScript of worker and page ${before.js.join(", ")} to ${after.js.join(", ")}`,
      );
      assert.ok(before.wasm > 1_000_000);
      assert.deepEqual([before.workers, after.workers], [1, 1]);
      assert.equal(after.wasm, before.wasm);
      after.js.forEach((bytes, i) =>
        assert.ok(bytes - before.js[i] < 2_000_000, `${["worker", "page"][i]}: ${bytes - before.js[i]} bytes more`),
      );
    });
  },
  {
    prepare(folder) {
      cpSync(`${root}tests/parity/random_texts.mjs`, `${folder}/random_texts.mjs.js`);
      writeFileSync(`${folder}/listen.js`, listen);
      writeFileSync(`${folder}/worker.js`, worker);
    },
    timeout: 60 * timeoutMs,
    launchOptions: { protocolTimeout: 10 * timeoutMs },
  },
);
