// The Python package: installed with pip into a fresh environment, used from a clean folder.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../support/articles.mjs";
import { commandsOf, writeFiles } from "../support/guides.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));
const python = join(folder, "venv/bin/python");
let missing = "";

before(() => {
  const venv = spawnSync("python3", ["-m", "venv", join(folder, "venv")], { encoding: "utf8" });
  if (venv.status !== 0) return (missing = "python3 cannot make environments (Debian: python3-venv)");
  // The library that was built already: that pip builds it, too, is what `pip install` without this does, in minutes.
  const library = `--config-settings=cmake.define.KHULASA_LIBRARY=${root}build/native/libkhulasa.so`;
  const args = ["-m", "pip", "install", "--disable-pip-version-check", library, `${root}core/python`];
  const { status, stdout, stderr } = spawnSync(python, args, { cwd: folder, encoding: "utf8" });
  if (status === 0) return;
  if (/No matching distribution found for scikit-build-core/.test(stderr))
    return (missing = "pip cannot install scikit-build-core, which builds the package: is the network up?");
  throw new Error(stdout + stderr);
});

test("the package does what it promises", { timeout: 300_000 }, (t) => {
  if (missing) return t.skip(missing);
  const { status, stderr } = spawnSync(
    python,
    [`${root}tests/install/python_test.py`, `${root}tests/install/example/article.txt`],
    { cwd: folder, encoding: "utf8" },
  );
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^Ran 9 tests/m);
});

test("its README runs", (t) => {
  if (missing) return t.skip(missing);
  const readme = readFileSync(`${root}core/python/README.md`, "utf8");
  const [first, second] = [...readme.matchAll(/```python\n(.*?)```/gs)].map(([, code]) => code);
  const out = execFileSync(python, ["-c", first], { cwd: folder, encoding: "utf8" }).trimEnd().split("\n");
  assert.equal(out[0], "افتتح الوزير الميناء الجديد 🚢.");
  assert.equal(out[1], "الميناء الجديد 2");
  assert.equal(out.at(-1), "قد قال (5, 9)");
  const damaged = "ﺔﻨﻳﺪﻤﻟا ﻲﻓ ةﺪﻳﺪﺠﻟا ﺔﺳرﺪﻤﻟا ﻰﻟإ ﺔﺒﻟﺎﻄﻟا ﺖﻠﺻو";
  const code = `import khulasa\ntext = "${damaged}"\n${second}\nprint(result.summary[0].text)`;
  assert.equal(
    execFileSync(python, ["-c", code], { cwd: folder, encoding: "utf8" }).trim(),
    "وصلت الطالبة إلى المدرسة الجديدة في المدينة",
  );
});

test("the example of the project's README runs", (t) => {
  if (missing) return t.skip(missing);
  const code = readFileSync(`${root}README.md`, "utf8").match(/```python\n(.*?)```/s)[1];
  const text = `text = open("${root}tests/install/example/article.txt", encoding="utf-8").read()\n`;
  const out = execFileSync(python, ["-c", text + code], { cwd: folder, encoding: "utf8" });
  assert.match(out, /^افتتح وزير النقل .*\n.*\n\['محطة القطارات'/);
});

test("the guide to Python runs", (t) => {
  if (missing) return t.skip(missing);
  const guide = "core/guides/python.md";
  assert.deepEqual(writeFiles(guide, folder), ["gist.py"]);
  copyFileSync(`${root}tests/install/example/article.txt`, join(folder, "article.txt"));
  const [install, gist] = commandsOf(guide);
  assert.match(install, /^python3 -m venv .*\npip install \.\/core\/python\n$/);
  const env = { ...process.env, PATH: `${folder}/venv/bin:${process.env.PATH}` };
  const out = execFileSync("bash", ["-euc", gist], { cwd: folder, env, encoding: "utf8" });
  assert.match(out, /^افتتاح محطة القطارات الجديدة في وسط المدينة\n• .*\n• .*\nمحطة القطارات · .* · .*\n$/);
});

test("the installed files are the package, its types, its library and the licences", (t) => {
  if (missing) return t.skip(missing);
  const code = "import importlib.metadata as m; print(*(str(f) for f in m.files('khulasa')), sep='\\n')";
  const files = execFileSync(python, ["-c", code], { cwd: folder, encoding: "utf8" });
  for (const file of ["khulasa/libkhulasa.so", "khulasa/py.typed", "licenses/LICENSE", "licenses/NOTICE"])
    assert.ok(files.includes(file), files);
  const version = execFileSync(python, ["-c", "import khulasa; print(khulasa.__version__)"], {
    encoding: "utf8",
  }).trim();
  assert.equal(version, JSON.parse(readFileSync(`${root}package.json`, "utf8")).version);
});
