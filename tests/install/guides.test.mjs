// The guides do what they say, from a clean folder. Those for a site and an extension run in tests/browser/guides.test.mjs, that for
// Python in python.test.mjs.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { root, sourceOf } from "../support/articles.mjs";
import { commandsOf, writeFiles } from "../support/guides.mjs";
import { installPackage } from "../support/package.mjs";

let folder;
before(() => {
  ({ folder } = installPackage("guides")); // inside the project, so that minisearch is found, too
  copyFileSync(`${root}tests/install/example/article.txt`, join(folder, "article.txt"));
  // A viewer that lost the spaces inside lines.
  writeFileSync(join(folder, "from-pdf.txt"), sourceOf("news").replace(/(\S) (?=\S+ )/g, "$1"));
});

function run(commands, { cwd = folder, env = {} } = {}) {
  const all = { ...process.env, PATH: `${root}build/native:${process.env.PATH}`, ...env };
  return spawnSync("bash", ["-euc", commands], { cwd, env: all, encoding: "utf8" });
}

test("in Node: title, key points, keyphrases", () => {
  const guide = "web/guides/node.md";
  assert.deepEqual(writeFiles(guide, folder), ["gist.mjs"]);
  const [install, gist] = commandsOf(guide);
  assert.match(install, /^npm install \S+\/khulasa-\d\.\d\.\d\.tgz\n$/);
  const { stdout, stderr } = run(gist);
  assert.match(stdout, /^افتتاح محطة القطارات الجديدة في وسط المدينة\n• .*\n• .*\nمحطة القطارات · .* · .*\n$/);
  assert.equal(stderr, "");
});

test("in a search", () => {
  const guide = "web/guides/search.md";
  assert.deepEqual(writeFiles(guide, folder), ["search.mjs"]);
  assert.equal(run(commandsOf(guide).at(-1)).stdout, "المدارس تفتح أبوابها\n");
});

test("in C++ and C", () => {
  const guide = "core/guides/cpp.md";
  const project = join(folder, "cpp");
  mkdirSync(project);
  assert.deepEqual(writeFiles(guide, project), ["CMakeLists.txt", "gist.cpp", "gist.c"]);
  const [install, use] = commandsOf(guide);
  const env = { HOME: project, CXXFLAGS: "-Wno-missing-field-initializers" };
  run(`cd ${root}\n${install.split("\n")[1]}`, { env });
  const { stdout, stderr, status } = run(use, { cwd: project, env });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /3 of 3 sentences\n(?:.+\n){2,}افتتح الوزير الميناء الجديد\.\n$/);
});

test("a text that is too damaged is told from one that can be mended, in a script and in JavaScript", () => {
  const guide = "core/guides/damaged.md";
  const [script, program] = commandsOf(guide);
  const [fails, passes] = script.trimEnd().split("\n");
  assert.equal(run(fails).status, 3);
  assert.equal(run(passes).status, 0);
  assert.deepEqual(writeFiles(guide, folder), ["trust.mjs"]);
  assert.equal(run(program).stdout, "not to be trusted\n");
  writeFileSync(join(folder, "from-pdf.txt"), "ﺔﻨﻳﺪﻤﻟا ﻲﻓ ةﺪﻳﺪﺠﻟا ﺔﺳرﺪﻤﻟا ﻰﻟإ ﺔﺒﻟﺎﻄﻟا ﺖﻠﺻو");
  assert.equal(run(program).stdout, "وصلت الطالبة إلى المدرسة الجديدة في المدينة\n");
  const names = execFileSync(`${root}build/native/khulasa`, ["summarize", "--help"], { encoding: "utf8" });
  assert.match(names, /visual-order,displaced,lost-characters/);
});

test("the workflow builds and tests as the example says, and names no host", () => {
  const workflow = readFileSync(`${root}tests/install/example/workflow.yml`, "utf8");
  for (const part of ["cmake -B build -DCMAKE_PREFIX_PATH=", "cmake --build build", "ctest --test-dir build"]) {
    assert.ok(workflow.includes(part), part);
    assert.ok(readFileSync(`${root}tests/install/example/CMakeLists.txt`, "utf8").includes(part), part);
  }
  assert.doesNotMatch(workflow, /https?:|registry/);
});

test("every link of a guide leads to something, and the README links every guide", () => {
  const guides = ["web/guides", "core/guides"].flatMap((each) =>
    readdirSync(root + each).map((name) => `${each}/${name}`),
  );
  assert.equal(guides.length, 7);
  const readme = readFileSync(`${root}README.md`, "utf8");
  for (const guide of guides) {
    assert.ok(readme.includes(`(${guide})`), guide);
    const text = readFileSync(root + guide, "utf8");
    for (const [, target] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g))
      assert.ok(existsSync(join(root, guide, "..", target)), `${guide}: ${target}`);
  }
});
