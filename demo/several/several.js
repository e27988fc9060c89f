// The page for several articles (?several): a list of two to twenty, one summary of all with the source of each sentence, what
// only one of them says, and numbers in which they differ. Text gets into the page as text only.
import { byId, el, isolated, langAndDir } from "../shared/dom.js";
import { digitsOf } from "../shared/digits.js";
import { counted, currentLanguage, number, setDigits, setLanguage, t, translate } from "../shared/strings.js";
import { readFile, readTransfer } from "../page/intake.js";
import { installOffline, storePart } from "../page/offline.js";
import { aboutArticle } from "../khulasa/about.js";
import { isArticle } from "../khulasa/index.js";
import { compare } from "./compare.js";
import "./words.js";

const mostArticles = 20;
// A text of fewer words is a greeting or a headline, no article; as on the page for one article.
const fewestWords = 12;

const button = (key, onclick, attributes = {}) =>
  el("button", { type: "button", "data-t": key, onclick, ...attributes });

// What is said of errors of the engine; of others, "internal".
const errors = { "text-too-long": "severalLong", crashed: "crashed" };

let khulasa;
let articles = []; // {title, text, analysis}
let result; // {joint, compared} of the articles, if there are two or more
let said; // [key, values] of the line that says what has happened
let queue = Promise.resolve(); // articles are read one after another
let newest; // the latest change of the list: what is computed for an earlier one is not shown

function say(key, values) {
  said = key && [key, values];
  byId("several-said").textContent = said ? t(...said) : "";
}

/** What analyze() and summarizeAll() take beside the text, which is the article alone. */
const options = (title) => ({ clean: false, ...(title ? { title } : {}) });

/** Adds the article of `page` ({text, markup, facts}) to the list. */
async function add(page) {
  if (articles.length === mostArticles) return say("severalFull");
  const analysis = await khulasa.analyze(page.text, { markup: page.markup });
  const blocks = analysis.article.blocks.filter(
    ({ kind }) => isArticle(kind) && kind !== "title" && kind !== "heading",
  );
  const text = blocks.map((block) => block.text).join("\n\n");
  if (analysis.stats.articleWords < fewestWords || text === "") return say("severalNoArticle");
  const { metadata } = aboutArticle(page, analysis);
  const title = metadata.title || firstWords(text);
  if (articles.some((article) => article.text === text)) return say("severalKnown", { title });
  articles = [...articles, { title, text, analysis: await khulasa.analyze(text, { ...options(title), tokens: true }) }];
  say("severalAdded", { title });
  await update();
}

const firstWords = (text) => `${text.trim().split(/\s+/).slice(0, 8).join(" ")}…`;

/** Adds what each of `inputs` (promises of what readFile() returns) has, one after another. */
function addAll(inputs) {
  queue = queue.then(async () => {
    for (const input of inputs) {
      try {
        const { page, problem, values } = (await input) || { problem: "severalEmpty" };
        if (problem) say(problem, values);
        else if (page.text.trim() === "") say("severalEmpty");
        else await add(page);
      } catch (error) {
        say(errors[error.code] ?? "internal");
      }
    }
  });
  return queue;
}

function remove(index) {
  const { title } = articles[index];
  articles = articles.filter((_, i) => i !== index);
  say("severalRemoved", { title });
  // The keyboard goes on in the list, or at its box when the list is empty.
  queue = queue.then(update);
  queue.then(() => (document.querySelector("#several-list button") ?? byId("several-text")).focus());
}

async function update() {
  const given = (newest = articles);
  const length = document.querySelector('input[name="length"]:checked').value;
  result = undefined;
  if (given.length > 1) {
    const joint = await khulasa.summarizeAll(
      given.map(({ text }) => text),
      { ...options(), summary: { length } },
    );
    if (newest !== given) return;
    result = { joint, compared: compare(given.map(({ analysis }) => analysis)) };
  }
  draw();
  document.body.dataset.shown = Number(document.body.dataset.shown) + 1;
}

/** The sentences `indexes` of an article as a list. */
function sentenceList(article, indexes) {
  const items = indexes.map((i) =>
    el("li", langAndDir(article.analysis), ...isolated(article.analysis.sentences[i].text)),
  );
  return el("ul", { class: "points" }, ...items);
}

/** A sentence with one of its numbers marked. */
function markedSentence({ article, sentence, begin, end }) {
  const { text, analysis } = articles[article];
  const { begin: from, end: to } = analysis.sentences[sentence];
  return el(
    "p",
    langAndDir(analysis),
    ...isolated(text.slice(from, begin)),
    el("mark", {}, text.slice(begin, end)),
    ...isolated(text.slice(end, to)),
  );
}

const sourceOf = (index) =>
  el("cite", {}, el("span", { class: "number" }, number(index + 1)), " ", el("bdi", {}, articles[index].title));

function drawList() {
  byId("several-list").replaceChildren(
    ...articles.map(({ title, analysis }, i) =>
      el(
        "li",
        {},
        el("bdi", { class: "name" }, title),
        el("span", { class: "quiet" }, counted("words", analysis.stats.words)),
        el(
          "button",
          { type: "button", onclick: () => remove(i), "aria-label": t("severalRemove", { title }) },
          el("span", { "aria-hidden": "true" }, "×"),
        ),
      ),
    ),
  );
  byId("several-articles").hidden = articles.length === 0;
  byId("several-need").hidden = articles.length !== 1;
}

function draw() {
  setDigits(digitsOf(articles.map(({ text }) => text).join("\n")));
  drawList();
  byId("several-result").hidden = !result;
  if (!result) return;
  const { joint, compared } = result;
  byId("several-points").replaceChildren(
    ...joint.sentences.map(({ text, source }) =>
      el("li", {}, el("p", langAndDir(articles[source].analysis), ...isolated(text)), sourceOf(source)),
    ),
  );
  byId("several-unique").replaceChildren(
    ...compared.unique.flatMap((indexes, i) =>
      indexes.length > 0 ? [el("h3", {}, sourceOf(i)), sentenceList(articles[i], indexes)] : [],
    ),
  );
  byId("several-unique-part").hidden = compared.unique.every((indexes) => indexes.length === 0);
  byId("several-numbers").replaceChildren(
    ...compared.differences.map((sides) =>
      el("li", {}, ...sides.flatMap((side) => [markedSentence(side), sourceOf(side.article)])),
    ),
  );
  byId("several-no-numbers").hidden = compared.differences.length > 0;
}

/** The summary as text, each sentence with its source. */
const asText = () =>
  result.joint.sentences.map(({ text, source }) => `• ${text} (${articles[source].title})`).join("\n");

async function copy({ currentTarget }) {
  try {
    await navigator.clipboard.writeText(asText());
    currentTarget.dataset.said = t("copied");
    setTimeout(() => delete currentTarget.dataset.said, 2000);
  } catch {
    say("copyFailed");
  }
}

const length = (name, isChecked) =>
  el(
    "label",
    {},
    el("input", {
      type: "radio",
      name: "length",
      value: name,
      checked: isChecked,
      onchange: () => {
        queue = queue.then(update);
      },
    }),
    el("span", { "data-t": name }),
  );

/** What the page consists of. */
function parts() {
  const file = el("input", {
    type: "file",
    multiple: true,
    hidden: true,
    id: "several-file",
    accept: byId("file").accept,
    "data-t-aria-label": "severalOpen",
    onchange: ({ target }) => {
      addAll([...target.files].map(readFile));
      target.value = "";
    },
  });
  const box = el("textarea", {
    id: "several-text",
    dir: "auto",
    lang: "ar",
    spellcheck: "false",
    "data-t-placeholder": "severalBox",
    "data-t-aria-label": "severalBox",
  });
  const take = () => {
    if (box.value.trim() !== "") addAll([{ page: { text: box.value, markup: [], facts: [] } }]);
    box.value = "";
    box.focus();
  };
  const trySamples = async () => {
    const { samples } = await import("./samples.js").catch(() => ({}));
    if (!samples) return say("notStored");
    addAll(samples.map((text) => ({ page: { text, markup: [], facts: [] } })));
  };
  return [
    el(
      "section",
      { class: "input", "aria-labelledby": "several-title" },
      el("h2", { id: "several-title", "data-t": "several" }),
      el("p", { class: "quiet", "data-t": "severalHint" }),
      box,
      el(
        "div",
        { class: "bar" },
        button("severalAdd", take, { class: "main" }),
        button("severalOpen", () => file.click()),
        button("severalSamples", trySamples, { id: "several-samples" }),
        el("a", { href: "./", id: "several-back", "data-t": "severalBack" }),
      ),
      file,
      el("p", { id: "several-said", role: "status" }),
    ),
    el(
      "section",
      { id: "several-articles", "aria-labelledby": "several-list-title", hidden: true },
      el("h2", { id: "several-list-title", "data-t": "severalList" }),
      el("ol", { id: "several-list" }),
      el("p", { id: "several-need", class: "quiet", "data-t": "severalNeed" }),
    ),
    el(
      "div",
      { class: "gist" },
      el(
        "section",
        { class: "output", id: "several-result", "aria-labelledby": "several-result-title", hidden: true },
        el("h2", { id: "several-result-title", "data-t": "severalSummary" }),
        el(
          "fieldset",
          { class: "lengths" },
          el("legend", { "data-t": "length" }),
          length("short", true),
          length("medium"),
          length("long"),
        ),
        el("ol", { id: "several-points" }),
        el("div", { class: "bar" }, button("copy", copy, { class: "main" })),
        el("h2", { "data-t": "severalNumbers" }),
        el("ul", { id: "several-numbers" }),
        el("p", { id: "several-no-numbers", class: "quiet", "data-t": "severalNoNumbers" }),
        el(
          "div",
          { id: "several-unique-part" },
          el("h2", { "data-t": "severalUnique" }),
          el("div", { id: "several-unique" }),
        ),
      ),
    ),
  ];
}

/** Articles come in by paste outside of the box, by rich paste into it, and by drops of files and texts. */
function acceptPastesAndDrops() {
  document.addEventListener("paste", (event) => {
    const { target, clipboardData: data } = event;
    // A plain paste into the box stays there to be edited.
    if (target.id === "several-text" && data.getData("text/html") === "" && data.files.length === 0) return;
    event.preventDefault();
    addAll(data.files.length > 0 ? [...data.files].map(readFile) : [readTransfer(data)]);
  });
  const drag = (isOver) => document.body.classList.toggle("dragging", isOver);
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    drag(true);
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => relatedTarget ?? drag(false));
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    drag(false);
    const { files } = event.dataTransfer;
    addAll(files.length > 0 ? [...files].map(readFile) : [readTransfer(event.dataTransfer)]);
  });
}

function useLanguage(name) {
  const other = setLanguage(name) === "ar" ? "en" : "ar";
  translate();
  document.title = `${t("several")} · ${t("brand")}`;
  byId("language").lang = other;
  byId("language").dir = other === "ar" ? "rtl" : "ltr";
  byId("several-back").href = `./?lang=${currentLanguage()}`;
  if (said) say(...said);
  draw();
}

/**
 * Makes the page that of several articles. `loading` is a promise of the engine, `putInAddress(name, value)` keeps a setting
 * in the address.
 */
export async function start(loading, putInAddress) {
  const main = document.querySelector("main");
  const style = el("link", { rel: "stylesheet", href: new URL("./several.css", import.meta.url) });
  document.head.append(style);
  main.replaceChildren(...parts());
  document.querySelector("footer fieldset").remove(); // digits are those of the texts
  document.querySelector(".skip").href = "#several-result";
  useLanguage(new URLSearchParams(location.search).get("lang") ?? "ar");
  byId("language").addEventListener("click", () => {
    useLanguage(currentLanguage() === "ar" ? "en" : "ar");
    putInAddress("lang", currentLanguage());
  });
  queue = loading.then(
    (engine) => {
      khulasa = engine;
    },
    () => say("load-failed"),
  );
  acceptPastesAndDrops();
  installOffline().then(() => storePart("several"));
  Object.assign(document.body.dataset, { state: "several", shown: 0 });
}
