// Two builds of the page never mix, whatever caching a host tells browsers to use.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test } from "node:test";
import { siteParts, writeSite } from "../../demo/page/build.mjs";
import { policyOf, serve } from "../../demo/serve.mjs";
import { until } from "./harness.mjs";
import { inBrowsers, summarize, textsOf } from "./page-harness.mjs";
import { sourceOf } from "../support/articles.mjs";

const folder = mkdtempSync(join(tmpdir(), "khulasa-"));
after(() => rmSync(folder, { recursive: true }));
const built = await siteParts();

/** The built page with `number` in its HTML, in a script and in a style sheet. */
function numbered(number) {
  const files = new Map(built.files);
  files.set("page/page.js", `${files.get("page/page.js")}\ndocument.body.dataset.script = "${number}";\n`);
  files.set("shared/style.css", `${files.get("shared/style.css")}\n:root { --number: ${number}; }\n`);
  return { ...built, files, html: built.html.replace("<body ", `<body data-html="${number}" `) };
}

/** The builds that the open page consists of: "1 1 1" or "2 2 2", never mixed. */
const madeOf = (page) =>
  page.evaluate(() => {
    const { html, script } = document.body.dataset;
    return `${html} ${script} ${getComputedStyle(document.documentElement).getPropertyValue("--number").trim()}`;
  });

const isWaiting = async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting);

// The Cache-Control header: `html` for index.html, `rest` for all other files.
const hosts = {
  "that has browsers ask each time": { html: "no-cache", rest: "no-cache" },
  "that has all kept for ten minutes": { html: "max-age=600", rest: "max-age=600" },
  "that has scripts kept for a day": { html: "no-cache", rest: "max-age=86400" },
};

function serveWith(root, { html, rest }) {
  const headersOf = (file) => ({
    ...policyOf(root),
    "cache-control": basename(file) === "index.html" ? html : rest,
  });
  return serve(root, 0, headersOf);
}

let count = 0;
async function host(t, number, caching) {
  const root = join(folder, String(++count));
  writeSite(numbered(number), root);
  const server = await serveWith(root, caching);
  t.after(() => server.close());
  return { root, server };
}

inBrowsers("builds", (context) => {
  for (const [name, caching] of Object.entries(hosts)) {
    test(`on a host ${name}: the new build comes whole, after the old one's pages are closed; offline, too`, async (t) => {
      const { root, server } = await host(t, 1, caching);
      const page = await context.open(server.url);
      await until(page, () => document.body.dataset.offline === "ready");
      assert.equal(await madeOf(page), "1 1 1");

      await page.evaluate(() => caches.open("khulasa /elsewhere/ 1")); // belongs to another copy of the page
      await summarize(page, sourceOf("sport"));
      const bullets = await textsOf(page, "#summary li");

      const build = writeSite(numbered(2), root);
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
      await until(page, isWaiting);
      assert.deepEqual(await textsOf(page, "#summary li"), bullets, "the open page keeps what it shows");
      const second = await context.open(server.url);
      assert.equal(await madeOf(second), "1 1 1", "the old build serves as long as a page of it is open");
      await Promise.all([page.close(), second.close()]);

      let made;
      for (let tries = 0; tries < 50 && made !== "2 2 2"; tries++) {
        const fresh = await context.open(server.url);
        made = await madeOf(fresh);
        assert.match(made, /^(1 1 1|2 2 2)$/);
        await fresh.close(); // so that the waiting build may take over
      }
      assert.equal(made, "2 2 2");
      const fresh = await context.open(server.url);
      assert.deepEqual(await fresh.evaluate(() => caches.keys()), ["khulasa /elsewhere/ 1", `khulasa / ${build}`]);
      await fresh.close();

      server.close();
      for (const address of ["", "index.html", "?x=1", "index.html?x=1"]) {
        const offline = await context.open(server.url + address);
        assert.equal(await madeOf(offline), "2 2 2", `«${address}» without a network`);
        await offline.close();
      }
    });
  }

  test("what the saved articles need is in the new build's copy, too, if it was in the old one's", async (t) => {
    const { root, server } = await host(t, 1, hosts["that has browsers ask each time"]);
    const page = await context.open(server.url);
    await until(page, () => document.body.dataset.offline === "ready" && Boolean(navigator.serviceWorker.controller));
    const stored = () =>
      page.evaluate(async () => {
        const caught = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        return caught.map((requests) => requests.some(({ url }) => url.endsWith("/shelf/store.js")));
      });
    assert.deepEqual(await stored(), [false]);
    await page.$eval("#saved", (details) => {
      details.open = true;
    });
    await until(page, () => Boolean(document.querySelector("#saved-switch")));
    assert.deepEqual(await stored(), [true]);
    writeSite(numbered(2), root);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await until(page, isWaiting);
    assert.deepEqual(await stored(), [true, true]);
  });

  test("a host in the middle of an update: the old build stays, and the next visit finds the new one", async (t) => {
    const { root, server } = await host(t, 1, hosts["that has all kept for ten minutes"]);
    const page = await context.open(server.url);
    await until(page, () => document.body.dataset.offline === "ready");

    const build = writeSite(numbered(2), root);
    const script = join(root, build, "page/page.js");
    const whole = readFileSync(script);
    writeFileSync(script, `${whole}// of another build`);
    const failed = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      const worker = registration.installing;
      await new Promise((resolve) => {
        const look = () => (worker.state === "installing" ? worker.addEventListener("statechange", look) : resolve());
        look();
      });
      return worker.state;
    });
    assert.equal(failed, "redundant");
    assert.deepEqual(await page.evaluate(async () => (await caches.keys()).length), 1, "nothing is left of it");

    writeFileSync(script, whole);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await until(page, isWaiting);
    assert.equal(await madeOf(page), "1 1 1");
  });

  test("a page from the HTTP cache whose build is gone from the host is requested anew", async (t) => {
    const { root, server } = await host(t, 1, { html: "max-age=600", rest: "no-store" });
    const withoutServiceWorker = (fresh) =>
      fresh.evaluateOnNewDocument(() => Object.defineProperty(navigator, "serviceWorker", { value: undefined }));
    const page = await context.open(server.url, withoutServiceWorker);
    assert.equal(await madeOf(page), "1 1 1");
    writeSite(numbered(2), root);
    const asked = server.requests.length;
    await page.goto("about:blank");
    await page.goto(server.url).catch(() => {}); // the reload may end this navigation
    await until(page, () => Boolean(document.body?.dataset.shown));
    assert.equal(await madeOf(page), "2 2 2");
    const first = server.requests.slice(asked).find((path) => path !== "/recover.js");
    assert.notEqual(first, "/", "the page came from the HTTP cache at first");
  });
});
