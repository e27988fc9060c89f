// khulasa/subjects: tags of a caller's own list, and the keyphrases of several texts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createKhulasa, KhulasaError } from "khulasa";
import { createTagger, jointKeywords } from "khulasa/subjects";

const phrase = (text, score = 1, kind = "topic") => ({ text, score, kind });
const names = (tags) => tags.map(({ name }) => name);

const subjects = [
  { name: "الزراعة", synonyms: ["المحاصيل", "ري الحقول", "المزارعون"] },
  { name: "الطاقة", synonyms: ["النفط", "الكهرباء"] },
  { name: "التعليم", synonyms: ["مدرسة", "الجامعات"] },
];

test("a term is found in any inflection, and in a longer keyphrase", () => {
  const tag = createTagger(subjects);
  for (const [text, name] of [
    ["محصول القمح", "الزراعة"],
    ["وبمحاصيل الصيف", "الزراعة"],
    ["مزارعي الوادي", "الزراعة"],
    ["أسعار النفط العالمية", "الطاقة"],
    ["مدارس القرى", "التعليم"],
    ["جامعة حضرموت", "التعليم"],
  ])
    assert.deepEqual(names(tag([phrase(text)])), [name], text);
});

test("a term of two words stands side by side, and a word of it alone is not the term", () => {
  const tag = createTagger([{ name: "المياه", synonyms: ["ري الحقول"] }]);
  assert.deepEqual(names(tag([phrase("ري حقول القطن")])), ["المياه"]);
  assert.deepEqual(tag([phrase("ري القطن في الحقول"), phrase("الحقول")]), []);
});

test("the share of the keyphrase counts; what several keyphrases say adds up, and stays below 1", () => {
  const tag = createTagger(subjects);
  const [whole] = tag([phrase("النفط", 0.8)]);
  const [part] = tag([phrase("تهريب النفط", 0.8)]);
  assert.deepEqual(whole.evidence, [{ keyword: 0, term: "النفط", score: 0.8 }]);
  assert.equal(part.score, 0.4);
  const [both] = tag([phrase("سوق المدينة"), phrase("النفط", 0.5), phrase("شركة الكهرباء", 0.5)]);
  assert.deepEqual(both, {
    name: "الطاقة",
    subject: 1,
    score: 1 - 0.5 * 0.75,
    evidence: [
      { keyword: 1, term: "النفط", score: 0.5 },
      { keyword: 2, term: "الكهرباء", score: 0.25 },
    ],
  });
});

test("a keyphrase with two terms of a subject matches it once, by the longer", () => {
  const tag = createTagger([{ name: "النفط", synonyms: ["أسعار النفط"] }]);
  const [{ evidence }] = tag([phrase("ارتفاع أسعار النفط")]);
  assert.deepEqual(evidence, [{ keyword: 0, term: "أسعار النفط", score: 2 / 3 }]);
});

test("tags: best first, in the order of the list if equal; max and minScore", () => {
  const tag = createTagger(subjects);
  const keywords = [phrase("الجامعات", 0.5), phrase("النفط", 0.9), phrase("القمح والمحاصيل", 1)];
  assert.deepEqual(names(tag(keywords)), ["الطاقة", "الزراعة", "التعليم"]);
  assert.deepEqual(names(tag(keywords, { max: 1 })), ["الطاقة"]);
  assert.deepEqual(names(tag(keywords, { minScore: 0.6 })), ["الطاقة"]);
  assert.deepEqual(tag(keywords, { max: 0 }), []);
  assert.deepEqual(tag([]), []);
  assert.deepEqual(createTagger([])(keywords), []);
  assert.deepEqual(createTagger([{ name: "" }, { name: "؟!" }])(keywords), []);
});

test("two subjects may share a term", () => {
  const tag = createTagger([
    { name: "النقل", synonyms: ["الموانئ"] },
    { name: "التجارة", synonyms: ["ميناء"] },
  ]);
  assert.deepEqual(names(tag([phrase("ميناء عدن")])), ["النقل", "التجارة"]);
});

test("a list of ten thousand subjects costs a text no more than one of ten", () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({ name: `موضوع رقم ${i}`, synonyms: [`اسم ${i}`] }));
  const tag = createTagger([...many, ...subjects]);
  const begin = performance.now();
  for (let i = 0; i < 100; ++i) assert.deepEqual(names(tag([phrase("أسعار النفط")])), ["الطاقة"]);
  assert.ok(performance.now() - begin < 2000, "100 texts take a few milliseconds");
});

test("keyphrases of several texts: what most of them have comes first, with its sources", () => {
  const joint = jointKeywords([
    [phrase("معرض الكتاب", 1), phrase("الناشرون", 0.4)],
    [phrase("ميناء عدن", 1), phrase("معارض الكتب", 0.8)],
    [phrase("معرض الكتاب", 0.9)],
  ]);
  assert.deepEqual(joint[0], {
    text: "معرض الكتاب",
    score: 1,
    kind: "topic",
    sources: [
      { text: 0, keyword: 0 },
      { text: 1, keyword: 1 },
      { text: 2, keyword: 0 },
    ],
  });
  assert.deepEqual(
    joint.map(({ text }) => text),
    ["معرض الكتاب", "ميناء عدن", "الناشرون"],
  );
  assert.ok(Math.abs(joint[1].score - 1 / 2.7) < 1e-9);
});

test("a part of a better keyphrase of the same texts is left out; one that another text has alone counts for both", () => {
  const inOne = jointKeywords([[phrase("المرصد الفلكي", 1), phrase("المرصد", 0.9)]]);
  assert.deepEqual(
    inOne.map(({ text }) => text),
    ["المرصد الفلكي"],
  );
  const inTwo = jointKeywords([[phrase("موسم قطاف الزيتون", 0.9)], [phrase("قطاف الزيتون", 1)]]);
  assert.deepEqual(
    inTwo.map(({ text, sources }) => [text, sources.map((source) => source.text)]),
    [
      ["قطاف الزيتون", [0, 1]],
      ["موسم قطاف الزيتون", [0]],
    ],
  );
  assert.ok(Math.abs(inTwo[1].score - 0.9 / 1.6) < 1e-9);
});

test("a person's short form joins the only longer name that ends in it", () => {
  const person = (text, score) => phrase(text, score, "person");
  const [joined, ...others] = jointKeywords([[person("سلمى عبد الرحمن القاضي", 1)], [person("القاضي", 0.5)]]);
  assert.equal(joined.text, "سلمى عبد الرحمن القاضي");
  assert.deepEqual(joined.sources, [
    { text: 0, keyword: 0 },
    { text: 1, keyword: 0 },
  ]);
  assert.deepEqual(others, []);
  const two = jointKeywords([[person("سلمى القاضي", 1)], [person("نبيل القاضي", 0.8)], [person("القاضي", 0.5)]]);
  assert.equal(two.length, 3, "it may be either");
  const topic = jointKeywords([[person("سلمى القاضي", 1)], [phrase("القاضي", 0.5)]]);
  assert.equal(topic.length, 2, "a judge is not that person");
});

test("no texts, texts without keyphrases, max and minScore", () => {
  assert.deepEqual(jointKeywords([]), []);
  assert.deepEqual(jointKeywords([[], []]), []);
  const lists = [[phrase("النفط", 1), phrase("القمح", 0.5), phrase("السفن", 0.2)]];
  assert.equal(jointKeywords(lists, { max: 2 }).length, 2);
  assert.equal(jointKeywords(lists, { minScore: 0.5 }).length, 2);
});

test("wrong arguments are refused by name, with what is allowed", () => {
  const refused = (act, requested) =>
    assert.throws(act, (error) => {
      assert.ok(error instanceof KhulasaError, String(error));
      assert.equal(error.code, "invalid-option");
      assert.equal(error.requested, requested);
      assert.notEqual(error.allowed, "");
      return true;
    });
  refused(() => createTagger("الزراعة"), "الزراعة");
  refused(() => createTagger([{ synonyms: [] }]), "undefined");
  refused(() => createTagger([{ name: "الزراعة", synonyms: "الري" }]), "الري");
  refused(() => createTagger([null]), "null");
  const tag = createTagger(subjects);
  refused(() => tag([{ text: "النفط" }]), "undefined");
  refused(() => tag([], { max: 1001 }), "1001");
  refused(() => tag([], { max: 1.5 }), "1.5");
  refused(() => tag([], { minScore: 2 }), "2");
  refused(() => tag([], { minscore: 0.5 }), "minscore");
  refused(() => jointKeywords([phrase("النفط")]), "[object Object]");
  refused(() => jointKeywords([], { max: -1 }), "-1");
});

test("with the engine: an article is tagged, and two articles have what they share", async () => {
  const khulasa = await createKhulasa({ worker: false });
  const oil = `خفض إنتاج النفط

أعلنت الدول المنتجة أنها ستخفض إنتاج النفط بدءا من الشهر المقبل. وارتفعت أسعار النفط بعد الإعلان بثلاثة في المئة. ويرى محللون أن إنتاج النفط سيبقى دون مستواه حتى الصيف.`;
  const power = `محطة كهرباء جديدة

افتتحت الوزارة محطة كهرباء في المدينة. وستزود المحطة عشرين ألف بيت بالكهرباء. وقال المدير إن إنتاج النفط تراجع، وإن تراجع إنتاج النفط عجل بناء محطة الكهرباء.`;
  const lists = await Promise.all(
    [oil, power].map(async (text) => (await khulasa.analyze(text, { keywords: { max: 30 } })).keywords),
  );
  const tag = createTagger(subjects);
  for (const keywords of lists) {
    const [first] = tag(keywords);
    assert.equal(first.name, "الطاقة");
    for (const { keyword, term } of first.evidence) assert.ok(keywords[keyword].text && term);
  }
  const shared = jointKeywords(lists, { max: 30 }).filter(({ sources }) => sources.length === 2);
  assert.ok(
    shared.some(({ text }) => text.includes("النفط")),
    JSON.stringify(shared),
  );
  khulasa.dispose();
});
