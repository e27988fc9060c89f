// The tool reads web pages: by name, by how they begin, or because it is told; in the encodings that Arabic pages have.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const tool = process.env.KHULASA_CLI ?? fileURLToPath(new URL("../../build/native/khulasa", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));

const first = "أعلنت هيئة الموانئ في بيان لها عن توسعة الميناء القديم وبناء رصيف جديد بطول ستمئة متر.";
const body = `<nav><a href="/">الرئيسية</a> <a href="/s">اقتصاد</a></nav><h1>توسعة الميناء القديم</h1><div><p>${first}</p>
<p>وقال المدير العام إن العمل في الرصيف سيبدأ مطلع الربيع المقبل، وإن الميناء سيبقى مفتوحا طوال الأشغال.</p></div>`;
const page = `<!doctype html><html><head><title>توسعة الميناء القديم</title></head><body>${body}</body></html>`;

function run(args, input = "") {
  const { status, stdout, stderr } = spawnSync(tool, args, { input });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

/** `text` in an encoding with one byte a letter, by the decoder's own table. */
function encoded(text, encoding) {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Buffer.from(Array.from(text, (letter) => bytes.get(letter) ?? 63));
}

const titleOf = ({ out }) => JSON.parse(out).article.title;

test("a page is known by its name, by how it begins, and by --html", () => {
  const file = join(folder, "a.html");
  writeFileSync(file, body);
  assert.match(run(["summarize", file]).out, new RegExp(first));
  assert.equal(titleOf(run(["analyze", "--json"], page)), "توسعة الميناء القديم");
  assert.equal(titleOf(run(["analyze", "--json", "--html"], body)), "توسعة الميناء القديم");
  assert.equal(run(["analyze", "--html", "--jsonl"]).status, 2);
});

test("the text that offsets refer to is in the answer", () => {
  const answer = JSON.parse(run(["analyze", "--json"], page).out);
  for (const { begin, end, text } of answer.sentences) assert.equal(answer.text.slice(begin, end), text);
  const line = JSON.parse(run(["analyze", "--jsonl"], `${JSON.stringify({ id: 1, html: page })}\n`).out);
  assert.equal(line.text, answer.text);
  assert.deepEqual(line.article, answer.article);
  const both = JSON.parse(run(["analyze", "--jsonl"], `${JSON.stringify({ html: page, text: "نص" })}\n`).out);
  assert.equal(both.error.code, "invalid-request");
});

test("windows-1256, ISO-8859-6 and UTF-16 are recognized, declared or not, and one bad byte is one bad byte", () => {
  for (const encoding of ["windows-1256", "iso-8859-6"]) {
    assert.equal(titleOf(run(["analyze", "--json"], encoded(page, encoding))), "توسعة الميناء القديم", encoding);
    const declared = page.replace("<head>", `<head><meta charset="${encoding}">`);
    assert.equal(titleOf(run(["analyze", "--json"], encoded(declared, encoding))), "توسعة الميناء القديم", encoding);
  }
  assert.equal(titleOf(run(["analyze", "--json"], Buffer.from(`\ufeff${page}`, "utf16le"))), "توسعة الميناء القديم");
  assert.equal(titleOf(run(["analyze", "--json"], Buffer.from(page, "utf16le"))), "توسعة الميناء القديم");
  const broken = Buffer.concat([Buffer.from(page), Buffer.of(0xa0)]);
  assert.equal(titleOf(run(["analyze", "--json"], broken)), "توسعة الميناء القديم");
});

test("a page saved as MHTML is read", () => {
  const quoted = Array.from(Buffer.from(page), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("")
    .replace(/.{75}/g, "$&=\r\n")
    .replace(/=\r\n(?=[0-9A-F]{1,2}(?![0-9A-F]))/g, "");
  const part = (type, coding, content) =>
    `------b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n${content}\r\n`;
  const head =
    'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n';
  const base64 = Buffer.from(page).toString("base64").replace(/.{76}/g, "$&\r\n");
  for (const [coding, content] of [
    ["base64", base64],
    ["quoted-printable", quoted.replaceAll("=\r\n", "")],
  ]) {
    const saved = `${head}${part("text/css", "8bit", "p{}")}${part("text/html; charset=utf-8", coding, content)}------b--\r\n`;
    assert.equal(titleOf(run(["analyze", "--json"], saved)), "توسعة الميناء القديم", coding);
  }
});

test("a page without an article says so", () => {
  const cards = "<div><a href=/n>أمانة المدينة تفتتح حديقة الواحة أمام الزوار مساء الخميس</a></div>".repeat(20);
  const { out, err, status } = run(["summarize"], `<!doctype html><title>الشراع</title><div>${cards}</div>`);
  assert.equal(status, 0);
  assert.equal(out.trim(), "");
  assert.match(err, /no-article/);
});
