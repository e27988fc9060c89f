// Highlights in the page, by the CSS Custom Highlight API, which changes neither text nor elements. They are shown only
// while a panel is connected.
import { call, read } from "khulasa/dom";
import { walk } from "./walk.js";

const prefix = "khulasa-";
// Where highlights overlap, the current sentence is above the picked ones, and mentions are above both.
const priorities = { picks: 0, current: 1, mentions: 2 };

const squeeze = (text) => text.replace(/\s+/g, "");

/**
 * The text that the page shows, without white space, and its text nodes in order, each with the offset of its start in
 * that text.
 */
function index() {
  const places = [];
  const parts = [];
  let at = 0;
  walk(read(Document, document, "body") ?? read(Document, document, "documentElement"), {
    text(node) {
      const text = squeeze(node.data);
      if (text === "") return;
      places.push({ node, begin: at });
      parts.push(text);
      at += text.length;
    },
  });
  return { text: parts.join(""), places };
}

/** The index of the last of `places` that begins at or before `at`; 0 if there is none. */
function placeAt(places, at) {
  let low = 0;
  for (let high = places.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (places[middle].begin <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The offset in `text` of character number `count`, from 0, where white space does not count. */
function offsetOf(text, count) {
  for (let at = 0, left = count; at < text.length; ++at) {
    if (!/\s/.test(text[at]) && left-- === 0) return at;
  }
  return text.length;
}

/**
 * Ranges for [begin, end) of the text without white space, one for each text node, so that none crosses the border of a
 * shadow tree.
 */
function rangesOf({ text, places }, begin, end) {
  const ranges = [];
  for (let i = placeAt(places, begin); i < places.length && places[i].begin < end; ++i) {
    const { node, begin: first } = places[i];
    const last = Math.min(end, places[i + 1]?.begin ?? text.length) - 1;
    const range = new Range();
    range.setStart(node, offsetOf(node.data, Math.max(begin, first) - first));
    range.setEnd(node, offsetOf(node.data, last - first) + 1);
    ranges.push(range);
  }
  return ranges;
}

/**
 * Finds `spans` ([block, begin, end], with offsets in the text of the block) in the page: a list of ranges for each,
 * empty if the page does not have it, or no longer. `blocks` is {number: text}, in order. A block is looked for after
 * the one before, so that a text which the page has twice is found at the right place. If the page does not show the
 * block like this, only the sentence is looked for.
 */
function find(page, blocks, spans) {
  const begins = new Map();
  let cursor = 0;
  for (const [number, text] of Object.entries(blocks)) {
    const squeezed = squeeze(text);
    let at = page.text.indexOf(squeezed, cursor);
    if (at < 0) at = page.text.indexOf(squeezed);
    else cursor = at + squeezed.length;
    begins.set(Number(number), at);
  }
  return spans.map(([number, begin, end]) => {
    const block = blocks[number];
    const sought = squeeze(block.slice(begin, end));
    if (sought === "") return [];
    const at =
      begins.get(number) >= 0 ? begins.get(number) + squeeze(block.slice(0, begin)).length : page.text.indexOf(sought);
    return at < 0 ? [] : rangesOf(page, at, at + sought.length);
  });
}

const isInSight = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;

function scrollTo(range) {
  const element = range.startContainer.parentElement;
  if (!element || isInSight(range.getBoundingClientRect())) return;
  const isTall = call(Element, element, "getBoundingClientRect").height > innerHeight;
  const isStill = isTall || matchMedia("(prefers-reduced-motion: reduce)").matches;
  call(Element, element, "scrollIntoView", { block: "center", behavior: isStill ? "instant" : "smooth" });
  // The paragraph is taller than the window, so its middle need not be where the sentence is.
  if (isTall) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
}

/**
 * Handles a message of the panel: {name, blocks, spans, isShown, isSought}. Returns a boolean for each span: whether it
 * is in the page.
 */
function answer({ name, blocks, spans, isShown, isSought }) {
  const found = spans.length > 0 ? find(index(), blocks, spans) : [];
  const ranges = found.flat();
  if (isShown && ranges.length > 0) {
    const highlight = new Highlight(...ranges);
    highlight.priority = priorities[name];
    CSS.highlights.set(prefix + name, highlight);
  } else {
    CSS.highlights.delete(prefix + name);
  }
  if (isSought && ranges.length > 0) scrollTo(ranges[0]);
  return found.map((each) => each.length > 0);
}

function clear() {
  for (const name of Object.keys(priorities)) CSS.highlights.delete(prefix + name);
}

/** Serves panels that connect through the port `portName`. When the last one has left, all highlights are removed. */
export function listen(api, portName) {
  const ports = new Set();
  const send = async (message) => {
    try {
      await api.runtime.sendMessage(message);
    } catch {
      // The extension itself is gone, and its style sheet with it.
    }
  };
  api.runtime.onConnect.addListener((port) => {
    if (port.name !== portName) return;
    ports.add(port);
    port.onMessage.addListener((message) => port.postMessage({ id: message.id, found: answer(message) }));
    port.onDisconnect.addListener(async () => {
      ports.delete(port);
      if (ports.size > 0) return;
      clear();
      await send("highlights-gone");
      // If the background script had to start first, it may have removed the style sheet of a panel that has come
      // meanwhile.
      if (ports.size > 0) send("highlights-back");
    });
  });
  // The browser may keep the page for when the user goes back to it.
  addEventListener("pagehide", clear);
}
