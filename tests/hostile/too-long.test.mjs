// Every function that takes text rejects input that is too long, in every argument and option that holds text, before
// any of it is copied. The error has the requested and the allowed length. In a worker: tests/browser/faults.test.mjs.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createKhulasa, Summarizer } from "../../web/dist/node/index.js";

const most = 50_000_000;
// V8 keeps the repetition as references to one letter. It takes 400 MB of memory only when it is copied.
const huge = "ا".repeat(200_000_000);
const half = "ا".repeat(most / 2);
const roomBytes = 50_000_000;

const residentBytes = () => process.memoryUsage().rss;

test("100 MB and more are refused before they are copied", async () => {
  const khulasa = await createKhulasa({ worker: false });
  const calls = [
    [() => khulasa.analyze(huge), huge.length],
    [() => khulasa.summarize(huge), huge.length],
    [() => khulasa.keywords(huge), huge.length],
    [() => khulasa.normalize(huge, { profile: "search" }), huge.length],
    [() => khulasa.analyze("نص", { title: huge }), huge.length + 2],
    [() => khulasa.analyze(half, { title: half, summary: { focus: "ا" } }), most + 1],
    [() => khulasa.summarizeAll([huge]), huge.length + 1],
    [() => khulasa.summarizeAll([half, half]), most + 2],
    [() => khulasa.summarizeAll(["نص"], { summary: { focus: huge } }), huge.length + 3],
    // Joined, they would exceed the maximum length of a string.
    [() => khulasa.summarizeAll(Array(10).fill(huge)), 10 * (huge.length + 1)],
  ];
  const before = residentBytes();
  for (const [call, units] of calls) {
    await assert.rejects(
      call(),
      {
        name: "KhulasaError",
        code: "text-too-long",
        requested: `${units} UTF-16 code units`,
        allowed: `at most ${most}`,
      },
      String(call),
    );
    const grown = residentBytes() - before;
    assert.ok(grown < roomBytes, `${call}: ${grown} bytes`);
  }
  assert.equal((await khulasa.summarizeAll(["هبط سعر القمح."])).sentences.length, 1);
  khulasa.dispose();
});

test("Summarizer: over its quota", async () => {
  const summarizer = await Summarizer.create();
  const before = residentBytes();
  await assert.rejects(summarizer.summarize(huge), { name: "QuotaExceededError", requested: huge.length, quota: most });
  await assert.rejects(summarizer.summarizeStreaming(huge).getReader().read(), { name: "QuotaExceededError" });
  assert.equal(await summarizer.measureInputUsage(huge), huge.length);
  assert.ok(residentBytes() - before < roomBytes);
  assert.equal(await summarizer.summarize("هبط سعر القمح."), "- هبط سعر القمح.");
});
