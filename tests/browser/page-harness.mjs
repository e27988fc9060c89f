// What the tests of the demo page share: the page as deployed, in each browser.
import { after, before, describe } from "node:test";
import { policyOf, serve } from "../../demo/serve.mjs";
import { browsers, site, timeoutMs, until, watch } from "./harness.mjs";

// The browsers of this file's suites, by name and options. They are shared because each takes seconds to start.
const launched = new Map();
after(() => Promise.all([...launched.values()].map(async (browser) => (await browser).close())));

function browserOf(name, launch, options) {
  const key = name + JSON.stringify(options);
  if (!launched.has(key)) launched.set(key, launch(options));
  return launched.get(key);
}

/**
 * Runs `body({name, open, server})` as a suite in each browser. `open(query, prepare)` opens the page, or one at
 * another address, and resolves when it has shown its sample.
 */
export function inBrowsers(title, body, { only, launchOptions = {} } = {}) {
  for (const { name, launch, skip } of browsers.filter((browser) => !only || browser.name === only)) {
    describe(`${title} in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
      const context = { name, server: undefined };
      const pages = [];
      let browser;
      before(async () => {
        context.server = await serve(site, 0, policyOf(site));
        browser = await browserOf(name, launch, launchOptions);
      });
      after(async () => {
        for (const page of pages) if (!page.isClosed()) await page.close();
        context.server?.close();
      });
      context.open = async (query = "", prepare) => {
        const page = await browser.newPage();
        pages.push(page);
        const seen = watch(page);
        await prepare?.(page);
        await page.goto(new URL(query, context.server.url).href);
        await until(page, () => Boolean(document.body?.dataset.shown) || document.body?.dataset.state === "error");
        return Object.assign(page, { seen });
      };
      body(context);
    });
  }
}

/** Does `act` and waits until the page shows the result. */
export async function shows(page, act) {
  const before = await page.evaluate(() => document.body.dataset.shown);
  await act();
  await until(page, (old) => document.body.dataset.shown !== old && document.body.dataset.state === "ready", before);
}

/** Replaces the text of the box with `text`, as one input event, and waits for its summary. */
export async function summarize(page, text) {
  await shows(page, () => type(page, text));
}

/** Replaces the text of the box with `text`, as one input event. */
export function type(page, text) {
  return page.$eval(
    "#text",
    (box, value) => {
      box.value = value;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    },
    text,
  );
}

/** Shows the box, which is folded once its text is summarized, and puts the focus into it. */
export async function focusBox(page) {
  if (await page.evaluate(() => document.body.dataset.box === "folded")) await press(page, "#edit");
  await page.focus("#text");
}

/** Pastes clipboard data of one or more types into the box. */
export function pasteData(page, data) {
  return page.$eval(
    "#text",
    (box, entries) => {
      const clipboardData = new DataTransfer();
      for (const [type, value] of Object.entries(entries)) clipboardData.setData(type, value);
      box.focus();
      // Firefox drops the data that is passed to the constructor of ClipboardEvent.
      const event = new Event("paste", { bubbles: true, cancelable: true });
      box.dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboardData }));
    },
    data,
  );
}

/** Clicks with the element's own click() method, so that it need not be in view. */
export const press = (page, selector) => page.$eval(selector, (node) => node.click());

export { textsOf, until, waitForState } from "./harness.mjs";
