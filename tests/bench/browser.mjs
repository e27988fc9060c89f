// Khulasa in a browser beside the browser's own: {version, cold, instantiate, first, hundredth, sizes} in milliseconds.
import { launchChromium, launchFirefox, root, skipWithoutChromium, skipWithoutFirefox } from "../browser/harness.mjs";
import { serve } from "../../demo/serve.mjs";

export const browsers = {
  Chromium: { launch: launchChromium, skip: skipWithoutChromium },
  Firefox: { launch: launchFirefox, skip: skipWithoutFirefox },
};

const coldStarts = 5; // the least of these
const limitMs = 300_000; // for all sizes; 10 MB takes seconds a run

export async function measureInBrowser({ launch }, files, callFile) {
  const server = await serve(root);
  const browser = await launch({ headless: true, protocolTimeout: limitMs });
  try {
    const address = (path) => new URL(path, server.url).href;
    let cold = Infinity;
    let page;
    for (let i = 0; i < coldStarts; i++) {
      const context = await browser.createBrowserContext(); // without a cache
      page = await context.newPage();
      await page.goto(address("tests/bench/page.html"));
      cold = Math.min(cold, await page.evaluate((url) => window.coldStart(url), address(callFile)));
      await context.close();
    }
    page = await browser.newPage();
    await page.goto(address("tests/bench/page.html"));
    const request = { urls: files.map(address), callUrl: address(callFile) };
    const rest = await page.evaluate((wanted) => window.runInWorker(wanted), request);
    return { version: await browser.version(), cold, ...rest };
  } finally {
    await browser.close();
    await server.close();
  }
}
