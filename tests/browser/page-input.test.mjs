// The demo page: how a text is entered, and how that is undone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { focusBox, inBrowsers, pasteData, press, shows, summarize, textsOf, until } from "./page-harness.mjs";

const article = `افتتحت البلدية سوق السمك الجديد عند الميناء القديم أمام الصيادين والزوار صباح الأحد.

وقال رئيس البلدية إن السوق الجديد يضم ستين متجرا ومخزنا للتبريد يعمل بالطاقة الشمسية.`;

/**
 * `text` in a single-byte or two-byte encoding. TextEncoder writes only UTF-8, so each byte or pair is looked up with a
 * TextDecoder.
 */
function encode(text, encoding) {
  if (encoding === "utf-8") return [...Buffer.from(text, "utf8")];
  if (encoding === "utf-16le") return [...Buffer.from(text, "utf16le")];
  if (encoding === "utf-16be") return [...Buffer.from(text, "utf16le").swap16()];
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Array.from(text, (letter) => bytes.get(letter));
}

/** Gives the page a file, either dropped on it or through its file button. */
const give = (page, name, bytes, how) =>
  page.evaluate(
    (fileName, content, way) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(content)], fileName));
      if (way === "drop") {
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      } else {
        document.querySelector("#file").files = dataTransfer.files;
        document.querySelector("#file").dispatchEvent(new Event("change", { bubbles: true }));
      }
    },
    name,
    bytes,
    how,
  );

inBrowsers("input", ({ open }) => {
  let page;
  const box = () => page.$eval("#text", (node) => node.value);

  test("a rich paste over the sample: its tags say what is article", async () => {
    page = await open();
    const html = `<nav><a href="/">أخبار</a></nav><h1>سوق السمك</h1><p>${article.split("\n\n").join("</p><p>")}</p>
      <ul><li>ستون متجرا</li></ul><aside><p>أعلنت الجامعة موعد القبول لطلاب السنة الجديدة في كلياتها.</p></aside>
      <img src="/stolen.png" onerror="globalThis.stolen = 1"><script>globalThis.stolen = 1</script>`;
    await focusBox(page);
    await shows(page, () => pasteData(page, { "text/html": html, "text/plain": "غير هذا" }));
    assert.match(await box(), /^أخبار\nسوق السمك\nافتتحت/);
    assert.deepEqual(await textsOf(page, "#article h3"), ["سوق السمك"]);
    assert.deepEqual(await textsOf(page, "#article .list-item"), ["ستون متجرا"]);
    assert.match(await page.$eval("#aside-list", (node) => node.textContent), /الجامعة/);
    assert.equal(await page.evaluate(() => globalThis.stolen), undefined);
  });

  test("what the tags said stays through an edit, and through a rich paste in the middle", async () => {
    await shows(page, () =>
      page.$eval("#text", (node) => {
        node.value = node.value.replace("أخبار\n", "أخبار اليوم\n");
        node.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    );
    assert.deepEqual(await textsOf(page, "#article h3"), ["سوق السمك"]);
    await focusBox(page);
    await page.$eval("#text", (node) => {
      const at = node.value.indexOf("ستون متجرا");
      node.setSelectionRange(at, at);
    });
    await shows(page, () => pasteData(page, { "text/html": "<ul><li>موقف للسيارات</li></ul>" }));
    assert.deepEqual(await textsOf(page, "#article .list-item"), ["موقف للسيارات", "ستون متجرا"]);
    assert.deepEqual(await textsOf(page, "#article h3"), ["سوق السمك"]);
  });

  test("clear, undo by button and by key", async () => {
    const before = await box();
    await press(page, "#clear");
    assert.equal(await box(), "");
    assert.ok(await page.$eval("#result", (node) => node.hidden));
    await shows(page, () => press(page, "#undo"));
    assert.equal(await box(), before);
    await shows(page, () => press(page, '[data-sample="science"]'));
    await focusBox(page);
    await shows(page, async () => {
      await page.keyboard.down("Control");
      await page.keyboard.press("z");
      await page.keyboard.up("Control");
    });
    assert.equal(await box(), before);
  });

  test("what is typed before the page's scripts have run stays; where a link brings a text, undo has it", async () => {
    const typed = "وصل الوفد إلى العاصمة مساء اليوم لبحث خطة بناء الجسر الجديد فوق النهر.";
    const typeEarly = (fresh) =>
      fresh.evaluateOnNewDocument((text) => {
        new MutationObserver((_, watcher) => {
          const early = document.querySelector("#text");
          if (!early) return;
          watcher.disconnect();
          early.value = text;
        }).observe(document, { subtree: true, childList: true });
      }, typed);
    const hasty = await open("", typeEarly);
    assert.equal(await hasty.$eval("#text", (node) => node.value), typed);
    assert.deepEqual(await textsOf(hasty, "#summary li"), [typed]);
    const linked = await open(`#text=${deflateRawSync(article).toString("base64url")}`, typeEarly);
    assert.equal(await linked.$eval("#text", (node) => node.value), article);
    await shows(linked, () => press(linked, "#undo"));
    assert.equal(await linked.$eval("#text", (node) => node.value), typed);
  });

  test("typing by keys is read", async () => {
    await press(page, "#clear");
    await focusBox(page);
    await shows(page, () =>
      page.keyboard.type("وصل الوفد إلى العاصمة مساء اليوم لبحث خطة بناء الجسر الجديد فوق النهر."),
    );
    assert.match((await textsOf(page, "#summary li"))[0], /^وصل الوفد/);
  });

  for (const encoding of ["utf-8", "utf-16le", "utf-16be", "windows-1256", "iso-8859-6"]) {
    test(`a file in ${encoding} is read and its encoding said`, async () => {
      await shows(page, () => give(page, "سوق.txt", encode(article, encoding), encoding === "utf-8" ? "open" : "drop"));
      assert.equal(await box(), article);
      assert.equal(await page.$eval("#encoding", (node) => node.value), encoding);
      assert.match(await page.$eval("#status", (node) => node.textContent), new RegExp(`سوق\\.txt.*${encoding}`));
    });
  }

  test("a mark at the beginning of a file is heeded and is no text; a wrong guess can be corrected", async () => {
    await shows(page, () => give(page, "a.txt", [0xff, 0xfe, ...encode(article, "utf-16le")], "drop"));
    assert.equal(await box(), article);
    await shows(page, () => page.select("#encoding", "windows-1256"));
    assert.notEqual(await box(), article);
    await shows(page, () => page.select("#encoding", "utf-16le"));
    assert.equal(await box(), article);
  });

  test("what was said of a file, and the choice of its encoding, go with the first key", async () => {
    const status = () => page.$eval("#status", (node) => node.textContent);
    await shows(page, () => give(page, "سوق.txt", encode(article, "utf-8"), "open"));
    assert.match(await status(), /^فُتح سوق\.txt بترميز utf-8\./);
    assert.deepEqual(await textsOf(page, "#status bdi"), ["txt", "utf-8"], "Latin words are isolated");
    await focusBox(page);
    await shows(page, () => page.keyboard.type("وصل الوفد مساء اليوم. "));
    assert.match(await status(), /^قراءة|^\S+ كلمة من/);
    assert.ok(await page.$eval("#encoding-row", (node) => node.hidden));
    await shows(page, () => press(page, 'input[value="tldr"]'));
    assert.match(await status(), /^قراءة|^\S+ كلمة من/);
    await shows(page, () => press(page, 'input[value="key-points"]'));
    await shows(page, () => give(page, "a.txt", encode(article, "utf-8"), "open"));
  });

  test("of two files, and of two links, the later stays, whichever is read first", async () => {
    const [first, second] = article.split("\n\n");
    const hasty = await open();
    await hasty.evaluate(() => {
      const { arrayBuffer } = Blob.prototype;
      globalThis.later = (act) => new Promise((resolve) => setTimeout(resolve, 400)).then(act);
      Blob.prototype.arrayBuffer = function () {
        const read = () => arrayBuffer.call(this);
        return this.name === "slow.txt" ? later(read) : read();
      };
      const reader = ReadableStreamDefaultReader.prototype;
      const { read } = reader;
      let slow;
      reader.read = function () {
        slow ??= this;
        return this === slow ? later(() => read.call(this)) : read.call(this);
      };
    });
    const past = () => new Promise((resolve) => setTimeout(resolve, 900));
    const held = () => hasty.$eval("#text", (node) => node.value);
    await give(hasty, "slow.txt", encode(first, "utf-8"), "drop");
    await give(hasty, "fast.txt", encode(second, "utf-8"), "drop");
    await past();
    assert.equal(await held(), second);
    await press(hasty, "#clear");
    for (const text of [second, first]) {
      await hasty.evaluate(
        (hash) => {
          location.hash = hash;
        },
        `text=${deflateRawSync(text).toString("base64url")}`,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await past();
    assert.equal(await held(), first);
  });

  test("a picture is no text: said, the old result goes, and undo brings it back", async () => {
    const png = [
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0xff, 0xfe,
      0x80, 0x81,
    ];
    const before = await box();
    await give(page, "a.txt", png, "drop");
    await until(page, () => /ليس نصا/.test(document.querySelector("#status").textContent));
    assert.ok(await page.$eval("#result", (node) => node.hidden));
    await shows(page, () => press(page, "#undo"));
    assert.equal(await box(), before);
  });

  test("a file too large is not read", async () => {
    const before = await box();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(51 * 2 ** 20).fill(32)], "large.txt"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await until(page, () => /أكبر من 50 ميغابايت/.test(document.querySelector("#status").textContent));
    assert.equal(await box(), before);
  });

  test("a picture pasted over a text that the box shows in part takes nothing away", async () => {
    const before = await box();
    await shows(page, () =>
      page.$eval(
        "#text",
        (node, text) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/plain", `${text}\n\n`.repeat(1500));
          const event = new Event("paste", { bubbles: true, cancelable: true });
          node.dispatchEvent(Object.defineProperty(event, "clipboardData", { value: clipboardData }));
        },
        article,
      ),
    );
    assert.ok(await page.$eval("#text", (node) => node.readOnly));
    await pasteData(page, {});
    await pasteData(page, { "text/html": '<img src="a.png">' });
    assert.ok(await page.$eval("#text", (node) => node.readOnly));
    await shows(page, () => press(page, "#undo"));
    assert.equal(await box(), before);
  });

  test("HTML that shows nothing is taken for the plain text beside it", async () => {
    await shows(page, () =>
      page.$eval(
        "#result",
        (node, text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData("text/html", '<img src="a.png">');
          dataTransfer.setData("text/plain", text);
          node.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        },
        `${article} `,
      ),
    );
    assert.equal(await box(), `${article} `);
    await summarize(page, article);
  });

  test("text dropped on the sample takes its place", async () => {
    const fresh = await open();
    await shows(fresh, () =>
      fresh.$eval(
        "#text",
        (node, text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData("text/plain", text);
          node.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        },
        article,
      ),
    );
    assert.equal(await fresh.$eval("#text", (node) => node.value), article);
  });

  test("text dropped beside the box replaces its text; dropped into it, as a word of its own, it is the browser's affair", async () => {
    const before = await box();
    const drop = (selector, data) =>
      page.$eval(
        selector,
        (node, entries) => {
          const dataTransfer = new DataTransfer();
          for (const [type, value] of Object.entries(entries)) dataTransfer.setData(type, value);
          const send = (type) =>
            node.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          return [send("dragover"), send("drop")];
        },
        data,
      );
    assert.deepEqual(await drop("#text", { "text/plain": "الميناء" }), [true, true], "not prevented");
    assert.equal(await box(), before);
    await shows(page, async () =>
      assert.deepEqual(await drop("#result", { "text/html": `<h1>سوق السمك</h1><p>${article}</p>` }), [false, false]),
    );
    assert.deepEqual(await textsOf(page, "#article h3"), ["سوق السمك"]);
    // This is more HTML than the page parses, so it takes the plain text.
    await shows(page, () =>
      drop("body", { "text/html": `<h1>سوق السمك</h1>${"<br>".repeat(2_500_000)}`, "text/plain": article }),
    );
    assert.equal(await box(), article);
  });

  test("a file of more HTML than is parsed is refused", async () => {
    const before = await box();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["<p>سوق</p>".repeat(1_200_000)], "a.html"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await until(page, () => /أكبر من 10 ميغابايت/.test(document.querySelector("#status").textContent));
    assert.equal(await box(), before);
  });

  test(".html and .md are read by their signs", async () => {
    const [lead, rest] = article.split("\n\n");
    await shows(page, () =>
      give(page, "a.html", encode(`<h1>سوق السمك</h1><p>${lead}</p><p>${rest}</p>`, "utf-8"), "open"),
    );
    assert.deepEqual(await textsOf(page, "#article h3"), ["سوق السمك"]);
    await shows(page, () =>
      give(
        page,
        "a.md",
        encode(`# سوق السمك\n\n${lead}\n\n- **متجر** واحد\n- [موقف](https://example.org/)\n\n${rest}`, "utf-8"),
        "open",
      ),
    );
    assert.deepEqual(await textsOf(page, "#article h3"), ["سوق السمك"]);
    assert.deepEqual(await textsOf(page, "#article .list-item"), ["متجر واحد", "موقف"]);
  });

  test("line ends of any kind: what the signs of a file say stays with its lines", async () => {
    const [lead, rest] = article.split("\n\n");
    for (const end of ["\r\n", "\r", "\r\r\n"]) {
      const text = ["# سوق السمك", "", lead, "", "- متجر واحد للزهور", "", rest].join(end);
      await shows(page, () => give(page, "a.md", encode(text, "utf-8"), "open"));
      await shows(page, () =>
        page.$eval("#text", (node) => {
          node.value = node.value.replace("متجر", "متجر كبير");
          node.dispatchEvent(new Event("input", { bubbles: true }));
        }),
      );
      assert.deepEqual(await textsOf(page, "#article h3"), ["سوق السمك"], JSON.stringify(end));
      assert.deepEqual(await textsOf(page, "#article .list-item"), ["متجر كبير واحد للزهور"], JSON.stringify(end));
      await shows(page, () => give(page, "a.txt", encode(text, "utf-8"), "open"));
    }
  });

  test("text in visual order is put into reading order, and that is said", async () => {
    const visual = article
      .split("\n")
      .map((line) => [...line].reverse().join(""))
      .join("\n");
    await summarize(page, visual);
    const said = await page.$eval("#status", (node) => node.textContent);
    if (/معكوس/.test(said)) assert.match(await box(), /^افتتحت البلدية/);
    else assert.fail(`not repaired: ${said}`);
    // Undo brings the text back as it was, and it is not repaired again. Another undo brings back what was there before
    // it.
    const repaired = await box();
    await shows(page, () => press(page, "#undo"));
    assert.equal(await box(), visual);
    assert.equal(
      (await textsOf(page, "#status")).some((line) => /معكوس/.test(line)),
      false,
    );
    await shows(page, () => press(page, "#undo"));
    assert.notEqual(await box(), repaired);
    assert.notEqual(await box(), visual);
    // Another text in visual order, typed over what undo brought back, is repaired.
    await summarize(page, [...visual].slice(0, -1).join(""));
    assert.match(await box(), /^افتتحت البلدية/);
  });

  test("no console error, nothing asked of the server", async () => {
    // Chromium reports the inline handler that it did not run.
    assert.deepEqual(
      page.seen.complaints.filter((line) => !/^Executing inline event handler violates/.test(line)),
      [],
    );
    assert.ok(!page.seen.requests.some((url) => /stolen/.test(url)));
  });
});
