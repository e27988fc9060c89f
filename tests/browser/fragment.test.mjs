// khulasa/fragment: links to sentences of a page, followed in both browsers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { sentenceLink, textFragment } from "../../web/dist/fragment.js";
import { fromHtml } from "../../web/dist/html.js";
import { browsers, root, timeoutMs } from "./harness.mjs";

const folder = `${root}tests/browser/fragment-pages`;
const html = readFileSync(`${folder}/article.html`, "utf8");
const { text } = fromHtml(html);

/** The span of the text of the element `id`. */
function spanOf(id) {
  const [, , inner] = new RegExp(`<(p) id="${id}">(.*?)</\\1>`, "s").exec(html);
  const own = fromHtml(`<p>${inner}</p>`).text.trim();
  const begin = text.lastIndexOf(own);
  assert.ok(begin > 0, `${id}: ${own}`);
  return { begin, end: begin + own.length };
}

const ids = [...html.matchAll(/<p id="([^"]+)"/g)].map(([, id]) => id);

for (const { name, launch, skip } of browsers) {
  describe(`links to sentences in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let browser, server;
    before(async () => {
      [browser, server] = await Promise.all([launch(), serve(folder)]);
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });

    test("each leads to its sentence", async () => {
      const page = await browser.newPage();
      const missed = [];
      for (const id of ids) {
        await page.goto(server.url);
        const link = sentenceLink(`${server.url}article.html`, text, spanOf(id));
        await page.$eval("#link", (node, href) => node.setAttribute("href", href), link);
        const known = new Set(await browser.pages());
        await page.click("#link");
        let opened;
        for (let tries = 0; !opened && tries < 100; ++tries) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          opened = (await browser.pages()).find((each) => !known.has(each));
        }
        assert.ok(opened, "a tab opens");
        const isInSight = () =>
          opened
            .evaluate((sought) => {
              const { top, bottom } = document.getElementById(sought).getBoundingClientRect();
              return top < innerHeight && bottom > 0 && document.readyState === "complete";
            }, id)
            .catch(() => false);
        let isThere = false;
        for (let tries = 0; !isThere && tries < 60; ++tries) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          isThere = await isInSight();
        }
        if (!isThere) missed.push(`${id}: ${decodeURIComponent(link)}`);
        await opened.close();
      }
      assert.deepEqual(missed, []);
    });
  });
}

describe("the address", () => {
  const whole = (page) => ({ begin: 0, end: page.length });

  test("keeps an old fragment, replaces an old directive, and is only for pages of the web", () => {
    const page = "وصل الوفد أمس.";
    const link = (url) => decodeURIComponent(sentenceLink(url, page, whole(page)) ?? "none");
    assert.equal(link("https://a.example/b"), "https://a.example/b#:~:text=وصل الوفد أمس.");
    assert.equal(link("https://a.example/b#c"), "https://a.example/b#c:~:text=وصل الوفد أمس.");
    assert.equal(link("https://a.example/b#c:~:text=x"), "https://a.example/b#c:~:text=وصل الوفد أمس.");
    assert.equal(link("https://a.example/b#:~:text=x"), "https://a.example/b#:~:text=وصل الوفد أمس.");
    for (const url of ["", "file:///a", "javascript:alert(1)", "about:blank"]) assert.equal(link(url), "none");
  });

  const fragment = (page, span = whole(page)) => {
    const found = textFragment(page, span);
    return found && decodeURIComponent(found);
  };

  test("no term ends in a letter with a mark", () => {
    assert.equal(fragment("وصل الوفدُ"), "text=وصل");
    assert.equal(fragment("وصل الوفدُ."), "text=وصل الوفدُ.");
    assert.equal(fragment("قالَ الوفدُ إن", { begin: 0, end: 10 }), "text=قالَ الوفدُ إن");
    assert.equal(fragment("قالَ"), undefined);
  });

  test("a sentence whose words stand before it has what is read before it; a single word, too", () => {
    const page = "فتح الباب\nقال الحارس:\nفتح الباب";
    assert.equal(fragment(page, { begin: 22, end: 31 }), "text=قال الحارس:-,فتح الباب");
    assert.equal(fragment("هل هذا علي؟ نعم", { begin: 7, end: 11 }), "text=هل هذا-,علي؟");
  });

  test("words are not cut, a hyphen is escaped, and lines are named by their ends", () => {
    assert.equal(textFragment("a-b c", { begin: 1, end: 5 }), "text=a%2Db%20c");
    assert.equal(fragment("أول سطر هنا\nوآخر سطر هناك"), "text=أول سطر هنا,وآخر سطر هناك");
  });

  test("any text gives an address or none", () => {
    for (const page of ["", " ", "\n\n", "\uD800", "ا\uD800 ب", "َ َ", "ا".repeat(100_000), "ا ".repeat(100_000)]) {
      for (const span of [whole(page), { begin: 0, end: 0 }, { begin: page.length, end: page.length }]) {
        const found = textFragment(page, span);
        assert.ok(found === undefined || /^text=\S+$/.test(found));
      }
    }
  });
});
