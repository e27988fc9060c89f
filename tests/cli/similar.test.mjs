// The tool's commands for archives: fingerprint, similar and dedupe.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root, slugs, sourceOf } from "../support/articles.mjs";
import { khulasa } from "../support/tool.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));

const jsonl = (lines) => lines.map((line) => `${JSON.stringify(line)}\n`).join("");
const parse = (out) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
const texts = slugs.map((id) => ({ id, text: sourceOf(id), title: `عنوان ${id}` }));

// An archive of the test articles, as texts and as fingerprints.
const ofTexts = join(folder, "texts.jsonl");
const ofFingerprints = join(folder, "fingerprints.jsonl");
writeFileSync(ofTexts, jsonl(texts));
const fingerprints = khulasa(["fingerprint", "--jsonl"], jsonl(texts));
writeFileSync(ofFingerprints, fingerprints.out);

test("fingerprint: base64 of at most 1,024 bytes, the same for a file and for a line", () => {
  assert.equal(fingerprints.status, 0);
  const lines = parse(fingerprints.out);
  assert.deepEqual(
    lines.map(({ id }) => id),
    slugs,
  );
  for (const { fingerprint } of lines) {
    const bytes = Buffer.from(fingerprint, "base64");
    assert.ok(bytes.length > 16 && bytes.length <= 1024);
    assert.equal(bytes.toString("base64"), fingerprint);
  }
  const { status, out } = khulasa(["fingerprint", `${root}tests/articles/news/source.txt`]);
  assert.equal(status, 0);
  const text = jsonl([{ id: "news", text: sourceOf("news") }]);
  assert.equal(out.trimEnd(), parse(khulasa(["fingerprint", "--jsonl"], text).out)[0].fingerprint);
  assert.equal(khulasa(["fingerprint", "--jsonl", "--jobs", "3"], jsonl(texts)).out, fingerprints.out);
});

test("analyze --fingerprint: with the analysis, the bytes that fingerprint gives", () => {
  const analyze = ["analyze", "--jsonl", "--max-keywords", "24"]; // as many as the fingerprint needs
  const lines = parse(khulasa([...analyze, "--fingerprint"], jsonl(texts)).out);
  const without = parse(khulasa(analyze, jsonl(texts)).out);
  const made = parse(fingerprints.out);
  for (const [i, { fingerprint, ...analysis }] of lines.entries()) {
    assert.equal(fingerprint, made[i].fingerprint, analysis.id);
    assert.deepEqual(analysis, without[i]);
  }
  const news = `${root}tests/articles/news/source.txt`;
  const phrases = (args) =>
    parse(khulasa(args, jsonl(texts)).out).map(({ keywords }) => keywords.map(({ text }) => text));
  assert.deepEqual(phrases(["analyze", "--jsonl", "--fingerprint"]), phrases(["analyze", "--jsonl"]));
  const { fingerprint } = JSON.parse(khulasa(["analyze", "--json", "--fingerprint", news]).out);
  assert.equal(`${fingerprint}\n`, khulasa(["fingerprint", news]).out);
  assert.match(khulasa(["analyze", "--fingerprint", news]).err, /--fingerprint.*--json/);
});

test("similar: the article itself first, as a copy; the same among texts and fingerprints", () => {
  const news = `${root}tests/articles/news/source.txt`;
  const json = (among) => JSON.parse(khulasa(["similar", "--json", "--among", among, "--max", "3", news]).out).similar;
  const among = json(ofFingerprints);
  assert.equal(among[0].id, "news");
  assert.ok(among[0].isCopy && among[0].overlap === 1 && among[0].shared.length > 0);
  assert.ok(among.length <= 3);
  assert.deepEqual(
    json(ofTexts).map(({ id }) => id),
    among.map(({ id }) => id),
  );
  assert.equal(json(ofTexts)[0].title, "عنوان news");
  const { status, out } = khulasa(["similar", "--among", ofTexts, news]);
  assert.equal(status, 0);
  assert.match(out, /^\d\.\d\d {2}news {2}عنوان news {2}\(a copy\) {2}\[.+\]$/m);
});

test("dedupe: the id of the first, whatever lies between", () => {
  const lines = [...texts, { id: 7, text: sourceOf("news") }, { text: sourceOf("economy") }, { id: "empty", text: "" }];
  const { status, out } = khulasa(["dedupe"], jsonl(lines));
  assert.equal(status, 0);
  const answers = parse(out);
  assert.deepEqual(answers.slice(-3), [
    { id: 7, copyOf: "news" },
    { id: null, copyOf: "economy" },
    { id: "empty", copyOf: null },
  ]);
  assert.equal(khulasa(["dedupe", ofFingerprints]).out, khulasa(["dedupe", ofTexts]).out);
});

test("lines that are no articles give errors, and the others their answers", () => {
  const good = parse(fingerprints.out)[0];
  const lines = jsonl([
    good,
    { id: 1, fingerprint: "AAAA" },
    { id: 2, fingerprint: "!" },
    { id: 3, fingerprint: 5 },
    { id: 4 },
    { id: 5, text: "نص", fingerprint: good.fingerprint },
  ]);
  const { status, out } = khulasa(["dedupe"], lines);
  assert.equal(status, 1);
  const codes = parse(out).map((line) => line.error?.code ?? line.copyOf);
  assert.deepEqual(codes, [
    null,
    "invalid-option",
    "invalid-request",
    "invalid-request",
    "invalid-request",
    "invalid-request",
  ]);
  const broken = join(folder, "broken.jsonl");
  writeFileSync(broken, `${lines}no JSON\n`);
  const among = khulasa(["similar", "--among", broken, `${root}tests/articles/news/source.txt`]);
  assert.equal(among.status, 1);
  assert.equal(among.err.match(/not read/g).length, 6);
});

test("usage: an archive is needed, and must be readable", () => {
  assert.equal(khulasa(["similar"], "نص").status, 2);
  assert.equal(khulasa(["similar", "--among", join(folder, "missing")], "نص").status, 1);
  assert.equal(khulasa(["fingerprint", "--jobs", "2"], "نص").status, 2);
});
