// The demo page: where a text comes from, the reading of it, and what is shown, joined. Each part is a module of its own.
import { byId } from "./dom.js";
import { loading } from "./engine.js";
import { installOffline } from "./offline.js";
import { readOptions, showOptions, watchOptions } from "./options.js";
import { Reader, explainer } from "./reader.js";
import { Source } from "./source.js";
import { Status } from "./status.js";
import { currentLanguage, setLanguage, translate } from "./strings.js";
import { fromFragment } from "./take-away.js";
import { installTakeAway } from "./take-away-view.js";
import { hide, show } from "./view.js";

const status = new Status();
const kept = new Map(); // blocks the reader took back: text to index in the last analysis
let khulasa, reader, shown, failed;

const source = new Source({
  onChange: () => {
    if (source.isNew) {
      kept.clear();
      status.note();
    }
    read();
  },
  onMessage: (key, values) => status.note(key, values),
});

function read() {
  if (failed) return status.fail(failed);
  if (source.text.trim() === "") {
    reader?.cancel();
    shown = undefined;
    hide();
    return status.ready("empty");
  }
  reader?.read({ text: source.text, options: { ...readOptions(), markup: source.markup, keep: [...kept.values()] } });
}

/** Finds the kept blocks again, whose indexes an edit moves. Returns whether they are others than `analysis` was told. */
function relocate(analysis) {
  let hasMoved = false;
  for (const [text, index] of kept) {
    const { blocks } = analysis.article;
    const now = blocks[index]?.text === text ? index : blocks.findIndex((block) => block.text === text);
    if (now === index) continue;
    hasMoved = true;
    if (now < 0) kept.delete(text);
    else kept.set(text, now);
  }
  return hasMoved;
}

async function redraw() {
  const { job, analysis, explain } = shown;
  await show(analysis, job.text, { kept: new Set(kept.values()), onKeep: keep, explain });
}

function keep(index) {
  const { text } = shown.analysis.article.blocks[index];
  if (kept.has(text)) kept.delete(text);
  else kept.set(text, index);
  read();
}

async function done(job, analysis, ms) {
  // Typed over since, and the pause after typing is not yet past: the new text is read next, the old one is not shown.
  if (source.text !== job.text) return;
  if (relocate(analysis)) return read();
  // A text in visual order is shown, and from now on read, in reading order.
  if (analysis.repaired && analysis.repaired !== job.text) {
    source.replace(analysis.repaired);
    return status.note("visual-order");
  }
  shown = { job, analysis, explain: explainer(khulasa, job) };
  showOptions(analysis);
  await redraw();
  if (source.text === job.text) status.done(analysis, ms);
}

function fail(error) {
  if (error.code === "load-failed") failed = error;
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
  watchOptions(read);
  installTakeAway(() => shown && { ...shown, source: shown.job.text }, status);
  const cancel = () => {
    reader?.cancel();
    status.ready("cancelled");
  };
  byId("cancel").addEventListener("click", cancel);
  addEventListener("keydown", (event) => event.key === "Escape" && status.isWorking && cancel());
  const fromLink = async () => {
    const text = await fromFragment(location.hash);
    if (text !== undefined) source.set(text);
    return text !== undefined;
  };
  addEventListener("hashchange", fromLink);
  if (!(await fromLink())) source.setSample("news", { isFirst: true });
  try {
    khulasa = await loading;
  } catch (error) {
    return fail(error);
  }
  reader = new Reader(khulasa, { onStart: () => status.busy(), onDone: done, onError: (_, error) => fail(error) });
  read();
  await installOffline();
}

start();
