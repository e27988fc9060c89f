// The demo page and the network: no request after load, and none needed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { policyOf, serve } from "../../demo/serve.mjs";
import { builtSite } from "../support/articles.mjs";
import { root, site } from "./harness.mjs";
import { inBrowsers, press, shows, textsOf, until } from "./page-harness.mjs";

inBrowsers("network", (context) => {
  let page, requests;

  test("once it says that it works offline it asks for nothing more", async () => {
    page = await context.open();
    await until(page, () => document.body.dataset.offline === "ready" && document.body.dataset.stored === "all");
    assert.match(await page.$eval("#offline", (node) => node.textContent), /تعمل الصفحة بلا شبكة/);
    requests = context.server.requests.length;
    assert.ok(requests > 20, "the page was loaded from this server");
    for (const name of ["science", "opinion", "rich"]) await shows(page, () => press(page, `[data-sample="${name}"]`));
    await press(page, "#keywords button");
    await press(page, "#language");
    assert.deepEqual(context.server.requests.slice(requests), []);
    const foreign = page.seen.requests.filter(
      (url) => !url.startsWith(context.server.url) && !/^(data|blob):/.test(url),
    );
    assert.deepEqual(foreign, []);
  });

  test("nothing is stored but the page's own files", async () => {
    assert.deepEqual(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await caches.keys()).length,
      ]),
      [0, 0, "", 1],
    );
  });

  test("with the server gone it loads and summarizes", async () => {
    context.server.close();
    await page.goto(`${context.server.url}?lang=en`);
    await until(page, () => Boolean(document.body?.dataset.shown));
    assert.equal((await textsOf(page, "#summary li")).length, 3);
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.equal(context.server.requests.length, requests);
  });

  test("it works under any path", async () => {
    const above = await serve(`${root}build`, 0, policyOf(site));
    try {
      await page.goto(`${above.url}site/`);
      await until(page, () => Boolean(document.body?.dataset.shown) && document.body.dataset.offline === "ready");
      assert.equal((await textsOf(page, "#summary li")).length, 3);
      assert.deepEqual(
        above.requests.filter((path) => !path.startsWith("/site/") && path !== "/favicon.ico"),
        [],
      );
    } finally {
      above.close();
    }
  });

  test("it can be installed", { skip: context.name === "Firefox" && "Firefox installs no pages" }, async () => {
    const again = await serve(site, 0, policyOf(site));
    try {
      await page.goto(again.url);
      await until(page, () => document.body?.dataset.offline === "ready");
      const session = await page.createCDPSession();
      const { errors } = await session.send("Page.getAppManifest");
      assert.deepEqual(errors, []);
      const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
      assert.deepEqual(
        installabilityErrors.map(({ errorId }) => errorId),
        [],
      );
      await page.setOfflineMode(true);
      await until(page, () => !document.querySelector("#offline-now").hidden);
      await page.setOfflineMode(false);
      await until(page, () => document.querySelector("#offline-now").hidden);
    } finally {
      again.close();
    }
  });

  test("the manifest names what is there", async () => {
    const manifest = JSON.parse(readFileSync(`${builtSite()}/manifest.webmanifest`, "utf8"));
    assert.equal(manifest.start_url, "../"); // the page, which is in the folder above the build's
    for (const { src } of manifest.icons) assert.ok(readFileSync(`${builtSite()}/${src}`).length > 0);
  });
});
