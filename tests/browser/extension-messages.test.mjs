// Random messages to every part of the extension that takes any: the script in the page, the background, and the panel.
// Nothing throws unheard, every request is answered or refused, and the part still works afterwards. KHULASA_MESSAGES
// is the number for each part, KHULASA_SEED the first seed; each message has a seed of its own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { defineApi } from "../support/fake_extension_api.mjs";
import { browsers, extensionFor, root, timeoutMs, until, watch } from "./harness.mjs";

const count = Number(process.env.KHULASA_MESSAGES ?? 400);
const first = Number(process.env.KHULASA_SEED ?? 1);
const support = ["random_html.mjs", "random_values.mjs"].map(
  (file) => `data:text/javascript;base64,${readFileSync(`${root}tests/support/${file}`).toString("base64")}`,
);
const article = readFileSync(`${root}tests/browser/extension-pages/news.html`, "utf8").replace(
  /^[^]*<body[^>]*>|<script[^]*?<\/script>/g,
  "",
);
const limit = { timeout: 4 * timeoutMs + 60 * count };

for (const { name, launch, skip } of browsers) {
  describe(`messages to the extension in ${name}`, { ...limit, skip }, () => {
    let server, browser, page, seen;

    before(async () => {
      server = await serve(extensionFor(name));
      browser = await launch({ protocolTimeout: limit.timeout });
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    const open = async (path) => {
      await page?.close();
      page = await browser.newPage();
      seen = watch(page);
      seen.rest = () => seen.complaints.filter((each) => !each.includes("404")); // of the browser's request for an icon
      await page.evaluateOnNewDocument(defineApi);
      await page.goto(server.url + path);
      await page.evaluate(async ([html, values]) => {
        globalThis.random = { ...(await import(html)), ...(await import(values)) };
        globalThis.failures = [];
        const fail = (what) => failures.push(`seed ${globalThis.seed}: ${what}`);
        addEventListener("error", (event) => fail(event.message));
        addEventListener("unhandledrejection", ({ reason }) => fail(`unheard: ${reason?.stack ?? reason}`));
        globalThis.fail = fail;
        globalThis.pause = () => new Promise((resolve) => setTimeout(resolve));
      }, support);
    };

    test("the script in the page", limit, async () => {
      await open("shared/style.css");
      await page.evaluate(async (html) => {
        document.body.replaceChildren(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
        await new Promise((resolve) => {
          document.head.append(
            Object.assign(document.createElement("script"), { src: "/extension/content.js", onload: resolve }),
          );
        });
      }, article);
      const { failures, found, ran } = await page.evaluate(
        async (from, count) => {
          const text = document.querySelector("article p").textContent;
          const message = (name) => ({ name, blocks: { 0: text }, spans: [[0, 0, 40]], isShown: true, isSought: true });
          for (seed = from; seed < from + count; ++seed) {
            const below = random.randomOf(seed);
            const { mutated, anyValue, nested } = random;
            const port = {
              onMessage: { addListener() {} },
              onDisconnect: { addListener: (hear) => (port.leave = hear) },
            };
            const shown = () =>
              JSON.stringify([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
            const before = globalThis.Highlight && shown();
            try {
              const given =
                below(20) === 0 ? nested(5000) : mutated(below, message(["picks", "current", "mentions"][below(3)]));
              const answer = khulasaPage.highlight(given);
              const isAnswer = Array.isArray(answer.found) && answer.found.length === given.spans.length;
              const isRefusal = ["name", "blocks", "spans"].includes(answer.refused) && (!before || shown() === before);
              if (!isAnswer && !isRefusal) fail(`answered ${JSON.stringify(answer)}`);
              const copy = khulasaPage.snapshot(anyValue(below));
              if (typeof copy.html !== "string") fail(`copied ${JSON.stringify(copy)}`);
              if (khulasaPage.keep(anyValue(below)) !== true) fail("did not keep");
              played.fire(
                "runtime.onConnect",
                Object.assign(port, { name: below(2) ? "khulasa-highlights" : anyValue(below) }),
              );
              port.leave?.(anyValue(below));
              if (below(8) === 0) khulasaPage.clear(anyValue(below));
            } catch (error) {
              fail(error.stack);
            }
            if (seed % 20 === 0) await pause();
          }
          return { failures, found: khulasaPage.highlight(message("picks")).found, ran: globalThis.ran };
        },
        first,
        count,
      );
      assert.deepEqual(failures, []);
      assert.deepEqual(found, [true]);
      assert.equal(ran, undefined);
      assert.deepEqual(seen.rest(), []);
    });

    test("the background", limit, async () => {
      await open("shared/style.css");
      const failures = await page.evaluate(
        async (from, count) => {
          await import("/extension/background.js");
          played.fire("runtime.onInstalled", { reason: "install" });
          await pause();
          const sender = { tab: played.tab, frameId: 0 };
          /** The answer to `message`; undefined if there was none in time. */
          const ask = (message, by) =>
            new Promise((resolve) => {
              const isLater = played.fire("runtime.onMessage", message, by, resolve).includes(true);
              setTimeout(resolve, isLater ? 5000 : 0);
            });
          for (seed = from; seed < from + count; ++seed) {
            const below = random.randomOf(seed);
            const { mutated, anyValue, nested } = random;
            try {
              const message = below(3)
                ? ["highlights-gone", "highlights-back"][below(2)]
                : below(9)
                  ? anyValue(below)
                  : nested(5000);
              const by = below(2) ? sender : { tab: anyValue(below), frameId: anyValue(below) };
              const answer = await ask(message, by);
              const isKnown = ["highlights-gone", "highlights-back"].includes(message) && Number.isInteger(by.tab?.id);
              if (answer !== (isKnown ? "done" : "refused")) fail(`${JSON.stringify(message)}: answered ${answer}`);
              played.fire(
                "contextMenus.onClicked",
                mutated(below, { menuItemId: "page", frameId: 0, selectionText: "نص" }),
                below(2) ? played.tab : anyValue(below),
              );
              played.fire("action.onClicked", below(2) ? played.tab : anyValue(below));
              played.fire("storage.onChanged", anyValue(below), ["local", "session", anyValue(below)][below(3)]);
              played.stored.local = mutated(below, { language: "en", digits: "latin", type: "tldr" });
              if (played.stored.session.request?.kind === undefined && below(9) === 0) fail("a request without a kind");
            } catch (error) {
              fail(error.stack);
            }
          }
          played.stored.local = {};
          played.stored.session = {};
          played.fire("action.onClicked", played.tab);
          await pause();
          if (played.stored.session.request?.kind !== "auto") fail("the button does nothing any more");
          return failures;
        },
        first,
        count,
      );
      assert.deepEqual(failures, []);
      assert.deepEqual(seen.rest(), []);
    });

    test("the panel", limit, async () => {
      await open("extension/panel.html");
      await until(page, () => document.body.dataset.state === "ready");
      const { failures, state, status, ran } = await page.evaluate(
        async (html, from, count) => {
          const { mutated, anyValue, nested } = random;
          const copy = {
            kind: "page",
            html,
            head: "<html lang=ar><head><title>قطار الضواحي</title></head>",
            letters: 2000,
            size: 1e6,
            isPdf: false,
            hasForeignFrame: false,
            isTruncated: false,
          };
          const results = (result) => [{ frameId: 0, documentId: "1", result }];
          let below = random.randomOf(0);
          let isHostile = true;
          const honest = (func) => (func ? results(copy) : results(null));
          played.answers["scripting.executeScript"] = ({ func, args }) => {
            if (!isHostile)
              return args?.[0] === "highlight"
                ? results({ found: [true] })
                : args?.[0] === "keep"
                  ? results(true)
                  : honest(func);
            if (below(8) === 0) throw refusal();
            const valid =
              args?.[0] === "highlight"
                ? results({ found: [true] })
                : args?.[0] === "keep"
                  ? results(true)
                  : honest(func);
            return below(9) === 0 ? nested(1000) : mutated(below, valid);
          };
          const refusal = () =>
            [
              new Error("cannot access the page"),
              new DOMException("no code", "UnknownError"),
              new DOMException("a code", "DataCloneError"),
              undefined,
            ][below(4)];
          played.answers["tabs.get"] = () => {
            if (isHostile && below(3) === 0) throw refusal();
            return played.tab;
          };
          const settled = async () => {
            for (let tries = 0; document.body.dataset.state !== "ready" && tries < 400; ++tries)
              await new Promise((resolve) => setTimeout(resolve, 10));
            const { page } = document.body.dataset;
            if (!/^(?:read|page-[a-z]+)$/.test(page) || !document.querySelector("#status").textContent)
              fail(`says nothing: ${page}`);
            if (document.body.dataset.state !== "ready")
              fail(`stays ${document.body.dataset.page}, ${document.body.dataset.state}`);
          };
          const request = { tabId: 1, windowId: 1, kind: "auto", frameId: 0, selectionText: "نص" };
          for (seed = from; seed < from + count; ++seed) {
            below = random.randomOf(seed);
            try {
              played.stored.local = mutated(below, {
                language: "en",
                digits: "latin",
                type: "tldr",
                length: "short",
                highlights: true,
              });
              played.stored.session = { request: mutated(below, request) };
              if (below(3) === 0) played.stored.session = anyValue(below) ?? {};
              if (Object(played.stored.session) !== played.stored.session) played.stored.session = {};
              const changes = below(2) ? { request: { newValue: played.stored.session.request } } : anyValue(below);
              played.fire("storage.onChanged", changes, ["local", "session", anyValue(below)][below(3)]);
              for (const name of Object.keys(played.events).filter((each) => each.startsWith("port"))) {
                if (below(2)) played.fire(name, anyValue(below));
                delete played.events[name];
              }
              played.fire(
                "tabs.onUpdated",
                below(2) ? 1 : anyValue(below),
                mutated(below, { status: "complete", url: "https://example.org/2" }),
              );
              played.fire("tabs.onRemoved", anyValue(below));
              if (below(2)) document.querySelector("#again").click();
              await pause();
              const buttons = document.querySelectorAll("#summary button, #keywords button");
              if (buttons.length > 0) buttons[below(buttons.length)].click();
              if (seed % 3 === 0) await settled();
            } catch (error) {
              fail(error.stack);
            }
          }
          isHostile = false;
          played.stored.local = {};
          played.fire("storage.onChanged", {}, "local");
          await settled();
          // The tab goes while it is read: at first its page is copied, later its text is analyzed.
          for (let ms = 0; ms < 40; ms += 2) {
            document.querySelector("#again").click();
            await new Promise((resolve) => setTimeout(resolve, ms));
            played.fire("tabs.onRemoved", 1);
            await settled();
          }
          played.stored.session = { request };
          played.fire("storage.onChanged", { request: { newValue: request } }, "session");
          await new Promise((resolve) => setTimeout(resolve, 300));
          await settled();
          const { page: state } = document.body.dataset;
          return { failures, state, status: document.querySelector("#status").textContent, ran: globalThis.ran };
        },
        article,
        first,
        count,
      );
      assert.deepEqual(failures, []);
      assert.equal(state, "read", status);
      await until(page, () => document.querySelectorAll("#summary button").length > 1);
      assert.equal(ran, undefined);
      assert.deepEqual(seen.rest(), []);
    });
  });
}
