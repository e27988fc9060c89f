// Accessibility of the demo page: axe-core in each state, the keyboard, narrow screens, zoom, themes, reduced motion;
// and that the two languages match.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { isArticle } from "../../web/dist/node/index.js";
import { kindKey, languages } from "../../demo/shared/strings.js";
import { violations } from "./axe.mjs";
import { makeText } from "../bench/make_text.mjs";
import { root, site } from "./harness.mjs";
import { inBrowsers, pasteData, press, shows, summarize, until, waitForState } from "./page-harness.mjs";

const states = [
  ["a summary", async () => {}],
  [
    "a keyphrase and a sentence chosen",
    async (page) => {
      await press(page, "#keywords button");
      await press(page, "#summary button");
      await press(page, "#more-actions summary");
      await press(page, ".finer summary");
    },
  ],
  [
    "a sentence asked about",
    async (page) => {
      await page.focus("#explore");
      await page.keyboard.press("Home");
      await until(page, () => document.querySelectorAll("#card .reasons li").length > 2);
    },
  ],
  ["a block restored", (page) => shows(page, () => press(page, "#aside-list button"))],
  ["a headline", (page) => shows(page, () => press(page, 'input[value="headline"]'))],
  ["rich text with lists and quotes", (page) => shows(page, () => press(page, '[data-sample="rich"]'))],
  [
    "a sentence that is repeated",
    (page) =>
      summarize(
        page,
        `${"افتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الزوار صباح الأحد.\n\n".repeat(2)}وقال رئيسها إن السوق يضم ستين متجرا ومخزنا للتبريد.`,
      ),
  ],
  [
    "a file with its encoding",
    (page) =>
      shows(page, () =>
        page.evaluate(() => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(["أعلنت البلدية أن الميناء سيفتح أمام الزوار في الشهر المقبل."], "a.txt"));
          document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        }),
      ),
  ],
  ["a text too short", (page) => summarize(page, "خبر")],
  [
    "a large text, read",
    async (page) => {
      await pasteData(page, { "text/plain": makeText(8_000_000) }); // one sentence repeated would be read too fast
      await until(page, () => !document.querySelector("#working").hidden);
    },
  ],
  ["cancelled", (page) => press(page, "#cancel")],
  ["nothing", (page) => press(page, "#clear")],
  [
    "an engine that crashed",
    async (page) => {
      await page.evaluate(() => {
        Worker.prototype.postMessage = function () {
          this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
        };
      });
      await press(page, '[data-sample="science"]');
      await waitForState(page, "error");
    },
  ],
];

// Both languages in both themes: two of the four combinations in each browser.
for (const [only, language, theme] of [
  ["Chromium", "ar", "light"],
  ["Chromium", "en", "dark"],
  ["Firefox", "ar", "dark"],
  ["Firefox", "en", "light"],
]) {
  // Firefox takes the theme at launch, and offers no other way to ask for reduced motion.
  const extraPrefsFirefox = {
    "layout.css.prefers-color-scheme.content-override": theme === "dark" ? 0 : 1,
    "ui.prefersReducedMotion": 1,
  };
  inBrowsers(
    `axe-core, ${language}, ${theme}`,
    (context) => {
      test("no violation in any state", async () => {
        const page = await context.open(
          `?lang=${language}`,
          (fresh) =>
            only === "Chromium" &&
            fresh.emulateMediaFeatures([
              { name: "prefers-color-scheme", value: theme },
              { name: "prefers-reduced-motion", value: "reduce" },
            ]),
        );
        assert.equal(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches), theme === "dark");
        // A link has a colour of the theme, not the browser's blue.
        const colours = await page.$$eval("a:not(.skip)", (links) =>
          [document.querySelector("h1"), ...links].map((node) => getComputedStyle(node).color),
        );
        assert.ok(colours.length > 1);
        assert.deepEqual(new Set(colours).size, 1, String(colours));
        const found = [];
        for (const [name, reach] of states) {
          await reach(page);
          found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
        }
        assert.deepEqual(found, []);
      });
    },
    only === "Firefox" ? { only, launchOptions: { extraPrefsFirefox } } : { only },
  );
}

inBrowsers(
  "narrow screens",
  (context) => {
    test("320 to 1280 px, both languages: nothing is cut off, nothing scrolls sideways", async () => {
      const page = await context.open();
      for (const language of ["ar", "en"]) {
        if (language === "en") await press(page, "#language");
        for (const width of [1280, 768, 640, 360, 320]) {
          // 640 is 1280 at 200 % zoom
          await page.setViewport({ width, height: 800 });
          await press(page, "#summary button");
          const wide = await page.evaluate(() =>
            [...document.querySelectorAll("body *")]
              .filter((node) => {
                const { left, right, width: size } = node.getBoundingClientRect();
                return size > 0 && (left < -1 || right > innerWidth + 1);
              })
              .map((node) => node.outerHTML.slice(0, 80)),
          );
          assert.deepEqual(wide, [], `${language} ${width}`);
          assert.ok(
            await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            `${language} ${width}`,
          );
        }
      }
    });

    test("on a phone each choice stands in one row", async () => {
      const page = await context.open();
      for (const language of ["ar", "en"]) {
        if (language === "en") await press(page, "#language");
        for (const width of [360, 320]) {
          await page.setViewport({ width, height: 800 });
          const rows = await page.$$eval(".options fieldset", (all) =>
            all.map(
              (each) =>
                new Set([...each.querySelectorAll("span")].map((node) => node.getBoundingClientRect().top)).size,
            ),
          );
          assert.deepEqual(rows, [1, 1], `${language} ${width}`);
          assert.ok(
            await page.$$eval(".options fieldset span", (all) =>
              all.every((node) => node.scrollWidth <= node.clientWidth),
            ),
            `${language} ${width}`,
          );
        }
      }
    });

    test("without JavaScript the page says that it needs it, in both languages, and shows no controls that do nothing", async () => {
      const page = await context.open();
      await page.setJavaScriptEnabled(false);
      await page.reload();
      assert.equal(
        (
          await page.$$eval("noscript p", (all) =>
            all.filter((node) => node.getClientRects().length > 0).map((node) => node.lang || "ar"),
          )
        ).join(),
        "ar,en",
      );
      assert.equal(
        await page.$$eval("main *, #language", (all) => all.filter((node) => node.getClientRects().length > 0).length),
        0,
      );
    });

    test("what is said of a sentence is in sight on a phone, and can be closed", async () => {
      const page = await context.open();
      await page.setViewport({ width: 360, height: 700 });
      const at = await page.evaluate(() => {
        const node = document.querySelectorAll("#article p")[3];
        node.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top } = node.getBoundingClientRect();
        return { x: left + 120, y: top + 15 };
      });
      await page.mouse.click(at.x, at.y);
      await until(page, () => {
        const { top, bottom, height } = document.querySelector("#card").getBoundingClientRect();
        return height > 30 && top >= 0 && bottom <= innerHeight;
      });
      await press(page, "#sheet-close");
      assert.equal(await page.$eval("#sheet", (node) => node.getClientRects().length), 0);
      await page.focus("#explore"); // the keyboard opens the sheet from here
      await page.keyboard.press("ArrowLeft");
      await until(page, () => document.querySelector("#sheet").getClientRects().length > 0);
      await page.focus("#sheet-close");
      await page.keyboard.press("Escape");
      await until(page, () => document.querySelector("#sheet").getClientRects().length === 0);
      await page.focus("#explore");
      await page.keyboard.press("ArrowLeft");
      await until(page, () => document.querySelector("#sheet").getClientRects().length > 0);
      await shows(page, () => press(page, 'input[value="tldr"]'));
      assert.ok(
        await page.$eval("#sheet", (node) => node.getClientRects().length > 0),
        "the same text, the same sentence",
      );
      await shows(page, () => press(page, '[data-sample="opinion"]'));
      assert.equal(await page.$eval("#sheet", (node) => node.getClientRects().length), 0, "another text");
    });

    test("reduced motion: nothing glides", async () => {
      const page = await context.open("", (fresh) =>
        fresh.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]),
      );
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), "auto");
      assert.equal(await page.$eval("button", (node) => getComputedStyle(node).transitionDuration), "0s");
    });
  },
  { only: "Chromium" },
);

for (const [theme, dark] of [
  ["light", 0],
  ["dark", 1],
]) {
  inBrowsers(
    `a narrow window, ${theme}`,
    (context) => {
      test("nothing scrolls sideways, the colours are those of the theme", async () => {
        const page = await context.open();
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        const paper = await page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)[0]));
        assert.equal(paper < 60, dark === 1);
      });
    },
    {
      only: "Firefox",
      launchOptions: {
        args: ["--width=500"],
        extraPrefsFirefox: { "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1 },
      },
    },
  );
}

inBrowsers("keyboard", (context) => {
  test("every control is reached by Tab, shows its focus, and works by its key", async () => {
    let page = await context.open();
    // The box and what is under «more» are folded at first.
    await page.evaluate(() => {
      document.body.dataset.box = "open";
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const reached = new Set();
    let unseen = [];
    for (let i = 0; i < 80; ++i) {
      await page.keyboard.press("Tab");
      const { name, outline } = await page.evaluate(() => {
        const node = document.activeElement;
        const seen = node.matches("fieldset input") ? node.nextElementSibling : node;
        const style = getComputedStyle(seen);
        return {
          name:
            node.id ||
            node.name ||
            node.dataset.sample ||
            node.dataset.download ||
            node.closest("ol, ul[id], details, #keywords")?.id ||
            node.tagName,
          outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
        };
      });
      if (name === "BODY" || name === "HTML") break;
      reached.add(name);
      if (!outline) unseen.push(name);
    }
    for (const name of [
      "language",
      "paste",
      "open",
      "edit",
      "clear",
      "text",
      "news",
      "rich",
      "type",
      "length",
      "count",
      "summary",
      "keywords",
      "copy",
      "json",
      "print",
      "link-make",
      "more-actions",
      "set-aside",
      "explore",
      "aside-list",
      "digits",
    ])
      assert.ok(reached.has(name), `${name} of ${[...reached]}`);
    unseen = unseen.filter((name) => name !== "output");
    assert.deepEqual(unseen, []);
    page = await context.open(); // Tab has moved from the other page to the browser's own controls
    await page.focus("#keywords button");
    await page.keyboard.press("Enter");
    await until(page, () => document.querySelector("#keywords button").getAttribute("aria-pressed") === "true");
    await page.focus("#summary button");
    await page.keyboard.press("Enter");
    await until(page, () => document.activeElement.matches("#article mark"));
    await page.focus('input[name="type"]:checked');
    await shows(page, () => page.keyboard.press("ArrowLeft"));
    assert.equal(await page.$eval('input[name="type"]:checked', (node) => node.value), "tldr");
    await waitForState(page, "ready");
  });
});

describe("the interface's words", () => {
  const html = readFileSync(`${site}/index.html`, "utf8");

  test("both languages have the same ones, with the same places for values", () => {
    const { ar, en } = languages;
    const places = ({ strings }) =>
      Object.entries(strings)
        .map(([key, said]) => [key, (said.match(/\{\w+\}/g) ?? []).sort().join()])
        .sort();
    assert.deepEqual(places(ar), places(en));
    for (const key of [...html.matchAll(/data-t(?:-[a-z-]+)?="([^"]+)"/g)].map(([, name]) => name))
      assert.ok(key in ar.strings, key);
  });

  test("every reason, kind of keyphrase, and kind of block that is set aside has a word", async () => {
    const { Module } = await import(`${root}web/dist/module.js`);
    const { names } = await Module.load({ wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
    for (const [language, { strings }] of Object.entries(languages)) {
      for (const feature of names.features) assert.ok(`f-${feature}` in strings, `${language}: ${feature}`);
      for (const kind of names.blockKinds.filter((kind) => !isArticle(kind)))
        assert.ok(kindKey(kind) in strings, `${language}: ${kind}`);
    }
  });

  test("the page's own Arabic, seen before its script has run, is theirs", () => {
    for (const [, key, said] of html.matchAll(/data-t="([^"]+)"[^>]*>([^<]+)</g)) {
      if (key !== "otherLanguage") assert.equal(said, languages.ar.strings[key], key);
    }
  });
});
