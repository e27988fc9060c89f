// The native tool and WebAssembly give the same bytes for every article, with every type and length of summary.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { createKhulasa } from "../../web/dist/index.js";
import { analyzeNatively, root, slugs, sourceOf } from "../support/articles.mjs";

const types = ["key-points", "tldr", "teaser", "headline"];
const lengths = ["short", "medium", "long"];

// What the articles lack: diacritics, presentation forms, control characters, astral characters, repeats, Persian,
// English, empty text.
const oddities = {
  empty: "",
  blank: " \n\u00a0\n",
  marks: `قَالَ الوَزِيرُ إِنَّ المَشْرُوعَ يَبْدَأُ غَدًا. ب${"\u064e\u0650".repeat(50)}ت.`,
  forms: "\ufedb\ufe98\ufe8e\ufe8f \ufefb \ufdf2 هـاكـان فيـدان وصل إلى العاصمة.",
  controls: "\u200fوصل\u202e الوفد\u200b إلى العاصمة\u0000 اليوم 😀.",
  byteOrderMark: "\ufeffوصل الوفد إلى العاصمة. \ufeffبدأ اللقاء.",
  persian: "وزیر خارجه ایران گفت که گفت‌وگوها ادامه دارد. او افزود که پیشرفت کرده‌اند.",
  repeats:
    "بدأ العمل في الميناء الجديد صباح الأحد. احتج الصيادون على الرسوم.\nبدأ العمل في الميناء الجديد صباح الأحد. وعد الوزير بالنظر فيها.",
  english: "The delegation arrived on Monday. Dr. Smith said talks would go on. They ended.",
};

let khulasa;
before(async () => {
  khulasa = await createKhulasa({ worker: false, wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
});

function requestsFor(name, text) {
  const options = types.flatMap((type) => lengths.map((length) => ({ summary: { type, length }, tokens: true })));
  options.push(
    { summary: { maxWords: 60 } },
    { summary: { ratio: 0.3, focus: "الميناء والمدينة" }, clean: false },
    { keywords: { max: 0 } },
  );
  return options.map((each, index) => ({
    id: `${name}-${index}`,
    text,
    title: index % 2 ? "عنوان الخبر" : null,
    options: each,
  }));
}

// Compares byte for byte. A failure shows the first difference, not two pages of JSON.
function expectEqual(wasm, native, id) {
  if (wasm === native) return;
  let at = 0;
  while (wasm[at] === native[at]) at++;
  const near = (text) => text.slice(Math.max(0, at - 60), at + 40);
  assert.fail(`${id}, at ${at}:\n  WASM   ${near(wasm)}\n  native ${near(native)}`);
}

function expectSame(name, text) {
  test(`native and WASM agree on ${name}`, async () => {
    const requests = requestsFor(name, text);
    const native = analyzeNatively(requests);
    for (const [index, { id, title, options }] of requests.entries()) {
      const wasm = await khulasa.analyze(text, { ...options, title: title ?? "" });
      expectEqual(JSON.stringify({ id, ...wasm }), JSON.stringify(native[index]), id);
    }
  });
}

for (const slug of slugs) expectSame(slug, sourceOf(slug));
for (const [name, text] of Object.entries(oddities)) expectSame(name, text);

test("native and WASM agree on one summary of several texts", async () => {
  const texts = [...slugs.slice(0, 4).map(sourceOf), "", "وصل الوفد 😀."];
  const requests = types.map((type) => ({ id: type, texts, options: { summary: { type, focus: "المدينة" } } }));
  const native = analyzeNatively(requests);
  for (const [index, { id, options }] of requests.entries()) {
    expectEqual(
      JSON.stringify({ id, ...(await khulasa.summarizeAll(texts, options)) }),
      JSON.stringify(native[index]),
      id,
    );
  }
});

test("errors have the same code, request and range on both sides", async () => {
  const cases = [
    { summary: { maxWords: 0 } },
    { summary: { type: "haiku" } },
    { summary: { ratio: 2 } },
    { keywords: { max: 1001 } },
  ];
  const native = analyzeNativelyWithErrors(cases.map((options, id) => ({ id, text: "نص", options })));
  for (const [index, options] of cases.entries()) {
    const error = await khulasa.analyze("نص", options).then(
      () => assert.fail("no error"),
      (each) => each,
    );
    const { code, message, requested, allowed } = error;
    assert.deepEqual({ code, message, requested, allowed }, native[index].error);
  }
});

// The tool exits with 1 if a line failed; its output is complete all the same.
function analyzeNativelyWithErrors(requests) {
  try {
    return analyzeNatively(requests);
  } catch (error) {
    assert.equal(error.status, 1);
    return error.stdout
      .toString("utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  }
}
