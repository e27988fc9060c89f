// The script that the extension runs in a page, here in a page whose forms and images shadow the DOM's own members with
// their names. It runs in the page's own world, which is harder than the extension's isolated world.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { browsers, extensionFor, root, timeoutMs } from "./harness.mjs";

const script = readFileSync(`${extensionFor("Chromium")}/extension/content.js`, "utf8");

for (const { name, launch, skip } of browsers) {
  describe(`names that a page takes in ${name}`, { timeout: 2 * timeoutMs, skip }, () => {
    let server, browser, page;

    before(async () => {
      server = await serve(`${root}tests/browser/extension-pages`);
      browser = await launch();
      page = await browser.newPage();
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    /** Opens the page with the script in it. `window.ask(message)` requests highlights as the panel does. */
    const open = async () => {
      await page.goto(`${server.url}names.html`);
      await page.evaluate((code) => {
        const heard = (hear) => ({ addListener: (each) => hear.push(each) });
        const connect = [];
        const messages = [];
        globalThis.browser = { runtime: { onConnect: heard(connect), sendMessage: async () => {} } };
        (0, eval)(code);
        let answer;
        connect[0]({
          name: "khulasa-highlights",
          onMessage: heard(messages),
          onDisconnect: heard([]),
          postMessage: (each) => (answer = each),
        });
        globalThis.ask = (message) => {
          messages[0](message);
          return answer;
        };
      }, script);
    };

    test("the copy holds the page's text, its title, and no name of a control", async () => {
      await open();
      const copy = await page.evaluate(() => globalThis.khulasaPage.snapshot("page"));
      assert.equal(copy.title, "منارة الرأس القديم تضيء من جديد بعد ثلاثين عاما");
      for (const said of ["<h1>منارة الرأس", "<p>أضاءت منارة", "<p>وجمع أهل القرية", "<p>وتنوي الجمعية", "أرسل"])
        assert.ok(copy.html.includes(said), `${said}: ${copy.html}`);
      assert.doesNotMatch(copy.html, /<button[^>]+id=|\bname=/);
      assert.ok(!copy.isPdf && !copy.hasForeignFrame);
    });

    test("a selection in such a form is copied", async () => {
      await open();
      const copy = await page.evaluate(() => {
        const range = new Range();
        range.selectNodeContents(Document.prototype.getElementById.call(document, "wrapper"));
        getSelection().addRange(range);
        return globalThis.khulasaPage.snapshot("selection");
      });
      assert.match(copy.html, /أضاءت منارة[^]+وجمع أهل القرية/);
      assert.doesNotMatch(copy.html, /وتنوي/);
    });

    test("a sentence is highlighted and scrolled to", async () => {
      await open();
      const highlighted = await page.evaluate(() => {
        if (!globalThis.Highlight) return undefined;
        const text = "وتنوي الجمعية أن تفتح البرج للزوار في الصيف";
        const { found } = globalThis.ask({
          id: 1,
          name: "picks",
          blocks: { 0: text },
          spans: [[0, 0, text.length]],
          isShown: true,
          isSought: true,
        });
        return [found, String([...CSS.highlights.get("khulasa-picks")][0])];
      });
      if (highlighted) assert.deepEqual(highlighted, [[true], "وتنوي الجمعية أن تفتح البرج للزوار في الصيف"]);
    });
  });
}
