// Times Khulasa and the browser's own functions in a browser. All of {page, cold, instantiated, summarized, first,
// hundredth, sizes} are in milliseconds; `version` is the browser's.
import {
  launchChromium,
  launchFirefox,
  root,
  site,
  skipWithoutChromium,
  skipWithoutFirefox,
  until,
} from "../browser/harness.mjs";
import { policyOf, serve } from "../../demo/serve.mjs";

export const browsers = {
  Chromium: { launch: launchChromium, skip: skipWithoutChromium },
  Firefox: { launch: launchFirefox, skip: skipWithoutFirefox },
};

const coldStarts = 5; // the fastest counts
const limitMs = 300_000; // for all sizes together; one run on 10 MB takes seconds

/**
 * Milliseconds from navigation until the demo page shows the first summary. Each load has its own server, so nothing is
 * cached.
 */
async function firstSummaryOfPage(browser) {
  const server = await serve(site, 0, policyOf(site));
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const watcher = new MutationObserver(() => {
      if (!document.querySelector("#result:not([hidden]) #summary li")) return;
      watcher.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => {
          globalThis.firstSummary = performance.now();
        }),
      );
    });
    watcher.observe(document, { subtree: true, childList: true, attributes: true });
  });
  await page.goto(server.url);
  await until(page, () => "firstSummary" in globalThis);
  const ms = await page.evaluate(() => globalThis.firstSummary);
  await page.close();
  server.close();
  return ms;
}

export async function measureInBrowser({ launch }, files, { callFile, peersFile }) {
  const server = await serve(root);
  const browser = await launch({ headless: true, protocolTimeout: limitMs });
  try {
    const address = (path) => new URL(path, server.url).href;
    const inFreshContext = async (run) => {
      const context = await browser.createBrowserContext(); // its cache is empty
      const page = await context.newPage();
      await page.goto(address("tests/bench/page.html"));
      const value = await page.evaluate(run, address(callFile));
      await context.close();
      return value;
    };
    let cold = Infinity;
    let demo = Infinity;
    let start = { summarized: Infinity };
    for (let i = 0; i < coldStarts; i++) {
      demo = Math.min(demo, await firstSummaryOfPage(browser));
      cold = Math.min(cold, await inFreshContext((url) => window.coldStart(url)));
      const again = await inFreshContext((url) => window.firstSummary(url));
      if (again.summarized < start.summarized) start = again;
    }
    const page = await browser.newPage();
    await page.goto(address("tests/bench/page.html"));
    const request = { urls: files.map(address), callUrl: address(callFile), peersUrl: address(peersFile) };
    const rest = await page.evaluate((wanted) => window.runInWorker(wanted), request);
    return { version: await browser.version(), page: demo, cold, ...start, ...rest };
  } finally {
    await browser.close();
    await server.close();
  }
}
