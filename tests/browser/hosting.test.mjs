// Other places where the package runs: service workers, pages that load it from another origin, and a page opened from
// disk with the inline build.
import assert from "node:assert/strict";
import { copyFileSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../demo/serve.mjs";
import { sourceOf } from "../support/articles.mjs";
import { browsers, root, timeoutMs, until } from "./harness.mjs";
import { unpack, writePage } from "./packed.mjs";

const news = sourceOf("news");
// The README's HTML examples: the element in one line, and the inline build.
const examples = [...readFileSync(`${root}web/README.md`, "utf8").matchAll(/```html\n(.*?)```/gs)].map(
  (match) => match[1],
);
const paragraphs = news
  .split("\n")
  .filter(Boolean)
  .map((line) => `<p>${line.replace(/[<&]/g, "")}</p>`)
  .join("");
const article = `<article id="article">${paragraphs}</article><khulasa-summary for="article" max="2"></khulasa-summary>`;

// A service worker that answers a text with its summary, used both as a module and as a classic script with the inline
// build.
const answering = `onmessage = async ({ data, ports: [port] }) => {
  const engine = await createKhulasa();
  const { sentences } = await engine.summarize(data, { summary: { maxSentences: 2 } });
  port.postMessage(sentences.map(({ text }) => text));
};
oninstall = () => skipWaiting();
onactivate = (event) => event.waitUntil(clients.claim());`;

for (const { name, launch, skip } of browsers) {
  describe(`hosting, in ${name}`, { timeout: 4 * timeoutMs, skip }, () => {
    let folder, server, elsewhere, browser;

    before(async () => {
      folder = unpack(`hosting-${name}`);
      writePage(folder, "index", "");
      writeFileSync(
        `${folder}/module-sw.js`,
        `import { createKhulasa } from "./package/web/dist/index.js";\n${answering}`,
      );
      writeFileSync(
        `${folder}/classic-sw.js`,
        `importScripts("package/web/dist/khulasa.inline.js");\nconst { createKhulasa } = khulasa;\n${answering}`,
      );
      copyFileSync(`${folder}/package/web/dist/khulasa.inline.js`, `${folder}/khulasa.inline.js`);
      writeFileSync(
        `${folder}/inline.html`,
        `<!doctype html><meta charset="utf-8">${article}<script src="khulasa.inline.js"></script>`,
      );
      symlinkSync("package/web/dist", `${folder}/khulasa`); // the path used in the examples
      examples.forEach((example, i) => {
        const page = `<!doctype html><meta charset="utf-8"><article id="article">${paragraphs}</article>${example}`;
        writeFileSync(`${folder}/example${i}.html`, page);
      });
      server = await serve(folder, 0);
      elsewhere = await serve(folder, 0, { "access-control-allow-origin": "*" });
      const far = (file) => `${elsewhere.url}package/web/dist/${file}`;
      writePage(
        folder,
        "far",
        `import { createKhulasa } from "${far("index.js")}"; globalThis.createKhulasa = createKhulasa;`,
      );
      writeFileSync(
        `${folder}/far-element.html`,
        `<!doctype html><meta charset="utf-8">${article}<script type="module" src="${far("element.js")}"></script>`,
      );
      browser = await launch();
    });

    after(async () => {
      await browser?.close();
      server?.close();
      elsewhere?.close();
    });

    const open = async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    };
    const hasPoints = (page) =>
      until(page, () => document.querySelector("khulasa-summary").shadowRoot?.querySelectorAll("li").length === 2);

    async function askServiceWorker(script, type) {
      const page = await open(`${server.url}index.html`);
      const points = await page.evaluate(
        async (script, type, text) => {
          await navigator.serviceWorker.register(script, { type, scope: "./" });
          const { active } = await navigator.serviceWorker.ready;
          const channel = new MessageChannel();
          const answer = new Promise((resolve) => (channel.port1.onmessage = ({ data }) => resolve(data)));
          active.postMessage(text, [channel.port2]);
          const points = await answer;
          for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
          return points;
        },
        script,
        type,
        news,
      );
      assert.equal(points.length, 2);
      for (const point of points) assert.ok(news.includes(point), point);
      await page.close();
    }

    test("a module service worker imports the package", () => askServiceWorker("module-sw.js", "module"));

    test("a classic service worker imports the inline build", () => askServiceWorker("classic-sw.js", "classic"));

    for (const i of examples.keys()) {
      test(`the README's page ${i + 1} shows the article's two key points`, async () => {
        const page = await open(`${server.url}example${i}.html`);
        await hasPoints(page);
        await page.close();
      });
    }

    test("imported from another origin, it still has a worker", async () => {
      const page = await open(`${server.url}far.html`);
      await until(page, () => globalThis.isReady === true);
      const count = await page.evaluate(async (text) => {
        const khulasa = await globalThis.createKhulasa({ worker: true });
        return (await khulasa.summarize(text)).sentences.length;
      }, news);
      assert.equal(count, 3);
      if (name === "Chromium") assert.equal(page.workers().length, 1);
      await page.close();
    });

    test("one script line from another origin is all an article needs", async () => {
      const page = await open(`${server.url}far-element.html`);
      await hasPoints(page);
      await page.close();
    });

    test("the inline build needs no server: a page from the disk", async () => {
      const page = await open(pathToFileURL(`${folder}/inline.html`).href);
      await hasPoints(page);
      if (name === "Chromium") assert.equal(page.workers().length, 1);
      await page.close();
    });

    test("where scripts need Trusted Types, the page's default policy decides on the worker", async () => {
      const trusted = await serve(folder, 0, { "content-security-policy": "require-trusted-types-for 'script'" });
      try {
        for (const isLet of [false, true]) {
          const page = await open(`${trusted.url}index.html`);
          const got = await page.evaluate(
            async (text, isLet) => {
              if (isLet) globalThis.trustedTypes?.createPolicy("default", { createScriptURL: (url) => url });
              const { createKhulasa } = await import("./package/web/dist/index.js");
              const count = async (worker) => {
                const khulasa = await createKhulasa({ worker });
                const { sentences } = await khulasa.summarize(text);
                khulasa.dispose();
                return sentences.length;
              };
              return [await count(), await count(true).catch((error) => error.code), "trustedTypes" in globalThis];
            },
            news,
            isLet,
          );
          assert.deepEqual(got, [3, isLet || !got[2] ? 3 : "load-failed", got[2]]);
          assert.ok(got[2] || name === "Firefox"); // older versions of Firefox lack Trusted Types
          await page.close();
        }
      } finally {
        trusted.close();
      }
    });

    test("where the policy forbids the inline build's worker, it runs on the page's thread, and worker: true says why not", async () => {
      const policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src 'self'";
      const strict = await serve(folder, 0, { "content-security-policy": policy });
      try {
        const page = await open(`${strict.url}inline.html`);
        await hasPoints(page);
        assert.equal(
          await page.evaluate(() => globalThis.khulasa.createKhulasa({ worker: true }).catch((error) => error.code)),
          "load-failed",
        );
        await page.close();
      } finally {
        strict.close();
      }
    });
  });
}
