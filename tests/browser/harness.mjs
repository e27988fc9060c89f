// Debian's browsers under puppeteer-core, and helpers that several browser tests share.
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { root, sourceOf } from "../support/articles.mjs";

export { root };
export const site = `${root}build/site`;
export const extensionFor = (browser) => `${root}build/extension/${browser.toLowerCase()}`;

export const dirtyPaste = sourceOf("dirty-paste");
export const seedShape = sourceOf("seed-shape");

// The limit for a page. With two busy cores a browser takes three seconds to start.
export const timeoutMs = 60_000;

const find = (...paths) => paths.find((path) => path && existsSync(path));
const chromium = find(
  process.env.KHULASA_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
);
const firefox = find(process.env.KHULASA_FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox");

// ./dev installs both browsers if it can; if it cannot, it makes CI fail.
export const skipWithoutChromium = chromium ? false : "no Chromium here; KHULASA_CHROMIUM can name one";
export const skipWithoutFirefox = firefox ? false : "no Firefox here; KHULASA_FIREFOX can name one";

export function launchChromium(options = {}, moreArgs = []) {
  return puppeteer.launch({
    browser: "chrome",
    executablePath: chromium,
    args: [
      "--no-sandbox", // CI runs as root
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--window-size=1280,900",
      ...moreArgs,
    ],
    defaultViewport: null,
    timeout: timeoutMs,
    ...options,
  });
}

export function launchFirefox(options = {}) {
  const { args = [], ...rest } = options;
  return puppeteer.launch({
    browser: "firefox",
    executablePath: firefox,
    args: ["--width=1280", "--height=900", ...args],
    // The page takes the size of the window: setting a viewport uses a command that Firefox ESR 140, Debian's in 2025,
    // does not know.
    defaultViewport: null,
    timeout: timeoutMs,
    ...rest,
  });
}

/** The browsers that every test runs in: `launch(options)`, and `skip`, which says why a missing browser is skipped. */
export const browsers = [
  { name: "Chromium", launch: launchChromium, skip: skipWithoutChromium },
  { name: "Firefox", launch: launchFirefox, skip: skipWithoutFirefox },
];

/** Collects a page's requests and complaints. */
export function watch(page) {
  const seen = { requests: [], complaints: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) seen.complaints.push(message.text());
  });
  page.on("pageerror", (error) => seen.complaints.push(String(error)));
  return seen;
}

/** Waits until `predicate(argument)`, run in the page, is true. */
// page.waitForFunction does not work here: in Firefox ESR 140 the page's content security policy applies to it.
export async function until(page, predicate, argument) {
  const deadline = Date.now() + timeoutMs;
  while (!(await page.evaluate(predicate, argument))) {
    if (Date.now() > deadline) throw new Error(`never true: ${predicate} (${argument})`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function waitForState(page, state) {
  return until(page, (wanted) => document.body?.dataset.state === wanted, state);
}

export function textsOf(page, selector) {
  return page.$$eval(selector, (nodes) => nodes.map((node) => node.textContent));
}
