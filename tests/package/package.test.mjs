// The package in Node. The runner starts this file with --disallow-code-generation-from-strings, which blocks `eval`
// and `new Function` as the content security policy of extensions does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createKhulasa, entitiesOf, KhulasaError } from "../../web/dist/index.js";
import { root, sourceOf } from "../support/articles.mjs";

const wasmBinary = readFileSync(`${root}web/dist/khulasa.wasm`);
const create = () => createKhulasa({ worker: false, wasmBinary });

const fails = (promise, code) =>
  assert.rejects(promise, (error) => error instanceof KhulasaError && error.code === code && error.message !== "");

test("code generation from strings is off in this process", () => {
  assert.throws(() => new Function("return 1"), EvalError);
});

test("a text gives a summary and keyphrases whose spans are slices of it", async () => {
  const khulasa = await create();
  const text = sourceOf("news");
  const result = await khulasa.analyze(text, { summary: { maxSentences: 2 } });
  assert.equal(result.summary.sentences.length, 2);
  for (const { begin, end, text: shown } of result.summary.sentences) assert.equal(text.slice(begin, end), shown);
  assert.ok(result.keywords.some((keyword) => /القطار الكهربائي/.test(keyword.text)));
  assert.equal(result.article.title, "قطار كهربائي جديد يربط مدينة الواحة بالميناء القديم");
});

test("entitiesOf gives the persons, places and organisations among the keyphrases, in their order", async () => {
  const { keywords } = await (await create()).analyze(sourceOf("news"), { keywords: { max: 20 } });
  const entities = entitiesOf(keywords);
  assert.deepEqual(
    entities,
    keywords.filter(({ kind }) => ["person", "place", "organisation"].includes(kind)),
  );
  assert.ok(entities.length > 0 && entities.length < keywords.length);
  assert.deepEqual(entitiesOf([]), []);
});

test("reasons add up to the score", async () => {
  const result = await (await create()).analyze(sourceOf("sport"));
  for (const { score, reasons } of result.summary.sentences) {
    assert.ok(Math.abs(score - reasons.reduce((sum, reason) => sum + reason.contribution, 0)) < 1e-12);
  }
});

test("a lone surrogate is carried through", async () => {
  const text = "وصل \ud800 الوفد إلى العاصمة اليوم.";
  const result = await (await create()).analyze(text);
  assert.equal(result.sentences[0].text, text);
});

test("no unit of what is normalized is lost: byte order marks, lone surrogates, NULs, texts of any length", async () => {
  const khulasa = await create();
  const units = "\ufeff\0\ud800 \udc00\ufffe";
  for (const text of ["", units, units.repeat(20), `\ufeff${"نص ".repeat(20_000)}\ud800`]) {
    assert.equal((await khulasa.normalize(text, { profile: "nfc" })).text, text);
  }
});

test("what is repaired is whole, but for NULs", async () => {
  const line = [..."ذهب الوزير إلى المدينة وقال إن العمل مستمر في الميناء الجديد"].reverse().join("");
  const text = `${line}\0 ${line}\n${line}`;
  const { repaired } = await (await create()).analyze(text);
  assert.equal(repaired.length, text.length - 1);
  assert.equal(repaired.includes("\0"), false);
});

test("options of the wrong type or out of range are typed errors", async () => {
  const khulasa = await create();
  await fails(khulasa.analyze("نص", { clean: "yes" }), "invalid-option");
  await fails(khulasa.analyze("نص", { summary: { maxWords: NaN } }), "invalid-option");
  await fails(khulasa.analyze("نص", { summary: { maxWords: 1.5 } }), "invalid-option");
  await fails(khulasa.analyze("نص", { summary: { maxSentences: -1 } }), "invalid-option");
  await fails(khulasa.analyze("نص", { summary: { length: "huge" } }), "invalid-option");
  await fails(khulasa.analyze("نص", { keywords: { max: Infinity } }), "invalid-option");
});

test("a text over the limit is refused", async () => {
  const khulasa = await create();
  await fails(khulasa.analyze("ا".repeat(50_000_001)), "text-too-long");
});

test("progress by stage, on this thread", async () => {
  const khulasa = await create();
  const told = [];
  await khulasa.analyze(sourceOf("news"), { onProgress: (fraction) => told.push(fraction) });
  assert.equal(told.length, 7);
  assert.deepEqual([told[0], told.at(-1)], [0, 1]);
  told.length = 0;
  await khulasa.summarizeAll([sourceOf("news"), sourceOf("sport")], { onProgress: (fraction) => told.push(fraction) });
  assert.equal(told.length, 4);
});

test("a call after dispose() is refused", async () => {
  const khulasa = await create();
  khulasa.dispose();
  await fails(khulasa.analyze("نص"), "disposed");
  const other = await create();
  const waiting = other.analyze("نص");
  other.dispose();
  await fails(waiting, "disposed");
});

test("bytes that are no module give load-failed", async () => {
  await fails(createKhulasa({ worker: false, wasmBinary: new Uint8Array([1, 2, 3]) }), "load-failed");
});

test("the glue has no `new Function` in it", () => {
  assert.doesNotMatch(readFileSync(`${root}web/dist/khulasa-wasm.js`, "utf8"), /new Function|\beval\(/);
});
