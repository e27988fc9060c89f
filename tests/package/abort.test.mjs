// Aborting and disposing at awkward moments, on one thread. tests/browser/worker.test.mjs covers the worker.
import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { createKhulasa, Summarizer } from "../../web/dist/index.js";
import { Summarizer as NodeSummarizer } from "../../web/dist/node/index.js";
import { root } from "../support/articles.mjs";

const wasmBinary = readFileSync(`${root}web/dist/khulasa.wasm`);
const listeners = (signal) => getEventListeners(signal, "abort").length;

/** A server that accepts requests and never answers, as over a lost connection. */
async function silentServer(t) {
  const server = createServer(() => {});
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    asked: new Promise((resolve) => server.once("request", resolve)),
    url: `http://127.0.0.1:${server.address().port}/`,
  };
}

test("createKhulasa on this thread: aborted while the module loads, it rejects at once", {
  timeout: 20_000,
}, async (t) => {
  const { asked, url } = await silentServer(t);
  const controller = new AbortController();
  const creating = createKhulasa({ worker: false, wasmUrl: url, signal: controller.signal });
  await asked;
  const reason = new Error("enough");
  controller.abort(reason);
  await assert.rejects(creating, (error) => error === reason);
  assert.equal(listeners(controller.signal), 0);
});

test("a signal is listened to as long as there is need", async () => {
  const { signal } = new AbortController();
  const khulasa = await createKhulasa({ worker: false, wasmBinary, signal });
  assert.equal(listeners(signal), 1);
  await khulasa.analyze("هبط سعر القمح.", { signal });
  await assert.rejects(khulasa.analyze("هبط سعر القمح.", { signal, summary: { maxWords: 0 } }));
  assert.equal(listeners(signal), 1);
  khulasa.dispose();
  khulasa.dispose(); // has no effect
  assert.equal(listeners(signal), 0);
});

test("aborted later, the engine is disposed, and what waits is rejected", async () => {
  const controller = new AbortController();
  const khulasa = await createKhulasa({ worker: false, wasmBinary, signal: controller.signal });
  const waiting = khulasa.analyze("هبط سعر القمح.");
  controller.abort();
  controller.abort(); // a second abort has no effect
  await assert.rejects(waiting, { code: "disposed" });
  await assert.rejects(khulasa.normalize("نص"), { code: "disposed" });
});

for (const method of ["analyze", "summarize", "summarizeAll", "keywords", "normalize"]) {
  test(`${method} on this thread: aborted at any moment before it is done, it rejects`, async () => {
    const khulasa = await createKhulasa({ worker: false, wasmBinary });
    const ends = [];
    for (let ticks = 0, isDone = false; !isDone; ++ticks) {
      const controller = new AbortController();
      const call = khulasa[method](method === "summarizeAll" ? ["هبط سعر القمح."] : "هبط سعر القمح.", {
        signal: controller.signal,
      });
      call.then(
        () => {
          isDone = true;
        },
        () => {},
      );
      for (let i = 0; i < ticks; ++i) await undefined;
      if (isDone) break;
      controller.abort("enough");
      ends.push(
        await call.then(
          () => "done",
          (reason) => reason,
        ),
      );
    }
    assert.ok(ends.length > 3, `${ends}`);
    // The last call is left out: its result may have been on its way already.
    assert.deepEqual([...new Set(ends.slice(0, -1))], ["enough"], `${ends}`);
    khulasa.dispose();
  });
}

test("aborted by its own listener, on this thread", async () => {
  const khulasa = await createKhulasa({ worker: false, wasmBinary });
  const aborted = (method, text, at) => {
    const controller = new AbortController();
    const onProgress = (fraction) => fraction === at && controller.abort("heard");
    return khulasa[method](text, { signal: controller.signal, onProgress }).then(
      () => "done",
      (reason) => reason,
    );
  };
  assert.equal(await aborted("analyze", "هبط سعر القمح.", 0), "heard");
  assert.equal(await aborted("summarizeAll", ["هبط سعر القمح.", "ارتفع سعر الذرة."], 0), "heard");
  khulasa.dispose();
});

test("Summarizer: a signal that lives on does not hold those that were destroyed", async () => {
  const { signal } = new AbortController();
  const summarizer = await NodeSummarizer.create({ signal });
  assert.equal(listeners(signal), 1);
  await summarizer.summarize("A sentence.", { signal });
  for await (const chunk of summarizer.summarizeStreaming("A sentence.", { signal })) assert.ok(chunk);
  await summarizer.summarizeStreaming("A sentence.", { signal }).cancel();
  assert.equal(listeners(signal), 1);
  summarizer.destroy();
  summarizer.destroy();
  assert.equal(listeners(signal), 0);
  await assert.rejects(Summarizer.create({ signal, outputLanguage: "fr" }), { name: "NotSupportedError" });
  assert.equal(listeners(signal), 0);
});

test("Summarizer: destroyed while another of the page is created and works", async () => {
  const one = await NodeSummarizer.create();
  const [two, ended] = [NodeSummarizer.create(), one.summarize("A sentence.")];
  one.destroy();
  await assert.rejects(ended, { name: "AbortError" });
  assert.equal(await (await two).summarize("A sentence."), "- A sentence.");
});
