// Writes the bill of materials of what is shipped, build/sbom.cdx.json, as CycloneDX 1.5: `node web/sbom.mjs
// EMCC_VERSION`. What is in the module (ICU, the C++ runtime) is read from the files that pin it. The packages that
// only build and test are read from the lock file and have the scope "excluded", since none of them reaches a user.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(`../${relative}`, import.meta.url));
const read = (relative) => readFileSync(path(relative), "utf8");

const { name, version, license } = JSON.parse(read("package.json"));
const { packages } = JSON.parse(read("package-lock.json"));
const [, icuHash] = read("wasm/icu/fetch.sh").match(/SHA256=([0-9a-f]{64})/);
const emcc = process.argv[2] ?? "unknown";

const licensed = (id) => [{ license: { id } }];

const shipped = [
  {
    type: "library",
    name: "icu",
    version: "72.1",
    purl: "pkg:generic/icu@72.1",
    licenses: licensed("Unicode-DFS-2016"),
    hashes: [{ alg: "SHA-256", content: icuHash }],
  },
  // musl, compiler-rt and libc++, which Emscripten links into the module, and the script that loads it.
  {
    type: "library",
    name: "emscripten",
    version: emcc,
    purl: `pkg:generic/emscripten@${emcc}`,
    licenses: licensed("MIT"),
  },
];

/** The component for a package of the lock file, whose `integrity` is a hash in base64. */
function builder([folder, entry]) {
  const own = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
  const [, alg, hash] = entry.integrity.match(/^sha(\d+)-(.+)$/);
  return {
    type: "library",
    scope: "excluded",
    name: own,
    version: entry.version,
    purl: `pkg:npm/${own.replace("@", "%40")}@${entry.version}`,
    hashes: [{ alg: `SHA-${alg}`, content: Buffer.from(hash, "base64").toString("hex") }],
  };
}
const seen = new Map();
for (const component of Object.entries(packages)
  .filter(([folder]) => folder !== "")
  .map(builder)) {
  seen.set(component.purl, { ...component, "bom-ref": component.purl });
}
const components = [...shipped.map((each) => ({ ...each, "bom-ref": each.purl })), ...seen.values()];
const main = `pkg:npm/${name}@${version}`;

// The serial number is derived from the contents, so that the same build gives the same file.
const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
const uuid = [
  digest.slice(0, 8),
  digest.slice(8, 12),
  `4${digest.slice(13, 16)}`,
  `8${digest.slice(17, 20)}`,
  digest.slice(20, 32),
].join("-");

mkdirSync(path("build"), { recursive: true });
writeFileSync(
  path("build/sbom.cdx.json"),
  `${JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      serialNumber: `urn:uuid:${uuid}`,
      version: 1,
      metadata: {
        component: { type: "library", "bom-ref": main, name, version, purl: main, licenses: licensed(license) },
      },
      components,
      dependencies: [{ ref: main, dependsOn: shipped.map(({ purl }) => purl) }],
    },
    null,
    2,
  )}\n`,
);
