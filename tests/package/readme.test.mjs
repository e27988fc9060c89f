// The README's examples do what the README says.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { root, sourceOf } from "../support/articles.mjs";

const readme = readFileSync(`${root}README.md`, "utf8");
const blocks = (language) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map((match) => match[1]);

test("the JavaScript example runs in Node", () => {
  // Inside the project, so that "khulasa" resolves to this package.
  const folder = `${root}build/readme`;
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(sourceOf("dirty-paste"));
  writeFileSync(`${folder}/example.mjs`, `const text = ${text};\n${blocks("js")[0]}`);
  const out = execFileSync(process.execPath, [`${folder}/example.mjs`]).toString();
  rmSync(folder, { recursive: true });
  const lines = out.trimEnd().split("\n");
  assert.match(lines[0], /^أعلنت هيئة الموانئ/);
  assert.equal(lines[2].split(" · ").length, 5);
  assert.equal(lines[3], "7 related lines set aside");
});

test("the C++ example runs", () => {
  const out = execFileSync(`${root}build/native/tests/readme_example`).toString();
  assert.match(out, /^summary: code units 0 to 28\n\d+ keyphrases\n$/);
});

test("the command line examples run", () => {
  const folder = `${root}build/readme`;
  mkdirSync(folder, { recursive: true });
  for (const [name, slug] of [
    ["article", "news"],
    ["a", "news"],
    ["b", "economy"],
    ["c", "sport"],
  ]) {
    writeFileSync(`${folder}/${name}.txt`, sourceOf(slug));
  }
  writeFileSync(`${folder}/texts.jsonl`, `${JSON.stringify({ id: 1, text: sourceOf("news") })}\n`);
  const env = { ...process.env, PATH: `${root}build/native:${process.env.PATH}` };
  const commands = blocks("sh").at(-1).trimEnd().split("\n");
  assert.equal(commands.length, 16);
  for (const command of commands) {
    const out = execFileSync("bash", ["-euc", `${command}\n`], { cwd: folder, env }).toString();
    assert.ok(out !== "" || command.includes("--jsonl"), command);
  }
  assert.equal(JSON.parse(readFileSync(`${folder}/results.jsonl`, "utf8")).id, 1);
  rmSync(folder, { recursive: true });
});
