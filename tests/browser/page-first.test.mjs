// The demo page for somebody who sees it for the first time: results come first, nothing needs to be explained.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers, press, shows, summarize, textsOf, until } from "./page-harness.mjs";

const article = `افتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الصيادين والزوار صباح الأحد.

وقال رئيس البلدية إن السوق الجديد يضم ستين متجرا ومخزنا للتبريد يعمل بالطاقة الشمسية.`;

/** Pastes outside of the box, as when it is folded. */
const pasteAnywhere = (page, text) =>
  page.evaluate((value) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", value);
    const event = new Event("paste", { bubbles: true, cancelable: true });
    document.body.dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboardData }));
  }, text);

inBrowsers("first visit", ({ name, open }) => {
  let page;
  const status = () => page.$eval("#status", (node) => node.textContent);
  const text = () => page.$eval("#text", (node) => node.value);
  const isBoxShown = () => page.$eval("#text", (node) => node.getClientRects().length > 0);

  test("the sample is summarized by sentences that are not its first, and the box is one line", async () => {
    page = await open();
    assert.equal(await isBoxShown(), false);
    assert.equal((await textsOf(page, "#text-line"))[0], "مثال · 244 كلمة · عربي");
    assert.match(await status(), /^قراءة 25 ثانية بدل دقيقة$/);
    const paragraphs = await textsOf(page, "#article p");
    const [first] = await textsOf(page, "#summary li");
    assert.ok(!paragraphs[0].includes(first) && !/\|/.test((await text()).slice(0, 40)));
  });

  test("the button to edit shows the box, and folds it again", async () => {
    await page.focus("#edit");
    await page.keyboard.press("Enter");
    assert.ok(await isBoxShown());
    assert.equal(await page.evaluate(() => document.activeElement.id), "text");
    assert.equal(await page.$eval("#edit", (node) => node.getAttribute("aria-expanded")), "true");
    await press(page, "#edit");
    assert.equal(await isBoxShown(), false);
  });

  test("a paste anywhere takes the place of the text, and its summary is in sight", async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await shows(page, () => pasteAnywhere(page, article));
    assert.equal(await text(), article);
    assert.equal((await textsOf(page, "#text-line"))[0], "27 كلمة · عربي");
    await until(page, () => {
      const { top, bottom } = document.querySelector("#summary li").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  });

  test("the paste button reads the clipboard, with its tags; where that is forbidden it says what to do", async () => {
    await page.evaluate(
      (content) => {
        const item = { types: ["text/html", "text/plain"], getType: async (type) => new Blob([content], { type }) };
        Object.defineProperty(navigator, "clipboard", { configurable: true, value: { read: async () => [item] } });
      },
      `<h1>سوق السمك</h1><p>${article.split("\n\n").join("</p><p>")}</p>`,
    );
    await shows(page, () => press(page, "#paste"));
    assert.match(await text(), /^سوق السمك\nافتتحت/);
    assert.deepEqual(await textsOf(page, "#article h3"), ["سوق السمك"]);
    await page.evaluate(() => {
      const read = async () => {
        throw new DOMException("", "NotAllowedError");
      };
      Object.defineProperty(navigator, "clipboard", { configurable: true, value: { read } });
    });
    await press(page, "#paste");
    await until(page, () => /Ctrl\+V/.test(document.querySelector("#status").textContent));
    assert.deepEqual([await isBoxShown(), await page.evaluate(() => document.activeElement.id)], [true, "text"]);
  });

  test("what was set aside is closed, is named by where it is from, and is one press away", async () => {
    await shows(page, () => press(page, '[data-sample="news"]'));
    const isOpen = () => page.$eval("#aside details", (node) => node.open);
    assert.equal(await isOpen(), false);
    assert.equal((await textsOf(page, "#set-aside"))[0], "حُذفت 66 كلمة مما حول المقال");
    await press(page, "#set-aside");
    assert.ok(await isOpen());
    assert.equal(await page.evaluate(() => document.activeElement.id), "aside-count");
  });

  test("restoring a block by keyboard keeps the focus on its button", async () => {
    await page.focus("#aside-list button");
    await shows(page, () => page.keyboard.press("Enter"));
    assert.ok(await page.evaluate(() => document.activeElement.matches("#aside-list .kept button")));
    await shows(page, () => page.keyboard.press("Enter"));
    assert.ok(await page.evaluate(() => document.activeElement.matches("#aside-list li:first-child button")));
  });

  test("Escape closes the card of a sentence, wherever the focus is", async () => {
    await page.$eval("#picture [data-sentence]", (bar) =>
      bar.dispatchEvent(new MouseEvent("click", { bubbles: true })),
    );
    await until(page, () => document.querySelector("#sheet").classList.contains("open"));
    await page.focus("#copy");
    await page.keyboard.press("Escape");
    assert.equal(await page.$eval("#sheet", (node) => node.classList.contains("open")), false);
  });

  test("a greeting has no summary", async () => {
    await summarize(page, "مرحبا");
    assert.match(await status(), /أقصر من أن يُلخَّص/);
    await until(page, () => document.querySelector("#result").hidden);
    assert.equal(await page.$$eval("#summary li", (all) => all.length), 0);
  });

  test("a PDF and a Word document are known by their content; it says what to do, and the old result goes", async () => {
    const give = (content) =>
      page.evaluate((bytes) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], "a.txt"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }, content);
    for (const [bytes, said] of [
      [[..."%PDF-1.7\n%abc"].map((sign) => sign.charCodeAt(0)), "ملف PDF"],
      [[0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0], "مستند Word"],
      [[..."{\\rtf1 abc"].map((sign) => sign.charCodeAt(0)), "مستند Word"],
    ]) {
      await summarize(page, article);
      await give(bytes);
      await until(page, (part) => document.querySelector("#status").textContent.includes(part), said);
      assert.ok(await page.$eval("#result", (node) => node.hidden));
      assert.equal(await text(), "");
    }
  });

  test("numbers have the digits of the text, or those that the user chooses", async () => {
    await summarize(page, article.replace("ستين متجرا", "٦٠ متجرا"));
    assert.match((await textsOf(page, "#text-line"))[0], /٢٧ كلمة/);
    await press(page, 'input[name="digits"][value="latin"]');
    await until(page, () => /27 كلمة/.test(document.querySelector("#text-line").textContent));
    assert.match((await textsOf(page, "#article p"))[1], / 60 متجرا/);
    assert.match(await page.evaluate(() => location.search), /digits=latin/);
    await press(page, 'input[name="digits"][value="keep"]');
    await until(page, () => /٦٠/.test(document.querySelector("#article").textContent));
  });

  test("what another program shares with the page is taken in, and does not appear in the address", async () => {
    await until(page, () => document.body.dataset.stored === "all");
    const share = (fields) =>
      page.evaluate(async (values) => {
        const body = new FormData();
        for (const [key, value] of Object.entries(values)) body.set(key, value);
        return (await fetch("share", { method: "POST", body, redirect: "manual" })).type;
      }, fields);
    assert.equal(await share({ title: "سوق السمك", text: article }), "opaqueredirect");
    const asked = page.seen.requests.length;
    await page.goto(`${new URL("?shared", page.url()).href}`);
    await until(page, () => document.querySelector("#text").value.includes("ستين متجرا"));
    assert.equal(await page.evaluate(() => location.search), "");
    assert.ok(!page.seen.requests.slice(asked).some((url) => /share$/.test(url)));
    await until(page, () => /^افتتحت/.test(document.querySelector("#summary li")?.textContent ?? ""));
    await share({ title: "سوق", text: "https://news.example/a" });
    await page.goto(`${new URL("?shared", page.url()).href}`);
    await until(page, () => /عنوان صفحة/.test(document.querySelector("#status").textContent));
    assert.equal(await text(), "https://news.example/a");
  });

  if (name === "Chromium") {
    test("on a phone the summary begins in sight, and what is pressed is large enough for a finger", async () => {
      await page.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
      await page.goto(new URL("?sample=news", page.url()).href);
      await until(page, () => document.body?.dataset.shown);
      const top = () => page.$eval("#summary li", (node) => node.getBoundingClientRect().top);
      assert.ok((await top()) < 640, String(await top()));
      await shows(page, () => pasteAnywhere(page, article));
      assert.ok((await top()) < 560, String(await top()));
      const small = await page.$$eval("button, fieldset label, select, summary", (all) =>
        all
          .filter((node) => node.getClientRects().length > 0 && node.getBoundingClientRect().height < 44)
          .map((node) => node.outerHTML.slice(0, 80)),
      );
      assert.deepEqual(small, []);
    });

    test("forced colours show which option is chosen", async () => {
      const session = await page.createCDPSession();
      await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
      const colours = await page.$$eval(".types span", (all) =>
        all.map((node) => getComputedStyle(node).backgroundColor),
      );
      assert.notEqual(colours[0], colours[1]);
      await session.detach();
    });

    test("print leads with the title of the article", async () => {
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(new URL("?lang=ar", page.url()).href);
      await until(page, () => document.body?.dataset.shown);
      await page.emulateMediaType("print");
      const seen = await page.evaluate(() => {
        const all = [...document.querySelectorAll("h1, h2, strong, li, p")];
        return all.filter((node) => node.getClientRects().length > 0 && node.textContent.trim())[0].textContent;
      });
      await page.emulateMediaType(null);
      assert.match(seen, /^مدينة الياسمين تبني/);
    });
  }

  test("no console error", () => assert.deepEqual(page.seen.complaints, []));
});
