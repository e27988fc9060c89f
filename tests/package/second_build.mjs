// Builds what users get a second time, under other circumstances, and compares it with the first, byte by byte.
//
//     node tests/package/second_build.mjs    everything, with the module compiled anew: ./dev reproduce
//
// Other circumstances are another folder, home, cache and working directory, another umask, time zone, locale and clock,
// and, if this runs as root, another user.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../support/articles.mjs";

const nobody = 65534;
const modules = [
  "build/wasm/khulasa.wasm",
  "build/wasm/khulasa.js",
  "build/wasm/khulasa_html.wasm",
  "build/wasm/khulasa_similar.wasm",
  "build/wasm/khulasa_similar.js",
  "build/wasm/khulasa_rank.wasm",
];
const outputs = ["web/dist", "build/site", "build/extension", "build/sbom.cdx.json"];

// Another clock for the scripts: 400 days ahead.
const clock = `
const RealDate = Date;
const ahead = 400 * 86_400_000;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length > 0 ? given : [RealDate.now() + ahead]));
  }
  static now() {
    return RealDate.now() + ahead;
  }
};`;

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesUnder(join(path, entry.name)));
}

/** The project's files: those that git tracks, or would. */
function sources() {
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  return list
    .toString()
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));
}

/** The folder of the emcc on PATH. */
export function emscriptenFolder() {
  return execFileSync("sh", ["-c", 'dirname "$(readlink -f "$(command -v emcc)")"'], { encoding: "utf8" }).trimEnd();
}

/** Whether a process of the user nobody could be started here, and could read the project. */
function hasOtherUser() {
  if (process.getuid() !== 0) return false;
  const reads = [`${root}node_modules/esbuild/package.json`, process.execPath];
  return spawnSync("head", ["-c", "1", ...reads], { uid: nobody, gid: nobody }).status === 0;
}

/**
 * Builds a second time: everything, or only what is made from the module, which is then copied (compiling it takes
 * minutes).
 *
 * @returns {{folder: string, user: string, different: string[]}} The files that are different or missing in one of the
 *   builds. Remove `folder` after use.
 */
export function buildAgain({ withModule }) {
  const folder = mkdtempSync(join(tmpdir(), "another-place-"));
  const project = join(folder, "khulasa");
  const user = hasOtherUser() ? { uid: nobody, gid: nobody } : {};
  for (const file of sources()) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    cpSync(join(root, file), join(project, file));
  }
  symlinkSync(join(root, "node_modules"), join(project, "node_modules"));
  if (!withModule) for (const file of modules) cpSync(join(root, file), join(project, file));
  for (const each of ["home", "cache", "tmp"]) mkdirSync(join(folder, each));
  writeFileSync(join(folder, "clock.cjs"), clock);
  const { CMAKE_CXX_COMPILER_LAUNCHER: _, CMAKE_C_COMPILER_LAUNCHER: __, ...inherited } = process.env;
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "khulasa");
  const env = {
    ...inherited,
    HOME: join(folder, "home"),
    XDG_CACHE_HOME: join(folder, "cache"),
    TMPDIR: join(folder, "tmp"),
    TZ: "Pacific/Kiritimati",
    LC_ALL: "C",
    CCACHE_DISABLE: "1",
    KHULASA_ICU_TARBALL: process.env.KHULASA_ICU_TARBALL ?? join(cache, "icu4c-72_1-src.tgz"),
  };
  if (withModule) {
    cpSync(env.KHULASA_ICU_TARBALL, join(folder, "icu.tgz"));
    env.KHULASA_ICU_TARBALL = join(folder, "icu.tgz");
    // Emscripten's own libraries are part of the compiler, and are not compiled again.
    if (process.env.EM_CACHE) {
      cpSync(process.env.EM_CACHE, join(folder, "emscripten"), { recursive: true });
      env.EM_CACHE = join(folder, "emscripten");
    }
  }
  if (user.uid) execFileSync("chown", ["-hR", `${nobody}:${nobody}`, folder]);

  const run = (command, args, cwd, more = {}) =>
    execFileSync("sh", ["-c", 'umask 077; exec "$@"', "sh", command, ...args], {
      ...user,
      cwd,
      env: { ...env, ...more },
      stdio: ["ignore", "ignore", "inherit"],
    });
  if (withModule) {
    run("cmake", ["--preset", "wasm"], project);
    const targets = ["khulasa_wasm", "khulasa_html_wasm", "khulasa_similar_engine_wasm", "khulasa_rank_wasm"];
    run("cmake", ["--build", "--preset", "wasm", "--target", ...targets], project);
  }
  const inOtherClock = { NODE_OPTIONS: `--require="${join(folder, "clock.cjs")}"` };
  for (const [script, ...args] of [["web/build.mjs"], ["demo/build.mjs"], ["web/sbom.mjs", emscriptenFolder()]])
    run(process.execPath, [join(project, script), ...args], folder, inOtherClock);

  const compared = withModule ? [...modules, ...outputs] : outputs;
  const filesOf = (base) =>
    compared.flatMap((each) => filesUnder(join(base, each))).map((file) => file.slice(base.length));
  const all = new Set([...filesOf(root), ...filesOf(`${project}/`)]);
  const same = (file) =>
    existsSync(join(root, file)) &&
    existsSync(join(project, file)) &&
    readFileSync(join(root, file)).equals(readFileSync(join(project, file)));
  const different = [...all].filter((file) => !same(file)).sort();
  return { folder, user: user.uid ? "nobody" : "the same user", compared: all.size, different };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { folder, user, compared, different } = buildAgain({ withModule: true });
  if (different.length === 0) {
    rmSync(folder, { recursive: true });
    console.log(`${compared} files, built again by ${user} in another folder: the same bytes`);
  } else {
    console.log(`different: ${different.join(", ")}\nThe second build is in ${folder}`);
    process.exitCode = 1;
  }
}
