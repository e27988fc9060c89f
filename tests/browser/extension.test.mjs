// The extension, installed in stock browsers.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import {
  dirtyPaste, extension, launchChromium, launchFirefox, seed, skipWithoutChromium, skipWithoutFirefox, skipWithoutSeed,
  textsOf, timeoutMs, waitForState, watch,
} from "./harness.mjs";

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const pageOf = (text) =>
  `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>صفحة</title>` +
  text.split("\n").map((line) => `<p>${escaped(line)}</p>`).join("\n");

/** A folder of pages to read, served. */
async function servePages() {
  const folder = mkdtempSync(join(tmpdir(), "khulasa-pages-"));
  writeFileSync(join(folder, "dirty.html"), pageOf(dirtyPaste));
  if (seed) writeFileSync(join(folder, "seed.html"), pageOf(seed));
  const server = await serve(folder);
  return { url: server.url, close: () => (server.close(), rmSync(folder, { recursive: true })) };
}

function checkDirty({ summary, keywords }) {
  assert.equal(summary.length, 3);
  assert.match(summary[0], /^أعلنت هيئة الموانئ البحرية/);
  assert.match(keywords, /ميناء الصيادين/);
  assert.doesNotMatch(summary.join("\n") + keywords, /الغوص|المصدر|كلمات دلالية|الدلافين/);
}

function checkSeed({ summary, keywords }) {
  assert.match(summary[0], /^كشفت وسائل إعلام تركية/);
  assert.match(keywords, /النظام السوري/);
  assert.match(summary.join("\n"), /Aydınlık/);
  assert.doesNotMatch(summary.join("\n") + keywords, /عبد العاطي|عربي21|كلمات دلالية|مشابهة|فی/);
}

async function read(popup) {
  await waitForState(popup, "ready");
  const keywords = await popup.$eval("#keywords", (node) => node.textContent);
  return { summary: await textsOf(popup, "#summary li"), keywords };
}

describe("extension in Chromium", { timeout: 4 * timeoutMs, skip: skipWithoutChromium }, () => {
  let pages, browser, installed;

  before(async () => {
    pages = await servePages();
    browser = await launchChromium({ pipe: true, enableExtensions: true });
    const id = await browser.installExtension(extension);
    installed = (await browser.extensions()).get(id);
  });
  after(async () => {
    await browser?.close();
    pages?.close();
  });

  // Presses the toolbar button, as a reader does, and reads the popup that opens.
  async function press(page) {
    await page.bringToFront();
    await page.triggerExtensionAction(installed);
    const target = await browser.waitForTarget((each) => each.url().endsWith("/popup.html"), { timeout: timeoutMs });
    const popup = await target.asPage(); // a popup is no tab
    const seen = watch(popup);
    const result = await read(popup);
    assert.deepEqual(seen.complaints, []);
    await popup.close();
    return result;
  }

  test("a page with other articles round its own", async () => {
    const page = await browser.newPage();
    await page.goto(`${pages.url}dirty.html`);
    checkDirty(await press(page));
  });

  test("the seed page", { skip: skipWithoutSeed }, async () => {
    const page = await browser.newPage();
    await page.goto(`${pages.url}seed.html`);
    checkSeed(await press(page));
  });

  test("a selection is summarized instead of the page", async () => {
    const page = await browser.newPage();
    await page.goto(`${pages.url}dirty.html`);
    await page.evaluate(() => {
      const node = [...document.querySelectorAll("p")].find((each) => each.textContent.startsWith("في المقابل"));
      getSelection().selectAllChildren(node);
    });
    const { summary } = await press(page);
    assert.equal(summary.length, 1);
    assert.match(summary[0], /^في المقابل/);
  });
});

describe("extension in Firefox", { timeout: 4 * timeoutMs, skip: skipWithoutFirefox }, () => {
  let pages, browser, id, canPress;

  before(async () => {
    pages = await servePages();
    browser = await launchFirefox({
      args: ["--remote-allow-system-access"],
      // The popup in the browser's own process, where the test can read it.
      extraPrefsFirefox: { "extensions.webextensions.remote": false },
    });
    id = await browser.installExtension(extension);
    canPress = (await findBrowserWindow()) !== undefined;
  });
  after(async () => {
    await browser?.close();
    pages?.close();
  });

  // Firefox ESR 140 does not show it to WebDriver, 153 does.
  async function findBrowserWindow() {
    const { result } = await browser.connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    return result.contexts.find(({ url }) => url.endsWith("browser.xhtml"));
  }

  // WebDriver has no command for a toolbar button: this runs in the browser's own window.
  async function inBrowserWindow(expression) {
    const { context } = await findBrowserWindow();
    const request = { expression, target: { context }, awaitPromise: true };
    const { result } = await browser.connection.send("script.evaluate", request);
    assert.equal(result.type, "success", JSON.stringify(result.exceptionDetails));
    return JSON.parse(result.result.value);
  }

  // Presses the toolbar button, as a reader does, and reads the popup that opens.
  function press() {
    return inBrowserWindow(`(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      const action = ExtensionParent.apiManager.global.browserActionFor(extension);
      await action.openPopup(window);
      const popup = () => document.querySelector(".webextension-popup-browser")?.contentDocument;
      const state = () => popup()?.body?.dataset.state;
      for (let tries = 0; tries < 300 && state() !== "ready" && state() !== "error"; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const texts = (selector) => [...popup().querySelectorAll(selector)].map((node) => node.textContent);
      const result = { state: state(), status: texts("#status")[0], summary: texts("#summary li"), keywords: texts("#keywords")[0] };
      document.querySelector(".webextension-popup-browser").closest("panel").hidePopup();
      return JSON.stringify(result);
    })()`);
  }

  async function summarize(address) {
    const page = await browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    const result = await press();
    assert.equal(result.state, "ready", result.status);
    return result;
  }

  const check = (name, checkResult) => async (t) => {
    if (!canPress) return t.skip("this Firefox shows WebDriver no toolbar to press; 153 does");
    checkResult(await summarize(pages.url + name));
  };
  test("a page with other articles round its own", check("dirty.html", checkDirty));
  test("the seed page", { skip: skipWithoutSeed }, check("seed.html", checkSeed));
});
