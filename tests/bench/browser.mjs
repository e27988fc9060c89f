// Khulasa in a browser beside the browser's own: {version, cold, instantiated, summarized, first, hundredth, sizes} in milliseconds.
import { launchChromium, launchFirefox, root, skipWithoutChromium, skipWithoutFirefox } from "../browser/harness.mjs";
import { serve } from "../../demo/serve.mjs";

export const browsers = {
  Chromium: { launch: launchChromium, skip: skipWithoutChromium },
  Firefox: { launch: launchFirefox, skip: skipWithoutFirefox },
};

const coldStarts = 5; // the least of these
const limitMs = 300_000; // for all sizes; 10 MB takes seconds a run

export async function measureInBrowser({ launch }, files, { callFile, peersFile }) {
  const server = await serve(root);
  const browser = await launch({ headless: true, protocolTimeout: limitMs });
  try {
    const address = (path) => new URL(path, server.url).href;
    const inFreshContext = async (run) => {
      const context = await browser.createBrowserContext(); // without a cache
      const page = await context.newPage();
      await page.goto(address("tests/bench/page.html"));
      const value = await page.evaluate(run, address(callFile));
      await context.close();
      return value;
    };
    let cold = Infinity;
    let start = { summarized: Infinity };
    for (let i = 0; i < coldStarts; i++) {
      cold = Math.min(cold, await inFreshContext((url) => window.coldStart(url)));
      const again = await inFreshContext((url) => window.firstSummary(url));
      if (again.summarized < start.summarized) start = again;
    }
    const page = await browser.newPage();
    await page.goto(address("tests/bench/page.html"));
    const request = { urls: files.map(address), callUrl: address(callFile), peersUrl: address(peersFile) };
    const rest = await page.evaluate((wanted) => window.runInWorker(wanted), request);
    return { version: await browser.version(), cold, ...start, ...rest };
  } finally {
    await browser.close();
    await server.close();
  }
}
