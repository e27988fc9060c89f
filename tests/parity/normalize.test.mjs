// The native tool and WebAssembly give the same text, map and errors for normalize().
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { createKhulasa } from "../../web/dist/index.js";
import { root, slugs, sourceOf } from "../support/articles.mjs";

const options = [
  {},
  { profile: "search" },
  { profile: "nfc" },
  { profile: "search", foldYeh: false, digits: "arabic" },
  { profile: "nfc", dropTashkeel: true },
  { profile: "nfc", dropQuranicMarks: true },
  { profile: "nfc", dropSuperscriptAlef: true },
  { profile: "nfc", tatweel: "drop" },
  { profile: "nfc", foldAlef: true },
  { profile: "nfc", foldAlef: true, foldSplitMadda: true },
  { profile: "nfc", foldTehMarbuta: true },
  { profile: "nfc", foldHamzaCarriers: true },
  { profile: "nfc", lookAlikes: "fold" },
  { profile: "nfc", unfoldPresentationForms: true },
  { profile: "nfc", foldPunctuation: true },
  { profile: "nfc", collapseSpaces: true },
  { profile: "nfc", zeroWidth: "drop" },
  { profile: "nfc", dropBidiControls: true },
  { profile: "nfc", foldElongation: true },
  { profile: "nfc", foldCase: true },
];
const odd =
  'قَالَ هٰذا ۞ هـاكـان بـ"لبنان" مؤمن أحمد على مدرسة فی کتاب \ufefb\ufdf2 ١٢۳ «،؛» \u00a0 \u200b\u202ejd\u202c جدااااا ÉLYSÉE ب' +
  "\u064e\u0650".repeat(20);

let khulasa;
before(async () => {
  khulasa = await createKhulasa({ worker: false, wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
});

function natively(requests) {
  const tool = process.env.KHULASA_CLI ?? `${root}build/native/khulasa`;
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
  const { stdout } = spawnSync(tool, ["normalize", "--jsonl"], { input, maxBuffer: 1 << 28 });
  return stdout
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("native and WASM normalize alike, by every option", async () => {
  const texts = [odd, "\ufeffوصل", "", ...slugs.map(sourceOf)];
  const requests = texts.flatMap((text) => options.map((each) => ({ id: null, text, options: each })));
  const native = natively(requests);
  for (const [index, { text, options: each }] of requests.entries()) {
    const { text: folded, map, marksCapped } = await khulasa.normalize(text, each);
    assert.deepEqual({ id: null, text: folded, runs: map.toJSON(), marksCapped }, native[index], JSON.stringify(each));
  }
  const results = options.slice(4).map((_, index) => native[index + 4].text);
  for (const text of results) assert.notEqual(text, native[2].text); // each option changes `odd`
});

test("the map leads both ways", async () => {
  const source = "قَدْ قـال";
  const { text, map } = await khulasa.normalize(source, { profile: "search" });
  assert.equal(text, "قد قال");
  const { begin, end } = map.toSource(3, 6);
  assert.equal(source.slice(begin, end), "قـال");
  assert.deepEqual(map.toTarget(begin, end), { begin: 3, end: 6 });
  assert.deepEqual(map.toTarget(1, 2), { begin: 1, end: 1 });
  assert.deepEqual(map.toSource(0, 99), { begin: 0, end: source.length });
});

test("a wrong option is the same error on both sides", async () => {
  for (const each of [{ profile: "pretty" }, { digits: "roman" }, { foldYah: true }, { foldYeh: "yes" }]) {
    const error = await khulasa.normalize("نص", each).then(
      () => assert.fail("no error"),
      (thrown) => thrown,
    );
    const { code, message, requested, allowed } = error;
    assert.deepEqual({ code, message, requested, allowed }, natively([{ id: 1, text: "نص", options: each }])[0].error);
  }
  await assert.rejects(khulasa.normalize("نص", { foldYeh: 1 }), { code: "invalid-option" });
  await assert.rejects(khulasa.normalize("نص", { profile: 3 }), { code: "invalid-option" });
});
