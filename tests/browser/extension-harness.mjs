// Installs the extension in stock browsers and opens its panel the way a reader does.
//
// Chromium: puppeteer-core presses the toolbar button. The side panel that opens is a separate page and is read as one.
// Firefox: WebDriver has no command for a toolbar button and does not expose the sidebar. A script in the browser's own
// window therefore does what the button does and reads the sidebar's document, which needs
// "extensions.webextensions.remote" off.
import assert from "node:assert/strict";
import { after, before, describe } from "node:test";
import { serve } from "../../demo/serve.mjs";
import {
  extensionFor,
  launchChromium,
  launchFirefox,
  root,
  skipWithoutChromium,
  skipWithoutFirefox,
  timeoutMs,
} from "./harness.mjs";

// How long to wait until the panel shows what is expected, in milliseconds. A page of 400 frames takes Firefox 12 s on a
// busy machine.
const patienceMs = 30_000;

/** Calls `check` until it passes. Throws its last error if it does not pass in time. */
export async function eventually(check) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

export class Chromium {
  name = "Chromium";
  #args;

  constructor(args = []) {
    this.#args = args;
  }

  async start() {
    this.browser = await launchChromium({ pipe: true, enableExtensions: true }, this.#args);
    const id = await this.browser.installExtension(extensionFor(this.name));
    this.installed = (await this.browser.extensions()).get(id);
    this.heard = [];
    this.target = undefined; // the panel's
    this.base = `chrome-extension://${id}/`;
    // Chromium drops a press of the button that comes before the new background has registered its listeners: of 25
    // presses right after installing, four never opened a panel; of 32 presses after this wait, every one did.
    // Meanwhile the background's target may appear, go and appear again.
    await eventually(async () => {
      const background = await this.browser.waitForTarget(
        (each) => each.type() === "service_worker" && each.url().startsWith(this.base),
        { timeout: timeoutMs },
      );
      const worker = await background.worker();
      assert.ok(await worker.evaluate("chrome.action.onClicked.hasListeners()"));
    });
  }

  async press(page) {
    await page.triggerExtensionAction(this.installed);
    const target = await this.browser.waitForTarget((each) => each.url().includes("/panel.html"), {
      timeout: timeoutMs,
    });
    if (target === this.target) return;
    this.target = target;
    this.panel = await target.asPage();
    this.panel.on(
      "console",
      (message) => ["error", "warn"].includes(message.type()) && this.heard.push(message.text()),
    );
    this.panel.on("pageerror", (error) => this.heard.push(String(error)));
    this.panel.on(
      "request",
      (request) => request.url().startsWith(this.base) || this.heard.push(`asked for ${request.url()}`),
    );
  }

  /** What the panels wrote to their consoles, and what they requested other than the extension's own files. */
  async complaints() {
    return this.heard;
  }

  /** Runs `act(document, ...values)` in the panel. */
  inPanel(act, ...values) {
    return this.panel.evaluate(`(${act})(document, ...${JSON.stringify(values)})`);
  }

  async openOwnPage() {
    const page = await this.browser.newPage();
    await page.goto("chrome://version");
    await page.bringToFront();
    return page;
  }

  async closePanel() {
    await this.panel.close();
    this.target = undefined;
  }
}

class Firefox {
  name = "Firefox";

  async start() {
    this.browser = await launchFirefox({
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: { "extensions.webextensions.remote": false },
    });
    this.id = await this.browser.installExtension(extensionFor(this.name));
    // Firefox ESR 140 does not expose its window to WebDriver; Firefox 153 does.
    const { result } = await this.browser.connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    this.context = result.contexts.find(({ url }) => url.endsWith("browser.xhtml"))?.context;
    this.isBlind = this.context === undefined;
    if (this.isBlind) return;
    const host = await this.inWindow(
      `async () => WebExtensionPolicy.getByID(${JSON.stringify(this.id)}).mozExtensionHostname`,
    );
    this.base = `moz-extension://${host}/`;
    await this.inWindow(`async () => {
      const asked = globalThis.khulasaAsked = [];
      const watcher = { observe(channel) {
        const { loadingPrincipal, triggeringPrincipal } = channel.QueryInterface(Ci.nsIChannel).loadInfo;
        const isOurs = [loadingPrincipal, triggeringPrincipal].some((principal) => principal?.URI?.spec.startsWith(${JSON.stringify(this.base)}));
        if (isOurs) asked.push("asked for " + channel.URI.spec);
      } };
      Services.obs.addObserver(globalThis.khulasaWatcher = watcher, "http-on-opening-request");
      return null;
    }`);
  }

  /**
   * What the extension's pages and background wrote to their consoles, the errors reported for them, and what they
   * requested other than the extension's own files.
   */
  complaints() {
    return this.inWindow(`async () => {
      const base = ${JSON.stringify(this.base)};
      const said = Cc["@mozilla.org/consoleAPI-storage;1"].getService(Ci.nsIConsoleAPIStorage).getEvents()
        .filter(({ filename, level }) => filename.startsWith(base) && ["error", "warn"].includes(level)).map((event) => event.arguments.map(String).join(" "));
      const reported = Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith(base)).map((message) => message.toString());
      return [...said, ...reported, ...globalThis.khulasaAsked];
    }`);
  }

  /** Runs `code`, the source of an async function, in the browser's own window. */
  async inWindow(code) {
    const request = {
      expression: `(${code})().then(JSON.stringify)`,
      target: { context: this.context },
      awaitPromise: true,
      userActivation: true,
    };
    const { result } = await this.browser.connection.send("script.evaluate", request);
    assert.equal(result.type, "success", JSON.stringify(result.exceptionDetails));
    return result.result.value === undefined ? undefined : JSON.parse(result.result.value);
  }

  press() {
    return this.inWindow(`async () => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.id)});
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      return null;
    }`);
  }

  inPanel(act, ...values) {
    return this.inWindow(`async () => {
      const panel = document.getElementById("sidebar").contentDocument?.getElementById("webext-panels-browser")?.contentDocument;
      if (!panel?.body) throw new Error("no panel yet");
      return (await (${act})(panel, ...${JSON.stringify(values)})) ?? null;
    }`);
  }

  openOwnPage() {
    return this.inWindow('async () => (gBrowser.selectedTab = gBrowser.addTrustedTab("about:license"), null)');
  }

  closePanel() {
    return this.inWindow("async () => (SidebarController.hide(), null)");
  }
}

/** What the panel shows. */
const shownBy = (document) => ({
  page: document.body.dataset.page,
  state: document.body.dataset.state,
  status: document.querySelector("#status").textContent,
  summary: [...document.querySelectorAll("#summary li")].map((node) => node.textContent),
  keywords: [...document.querySelectorAll("#keywords bdi")].map((node) => node.textContent),
  isShown: document.querySelector("#result").getBoundingClientRect().height > 0,
});

/** The text of each highlight in a page and its frames, by name and without white space. */
export async function highlightsIn(page) {
  const highlights = {};
  for (const frame of page.frames()) {
    const found = await frame.evaluate(() =>
      [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String).join("").replace(/\s+/g, "")]),
    );
    for (const [name, text] of found) highlights[name] = (highlights[name] ?? "") + text;
  }
  return highlights;
}

/**
 * Runs `body(context)` as a suite in each browser. The context has
 * - `name`;
 * - `url`, where the pages to read are served, and `otherUrl`, the same pages on another origin;
 * - `open(path)`, which opens such a page in front, and `openOwnPage()`, which opens one of the browser's own pages;
 * - `press(page)`, which presses the button;
 * - `panelShows(check)`, which waits until `check` passes, called with what the panel shows;
 * - `inPanel(act, ...values)`, which runs `act(document, ...values)` in the panel;
 * - `closePanel()`;
 * - `driver.complaints()`, the complaints of the extension's own pages.
 */
export function inExtension(title, body) {
  for (const [Driver, skip] of [
    [Chromium, skipWithoutChromium],
    [Firefox, skipWithoutFirefox],
  ]) {
    const driver = new Driver();
    describe(`${title} in ${driver.name}`, { timeout: 6 * timeoutMs, skip }, () => {
      const servers = [];
      const pages = [];
      const context = {
        name: driver.name,
        driver,
        async open(path) {
          const page = await driver.browser.newPage();
          pages.push(page);
          await page.goto(context.url + path);
          await page.bringToFront();
          return page;
        },
        openOwnPage: () => driver.openOwnPage(),
        press: (page) => driver.press(page),
        inPanel: (act, ...values) => driver.inPanel(act, ...values),
        panelShows: (check) =>
          eventually(async () => {
            const shown = await driver.inPanel(shownBy);
            check(shown);
            return shown;
          }),
        closePanel: () => driver.closePanel(),
      };
      before(async () => {
        for (let i = 0; i < 2; ++i) servers.push(await serve(`${root}tests/browser/extension-pages`));
        [context.url, context.otherUrl] = servers.map(({ url }) => url);
        await driver.start();
      });
      after(async () => {
        await driver.browser?.close();
        for (const server of servers) server.close();
      });
      body(context);
    });
  }
}
