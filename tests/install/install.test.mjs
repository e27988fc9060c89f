// What `cmake --install` and `cpack` give: used as whoever installs it uses it, from a folder outside the repository.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../support/articles.mjs";
import { khulasa } from "../support/tool.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));
const prefix = join(folder, "prefix");
execFileSync("cmake", ["--install", `${root}build/native`, "--prefix", prefix], { stdio: "ignore" });
const example = join(folder, "example");
cpSync(`${root}tests/install/example`, example, { recursive: true });
const has = (command) => spawnSync(command, ["--version"]).error === undefined;

test("a CMake project finds the package, builds with it, and its own tests pass", () => {
  const run = (command, ...args) => execFileSync(command, args, { cwd: example, encoding: "utf8" });
  run("cmake", "-B", "build", "-G", "Ninja", `-DCMAKE_PREFIX_PATH=${prefix}`);
  run("cmake", "--build", "build");
  assert.match(
    run("ctest", "--test-dir", "build", "--output-on-failure"),
    /100% tests passed, 0 tests failed out of 2/,
  );
});

test("pkg-config knows both libraries, wherever they were moved to", (t) => {
  if (!has("pkg-config")) return t.skip("pkg-config is not installed");
  const moved = join(folder, "moved");
  cpSync(prefix, moved, { recursive: true, verbatimSymlinks: true });
  const env = { ...process.env, PKG_CONFIG_PATH: join(moved, "lib/pkgconfig"), LD_LIBRARY_PATH: join(moved, "lib") };
  const flags = (name) =>
    execFileSync("pkg-config", ["--cflags", "--libs", name], { env, encoding: "utf8" }).trim().split(/\s+/);
  for (const [compiler, source, standard, name] of [
    ["cc", "keyphrases.c", "c11", "khulasa"],
    ["c++", "headline.cpp", "c++20", "khulasa++"],
  ]) {
    assert.ok(flags(name).every((flag) => !flag.startsWith("-I") || flag.includes("moved")));
    execFileSync(compiler, [`-std=${standard}`, "-w", source, "-o", "program", ...flags(name)], { cwd: example });
    assert.match(execFileSync("./program", ["article.txt"], { cwd: example, env, encoding: "utf8" }), /محطة/);
  }
});

test("the port for vcpkg configures the library, with what vcpkg gives it", (t) => {
  // vcpkg itself is in no registry: this stands in for the functions that a port calls.
  const stub = `
set(VCPKG_LIBRARY_LINKAGE dynamic)
set(CURRENT_PACKAGES_DIR "${folder}/port")
macro(vcpkg_find_acquire_program name)
  find_program(\${name} python3)
endmacro()
function(vcpkg_cmake_configure)
  cmake_parse_arguments(PARSE_ARGV 0 given "" SOURCE_PATH OPTIONS)
  execute_process(COMMAND "\${CMAKE_COMMAND}" -S "\${given_SOURCE_PATH}" -B "${folder}/port" -G Ninja \${given_OPTIONS}
                  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endfunction()
foreach(name vcpkg_cmake_install vcpkg_cmake_config_fixup vcpkg_fixup_pkgconfig vcpkg_install_copyright)
  cmake_language(EVAL CODE "function(\${name})\\nmessage(STATUS \${name} \\\${ARGN})\\nendfunction()")
endforeach()
include("${root}core/packaging/vcpkg/khulasa/portfile.cmake")
`;
  writeFileSync(join(folder, "stub.cmake"), stub);
  const { status, stdout, stderr } = spawnSync("cmake", ["-P", join(folder, "stub.cmake")], { encoding: "utf8" });
  if (/ICU/.test(stderr) && !existsSync("/usr/include/unicode/brkiter.h")) return t.skip("libicu-dev is not installed");
  assert.equal(status, 0, stderr);
  const cache = readFileSync(join(folder, "port/CMakeCache.txt"), "utf8");
  for (const setting of ["SYSTEM_ICU:BOOL=ON", "BUILD_CLI:BOOL=OFF", "BUILD_TESTS:BOOL=OFF", "BUILD_C:BOOL=1"])
    assert.ok(cache.includes(`KHULASA_${setting}`), setting);
  for (const called of ["vcpkg_cmake_install", "PACKAGE_NAME;Khulasa|PACKAGE_NAMEKhulasa", "NOTICE"])
    assert.match(stdout, new RegExp(called));
  const { version } = JSON.parse(readFileSync(`${root}core/packaging/vcpkg/khulasa/vcpkg.json`, "utf8"));
  assert.equal(version, khulasa(["--version"]).out.trim());
});

const commands = [...khulasa(["--help"]).out.matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name);
const optionsOf = (command) =>
  [...khulasa([command, "--help"]).out.matchAll(/^ {2}(?:-h,)?(--[a-z-]+)/gm)].map(([, name]) => name);

test("the man page has every command, option and exit status, and no others", () => {
  const page = readFileSync(join(prefix, "share/man/man1/khulasa.1"), "utf8").replaceAll("\\-", "-");
  const named = new Set(page.match(/(?<=[ "(])--[a-z-]+/g));
  const all = new Set(["--version", "--help", ...commands.flatMap(optionsOf)]);
  assert.deepEqual([...named].sort(), [...all].sort());
  assert.equal(commands.length, 8);
  for (const command of commands) assert.match(page, new RegExp(`^\\.B khulasa ${command}$`, "m"));
  for (const status of khulasa(["--help"])
    .out.match(/^Exit status: .*/m)[0]
    .match(/\d/g))
    assert.match(page, new RegExp(`^\\.B ${status}$`, "m"));
  assert.ok(page.includes(`"Khulasa ${khulasa(["--version"]).out.trim()}"`));
  if (!has("man")) return;
  const { stderr } = spawnSync("man", ["--warnings", "-l", join(prefix, "share/man/man1/khulasa.1")], {
    encoding: "utf8",
  });
  assert.equal(stderr, "");
});

/** What bash offers after `line`. */
function completed(line) {
  const words = line.split(" ");
  const script = `PATH=${prefix}/bin:$PATH; source ${prefix}/share/bash-completion/completions/khulasa; compopt() { :; }
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _khulasa khulasa; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["-c", script, "bash", ...words], { cwd: example, encoding: "utf8" });
  return out.split("\n").filter((word) => word !== "");
}

test("bash completes commands, options, the values of options, and files", () => {
  assert.deepEqual(completed("khulasa ").sort(), [...commands, "--help", "--version"].sort());
  assert.deepEqual(completed("khulasa su"), ["summarize"]);
  for (const command of commands)
    assert.deepEqual(completed(`khulasa ${command} -`).sort(), optionsOf(command).sort(), command);
  assert.deepEqual(completed("khulasa summarize --type ").sort(), ["headline", "key-points", "teaser", "tldr"]);
  assert.deepEqual(completed("khulasa normalize --profile s"), ["search"]);
  assert.deepEqual(completed("khulasa analyze --title x art"), ["article.txt"]);
});

test("cpack makes a Debian package whose tool and library run", { timeout: 120_000 }, (t) => {
  if (!has("dpkg-deb") || !has("dpkg-shlibdeps")) return t.skip("dpkg-dev is not installed");
  const packed = join(folder, "deb");
  execFileSync("cpack", ["-G", "DEB", "-B", packed], { cwd: `${root}build/native`, stdio: "ignore" });
  const [name] = readdirSync(packed).filter((file) => file.endsWith(".deb"));
  const field = (of) => execFileSync("dpkg-deb", ["-f", join(packed, name), of], { encoding: "utf8" }).trim();
  assert.equal(field("Package"), "khulasa");
  assert.match(field("Depends"), /libc6/);
  assert.doesNotMatch(field("Depends"), /icu/i);
  const out = join(folder, "unpacked");
  execFileSync("dpkg-deb", ["-x", join(packed, name), out]);
  const tool = join(out, "usr/bin/khulasa");
  assert.match(execFileSync(tool, ["keywords", join(example, "article.txt")], { encoding: "utf8" }), /محطة/);
  for (const file of ["lib/libkhulasa.so.0", "include/khulasa.h", "share/man/man1/khulasa.1"])
    assert.ok(readFileSync(join(out, "usr", file)).length > 0, file);
});
