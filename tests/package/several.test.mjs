// Comparing several articles: which numbers differ, and what only one of them says.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { compare } from "../../demo/several/compare.js";
import { createKhulasa } from "../../web/dist/index.js";
import { root } from "../support/articles.mjs";

const khulasa = await createKhulasa({ worker: false, wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
after(() => khulasa.dispose());

const read = (texts) => Promise.all(texts.map((text) => khulasa.analyze(text, { clean: false, tokens: true })));
const numbersIn = (texts, { differences }) =>
  differences.map((sides) => sides.map(({ article, begin, end }) => texts[article].slice(begin, end)));

const fire = (rest) => `اندلع حريق في مخزن للأخشاب شمال مدينة الواحة فجر اليوم، ${rest}.`;
for (const [title, a, b, expected] of [
  ["what is counted in both", "وأصاب 12 عاملا", "وأصاب 17 عاملا", [["12", "17"]]],
  ["the same, in other digits", "وأصاب 12 عاملا", "وأصاب ١٢ عاملا", []],
  ["the same, with a separator", "وخسائره 1,250 دينارا", "وخسائره ١٢٥٠ دينارا", []],
  ["thousands that differ", "وخسائره 1,250 دينارا", "وخسائره ١٢٧٠ دينارا", [["1,250", "١٢٧٠"]]],
  ["numbers of other things", "وأصاب 12 عاملا", "وأخمدته 17 سيارة", []],
  ["one gives no number", "وأصاب عمالا", "وأصاب 17 عاملا", []],
  ["both have both numbers", "وأصاب 12 عاملا ثم 17 عاملا", "وأصاب 17 عاملا ثم 12 عاملا", []],
]) {
  test(`numbers: ${title}`, async () => {
    const texts = [fire(a), fire(b)];
    assert.deepEqual(numbersIn(texts, compare(await read(texts))), expected);
  });
}

test("a number of another matter does not differ from it, though it counts the same", async () => {
  const texts = [fire("وأصاب 12 عاملا"), "وظفت شركة الكهرباء في محطتها الجديدة قرب البحر 90 عاملا من أبناء القرى."];
  assert.deepEqual(numbersIn(texts, compare(await read(texts))), []);
});

test("what another article says in other words and order is not only in one", async () => {
  const texts = [
    "افتتح وزير الصحة مستشفى جديدا للأطفال في مدينة الساحل. وتعهدت البلدية برصف الطرق المؤدية إليه قبل الشتاء.",
    "في مدينة الساحل افتتح الوزير مستشفى للأطفال. وطالب الأطباء بزيادة عدد الممرضات في أقسام الطوارئ.",
  ];
  const analyses = await read(texts);
  const { unique } = compare(analyses);
  assert.deepEqual(
    unique.map((indexes, i) => indexes.map((index) => analyses[i].sentences[index].text)),
    [["وتعهدت البلدية برصف الطرق المؤدية إليه قبل الشتاء."], ["وطالب الأطباء بزيادة عدد الممرضات في أقسام الطوارئ."]],
  );
});

test("articles without sentences, and the same article twice, compare to nothing", async () => {
  assert.deepEqual(compare(await read(["", "نص"])), { differences: [], unique: [[], []] });
  const { differences, unique } = compare(await read([fire("وأصاب 12 عاملا"), fire("وأصاب 12 عاملا")]));
  assert.deepEqual([differences, unique], [[], [[], []]]);
});
