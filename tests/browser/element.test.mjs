// <khulasa-summary> in a publisher's page: what it shows and highlights, how it follows its article, its appearance and
// its accessibility.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { violations } from "./axe.mjs";
import { browsers, timeoutMs, until, watch } from "./harness.mjs";
import { unpack } from "./packed.mjs";

const paragraphsOf = (slug) =>
  sourceOf(slug)
    .split("\n")
    .filter(Boolean)
    .map((line) => `<p>${line.replace(/[<&]/g, "")}</p>`)
    .join("");
const news = paragraphsOf("news");
const sport = paragraphsOf("sport");
const head = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>صحيفة</title>';
const script = '<script type="module" src="package/web/dist/element.js"></script>';
const element = '<khulasa-summary for="article" max="2"></khulasa-summary>';
const pageOf = (body, style = "") => `${head}<style>${style}</style><main><h1>صحيفة الواحة</h1>${body}</main>${script}`;

// Runs in the page.
const read = () => {
  const host = document.querySelector("khulasa-summary");
  const box = host.shadowRoot.querySelector("section");
  const highlights = globalThis.CSS?.highlights?.get("khulasa-summary");
  return {
    points: [...box.querySelectorAll("li")].map((item) => item.textContent),
    directions: [...box.querySelectorAll("li")].map((item) => item.dir),
    highlighted: globalThis.Highlight ? [...(highlights ?? [])].map(String) : null,
    isShown: !box.hidden,
    height: host.getBoundingClientRect().height,
    label: box.getAttribute("aria-label"),
    lang: box.lang,
    listLang: box.querySelector("ul")?.lang,
    direction: getComputedStyle(box).direction,
    isBusy: host.hasAttribute("aria-busy"),
  };
};
const pointsAre = (count) =>
  document.querySelector("khulasa-summary").shadowRoot?.querySelectorAll("li").length === count;
const stylesOf = (selector, ...names) => {
  const style = getComputedStyle(document.querySelector("khulasa-summary").shadowRoot.querySelector(selector));
  return names.map((name) => style[name]);
};
/** Whether a colour, as returned by getComputedStyle(), is nearer to white than to black. */
const isLight = (colour) =>
  colour
    .match(/[\d.]+/g)
    .slice(0, 3)
    .reduce((sum, part) => sum + Number(part), 0) >
  3 * 128;

for (const { name, launch, skip } of browsers) {
  describe(`the element in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let folder, server, browser, page, seen;

    /** Opens a page with this content and waits until the element has `count` points. */
    const open = async (html, count = 2, target = page) => {
      writeFileSync(`${folder}/index.html`, html);
      await target.goto(`${server.url}index.html`);
      if (count > 0) await until(target, pointsAre, count);
    };

    before(async () => {
      folder = unpack(`element-${name}`);
      server = await serve(folder, 0);
      browser = await launch();
      page = await browser.newPage();
      seen = watch(page);
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    test("axe-core finds nothing, and the summary is a named region with a list in its language", async () => {
      await open(pageOf(`${element}<article id="article">${news}</article>`));
      assert.deepEqual(await violations(page), []);
      const got = await page.evaluate(read);
      assert.deepEqual(
        [got.label, got.lang, got.listLang, got.direction, got.isBusy],
        ["خلاصة", "ar", "ar", "rtl", false],
      );
      if (got.highlighted) assert.deepEqual(got.highlighted, got.points);
      await open(
        pageOf(
          `<khulasa-summary for="article" label="In short"></khulasa-summary><article id="article">${news}</article>`,
        ),
        3,
      );
      const named = await page.evaluate(read);
      assert.deepEqual([named.label, named.lang], ["In short", ""]);
    });

    test("its colours are those of the page around it, light or dark, with enough contrast", async () => {
      const article = `${element}<article id="article">${news}</article>`;
      const html = (style) => pageOf(article, style);
      /** Whether text, and what is behind it, are light. */
      const looks = async (target) => {
        const [colour, background] = await target.evaluate(stylesOf, "section", "color", "backgroundColor");
        assert.equal(background, "rgba(0, 0, 0, 0)");
        return isLight(colour);
      };
      let dark = page,
        other;
      if (name === "Chromium") {
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
      } else {
        other = await launch({ extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": 0 } });
        dark = await other.newPage();
      }
      for (const [style, isTextLight] of [
        ["", false], // a page that knows of no dark is white, also where the system is dark
        [":root { color-scheme: light }", false],
        [":root { color-scheme: light dark }", true],
        ["body { background: #111; color: #eee }", true],
        ["main { background: #fffbe8; color: #222 } :root { color-scheme: dark }", false],
      ]) {
        await open(html(style), 2, dark);
        assert.equal(await looks(dark), isTextLight, style);
        assert.deepEqual(await violations(dark), [], style);
      }
      if (name === "Chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "light" }]);
      const light = name === "Chromium" ? page : dark;
      if (name === "Chromium") {
        await open(html(":root { color-scheme: light dark }"), 2, light);
        assert.equal(await looks(light), false);
        await page.emulateMediaFeatures([]);
      }
      await other?.close();
    });

    test("in forced colours text and marks can be told from what is around them", async () => {
      let forced, other;
      if (name === "Chromium") {
        forced = await browser.newPage();
        const client = await forced.createCDPSession();
        await client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
      } else {
        other = await launch({ extraPrefsFirefox: { "browser.display.document_color_use": 2 } });
        forced = await other.newPage();
      }
      await open(pageOf(`${element}<article id="article">${news}</article>`), 2, forced);
      assert.equal(await forced.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
      const [colour, border] = await forced.evaluate(stylesOf, "section", "color", "borderInlineStartColor");
      const canvas = await forced.evaluate(() => {
        document.body.style.backgroundColor = "Canvas";
        return getComputedStyle(document.body).backgroundColor;
      });
      assert.notEqual(colour, canvas);
      assert.notEqual(border, canvas);
      if (await forced.evaluate(() => "Highlight" in globalThis)) {
        const mark = await forced.evaluate(
          () => getComputedStyle(document.querySelector("article p"), "::highlight(khulasa-summary)").backgroundColor,
        );
        if (name === "Chromium") assert.notEqual(mark, canvas);
      }
      await forced.close();
      await other?.close();
    });

    test("custom properties and parts theme it", async () => {
      const style = `khulasa-summary { --khulasa-font: 20px serif; --khulasa-color: rgb(1, 2, 3); --khulasa-background: rgb(250, 251, 252);
          --khulasa-border: 7px dashed red; --khulasa-padding: 11px }
        khulasa-summary::part(box) { border-radius: 5px } khulasa-summary::part(list) { list-style-type: square }
        khulasa-summary::part(point) { font-weight: 700 }`;
      await open(pageOf(`${element}<article id="article">${news}</article>`, style));
      const names = [
        "fontSize",
        "color",
        "backgroundColor",
        "borderRightWidth",
        "borderRightStyle",
        "paddingTop",
        "borderTopLeftRadius",
      ];
      assert.deepEqual(await page.evaluate(stylesOf, "section", ...names), [
        "20px",
        "rgb(1, 2, 3)",
        "rgb(250, 251, 252)",
        "7px",
        "dashed",
        "11px",
        "5px",
      ]);
      assert.deepEqual(await page.evaluate(stylesOf, "ul", "listStyleType"), ["square"]);
      assert.deepEqual(await page.evaluate(stylesOf, "li", "fontWeight"), ["700"]);
    });

    test("its stops for the keyboard are its points, in order", async () => {
      await open(
        pageOf(
          `<a id="one" href="#">قبل</a>${element}<a id="two" href="#">بعد</a><article id="article">${news}</article>`,
        ),
      );
      await page.focus("#one");
      const focused = () => {
        const { activeElement } = document;
        const inside = activeElement.shadowRoot?.activeElement;
        return inside ? [...activeElement.shadowRoot.querySelectorAll("a")].indexOf(inside) : activeElement.id;
      };
      for (const stop of [0, 1, "two"]) {
        await page.keyboard.press("Tab");
        assert.equal(await page.evaluate(focused), stop);
      }
    });

    test("an article that is missing, comes late, is exchanged, renamed and removed", async () => {
      await open(pageOf(`${element}<article id="other">${sport}</article>`), 0);
      await until(page, () => customElements.get("khulasa-summary") !== undefined);
      const missing = await page.evaluate(read);
      assert.deepEqual([missing.points, missing.isShown, missing.height, missing.isBusy], [[], false, 0, false]);
      const change = async (how, argument) => {
        await page.evaluate(how, argument);
        await until(page, pointsAre, 2);
        return page.evaluate(read);
      };
      const isOf = ({ points, highlighted }, html) => {
        for (const point of points) assert.ok(html.includes(point), point);
        if (highlighted) assert.deepEqual(highlighted, points);
      };
      const late = await change((html) => {
        const article = document.createElement("article");
        article.innerHTML = html;
        article.id = "article";
        document.querySelector("main").append(article);
      }, news);
      isOf(late, news);
      await page.evaluate(() => document.querySelector("khulasa-summary").setAttribute("for", "other"));
      await until(
        page,
        (first) => document.querySelector("khulasa-summary").shadowRoot.querySelector("li")?.textContent !== first,
        late.points[0],
      );
      isOf(await page.evaluate(read), sport);
      await page.evaluate(() => (document.getElementById("other").id = "elsewhere"));
      await until(page, pointsAre, 0);
      const gone = await page.evaluate(read);
      assert.deepEqual([gone.isShown, gone.highlighted ?? []], [false, []]);
      isOf(await change(() => (document.getElementById("article").id = "other")), news);
      await page.evaluate(() => document.getElementById("other").remove());
      await until(page, pointsAre, 0);
    });

    test("a text that has changed is summarized anew by update()", async () => {
      await open(pageOf(`${element}<article id="article">${news}</article>`));
      const { points } = await page.evaluate(async (html) => {
        document.getElementById("article").innerHTML = html;
        await document.querySelector("khulasa-summary").update();
        return {
          points: [...document.querySelector("khulasa-summary").shadowRoot.querySelectorAll("li")].map(
            (item) => item.textContent,
          ),
        };
      }, sport);
      assert.equal(points.length, 2);
      for (const point of points) assert.ok(sport.includes(point), point);
    });

    test("a wrong attribute is told by an event and leaves no old summary; the right one mends it", async () => {
      await open(pageOf(`${element}<article id="article">${news}</article>`));
      const got = await page.evaluate(async () => {
        const host = document.querySelector("khulasa-summary");
        const next = (type) => new Promise((resolve) => host.addEventListener(type, resolve, { once: true }));
        const details = [];
        for (const [attribute, value] of [
          ["max", "many"],
          ["max", "0"],
          ["type", "essay"],
          ["for", "nowhere"],
        ]) {
          const failed = next("khulasa-error");
          host.setAttribute(attribute, value);
          const { detail } = await failed;
          details.push([detail.name, detail.code, host.shadowRoot.querySelector("section").hidden]);
        }
        const ready = next("khulasa-ready");
        host.setAttribute("for", "article");
        host.setAttribute("type", "tldr");
        host.removeAttribute("max");
        await ready;
        return { details, isShown: !host.shadowRoot.querySelector("section").hidden };
      });
      const failure = ["KhulasaError", "invalid-option", true];
      assert.deepEqual(got, { details: [failure, failure, failure, failure], isShown: true });
    });

    test("two elements share the highlight, and each takes out its own", async () => {
      const two = `<khulasa-summary for="one" max="1"></khulasa-summary><khulasa-summary for="two" max="1"></khulasa-summary>`;
      await open(pageOf(`${two}<article id="one">${news}</article><article id="two">${sport}</article>`), 0);
      const highlights = (count) => globalThis.CSS?.highlights?.get("khulasa-summary")?.size === count;
      const hasHighlights = await page.evaluate(() => "Highlight" in globalThis);
      if (!hasHighlights) return;
      await until(page, highlights, 2);
      await page.evaluate(() => document.querySelector("khulasa-summary").remove());
      assert.ok(await page.evaluate(highlights, 1));
      // The page's own rule overrides the element's.
      const colour = () =>
        getComputedStyle(document.querySelector("article p"), "::highlight(khulasa-summary)").backgroundColor;
      const own = await page.evaluate(colour);
      await page.addStyleTag({ content: "::highlight(khulasa-summary) { background-color: rgb(9, 8, 7) }" });
      if (name === "Chromium") {
        assert.equal(own, "rgba(42, 127, 120, 0.2)");
        assert.equal(await page.evaluate(colour), "rgb(9, 8, 7)");
      }
    });

    test('an article that goes while it is read leaves no "busy" behind, and no summary', async () => {
      await open(pageOf(`${element}<article id="article">${news}</article>`));
      const missing = await page.evaluate(async () => {
        const host = document.querySelector("khulasa-summary");
        const running = host.update();
        while (!host.hasAttribute("aria-busy")) await null;
        host.setAttribute("for", "nowhere");
        await running;
        await host.update();
        return [host.hasAttribute("aria-busy"), host.shadowRoot.querySelectorAll("li").length];
      });
      assert.deepEqual(missing, [false, 0]);
    });

    test("an element that goes between its answer and its showing highlights nothing", async () => {
      const fresh = await browser.newPage();
      await fresh.evaluateOnNewDocument(() => {
        // The element is removed `globalThis.steps` microtasks after an answer arrives.
        const { set, get } = Object.getOwnPropertyDescriptor(Worker.prototype, "onmessage");
        Object.defineProperty(Worker.prototype, "onmessage", {
          configurable: true,
          get,
          set(hear) {
            set.call(this, (event) => {
              hear(event);
              let left = globalThis.steps;
              if (left === undefined || event.data.kind !== "done") return;
              const step = () =>
                left-- > 0 ? Promise.resolve().then(step) : document.querySelector("khulasa-summary")?.remove();
              step();
            });
          },
        });
      });
      await open(pageOf(`${element}<article id="article">${news}</article>`), 2, fresh);
      const left = await fresh.evaluate(async () => {
        const host = document.querySelector("khulasa-summary");
        const parent = host.parentNode;
        const sizes = [];
        for (let steps = 0; steps < 60; ++steps) {
          globalThis.steps = undefined;
          if (!host.isConnected) parent.prepend(host);
          await host.update(); // now a worker is running
          globalThis.steps = steps;
          await host.update();
          await new Promise((resolve) => setTimeout(resolve)); // all the microtasks have run
          sizes.push(host.isConnected ? 0 : (globalThis.CSS?.highlights?.get("khulasa-summary")?.size ?? 0));
        }
        return sizes;
      });
      await fresh.close();
      assert.deepEqual(left, Array(60).fill(0));
    });

    test("without the Custom Highlight API it lists all the same", async () => {
      const bare = await browser.newPage();
      await bare.evaluateOnNewDocument(() => delete globalThis.Highlight);
      await open(pageOf(`${element}<article id="article">${news}</article>`), 2, bare);
      assert.equal((await bare.evaluate(read)).isShown, true);
      await bare.close();
    });

    test("what is read is what the article shows, line by line", async () => {
      const sentences = [
        "افتتح وزير النقل محطة القطار الجديدة في مدينة الواحة صباح اليوم.",
        "وقالت البلدية إن المحطة تخدم ثلاثين ألف راكب في اليوم الواحد.",
        "وتربط المحطة الجديدة المدينة بالميناء القديم في عشرين دقيقة.",
        "وبلغت كلفة المشروع نحو مليار دينار دفعت الدولة نصفها.",
        "ويبدأ تشغيل القطارات في الأول من الشهر المقبل بعد تجارب السلامة.",
      ];
      const withTag = sentences[0].replace("القطار", '<span style="display: inline-block">القطار</span>');
      const article = `<nav><a href="#">الرئيسية</a> <a href="#">سياسة</a></nav><h2>محطة جديدة</h2>
        <p>${withTag.replace("الجديدة", "الجديدة\n   ")}</p>
        <p>${sentences[1]}</p><div><h3>المحطة والميناء</h3>${sentences[2]}</div>
        <p hidden>أعلن المتحدث عن فقرة لا يراها القارئ في هذه الصفحة.</p>
        <div style="display: none"><p>أعلن المتحدث عن قائمة لا يراها القارئ في هذه الصفحة.</p></div>
        <p style="visibility: hidden">أعلن المتحدث عن سطر لا يراه القارئ في هذه الصفحة.</p>
        <progress>أعلن المتحدث عن تقدم العمل في هذه الصفحة.</progress><meter>أعلن المتحدث عن مقياس العمل في هذه الصفحة.</meter>
        <textarea>أعلن المتحدث عن حقل للكتابة في هذه الصفحة.</textarea><script>"أعلن المتحدث عن برنامج في هذه الصفحة."</script>
        <div style="white-space: pre-line">${sentences[3]}\n${sentences[4]}</div>
        <figure><figcaption>المحطة الجديدة من الداخل</figcaption></figure>`;
      await open(
        pageOf(`<khulasa-summary for="article" max="9"></khulasa-summary><article id="article">${article}</article>`),
        5,
      );
      const { points, highlighted } = await page.evaluate(read);
      const oneSpace = (texts) => texts.map((text) => text.replace(/\s+/g, " "));
      assert.deepEqual(oneSpace(points), sentences);
      if (highlighted) assert.equal(oneSpace([highlighted.join("")])[0], sentences.join(""));
    });

    test("directions are those of the paragraphs, not of a Latin name at the beginning", async () => {
      const latin = "<p>UNICEF تقول إن المدارس في المدينة فتحت أبوابها اليوم أمام آلاف الأطفال بعد عام من الإغلاق.</p>";
      await open(
        pageOf(`<khulasa-summary for="article"></khulasa-summary><article id="article">${latin}</article>`),
        1,
      );
      const arabic = await page.evaluate(read);
      assert.deepEqual([arabic.directions, arabic.direction], [["rtl"], "rtl"]);
      const english = "<p>The harbour was opened today after ten years of work.</p>";
      await open(
        pageOf(`<khulasa-summary for="article"></khulasa-summary><article id="article" lang="en">${english}</article>`),
        1,
      );
      const left = await page.evaluate(read);
      assert.deepEqual([left.directions, left.direction, left.listLang], [["ltr"], "ltr", "en"]);
    });

    test("above its article in a page that is still coming, with the classic script in the head", async (t) => {
      const inline = readFileSync(`${folder}/package/web/dist/khulasa.inline.js`);
      const [first, rest] = [news.slice(0, news.indexOf("</p>") + 4), news.slice(news.indexOf("</p>") + 4)];
      const slow = createServer((request, response) => {
        if (request.url === "/khulasa.inline.js")
          return response.setHeader("content-type", "text/javascript").end(inline);
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.write(
          `${head}<script src="khulasa.inline.js"></script><body>${element}<article id="article">${first}`,
        );
        setTimeout(() => response.end(`${rest}</article>`), 700);
      });
      await new Promise((resolve) => slow.listen(0, "127.0.0.1", resolve));
      t.after(() => slow.close());
      await page.goto(`http://127.0.0.1:${slow.address().port}/`);
      await until(page, pointsAre, 2);
      const { points } = await page.evaluate(read);
      assert.ok(rest.includes(points[1]), "the rest of the article is in it");
    });

    test("nothing was complained of", () => {
      assert.deepEqual(
        seen.complaints.filter((complaint) => !/favicon|404/.test(complaint)),
        [],
      );
    });
  });
}
