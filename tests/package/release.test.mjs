// What ./dev release writes: archives with their checksums, and the bill of materials of all that is in them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../support/articles.mjs";
import { emscriptenFolder } from "./second_build.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));
const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

function release(name, umask) {
  const target = join(folder, name);
  const command = [process.execPath, `${root}web/release.mjs`, emscriptenFolder(), target];
  execFileSync("sh", ["-c", `umask ${umask}; exec "$@"`, "sh", ...command], { cwd: folder, stdio: "ignore" });
  return target;
}
const target = release("first", "022");
const names = readdirSync(target);
const listed = (command, ...args) =>
  execFileSync(command, args, { cwd: target, encoding: "utf8" }).trimEnd().split("\n");

test("every archive is there, and its checksum is right", () => {
  for (const name of [
    `khulasa-${version}.tgz`,
    `khulasa-site-${version}.zip`,
    `khulasa-chromium-${version}.zip`,
    `khulasa-firefox-${version}.zip`,
    `khulasa-${version}-linux-${process.arch}.tar.gz`,
    `khulasa-${version}.cdx.json`,
  ])
    assert.ok(names.includes(name), name);
  const sums = readFileSync(join(target, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  assert.deepEqual(
    sums.map((line) => line.split("  ")[1]),
    names.filter((name) => name !== "SHA256SUMS").sort(),
  );
  assert.ok(listed("sha256sum", "--check", "SHA256SUMS").every((line) => line.endsWith(": OK")));
});

test("the archives hold what they are named after", () => {
  const inPackage = listed("tar", "-tzf", `khulasa-${version}.tgz`);
  for (const file of ["package/web/dist/khulasa.wasm", "package/LICENSE", "package/NOTICE"])
    assert.ok(inPackage.includes(file), file);
  const tool = `khulasa-${version}-linux-${process.arch}`;
  execFileSync("tar", ["-xzf", `${tool}.tar.gz`, "-C", folder], { cwd: target });
  assert.deepEqual(readdirSync(join(folder, tool)).sort(), ["LICENSE", "NOTICE", "README.md", "khulasa"]);
  assert.equal(execFileSync(join(folder, tool, "khulasa"), ["--version"], { encoding: "utf8" }).trim(), version);
});

test("a second time, under another umask, the bytes are the same", () => {
  const sums = (from) => readFileSync(join(from, "SHA256SUMS"), "utf8");
  assert.equal(sums(release("second", "077")), sums(target));
});

test("the bill of materials has version and licence of everything that is shipped", () => {
  const { components } = JSON.parse(readFileSync(join(target, `khulasa-${version}.cdx.json`), "utf8"));
  const shipped = components.filter(({ scope }) => scope !== "excluded");
  assert.deepEqual(shipped.map(({ name }) => name).sort(), [
    "CLI11",
    "RapidJSON",
    "compiler-rt",
    "emscripten",
    "glibc",
    "icu",
    "idb",
    "khulasa-weights",
    "khulasa-word-lists",
    "libcxx",
    "libcxxabi",
    "libstdcxx",
    "minisearch",
    "musl",
    "nlohmann-json",
    "unicode-character-database",
    "zlib",
    "zstd",
  ]);
  for (const { name, version: its, licenses, properties } of shipped) {
    assert.match(its, /^\d+\.\d+(\.\d+)?$/, name);
    assert.ok(licenses[0].expression ?? licenses[0].license.id, name);
    assert.equal(properties[0].name, "khulasa:shipped-in");
  }
});
