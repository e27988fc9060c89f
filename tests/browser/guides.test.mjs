// The guides for a site and for an extension, in browsers.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { onlyBlock, writeFiles } from "../support/guides.mjs";
import { browsers, launchChromium, skipWithoutChromium, timeoutMs, until, watch } from "./harness.mjs";
import { unpack } from "./packed.mjs";

for (const { name, launch, skip } of browsers) {
  describe(`the guides in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let folder, server, browser, page;

    before(async () => {
      folder = unpack(`guides-${name}`);
      server = await serve(folder, 0);
      browser = await launch();
      page = await browser.newPage();
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    test("a site: heading, two points, three keyphrases, a reading time", async () => {
      const seen = watch(page);
      assert.deepEqual(writeFiles("web/guides/site.md", folder), ["index.html"]);
      cpSync(join(folder, "package/web/dist"), join(folder, "khulasa"), { recursive: true });
      await page.goto(`${server.url}index.html`);
      const isReady = () => !!document.querySelector("khulasa-summary").shadowRoot?.querySelector("[part=point]");
      await until(page, isReady);
      const parts = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector("khulasa-summary");
        return ["point", "keyword", "reading-time"].map((part) => shadowRoot.querySelectorAll(`[part=${part}]`).length);
      });
      assert.deepEqual(parts, [2, 3, 1]);
      assert.deepEqual(
        seen.complaints.filter((complaint) => !/favicon|404/.test(complaint)),
        [],
      );
    });
  });
}

describe("the guide to an extension, in Chromium", { timeout: 4 * timeoutMs, skip: skipWithoutChromium }, () => {
  let server, browser;
  after(async () => {
    await browser?.close();
    server?.close();
  });

  test("it writes the key points of a page into the console", async () => {
    const guide = "web/guides/extension.md";
    const folder = unpack("guide-extension");
    const extension = join(folder, "extension");
    mkdirSync(extension);
    writeFileSync(join(extension, "manifest.json"), onlyBlock(guide, "json"));
    assert.deepEqual(writeFiles(guide, extension), ["background.js", "page.js"]);
    cpSync(join(folder, "package/web/dist"), join(extension, "khulasa"), { recursive: true });
    const article = sourceOf("news")
      .split("\n")
      .map((line) => `<p>${line.replace(/[<&]/g, "")}</p>`);
    // The page's own policy forbids every script.
    const policy = `<meta http-equiv="content-security-policy" content="script-src 'none'">`;
    writeFileSync(join(folder, "index.html"), `<!doctype html><meta charset="utf-8">${policy}${article.join("")}`);
    server = await serve(folder, 0);
    browser = await launchChromium({ pipe: true, enableExtensions: true });
    await browser.installExtension(extension);
    const page = await browser.newPage();
    const lines = [];
    page.on("console", (message) => lines.push(message.text()));
    await page.goto(`${server.url}index.html`);
    const deadline = Date.now() + timeoutMs;
    while (lines.filter((line) => line.startsWith("• ")).length < 3 && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(lines.filter((line) => line.startsWith("• ")).length, 3, lines.join("\n"));
  });
});
