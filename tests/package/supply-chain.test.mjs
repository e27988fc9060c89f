// Users get what the project promises: dependencies pinned, no install scripts, everything listed in the bill of
// materials, and no way for text to become markup or code.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { root } from "../support/articles.mjs";

const read = (file) => readFileSync(`${root}${file}`, "utf8");
const manifest = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));
const locked = Object.entries(packages).filter(([folder]) => folder !== "");

test("every package is pinned to a version and a hash", () => {
  for (const [name, version] of Object.entries(manifest.devDependencies))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  assert.ok(locked.length > 100);
  for (const [folder, entry] of locked) assert.match(entry.integrity ?? "", /^sha512-/, folder);
  assert.match(read("wasm/icu/fetch.sh"), /^readonly SHA256=[0-9a-f]{64}$/m);
});

test("the package has no dependencies and no install scripts, and no package of the build may run one", () => {
  assert.equal(manifest.dependencies, undefined);
  for (const script of ["preinstall", "install", "postinstall", "prepare", "prepublish"])
    assert.equal(manifest.scripts[script], undefined, script);
  assert.match(read(".npmrc"), /^ignore-scripts=true$/m);
});

test("npm audit finds nothing", { timeout: 120_000 }, (t) => {
  const { stdout } = spawnSync("npm", ["audit", "--json"], { cwd: root, encoding: "utf8", timeout: 100_000 });
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    return t.skip("npm gave no answer");
  }
  if (!report.metadata)
    return t.skip(`the registry cannot answer: ${report.message ?? report.error?.summary ?? "no report"}`);
  const { vulnerabilities } = report.metadata;
  assert.equal(vulnerabilities.high + vulnerabilities.critical, 0, JSON.stringify(Object.keys(report.vulnerabilities)));
  t.diagnostic(JSON.stringify(vulnerabilities));
});

test("the bill of materials names what is in the module, with hashes", () => {
  const bom = JSON.parse(read("build/sbom.cdx.json"));
  assert.equal(bom.bomFormat, "CycloneDX");
  assert.match(bom.serialNumber, /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const shipped = bom.components.filter(({ scope }) => scope !== "excluded");
  assert.deepEqual(
    shipped.map(({ name }) => name),
    ["icu", "emscripten"],
  );
  assert.match(shipped[1].version, /^\d+\.\d+\.\d+$/);
  assert.deepEqual(
    bom.dependencies[0].dependsOn,
    shipped.map((component) => component["bom-ref"]),
  );
  assert.equal(new Set(bom.components.map((component) => component["bom-ref"])).size, bom.components.length);
  assert.equal(
    bom.components.length - shipped.length,
    new Set(locked.map(([folder, { version }]) => folder.slice(folder.lastIndexOf("node_modules/")) + version)).size,
  );
});

// Ways to turn text into markup or code. Only assignments and calls match, so a mention in a comment does not.
const ways = [
  /\b(?:inner|outer)HTML\s*\+?=(?!=)/,
  /\binsertAdjacentHTML\s*\(/,
  /\bdocument\.write(?:ln)?\s*\(/,
  /\bcreateContextualFragment\s*\(/,
  /\bsetHTMLUnsafe\s*\(/,
  /\bparseHTMLUnsafe\s*\(/,
  /\bsrcdoc\s*=(?!=)/,
  /(?<![.\w])eval\s*\(/,
  /\bnew Function\b/,
  /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  /\.on[a-z]+\s*=\s*["'`]/,
  /(?:href|src|action|location)\s*=\s*["'`]javascript:/i,
  /\bexecScript\b/,
  /setAttribute\s*\(\s*["'`]on/,
];
const filesUnder = (folder, kind) =>
  readdirSync(`${root}${folder}`, { recursive: true })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => kind.test(file));

test("no shipped script has a way from text to markup or code", () => {
  const scripts = ["web/dist", "build/site", "build/extension"].flatMap((folder) => filesUnder(folder, /\.m?js$/));
  assert.ok(scripts.length > 40);
  for (const file of scripts) {
    const code = read(file);
    for (const way of ways) {
      const found = code.match(way);
      assert.equal(found, null, `${file}: ${found && code.slice(Math.max(0, found.index - 40), found.index + 60)}`);
    }
  }
});

test("no shipped page has a script or a style in it, nor a handler; each has a policy that forbids them", () => {
  const pages = ["build/site", "build/extension"].flatMap((folder) => filesUnder(folder, /\.html$/));
  assert.ok(pages.length >= 3);
  for (const file of pages) {
    const html = read(file);
    assert.doesNotMatch(html, /<script(?![^>]*\bsrc=)/, file);
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/i, file);
  }
  const [, policy] = read("build/site/index.html").match(/http-equiv="Content-Security-Policy" content="([^"]+)"/);
  for (const part of [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ])
    assert.ok(policy.includes(part), part);
  assert.doesNotMatch(policy, /unsafe-(?!eval)|(?<!wasm-)unsafe-eval|\*|https?:/);
});
