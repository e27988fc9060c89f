// Writes the bill of materials of what is shipped, as CycloneDX 1.5: `node web/sbom.mjs EMSCRIPTEN [FILE [NAME@VERSION...]]`
//
// EMSCRIPTEN is the folder of emcc. FILE is build/sbom.cdx.json by default. NAME@VERSION are the libraries in the command
// line tool, if that is shipped, too. Every other version is read from the file that decides it. The packages that only
// build and test have the scope "excluded", since none of them reaches a user; the demo page and the extension contain two more.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [emscripten, target, ...ofTool] = process.argv.slice(2);
const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const read = (relative) => readFileSync(path(relative), "utf8");

const { name, version, license } = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));

/** The first match of `pattern` in a file of Emscripten's: a version. */
function versionIn(file, pattern) {
  const [, found] = readFileSync(join(emscripten, file), "utf8").match(pattern) ?? [];
  if (!found) throw new Error(`${file} does not say its version`);
  return found;
}
const dotted = /(\d+\.\d+\.\d+)/;
const llvm = { licenses: [{ expression: "Apache-2.0 WITH LLVM-exception" }], part: "module" };
const licensed = (id) => [{ license: { id } }];
const hashOf = (files) => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(path(file)));
  return [{ alg: "SHA-256", content: hash.digest("hex") }];
};
const isLearned = (file) => /(_weights|_frequencies)\.txt$/.test(file);
const dataFiles = readdirSync(path("core/data"))
  .filter((file) => file.endsWith(".txt"))
  .map((file) => `core/data/${file}`)
  .sort();
const learned = dataFiles.filter(isLearned);
const written = dataFiles.filter((file) => !isLearned(file));

const licencesOfTool = {
  CLI11: licensed("BSD-3-Clause"),
  "nlohmann-json": licensed("MIT"),
  RapidJSON: licensed("MIT"),
  zlib: licensed("Zlib"),
  zstd: licensed("BSD-3-Clause"),
  glibc: licensed("LGPL-2.1-or-later"),
  libstdcxx: [{ expression: "GPL-3.0-or-later WITH GCC-exception-3.1" }],
};

const libraries = [
  {
    name: "icu",
    version: "72.1",
    licenses: licensed("Unicode-DFS-2016"),
    hashes: [{ alg: "SHA-256", content: read("wasm/icu/fetch.sh").match(/SHA256=([0-9a-f]{64})/)[1] }],
    part: "module, tool",
  },
  {
    name: "emscripten",
    version: versionIn("emscripten-version.txt", dotted),
    licenses: [{ expression: "MIT OR NCSA" }],
    part: "module",
    description: "The script that loads the module, Embind, and the allocator emmalloc",
  },
  {
    name: "musl",
    version: versionIn("system/lib/libc/musl/VERSION", dotted),
    licenses: licensed("MIT"),
    part: "module",
  },
  ...["compiler-rt", "libcxx", "libcxxabi"].map((each) => ({
    name: each,
    version: versionIn(`system/lib/${each}/readme.txt`, dotted),
    ...llvm,
  })),
  ...ofTool.map((each) => {
    const [library, itsVersion] = each.split("@");
    return { name: library, version: itsVersion, licenses: licencesOfTool[library], part: "tool" };
  }),
].map((each) => ({ type: "library", purl: `pkg:generic/${each.name}@${each.version}`, ...each }));

const dataSets = [
  {
    name: "unicode-character-database",
    version: "15.0.0",
    licenses: licensed("Unicode-DFS-2016"),
    description: "Break rules, NFC, NFKC of Arabic presentation forms and simple case folding, from the data of ICU",
  },
  {
    name: "khulasa-word-lists",
    version,
    licenses: licensed(license),
    hashes: hashOf(written),
    description: `Written for this project: ${written.join(", ")}`,
  },
  {
    name: "khulasa-weights",
    version,
    licenses: licensed(license),
    hashes: hashOf(learned),
    description: `Learned and counted by core/data/train, from what each file names; none of its text is in them: ${learned.join(", ")}`,
  },
].map((each) => ({ type: "data", purl: `pkg:generic/${each.name}@${each.version}`, part: "module, tool", ...each }));

// The packages that the demo page and the extension contain: see demo/shared/build.mjs.
const ofDemo = ["idb", "minisearch"];

/** The component for a package of the lock file; its `integrity` is a hash in base64. */
function npmComponent([folder, entry]) {
  const own = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
  const [, alg, hash] = entry.integrity.match(/^sha(\d+)-(.+)$/);
  return {
    type: "library",
    name: own,
    version: entry.version,
    purl: `pkg:npm/${own.replace("@", "%40")}@${entry.version}`,
    hashes: [{ alg: `SHA-${alg}`, content: Buffer.from(hash, "base64").toString("hex") }],
    ...(ofDemo.includes(own) ? { licenses: licensed(entry.license), part: "page, extension" } : { scope: "excluded" }),
  };
}

const components = new Map();
for (const { part, ...component } of [
  ...libraries,
  ...dataSets,
  ...Object.entries(packages)
    .filter(([folder]) => folder !== "")
    .map(npmComponent),
]) {
  const properties = part ? { properties: [{ name: "khulasa:shipped-in", value: part }] } : {};
  components.set(component.purl, { ...component, "bom-ref": component.purl, ...properties });
}
const all = [...components.values()];
const main = `pkg:npm/${name}@${version}`;

// The serial number is derived from the contents, so that the same build gives the same file.
const digest = createHash("sha256").update(JSON.stringify(all)).digest("hex");
const uuid = [
  digest.slice(0, 8),
  digest.slice(8, 12),
  `4${digest.slice(13, 16)}`,
  `8${digest.slice(17, 20)}`,
  digest.slice(20, 32),
].join("-");

const file = resolve(target ?? path("build/sbom.cdx.json"));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `${JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      serialNumber: `urn:uuid:${uuid}`,
      version: 1,
      metadata: {
        component: { type: "library", "bom-ref": main, name, version, purl: main, licenses: licensed(license) },
      },
      components: all,
      dependencies: [{ ref: main, dependsOn: all.filter(({ scope }) => scope !== "excluded").map(({ purl }) => purl) }],
    },
    null,
    2,
  )}\n`,
);
