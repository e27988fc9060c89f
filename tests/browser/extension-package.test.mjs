// The extension as it is submitted to the stores: what its packages contain, request and weigh, and that builds are
// reproducible.
import assert from "node:assert/strict";
import { File } from "node:buffer";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { unzipSync } from "fflate";
import { browsers, buildExtension, zipName } from "../../demo/extension/build.mjs";
import "../../demo/extension/words.js";
import { languages } from "../../demo/shared/strings.js";
import { root } from "./harness.mjs";

const built = `${root}build/extension`;
const again = mkdtempSync(join(tmpdir(), "khulasa-extension-"));
after(() => rmSync(again, { recursive: true }));

const manifestOf = (browser) => JSON.parse(readFileSync(`${built}/${browser}/manifest.json`, "utf8"));
const zipOf = (folder, browser) => readFileSync(join(folder, zipName(browser)));
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();

test("the zips are below 640 KB, hold what the folders hold, and are the same to the byte when built again", async (t) => {
  await buildExtension(again);
  for (const browser of browsers) {
    const zip = zipOf(built, browser);
    t.diagnostic(`${browser}: ${zip.length} bytes`);
    // A third is the module that makes fingerprints, for those who have articles saved.
    assert.ok(zip.length < 640_000, `${zip.length} bytes`);
    assert.ok(zip.equals(zipOf(again, browser)), browser);
    const files = unzipSync(zip);
    assert.deepEqual(Object.keys(files), filesUnder(`${built}/${browser}`));
    for (const [file, bytes] of Object.entries(files))
      assert.ok(readFileSync(`${built}/${browser}/${file}`).equals(bytes), file);
  }
});

describe("the manifests", () => {
  test("ask for these permissions, for no host, and for no request", () => {
    const permissions = ["activeTab", "scripting", "contextMenus", "storage"];
    assert.deepEqual(manifestOf("chromium").permissions, [...permissions, "sidePanel"]);
    assert.deepEqual(manifestOf("firefox").permissions, permissions);
    for (const manifest of browsers.map(manifestOf)) {
      assert.equal(manifest.manifest_version, 3);
      for (const key of [
        "host_permissions",
        "optional_permissions",
        "optional_host_permissions",
        "content_scripts",
        "externally_connectable",
        "web_accessible_resources",
      ]) {
        assert.ok(!(key in manifest), key);
      }
      const policy = Object.fromEntries(
        manifest.content_security_policy.extension_pages.split("; ").map((part) => [part.split(" ")[0], part]),
      );
      assert.equal(policy["default-src"], "default-src 'none'");
      assert.equal(policy["script-src"], "script-src 'self' 'wasm-unsafe-eval'");
      assert.equal(policy["connect-src"], "connect-src 'self'"); // in an extension, 'self' means its own files
      assert.doesNotMatch(manifest.content_security_policy.extension_pages, /https?:|\*|'unsafe-/);
    }
  });

  test("name files that are there, and words that both languages have", () => {
    for (const browser of browsers) {
      const text = JSON.stringify(manifestOf(browser));
      for (const [file] of text.matchAll(/(?:extension|icons)\/[\w./-]+/g))
        assert.ok(statSync(`${built}/${browser}/${file}`).isFile(), file);
      const keys = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
      for (const language of ["ar", "en"]) {
        const messages = JSON.parse(readFileSync(`${built}/${browser}/_locales/${language}/messages.json`, "utf8"));
        assert.deepEqual(
          Object.keys(messages).sort(),
          [...new Set(keys)].sort(),
          `${language}: these words and no others`,
        );
        for (const [key, { message }] of Object.entries(messages))
          assert.equal(/\p{Script=Arabic}/u.test(message), language === "ar", `${language}: ${key}`);
        assert.ok(messages.description.message.length <= 132, "what Chrome's store takes");
      }
    }
  });

  test("the icons are PNG of their sizes", () => {
    for (const [size, file] of Object.entries(manifestOf("chromium").icons)) {
      const png = readFileSync(`${built}/chromium/${file}`);
      assert.deepEqual(
        [...png.subarray(1, 4)],
        [..."PNG"].map((sign) => sign.charCodeAt(0)),
      );
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Number(size), Number(size)]);
    }
  });
});

test("the libraries of others are the files of their packages, with their licences", () => {
  const libraries = {
    "idb-LICENSE.txt": "idb/LICENSE",
    "idb.js": "idb/build/index.js",
    "minisearch-LICENSE.txt": "minisearch/LICENSE.txt",
    "minisearch.js": "minisearch/dist/es/index.js",
  };
  assert.deepEqual(filesUnder(`${built}/firefox/vendor`), Object.keys(libraries));
  for (const [name, file] of Object.entries(libraries))
    assert.ok(
      readFileSync(`${built}/firefox/vendor/${name}`).equals(readFileSync(`${root}node_modules/${file}`)),
      name,
    );
});

test("no script of the packages writes HTML, runs text or asks for an address", () => {
  for (const file of filesUnder(`${built}/firefox`).filter(
    (name) => name.endsWith(".js") && !/^(?:khulasa|vendor)\//.test(name),
  )) {
    const code = readFileSync(`${built}/firefox/${file}`, "utf8");
    assert.doesNotMatch(
      code,
      /\b(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function|XMLHttpRequest|\bfetch\(|sendBeacon|WebSocket/,
      file,
    );
  }
});

test("both languages have the same words, and every one the pages ask for", () => {
  const { ar, en } = languages;
  const places = ({ strings }) =>
    Object.entries(strings)
      .map(([key, said]) => [key, (said.match(/\{\w+\}/g) ?? []).sort().join()])
      .sort();
  assert.deepEqual(places(ar), places(en));
  for (const page of ["panel", "options"]) {
    const html = readFileSync(`${built}/chromium/extension/${page}.html`, "utf8");
    for (const [, key] of html.matchAll(/data-t(?:-[a-z-]+)?="([^"]+)"/g)) assert.ok(key in ar.strings, key);
    for (const [, key, said] of html.matchAll(/data-t="([^"]+)"[^>]*>([^<]+)</g)) {
      if (key !== "otherLanguage") assert.equal(said, ar.strings[key], key);
    }
  }
});

test("the packages differ in their manifest alone: what is found of one's scripts and pages holds for the other's", () => {
  const [chromium, firefox] = browsers.map((browser) => filesUnder(`${built}/${browser}`));
  assert.deepEqual(chromium, firefox);
  const others = chromium.filter(
    (file) => !readFileSync(`${built}/chromium/${file}`).equals(readFileSync(`${built}/firefox/${file}`)),
  );
  assert.deepEqual(others, ["manifest.json"]);
});

// The linter is the one of addons.mozilla.org, where Firefox's package is submitted, and it finds nothing at all in
// that package. In Chromium's manifest it misses what Firefox requires: an id, a statement on data collection, another
// kind of background, and no request for the side panel. No manifest can satisfy it and still open a side panel, and
// Chromium complains about the other things it wants. extension.test.mjs checks what Chromium itself says about its
// package.
const foreign = {
  chromium: [
    "ADDON_ID_REQUIRED",
    "BACKGROUND_SERVICE_WORKER_NOFALLBACK",
    "MANIFEST_PERMISSIONS",
    "MISSING_DATA_COLLECTION_PERMISSIONS",
  ],
  firefox: [],
};

for (const browser of browsers) {
  test(`web-ext lint, ${browser}: no error, warning or notice${foreign[browser].length > 0 ? " but that it is not Firefox's" : ""}`, {
    timeout: 180_000,
  }, async () => {
    globalThis.File ??= File; // web-ext expects it, and Node 18 lacks it
    const { default: webExt } = await import("web-ext");
    const { log } = console;
    console.log = () => {}; // silences its report
    let found;
    try {
      const options = { sourceDir: `${built}/${browser}`, artifactsDir: again, output: "json", noInput: true };
      found = await webExt.cmd.lint(options, { shouldExitProgram: false });
    } finally {
      console.log = log;
    }
    const said = [...found.errors, ...found.warnings, ...found.notices];
    assert.deepEqual(said.map(({ code }) => code).sort(), foreign[browser], JSON.stringify(said));
    assert.ok(
      said.every(({ file }) => file === "manifest.json"),
      JSON.stringify(said),
    );
  });
}
