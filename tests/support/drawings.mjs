// What drawing-random.test.mjs runs in the page. `random` has the functions of tests/support/random_articles.mjs and
// randomOf(), and `load(path)` imports a module of the page.

/** Draws articles into the demo page: everything that is shown of them. Returns {failures, ran}. */
export async function drawWhole(from, count) {
  const { show, hide } = await load("shared/view.js");
  const { isArticle } = await load("khulasa/index.js");
  const failures = [];
  const $ = (selector) => [...document.querySelectorAll(selector)];
  const allowed = {
    "#article": /^(?:p|h3|h4|blockquote|mark|bdi)$/,
    "#summary": /^(?:li|button|bdi|details|summary|svg|circle|div)$/,
    "#keywords": /^(?:ul|li|button|bdi|span)$/,
    "#aside-list": /^(?:li|span|button|bdi)$/,
    "#card": /^(?:p|span|ul|li|svg|rect|bdi|details|summary)$/,
    "#picture": /^(?:rect|text|path)$/,
  };
  for (let seed = from; seed < from + count; ++seed) {
    const check = (what, given, expected) => {
      const [a, b] = [given, expected].map((each) => JSON.stringify(each));
      if (a !== b) failures.push(`seed ${seed}: ${what}: ${a?.slice(0, 300)} instead of ${b?.slice(0, 300)}`);
    };
    const { analysis, source } = random.articleOf(random.randomOf(seed));
    const { article, sentences, summary, keywords, repeats } = analysis;
    const kept = new Set(article.blocks.keys().filter?.((i) => i % 7 === 0) ?? []);
    await show(analysis, source, { kept });
    const shown = article.blocks.filter(({ kind }) => isArticle(kind));
    check(
      "article",
      $("#article > *")
        .map((node) => node.textContent)
        .join(""),
      shown.map(({ text }) => text).join(""),
    );
    check(
      "kinds",
      [...new Set($("#article > *").map((node) => node.className))].every((kind) => isArticle(kind)),
      true,
    );
    check(
      "summary",
      $("#summary button").map((node) => node.textContent),
      summary.sentences.map(({ text }) => text),
    );
    check(
      "picks",
      $("#article mark:not(.highlight)")
        .map((node) => node.textContent)
        .join(""),
      summary.sentences.map(({ text }) => text).join(""),
    );
    check(
      "keywords",
      $("#keywords button > bdi")
        .map((node) => node.textContent)
        .sort(),
      keywords.map(({ text }) => text).sort(),
    );
    const aside = [...article.blocks.filter(({ kind }, i) => kept.has(i) || !isArticle(kind)), ...repeats];
    const cut = (text) => (text.length > 400 ? `${text.slice(0, 400)}…` : text);
    check(
      "aside",
      $("#aside-list .content").map((node) => node.textContent),
      aside.slice(0, 100).map(({ text }) => cut(text)),
    );
    check("ticks", $("#picture [data-keyword]").length, keywords.length);
    check(
      "bars",
      $("#picture [data-sentence]").length,
      Math.min(sentences.length, Math.ceil(sentences.length / Math.ceil(sentences.length / 250 || 1))),
    );
    for (const [where, names] of Object.entries(allowed)) {
      for (const node of $(`${where} *`)) {
        if (!names.test(node.localName)) failures.push(`seed ${seed}: ${where} has <${node.localName}>`);
        const odd = node.getAttributeNames().filter((each) => /^on|^src|^href|^style/.test(each));
        if (odd.length > 0) failures.push(`seed ${seed}: ${where} has an attribute ${odd}`);
      }
    }
    hide();
    check(
      "hidden",
      Object.keys(allowed).map((where) => document.querySelector(where).childNodes.length),
      [0, 0, 0, 0, 0, 0],
    );
  }
  return { failures, ran: globalThis.ran };
}

/** Draws articles by themselves, highlights in them and removes the highlights again. Returns failures. */
export async function highlightAtRandom(from, count) {
  const { ArticleView } = await load("shared/article-view.js");
  const { isArticle } = await load("khulasa/index.js");
  const { highlight, clearHighlights } = await load("shared/highlight.js");
  const hasApi = typeof globalThis.Highlight === "function";
  const failures = [];
  const isWord = (unit) => /[\p{L}\p{M}\p{N}]/u.test(unit);

  for (let seed = from; seed < from + count; ++seed) {
    const fail = (what) => failures.push(`seed ${seed}: ${what}`);
    const below = random.randomOf(seed);
    const { analysis, source } = random.articleOf(below, 12);
    const root = document.createElement("article");
    document.body.replaceChildren(root);
    const view = new ArticleView(root, { onSentence() {} });
    await view.show(analysis, source);
    const base = root.cloneNode(true);
    const blocks = analysis.article.blocks.filter(({ kind }) => isArticle(kind));
    // Offsets in the drawn text, to which those of the source are mapped.
    let drawn = 0;
    const places = blocks.map(({ begin, end }) => ({ begin, end, at: (drawn += end - begin) - (end - begin) }));
    const text = blocks.map((block) => block.text).join("");
    const clipped = (spans) =>
      spans.flatMap(([begin, end]) =>
        places
          .map((place) => [
            Math.max(begin, place.begin) - place.begin + place.at,
            Math.min(end, place.end) - place.begin + place.at,
          ])
          .filter(([a, b], i) => a < b && begin < places[i].end && end > places[i].begin),
      );
    /** The borders of the text nodes that there are without the elements `name`, as offsets in the drawn text. */
    const bordersWithout = (name) => {
      const borders = new Set([0]);
      let at = 0;
      const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
          at += node.data.length;
          return;
        }
        const isOwn = node.localName === "mark" && node.classList.contains(name);
        if (!isOwn) borders.add(at);
        for (const child of node.childNodes) walk(child);
        if (!isOwn) borders.add(at);
      };
      walk(root);
      return [...borders].sort((a, b) => a - b);
    };
    /** The places that have to be highlighted: cut at the borders and, without the API, widened to whole words. */
    const expected = (name, spans) => {
      const cut = [];
      const borders = bordersWithout(name);
      for (const [begin, end] of clipped(spans)) {
        for (let i = 0; i + 1 < borders.length; ++i) {
          const [low, high] = [borders[i], borders[i + 1]];
          let [a, b] = [Math.max(begin, low), Math.min(end, high)];
          if (a >= b) continue;
          if (!hasApi) {
            while (a > low && isWord(text[a - 1])) --a;
            while (b < high && isWord(text[b])) ++b;
          }
          const last = cut.at(-1);
          if (!hasApi && last && last[2] === low && a < last[1]) last[1] = Math.max(last[1], b);
          else cut.push([a, b, low]);
        }
      }
      return cut.map(([a, b]) => [a, b]);
    };
    const actual = (name) => {
      // Where each text node and each <mark> begins in the drawn text.
      const begins = new Map();
      let at = 0;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      for (let node = root; node; node = walker.nextNode()) {
        begins.set(node, at);
        if (node.nodeType === Node.TEXT_NODE) at += node.data.length;
      }
      if (hasApi)
        return [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => [
          begins.get(startContainer) + startOffset,
          begins.get(endContainer) + endOffset,
        ]);
      return [...root.querySelectorAll(`mark.${name}`)].map((mark) => [
        begins.get(mark),
        begins.get(mark) + mark.textContent.length,
      ]);
    };
    let asked = {};
    for (let step = 0; step < 8; ++step) {
      if (below(5) === 0) {
        clearHighlights(root);
        view.refreshPlaces();
        asked = {};
        if (!root.isEqualNode(base)) fail(`step ${step}: removed, highlights leave something behind`);
      } else {
        const name = ["mentions", "current"][below(2)];
        const { keywords, sentences } = analysis;
        const [word, sentence] = [keywords[below(keywords.length || 1)], sentences[below(sentences.length || 1)]];
        const spans = name === "mentions" ? (word?.mentions ?? []) : sentence ? [[sentence.begin, sentence.end]] : [];
        asked[name] = expected(name, spans);
        highlight(name, spans, view);
      }
      if (root.textContent !== text) fail(`step ${step}: the text has changed`);
      for (const name of Object.keys(asked)) {
        const [is, ought] = [actual(name), asked[name]].map((each) => JSON.stringify(each));
        if (is !== ought) fail(`step ${step}: ${name} ${is.slice(0, 400)} instead of ${ought.slice(0, 400)}`);
      }
    }
    highlight("mentions", [], view);
    highlight("current", [], view);
    if (!root.isEqualNode(base)) fail("highlights leave something behind");
  }
  return failures;
}

/** Sets, edits, clears and undoes texts of the box. Returns failures. */
export async function editAtRandom(from, count) {
  document.body.replaceChildren(
    ...[
      ["textarea", "text"],
      ["button", "clear"],
      ["button", "undo"],
      ["button", "edit"],
      ["section", "output"],
      ["p", "large-text"],
      ["p", "encoding-row"],
    ].map(([name, id]) => Object.assign(document.createElement(name), { id })),
  );
  const { Source } = await load("page/source.js");
  const failures = [];
  let changes = 0;
  const source = new Source(() => ++changes);
  const box = document.querySelector("#text");
  const state = () => ({ text: source.text, markup: JSON.stringify(source.markup) });
  for (let seed = from; seed < from + count; ++seed) {
    const fail = (step, what) => failures.push(`seed ${seed}, step ${step}: ${what}`);
    const below = random.randomOf(seed);
    const textOf = () =>
      below(12) === 0
        ? random
            .textOf(below, 20)
            .repeat(20_000 + below(9_000))
            .slice(0, 250_000)
        : random.textOf(below, 30).replace(/\n/g, ["\r\n", "\r", "\n"][below(3)]);
    const markupOf = (text) => {
      const spans = [];
      for (let at = below(9); at + 5 < text.length && spans.length < 30; at += 12)
        spans.push({ begin: at, end: at + 1 + below(5), tags: 1 + below(200) });
      return spans;
    };
    let past = [];
    let isEdited = false;
    for (let step = 0; step < 30; ++step) {
      const was = state();
      const kind = below(8);
      if (kind < 3) {
        const text = textOf();
        source.set(text, markupOf(text.replace(/\r\n?/g, "\n")));
        if (source.text !== text.replace(/\r\n?/g, "\n")) fail(step, "the text is not the one that was set");
        if (source.text !== was.text) past.push(was);
        isEdited = false;
      } else if (kind < 5 && !box.readOnly) {
        const at = below(box.value.length + 1);
        const value = box.value.slice(0, at) + random.textOf(below, 3) + box.value.slice(at + below(9));
        box.value = value;
        box.dispatchEvent(new Event("input"));
        if (source.text !== box.value) fail(step, "the text is not what is in the box");
        if (!isEdited) past.push(was);
        isEdited = true;
        let end = 0;
        for (const span of source.markup) {
          if (!(span.begin >= end && span.end > span.begin && span.end <= source.text.length))
            fail(step, `markup ${JSON.stringify(span)}`);
          end = span.end;
        }
      } else if (kind < 6) {
        document.querySelector("#clear").click();
        if (!document.querySelector("#clear").disabled) fail(step, "not cleared");
        if (was.text !== "") {
          past.push(was);
          isEdited = false;
        }
      } else {
        const before = past.pop();
        document.querySelector("#undo").click();
        if (before) isEdited = false;
        if (before && JSON.stringify(state()) !== JSON.stringify(before))
          fail(step, "undo does not bring back what was before");
        if (!before && JSON.stringify(state()) !== JSON.stringify(was))
          fail(step, "undo without a past changes the text");
      }
      past = past.slice(-20);
      const isShort = box.readOnly && box.value.length <= 2001 && source.text.startsWith(box.value.slice(0, -1));
      if (!(box.readOnly ? isShort : box.value === source.text)) fail(step, "the box does not show the text");
      if (document.querySelector("#undo").disabled !== (past.length === 0))
        fail(step, `undo is off with ${past.length} steps`);
    }
    while (!document.querySelector("#undo").disabled) document.querySelector("#undo").click();
    source.set("");
    while (!document.querySelector("#undo").disabled) document.querySelector("#undo").click();
    source.text = "";
    source.markup = [];
    source.set("");
  }
  return failures;
}

/** Draws huge articles. Returns how many elements, and how many highlighted places, each has. */
export async function drawHuge() {
  const { show, hide } = await load("shared/view.js");
  const { ArticleView } = await load("shared/article-view.js");
  const { highlight } = await load("shared/highlight.js");
  const stats = { codeUnits: 0, words: 9, articleWords: 9, summaryWords: 9 };
  const empty = { title: null, byline: null, dateline: null, source: null, tags: [], related: [], secondary: [] };
  /** The analysis of `source`, with the blocks at these spans; each is a sentence. */
  const of = (source, spans, { picks = [], keywords = [], kind = "paragraph" } = {}) => {
    const blocks = spans.map(([begin, end]) => ({
      begin,
      end,
      text: source.slice(begin, end),
      kind,
      direction: "rtl",
    }));
    const sentences = blocks.map((block, i) => ({ ...block, block: i, words: 1, score: i % 10 }));
    const sentencesOfSummary = picks.map((i) => ({ ...sentences[i], sentence: i, reasons: [] }));
    return {
      language: "ar",
      direction: "rtl",
      article: { ...empty, blocks },
      sentences,
      repeats: [],
      summary: { type: "key-points", length: "short", sentences: sentencesOfSummary },
      keywords,
      stats,
      warnings: [],
    };
  };
  const every = (length, step, size) =>
    Array.from({ length: Math.floor(length / step) }, (_, i) => [i * step, i * step + size]);
  const made = {};
  const elements = (selector) => document.querySelectorAll(`${selector} *`).length;
  const letters = "س\n".repeat(100_000);
  await show(of(letters, every(letters.length, 2, 1)), letters);
  made.blocks = elements("#article");
  const line = "وصل الوفد ".repeat(500_000);
  await show(of(line, [[0, line.length]]), line);
  made.line = elements("#article");
  const latin = "a س ".repeat(500_000);
  await show(of(latin, [[0, latin.length]]), latin);
  made.latin = elements("#article");
  await show(of(letters, every(letters.length, 2, 1), { picks: Array.from({ length: 1000 }, (_, i) => i) }), letters);
  made.picks = elements("#article");
  await show(
    of(letters, every(letters.length, 2, 1), {
      kind: "navigation",
      keywords: [{ text: "س", score: 1, kind: "topic", mentions: every(letters.length, 2, 1), sentences: [] }],
    }),
    letters,
  );
  made.others = elements("#picture") + elements("#aside-list") + elements("#card");
  hide();
  // All of a long text drawn, and a keyphrase that it names 200,000 times.
  const root = document.body.appendChild(document.createElement("article"));
  const view = new ArticleView(root, { onSentence() {} });
  const words = "كتاب ".repeat(200_000);
  await view.show(of(words, every(words.length, 5000, 5000)), words);
  await view.reveal(199);
  highlight("mentions", every(words.length, 5, 4), view);
  made.mentions = CSS.highlights.get("mentions").size;
  root.remove();
  view.more.remove();
  CSS.highlights.clear();
  return made;
}
