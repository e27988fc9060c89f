// <khulasa-summary> in a page whose elements take every name that its script uses and that the DOM has.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { addNamed, identifiersOf, kinds, titleOf } from "../support/named_elements.mjs";
import { browsers, root, timeoutMs, watch } from "./harness.mjs";
import { unpack } from "./packed.mjs";

const names = identifiersOf(readFileSync(`${root}web/dist/element.js`, "utf8"));
const first = "افتتح وزير النقل محطة القطار الجديدة في مدينة الواحة صباح اليوم.";
const last = "وتربط المحطة الجديدة المدينة بالميناء القديم في عشرين دقيقة.";
// One article is a form. The other contains forms, whose text is not part of the article.
const html = `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>صحيفة</title><main>
<form id="inForm"><p>${first}</p></form>
<div id="withForms"><form><p>${first}</p></form><table><tr><form><td></td></form></tr></table><p>${last}</p></div></main>`;

for (const { name, launch, skip } of browsers) {
  describe(`the element and a page's names in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let folder, server, browser, page, seen;

    before(async () => {
      folder = unpack(`element-names-${name}`);
      writeFileSync(`${folder}/index.html`, html);
      server = await serve(folder);
      browser = await launch();
      page = await browser.newPage();
      seen = watch(page);
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    for (const kind of kinds) {
      test(titleOf(kind), async () => {
        await page.goto(`${server.url}index.html`);
        await page.evaluate(addNamed, kind, names, true);
        const points = await page.evaluate(async () => {
          const create = (element) => Document.prototype.createElement.call(document, element);
          const body = Document.prototype.querySelector.call(document, "body");
          const ready = ["inForm", "withForms"].map((id) => {
            const host = create("khulasa-summary");
            host.setAttribute("for", id);
            host.setAttribute("max", "9");
            body.append(host);
            return new Promise((resolve, reject) => {
              host.addEventListener("khulasa-ready", () => resolve(host));
              host.addEventListener("khulasa-error", ({ detail }) => reject(detail));
            });
          });
          body.append(Object.assign(create("script"), { type: "module", src: "package/web/dist/element.js" }));
          const hosts = await Promise.all(ready);
          return hosts.map((host) => [...host.shadowRoot.querySelectorAll("li")].map((item) => item.textContent));
        });
        assert.deepEqual(points, [[first], [last]]);
      });
    }

    test("a node that came from a frame's document is read", async () => {
      await page.goto(`${server.url}index.html`);
      const points = await page.evaluate(
        async (texts) => {
          const frame = document.body.appendChild(document.createElement("iframe"));
          const article = document.body.appendChild(document.createElement("article"));
          article.id = "adopted";
          for (const text of texts) {
            const paragraph = frame.contentDocument.createElement("p");
            paragraph.append(frame.contentDocument.createTextNode(text));
            article.append(paragraph);
          }
          const host = document.body.appendChild(document.createElement("khulasa-summary"));
          host.setAttribute("for", "adopted");
          const ready = new Promise((resolve) => host.addEventListener("khulasa-ready", resolve));
          await import(`${location.origin}/package/web/dist/element.js`);
          await ready;
          return [...host.shadowRoot.querySelectorAll("li")].map((item) => item.textContent);
        },
        [first, last],
      );
      assert.deepEqual(points, [first, last]);
    });

    test("<div id=Summarizer> is no Summarizer: the polyfill defines one", async () => {
      await page.goto(`${server.url}index.html`);
      const made = await page.evaluate(async () => {
        for (const id of ["Summarizer", "CreateMonitor", "QuotaExceededError"]) {
          delete globalThis[id];
          document.body.append(Object.assign(document.createElement("div"), { id }));
        }
        await import(`${location.origin}/package/web/dist/polyfill.js`);
        return [typeof Summarizer.create, typeof CreateMonitor];
      });
      assert.deepEqual(made, ["function", "function"]);
    });

    test("nothing complained of", () => {
      assert.deepEqual(
        seen.complaints.filter((each) => !each.includes("404")), // of the browser's request for an icon
        [],
      );
    });
  });
}
