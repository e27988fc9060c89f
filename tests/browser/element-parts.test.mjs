// What <khulasa-summary> shows beside its points, where its links lead, and how it behaves in pages that nothing may move in and in
// shadow trees.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { violations } from "./axe.mjs";
import { browsers, timeoutMs, until, watch } from "./harness.mjs";
import { unpack } from "./packed.mjs";

const news = sourceOf("news")
  .split("\n")
  .filter(Boolean)
  .map((line) => `<p>${line.replace(/[<&]/g, "")}</p>`)
  .join("");
const head = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>صحيفة</title>';
const script = '<script type="module" src="package/web/dist/element.js"></script>';

// Runs in the page.
const partsOf = () => {
  const { shadowRoot } = document.querySelector("khulasa-summary");
  const text = (part) => [...shadowRoot.querySelectorAll(`[part~=${part}]`)].map((node) => node.textContent);
  const [list] = shadowRoot.querySelectorAll("[part=list]");
  const slot = shadowRoot.querySelector("slot");
  const shown = slot.assignedElements();
  return {
    heading: shown.length > 0 ? shown[0].textContent : slot.textContent,
    list: list?.localName,
    points: text("point"),
    keywords: text("keyword"),
    readingTime: text("reading-time"),
    isOpen: shadowRoot.querySelector("details")?.open ?? null,
  };
};
const isReady = () =>
  (document.querySelector("khulasa-summary").shadowRoot?.querySelector("[part=point]") ?? null) !== null;

for (const { name, launch, skip } of browsers) {
  describe(`the element's parts in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let folder, server, browser, page, seen;

    const open = async (attributes, { inside = "", style = "", before: above = "" } = {}) => {
      const element = `<khulasa-summary for="article" ${attributes}>${inside}</khulasa-summary>`;
      const body = `<main><h1>صحيفة الواحة</h1>${above}${element}<article id="article">${news}</article></main>`;
      writeFileSync(`${folder}/index.html`, `${head}<style>${style}</style>${body}${script}`);
      await page.goto(`${server.url}index.html`);
      await until(page, isReady);
      return page.evaluate(partsOf);
    };

    before(async () => {
      folder = unpack(`element-parts-${name}`);
      server = await serve(folder, 0);
      browser = await launch();
      page = await browser.newPage();
      seen = watch(page);
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    test("heading, reading time and keyphrases, each only if asked for", async () => {
      const plain = await open("");
      assert.deepEqual([plain.heading, plain.keywords, plain.readingTime, plain.isOpen], ["خلاصة", [], [], null]);
      const full = await open('keywords="3" reading-time', { inside: '<h2 slot="heading">باختصار</h2>' });
      assert.equal(full.heading, "باختصار");
      assert.equal(full.keywords.length, 3);
      assert.match(full.readingTime[0], /^مدة القراءة: .*دقيق/);
      assert.deepEqual(await violations(page), []);
      const english = await page.evaluate(async () => {
        const host = document.querySelector("khulasa-summary");
        host.lang = "en";
        host.setAttribute("label", "In short");
        host.querySelector("h2").remove();
        const ready = new Promise((resolve) => host.addEventListener("khulasa-ready", resolve, { once: true }));
        host.setAttribute("reading-time", "Reading time");
        await ready;
        const { shadowRoot } = host;
        return [
          shadowRoot.querySelector("slot").textContent,
          shadowRoot.querySelector("[part=reading-time]").textContent,
        ];
      });
      assert.equal(english[0], "In short");
      assert.match(english[1], /^Reading time: \d+ minutes?$/);
    });

    test("key points are a list; headline, TL;DR and teaser are paragraphs without bullets", async () => {
      assert.equal((await open("")).list, "ul");
      for (const type of ["headline", "tldr", "teaser"]) {
        const { list, points } = await open(`type="${type}"`);
        assert.equal(list, "div", type);
        assert.ok(points.length > 0);
        assert.equal(
          await page.evaluate(() => document.querySelector("khulasa-summary").shadowRoot.querySelector("li")),
          null,
        );
      }
    });

    test("khulasa-ready brings the analysis, and the text that its offsets are of", async () => {
      await open("");
      const got = await page.evaluate(async () => {
        const host = document.querySelector("khulasa-summary");
        const ready = new Promise((resolve) => document.addEventListener("khulasa-ready", resolve, { once: true }));
        await host.update();
        const { analysis, text } = (await ready).detail;
        return analysis.summary.sentences.map((pick) => [pick.text, text.slice(pick.begin, pick.end)]);
      });
      assert.ok(got.length > 0);
      for (const [shown, slice] of got) assert.ok(slice.startsWith(shown.slice(0, 20)), slice);
    });

    test("a point leads to its sentence, and the keyboard goes on from there", async () => {
      await open('max="2"', { before: "", style: "article::before { content: ''; display: block; height: 300vh }" });
      const got = await page.evaluate(async () => {
        const { shadowRoot } = document.querySelector("khulasa-summary");
        const link = shadowRoot.querySelectorAll("a")[1];
        scrollTo(0, 0);
        link.click();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const paragraph = [...document.querySelectorAll("article p")].find((p) =>
          p.textContent.includes(link.textContent),
        );
        const { top, bottom } = paragraph.getBoundingClientRect();
        return {
          href: link.getAttribute("href"),
          isSeen: bottom > 0 && top < innerHeight,
          scrolled: scrollY > 0,
          isAt: paragraph.contains(getSelection().anchorNode),
          current: globalThis.Highlight ? [...CSS.highlights.get("khulasa-current")].map(String) : [link.textContent],
          text: link.textContent,
          hash: location.hash,
        };
      });
      assert.deepEqual([got.isSeen, got.scrolled, got.isAt, got.hash], [true, true, true, ""]);
      assert.deepEqual(got.current, [got.text]);
    });

    test("opened in a new tab, a point leads to its sentence in the article", async () => {
      await open('max="2"', { style: "article::before { content: ''; display: block; height: 300vh }" });
      const text = await page.evaluate(() => {
        const link = document.querySelector("khulasa-summary").shadowRoot.querySelectorAll("a")[1];
        link.target = "_blank"; // as by Ctrl and a click, which not every driver can do in both browsers
        link.addEventListener("click", (event) => event.stopImmediatePropagation(), true);
        return link.textContent;
      });
      const known = new Set(await browser.pages());
      const link = await page.evaluateHandle(
        () => document.querySelector("khulasa-summary").shadowRoot.querySelectorAll("a")[1],
      );
      await link.click();
      let opened;
      for (let tries = 0; !opened && tries < 100; ++tries) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        opened = (await browser.pages()).find((each) => !known.has(each));
      }
      assert.ok(opened, "a tab opens");
      const isInSight = (sought) => {
        const paragraph = [...document.querySelectorAll("article p")].find((p) => p.textContent.includes(sought));
        const { top, bottom } = paragraph?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return scrollY > 0 && top < innerHeight && bottom > 0;
      };
      let isThere = false;
      for (let tries = 0; !isThere && tries < 60; ++tries) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        isThere = await opened.evaluate(isInSight, text).catch(() => false);
      }
      await opened.close();
      assert.equal(isThere, true);
    });

    test("a reader folds and opens it, and the attribute tells", async () => {
      assert.equal((await open("collapsible collapsed")).isOpen, false);
      assert.deepEqual(await violations(page), []);
      const states = await page.evaluate(async () => {
        const host = document.querySelector("khulasa-summary");
        const toggle = host.shadowRoot.querySelector("summary");
        const after = async () => {
          await new Promise((resolve) => setTimeout(resolve, 50));
          return [host.shadowRoot.querySelector("details").open, host.hasAttribute("collapsed")];
        };
        const all = [];
        toggle.click();
        all.push(await after());
        toggle.click();
        all.push(await after());
        host.removeAttribute("collapsed");
        all.push(await after());
        host.removeAttribute("collapsible");
        return [
          ...all,
          host.shadowRoot.querySelector("details") === null,
          host.shadowRoot.querySelectorAll("li").length > 0,
        ];
      });
      const [opened, closed] = [
        [true, false],
        [false, true],
      ];
      assert.deepEqual(states, [opened, closed, opened, true, true]);
    });

    test('marks="off" leaves the article as it is', async () => {
      await open('marks="off"');
      const size = () => globalThis.CSS?.highlights?.get("khulasa-summary")?.size ?? 0;
      assert.equal(await page.evaluate(size), 0);
      if (await page.evaluate(() => !("Highlight" in globalThis))) return;
      await page.evaluate(() => document.querySelector("khulasa-summary").removeAttribute("marks"));
      await until(page, () => (CSS.highlights.get("khulasa-summary")?.size ?? 0) > 0);
    });

    test("a page that gives it its height does not move when the summary comes", async () => {
      const style = "khulasa-summary { display: block; height: 4em }";
      const element = '<khulasa-summary for="article" length="long" keywords="5" reading-time></khulasa-summary>';
      writeFileSync(
        `${folder}/index.html`,
        `${head}<style>${style}</style><main>${element}<article id="article">${news}</article></main>
        <script>globalThis.tops = []; globalThis.shift = 0;
        try { new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shift += value; }).observe({ type: "layout-shift", buffered: true }); } catch {}
        const look = () => { tops.push(document.querySelector("article").getBoundingClientRect().top); requestAnimationFrame(look); }; look();</script>${script}`,
      );
      await page.goto(`${server.url}index.html`);
      await until(page, isReady);
      const got = await page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 200));
        const box = document.querySelector("khulasa-summary").shadowRoot.querySelector("section");
        return { tops: [...new Set(tops)], shift, isScrolled: box.scrollHeight > box.clientHeight };
      });
      assert.equal(got.tops.length, 1, String(got.tops));
      assert.deepEqual([got.shift, got.isScrolled], [0, true]);
    });

    test("in a shadow tree it finds an article there, in a tree around it, and in the page, and marks it", async () => {
      writeFileSync(
        `${folder}/index.html`,
        `${head}<main><div id="outer"></div><article id="page">${news}</article></main>${script}`,
      );
      await page.goto(`${server.url}index.html`);
      const found = await page.evaluate(async (html) => {
        await customElements.whenDefined("khulasa-summary");
        const outer = document.getElementById("outer").attachShadow({ mode: "open" });
        outer.innerHTML = `<article id="around">${html}</article><div></div>`;
        const inner = outer.querySelector("div").attachShadow({ mode: "open" });
        inner.innerHTML = `<article id="own">${html}</article>`;
        const all = [];
        for (const id of ["own", "around", "page"]) {
          const host = document.createElement("khulasa-summary");
          host.setAttribute("for", id);
          host.setAttribute("max", "1");
          const ready = new Promise((resolve) => document.addEventListener("khulasa-ready", resolve, { once: true }));
          inner.append(host);
          await ready;
          const [range] = globalThis.Highlight ? [...CSS.highlights.get("khulasa-summary")].slice(-1) : [];
          const tree = range?.startContainer.getRootNode();
          all.push([
            host.shadowRoot.querySelectorAll("li").length,
            range ? range.startContainer.parentElement.closest("article").id : id,
            tree ? tree.adoptedStyleSheets.length : 1,
          ]);
        }
        return all;
      }, news);
      assert.deepEqual(found, [
        [1, "own", 1],
        [1, "around", 1],
        [1, "page", 1],
      ]);
    });

    test("nothing was complained of", () => {
      assert.deepEqual(
        seen.complaints.filter((complaint) => !/favicon|404/.test(complaint)),
        [],
      );
    });
  });
}
