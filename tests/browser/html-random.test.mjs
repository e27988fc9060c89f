// Random HTML and HTML made to hurt, in real browsers: fromHtml() gives what a reader sees, nothing runs, nothing is fetched, and the
// cost is that of ordinary HTML.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { serve } from "../../demo/serve.mjs";
import { browsers, root, timeoutMs } from "./harness.mjs";

const pages = Number(process.env.KHULASA_HTML_PAGES ?? 1000);

for (const { name, launch, skip } of browsers) {
  describe(`hostile HTML in ${name}`, { timeout: 5 * timeoutMs, skip }, () => {
    let server, browser, page;

    before(async () => {
      server = await serve(`${root}web/dist`);
      browser = await launch();
      page = await browser.newPage();
      await page.goto(`${server.url}index.js`);
    });

    after(async () => {
      await browser?.close();
      server?.close();
    });

    test(`${pages} random pages: spans hold, what is seen is there and what is not is not, nothing runs`, async () => {
      const before = server.requests.length;
      const broken = await page.evaluate(async (count) => {
        const { fromHtml } = await import("/html.js");
        const { createKhulasa } = await import("/index.js");
        const khulasa = await createKhulasa({ worker: false });
        let state = 7;
        const below = (limit) => {
          state = (state + 0x6d2b79f5) | 0;
          let x = Math.imul(state ^ (state >>> 15), 1 | state);
          x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
          return ((x ^ (x >>> 14)) >>> 0) % limit;
        };
        const pick = (list) => list[below(list.length)];
        const tags = "p div span b i a h1 h2 h3 ul ol li dl dt dd blockquote table tr td th nav aside footer header article section main figure figcaption form button em br hr wbr ruby rt svg math select textarea title pre details summary".split(" ");
        const texts = ["وصل الوفد إلى العاصمة. ", "الميناء", " ", "\n", "&nbsp;", "&lt;script&gt;", "&amp;", "قال «", "\u202e", "&#0;", "&#xD800;", "😀", "<", ">", "\"", "<!--", "-->", "]]>", "&#x1F600;", "\u064e"];
        const hurts = ['<img src="/stolen.png" onerror="window.ran=1">', "<script>window.ran=1</script>", "<script>secret</script>", "<style>secret{}</style>", '<iframe src="/stolen.html" onload="window.ran=1"></iframe>',
          '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>', '<svg onload="window.ran=1"><text>secret</text></svg>', "<template>secret</template>", '<a href="javascript:window.ran=1">', '<base href="/stolen/">',
          '<link rel=stylesheet href="/stolen.css">', '<meta http-equiv=refresh content="0;url=/stolen">', '<object data="/stolen">secret</object>', "<noscript>secret</noscript>", '<input onfocus="window.ran=1" autofocus>',
          '<video><source onerror="window.ran=1" src="/stolen.mp4"></video>', '<body onload="window.ran=1">', "<p hidden>secret</p>", '<div style="background:url(/stolen.png)">', "<math><mtext><mglyph><style>secret"];
        const html = () => {
          let source = "<p>"; // what stands before any body is the head, where other rules hold
          for (let left = 1 + below(60); left > 0; left--) {
            const kind = below(10);
            if (kind < 4) source += pick(texts);
            else if (kind < 7) source += `<${pick(tags)}${pick(["", " role=navigation", " hidden", " id=x class='", " dir=rtl"])}>`;
            else if (kind < 9) source += `</${pick(tags)}>`;
            else source += pick(hurts);
          }
          return source;
        };
        for (let i = 0; i < count; i++) {
          const source = html();
          const { text, markup } = fromHtml(source);
          const fail = (what) => `${i}: ${what}: ${source}`;
          if (text.includes("secret")) return fail("what nobody sees");
          if (text !== "" && !text.endsWith("\n")) return fail("a line without an end");
          if (/[ \u00a0]{2}|^\s|\n\s/m.test(text.slice(0, -1))) return fail("white space");
          let at = 0;
          for (const { begin, end, tags: bits } of markup) {
            if (begin < at || end <= begin || end >= text.length) return fail("a span");
            if (text.slice(begin, end).includes("\n") || text[end] !== "\n" || (begin > 0 && text[begin - 1] !== "\n")) return fail("a span that is no line");
            if (!Number.isInteger(bits) || bits <= 0 || bits > 255) return fail("tags");
            at = end;
          }
          // Nothing is invented: the letters are those of the document, in its order.
          const all = new DOMParser().parseFromString(source, "text/html").body.textContent;
          let from = 0;
          for (const letter of text.replace(/\s/g, "")) {
            from = all.indexOf(letter, from) + letter.length;
            if (from < letter.length) return fail("a letter that is not there");
          }
          if (i % 10 === 0) {
            const { sentences } = await khulasa.analyze(text, { markup });
            for (const { begin, end, text: said } of sentences) if (text.slice(begin, end) !== said) return fail("a sentence");
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 300));
        return globalThis.ran === undefined ? "" : "something ran";
      }, pages);
      assert.equal(broken, "");
      assert.deepEqual(server.requests.slice(before).filter((path) => /stolen/.test(path)), []);
    });

    test("100,000 levels, 300,000 pieces in one line, 200,000 unclosed tags: at most four times ordinary HTML of their length", async (t) => {
      const cases = {
        levels: [`${"<div>".repeat(100_000)}نص${"</div>".repeat(100_000)}`, "نص\n"],
        inline: [`${"<b>".repeat(100_000)}نص`, "نص\n"],
        pieces: [`<p>${"<b>ا</b>".repeat(300_000)}`, `${"ا".repeat(300_000)}\n`],
        spaced: [`<p>${"<b>ا</b> ".repeat(150_000)}`, `${"ا ".repeat(150_000).trimEnd()}\n`],
        unclosed: ["<li>ا".repeat(200_000), "ا\n".repeat(200_000)],
      };
      for (const [what, [html, expected]] of Object.entries(cases)) {
        const got = await page.evaluate(async (source) => {
          const { fromHtml } = await import("/html.js");
          const piece = "<p>وصل <b>الوفد</b> إلى العاصمة.</p>\n";
          const begin = performance.now();
          fromHtml(piece.repeat(source.length / piece.length));
          const between = performance.now();
          const { text } = fromHtml(source);
          return { text, ordinary: between - begin, hostile: performance.now() - between };
        }, html);
        assert.equal(got.text, expected, what);
        t.diagnostic(`${what}: ${got.hostile.toFixed(0)} ms, ordinary HTML of its length ${got.ordinary.toFixed(0)} ms`);
        // The half second is for a busy machine; the browsers' own parser takes 70 s of Chromium and 25 s of Firefox for the levels.
        assert.ok(got.hostile < 4 * got.ordinary + 500, `${what}: ${got.hostile} ms, ordinary HTML ${got.ordinary}`);
      }
    });
  });
}
