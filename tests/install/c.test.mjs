// The shared library with the C interface.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root, sourceOf } from "../support/articles.mjs";
import { khulasa } from "../support/tool.mjs";

const header = readFileSync(`${root}core/include/khulasa.h`, "utf8");
const declared = [...header.matchAll(/^KHULASA_API [^;]*?\b(khulasa_\w+)\(/gm)].map(([, name]) => name);

for (const build of ["native", "native-asan"])
  test(`a program in C11 meets no surprise (${build})`, { timeout: 120_000 }, (t) => {
    const { status, stdout, stderr } = spawnSync(`${root}build/${build}/tests/khulasa_c_test`, { encoding: "utf8" });
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^[1-9]\d+ checks, 0 failures$/m);
    t.diagnostic(stdout.trim());
  });

test("without memory a call fails, and the process goes on", () => {
  const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
  const library = [`-I${root}core/include`, `-L${root}build/native`, "-lkhulasa", `-Wl,-rpath,${root}build/native`];
  execFileSync(
    "cc",
    ["-std=gnu11", "-Wall", "-Werror", `${root}tests/c/memory_test.c`, "-o", "memory", "-pthread", ...library],
    {
      cwd: folder,
    },
  );
  const { status, stdout } = spawnSync(join(folder, "memory"), { encoding: "utf8" });
  assert.equal(status, 0);
  const [good, without, internal] = stdout.split(" ").map(Number);
  assert.ok(good > 0 && without > 0 && internal === 0, stdout);
  rmSync(folder, { recursive: true });
});

test("the library exports the functions of its header, with a version, and nothing else", () => {
  const library = `${root}build/native/libkhulasa.so`;
  const lines = execFileSync("nm", ["-D", "--defined-only", library], { encoding: "utf8" }).trimEnd().split("\n");
  const exported = lines.map((line) => line.split(" ").at(-1)).filter((name) => name !== "KHULASA_0");
  assert.ok(declared.length >= 15);
  assert.deepEqual(exported.sort(), declared.map((name) => `${name}@@KHULASA_0`).sort());
  assert.match(header, /^#define KHULASA_ABI_VERSION 0$/m);
  assert.match(execFileSync("objdump", ["-p", library], { encoding: "utf8" }), /SONAME +libkhulasa\.so\.0$/m);
});

test("the header is C11, C17 and C++11, and its example and the README run", () => {
  const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
  const example = header
    .match(/plain functions, opaque handles\.\n \*\n((?: \* {5}.*\n)+)/)[1]
    .replace(/^ \* {5}/gm, "");
  const source = `#include <stdio.h>\n#include "khulasa.h"\nint main(void) {\nconst char *text = "وصل الوفد.";\n${example}return 0; }\n`;
  writeFileSync(join(folder, "example.c"), source);
  writeFileSync(join(folder, "example.cpp"), source);
  const include = `-I${root}core/include`;
  const strict = ["-Wall", "-Wextra", "-Wpedantic", "-Werror", include];
  const readme = readFileSync(`${root}README.md`, "utf8").match(/```c\n(.*?)```/s)[1];
  writeFileSync(join(folder, "readme.c"), source.replace(example, readme));
  for (const standard of ["c11", "c17"])
    execFileSync("cc", [`-std=${standard}`, ...strict, "-fsyntax-only", "example.c"], { cwd: folder });
  for (const standard of ["c++11", "c++20"])
    execFileSync("c++", [`-std=${standard}`, ...strict, "-fsyntax-only", "example.cpp"], { cwd: folder });
  const library = [`-L${root}build/native`, "-lkhulasa", `-Wl,-rpath,${root}build/native`];
  for (const name of ["example", "readme"]) {
    execFileSync("cc", ["-std=c11", ...strict, `${name}.c`, "-o", name, ...library], { cwd: folder });
    assert.equal(execFileSync(join(folder, name), { encoding: "utf8" }), "وصل الوفد.\n");
  }
  rmSync(folder, { recursive: true });
});

test("./dev docs describes every function of the header", (t) => {
  if (spawnSync("doxygen", ["--version"]).error) return t.skip("doxygen is not installed; ./dev docs installs it");
  const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
  const settings = `${readFileSync(`${root}core/Doxyfile`, "utf8")}OUTPUT_DIRECTORY = ${folder}\nGENERATE_HTML = NO\nGENERATE_XML = YES\n`;
  const { status, stderr } = spawnSync("doxygen", ["-"], { cwd: root, input: settings, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  assert.doesNotMatch(stderr, /khulasa\.h:/);
  const xml = readFileSync(join(folder, "xml/khulasa_8h.xml"), "utf8");
  const described = [...xml.matchAll(/<memberdef kind="function".*?<name>(\w+)<\/name>.*?<\/memberdef>/gs)]
    .filter(([member]) => /<para>.{20}/s.test(member))
    .map(([, name]) => name);
  // The variants for UTF-16 stand under the description of those for UTF-8.
  const own = declared.filter((name) => !name.endsWith("_utf16"));
  assert.deepEqual(described.filter((name) => !name.endsWith("_utf16")).sort(), own.sort());
  rmSync(folder, { recursive: true });
});

test("the JSON is that of the tool", () => {
  const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
  const source = `#include <khulasa.h>
#include <stdio.h>
static char text[1 << 20];
int main(void) {
  khulasa_engine *engine;
  khulasa_result *result;
  khulasa_engine_create(&engine);
  khulasa_analyze_utf8(engine, text, fread(text, 1, sizeof text, stdin), "{\\"tokens\\":true}", &result);
  puts(khulasa_result_json(result, NULL));
  khulasa_result_free(&result);
  khulasa_engine_free(&engine);
  return 0;
}
`;
  writeFileSync(join(folder, "print.c"), source);
  const library = [`-I${root}core/include`, `-L${root}build/native`, "-lkhulasa", `-Wl,-rpath,${root}build/native`];
  execFileSync("cc", ["print.c", "-o", "print", ...library], { cwd: folder });
  const input = sourceOf("news");
  const ours = JSON.parse(execFileSync(join(folder, "print"), { input, encoding: "utf8" }));
  assert.deepEqual(ours, JSON.parse(khulasa(["analyze", "--json", "--tokens"], input).out));
  rmSync(folder, { recursive: true });
});
