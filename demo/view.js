// Draws an analysis. All text reaches the page as text, never as HTML.

const articleKinds = new Set(["title", "heading", "paragraph", "list-item", "quote"]);

const kindNames = {
  caption: "تعليق صورة",
  byline: "توقيع",
  advert: "إعلان",
  dateline: "تاريخ",
  source: "مصدر",
  tags: "وسوم",
  related: "ذو صلة",
  secondary: "مقال آخر",
  navigation: "قوائم",
  share: "مشاركة",
  comment: "تعليقات",
  legal: "حقوق",
};

function element(name, text, attributes = {}) {
  const node = document.createElement(name);
  node.textContent = text;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

const byId = (id) => document.getElementById(id);

/** Shows `analysis` of `source`; a click on a summary sentence or keyphrase leads to its place in the article. */
export function show(analysis, source) {
  const places = showArticle(analysis, source);
  showSummary(analysis);
  showKeywords(analysis, places);
  showAside(analysis);
  byId("output").hidden = analysis.summary.sentences.length === 0;
  byId("article-section").hidden = analysis.article.blocks.length === 0;
}

export function hide() {
  clearMentions();
  byId("output").hidden = true;
  byId("article-section").hidden = true;
}

function showSummary({ summary, direction }) {
  const items = summary.sentences.map((pick) => {
    const button = element("button", pick.text, { type: "button" });
    button.addEventListener("click", () => {
      const mark = byId(`sentence-${pick.sentence}`);
      mark.focus({ preventScroll: true });
      mark.scrollIntoView({ block: "center" });
    });
    const item = element("li", "", { dir: direction });
    item.append(button);
    return item;
  });
  byId("summary").replaceChildren(...items);
}

// The article's blocks with the picked sentences in <mark>. A mark holds a whole sentence, so it never cuts a word and
// Arabic letters stay joined. Returns the text nodes with their places in the source.
function showArticle({ article, summary, sentences, direction }, source) {
  const picked = summary.sentences.map((pick) => pick.sentence);
  const places = [];
  const put = (parent, begin, end) => {
    if (begin === end) return;
    const node = document.createTextNode(source.slice(begin, end));
    places.push({ node, begin, end });
    parent.append(node);
  };
  const nodes = [];
  article.blocks.forEach((block, index) => {
    if (!articleKinds.has(block.kind)) return;
    const node = element(block.kind === "title" || block.kind === "heading" ? "h3" : "p", "", { dir: direction });
    let at = block.begin;
    for (const number of picked) {
      const sentence = sentences[number];
      if (sentence.block !== index) continue;
      put(node, at, sentence.begin);
      const mark = element("mark", "", { id: `sentence-${number}`, tabindex: "-1" });
      put(mark, sentence.begin, sentence.end);
      node.append(mark);
      at = sentence.end;
    }
    put(node, at, block.end);
    nodes.push(node);
  });
  byId("article").replaceChildren(...nodes);
  return places;
}

function showKeywords({ keywords }, places) {
  clearMentions();
  const items = keywords.map((keyword) => {
    const button = element("button", keyword.text, { type: "button", "aria-pressed": "false", dir: "auto" });
    button.addEventListener("click", () => toggleMentions(button, keyword, places));
    const item = element("li", "");
    item.append(button);
    return item;
  });
  byId("keywords").replaceChildren(...items);
}

function clearMentions() {
  globalThis.CSS?.highlights?.delete("mentions");
  for (const button of document.querySelectorAll('.keywords [aria-pressed="true"]')) {
    button.setAttribute("aria-pressed", "false");
  }
}

function toggleMentions(button, keyword, places) {
  const pressed = button.getAttribute("aria-pressed") === "true";
  clearMentions();
  if (pressed) return;
  button.setAttribute("aria-pressed", "true");
  const ranges = keyword.mentions.flatMap(([begin, end]) => rangesOf(begin, end, places));
  ranges[0]?.startContainer.parentElement.scrollIntoView({ block: "center" });
  // Highlights without elements: nothing is put between joined letters. Firefox before 140 shows none.
  if (globalThis.Highlight) CSS.highlights.set("mentions", new Highlight(...ranges));
}

function rangesOf(begin, end, places) {
  return places
    .filter((place) => place.begin < end && begin < place.end)
    .map((place) => {
      const range = new Range();
      range.setStart(place.node, Math.max(begin, place.begin) - place.begin);
      range.setEnd(place.node, Math.min(end, place.end) - place.begin);
      return range;
    });
}

function showAside({ article }) {
  const blocks = article.blocks.filter((block) => !articleKinds.has(block.kind));
  const items = blocks.map((block) => {
    const item = element("li", "");
    item.append(element("span", kindNames[block.kind]), element("span", block.text, { dir: "auto" }));
    return item;
  });
  byId("aside").hidden = blocks.length === 0;
  byId("aside-count").textContent = `(${blocks.length})`;
  byId("aside-list").replaceChildren(...items);
}
