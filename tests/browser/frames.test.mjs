// Summarizer in frames: removed frames, frames of another origin, and empty frames into which the inline build is
// loaded.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { inBrowsersWithPackage, writePage } from "./packed.mjs";

const sentence = "A short sentence.";

/** Reports to the page that contains this frame what availability() and create() return. */
const report = `import "./package/web/dist/polyfill.js";
  const answer = { availability: await Summarizer.availability() };
  await Summarizer.create({ outputLanguage: "ar" }).then(() => (answer.created = true), (error) => (answer.error = error.name));
  parent.postMessage(answer, "*");`;

inBrowsersWithPackage(
  "Summarizer in frames",
  "",
  (at) => {
    test("a frame that was removed rejects with its own InvalidStateError", async () => {
      const got = await at.page.evaluate(async (text) => {
        const frame = document.createElement("iframe");
        frame.src = "polyfill.html";
        await new Promise((resolve) => {
          frame.onload = resolve;
          document.body.append(frame);
        });
        while (!frame.contentWindow.isReady) await new Promise((resolve) => setTimeout(resolve, 20));
        const { Summarizer, DOMException } = frame.contentWindow;
        const summarizer = await Summarizer.create({ outputLanguage: "ar" });
        const before = await summarizer.summarize(text);
        frame.remove();
        // Not `await`: the promise jobs of a removed frame need not run. A `then` with a function of this frame does
        // run.
        const nameOf = (promise) =>
          new Promise((resolve) => {
            const said = (error) => resolve(error instanceof DOMException && error.name);
            promise.then(said, said);
          });
        const got = [before];
        for (const promise of [
          Summarizer.create(),
          Summarizer.availability(),
          summarizer.summarize(text),
          summarizer.measureInputUsage(text),
        ]) {
          got.push(await nameOf(promise));
        }
        try {
          summarizer.summarizeStreaming(text);
        } catch (error) {
          got.push(error instanceof DOMException && error.name);
        }
        return got;
      }, sentence);
      assert.deepEqual(got, [`- ${sentence}`, ...Array(5).fill("InvalidStateError")]);
    });

    test("the inline build makes an empty frame summarize, and its removal leaves nothing behind", async () => {
      const got = await at.page.evaluate(async (text) => {
        const frame = document.body.appendChild(document.createElement("iframe"));
        const script = frame.contentDocument.createElement("script");
        script.src = new URL("package/web/dist/khulasa.inline.js", location).href;
        await new Promise((resolve, reject) => {
          script.onload = resolve;
          script.onerror = reject;
          frame.contentDocument.head.append(script);
        });
        const { Summarizer } = frame.contentWindow.khulasa;
        const summarizer = await Summarizer.create({ type: "tldr" });
        const summary = await summarizer.summarize(text);
        void summarizer.summarize(text);
        frame.remove();
        return summary;
      }, sentence);
      assert.equal(got, sentence);
    });

    const framed = (url, allow) =>
      at.page.evaluate(
        (url, allow) =>
          new Promise((resolve) => {
            const frame = document.createElement("iframe");
            frame.src = url;
            frame.allow = allow;
            addEventListener("message", ({ data }) => (frame.remove(), resolve(data)), { once: true });
            document.body.append(frame);
          }),
        url,
        allow,
      );

    test("a frame of the same origin may summarize", async () => {
      assert.deepEqual(await framed(`${at.server.url}report.html`, ""), { availability: "available", created: true });
    });

    // Firefox does not expose the permissions policy to scripts and does not know this feature.
    const skipPolicy = at.name === "Firefox" ? "Firefox shows scripts no permissions policy" : false;
    test("a frame of another origin may summarize only where the page allows it", { skip: skipPolicy }, async (t) => {
      const elsewhere = await serve(at.folder, 0); // another port is another origin
      t.after(() => elsewhere.close());
      const report = `${elsewhere.url}report.html`;
      assert.deepEqual(await framed(report, ""), { availability: "unavailable", error: "NotAllowedError" });
      assert.deepEqual(await framed(report, "summarizer"), { availability: "available", created: true });
    });
  },
  {
    prepare(folder) {
      writePage(folder, "polyfill", 'import "./package/web/dist/polyfill.js";');
      writePage(folder, "report", report);
    },
  },
);
