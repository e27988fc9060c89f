// Accessibility of the extension: axe-core on the panel and the options in each state, narrow panels, the keyboard.
// Also the ways to open the panel other than the button: menus, shortcut, popup.
import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./axe.mjs";
import { textsOf, timeoutMs, until } from "./harness.mjs";
import { eventually, inExtension } from "./extension-harness.mjs";

const themes = [
  ["ar", "light"],
  ["en", "dark"],
];

inExtension("the extension for everyone", (context) => {
  const { driver } = context;
  const store = (page, settings) => page.evaluate((values) => chrome.storage.local.set(values), settings);
  const isRead = (shown) =>
    assert.ok(shown.page === "read" && shown.state === "ready" && shown.isShown, JSON.stringify(shown));
  const useTheme = (page, theme) =>
    page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
  const isDark = (page) =>
    page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)[0]) < 60);

  async function openOptions() {
    const page = await driver.browser.newPage();
    await page.goto(`${driver.base}extension/options.html`);
    await page.waitForFunction(() => document.body.dataset.state === "ready");
    return page;
  }

  const press = async (path) => {
    const page = await context.open(path);
    await context.press(page);
    return page;
  };

  // The same code draws the panel in both browsers, and axe-core can run directly in Chromium's panel.
  if (context.name === "Chromium") {
    for (const [language, theme] of themes) {
      test(`axe-core finds nothing in the panel, ${language}, ${theme}`, { timeout: timeoutMs }, async () => {
        await press("news-two.html");
        await context.panelShows(isRead);
        const { panel } = driver;
        await useTheme(panel, theme);
        await store(panel, { language });
        await until(panel, (name) => document.documentElement.lang === name, language);
        assert.equal(await isDark(panel), theme === "dark");
        const found = [];
        const look = async (state) =>
          found.push(...(await violations(panel)).map((violation) => `${state}: ${violation}`));
        await look("a summary");
        await panel.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
          document.querySelector("#keywords button").click();
          document.querySelector("#summary button").click();
        });
        await look("all of it open");
        await panel.evaluate(() => document.querySelector('[name="type"][value="headline"]').click());
        await eventually(async () => assert.equal((await textsOf(panel, "#summary li")).length, 1));
        await look("a headline");
        await panel.evaluate(() => document.querySelector('[name="type"][value="key-points"]').click());
        await press("page.pdf");
        await context.panelShows(({ page }) => assert.equal(page, "page-pdf"));
        await look("a refusal");
        assert.deepEqual(found, []);
      });

      test(`axe-core finds nothing in the options, ${language}, ${theme}`, async () => {
        const page = await openOptions();
        await useTheme(page, theme);
        await store(page, { language });
        await until(page, (name) => document.documentElement.lang === name, language);
        assert.deepEqual(await violations(page), []);
        assert.match(await page.$eval("#shortcut", (node) => node.textContent), /Alt\+K/);
        await page.close();
      });
    }

    test("panels of 240 to 600 px, both languages: nothing is cut off, nothing scrolls sideways", async () => {
      await press("encyclopedia.html");
      await context.panelShows(isRead);
      const { panel } = driver;
      await panel.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
      for (const language of ["ar", "en"]) {
        await store(panel, { language });
        await until(panel, (name) => document.documentElement.lang === name, language);
        for (const width of [600, 400, 360, 320, 280, 240]) {
          await panel.setViewport({ width, height: 800 });
          const wide = await panel.evaluate(() =>
            [...document.querySelectorAll("body *")]
              .filter((node) => {
                const { left, right, width: size } = node.getBoundingClientRect();
                return size > 1 && (left < -1 || right > innerWidth + 1);
              })
              .map((node) => node.outerHTML.slice(0, 80)),
          );
          assert.deepEqual(wide, [], `${language} ${width}`);
          assert.ok(
            await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
            `${language} ${width}`,
          );
        }
      }
      await panel.setViewport(null);
    });

    test("every control of the panel is reached by Tab and shows its focus", async () => {
      await press("news-two.html");
      await context.panelShows(isRead);
      const { panel } = driver;
      await panel.evaluate(() => {
        document.querySelector(".finer").open = true;
        document.body.focus();
      });
      const reached = new Set();
      const unseen = [];
      for (let i = 0; i < 60; ++i) {
        await panel.keyboard.press("Tab");
        const { name, outline } = await panel.evaluate(() => {
          const node = document.activeElement;
          const style = getComputedStyle(node.matches("fieldset input") ? node.nextElementSibling : node);
          return {
            name:
              node.id ||
              node.name ||
              node.closest("ol, ul[id], details, #keywords")?.id ||
              node.closest("section")?.id ||
              node.tagName,
            outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
          };
        });
        if (reached.has("aside") && name === "language") break;
        reached.add(name);
        if (!outline && name !== "BODY") unseen.push(name);
      }
      for (const name of [
        "language",
        "settings",
        "type",
        "length",
        "count",
        "summary",
        "highlights",
        "keywords",
        "copy",
        "copy-markdown",
        "again",
        "explore",
        "article-details",
      ])
        assert.ok(
          reached.has(name) || (name === "article-details" && reached.has("article-heading")),
          `${name} of ${[...reached]}`,
        );
      assert.deepEqual(unseen, []);
    });

    // In a window without a side panel, such as a web app's, the browser refuses to open one.
    test("no panel to be had: the button opens a popup, and the panel again when there is one", async () => {
      const page = await context.open("blog.html");
      await context.closePanel().catch(() => {});
      const background = await (
        await driver.browser.waitForTarget((each) => each.url().endsWith("/background.js"))
      ).worker();
      await background.evaluate(() => {
        globalThis.kept = chrome.sidePanel.open;
        chrome.sidePanel.open = () => Promise.reject(new Error("no side panel in this window"));
      });
      await page.triggerExtensionAction(driver.installed);
      const target = await driver.browser.waitForTarget((each) => each.url().endsWith("/panel.html?popup"), {
        timeout: timeoutMs,
      });
      const popup = await target.asPage();
      await until(popup, () => document.body?.dataset.page === "read");
      await eventually(async () => assert.match((await textsOf(popup, "#summary li"))[0], /^ورثت عن جدي/));
      assert.ok(
        await popup.evaluate(() => document.body.classList.contains("popup") && innerWidth >= 360 && innerWidth <= 800),
      );
      await popup.close();
      await background.evaluate(() => (chrome.sidePanel.open = globalThis.kept));
      await context.press(page);
      await context.panelShows(isRead);
    });

    // In Chromium, automation cannot reach the browser's own menus and keys. The test checks that they are registered,
    // and stores a menu's request for the panel as the background would. In Firefox it opens the menu itself.
    test("the menus are registered, the shortcut is set; text that only the browser can tell, as of a PDF, is summarized", async () => {
      const page = await press("page.pdf");
      await context.panelShows((shown) => assert.equal(shown.page, "page-pdf"));
      const said =
        "أعلنت هيئة المساحة أنها رسمت خرائط جديدة للسواحل بعد عامين من القياس. وقالت إن الخرائط ستتاح للصيادين مجانا.";
      const known = await driver.panel.evaluate(async (selectionText) => {
        for (const id of ["page", "selection"]) await chrome.contextMenus.update(id, {});
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        await chrome.storage.session.set({
          request: { tabId: tab.id, windowId: tab.windowId, kind: "selection", frameId: 0, selectionText, at: 1 },
        });
        return (await chrome.commands.getAll()).map(({ shortcut }) => shortcut);
      }, said);
      assert.deepEqual(known, ["Alt+K"]);
      await context.panelShows((shown) => assert.match(shown.summary[0], /^أعلنت هيئة المساحة/));
      await page.close();
    });
  }

  if (context.name === "Firefox") {
    test("the context menu of a selection, and of a page", async (t) => {
      if (driver.isBlind) return t.skip("this Firefox shows WebDriver no window of its own; 153 does");
      const page = await context.open("news.html");
      const choose = (label) =>
        driver.inWindow(`async () => {
        const menu = document.getElementById("contentAreaContextMenu");
        const wait = (isDone) => new Promise((resolve, reject) => {
          let tries = 100;
          const timer = setInterval(() => {
            if (isDone()) resolve(clearInterval(timer));
            else if (--tries === 0) reject(new Error("no menu: " + [...menu.children].map((item) => item.label).join()), clearInterval(timer));
          }, 50);
        });
        await wait(() => menu.state === "open");
        const item = [...menu.children].find((each) => new RegExp(${JSON.stringify(label)}).test(each.label));
        if (!item) throw new Error("no item: " + [...menu.children].map((each) => each.label).join());
        menu.activateItem(item);
        await wait(() => menu.state === "closed");
        return null;
      }`);
      const rightClick = (selector) =>
        page
          .$eval(selector, (node) => {
            node.scrollIntoView({ block: "center" });
            const { left, top, width, height } = node.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          })
          .then(({ x, y }) => page.mouse.click(x, y, { button: "right" }));
      await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("blockquote")));
      await Promise.all([choose("Summarize the selected|لخص النص"), rightClick("blockquote")]);
      await context.panelShows((shown) => assert.match(shown.summary[0], /^«كنت أقضي ثلاث ساعات/));
      await page.evaluate(() => getSelection().removeAllRanges());
      await Promise.all([choose("Summarize this page|لخص هذه"), rightClick("article p:nth-of-type(2)")]);
      await context.panelShows((shown) => assert.match(shown.summary[0], /^وصل أول قطار/));
    });

    test("an option that is changed holds for the open panel at once, the popup's page is the panel", async (t) => {
      if (driver.isBlind) return t.skip("this Firefox shows WebDriver no window of its own; 153 does");
      // Runs `act(document)` in a page of the extension, opened in a new tab.
      const inOwnPage = (path, act) =>
        eventually(() =>
          driver.inWindow(`async () => {
        const address = ${JSON.stringify(`${driver.base}extension/`)} + ${JSON.stringify(path)};
        const known = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === address);
        const { contentDocument } = (known ?? gBrowser.addTrustedTab(address, { inBackground: false })).linkedBrowser;
        if (contentDocument?.body?.dataset.state !== "ready") throw new Error("not loaded yet");
        return (await (${act})(contentDocument)) ?? null;
      }`),
        );
      await inOwnPage("options.html", (document) =>
        document.querySelector('input[name="type"][value="headline"]').click(),
      );
      assert.match(
        await inOwnPage("options.html", (document) => document.querySelector("#shortcut").textContent),
        /Alt\+K/,
      );
      const page = await context.open("blog.html");
      await context.press(page);
      await context.panelShows((shown) =>
        assert.ok(shown.page === "read" && shown.summary.length === 1, JSON.stringify(shown)),
      );
      await inOwnPage("options.html", (document) =>
        document.querySelector('input[name="type"][value="key-points"]').click(),
      );
      await context.panelShows((shown) =>
        assert.ok(shown.page === "read" && shown.summary.length === 3, JSON.stringify(shown)),
      );
      assert.match(
        await inOwnPage("panel.html?popup", (document) => `${document.body.className} ${document.body.dataset.page}`),
        /^panel popup page-/,
      );
      await page.close();
    });

    test("the shortcut is set, and is the button's", async (t) => {
      if (driver.isBlind) return t.skip("this Firefox shows WebDriver no window of its own; 153 does");
      const page = await context.open("blog.html");
      const pressed = await driver.inWindow(`async () => {
        const key = [...document.querySelectorAll("keyset[id^=ext-keyset] key")].find((each) => /execute_action/.test(each.outerHTML) || each.getAttribute("key") === "K");
        key?.doCommand();
        return key ? key.getAttribute("modifiers") + "+" + key.getAttribute("key") : "none";
      }`);
      assert.match(pressed, /^alt\+K$/i);
      await context.panelShows((shown) => assert.match(shown.summary[0], /^ورثت عن جدي/));
      await page.close();
    });
  }
});
