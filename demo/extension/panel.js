// The panel: reads the page of the active tab when the user asks, shows its summary, and highlights the summary in the
// page.
import { aboutArticle } from "../khulasa/article.js";
import { isArticle } from "../khulasa/index.js";
import { analysisWithDigits, digitsOf, withDigits } from "../shared/digits.js";
import { byId } from "../shared/dom.js";
import { loading } from "../shared/engine.js";
import { readOptions, showOptions, watchOptions } from "../shared/options.js";
import { Reader, explainer } from "../shared/reader.js";
import { installSaved } from "../shared/saved.js";
import { isTooShort, repairOf, Status } from "../shared/status.js";
import { currentLanguage, setDigits, setLanguage, translate } from "../shared/strings.js";
import { installTakeAway } from "../shared/take-away-view.js";
import { hide, show } from "../shared/view.js";
import { api } from "./api.js";
import { Highlighter } from "./highlighter.js";
import { isThere } from "./page-highlights.js";
import { PageError, readPage } from "./read-page.js";
import { takeRequest, watchRequests } from "./requests.js";
import { languageOf, readSettings, watchSettings, writeSettings } from "./settings.js";
import { currentShortcut } from "./shortcut.js";
import "./words.js";

// A frame is read instead of a page whose article is shorter, in UTF-16 code units. Set by hand: a short report.
const articleUnits = 500;

const status = new Status();
// What was read, by tab: {tabId, url, page, kept, isWhole, job, analysis, about, shown, highlighter, code}. `code` says why
// nothing was read.
const entries = new Map();
let settings, khulasa, reader, save, windowId, tabId;

const current = () => entries.get(tabId);

/**
 * Sets the state of the page: "busy", "read", or the key of the text that says why it was not read, which is then
 * shown.
 */
function setPageState(code) {
  document.body.dataset.page = code;
  if (code === "busy" || code === "read") return;
  hide();
  status.ready(code);
}

async function invite() {
  const shortcut = await currentShortcut();
  if (current()) return;
  setPageState("page-invite");
  status.ready(shortcut ? "page-invite" : "page-invite-button", { shortcut });
}

function forget(id) {
  // Otherwise an analysis that waits would set the state to busy, and nobody would take its result.
  if (id === tabId) reader?.cancel();
  entries.get(id)?.highlighter.close();
  entries.delete(id);
}

/** Whether `page` has an article of its own, so that it is read, and not one of its frames. */
async function hasArticle({ text, markup }) {
  const { article } = await (await loading).analyze(text, { markup });
  const units = article.blocks.filter(({ kind }) => isArticle(kind)).reduce((sum, block) => sum + block.text.length, 0);
  return units >= articleUnits;
}

/** Reads the page of a tab: `request` as readPage() takes it. */
async function ask(request) {
  forget(request.tabId);
  const entry = { tabId: request.tabId, kept: new Set() };
  entry.highlighter = new Highlighter(entry, () => gone(entry));
  entries.set(entry.tabId, entry);
  if (entry === current()) {
    status.note();
    status.busy();
    setPageState("busy");
  }
  try {
    entry.page = await readPage(request, hasArticle);
    entry.url = (await api.tabs.get(entry.tabId)).url;
  } catch (error) {
    entry.code = error instanceof PageError ? error.code : "page-gone";
    // Only this entry: the user may have asked for the same tab again meanwhile.
    if (entry.code === "page-invite" && entries.get(entry.tabId) === entry) forget(entry.tabId);
  }
  if (entry === current()) showEntry(entry);
  else if (!current()) invite();
}

function showEntry(entry) {
  if (entry.code) return setPageState(entry.code);
  if (entry.page) read(entry);
}

function read(entry) {
  const { text, markup } = entry.page;
  const options = { ...readOptions(), markup, keep: [...entry.kept], clean: !entry.isWhole };
  reader?.read({ text, options, entry });
}

async function done(job, analysis) {
  const { entry } = job;
  const about = aboutArticle(entry.page, analysis, { url: entry.url });
  Object.assign(entry, { job, analysis, about });
  if (entry !== current()) return;
  const { page } = entry;
  // If cleaning drops all of a selection, it is analyzed without cleaning: the user wants what was selected.
  if (page.kind === "selection" && analysis.sentences.length === 0 && !entry.isWhole) {
    entry.isWhole = true;
    return read(entry);
  }
  if (analysis.repaired && !page.isRepaired) {
    Object.assign(page, { text: analysis.repaired, markup: [], facts: [], frameId: undefined, isRepaired: true });
    status.note(repairOf(analysis));
    return read(entry);
  }
  if (page.isTruncated) status.note("page-truncated");
  else if (page.kind === "selection") status.note("of-selection");
  setPageState("read");
  if (isTooShort(analysis)) {
    hide();
    return status.done(analysis);
  }
  const drawn = draw(entry);
  showOptions(analysis);
  await drawn;
  if (entry !== current()) return;
  status.done(analysis);
  save();
}

async function draw(entry) {
  useDigits();
  entry.shown = analysisWithDigits(entry.analysis, settings.digits);
  entry.highlighter.toggle(settings.highlights);
  const drawn = show(entry.shown, withDigits(entry.page.text, settings.digits), {
    about: entry.about,
    onChoose: ({ text }) => choose(entry, text),
    kept: entry.kept,
    onKeep: (index) => {
      if (!entry.kept.delete(index)) entry.kept.add(index);
      read(entry);
    },
    explain: explainer(khulasa, entry.job),
    showInPage: (span) => showInPage(entry, span),
    onMentions: (spans) => entry.highlighter.highlightMentions(spans),
  });
  await drawn;
  entry.highlighter.highlightPicks();
}

/** Reads only a passage of a page that has no article. */
function choose(entry, text) {
  Object.assign(entry.page, { text, markup: [] });
  entry.kept.clear();
  entry.isWhole = true;
  read(entry);
}

/** Reads the text of a saved article in the place of the page of the tab in front. */
function readSaved({ text, markup, facts }) {
  forget(tabId);
  const entry = { tabId, kept: new Set(), page: { kind: "saved", text, markup, facts } };
  entry.highlighter = new Highlighter(entry, () => gone(entry));
  entries.set(tabId, entry);
  status.note();
  read(entry);
  byId("output").scrollIntoView({ block: "start" });
}

/**
 * Scrolls the page to a span of its text. Returns whether it could; if not, the user is sent to the text that was read.
 */
async function showInPage(entry, span) {
  if (entry.page.frameId === undefined) {
    byId("article-details").open = true;
    return false;
  }
  const isThere = await entry.highlighter.seek(span);
  if (isThere || entry !== current()) return true;
  status.note("not-in-page");
  byId("article-details").open = true;
  return false;
}

/** Forgets the page of `entry`, which has gone from its tab. */
function gone(entry) {
  if (entries.get(entry.tabId) !== entry) return;
  forget(entry.tabId);
  if (entry.tabId === tabId) invite();
}

/**
 * Checks what has changed in a tab: whether it shows another page, or another view of the same page. A saved article is not
 * of its tab, and stays.
 */
async function check(entry) {
  if (entry.page.kind === "saved") return;
  if (!(await isThere(entry.tabId, entry.page.frameId ?? 0))) return gone(entry);
  const { url } = await api.tabs.get(entry.tabId).catch(() => entry); // closed meanwhile
  if (url === entry.url || entry !== current()) return;
  entry.url = url;
  status.note("page-changed");
}

function bringToFront(id) {
  if (id === tabId) return;
  reader?.cancel();
  tabId = id;
  status.note();
  hide();
  if (current()) showEntry(current());
  else invite();
}

async function serveRequest() {
  const request = await takeRequest(windowId);
  if (!request) return false;
  // A request for a panel that did not open may be found much later, when another tab is active.
  const tab = await api.tabs.get(request.tabId).catch(() => undefined);
  if (!tab?.active) return false;
  bringToFront(request.tabId);
  ask({ ...request, isAsked: true });
  return true;
}

/** Numbers have the digits of the settings; if there is no choice, those of the page. */
function useDigits() {
  const { digits } = settings;
  setDigits(digits === "keep" ? digitsOf(current()?.page?.text ?? "") : digits);
}

function useSettings(next) {
  const before = settings;
  settings = next;
  useDigits();
  const language = setLanguage(languageOf(settings));
  translate();
  byId("language").lang = language === "ar" ? "en" : "ar";
  byId("language").dir = language === "ar" ? "ltr" : "rtl";
  byId("highlights").checked = settings.highlights;
  status.refresh();
  for (const name of ["type", "length"]) {
    if (before?.[name] !== settings[name])
      document.querySelector(`input[name="${name}"][value="${settings[name]}"]`).click();
  }
  for (const entry of entries.values()) if (!settings.highlights) entry.highlighter.toggle(false);
  if (before && current()?.analysis) draw(current());
}

function listenToUser() {
  watchOptions(() => current()?.page && read(current()));
  installTakeAway(() => current()?.shown && { analysis: current().shown, about: current().about }, status);
  const host = {
    current: () => current()?.analysis && { ...current(), restored: current().kept },
    read: readSaved,
    isPrivate: async (entry) => (await api.tabs.get(entry?.tabId ?? tabId)).incognito,
    prepare: () => {},
  };
  save = installSaved(host, () => status.fail({ code: "load-failed" }));
  byId("language").addEventListener("click", () =>
    writeSettings({ language: currentLanguage() === "ar" ? "en" : "ar" }),
  );
  byId("settings").addEventListener("click", () => api.runtime.openOptionsPage());
  byId("highlights").addEventListener("change", ({ target }) => writeSettings({ highlights: target.checked }));
  byId("again").addEventListener("click", () => ask({ tabId, kind: "auto" }));
  const cancel = () => {
    reader?.cancel();
    status.ready("cancelled");
  };
  byId("cancel").addEventListener("click", cancel);
  // A page that cannot notice that the panel is gone is told.
  addEventListener("pagehide", () => entries.forEach((entry) => entry.highlighter.close()));
  addEventListener("keydown", (event) => event.key === "Escape" && status.isWorking && cancel());
}

function listenToTabs() {
  api.tabs.onActivated.addListener((info) => info.windowId === windowId && bringToFront(info.tabId));
  // Not only forgotten: what was being read would stay so for good.
  api.tabs.onRemoved.addListener((id) => entries.has(id) && gone(entries.get(id)));
  api.tabs.onUpdated.addListener((id, change) => {
    const { status: state, url } = Object(change);
    if (entries.get(id)?.page && (state === "complete" || url)) check(entries.get(id));
  });
}

async function start() {
  document.body.classList.toggle("popup", location.search === "?popup");
  useSettings(await readSettings());
  watchSettings(useSettings);
  listenToUser();
  try {
    khulasa = await loading;
  } catch (error) {
    return status.fail(error);
  }
  reader = new Reader(khulasa, {
    onStart: () => status.busy(),
    onDone: done,
    onError: ({ entry }, error) => entry === current() && status.fail(error),
  });
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  ({ windowId, id: tabId } = tab);
  listenToTabs();
  watchRequests(serveRequest);
  if (!(await serveRequest())) ask({ tabId, kind: "auto" });
}

start();
