// tests/run.mjs, with which `./dev test` runs the other files, names a file that hangs or crashes and runs the rest.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../support/articles.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));

const head = 'import { test } from "node:test";\n';
const bodies = {
  good: 'test("one", () => {}); test("two", { skip: true }, () => {});',
  bad: 'test("three", () => { throw new Error("no"); });',
  todo: 'test("six", { todo: true }, () => { throw new Error("not yet"); });',
  hanging: 'test("four", () => {}); test("five", () => new Promise(() => setInterval(() => {}, 1000)));',
  crashing: "process.exit(3);",
};
const fileOf = (name) => {
  const file = join(folder, `${name}.test.mjs`);
  writeFileSync(file, head + bodies[name]);
  return file;
};

function run(seconds, ...names) {
  const env = { ...process.env, KHULASA_TEST_SECONDS: String(seconds) };
  delete env.NODE_TEST_CONTEXT; // otherwise the inner runs would report to this one
  const { status, stdout } = spawnSync(process.execPath, ["tests/run.mjs", ...names.map(fileOf)], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  const sums = Object.fromEntries(
    [...stdout.matchAll(/^# (\w+) (\d+)$/gm)].map(([, name, sum]) => [name, Number(sum)]),
  );
  return { status, stdout, sums };
}

test("files that pass: the sums, and status 0", () => {
  const { status, sums } = run(60, "good");
  assert.deepEqual([status, sums], [0, { pass: 1, fail: 0, cancelled: 0, skipped: 1 }]);
});

test("a file that hangs is cut off, named with what did not run, and the files after it run", () => {
  const { status, stdout, sums } = run(5, "hanging", "good");
  assert.equal(status, 1);
  assert.match(
    stdout,
    /hanging\.test\.mjs: cut off after 5 s\. 1 tests were done; what comes after «four» did not run/,
  );
  assert.deepEqual(sums, { pass: 2, fail: 1, cancelled: 0, skipped: 1 });
});

test("failures and crashes are counted, and named at the end", () => {
  const { status, stdout, sums } = run(60, "bad", "crashing", "todo", "good");
  assert.equal(status, 1);
  assert.deepEqual(sums, { pass: 1, fail: 2, cancelled: 0, skipped: 1 });
  const names = [...stdout.matchAll(/^# failed .*\/(.*)$/gm)].map(([, name]) => name);
  assert.deepEqual(names, ["bad.test.mjs: three", "crashing.test.mjs"]);
});
