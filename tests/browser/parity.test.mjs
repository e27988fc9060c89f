// The browsers give the same answers to random texts as the native tool. A hash of each answer is compared.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { test } from "node:test";
import { hashOf } from "../parity/random_texts.mjs";
import { answersOf, articleAnswers, articleRequests, textCount } from "../support/random_parity.mjs";
import { root, timeoutMs } from "./harness.mjs";
import { inBrowsersWithPackage } from "./packed.mjs";

const script = `import { createKhulasa } from "./package/web/dist/index.js";
import { answerOf, hashOf } from "./random_texts.mjs.js";
const khulasa = await createKhulasa();
globalThis.hashes = async (from, to) => {
  const list = [];
  for (let id = from; id < to; id++) list.push(hashOf(await answerOf(khulasa, id)));
  return list;
};
globalThis.answer = async ({ id, text, title, options }) => JSON.stringify({ id, ...(await khulasa.analyze(text, { ...options, title })) });`;

inBrowsersWithPackage(
  "parity with the tool",
  script,
  (at) => {
    test("agree on every article", async () => {
      const native = articleAnswers();
      for (const [i, request] of articleRequests.entries())
        assert.equal(await at.page.evaluate((each) => globalThis.answer(each), request), native[i], request.id);
    });

    test(`agree on ${textCount} random texts`, async () => {
      const native = answersOf().map(hashOf);
      assert.equal(new Set(native).size, textCount);
      const step = 500; // no single driver call should take minutes
      for (let from = 0; from < textCount; from += step) {
        const to = Math.min(from + step, textCount);
        const got = await at.page.evaluate((begin, end) => globalThis.hashes(begin, end), from, to);
        got.forEach((hash, i) => assert.equal(hash, native[from + i], `text ${from + i}`));
      }
    });
  },
  {
    prepare: (folder) => cpSync(`${root}tests/parity/random_texts.mjs`, `${folder}/random_texts.mjs.js`),
    timeout: 20 * timeoutMs,
    launchOptions: { protocolTimeout: 10 * timeoutMs },
  },
);
