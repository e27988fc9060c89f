// The demo page in a real browser.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import {
  dirtyPaste, launchChromium, launchFirefox, paste, seed, site, skipWithoutChromium, skipWithoutFirefox, skipWithoutSeed,
  textsOf, timeoutMs, until, waitForState, watch,
} from "./harness.mjs";

const browsers = [
  { name: "Chromium", launch: launchChromium, skip: skipWithoutChromium },
  { name: "Firefox", launch: launchFirefox, skip: skipWithoutFirefox },
];

for (const { name, launch, skip } of browsers) {
  describe(`demo page in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let server, browser, page, seen, loadRequests;

    before(async () => {
      server = await serve(site);
      browser = await launch();
      page = await browser.newPage();
      seen = watch(page);
      await page.goto(server.url);
      await waitForState(page, "ready");
      loadRequests = server.requests.length;
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    async function summarize(text) {
      await paste(page, text);
      await page.click("#run");
      await until(page, () => document.querySelectorAll("#summary li").length > 0);
      await waitForState(page, "ready");
    }

    test("sample, click, summary, keywords, highlighted sentences", async () => {
      await page.click("#sample");
      await until(page, () => document.querySelectorAll("#summary li").length === 3);
      const summary = await textsOf(page, "#summary li");
      assert.match(summary[0], /^افتتحت جامعة الساحل/);
      assert.deepEqual(await textsOf(page, "#article mark"), summary);
      assert.equal((await textsOf(page, "#keywords li")).length, 10);
      assert.match(await page.$eval("#article", (node) => node.textContent), /مرصد جديد في جبال الريحان/);
    });

    test("length and type change the summary", async () => {
      await page.click("#sample");
      await page.click('input[name="length"][value="medium"]');
      await until(page, () => document.querySelectorAll("#summary li").length === 5);
      await page.click('input[name="type"][value="headline"]');
      await until(page, () => document.querySelectorAll("#summary li").length === 1);
      const [headline] = await textsOf(page, "#summary li");
      assert.ok(headline.split(" ").length <= 17, headline);
      await page.click('input[name="type"][value="key-points"]');
      await page.click('input[name="length"][value="short"]');
      await until(page, () => document.querySelectorAll("#summary li").length === 3);
    });

    test("a dirty paste: only its first article is summarized, the rest is set aside", async () => {
      await summarize(dirtyPaste);
      const shown = (await textsOf(page, "#summary li")).concat(await textsOf(page, "#keywords li")).join("\n");
      assert.match(shown, /ميناء الصيادين/);
      assert.match(shown, /Blue Harbør/);
      assert.doesNotMatch(shown, /الغوص|المصدر|كلمات دلالية|الدلافين|فی/);
      assert.match(await page.$eval("#aside-list", (node) => node.textContent), /موسم الغوص/);
    });

    test("the seed page: summary and keywords of its first article", { skip: skipWithoutSeed }, async () => {
      await summarize(seed);
      const summary = await textsOf(page, "#summary li");
      const keywords = await textsOf(page, "#keywords li");
      assert.match(summary[0], /^كشفت وسائل إعلام تركية/);
      assert.ok(keywords.includes("النظام السوري"));
      assert.ok(!keywords.includes("فی"));
      assert.match(summary.join("\n"), /Aydınlık/);
      assert.doesNotMatch(summary.concat(keywords).join("\n"), /عبد العاطي|عربي21|كلمات دلالية|مشابهة|قطاع غزة/);
      assert.deepEqual(await textsOf(page, "#article mark"), summary);
    });

    test("markup in a paste is text", async () => {
      await summarize("<img src=x onerror=alert(1)> قال الوزير إن <b>المشروع</b> يبدأ غدا في العاصمة بحضور السفراء.");
      assert.equal(await page.$eval("#article", (node) => node.querySelectorAll("img, b").length), 0);
      assert.match((await textsOf(page, "#summary li"))[0], /<b>المشروع<\/b>/);
    });

    test("a keyphrase shows its mentions without cutting words", async () => {
      await page.click("#sample");
      await until(page, () => document.querySelectorAll("#keywords button").length === 10);
      await page.click("#keywords button");
      const found = await page.evaluate(() => [...CSS.highlights.get("mentions")].map((range) => range.toString()));
      assert.ok(found.length > 1, String(found));
      assert.equal(await page.$eval("#keywords button", (node) => node.getAttribute("aria-pressed")), "true");
    });

    test("clearing the box clears the page", async () => {
      await page.click("#clear");
      await until(page, () => document.querySelector("#output").hidden);
    });

    test("no console error, and no request after load", () => {
      assert.deepEqual(seen.complaints, []);
      // What the server was asked for says more than the page's own events, which miss a worker's; those show other hosts.
      assert.deepEqual(server.requests.slice(loadRequests), []);
      assert.ok(loadRequests > 5, "the page was loaded from this server");
      const foreign = seen.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith("data:"));
      assert.deepEqual(foreign, []);
    });
  });
}
