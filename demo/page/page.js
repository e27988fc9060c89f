// The demo page: connects the source of the text, its analysis and what is shown. Each of these is a module of its own.
import { nextFrame, byId } from "../shared/dom.js";
import { loading } from "../shared/engine.js";
import { analysisWithDigits, digitsOf, withDigits } from "../shared/digits.js";
import { readOptions, setOptions, showOptions, watchOptions } from "../shared/options.js";
import { Reader, explainer } from "../shared/reader.js";
import { first } from "./samples.js";
import { Source } from "./source.js";
import { isTooShort, repairOf, Status } from "../shared/status.js";
import { counted, currentLanguage, languageName, setDigits, setLanguage, t, translate } from "../shared/strings.js";
import { showChips, showSummary } from "../shared/summary-view.js";

const status = new Status();
// Blocks that the user restored, as {text, index}: the index in the last analysis, or -1 if it must be found again.
let kept = [];
let repaired; // the text that took the place of a damaged one, which is not repaired again
let linked; // the text of the link in the page's address, if any
let khulasa, reader, shown, rest;
let digits = "keep"; // how digits are shown: "keep" for those of the text, "latin" or "arabic"
let isArriving = false; // a text that the user has brought in is being read: its summary is to come into sight
let failed; // why the engine could not be loaded

// The longest text that may be nothing but addresses, in UTF-16 code units.
const maxAddressUnits = 4000;
// MarkupTag.block of khulasa/html, which the first summary need not wait for.
const blockTag = 512;

const source = new Source(() => {
  if (source.isNew) kept = [];
  isArriving = source.isNew && shown !== undefined;
  if (source.text !== linked) dropLink();
  ask();
});

/** Whether the address carries a text, readable or not. */
const carriesText = () => location.hash.startsWith("#text=");

/** Removes a link to another text than that of the box from the address, since a reload would bring its text back. */
function dropLink() {
  linked = undefined;
  if (carriesText()) history.replaceState(null, "", location.pathname + location.search);
}

/** Analyzes because of something that the user did. The note on what was done before, such as «copied», is removed. */
function ask() {
  status.note();
  read();
}

function read() {
  if (failed) return status.fail(failed);
  if (source.text.trim() === "") {
    reader?.cancel();
    dismiss();
    return status.ready("empty");
  }
  if (isAddress(source.text)) {
    reader?.cancel();
    dismiss();
    source.unfold();
    return status.ready("address");
  }
  reader?.read({
    text: source.text,
    page: { text: source.text, markup: source.markup, facts: source.facts },
    options: {
      ...readOptions(),
      markup: source.markup,
      clean: !source.isWhole,
      keep: indexesOf(kept),
    },
  });
}

const indexesOf = (blocks) => blocks.map(({ index }) => index).filter((index) => index >= 0);

/** Whether `text` is only the address of a page, or of several. */
function isAddress(text) {
  const words = text
    .slice(0, maxAddressUnits + 1)
    .trim()
    .split(/\s+/);
  return text.length <= maxAddressUnits && words.every((word) => /^(?:https?:\/\/|www\.)[^<>]+\.[^<>]+$/i.test(word));
}

/** Summarizes a passage of a page that has no article. */
function choose({ begin, end, text }) {
  const { markup, facts } = shown.job.page;
  const inside = markup.filter((entry) => entry.begin >= begin && entry.end <= end && !(entry.tags & blockTag));
  const moved = inside.map((entry) => ({ ...entry, begin: entry.begin - begin, end: entry.end - begin }));
  source.set(text, { markup: moved, facts, isWhole: true });
}

/**
 * Finds the kept blocks again, since edits move their indexes. Returns whether the analysis was made with other
 * indexes.
 */
function relocate({ article: { blocks } }) {
  const isInPlace = ({ text, index }) => blocks[index]?.text === text;
  const taken = new Set(kept.filter(isInPlace).map(({ index }) => index));
  const before = kept;
  kept = before.flatMap((each) => {
    if (isInPlace(each)) return [each];
    const index = blocks.findIndex(({ text }, i) => text === each.text && !taken.has(i));
    taken.add(index);
    return index < 0 ? [] : [{ text: each.text, index }];
  });
  return kept.length < before.length || kept.some((each, i) => each !== before[i]);
}

/**
 * Loads the rest of the page, which the first summary does not wait for. Resolves to the view. The modules that these
 * modules import are named, too, so that the browser requests all of them at once.
 */
async function loadRest() {
  const [{ aboutArticle }, { hide, show }, { installIntake }, { installTakeAway }, offline, { installSaved }] =
    await Promise.all([
      import("../khulasa/about.js"),
      import("../shared/view.js"),
      import("./intake.js"),
      import("../shared/take-away-view.js"),
      import("./offline.js"),
      import("../shared/saved.js"),
      import("../shared/about-view.js"),
      import("../shared/article-view.js"),
      import("../shared/aside-view.js"),
      import("./decode.js"),
      import("../shared/highlight.js"),
      import("../shared/html-reader.js"),
      import("../shared/mention-bar.js"),
      import("../shared/picture.js"),
      import("../shared/take-away.js"),
    ]);
  const intake = installIntake(source, (key, values) => status.note(key, values));
  installTakeAway(
    () => shown?.about && { analysis: inDigits(shown.analysis), about: shown.about, source: shown.job.text },
    status,
  );
  offline.installOffline();
  const host = {
    current: () => shown?.about && !shown.isSample && { ...shown, restored: new Set(indexesOf(kept)) },
    read: (record) => source.set(record.text, record),
    isPrivate: () => false, // what a private window saves is gone with it
    prepare: () => offline.storePart("saved"),
  };
  const save = installSaved(host, () => status.note("notStored"));
  takeSent(intake);
  return { aboutArticle, hide, show, save };
}

/** `analysis` with the digits that the user has chosen. */
const inDigits = (analysis) => analysisWithDigits(analysis, digits);

/** Takes what other programs have sent to the page: a file that it opens, or a text that was shared with it. */
async function takeSent(intake) {
  globalThis.launchQueue?.setConsumer(async ({ files: [handle] }) => handle && intake.open(await handle.getFile()));
  const address = new URL(location.href);
  if (!address.searchParams.has("shared")) return;
  address.searchParams.delete("shared");
  history.replaceState(null, "", address);
  const { takeShared } = await import("./shared-text.js");
  const { file, text } = (await takeShared()) ?? {};
  if (file) intake.open(file);
  else if (!intake.take({ getData: (type) => (type === "text/plain" && text) || "" })) status.note("sharedLost");
}

/** Says in one line what text there is, for when the box is folded. */
function describeText() {
  const parts = shown && [
    source.isSample && t("isSample"),
    counted("words", shown.analysis.stats.words),
    languageName(shown.analysis.language),
  ];
  byId("text-line").textContent = parts?.filter(Boolean).join(" · ") ?? "";
}

async function redraw() {
  const { job, explain } = shown;
  setDigits(digits === "keep" ? digitsOf(job.text) : digits);
  const analysis = inDigits(shown.analysis);
  describeText();
  if (!rest) {
    showSummary(byId("summary"), analysis, () => {});
    showChips(byId("keywords"), analysis, undefined, () => {});
    byId("result").hidden = analysis.summary.sentences.length === 0;
    await nextFrame();
  }
  rest ??= loadRest().catch((error) => {
    rest = undefined; // such as without a network; the next text tries again
    throw error;
  });
  const { aboutArticle, show } = await rest;
  if (shown?.job !== job) return; // the text was cleared meanwhile
  shown.about ??= aboutArticle(job.page, shown.analysis);
  await show(analysis, withDigits(job.text, digits), {
    about: shown.about,
    onChoose: choose,
    kept: new Set(kept.map((each) => each.index)),
    onKeep: keep,
    explain,
  });
}

function keep(index) {
  const { text } = shown.analysis.article.blocks[index];
  const others = kept.filter((each) => each.index !== index);
  kept = others.length < kept.length ? others : [...kept, { text, index }];
  ask();
}

async function done(job, analysis) {
  // The user has typed meanwhile. The new text is analyzed after a pause in typing, and the result of the old one is
  // not shown.
  if (source.text !== job.text) return;
  if (relocate(analysis)) return read();
  // A damaged text is replaced by the repaired one, once, unless the user has undone that.
  if (analysis.repaired && job.text !== repaired && !source.isTakenBack) {
    source.set(analysis.repaired);
    repaired = source.text;
    return status.note(repairOf(analysis));
  }
  if (isTooShort(analysis)) {
    dismiss();
    source.unfold();
    return status.done(analysis);
  }
  shown = { job, analysis, explain: explainer(khulasa, job), isSample: source.isSample, isEdited: !source.isNew };
  const isNew = source.isNew && analysis.summary.sentences.length > 0;
  if (isNew) source.fold();
  else if (source.isNew) source.unfold();
  const drawn = redraw();
  showOptions(analysis);
  await drawn;
  if (source.text !== job.text) return;
  status.done(analysis);
  (await rest).save();
  if (isNew && isArriving) comeIntoSight();
  isArriving = false;
}

/** Scrolls to the summary if its first sentence is below the edge of the window, or above it. */
function comeIntoSight() {
  const { top, bottom } = byId("summary").firstElementChild.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) byId("output").scrollIntoView({ block: "start" });
}

function dismiss() {
  shown = undefined;
  describeText();
  rest?.then(
    ({ hide }) => shown || hide(),
    () => {},
  );
}

/** Hides a result of another text than that of the box, when no new result will replace it. */
function dismissStale() {
  if (shown && shown.job.text !== source.text) dismiss();
}

function fail(error) {
  // After an edit the text may have fewer blocks than the indexes of kept blocks need. They are looked for in the next
  // analysis.
  if (error.code === "invalid-option" && kept.some(({ index }) => index >= 0)) {
    kept = kept.map(({ text }) => ({ text, index: -1 }));
    return read();
  }
  dismissStale();
  status.fail(error);
}

function useLanguage(name) {
  const language = setLanguage(name);
  const other = language === "ar" ? "en" : "ar";
  translate();
  describeText();
  byId("language").lang = other;
  byId("language").dir = other === "ar" ? "rtl" : "ltr";
  byId("several").href = `?several&lang=${language}`;
  status.refresh();
  source.refresh();
  if (shown) return redraw();
}

/** Keeps a setting in the address and not in storage, so that reloads and shared links keep it. */
function putInAddress(name, value) {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(null, "", address);
}

function watchDigits(chosen) {
  for (const input of document.querySelectorAll('input[name="digits"]')) {
    if (input.value === chosen) {
      input.checked = true;
      digits = chosen;
    }
    input.addEventListener("change", async () => {
      digits = input.value;
      putInAddress("digits", digits);
      if (shown) await redraw();
      status.refresh();
      source.refresh();
    });
  }
}

async function start() {
  const parameters = new URLSearchParams(location.search);
  if (parameters.has("several")) return (await import("../several/several.js")).start(loading, putInAddress);
  useLanguage(parameters.get("lang") ?? "ar");
  watchDigits(parameters.get("digits"));
  byId("language").addEventListener("click", () => {
    useLanguage(currentLanguage() === "ar" ? "en" : "ar");
    putInAddress("lang", currentLanguage());
  });
  watchOptions(ask);
  const cancel = () => {
    reader?.cancel();
    dismissStale();
    status.ready("cancelled");
  };
  byId("cancel").addEventListener("click", cancel);
  addEventListener("keydown", (event) => event.key === "Escape" && status.isWorking && cancel());
  addEventListener("hashchange", async () => {
    const { hash } = location;
    const text = await textOfLink();
    if (location.hash !== hash) return; // another came meanwhile
    if (text === undefined) return carriesText() && status.note("linkUnread");
    linked = text;
    useOptionsOfLink();
    source.set(text);
  });
  const text = await textOfLink();
  const isUnread = text === undefined && carriesText();
  linked = text;
  useOptionsOfLink();
  source.begin(text ?? (await sampleOf(parameters.get("sample"))), { isSample: text === undefined });
  try {
    khulasa = await loading;
  } catch (error) {
    failed = error;
    fail(error);
    rest = loadRest();
    return rest.catch(() => {}); // the status says already that the page must be reloaded
  }
  reader = new Reader(khulasa, { onStart: () => status.busy(), onDone: done, onError: (_, error) => fail(error) });
  read();
  if (isUnread) status.note("linkUnread");
}

/** The sample of that name; the first if there is no such name. */
async function sampleOf(name) {
  if (!name) return first;
  const { samples } = await import("./more-samples.js");
  return Object.hasOwn(samples, name) && !samples[name].startsWith("<") ? samples[name] : first;
}

/** Type and length of the summary, if the link in the page's address names them. */
function useOptionsOfLink() {
  if (carriesText()) setOptions(new URLSearchParams(location.hash.slice(1)));
}

/** The text of the link in the page's address; undefined if there is none. */
async function textOfLink() {
  if (!location.hash) return undefined;
  const { fromFragment } = await import("../shared/take-away.js");
  return fromFragment(location.hash);
}

start();
