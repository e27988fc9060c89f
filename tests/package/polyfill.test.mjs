// khulasa/polyfill when the browser has its own Summarizer, which does not support Arabic.
import assert from "node:assert/strict";
import { test } from "node:test";

const asked = [];
globalThis.Summarizer = class {
  static async availability(options) {
    asked.push([...options.expectedInputLanguages], options.outputLanguage);
    return options.expectedInputLanguages && [...options.expectedInputLanguages].includes("ar")
      ? "unavailable"
      : "downloadable";
  }
  static async create(options) {
    asked.push([...options.expectedInputLanguages]);
    return new this();
  }
};
const Native = globalThis.Summarizer;
await import("khulasa/polyfill");
await new Promise((resolve) => setTimeout(resolve));
asked.length = 0;

function* once(...tags) {
  yield* tags;
}

test("languages that can be read only once are read once", async () => {
  const { Summarizer } = globalThis;
  assert.notEqual(Summarizer, Native);
  assert.equal(await Summarizer.availability({ expectedInputLanguages: once("fr", "ar") }), "unavailable");
  assert.equal(await Summarizer.availability({ expectedInputLanguages: once("ar") }), "available");
  await assert.rejects(Summarizer.create({ expectedInputLanguages: once("fr", "ar") }), { name: "NotSupportedError" });
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
