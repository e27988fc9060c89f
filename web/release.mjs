// Writes what is published into a folder: `node web/release.mjs EMSCRIPTEN [FOLDER]`; everything must have been built.
//
//     khulasa-VERSION.tgz                 the npm package
//     khulasa-site-VERSION.zip            the demo page
//     khulasa-chromium-VERSION.zip, khulasa-firefox-VERSION.zip
//     khulasa-VERSION-linux-CPU.tar.gz    the command line tool, which needs no library
//     khulasa-VERSION-source.tar.gz       the source of the commit, if this is a clone
//     khulasa-VERSION.cdx.json            the bill of materials
//     SHA256SUMS                          of all of them, for sha256sum --check
//
// FOLDER is build/release by default; EMSCRIPTEN is the folder of emcc. The same files make the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { browsers, zipName } from "../demo/extension/build.mjs";
import { zip } from "../demo/shared/build.mjs";

const [emscripten, target] = process.argv.slice(2);
const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const folder = resolve(target ?? join(root, "build/release"));
const run = (command, args, options) => execFileSync(command, args, { cwd: root, maxBuffer: 1 << 30, ...options });
const put = (name, content) => writeFileSync(join(folder, name), content);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

run("npm", ["pack", "--silent", "--pack-destination", folder], { stdio: "ignore" });
put(`khulasa-site-${version}.zip`, zip(join(root, "build/site")));
for (const browser of browsers)
  copyFileSync(join(root, "build/extension", zipName(browser)), join(folder, zipName(browser)));

// Owners, dates and modes are fixed, so that they do not depend on who packs, when, and under which umask.
function packTool() {
  const name = `khulasa-${version}-linux-${process.arch}`;
  const work = mkdtempSync(join(tmpdir(), "khulasa-release-"));
  mkdirSync(join(work, name));
  for (const [file, from] of [
    ["khulasa", "build/native/khulasa-static"],
    ...["README.md", "LICENSE", "NOTICE"].map((each) => [each, each]),
  ])
    copyFileSync(join(root, from), join(work, name, file));
  run("strip", [join(work, name, "khulasa")]);
  const fixed = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0", "--mode=u=rwX,go=rX"];
  put(`${name}.tar.gz`, gzipSync(run("tar", [...fixed, "-C", work, "-c", name]), { level: 9 }));
  rmSync(work, { recursive: true });
}
packTool();

try {
  const prefix = `khulasa-${version}/`;
  const source = run("git", ["archive", "--format=tar", `--prefix=${prefix}`, "HEAD"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  put(`khulasa-${version}-source.tar.gz`, gzipSync(source, { level: 9 }));
} catch {
  console.log("not a clone of the repository: no archive of the source");
}

// The libraries in the tool, as the compiler sees them.
const macros = run("g++", ["-std=c++20", "-dM", "-E", "-x", "c++", "-"], {
  input: ["CLI/Version.hpp", "nlohmann/json.hpp", "rapidjson/rapidjson.h", "zlib.h", "zstd.h"]
    .map((file) => `#include <${file}>\n`)
    .join(""),
}).toString();
const macro = (name) => macros.match(new RegExp(`^#define ${name} "?([^"\\n]+?)"?$`, "m"))[1];
const dotted = (...names) => names.map((name) => macro(name).match(/\d+/)[0]).join(".");
const parts = (prefix, ...names) => dotted(...names.map((name) => prefix + name));
const ofTool = [
  `CLI11@${macro("CLI11_VERSION")}`,
  `nlohmann-json@${parts("NLOHMANN_JSON_VERSION_", "MAJOR", "MINOR", "PATCH")}`,
  `RapidJSON@${["MAJOR", "MINOR", "PATCH"].map((part) => dotted(`RAPIDJSON_${part}_VERSION`)).join(".")}`,
  `zlib@${macro("ZLIB_VERSION")}`,
  `zstd@${parts("ZSTD_VERSION_", "MAJOR", "MINOR", "RELEASE")}`,
  `glibc@${dotted("__GLIBC__", "__GLIBC_MINOR__")}`,
  `libstdcxx@${dotted("__GNUC__", "__GNUC_MINOR__", "__GNUC_PATCHLEVEL__")}`,
];
run(process.execPath, ["web/sbom.mjs", emscripten, join(folder, `khulasa-${version}.cdx.json`), ...ofTool]);

const sums = readdirSync(folder)
  .sort()
  .map(
    (file) =>
      `${createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex")}  ${file}\n`,
  );
put("SHA256SUMS", sums.join(""));
console.log(sums.join("").trimEnd());
