// Arguments from callers who do not write TypeScript: every public function rejects a wrong type with a KhulasaError
// that says what was given and what is accepted, never with another error or a crash.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { createKhulasa, KhulasaError } from "../../web/dist/index.js";
import { root } from "../support/articles.mjs";

const wasmBinary = readFileSync(`${root}web/dist/khulasa.wasm`);
// An object that throws when it is converted to a string.
const hostile = Object.create(null);
const neverText = [undefined, null, 5, true, {}, [], hostile, Symbol("x"), () => {}, new String("نص")];
const neverObject = [null, 5, true, "short", Symbol("x"), 5n];
let khulasa;

before(async () => {
  khulasa = await createKhulasa({ worker: false, wasmBinary });
});
after(() => khulasa.dispose());

async function refused(promise, name, allowed) {
  await assert.rejects(promise, (error) => {
    assert.ok(error instanceof KhulasaError, `${name}: ${error}`);
    assert.equal(error.code, "invalid-option");
    assert.ok(error.message.startsWith(name), error.message);
    assert.equal(error.allowed, allowed);
    return true;
  });
}

for (const method of ["analyze", "summarize", "keywords", "normalize"]) {
  test(`${method}: text, options, signal`, async () => {
    for (const text of neverText) await refused(khulasa[method](text), "text", "string");
    for (const options of neverObject) await refused(khulasa[method]("نص", options), "options", "object");
    for (const signal of [null, {}, "x", { aborted: true, addEventListener() {} }]) {
      await refused(khulasa[method]("نص", { signal }), "signal", "AbortSignal");
    }
  });
}

// A misspelt option would otherwise be ignored, and the caller would wonder why it changes nothing.
test("names of options that do not exist", async () => {
  const misspelt = [
    [{ summry: {} }, "summry", "options"],
    [{ maxWords: 20 }, "maxWords", "options"],
    [{ summary: { maxSentence: 1 } }, "maxSentence", "summary"],
    [{ keywords: { count: 1 } }, "count", "keywords"],
    [{ sentences: { semicolons: true } }, "semicolons", "sentences"],
    [{ summary: { constructor: 1 } }, "constructor", "summary"],
  ];
  for (const [options, requested, where] of misspelt) {
    for (const call of [() => khulasa.analyze("نص", options), () => khulasa.summarizeAll(["نص"], options)]) {
      await assert.rejects(call, (error) => {
        assert.equal(error.message, `${where} has an unknown option`);
        assert.equal(error.code, "invalid-option");
        assert.equal(error.requested, requested);
        assert.ok(error.allowed !== "" && !error.allowed.split(", ").includes(requested), error.allowed);
        return true;
      });
    }
  }
  await assert.rejects(createKhulasa({ workers: false }), { code: "invalid-option", requested: "workers" });
  // Undefined is no option, and what a page adds to Object.prototype is not the caller's.
  assert.ok(await khulasa.analyze("نص", { summry: undefined, summary: { maxSentence: undefined } }));
});

test("summarizeAll: texts, options, signal", async () => {
  const allowed = "a list of strings";
  for (const texts of [undefined, null, 5, "نص", {}, hostile, { length: 1, 0: "نص" }])
    await refused(khulasa.summarizeAll(texts), "texts", allowed);
  for (const text of neverText) await refused(khulasa.summarizeAll(["نص", text]), "texts[1]", "string");
  await refused(khulasa.summarizeAll([, "نص"]), "texts[0]", "string");
  for (const options of neverObject) await refused(khulasa.summarizeAll(["نص"], options), "options", "object");
  await refused(khulasa.summarizeAll(["نص"], { signal: 1 }), "signal", "AbortSignal");
});

test("summarizeAll: a list that changes while the call waits", async () => {
  const texts = ["هبط سعر القمح اليوم.", "ارتفع سعر الذرة أمس."];
  const waiting = khulasa.summarizeAll(texts);
  texts.reverse();
  const { sentences } = await waiting;
  assert.deepEqual(
    sentences.map(({ text, source }) => [text, source]),
    [
      ["هبط سعر القمح اليوم.", 0],
      ["ارتفع سعر الذرة أمس.", 1],
    ],
  );
});

test("groups of options and onProgress", async () => {
  for (const group of ["summary", "keywords", "sentences"]) {
    for (const value of neverObject) await refused(khulasa.analyze("نص", { [group]: value }), group, "object");
  }
  for (const onProgress of [null, 5, {}])
    await refused(khulasa.analyze("نص", { onProgress }), "onProgress", "function");
});

test("single options, what was given among them", async () => {
  await refused(khulasa.analyze("نص", { title: hostile }), "title", "string");
  await refused(khulasa.analyze("نص", { summary: { maxWords: "5" } }), "summary.maxWords", "number");
  const requested = async (title) => (await khulasa.analyze("نص", { title }).catch((error) => error)).requested;
  assert.deepEqual(await Promise.all([5, null, [1, 2], hostile, 7n, Symbol("x")].map(requested)), [
    "5",
    "null",
    "[object Array]",
    "[object Object]",
    "7",
    "Symbol(x)",
  ]);
});

test("createKhulasa: options, worker, signal, where the .wasm is", async () => {
  for (const options of neverObject) await refused(createKhulasa(options), "options", "object");
  for (const worker of [null, "yes", 1]) await refused(createKhulasa({ worker }), "worker", "boolean");
  await refused(createKhulasa({ signal: {} }), "signal", "AbortSignal");
  for (const wasmUrl of [null, 5, {}]) await refused(createKhulasa({ wasmUrl }), "wasmUrl", "string");
  for (const bytes of [null, "AGFzbQ==", [0, 97], {}]) {
    await refused(createKhulasa({ wasmBinary: bytes }), "wasmBinary", "ArrayBuffer, Uint8Array");
  }
});

test("what is undefined is left out", async () => {
  const { summary } = await khulasa.analyze("هبط سعر القمح اليوم.", {
    summary: undefined,
    keywords: { max: undefined },
    signal: undefined,
    onProgress: undefined,
    title: undefined,
    keep: undefined,
  });
  assert.equal(summary.sentences.length, 1);
  const other = await createKhulasa({ worker: false, wasmBinary, wasmUrl: undefined, signal: undefined });
  other.dispose();
});

test("bytes in any of their forms, and addresses as a string or a URL", async () => {
  const { buffer, byteOffset, byteLength } = wasmBinary;
  const copy = buffer.slice(byteOffset, byteOffset + byteLength);
  for (const bytes of [wasmBinary, new Uint8Array(copy), copy]) {
    (await createKhulasa({ worker: false, wasmBinary: bytes })).dispose();
  }
  const inNode = await import("../../web/dist/node/index.js");
  const url = new URL("../../web/dist/khulasa.wasm", import.meta.url);
  for (const wasmUrl of [url, url.href]) (await inNode.createKhulasa({ wasmUrl })).dispose();
});

test("lists: holes, items of other types, an iterator of their own", async () => {
  const counts = "a list of whole numbers from 0 to 4294967295";
  for (const keep of [[,], [0, , 1], ["0"], [-1], [0.5]])
    await refused(khulasa.analyze("نص", { keep }), "keep", counts);
  for (const item of [5, {}, { begin: 0, end: 1 }])
    await refused(khulasa.analyze("نص", { markup: [item] }), "markup", counts);
  for (const item of [null, undefined])
    await refused(khulasa.analyze("نص", { markup: [item] }), "markup", "a list of {begin, end, tags}");
  const keep = Object.assign([1, 2, 3], {
    *[Symbol.iterator]() {
      yield 0;
    },
  });
  const text = "أخبار | رياضة | ثقافة\n\nهبط سعر القمح اليوم في الأسواق كلها.";
  const markup = [{ begin: 0, end: 21, tags: 1 }];
  assert.deepEqual(await khulasa.analyze(text, { keep, markup }), await khulasa.analyze(text, { keep: [0], markup }));
});

test("values whose own code throws", async () => {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const throwing = {
    get title() {
      throw new Error("a getter's");
    },
  };
  const tagged = {
    get [Symbol.toStringTag]() {
      throw new Error("a tag's");
    },
  };
  for (const options of [proxy, throwing]) await refused(khulasa.analyze("نص", options), "options", "object");
  await refused(khulasa.normalize("نص", throwing), "options", "object");
  await refused(createKhulasa(proxy), "options", "object");
  await refused(createKhulasa({ wasmUrl: proxy }), "wasmUrl", "string");
  await refused(khulasa.analyze("نص", { title: tagged }), "title", "string");
  await refused(khulasa.analyze("نص", { summary: proxy }), "summary", "object");
  await refused(khulasa.analyze("نص", { keep: proxy }), "keep", "a list of whole numbers from 0 to 4294967295");
  for (const markup of [proxy, [proxy]])
    await refused(khulasa.analyze("نص", { markup }), "markup", "a list of {begin, end, tags}");
  await refused(khulasa.analyze("نص", { signal: proxy }), "signal", "AbortSignal");
  await refused(khulasa.summarizeAll(proxy), "texts", "a list of strings");
});

test("a name that goes on in another line names nothing, and sets nothing else", async () => {
  const wrong = [
    khulasa.normalize("أإ", { profile: "nfc\nfoldAlef=true" }),
    khulasa.normalize("أإ", { digits: "keep\nfoldAlef=true" }),
    khulasa.normalize("أإ", { "foldAlef=true\ndigits": "keep" }),
    khulasa.normalize("أإ", { "foldAlef=true": "" }),
    khulasa.analyze("نص", { summary: { type: "tldr\nlong" } }),
    khulasa.analyze("نص", { summary: { length: "short\n" } }),
    khulasa.normalize("أإ", { profile: "nfc\0" }),
  ];
  for (const { reason } of await Promise.allSettled(wrong)) assert.equal(reason?.code, "invalid-option");
});

test("options are an object's own properties", async (t) => {
  const text =
    "هبط سعر القمح في الأسواق الكبيرة. وارتفع سعر الذرة في الموانئ البعيدة. وبقي سعر الشعير في المخازن القديمة.";
  const expected = await khulasa.analyze(text);
  assert.ok(expected.keywords.length > 1);
  const inherited = {
    clean: "no",
    title: 7,
    signal: AbortSignal.abort(),
    onProgress: 5,
    profile: "none",
    foldAlef: 5,
    worker: "no",
    wasmBinary: 5,
  };
  assert.deepEqual(await khulasa.analyze(text, Object.create(inherited)), expected);
  assert.equal((await khulasa.normalize(text, Object.create(inherited))).text, (await khulasa.normalize(text)).text);
  t.after(() => {
    for (const name of ["max", "type", "wasmUrl"]) delete Object.prototype[name];
  });
  Object.assign(Object.prototype, { max: 1, type: "headline", wasmUrl: "data:," });
  assert.deepEqual(await khulasa.analyze(text, { keywords: {}, summary: {} }), expected);
  const other = await createKhulasa(Object.assign(Object.create(inherited), { worker: false, wasmBinary }));
  other.dispose();
});
