// The form of saved articles: which texts are the same article, and the lines of an exported file.
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { describe, test } from "node:test";
import { createKhulasa } from "khulasa";
import { aboutArticle } from "khulasa/article";
import { builtSite, slugs, sourceOf } from "../support/articles.mjs";

globalThis.crypto ??= webcrypto; // Node 18
const { factsOf, idOf, merged, readLines, recordOf, toLines, webAddress } = await import(
  `${builtSite()}/shelf/record.js`
);

const text = "افتتاح السوق\nافتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الزوار صباح الأحد.";

/** What is in the lines of a file: {records, bad}. */
async function read(file) {
  const [records, bad] = [[], []];
  await readLines(
    file,
    (record) => records.push(record),
    (line) => bad.push(line),
  );
  return { records, bad };
}
const line = (value) => JSON.stringify({ khulasa: 1, text, ...value });

async function analysed(source, page = { text: source, markup: [], facts: [] }) {
  const khulasa = await createKhulasa();
  const analysis = await khulasa.analyze(source);
  khulasa.dispose();
  return { analysis, about: aboutArticle(page, analysis), restored: new Set() };
}

test("an article is the same with other vowel marks, punctuation and spaces, and another with another word", async () => {
  const id = await idOf(text);
  assert.match(id, /^[0-9a-f]{64}$/);
  assert.equal(
    await idOf("افتتاحُ السّوق: افتتحت البلديّة «سوق السمـــك الجديد»\n\nعند الميناء القديم أمام الزوّار صباح الأحد"),
    id,
  );
  assert.notEqual(await idOf(text.replace("الأحد", "الاثنين")), id);
  assert.notEqual(await idOf(text.replace("الجديد", "")), id);
});

test("only addresses of the web are kept, without their fragments", () => {
  assert.equal(webAddress("https://news.example/a?b=1#c"), "https://news.example/a?b=1");
  for (const other of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/a", "", null, undefined, 7])
    assert.equal(webAddress(other), null, String(other));
  for (const other of [
    ["https://a.example/"],
    `https://a.example/${"a".repeat(8_000)}`,
    `https://a.example/${"ش".repeat(2_000)}`,
  ])
    assert.equal(webAddress(other), null, String(other).slice(0, 20));
});

describe("the record of an analysis", () => {
  test("has the article without what was set aside, and gives the same article when it is read again", async () => {
    for (const slug of slugs.filter((each) => ["dirty-paste", "news", "opinion", "economy"].includes(each))) {
      const record = await recordOf(await analysed(sourceOf(slug)));
      assert.ok(record.text.length > 100 && record.points.length > 0, slug);
      const khulasa = await createKhulasa();
      const analysis = await khulasa.analyze(record.text, { markup: record.markup });
      khulasa.dispose();
      const page = { text: record.text, markup: record.markup, facts: factsOf(record) };
      const again = await recordOf({ analysis, about: aboutArticle(page, analysis), restored: new Set() });
      assert.equal(again.id, record.id, slug);
      assert.equal(again.title, record.title, slug);
    }
    const { text: clean } = await recordOf(await analysed(sourceOf("dirty-paste")));
    assert.doesNotMatch(clean, /كلمات دلالية/);
  });

  test("has a block that the user took back, and its first sentence as title of an untitled article; an article without a summary has no record", async () => {
    const given = await analysed(sourceOf("dirty-paste"));
    const aside = given.analysis.article.blocks.findIndex(({ kind }) => kind === "tags");
    const restored = await recordOf({ ...given, restored: new Set([aside]) });
    assert.ok(restored.text.includes(given.analysis.article.blocks[aside].text));
    const sentence = `${"ذهب الطلاب إلى المدرسة الجديدة في المدينة القديمة ".repeat(4).trim()}.`;
    const { title } = await recordOf(await analysed(sentence));
    assert.ok(title.length <= 91 && title.endsWith("…") && sentence.startsWith(title.slice(0, -1)), title);
    assert.equal(await recordOf(await analysed("")), undefined);
  });

  test("keeps what an older record of the article said and it does not", () => {
    assert.deepEqual(
      merged({ id: "1", url: null, title: "جديد" }, { id: "1", url: "https://a.example/", title: "قديم" }),
      {
        id: "1",
        url: "https://a.example/",
        title: "جديد",
      },
    );
    assert.deepEqual(merged({ id: "1", url: null }, undefined), { id: "1", url: null });
  });
});

describe("a file", () => {
  test("brings back what was exported, but for the fingerprints", async () => {
    const record = { ...(await recordOf(await analysed(sourceOf("news")))), saved: 1_700_000_000_000 };
    const file = toLines([
      { ...record, fingerprint: new Uint8Array(9) },
      { ...record, url: "https://news.example/a" },
    ]);
    assert.equal(file.split("\n").length, 3);
    assert.doesNotMatch(file, /fingerprint/);
    const { records, bad } = await read(file);
    assert.deepEqual(bad, []);
    assert.deepEqual(records, [record, { ...record, url: "https://news.example/a" }]);
  });

  test("with bad lines brings the others, and says which are bad", async () => {
    const file = [
      `\uFEFF${line()}`,
      "{",
      "",
      "null",
      "[]",
      '"نص"',
      JSON.stringify({ text }), // not one of ours
      line({ khulasa: 2 }), // of a later version
      line({ text: 7 }),
      line({ text: " . " }),
      `${line({ text: `${text} وغيره.` })}\r`,
    ].join("\n");
    const { records, bad } = await read(file);
    assert.deepEqual(bad, [2, 4, 5, 6, 7, 8, 9, 10]);
    assert.deepEqual(
      records.map((each) => each.text),
      [text, `${text} وغيره.`],
    );
  });

  test("with other ends of lines is read as a text box gives it, with the spans in place", async () => {
    const markup = [{ begin: 14, end: 20, tags: 128 }];
    const { records } = await read(line({ text: "سطر أول\r\nثان\rثالث أخير", markup }));
    assert.equal(records[0].text, "سطر أول \nثان\nثالث أخير");
    assert.deepEqual(records[0].markup, markup);
  });

  test("with wrong values brings the text without them", async () => {
    const wrong = {
      title: 7,
      byline: {},
      site: ["a"],
      url: "javascript:alert(1)",
      published: "2026-99-99",
      language: null,
      direction: "up",
      points: ["نقطة", 7, "", null],
      saved: "never",
      markup: [
        { begin: 0, end: 12, tags: 1 },
        { begin: 0, end: text.length + 1, tags: 1 },
        { begin: 5, end: 2, tags: 1 },
        { begin: 0.5, end: 2, tags: 1 },
        { begin: 0, end: 2, tags: 64 },
        null,
      ],
      __proto__: { text: "لا" },
      constructor: "x",
    };
    const before = Date.now();
    const { records } = await read(line(wrong));
    const [{ id, saved, ...record }] = records;
    assert.equal(id, await idOf(text));
    assert.ok(saved >= before && saved <= Date.now());
    assert.deepEqual(record, {
      text,
      markup: [{ begin: 0, end: 12, tags: 1 }],
      title: "افتتاح السوق",
      byline: null,
      site: null,
      url: null,
      published: null,
      language: "und",
      direction: "rtl",
      points: ["نقطة"],
    });
    for (const published of ["2024-05-32 May", "2024-13-01", ["2024-05-01"], { 0: "2" }, 20240501, "x".repeat(5_000)])
      assert.equal((await read(line({ published }))).records[0].published, null, String(published).slice(0, 20));
    const long = `2024-05-01T10:00:00Z${" ".repeat(5_000)}`;
    assert.equal((await read(line({ published: long }))).records[0].published, "2024-05-01");
    const future = (await read(line({ saved: "2999-01-01T00:00:00Z" }))).records[0];
    assert.ok(future.saved <= Date.now(), "it would stay on top for ever");
  });

  test("stops with what the database throws; what was read before is kept", async () => {
    const taken = [];
    const full = new Error("full");
    const take = (record) => {
      if (taken.length === 2) throw full;
      taken.push(record);
    };
    const bad = [];
    const file = `x\n${[1, 2, 3, 4].map((n) => line({ text: `${text} ${n}` })).join("\n")}`;
    await assert.rejects(
      readLines(file, take, (number) => bad.push(number)),
      full,
    );
    assert.equal(taken.length, 2);
    assert.deepEqual(bad, [1]);
  });
});
