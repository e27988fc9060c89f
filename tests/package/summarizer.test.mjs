// Summarizer as specified in the Writing Assistance APIs draft. The groups follow those of web-platform-tests'
// ai/summarizer.
import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { CreateMonitor, Summarizer } from "khulasa";
import { Module } from "../../web/dist/module.js";
import { root, sourceOf } from "../support/articles.mjs";

const news = sourceOf("news");
const named = (name) => (error) => error instanceof DOMException && error.name === name;
const exactly = (reason) => (error) => error === reason;

/** Runs `method(signal)` and aborts it: right after the call and before it, with and without a reason. */
async function rejectsWhenAborted(method) {
  for (const reason of [undefined, new Error("test")]) {
    const controller = new AbortController();
    const begun = method(controller.signal);
    controller.abort(reason);
    const matches = reason ? exactly(reason) : named("AbortError");
    await assert.rejects(begun, matches);
    await assert.rejects(method(controller.signal), matches);
  }
}

test("the interface object", () => {
  assert.throws(() => new Summarizer(), TypeError);
  assert.throws(() => new CreateMonitor(), TypeError);
  assert.throws(() => Summarizer(), TypeError);
  assert.equal(Summarizer.name, "Summarizer");
  assert.equal(Summarizer.length, 0);
  assert.equal(CreateMonitor.length, 0);
  assert.equal(Object.getPrototypeOf(CreateMonitor), EventTarget);
  assert.equal(Summarizer.create.length, 0);
  assert.equal(Summarizer.availability.length, 0);
  assert.equal(Summarizer.prototype.summarize.length, 1);
  assert.equal(Summarizer.prototype[Symbol.toStringTag], "Summarizer");
  for (const name of [
    "summarize",
    "summarizeStreaming",
    "measureInputUsage",
    "destroy",
    "type",
    "length",
    "inputQuota",
  ]) {
    const descriptor = Object.getOwnPropertyDescriptor(Summarizer.prototype, name);
    assert.ok(descriptor.enumerable && descriptor.configurable, name);
  }
  assert.ok(Object.getOwnPropertyDescriptor(Summarizer, "create").enumerable);
  assert.throws(() => Summarizer.prototype.type, TypeError);
  assert.throws(() => Summarizer.prototype.inputQuota, TypeError);
});

test("availability", async () => {
  const { availability } = Summarizer;
  assert.equal(await availability(), "available");
  assert.equal(await availability({ type: "headline", length: "long", format: "plain-text" }), "available");
  const arabic = {
    outputLanguage: "ar",
    expectedInputLanguages: ["ar-EG", "AR"],
    expectedContextLanguages: ["ar-Arab-SA"],
  };
  assert.equal(await availability(arabic), "available");
  assert.equal(await availability({ expectedInputLanguages: ["fr"] }), "unavailable");
  // A text in Arabic may have other languages in it; a summary is in one.
  assert.equal(await availability({ expectedInputLanguages: ["fr", "ar"] }), "available");
  assert.equal(await availability({ expectedContextLanguages: ["ar", "fr"], outputLanguage: "ar" }), "available");
  assert.equal(await availability({ expectedInputLanguages: ["ar", "fr"], outputLanguage: "fr" }), "unavailable");
  assert.equal(await availability({ expectedContextLanguages: ["fr"] }), "unavailable");
  assert.equal(await availability({ outputLanguage: "arz" }), "unavailable");
  // As with "zh-Kana" in the draft's example: the best match drops subtags.
  for (const tag of ["ar-Latn", "AR-lATN-gb", "ar-ES-1979", "ar-Latn-x-mine"]) {
    assert.equal(await availability({ outputLanguage: tag }), "available", tag);
  }
  for (const tag of ["a", "Arab", "arArabEGfonipa", "11", "ar_EG", "ar-Ara", "ar-A999", ""]) {
    await assert.rejects(availability({ outputLanguage: tag }), RangeError, tag);
  }
  await assert.rejects(availability({ outputLanguage: "ar-abc-invalid" }), RangeError);
  await assert.rejects(availability({ type: "essay" }), TypeError);
  await assert.rejects(availability(1), TypeError);
});

test("create: defaults, and null where an option was left out", async () => {
  const summarizer = await Summarizer.create();
  assert.ok(summarizer instanceof Summarizer);
  assert.equal(String(summarizer), "[object Summarizer]");
  const { type, format, length, sharedContext, inputQuota } = summarizer;
  assert.deepEqual(
    { type, format, length, sharedContext },
    { type: "key-points", format: "markdown", length: "short", sharedContext: "" },
  );
  assert.equal(typeof inputQuota, "number");
  for (const name of ["expectedInputLanguages", "expectedContextLanguages", "outputLanguage"])
    assert.equal(summarizer[name], null);
  assert.equal((await Summarizer.create({ expectedInputLanguages: [] })).expectedInputLanguages, null);
});

test("create: what was given is read back, tags canonical and each once, lists frozen", async () => {
  const options = {
    type: "headline",
    format: "plain-text",
    length: "medium",
    sharedContext: "سياق",
    outputLanguage: "AR",
  };
  const summarizer = await Summarizer.create({ ...options, expectedInputLanguages: ["AR-eg", "ar-EG", "ar"] });
  for (const name of ["type", "format", "length", "sharedContext"]) assert.equal(summarizer[name], options[name]);
  assert.equal(summarizer.outputLanguage, "ar");
  assert.deepEqual(summarizer.expectedInputLanguages, ["ar-EG", "ar"]);
  assert.ok(Object.isFrozen(summarizer.expectedInputLanguages));
});

test("create: bad options are rejections, never exceptions", async () => {
  await assert.rejects(Summarizer.create({ expectedInputLanguages: ["ar-abc-invalid"] }), RangeError);
  await assert.rejects(Summarizer.create({ expectedInputLanguages: "ar" }), TypeError);
  await assert.rejects(Summarizer.create({ length: "" }), TypeError);
  await assert.rejects(Summarizer.create({ signal: {} }), TypeError);
  await assert.rejects(
    Summarizer.create({ signal: { [Symbol.toStringTag]: "AbortSignal", aborted: false } }),
    TypeError,
  );
  await assert.rejects(Summarizer.create({ signal: null }), TypeError);
  await assert.rejects(Summarizer.create({ monitor: 1 }), TypeError);
  await assert.rejects(Summarizer.create({ outputLanguage: "fr" }), named("NotSupportedError"));
  const error = new Error("of the monitor");
  const monitor = (target) => {
    target.addEventListener("downloadprogress", () => assert.fail("after the monitor threw"));
    throw error;
  };
  await assert.rejects(Summarizer.create({ monitor }), exactly(error));
});

test("create: members are read in the order of Web IDL, each converted before the next is read", async () => {
  const read = [];
  const options = new Proxy({}, { get: (_, name) => (read.push(name), name === "signal" ? {} : undefined) });
  await assert.rejects(Summarizer.create(options), TypeError);
  const core = [
    "expectedContextLanguages",
    "expectedInputLanguages",
    "format",
    "length",
    "outputLanguage",
    "preference",
    "type",
  ];
  assert.deepEqual(read, [...core, "monitor", "sharedContext", "signal"]);
  read.length = 0;
  await Summarizer.availability(options);
  assert.deepEqual(read, core);
  read.length = 0;
  const wrong = new Proxy({ format: "html" }, { get: (target, name) => (read.push(name), target[name]) });
  await assert.rejects(Summarizer.create(wrong), TypeError);
  assert.equal(read.at(-1), "format");
});

test("create: a malformed tag is told before the signal is looked at, the signal before the monitor is called", async () => {
  const signal = AbortSignal.abort("stop");
  const monitor = () => assert.fail("called");
  await assert.rejects(Summarizer.create({ expectedInputLanguages: ["ar-abc-invalid"], signal, monitor }), RangeError);
  await assert.rejects(Summarizer.create({ outputLanguage: "fr", signal, monitor }), exactly("stop"));
});

test("create: preference is taken and checked", async () => {
  const summarizer = await Summarizer.create({ preference: "speed", outputLanguage: "ar" });
  assert.equal(summarizer.preference, "speed");
  assert.equal((await Summarizer.create()).preference, "auto");
  await assert.rejects(Summarizer.create({ preference: "best" }), TypeError);
});

test("the old spelling tl;dr is taken, and read back as the draft has it now", async () => {
  const summarizer = await Summarizer.create({ type: "tl;dr" });
  assert.equal(summarizer.type, "tldr");
});

test("a summary that is not in the language asked for is told in the console", async (t) => {
  const warn = t.mock.method(console, "warn", () => {});
  const summarizer = await Summarizer.create({ outputLanguage: "ar" });
  assert.match(await summarizer.summarize("The harbour was opened today after ten years of work."), /harbour/);
  assert.equal(warn.mock.callCount(), 1);
  assert.match(warn.mock.calls[0].arguments[0], /no Arabic letter/);
  await summarizer.summarize("افتتح الوزير ميناء Bordeaux اليوم.");
  await (await Summarizer.create()).summarize("The harbour was opened today.");
  await summarizer.summarize("...");
  assert.equal(warn.mock.callCount(), 1);
});

test("ondownloadprogress is an event handler attribute", async () => {
  const order = [];
  const monitor = (target) => {
    assert.equal(target.ondownloadprogress, null);
    target.ondownloadprogress = () => order.push("replaced");
    target.addEventListener("downloadprogress", () => order.push("listener"));
    target.ondownloadprogress = () => order.push("handler");
    const object = {};
    target.ondownloadprogress = object;
    assert.equal(target.ondownloadprogress, object);
    target.ondownloadprogress = 5;
    assert.equal(target.ondownloadprogress, null);
    target.ondownloadprogress = function () {
      assert.equal(this, target);
      order.push("last");
    };
  };
  await Summarizer.create({ monitor });
  assert.deepEqual(order, ["listener", "last", "listener", "last"]);
});

test("create: the monitor hears 0 to 1, and nothing once create has resolved", async () => {
  let created = false;
  const events = [];
  const monitor = (target) => {
    assert.equal(Object.prototype.toString.call(target), "[object CreateMonitor]");
    target.ondownloadprogress = (event) => {
      assert.ok(!created);
      events.push(event);
    };
  };
  await Summarizer.create({ monitor });
  created = true;
  assert.equal(events[0].loaded, 0);
  assert.equal(events.at(-1).loaded, 1);
  events.forEach((event, i) => {
    assert.equal(event.total, 1);
    assert.equal(event.lengthComputable, true);
    assert.equal(event.loaded % (1 / 65536), 0);
    assert.ok(i === 0 || event.loaded > events[i - 1].loaded);
  });
});

test("create: aborted at each progress event", async () => {
  for (const at of [0, 1]) {
    const controller = new AbortController();
    const reason = new Error("test");
    const heard = [];
    const { create } = Summarizer; // static: needs no receiver
    await new Promise((resolve, reject) => {
      const monitor = (target) =>
        target.addEventListener("downloadprogress", (event) => {
          heard.push(event.loaded);
          if (event.loaded === at) Promise.resolve().then(() => controller.abort(reason));
        });
      assert.rejects(create({ monitor, signal: controller.signal }), exactly(reason)).then(resolve, reject);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(heard.at(-1), at);
  }
  await rejectsWhenAborted((signal) => Summarizer.create({ signal }));
});

test("summarize: sentences of the input; white space gives an empty string", async () => {
  const summarizer = await Summarizer.create({ format: "plain-text" });
  const lines = (await summarizer.summarize(news)).split("\n");
  assert.equal(lines.length, 3);
  for (const line of lines) assert.ok(news.includes(line), line);
  for (const empty of ["", " ", "\n\t\u00a0\u200f", "\u0000"]) assert.equal(await summarizer.summarize(empty), "");
  const english = "The words are short and few.";
  assert.equal(await summarizer.summarize(english, { context: "news" }), english);
  const other = await Summarizer.create({ type: "tldr" });
  assert.equal(await other.summarize(english), english);
});

test("summarize: Markdown lists, and signs of the text that are no markup", async () => {
  const summarizer = await Summarizer.create();
  assert.match(await summarizer.summarize(news), /^- .+\n- .+\n- .+$/);
  assert.equal(await summarizer.summarize("The [price] is 5 * 4."), "- The \\[price\\] is 5 \\* 4.");
  // What is Markdown in the text is not shown.
  assert.equal(await summarizer.summarize("The price is *low*."), "- The price is low.");
});

test("calls that are not at the same time do not disturb each other", async () => {
  const [one, two] = await Promise.all([Summarizer.create(), Summarizer.create({ type: "headline" })]);
  const results = await Promise.all([one.summarize(news), two.summarize(news), one.summarize(sourceOf("sport"))]);
  assert.equal(results[0], await one.summarize(news));
  assert.equal(new Set(results).size, 3);
});

test("streaming gives a sentence a chunk, together the summary", async () => {
  const summarizer = await Summarizer.create();
  const stream = summarizer.summarizeStreaming(news);
  assert.equal(Object.prototype.toString.call(stream), "[object ReadableStream]");
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  assert.equal(chunks.length, 3);
  assert.equal(chunks.join(""), await summarizer.summarize(news));
  const none = [];
  for await (const chunk of summarizer.summarizeStreaming(" ")) none.push(chunk);
  assert.deepEqual(none, []);
  await summarizer.summarizeStreaming(news).cancel();
});

test("streaming: aborted, before and after it began", async () => {
  const summarizer = await Summarizer.create();
  for (const reason of [undefined, new DOMException("test", "VersionError")]) {
    const matches = reason ? exactly(reason) : named("AbortError");
    const controller = new AbortController();
    const stream = summarizer.summarizeStreaming(news, { signal: controller.signal });
    controller.abort(reason);
    await assert.rejects(stream.pipeTo(new WritableStream()), matches);
    assert.throws(() => summarizer.summarizeStreaming(news, { signal: controller.signal }), matches);
  }
});

test("a stream that was read in part and dropped listens to its signal no more", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const summarizer = await Summarizer.create();
  const { signal } = new AbortController();
  const dropped = async () => {
    assert.equal(typeof (await summarizer.summarizeStreaming(news, { signal }).getReader().read()).value, "string");
  };
  for (let i = 0; i < 5; ++i) await dropped();
  const deadline = Date.now() + 20_000;
  while (getEventListeners(signal, "abort").length > 0 && Date.now() < deadline) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.equal(getEventListeners(signal, "abort").length, 0);
});

test("a stream that is still read is ended by its signal after any collection", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const summarizer = await Summarizer.create();
  const controller = new AbortController();
  const reader = summarizer.summarizeStreaming(news, { signal: controller.signal }).getReader();
  await reader.read();
  collect();
  controller.abort();
  await assert.rejects(reader.read(), named("AbortError"));
});

test("an aborted call leaves the summarizer usable", async () => {
  const summarizer = await Summarizer.create();
  const controller = new AbortController();
  const call = summarizer.summarize(news, { signal: controller.signal });
  const stream = summarizer.summarizeStreaming(news, { signal: controller.signal });
  controller.abort();
  await assert.rejects(call, named("AbortError"));
  await assert.rejects(stream.getReader().read(), named("AbortError"));
  const reader = summarizer.summarizeStreaming(news).getReader();
  assert.equal(typeof (await reader.read()).value, "string");
  await reader.cancel(); // early, before the second sentence
  assert.notEqual(await summarizer.summarize(news), "");
});

test("summarize and measureInputUsage: aborted", async () => {
  const summarizer = await Summarizer.create();
  await rejectsWhenAborted((signal) => summarizer.summarize(news, { signal }));
  await rejectsWhenAborted((signal) => summarizer.measureInputUsage(news, { signal }));
});

test("destroy and the signal of create end what runs and what comes", async () => {
  const methods = [(summarizer) => summarizer.summarize(news), (summarizer) => summarizer.measureInputUsage(news)];
  const destroyed = await Summarizer.create();
  const running = methods.map((method) => method(destroyed));
  const stream = destroyed.summarizeStreaming(news);
  destroyed.destroy();
  running.push(...methods.map((method) => method(destroyed)));
  for (const promise of running) await assert.rejects(promise, named("AbortError"));
  await assert.rejects(stream.pipeTo(new WritableStream()), named("AbortError"));
  assert.throws(() => destroyed.summarizeStreaming(news), named("AbortError"));

  const reason = new Error("of create");
  const controller = new AbortController();
  const aborted = await Summarizer.create({ signal: controller.signal });
  const begun = methods.map((method) => method(aborted));
  controller.abort(reason);
  begun.push(...methods.map((method) => method(aborted)));
  for (const promise of begun) await assert.rejects(promise, exactly(reason));
});

test("the quota: usage grows with the input, more is a QuotaExceededError", async () => {
  const summarizer = await Summarizer.create();
  assert.ok((await summarizer.measureInputUsage("نص")) > 0);
  assert.ok((await summarizer.measureInputUsage(news)) > (await summarizer.measureInputUsage("نص")));
  const tooLong = "ا".repeat(summarizer.inputQuota + 1);
  const { inputQuota } = summarizer;
  const module = await Module.load({ wasmBinary: readFileSync(`${root}web/dist/khulasa.wasm`) });
  assert.equal(inputQuota, module.names.maxTextUnits);
  await assert.rejects(summarizer.summarize(tooLong), (error) => {
    assert.equal(error.name, "QuotaExceededError");
    assert.equal(error.requested, tooLong.length);
    assert.equal(error.quota, inputQuota);
    return true;
  });
});

test("arguments as Web IDL converts them", async () => {
  const summarizer = await Summarizer.create(null);
  await assert.rejects(summarizer.summarize(), TypeError);
  await assert.rejects(summarizer.summarize(Symbol("x")), TypeError);
  await assert.rejects(summarizer.summarize("x", 5), TypeError);
  await assert.rejects(Summarizer.prototype.summarize.call({}, "x"), TypeError);
  assert.equal(await summarizer.summarize(12345), "- 12345");
});
