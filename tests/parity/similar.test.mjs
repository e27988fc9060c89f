// The native tool and khulasa/similar: the same fingerprints, byte for byte, the same similar articles and the same copies.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { CopyFinder, createFingerprinter, maxFingerprintBytes, similar } from "khulasa/similar";
import { slugs, sourceOf } from "../support/articles.mjs";
import { khulasa } from "../support/tool.mjs";
import { requestOf } from "./random_texts.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
const archiveFile = join(folder, "archive.jsonl");
let fingerprinter, archive;

const jsonl = (lines) => lines.map((line) => `${JSON.stringify(line)}\n`).join("");
const linesOf = ({ out }) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

// Each article whole, without its first half, and with a title of its own; and what is no article.
const articles = slugs.flatMap((slug) => {
  const text = sourceOf(slug);
  return [
    { text },
    { text: text.slice(text.indexOf("\n", text.length / 2)) },
    { text, title: "قطاف الزيتون يبدأ في الوادي" },
  ];
});
const odd = ["", " ", "نص", "\ud83d", "123 456", "a\0b", "قال ".repeat(5000), "قطاف الزيتون يبدأ في الوادي"];
const requests = [...articles, ...odd.map((text) => ({ text }))].map((each, id) => ({ id, ...each }));

before(async () => {
  fingerprinter = await createFingerprinter();
  archive = [];
  for (const { text, title = "" } of requests) archive.push(await fingerprinter.fingerprint(text, { title }));
  writeFileSync(
    archiveFile,
    jsonl(archive.map((bytes, id) => ({ id, fingerprint: Buffer.from(bytes).toString("base64") }))),
  );
});
after(() => {
  fingerprinter?.dispose();
  rmSync(folder, { recursive: true });
});

test("fingerprints of articles and of odd texts", () => {
  const native = linesOf(khulasa(["fingerprint", "--jsonl"], jsonl(requests)));
  assert.equal(native.length, archive.length);
  for (const [id, bytes] of archive.entries()) {
    assert.ok(bytes instanceof Uint8Array && bytes.length <= maxFingerprintBytes);
    assert.equal(
      Buffer.from(bytes).toString("base64"),
      native[id].fingerprint,
      `${id}: ${requests[id].text.slice(0, 50)}`,
    );
  }
});

test("fingerprints of random texts", async () => {
  const random = Array.from({ length: 300 }, (_, id) => ({ id, text: requestOf(id).text }));
  const native = linesOf(khulasa(["fingerprint", "--jsonl"], jsonl(random)));
  for (const { id, text } of random) {
    const bytes = await fingerprinter.fingerprint(text);
    assert.equal(Buffer.from(bytes).toString("base64"), native[id].fingerprint, `${id}`);
  }
});

test("similar articles of every article, and of every odd text", () => {
  for (const [id, { text, title = "" }] of requests.entries()) {
    const args = ["similar", "--json", "--among", archiveFile, "--max", "8", "--title", title];
    const native = JSON.parse(khulasa(args, text).out).similar;
    const matches = similar(archive[id], archive, 8).map(({ candidate, ...match }) => ({ id: candidate, ...match }));
    assert.equal(JSON.stringify(matches), JSON.stringify(native), `${id}`);
  }
});

test("copies", () => {
  const finder = new CopyFinder();
  const native = linesOf(khulasa(["dedupe", archiveFile]));
  const firsts = archive.map((bytes) => finder.add(bytes));
  assert.deepEqual(
    firsts.map((first, id) => (first === id ? null : first)),
    native.map(({ copyOf }) => copyOf),
  );
  assert.ok(new Set(firsts).size < archive.length);
});
