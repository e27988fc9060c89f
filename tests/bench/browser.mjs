// Times Khulasa and the browser's own functions in a browser. All of {page, cold, coldBaseline, instantiated, summarized,
// first, hundredth} and those of `cases` are in milliseconds, `coldRatio` and those of `cases` over another are
// [lower quartile, median, upper quartile]; `version` is the browser's.
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

const coldStarts = 9; // the fastest counts; of the ratio to the baseline, which is loaded in turn, the median
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

export async function measureInBrowser({ launch }, files, { callFile, peersFile, baselineFile }) {
  const server = await serve(root);
  const browser = await launch({ headless: true, protocolTimeout: limitMs });
  try {
    const address = (path) => new URL(path, server.url).href;
    const inFreshContext = async (run, ...more) => {
      const context = await browser.createBrowserContext(); // its cache is empty
      const page = await context.newPage();
      await page.goto(address("tests/bench/page.html"));
      const value = await page.evaluate(run, address(callFile), ...more);
      await context.close();
      return value;
    };
    const coldStart = (file) => inFreshContext((url, script) => window.coldStart(url, script), address(file));
    const cold = [];
    const coldBaseline = [];
    let demo = Infinity;
    let start = { summarized: Infinity };
    for (let i = 0; i < coldStarts; i++) {
      demo = Math.min(demo, await firstSummaryOfPage(browser));
      cold.push(await coldStart("web/dist/index.js"));
      if (baselineFile) coldBaseline.push(await coldStart(baselineFile));
      const again = await inFreshContext((url) => window.firstSummary(url));
      if (again.summarized < start.summarized) start = again;
    }
    const page = await browser.newPage();
    await page.goto(address("tests/bench/page.html"));
    const request = {
      urls: files.map(address),
      callUrl: address(callFile),
      peersUrl: address(peersFile),
      baselineUrl: baselineFile && address(baselineFile),
    };
    const rest = await page.evaluate((wanted) => window.runInWorker(wanted), request);
    const ratios = coldBaseline.map((ms, i) => cold[i] / ms).sort((a, b) => a - b);
    return {
      version: await browser.version(),
      page: demo,
      cold: Math.min(...cold),
      coldBaseline: Math.min(...coldBaseline),
      coldRatio: [0.25, 0.5, 0.75].map((share) => ratios[Math.round(share * (ratios.length - 1))]),
      ...start,
      ...rest,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
