// The demo page: what a reader can take away.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { builtSite } from "../support/articles.mjs";
import { first } from "../../demo/page/samples.js";
import { root } from "./harness.mjs";
import { inBrowsers, press, shows, summarize, textsOf, until } from "./page-harness.mjs";

const { version } = await import(`${builtSite()}/shared/take-away.js`);

const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

const article = `# سوق *السمك*

افتتحت البلدية \u202Bسوق السمك الجديد\u202C عند الميناء القديم أمام الصيادين والزوار صباح الأحد.

\u200Fوقال رئيس البلدية إن سوق السمك يضم [ستين] متجرا ومخزنا للتبريد يعمل بالطاقة الشمسية.`;

/** Captures what is copied and downloaded. */
const catchAll = (page) =>
  page.evaluate(() => {
    globalThis.caught = {};
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: {
        writeText: async (text) => {
          caught.copied = text;
        },
      },
    });
    URL.createObjectURL = (blob) => {
      caught.blob = blob;
      return "#";
    };
    HTMLAnchorElement.prototype.click = function () {
      caught.name = this.download;
    };
    globalThis.print = () => {
      caught.printed = true;
    };
  });

inBrowsers("take away", ({ name, open }) => {
  let page;
  const copied = async (selector) => {
    await page.evaluate(() => {
      delete caught.copied;
    });
    await press(page, selector);
    await until(page, () => "copied" in caught);
    return page.evaluate(() => caught.copied);
  };
  const downloaded = async (extension) => {
    await press(page, `[data-download="${extension}"]`);
    assert.equal(await page.evaluate(() => caught.name), `سوق السمك.${extension}`);
    return page.evaluate(async () => ({ text: await caught.blob.text(), type: caught.blob.type }));
  };

  test("copy as plain text and as Markdown, without bidi controls, signs of Markdown escaped", async () => {
    page = await open();
    await catchAll(page);
    await summarize(page, article);
    const plain = await copied("#copy");
    assert.match(plain, /افتتحت البلدية سوق السمك الجديد عند الميناء/);
    assert.match(plain, /العبارات المفتاحية: /);
    assert.doesNotMatch(plain, bidiControls);
    // Where the finger is, for a moment, and to screen readers.
    assert.deepEqual(
      await page.evaluate(() => [
        document.querySelector("#copy").dataset.said,
        document.querySelector("#said").textContent,
      ]),
      ["نُسخ", "نُسخ"],
    );
    await until(
      page,
      () => !document.querySelector("#copy").dataset.said && !document.querySelector("#said").textContent,
    );
    const markdown = await copied("#copy-markdown");
    assert.match(markdown, /^# /);
    assert.match(markdown, /\\\[ستين\\\]/);
    assert.doesNotMatch(markdown, bidiControls);
  });

  test("downloads: .txt, .md, .json with offsets, scores and version", async () => {
    assert.equal((await downloaded("txt")).type, "text/plain;charset=utf-8");
    assert.match((await downloaded("md")).text, /^# .*\n\n- /);
    const json = JSON.parse((await downloaded("json")).text);
    assert.equal(json.khulasa, JSON.parse(readFileSync(`${root}package.json`, "utf8")).version);
    assert.equal(json.khulasa, version);
    for (const pick of json.summary.sentences) {
      assert.doesNotMatch(pick.text, bidiControls);
      assert.equal(article.slice(pick.begin, pick.end).replace(new RegExp(bidiControls, "g"), ""), pick.text);
      assert.equal(typeof pick.score, "number");
    }
    assert.ok(json.keywords[0].mentions.length > 0);
  });

  test("a card to share: a picture with title, points and source, all of it inside the margins", async () => {
    /** The card's size, the share of rows with ink, and whether its margins are empty. */
    const card = async () => {
      await page.evaluate(() => {
        delete caught.blob;
      });
      await press(page, '[data-download="png"]');
      await until(page, () => "blob" in caught);
      return page.evaluate(async () => {
        const picture = await createImageBitmap(caught.blob);
        const { width, height } = picture;
        const context = new OffscreenCanvas(width, height).getContext("2d");
        context.drawImage(picture, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        const at = (x, y) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 3)].join();
        const paper = at(0, 0);
        const hasInk = (from, to, y) =>
          Array.from({ length: to - from }, (_, i) => at(from + i, y)).some((c) => c !== paper);
        const rows = Array.from({ length: height }, (_, y) => y);
        return {
          type: caught.blob.type,
          width,
          height,
          ink: rows.filter((y) => hasInk(80, width - 80, y)).length / height,
          // The bar at the start of the lines is in the right margin.
          isMarginEmpty: !rows.some((y) => hasInk(0, 60, y) || hasInk(width - 60, width - 20, y)),
        };
      });
    };
    const plain = await card();
    assert.deepEqual([plain.type, plain.width, plain.isMarginEmpty], ["image/png", 1200, true]);
    assert.ok(plain.height >= 628);
    assert.ok(plain.ink > 0.3, `${plain.ink}`);
    assert.equal(await page.evaluate(() => caught.name), "سوق السمك.png");
    // A word that is longer than a line is broken, and points of more words make a higher card.
    const long = `${"ب".repeat(300)} ${"زار الوفد الميناء والسوق والمخازن ".repeat(12)}.`;
    await summarize(page, `${article}\n\n${long}`);
    const high = await card();
    assert.equal(high.isMarginEmpty, true);
    // A sentence without an end is cut: the height of a canvas is limited.
    await summarize(page, `${"زار الوفد الميناء والسوق والمخازن ".repeat(3000)}.`);
    assert.ok((await card()).height < 8000);
    assert.ok(high.height > plain.height, `${high.height}`);
    await summarize(page, article);
  });

  test("share gives the gist to the browser; a reader who thinks better of it is told nothing", async () => {
    const sharing = await open("?sample=news", (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        navigator.share = async (data) => {
          globalThis.shared = data;
          if (globalThis.refusal) throw new DOMException("", globalThis.refusal);
        };
      }),
    );
    const status = () => sharing.$eval("#status", (node) => node.textContent);
    const before = await status();
    for (const [refusal, said] of [
      [undefined, /^قراءة/],
      ["AbortError", /^قراءة/],
      ["NotAllowedError", /^لم تنجح المشاركة/],
    ]) {
      await sharing.evaluate((name) => {
        globalThis.refusal = name;
        delete globalThis.shared;
      }, refusal);
      await press(sharing, "#share:not([hidden])");
      await until(sharing, () => "shared" in globalThis);
      await until(
        sharing,
        (pattern) => new RegExp(pattern).test(document.querySelector("#status").textContent),
        said.source,
      );
    }
    assert.match(before, /^قراءة/);
    const { title, text } = await sharing.evaluate(() => shared);
    assert.match(title, /مرصد جديد/);
    assert.match(text, /• افتتحت جامعة الساحل/);
    await summarize(
      sharing,
      (await sharing.$eval("#text", (box) => box.value)).replace("مرصد جديد", "\u202Eمرصد جديد\u202C"),
    );
    await sharing.evaluate(() => {
      delete globalThis.shared;
    });
    await press(sharing, "#share");
    await until(sharing, () => "shared" in globalThis);
    const turned = await sharing.evaluate(() => shared);
    assert.equal(turned.title, title);
    assert.doesNotMatch(turned.text, bidiControls);
  });

  test("where the browser cannot share there is no such button", async () => {
    const mute = await open("", (fresh) =>
      fresh.evaluateOnNewDocument(() => {
        Object.defineProperty(Navigator.prototype, "share", { value: undefined });
      }),
    );
    assert.ok(await mute.$eval("#share", (node) => node.hidden));
  });

  test("print shows the gist and the article, not the controls", async () => {
    await press(page, "#print");
    assert.ok(await page.evaluate(() => caught.printed));
    if (name === "Chromium") {
      await page.emulateMediaType("print");
      const seen = await page.evaluate(() =>
        Object.fromEntries(
          [
            "h1",
            "#summary li",
            "#keywords li",
            "#article p",
            ".input",
            "#language",
            ".options",
            "#picture",
            ".take-away",
            "#aside",
            "footer",
          ].map((selector) => [selector, document.querySelector(selector).getClientRects().length > 0]),
        ),
      );
      // Dark ink on white, whatever the theme.
      await press(page, "#keywords button");
      const session = await page.createCDPSession(); // puppeteer's own commands cancel each other
      await session.send("Emulation.setEmulatedMedia", {
        media: "print",
        features: [
          { name: "prefers-color-scheme", value: "dark" },
          { name: "prefers-reduced-motion", value: "reduce" },
        ],
      });
      assert.ok(
        await page.evaluate(() => matchMedia("print").matches && matchMedia("(prefers-color-scheme: dark)").matches),
      );
      const shades = await page.evaluate(() =>
        ["body", "#keywords button", "#keywords li:last-child button", "#article mark"].map((selector) => {
          const { backgroundColor } = getComputedStyle(document.querySelector(selector));
          return /rgba\(.*, 0\)/.test(backgroundColor) ? 255 : Math.min(...backgroundColor.match(/\d+/g).slice(0, 3));
        }),
      );
      assert.ok(
        shades.every((shade) => shade > 200),
        String(shades),
      );
      await session.detach();
      await press(page, "#keywords button");
      await page.emulateMediaType(null);
      const isControl = ([selector]) => !["#summary li", "#keywords li", "#article p"].includes(selector);
      assert.deepEqual(
        Object.entries(seen).filter((entry) => entry[1] === isControl(entry)),
        [],
      );
    }
    const rules = await page.evaluate(() =>
      [...document.styleSheets[0].cssRules]
        .filter((rule) => rule.media?.mediaText === "print")
        .map((rule) => rule.cssText)
        .join(""),
    );
    assert.match(rules, /\.input.*display: none/s);
  });

  test("a point is copied by itself, with its source, and as a link to its sentence in its page", async () => {
    const words = "سوق السمك يفتح أبوابه";
    const html = `<html><head><meta property="og:title" content="${words}"><link rel="canonical" href="https://news.example/a/1">
      <title>${words}</title></head><body><article><h1>${words}</h1><p>${article.split("\n\n").slice(1).join("</p><p>")}</p></article></body></html>`;
    await shows(page, () =>
      page.evaluate((content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], "a.html"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, html),
    );
    await press(page, ".point-menu summary");
    await until(page, () => document.querySelectorAll(".point-menu .bar button").length > 2);
    const button = (number) => `.point-menu .bar button:nth-child(${number})`;
    const point = await copied(button(1));
    assert.match(point, /^افتتحت البلدية سوق السمك الجديد عند الميناء/);
    assert.equal(await page.$eval(button(1), (node) => node.dataset.said), "نُسخ");
    const link = await copied(button(3));
    assert.match(link, /^https:\/\/news\.example\/a\/1#:~:text=%D8%A7/);
    assert.match(decodeURIComponent(link), /text=افتتحت البلدية .*صباح الأحد\.$/);
    assert.equal(await copied(button(2)), `${point}\n${words}\n${link}`);
    await summarize(page, article);
  });

  test("the summary is read aloud where the device has an Arabic voice, each point lit; elsewhere there is no button", async () => {
    const open1 = (voices) =>
      open("", (fresh) =>
        fresh.evaluateOnNewDocument((given) => {
          globalThis.said = [];
          globalThis.SpeechSynthesisUtterance = class extends EventTarget {
            constructor(text) {
              super();
              this.text = text;
            }
          };
          const synthesis = Object.assign(new EventTarget(), {
            speaking: false,
            getVoices: () => given,
            cancel: () => {
              synthesis.speaking = false;
              said.at(-1)?.dispatchEvent(new Event("error"));
            },
            speak: (utterance) => {
              synthesis.speaking = true;
              said.push(utterance);
            },
          });
          Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
        }, voices),
      );
    const mute = await open1([
      { lang: "ar-SA", localService: false },
      { lang: "en", localService: true },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.ok(await mute.$eval("#listen", (node) => node.hidden), "a voice that a server speaks does not count");
    const speaking = await open1([{ lang: "ar_EG", localService: true }]);
    await until(speaking, () => !document.querySelector("#listen").hidden);
    await press(speaking, "#listen");
    const texts = await speaking.evaluate(() => said.map(({ text }) => text));
    assert.deepEqual(texts, await textsOf(speaking, "#summary li"));
    await speaking.evaluate(() => said[1].dispatchEvent(new Event("start")));
    assert.deepEqual(await textsOf(speaking, "#summary .spoken"), [texts[1]]);
    await press(speaking, "#listen");
    assert.deepEqual(await textsOf(speaking, "#summary .spoken"), []);
    assert.equal((await textsOf(speaking, "#listen"))[0], "استماع");
  });

  test("a link keeps the type and the length of the summary", async () => {
    await shows(page, () => press(page, 'input[value="teaser"]'));
    await shows(page, () => press(page, 'input[value="medium"]'));
    const address = await copied("#link-make");
    assert.match(address, /#text=[\w-]+&type=teaser&length=medium$/);
    const opened = await open(new URL(address).hash);
    assert.deepEqual(await opened.$$eval(".options input:checked", (all) => all.map(({ value }) => value)), [
      "teaser",
      "medium",
    ]);
    assert.deepEqual(await textsOf(opened, "#summary li"), await textsOf(page, "#summary li"));
    await shows(page, () => press(page, 'input[value="key-points"]'));
    await shows(page, () => press(page, 'input[value="short"]'));
    await page.evaluate(() => history.replaceState(null, "", location.pathname));
  });

  test("a link carries the text, when asked for, in the fragment", async () => {
    assert.equal(await page.evaluate(() => location.hash), "");
    const address = await copied("#link-make");
    assert.match(address, /#text=[\w-]+$/);
    const second = await open(new URL(address).search + new URL(address).hash);
    assert.equal(await second.$eval("#text", (box) => box.value), article);
    const carried = "\uFEFFعلامة في أوله";
    assert.equal(
      await second.evaluate(
        async (text, build) => {
          const { fromFragment, toFragment } = await import(`./${build}/shared/take-away.js`);
          return fromFragment(await toFragment(text));
        },
        carried,
        basename(builtSite()),
      ),
      carried,
    );
    // The address never carries a text other than the one in the box: once cleared or typed over, a text does not
    // return on reload.
    const hash = () => second.evaluate(() => location.hash);
    assert.match(await hash(), /^#text=/);
    await press(second, "#clear");
    assert.equal(await hash(), "");
    await shows(second, () => press(second, "#undo"));
    assert.equal(await hash(), "");
    await shows(second, () =>
      second.evaluate((link) => {
        location.hash = link;
      }, new URL(address).hash),
    );
    await shows(second, () => press(second, '[data-sample="science"]'));
    assert.equal(await hash(), "");
    const damaged = await open("#text=AAAA");
    assert.ok(first.includes((await textsOf(damaged, "#summary li"))[0]), "the sample instead");
    await shows(page, () => press(page, '[data-sample="news"]'));
  });

  test("a text too long for a link is told so", async () => {
    const long = Array.from(
      { length: 3000 },
      (_, i) => `أعلنت البلدية رقم ${i * 7919} أن الميناء سيفتح في الشهر ${(i * 104729) % 9973}.`,
    ).join(" ");
    await summarize(page, long);
    await press(page, "#link-make");
    await until(page, () => /أطول من أن يحمله رابط/.test(document.querySelector("#status").textContent));
  });

  test("no console error", () => assert.deepEqual(page.seen.complaints, []));
});
