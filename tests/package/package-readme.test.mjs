// The examples of the package's README run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { root, sourceOf } from "../support/articles.mjs";

const examples = [...readFileSync(`${root}web/README.md`, "utf8").matchAll(/```js\n(.*?)```/gs)].map((match) => match[1]);

test("engine and Summarizer examples", () => {
  assert.equal(examples.length, 2);
  const text = sourceOf("news");
  const folder = `${root}build/package-readme`; // inside the project, so that "khulasa" is this package
  mkdirSync(folder, { recursive: true });
  const [engine, summarizer] = examples.map((code, i) => {
    const file = `${folder}/example${i}.mjs`;
    writeFileSync(file, `const text = ${JSON.stringify(text)};\n${code}`);
    return execFileSync(process.execPath, [file]).toString().trimEnd().split("\n");
  });
  rmSync(folder, { recursive: true });
  assert.equal(engine.length, 4);
  assert.ok(text.includes(engine[0]) && text.includes(engine[1]));
  assert.equal(engine[3].split(" · ").length, 3);
  assert.equal(summarizer.length, 3);
  for (const sentence of summarizer) assert.ok(text.includes(sentence), sentence);
});
