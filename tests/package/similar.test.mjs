// khulasa/similar: fingerprints, similar articles and copies.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { createKhulasa, KhulasaError } from "khulasa";
import { fromHtml } from "khulasa/html";
import { CopyFinder, createFingerprinter, readFingerprint, similar } from "khulasa/similar";
import { Module } from "../../web/dist/module.js";
import { root, slugs, sourceOf } from "../support/articles.mjs";
import { costRatio } from "../support/cost_ratio.mjs";

let fingerprinter, archive, news;
before(async () => {
  fingerprinter = await createFingerprinter();
  archive = await Promise.all(slugs.map((slug) => fingerprinter.fingerprint(sourceOf(slug))));
  news = archive[slugs.indexOf("news")];
});

test("similar: the article itself first, as a copy; fewer than k if no more have anything in common", () => {
  for (const [i, query] of archive.entries()) {
    const matches = similar(query, archive, 3);
    assert.deepEqual([matches[0].candidate, matches[0].overlap, matches[0].isCopy], [i, 1, true]);
    assert.ok(matches.length <= 3);
    for (const { score } of matches) assert.ok(score > 0 && score <= 1);
  }
  assert.equal(similar(news, archive).length, 5);
  assert.deepEqual(similar(news, archive, 0), []);
  assert.deepEqual(similar(news, [], 5), []);
});

test("a headline alone finds its article, and has its title", async () => {
  const headline = "قطار كهربائى جديد يربط مدينه الواحة بالميناء القديم"; // in another spelling
  const [best] = similar(await fingerprinter.fingerprint(headline), archive, 1);
  assert.equal(slugs[best.candidate], "news");
  assert.ok(best.sameTitle && !best.isCopy && best.shared.length > 0);
});

test("readFingerprint: the words, and the keyphrases that analyze() finds", async () => {
  const khulasa = await createKhulasa();
  const { keywords, sentences } = await khulasa.analyze(sourceOf("news"), { keywords: { max: 5 } });
  const { words, phrases } = readFingerprint(news);
  assert.ok(words >= sentences.reduce((sum, each) => sum + each.words, 0));
  assert.deepEqual(
    phrases.slice(0, 5).map(({ text, kind }) => ({ text, kind })),
    keywords.map(({ text, kind }) => ({ text, kind })),
  );
  for (const [i, { score }] of phrases.slice(0, 5).entries()) assert.ok(Math.abs(score - keywords[i].score) <= 1 / 255);
  assert.deepEqual(readFingerprint(await fingerprinter.fingerprint("")), { words: 0, phrases: [] });
  khulasa.dispose();
});

test("the kinds of keyphrases have the order of the core", async () => {
  const { names } = await Module.load({ wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  const seen = new Map();
  for (const bytes of archive) for (const { text, kind } of readFingerprint(bytes).phrases) seen.set(text, kind);
  assert.deepEqual([...new Set(seen.values())].sort(), [...names.keywordKinds].sort());
});

test("CopyFinder: another order, spelling and a sentence less are a copy; another report is not", async () => {
  const khulasa = await createKhulasa();
  const sentences = (await khulasa.analyze(sourceOf("economy"))).sentences.map(({ text }) => text);
  khulasa.dispose();
  assert.ok(sentences.length > 5);
  const changed = [...sentences]
    .reverse()
    .slice(1)
    .map((text) => text.replaceAll("ة", "ه").replaceAll("أ", "ا"));
  const finder = new CopyFinder();
  const all = [sentences.join("\n"), sourceOf("sport"), changed.join("\n"), "", ""];
  const firsts = [];
  for (const text of all) firsts.push(finder.add(await fingerprinter.fingerprint(text)));
  assert.deepEqual(firsts, [0, 1, 0, 3, 4]);
  // Another finder knows nothing of them.
  assert.equal(new CopyFinder().add(news), 0);
});

test("what is no fingerprint is refused, by its name, and changes nothing", () => {
  const other = news.slice();
  other[0] = 2;
  const finder = new CopyFinder();
  for (const wrong of [new Uint8Array(), new Uint8Array(5), news.slice(0, -1), new Uint8Array(2000).fill(1), other]) {
    const refused = (call, name) =>
      assert.throws(call, (error) => {
        assert.ok(error instanceof KhulasaError && error.code === "invalid-option");
        assert.ok(error.message.startsWith(`${name}: `) && error.requested && error.allowed, error.message);
        return true;
      });
    refused(() => similar(wrong, archive), "query");
    refused(() => similar(news, [news, wrong]), "candidates[1]");
    refused(() => readFingerprint(wrong), "fingerprint");
    refused(() => finder.add(wrong), "fingerprint");
  }
  assert.equal(finder.add(news), 0);
});

test("arguments of the wrong type", async () => {
  const refused = (call, name) =>
    assert.throws(call, ({ code, message }) => code === "invalid-option" && message.startsWith(name));
  for (const wrong of [
    null,
    undefined,
    "x",
    5,
    [1, 2],
    new ArrayBuffer(9),
    new Uint16Array(9),
    new DataView(news.buffer),
  ]) {
    refused(() => similar(wrong, []), "query");
    refused(() => similar(news, [wrong]), "candidates[0]");
    refused(() => new CopyFinder().add(wrong), "fingerprint");
  }
  for (const wrong of [null, undefined, 5, news]) refused(() => similar(news, wrong), "candidates");
  for (const k of [-1, 1.5, NaN, "5", null, 2 ** 32, Infinity]) refused(() => similar(news, [], k), "k");
  await assert.rejects(fingerprinter.fingerprint(5), { code: "invalid-option" });
  await assert.rejects(fingerprinter.fingerprint("نص", { title: 5 }), { code: "invalid-option" });
  await assert.rejects(fingerprinter.fingerprint("نص", { markup: [{ begin: 0, end: 1.5, tags: 0 }] }), {
    code: "invalid-option",
  });
  await assert.rejects(createFingerprinter({ worker: 1 }), { code: "invalid-option" });
  await assert.rejects(createFingerprinter({ wasmBinary: new Uint8Array(8) }), { code: "load-failed" });
});

test("fingerprint: markup, progress, abort and dispose", async () => {
  const title = "افتتاح الميناء الجديد بعد سنوات";
  const { text, markup } = fromHtml(`<nav><a href="/">الرئيسية</a> <a href="/a">اقتصاد</a></nav><h1>${title}</h1>
    <p>افتتح الوزير الميناء الجديد صباح الأحد، بعد أربع سنوات من العمل.</p>`);
  const [match] = similar(await fingerprinter.fingerprint(title), [await fingerprinter.fingerprint(text, { markup })]);
  assert.ok(match.sameTitle);
  const told = [];
  await fingerprinter.fingerprint(text, { onProgress: (done) => told.push(done) });
  assert.deepEqual([told[0], told.at(-1)], [0, 1]);
  const reason = new Error("no longer");
  await assert.rejects(fingerprinter.fingerprint(text, { signal: AbortSignal.abort(reason) }), reason);
  const other = await createFingerprinter();
  other.dispose();
  await assert.rejects(other.fingerprint(text), { code: "disposed" });
});

// 10,000 take 11 to 16 ms of processor time on the machine of tests/bench. Clock time would say more about the machine.
test("similar is linear in the candidates", async (t) => {
  const few = Array.from({ length: 1000 }, (_, i) => archive[i % archive.length]);
  const many = Array.from({ length: 10_000 }, (_, i) => archive[i % archive.length]);
  const enough = 13;
  const ratio = await costRatio(
    () => similar(news, many),
    () => similar(news, few),
    { enough },
  );
  t.diagnostic(`10,000 cost ${ratio.toFixed(1)} times as much as 1,000`);
  assert.ok(ratio <= enough, `${ratio}`);
});
