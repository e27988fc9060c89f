// The worker's life: running out of memory, release when idle, abort before and during its start.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { sourceOf } from "../support/articles.mjs";
import { inBrowsersWithPackage } from "./packed.mjs";

const news = sourceOf("news");

// Runs in the page. Counts the living workers, all workers ever made, and the modules of this thread; and provides the
// .wasm with less memory than it asks for.
const script = `import * as khulasa from "./package/web/dist/index.js";
globalThis.khulasaPackage = khulasa;
globalThis.living = new Set();
globalThis.made = { workers: 0, modules: 0 };
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = (...given) => (made.modules++, instantiate(...given));
globalThis.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    living.add(this);
    made.workers++;
  }
  terminate() {
    living.delete(this);
    super.terminate();
  }
};
/** The module with a memory of at most \`pages\`: its fifth section says how many there may be. */
globalThis.withMemory = async (pages) => {
  const bytes = new Uint8Array(await (await fetch("package/web/dist/khulasa.wasm")).arrayBuffer());
  let at = 8; // behind the magic number and the version
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (;;) {
    const id = bytes[at++];
    const size = number();
    if (id === 5) break;
    at += size;
  }
  number(); // one memory
  at++; // which has a maximum
  number(); // behind its minimum
  const begin = at;
  number();
  for (let i = begin; i < at; i++) bytes[i] = ((pages >> (7 * (i - begin))) & 127) | (i < at - 1 ? 128 : 0);
  return bytes;
};`;

inBrowsersWithPackage(
  "the worker",
  script,
  (at) => {
    for (const worker of [true, false]) {
      test(`memory that runs out fails its call only, ${worker ? "in a worker" : "on this thread"}`, async () => {
        const got = await at.page.evaluate(
          async (text, worker) => {
            const wasmBinary = await globalThis.withMemory(400); // 25 MB; it starts with 16 MB
            globalThis.made = { workers: 0, modules: 0 };
            const khulasa = await globalThis.khulasaPackage.createKhulasa({ worker, wasmBinary });
            const long = `${text}\n`.repeat(Math.ceil(3e6 / text.length));
            const calls = [
              khulasa.analyze(text),
              khulasa.analyze(long),
              khulasa.analyze(text),
              khulasa.normalize(text),
            ];
            const ends = await Promise.allSettled(calls);
            khulasa.dispose();
            return { ends: ends.map(({ status, reason }) => reason?.code ?? status), made: globalThis.made };
          },
          news,
          worker,
        );
        assert.deepEqual(got.ends, ["fulfilled", "crashed", "fulfilled", "fulfilled"]);
        assert.deepEqual(got.made, worker ? { workers: 2, modules: 0 } : { workers: 0, modules: 2 });
      });
    }

    test("a worker without work is released after a minute, and the next call has a new one", async () => {
      const got = await at.page.evaluate(async (text) => {
        const real = globalThis.setTimeout;
        const minutes = [];
        // The test controls the clock: one-minute timers fire when it says so.
        globalThis.setTimeout = (run, ms, ...rest) => (ms === 60_000 ? minutes.push(run) : real(run, ms, ...rest));
        const counts = [];
        const count = () => counts.push(globalThis.living.size);
        globalThis.living.clear();
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        count();
        await khulasa.analyze(text);
        count();
        minutes.at(-1)();
        count();
        const { summary } = await khulasa.analyze(text);
        count();
        khulasa.dispose();
        count();
        globalThis.setTimeout = real;
        return { counts, sentences: summary.sentences.length };
      }, news);
      assert.deepEqual(got, { counts: [1, 1, 0, 1, 0], sentences: 3 });
    });

    test("10 million code units: the first progress comes at once, the next while it works, and abort ends it", async () => {
      const got = await at.page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const long = `${text}\n`.repeat(Math.ceil(1e7 / text.length));
        const controller = new AbortController();
        const told = [];
        const onProgress = (fraction) => {
          told.push({ fraction });
          if (fraction > 0) controller.abort("heard");
        };
        const end = await khulasa.analyze(long, { signal: controller.signal, onProgress }).catch((reason) => reason);
        const { sentences } = await khulasa.summarize(text);
        khulasa.dispose();
        return { told, end, sentences: sentences.length };
      }, news);
      assert.deepEqual([got.told.length, got.told[0].fraction, got.end, got.sentences], [2, 0, "heard", 3]);
      assert.ok(got.told[1].fraction < 0.2, `next at ${got.told[1].fraction}`);
    });

    test("aborted by its listener before it is sent, and a second time: the next call goes on", async () => {
      const got = await at.page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const controller = new AbortController();
        const told = [];
        const onProgress = (fraction) => {
          told.push(fraction);
          controller.abort("no");
          controller.abort("again");
        };
        const first = khulasa.analyze(text, { signal: controller.signal, onProgress }).catch((reason) => reason);
        const next = khulasa.summarize(text);
        const got = { first: await first, sentences: (await next).sentences.length, told };
        khulasa.dispose();
        return got;
      }, news);
      assert.deepEqual(got, { first: "no", sentences: 3, told: [0] });
    });

    test("disposed while a worker starts, while a call runs and while others wait", async () => {
      const got = await at.page.evaluate(async (text) => {
        const { createKhulasa } = globalThis.khulasaPackage;
        globalThis.living.clear();
        const codes = [];
        const codeOf = (promise) =>
          promise.then(
            () => "done",
            (error) => error.code,
          );
        const khulasa = await createKhulasa();
        const controller = new AbortController();
        // Aborting the first call ends its worker, so the second waits for a new worker that is still starting.
        const first = khulasa.analyze(text.repeat(50), {
          signal: controller.signal,
          onProgress: () => setTimeout(() => controller.abort()),
        });
        first.catch(() => {}).finally(() => khulasa.dispose());
        codes.push(await codeOf(khulasa.analyze(text)), await codeOf(khulasa.normalize(text)));
        const other = await createKhulasa();
        let begun;
        const running = new Promise((resolve) => (begun = resolve));
        const calls = [other.analyze(text.repeat(50), { onProgress: begun }), other.analyze(text)].map(codeOf);
        await running;
        other.dispose();
        other.dispose();
        codes.push(...(await Promise.all(calls)));
        return { codes, living: globalThis.living.size };
      }, news);
      assert.deepEqual(got, { codes: ["disposed", "disposed", "disposed", "disposed"], living: 0 });
    });

    test("bytes that were transferred before are load-failed, and no worker stays; transferred later, the next worker has them still", async () => {
      const got = await at.page.evaluate(async (text) => {
        const { createKhulasa } = globalThis.khulasaPackage;
        globalThis.living.clear();
        const bytes = await (await fetch("package/web/dist/khulasa.wasm")).arrayBuffer();
        const detached = new Uint8Array(bytes.slice(0));
        structuredClone(detached, { transfer: [detached.buffer] });
        const error = await createKhulasa({ wasmBinary: detached.buffer }).catch((thrown) => thrown);
        const codes = [
          error.code,
          await createKhulasa({ wasmBinary: detached, worker: true }).catch((thrown) => thrown.code),
        ];
        const khulasa = await createKhulasa({ wasmBinary: bytes });
        structuredClone(bytes, { transfer: [bytes] });
        const controller = new AbortController();
        const ended = khulasa.analyze(text, { signal: controller.signal, onProgress: () => controller.abort("ended") });
        const reason = await ended.catch((thrown) => thrown);
        const { sentences } = await khulasa.summarize(text);
        khulasa.dispose();
        return { codes, reason, sentences: sentences.length, living: globalThis.living.size };
      }, news);
      assert.deepEqual(got, { codes: ["load-failed", "load-failed"], reason: "ended", sentences: 3, living: 0 });
    });

    test("a message that cannot be sent or read, on either side, fails its call only", async () => {
      const got = await at.page.evaluate(async (text) => {
        const codeOf = (promise) =>
          promise.then(
            () => "done",
            (error) => error.code,
          );
        const codes = [];
        globalThis.living.clear();
        const khulasa = await globalThis.khulasaPackage.createKhulasa({ worker: true });
        for (const how of ["unreadHere", "unreadThere", "unsent"]) {
          const [worker] = globalThis.living;
          if (how === "unsent")
            worker.postMessage = () => {
              throw new DOMException("out of memory", "DataCloneError");
            };
          // The longer its text, the later the worker answers, so the event comes first.
          const begun = () => how === "unreadHere" && worker.dispatchEvent(new MessageEvent("messageerror"));
          const call = khulasa.analyze(how === "unreadThere" ? "unreadable" : text.repeat(50), { onProgress: begun });
          codes.push(...(await Promise.all([call, khulasa.summarize(text)].map(codeOf))));
        }
        const Real = Worker;
        globalThis.Worker = class extends Real {
          postMessage() {
            throw new DOMException("out of memory", "DataCloneError");
          }
        };
        codes.push(await codeOf(globalThis.khulasaPackage.createKhulasa({ worker: true })));
        globalThis.Worker = Real;
        khulasa.dispose();
        return { codes, living: globalThis.living.size };
      }, news);
      assert.deepEqual(got, {
        codes: ["crashed", "done", "crashed", "done", "crashed", "done", "load-failed"],
        living: 0,
      });
    });

    test("a crowd of calls, aborted at any moment, and workers that end: each call ends once, none with another's result", async () => {
      const got = await at.page.evaluate(async (text) => {
        globalThis.living.clear();
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const shown = ({ sentences }) => JSON.stringify(sentences.map((pick) => pick.text));
        const expected = shown(await khulasa.summarize(text));
        let state = 1;
        const random = () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
        const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        const ends = { right: 0, wrong: 0, aborted: 0, ended: 0, other: [] };
        const calls = [];
        for (let i = 0; i < 120; i++) {
          const controller = new AbortController();
          const onProgress = () => random() < 0.02 && controller.abort("aborted");
          const call = khulasa.summarize(text, { signal: controller.signal, onProgress });
          const count = (result) => ends[shown(result) === expected ? "right" : "wrong"]++;
          calls.push(
            call.then(count, (reason) => {
              if (reason === "aborted") ends.aborted++;
              else if (["crashed", "load-failed"].includes(reason.code)) ends.ended++;
              else ends.other.push(String(reason));
            }),
          );
          if (random() < 0.3) setTimeout(() => controller.abort("aborted"), 300 * random());
          if (random() < 0.05) controller.abort("aborted");
          if (random() < 0.03)
            for (const worker of globalThis.living) worker.onerror(new ErrorEvent("error", { message: "a test" }));
          if (random() < 0.2) await pause(40 * random());
        }
        await Promise.all(calls);
        const living = globalThis.living.size;
        khulasa.dispose();
        return { ...ends, living, afterwards: globalThis.living.size };
      }, news);
      assert.equal(got.right + got.aborted + got.ended, 120, JSON.stringify(got));
      assert.ok(got.right > 20 && got.aborted > 5, JSON.stringify(got));
      assert.deepEqual([got.wrong, got.other, got.afterwards], [0, [], 0]);
      assert.ok(got.living <= 1, JSON.stringify(got)); // none if the last call was aborted
    });

    test("a call whose options dispose of the engine is rejected", async () => {
      const got = await at.page.evaluate(async (text) => {
        const khulasa = await globalThis.khulasaPackage.createKhulasa();
        const options = {
          get signal() {
            khulasa.dispose();
            return undefined;
          },
        };
        return khulasa.analyze(text, options).catch((error) => error.code);
      }, news);
      assert.equal(got, "disposed");
    });

    test("createKhulasa: aborted before, while it loads and later", async () => {
      const got = await at.page.evaluate(async (text) => {
        const { createKhulasa } = globalThis.khulasaPackage;
        globalThis.living.clear();
        const before = await createKhulasa({ signal: AbortSignal.abort("before") }).catch((reason) => reason);
        const loading = new AbortController();
        const promise = createKhulasa({ signal: loading.signal }).catch((reason) => reason);
        loading.abort("while");
        const later = new AbortController();
        const khulasa = await createKhulasa({ signal: later.signal });
        const call = khulasa.analyze(text.repeat(200)).catch((error) => error.code);
        later.abort("later");
        const ends = [before, await promise, await call, await khulasa.analyze(text).catch((error) => error.code)];
        return { ends, living: globalThis.living.size };
      }, news);
      assert.deepEqual(got, { ends: ["before", "while", "disposed", "disposed"], living: 0 });
    });
  },
  {
    // For a text that the worker cannot read: it gets the event with which the browser reports that.
    prepare(folder) {
      const worker = `${folder}/package/web/dist/worker.js`;
      writeFileSync(
        `${folder}/package/web/dist/unreadable.js`,
        `addEventListener("message", (event) => {
      if (event.data.text !== "unreadable") return;
      event.stopImmediatePropagation();
      dispatchEvent(new MessageEvent("messageerror"));
    });`,
      );
      writeFileSync(worker, `import "./unreadable.js";\n${readFileSync(worker, "utf8")}`);
    },
  },
);
