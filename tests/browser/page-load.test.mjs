// First load of the demo page: its size in bytes, and that no module waits for another. `./dev bench` measures how long
// it takes.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { basename, posix } from "node:path";
import { describe, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { builtSite } from "../support/articles.mjs";
import { root, site, until } from "./harness.mjs";
import { inBrowsers } from "./page-harness.mjs";

// Limit on all that is transferred until the page works offline, compressed as hosts compress it. It is exceeded since
// damaged texts are repaired, and chats and mails are read; until it holds again, nothing may make it worse.
const maxTransferBytes = 200_000;
// Headlines that end where something is said, and their words, took it from 211.6 to 212 KB; more forms of bylines and
// days, and the site's name in <title>, to 212.8.
const transferBytesOf30November = 212_800;
// The same with what is stored afterwards, since it is rarely used: the reader of HTML, more samples, the card. What
// the reader of HTML knows of the shape of a page (core/src/html/page_shape.h) took it from 249 to 252 KB; what small boxes
// say (core/src/html/box_words.h) and the reader of .mhtml to 257.
const allBytesOf30November = 257_000;

inBrowsers("first load", (context) => {
  test("the page with everything, offline copy included", async (t) => {
    const page = await context.open();
    await until(page, () => document.body.dataset.offline === "ready");
    const files = context.server.sent;
    assert.ok(files.some((file) => file.endsWith("khulasa.wasm")) && files.some((file) => file.endsWith("sw.js")));
    await until(page, () => document.body.dataset.stored);
    assert.equal(await page.evaluate(() => document.body.dataset.stored), "all");
    const [, ...lists] = /const files = (.*);\nconst later = (.*);/.exec(readFileSync(`${site}/sw.js`, "utf8"));
    const later = Object.keys(JSON.parse(lists[1]));
    const isLater = (file) => later.some((name) => file.endsWith(`/${name}`));
    assert.deepEqual([...new Set(files.filter(isLater))].length, later.length, "all are stored in the end");
    const sum = (some) => some.reduce((total, file) => total + brotliCompressSync(readFileSync(file)).length, 0);
    const all = [...new Set(files)];
    const bytes = sum(all.filter((file) => !isLater(file)));
    t.diagnostic(`${all.length - later.length} files, ${bytes} bytes, brotli; in all ${sum(all)}`);
    assert.ok(bytes <= transferBytesOf30November, `${bytes} bytes`);
    assert.ok(sum(all) <= allBytesOf30November, `${sum(all)} bytes in all`);
    await t.test("is at most 200 KB", { todo: "12 KB too much" }, () => {
      assert.ok(bytes <= maxTransferBytes, `${bytes} bytes`);
    });
  });
});

describe("modules", () => {
  const built = builtSite();
  const read = (file) => readFileSync(`${built}/${file}`, "utf8");
  const page = readFileSync(`${site}/index.html`, "utf8").replaceAll(`${basename(built)}/`, "");
  // A module's imports are relative to its folder. Another test covers those of the package.
  const found = (file, pattern, text = read(file)) =>
    [...text.matchAll(pattern)]
      .map(([, relative]) => posix.join(posix.dirname(file), relative))
      .filter((path) => !path.startsWith("khulasa/"));
  const closure = (files) => {
    const all = new Set(files);
    for (const file of all) for (const each of found(file, /\b(?:import|from)"([^"]+)"/g)) all.add(each);
    return all;
  };
  const entries = ["shared/engine.js", "page/page.js"];
  const notModules = ["recover.js", "sw.js", "html-worker.js"]; // the last is a module, but of a worker
  const first = closure(entries);

  test("nor is one of the page for several articles", () => {
    const list = /\nconst several = (.*);/.exec(readFileSync(`${site}/sw.js`, "utf8"))[1];
    assert.deepEqual(
      Object.keys(JSON.parse(list)).map((file) => file.slice(13)),
      ["several.json"],
    );
    const listed = Object.keys(JSON.parse(read("several.json"))).map((file) => file.slice(13));
    assert.deepEqual(
      listed.sort(),
      ["several.css", ...readdirSync(`${root}demo/several`).filter((file) => file.endsWith(".js"))]
        .map((file) => `several/${file}`)
        .sort(),
    );
  });

  test("no script of the saved articles is among those that every visitor loads", () => {
    const [, ...lists] = /const files = (.*);\nconst later = (.*);\nconst saved = (.*);/.exec(
      readFileSync(`${site}/sw.js`, "utf8"),
    );
    const [files, later, saved] = lists.map((list) => Object.keys(JSON.parse(list)).map((file) => file.slice(13)));
    assert.deepEqual(saved, ["saved.json"]);
    const ofSaved = Object.keys(JSON.parse(read("saved.json"))).map((file) => file.slice(13));
    for (const file of ["shelf/shelf.js", "vendor/idb.js", "khulasa/similar.js", "khulasa/khulasa-similar.wasm"])
      assert.ok(ofSaved.includes(file), file);
    assert.deepEqual(
      ofSaved.filter((file) => files.includes(file) || later.includes(file)),
      [],
    );
    // All that they import is stored with them, or is there already.
    const known = [...files, ...ofSaved];
    for (const file of ofSaved.filter((name) => /^(?:shelf|vendor)\//.test(name) && name.endsWith(".js")))
      for (const each of found(file, /\b(?:import|from)"(\.[^"]+)"/g))
        assert.ok(known.includes(each), `${file}: ${each}`);
  });

  test("those of the first summary are preloaded by the page, none else", () => {
    const preloaded = found("index.html", /<link rel="modulepreload" href="([^"]+)"/g, page);
    assert.deepEqual(preloaded.sort(), [...first].filter((file) => !entries.includes(file)).sort());
  });

  test("so are those of the package that the engine starts with", () => {
    const ofPackage = new Set(["index.js"]);
    for (const file of ofPackage) {
      for (const [, found] of read(`khulasa/${file}`).matchAll(/\bfrom *"\.\/([^"]+)"/g)) ofPackage.add(found);
    }
    const preloaded = [...page.matchAll(/"modulepreload" href="khulasa\/([^"]+)"/g)].map(([, file]) => file);
    assert.deepEqual(preloaded.sort(), [...ofPackage].sort());
    assert.ok(ofPackage.has("khulasa-wasm.js"));
  });

  test("all that come next are asked for at once, and every module is of use", () => {
    const [, listed] = /\bconst later = (.*);/.exec(readFileSync(`${site}/sw.js`, "utf8"));
    const rare = Object.keys(JSON.parse(listed)).map((file) => file.slice(file.indexOf("/") + 1));
    const isRare = (file) => rare.includes(file) || file.startsWith("several/");
    const named = found("page/page.js", /\bimport\("([^"]+)"\)/g).filter((file) => !isRare(file));
    const next = [...closure(named)].filter((file) => !first.has(file));
    assert.deepEqual([...new Set(named)].sort(), next.sort());
    const later = [...next, ...closure(rare.filter((file) => /^(?:page|shared)\//.test(file)))];
    const own = ["page", "shared"].flatMap((folder) =>
      readdirSync(`${root}demo/${folder}`)
        .filter((file) => file.endsWith(".js") && !notModules.includes(file))
        .map((file) => `${folder}/${file}`),
    );
    assert.deepEqual(
      [...new Set([...first, ...later])].filter((file) => !notModules.includes(basename(file))).sort(),
      own.sort(),
    );
  });
});
