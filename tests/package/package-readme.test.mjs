// The examples in the package's README run. tests/browser/hosting.test.mjs runs the HTML examples in browsers.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { posix } from "node:path";
import { after, before, test } from "node:test";
import { root, sourceOf } from "../support/articles.mjs";

const examples = [...readFileSync(`${root}web/README.md`, "utf8").matchAll(/```js\n(.*?)```/gs)].map(
  (match) => match[1],
);
const text = sourceOf("news");
const folder = `${root}build/package-readme`; // inside the project, so that "khulasa" resolves to this package

before(() => mkdirSync(folder, { recursive: true }));
after(() => rmSync(folder, { recursive: true }));

/** The lines that example `i` prints. */
function run(i) {
  const file = `${folder}/example${i}.mjs`;
  writeFileSync(file, `const text = ${JSON.stringify(text)};\n${examples[i]}`);
  return execFileSync(process.execPath, [file]).toString().trimEnd().split("\n");
}

// Who reads the README in node_modules has nothing of the repository but what is in the package.
test("the README's links lead to files of the package", () => {
  const [{ files }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, stdio: "pipe" }),
  );
  const packed = new Set(files.map(({ path }) => path));
  const links = [...readFileSync(`${root}web/README.md`, "utf8").matchAll(/\]\((?![a-z]+:|#)([^)#]+)/g)];
  assert.ok(links.length > 0);
  for (const [, link] of links) assert.ok(packed.has(posix.join("web", link)), link);
});

test("the first example: sentences and keyphrases", () => {
  const lines = run(0);
  assert.equal(lines.length, 3);
  assert.ok(text.includes(lines[0]) && text.includes(lines[1]));
  assert.equal(lines[2].split(" · ").length, 3);
});

test("progress, several texts, errors, normalizing", () => {
  const lines = run(1);
  assert.equal(lines[0], "0 %");
  const end = lines.indexOf("100 %");
  assert.ok(end > 3);
  assert.deepEqual(lines.slice(end + 1), [
    "قطار كهربائي جديد يربط مدينة الواحة بالميناء القديم",
    "[ 0, 0 ]",
    "invalid-option 0 1 or more",
    "قد قال { begin: 5, end: 9 }",
  ]);
});

test("Summarizer", () => {
  const lines = run(2);
  assert.equal(lines.length, 3);
  for (const sentence of lines) assert.ok(text.includes(sentence), sentence);
});

test("HTML", () => {
  assert.deepEqual(run(3), ["افتتاح الميناء الجديد 1"]);
});

test("search", () => {
  assert.deepEqual(run(4), ["[ 1 ]", "[ 1 ]"]);
  assert.deepEqual(run(5), ["المدرسه", "[ 'المَدْرَسـة' ]"]);
});

test("similar articles", () => {
  assert.deepEqual(run(6), ["[ [ 2, 'موسم الزيتون', 'المعاصر' ], [ 0, 'موسم الزيتون', 'المعاصر' ] ]", "[ 0, 1, 0 ]"]);
});

test("subjects", () => {
  const lines = run(7);
  assert.match(lines[0], /^الزراعة 0\.\d+ \[.*قطاف الزيتون/);
  assert.match(lines[1], /^الزراعة 0\.\d+ \[.*الزيتون/);
  assert.equal(lines[2], "قطاف الزيتون 2");
  assert.equal(examples.length, 8);
});
