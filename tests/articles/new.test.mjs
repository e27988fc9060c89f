// `./dev article` creates the folder of a test article.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../support/articles.mjs";

const page = "افتتاح الجسر الجديد\nافتتح رئيس البلدية اليوم الجسر الجديد فوق النهر.\n\nاقرأ أيضا\nموعد مهرجان التمور\n";
const run = (args, input) =>
  spawnSync(process.execPath, ["tests/articles/new.mjs", ...args], { cwd: root, input, encoding: "utf8" });

test("a text from standard input becomes source, expected result and draft labels", (t) => {
  const into = mkdtempSync(join(tmpdir(), "khulasa-"));
  t.after(() => rmSync(into, { recursive: true }));
  const { status, stderr } = run(["new-bridge", "--labels", "--into", into], page);
  assert.equal(status, 0, stderr);
  const read = (file) => readFileSync(join(into, "new-bridge", file), "utf8");
  assert.equal(read("source.txt"), page);
  assert.equal(JSON.parse(read("expected.json")).article.title, "افتتاح الجسر الجديد");
  assert.equal(read("labels.txt"), "title\nparagraph\nrelated\nrelated\n");
  writeFileSync(join(into, "new-bridge", "labels.txt"), "corrected\n");
  assert.equal(run(["new-bridge", "--labels", "--into", into], page).status, 0);
  assert.equal(read("labels.txt"), "corrected\n");
});

test("a name that is not a slug, and an empty text, are refused and write nothing", (t) => {
  const into = mkdtempSync(join(tmpdir(), "khulasa-"));
  t.after(() => rmSync(into, { recursive: true }));
  assert.equal(run(["Bad_Slug", "--into", into], page).status, 2);
  assert.equal(run(["empty", "--into", into], " \n").status, 2);
  assert.throws(() => readFileSync(join(into, "empty", "source.txt")));
});
