// The demo page: where a text comes from, the reading of it, and what is shown, joined. Each part is a module of its own.
import { breathe, byId } from "../shared/dom.js";
import { loading } from "../shared/engine.js";
import { readOptions, showOptions, watchOptions } from "../shared/options.js";
import { Reader, explainer } from "../shared/reader.js";
import { samples } from "./samples.js";
import { Source } from "./source.js";
import { Status } from "../shared/status.js";
import { currentLanguage, setLanguage, translate } from "../shared/strings.js";
import { showChips, showSummary } from "../shared/summary-view.js";

const status = new Status();
let kept = []; // blocks the reader took back: {text, index in the last analysis; -1 where it is to be found again}
let linked; // the text that the address's link carries, where it came from there
let khulasa, reader, shown, rest;
let failed; // why there is no engine. One that could not be started again, such as without a network, is tried by the next text.

const source = new Source(() => {
  if (source.isNew) kept = [];
  if (source.text !== linked) dropLink();
  ask();
});

/** Takes a link out of the address that carries another text than the box now holds: a reload would bring it back. */
function dropLink() {
  linked = undefined;
  if (location.hash.startsWith("#text=")) history.replaceState(null, "", location.pathname + location.search);
}

/** Reads at the reader's wish: what was said of the last one, such as «copied», is past. */
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
  reader?.read({
    text: source.text,
    options: {
      ...readOptions(),
      markup: source.markup,
      keep: kept.map(({ index }) => index).filter((index) => index >= 0),
    },
  });
}

/** Finds the kept blocks again, whose indexes an edit moves. Returns whether they are others than the last analysis was told. */
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
 * The rest of the page, which the first summary does not wait for; resolves to the view. Of the modules that these import each is
 * named here too, so that none is found out late.
 */
async function loadRest() {
  const [{ hide, show }, { installIntake }, { installTakeAway }, { installOffline }] = await Promise.all([
    import("../shared/view.js"),
    import("./intake.js"),
    import("../shared/take-away-view.js"),
    import("./offline.js"),
    import("../shared/article-view.js"),
    import("../shared/aside-view.js"),
    import("./decode.js"),
    import("../shared/highlight.js"),
    import("./markdown.js"),
    import("../shared/picture.js"),
    import("../shared/take-away.js"),
  ]);
  const say = (key, values) => status.note(key, values);
  installIntake(source, say);
  installTakeAway(() => shown && { ...shown, source: shown.job.text }, status);
  installOffline();
  return { hide, show };
}

async function redraw() {
  const { job, analysis, explain } = shown;
  if (!rest) {
    showSummary(byId("summary"), analysis, () => {});
    showChips(byId("keywords"), analysis, undefined, () => {});
    byId("result").hidden = analysis.summary.sentences.length === 0;
    await breathe();
  }
  rest ??= loadRest().catch((error) => {
    rest = undefined; // without a network, for one: the next text asks again
    throw error;
  });
  const { show } = await rest;
  if (shown?.job !== job) return; // cleared meanwhile
  await show(analysis, job.text, { kept: new Set(kept.map((each) => each.index)), onKeep: keep, explain });
}

function keep(index) {
  const { text } = shown.analysis.article.blocks[index];
  const others = kept.filter((each) => each.index !== index);
  kept = others.length < kept.length ? others : [...kept, { text, index }];
  ask();
}

async function done(job, analysis, ms) {
  // Typed over since, and the pause after typing is not yet past: the new text is read next, the old one is not shown.
  if (source.text !== job.text) return;
  if (relocate(analysis)) return read();
  // A text in visual order is shown, and from now on read, in reading order; undo has it as it was, and then it stays.
  if (analysis.repaired && analysis.repaired !== job.text && !source.isTakenBack) {
    source.set(analysis.repaired);
    return status.note("visual-order");
  }
  shown = { job, analysis, explain: explainer(khulasa, job) };
  showOptions(analysis);
  await redraw();
  if (source.text === job.text) status.done(analysis, ms);
}

function dismiss() {
  shown = undefined;
  rest?.then(
    ({ hide }) => shown || hide(),
    () => {},
  );
}

/** What is shown of another text than the box now holds goes, where no result comes in its place. */
function dismissStale() {
  if (shown && shown.job.text !== source.text) dismiss();
}

function fail(error) {
  // The text has fewer blocks now than those the reader took back from it: they are looked for in what it has.
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
  byId("language").lang = other;
  byId("language").dir = other === "ar" ? "rtl" : "ltr";
  status.refresh();
  source.refresh();
  if (shown) return redraw();
}

async function start() {
  const parameters = new URLSearchParams(location.search);
  useLanguage(parameters.get("lang") ?? "ar");
  byId("language").addEventListener("click", () => {
    useLanguage(currentLanguage() === "ar" ? "en" : "ar");
    // In the address, not in storage: a reload and a sent link keep it.
    const address = new URL(location.href);
    address.searchParams.set("lang", currentLanguage());
    history.replaceState(null, "", address);
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
    if (text === undefined || location.hash !== hash) return; // none, or another came meanwhile
    linked = text;
    source.set(text);
  });
  const text = await textOfLink();
  linked = text;
  source.begin(text ?? samples.news, { isSample: text === undefined });
  try {
    khulasa = await loading;
  } catch (error) {
    failed = error;
    fail(error);
    rest = loadRest();
    return rest.catch(() => {}); // the failure told already says to reload
  }
  reader = new Reader(khulasa, { onStart: () => status.busy(), onDone: done, onError: (_, error) => fail(error) });
  read();
}

/** The text that the page's address carries; undefined where it carries none. */
async function textOfLink() {
  if (!location.hash) return undefined;
  const { fromFragment } = await import("../shared/take-away.js");
  return fromFragment(location.hash);
}

start();
