// Parts of the page and of the extension that need no browser: what they do when other parts fail or are late.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bundled } from "../../demo/extension/build.mjs";
import { explainer } from "../../demo/shared/reader.js";

const script = Buffer.from(await bundled("highlights.js", "esm")).toString("base64");
let pages = 0;

/** The script that makes the highlights, as in a page of its own. */
const highlightsOfNewPage = () => import(`data:text/javascript;base64,${script}#${++pages}`);

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
async function pageWithPanels() {
  const { listen, highlight, keep } = await highlightsOfNewPage();
  const heard = [];
  const hidden = [];
  const names = new Map();
  Object.assign(globalThis, {
    CSS: { highlights: names },
    addEventListener: (type, hear) => hidden.some((each) => each[1] === hear) || hidden.push([type, hear]),
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
  return { heard, hidden, names, open, highlight, keep, answer: () => answer() };
}

test("highlights stay as long as a panel is connected", async () => {
  const page = await pageWithPanels();
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
  const page = await pageWithPanels();
  page.open()();
  page.open();
  page.answer(); // the background was asleep until now
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(page.heard, ["highlights-gone", "highlights-back"]);
});

test("without a port, highlights stay as long as the panel says that it is there", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const page = await pageWithPanels();
  page.names.set("khulasa-picks", {});
  for (let second = 0; second < 10; ++second) {
    assert.equal(page.keep(), true);
    t.mock.timers.tick(1000);
  }
  assert.equal(page.names.size, 1);
  t.mock.timers.tick(3000);
  assert.equal(page.names.size, 0);
  page.open();
  t.mock.timers.tick(60_000);
  assert.equal(page.names.size, 1, "a port is enough");
});

test("a malformed message is refused, and changes nothing", async () => {
  const page = await pageWithPanels();
  const valid = { name: "picks", blocks: { 0: "نص" }, spans: [[0, 0, 2]] };
  const refusals = {
    name: [undefined, null, "picks", [], { ...valid, name: "constructor" }, { ...valid, name: ["picks"] }],
    blocks: [
      { ...valid, blocks: null },
      { ...valid, blocks: ["نص"] },
      { ...valid, blocks: { 0: 5 } },
    ],
    spans: [
      { ...valid, spans: undefined },
      { ...valid, spans: [[1, 0, 2]] },
      { ...valid, spans: [["toString", 0, 2]] },
      { ...valid, spans: [[0, 0.5, 2]] },
      { ...valid, spans: Array(2001).fill([0, 0, 2]) },
    ],
  };
  page.names.set("khulasa-picks", {});
  for (const [refused, messages] of Object.entries(refusals))
    for (const message of messages) assert.deepEqual(page.highlight(message), { refused }, JSON.stringify(message));
  assert.equal(page.names.size, 1);
});
