// Parts of the page and of the extension that need no browser: what they do when other parts fail or are late.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../demo/extension/build.mjs";
import { explainer } from "../../demo/shared/reader.js";

const script = Buffer.from(await bundled("highlights.js", "esm")).toString("base64");
const { listen } = await import(`data:text/javascript;base64,${script}`);

test("reasons that could not be read are read again when the next sentence is asked for", async () => {
  const summary = { sentences: [{ sentence: 0, reasons: ["early"] }] };
  let calls = 0;
  const khulasa = {
    analyze: async () => {
      if (++calls === 1) throw new Error("crashed");
      return { summary };
    },
  };
  const explain = explainer(khulasa, { text: "نص", options: {} });
  assert.deepEqual(await explain(), new Map());
  assert.deepEqual(await explain(), new Map([[0, ["early"]]]));
  await explain();
  assert.equal(calls, 2);
});

/** The page's side of the highlights, with a background that answers when `answer()` is called. */
function pageWithPanels() {
  const heard = [];
  const hidden = [];
  const names = new Map();
  Object.assign(globalThis, {
    CSS: { highlights: names },
    addEventListener: (type, hear) => hidden.push([type, hear]),
  });
  let connect;
  let answer;
  const sendMessage = (message) => {
    heard.push(message);
    return new Promise((resolve) => (answer = resolve));
  };
  listen({ runtime: { onConnect: { addListener: (hear) => (connect = hear) }, sendMessage } }, "khulasa-highlights");
  const open = () => {
    let leave;
    connect({
      name: "khulasa-highlights",
      onMessage: { addListener() {} },
      onDisconnect: { addListener: (hear) => (leave = hear) },
    });
    names.set("khulasa-picks", {});
    return () => leave();
  };
  return { heard, hidden, names, open, answer: () => answer() };
}

test("highlights stay as long as a panel is connected", async () => {
  const page = pageWithPanels();
  const [first, second] = [page.open(), page.open()];
  first();
  assert.deepEqual([page.heard, page.names.size], [[], 1]);
  second();
  assert.deepEqual([page.heard, page.names.size], [["highlights-gone"], 0]);
  page.answer();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(page.heard, ["highlights-gone"]);
  assert.deepEqual(
    page.hidden.map(([type]) => type),
    ["pagehide"],
    "one listener, however many panels",
  );
  page.open();
  page.hidden[0][1]();
  assert.equal(page.names.size, 0);
});

test("a panel that comes before the style sheet of the last is gone gets it back", async () => {
  const page = pageWithPanels();
  page.open()();
  page.open();
  page.answer(); // the background was asleep until now
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(page.heard, ["highlights-gone", "highlights-back"]);
});
