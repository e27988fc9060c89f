// Random articles, drawn by the page's own code: what is shown is the text that was given, as text only; what is
// highlighted is what was asked for; what is removed or undone leaves nothing behind; and however large the article, few
// elements are made. KHULASA_DRAWINGS is the number of articles for each test, KHULASA_SEED the first seed; each article
// has a seed of its own, which a failure names.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { drawHuge, drawWhole, editAtRandom, highlightAtRandom } from "../support/drawings.mjs";
import { browsers, root, site, timeoutMs, until, watch } from "./harness.mjs";

const count = Number(process.env.KHULASA_DRAWINGS ?? 60);
const first = Number(process.env.KHULASA_SEED ?? 1);
const limit = { timeout: 4 * timeoutMs + 200 * count };
// As a script, since the page's policy forbids data: addresses.
const support = ["random_html.mjs", "random_articles.mjs"]
  .map((file) => readFileSync(`${root}tests/support/${file}`, "utf8").replace(/^export /gm, ""))
  .join("\n");
const random = `globalThis.random = (() => { ${support}; return { randomOf, articleOf, textOf }; })(), 0`;

for (const { name, launch, skip } of browsers) {
  describe(`random drawings in ${name}`, { ...limit, skip }, () => {
    let server, browser, page, seen;

    before(async () => {
      server = await serve(site);
      browser = await launch({ protocolTimeout: limit.timeout });
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    /** Opens the page, or `path` of the build's folder. `hasHighlights`: with the Custom Highlight API. */
    const open = async (path, hasHighlights = true) => {
      await page?.close();
      page = await browser.newPage();
      seen = watch(page);
      if (!hasHighlights) await page.evaluateOnNewDocument(() => delete globalThis.Highlight);
      const [build] = readdirSync(site).filter((each) => /^[0-9a-f]{12}$/.test(each));
      await page.goto(server.url + (path ? `${build}/${path}` : ""));
      if (!path) await until(page, () => Boolean(document.body?.dataset.shown));
      await page.evaluate(random);
      await page.evaluate((folder) => {
        globalThis.load = (file) => import(`${folder}${file}`);
      }, `${server.url}${build}/`);
    };

    for (const hasHighlights of [true, false]) {
      const how = hasHighlights ? "" : ", without the Custom Highlight API";

      test(`the page shows what it was given, and as text only${how}`, limit, async () => {
        await open("", hasHighlights);
        const { failures, ran } = await page.evaluate(drawWhole, first, count);
        assert.deepEqual(failures, []);
        assert.equal(ran, undefined);
        assert.deepEqual(seen.complaints, []);
      });

      test(`as many places are highlighted as were asked for, and none is left${how}`, limit, async () => {
        await open("shared/style.css", hasHighlights);
        assert.deepEqual(await page.evaluate(highlightAtRandom, first, count), []);
        assert.deepEqual(
          seen.complaints.filter((each) => !each.includes("404")), // of the browser's request for an icon
          [],
        );
      });
    }

    test("undo brings the text and its markup back as they were", limit, async () => {
      await open("shared/style.css");
      assert.deepEqual(await page.evaluate(editAtRandom, first, count), []);
    });

    test("of a huge article few elements are made", limit, async (t) => {
      await open();
      const made = await page.evaluate(drawHuge);
      t.diagnostic(JSON.stringify(made));
      // An article of one kind of element is drawn in at most 1,200 pieces; every other word in a <bdi> is the worst.
      assert.ok(made.blocks <= 1_300, `blocks: ${made.blocks}`);
      assert.ok(made.line <= 1_300, `line: ${made.line}`);
      assert.ok(made.picks <= 4_000, `picks: ${made.picks}`);
      assert.ok(made.latin <= 70_000, `latin: ${made.latin}`);
      assert.ok(made.others <= 2_500, `picture, aside and card: ${made.others}`);
      assert.equal(made.mentions, 200_000);
      assert.deepEqual(seen.complaints, []);
    });
  });
}
