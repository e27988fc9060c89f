// khulasa/polyfill when the browser has its own Summarizer, which does not support Arabic.
import assert from "node:assert/strict";
import { test } from "node:test";

const asked = [];
let nativeArabic = "downloadable"; // Chrome's answer while it would first have to download a model
globalThis.Summarizer = class {
  static async availability(options) {
    asked.push([...options.expectedInputLanguages], options.outputLanguage);
    return [...options.expectedInputLanguages].includes("ar") ? nativeArabic : "downloadable";
  }
  static async create(options) {
    asked.push([...options.expectedInputLanguages]);
    return new this();
  }
};
const Native = globalThis.Summarizer;
await import("khulasa/polyfill");

const settled = () => new Promise((resolve) => setTimeout(resolve));

function* once(...tags) {
  yield* tags;
}

test("the browser is asked when Summarizer is first used, once", async () => {
  await settled();
  assert.deepEqual(asked, []);
  for (let i = 0; i < 3; ++i) {
    await globalThis.Summarizer.availability({ outputLanguage: "ar" });
    await settled();
  }
  assert.deepEqual(asked, [["ar"], "ar"]);
  asked.length = 0;
});

test("a model that is only downloadable does not take the place of ours, which is available", async () => {
  const { Summarizer } = globalThis;
  assert.equal(await Summarizer.availability({ expectedInputLanguages: ["ar"] }), "available");
  const made = await Summarizer.create({ outputLanguage: "ar" });
  assert.ok(made instanceof Summarizer && !(made instanceof Native));
});

test("without a language it is ours; of several, one Arabic is enough", async () => {
  const { Summarizer } = globalThis;
  assert.equal(await Summarizer.availability(), "available");
  assert.equal(await Summarizer.availability({ expectedInputLanguages: ["ar", "en"] }), "available");
  assert.ok(!((await Summarizer.create({ expectedInputLanguages: ["ar", "en"] })) instanceof Native));
  assert.deepEqual(asked, []);
});

test("languages that can be read only once are read once", async () => {
  const { Summarizer } = globalThis;
  assert.notEqual(Summarizer, Native);
  assert.equal(await Summarizer.availability({ expectedInputLanguages: once("fr", "ar") }), "available");
  assert.equal(await Summarizer.availability({ expectedInputLanguages: once("ar") }), "available");
  const mixed = { expectedInputLanguages: once("ar", "fr"), outputLanguage: "fr" };
  await assert.rejects(Summarizer.create(mixed), { name: "NotSupportedError" });
  assert.deepEqual(asked, []);
  assert.equal(
    await Summarizer.availability({ expectedInputLanguages: once("fr", "de"), outputLanguage: "fr" }),
    "downloadable",
  );
  assert.ok((await Summarizer.create({ expectedInputLanguages: once("fr") })) instanceof Native);
  assert.deepEqual(asked, [["fr", "de"], "fr", ["fr"]]);
});

test("options are read as a browser reads them: from getters and prototypes, frozen, or refused", async () => {
  const { Summarizer } = globalThis;
  class Options {
    #languages = once("fr");
    get expectedInputLanguages() {
      return this.#languages;
    }
    get outputLanguage() {
      return [...this.constructor.name].length > 0 ? "fr" : "";
    }
  }
  assert.equal(await Summarizer.availability(Object.freeze(new Options())), "downloadable");
  assert.equal(await Summarizer.availability(null), "available");
  await assert.rejects(Summarizer.availability({ expectedInputLanguages: "ar" }), TypeError);
  await assert.rejects(Summarizer.availability({ expectedInputLanguages: 5 }), TypeError);
  await assert.rejects(Summarizer.availability(5), TypeError);
  const failure = new Error("of the iterable");
  function* failing() {
    yield "fr";
    throw failure;
  }
  await assert.rejects(Summarizer.availability({ expectedInputLanguages: failing() }), (error) => error === failure);
});

test("a browser that has Arabic at once gets it, after it has said so", async () => {
  nativeArabic = "available";
  delete globalThis.Summarizer;
  globalThis.Summarizer = Native;
  await import("../../web/dist/node/polyfill.js?again");
  const { Summarizer } = globalThis;
  assert.ok(!((await Summarizer.create({ outputLanguage: "ar" })) instanceof Native)); // not waited for
  await settled();
  assert.ok((await Summarizer.create({ expectedInputLanguages: ["ar"], outputLanguage: "ar" })) instanceof Native);
  assert.ok(!((await Summarizer.create()) instanceof Native));
});
