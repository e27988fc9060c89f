// Finding saved articles, when one of them or the module fails.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { builtSite } from "../support/articles.mjs";

const { Finder, similarTo } = await import(`${builtSite()}/shelf/find.js`);

const text = "افتتاح السوق\nافتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الزوار صباح الأحد.";
const record = (id, own = text) => ({ id, title: "سوق السمك", text: own });
const ids = (records) => records.map(({ id }) => id);

test("a search that fails does not stop the later ones, which find all", async () => {
  const finder = new Finder();
  await assert.rejects(finder.find("سوق", [record("1"), record("1")]), /duplicate/);
  assert.deepEqual(ids(await finder.find("السوق", [record("1"), record("2")])), ["1", "2"]);
});

test("an article that the module does not take is left out; what was made of the others is kept", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] }); // the module is let go after a while
  t.mock.method(globalThis, "fetch", async (url) => {
    return new Response(await readFile(new URL(url)), { headers: { "Content-Type": "application/wasm" } });
  });
  const records = [record("1"), record("2", 7), record("3", `${text}\nوغيره كثير.`)];
  let made = {};
  const onMade = (given) => {
    made = given;
  };
  const found = await similarTo(records[0], records, onMade);
  assert.deepEqual(ids(found.map((each) => each.record)), ["3"]);
  assert.deepEqual(Object.keys(made), ["1", "3"]);
  await assert.rejects(similarTo(records[1], records, onMade));
  t.mock.timers.tick(60_000);
});
