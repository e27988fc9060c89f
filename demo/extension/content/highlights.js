// Highlights in the page, by the CSS Custom Highlight API, which changes neither text nor elements. They are shown only
// while there is a panel: it is connected by a port, or where a port cannot be had, it calls keep() again and again.
import { call, read } from "khulasa/dom";
import { walk } from "./walk.js";

const prefix = "khulasa-";
// Where highlights overlap, the current sentence is above the picked ones, and mentions are above both.
const priorities = { picks: 0, current: 1, mentions: 2 };

// Without a port, highlights are removed this long after the panel was last heard of, in milliseconds: three times what
// the panel waits between two calls.
const leaseMs = 3000;
// Most sentences or mentions that are looked for at a time, and most text of their blocks, in UTF-16 code units: four
// times what the panel asks for at most, and the longest text that it analyzes.
const maxSpans = 2000;
const maxUnits = 50_000_000;

const ports = new Set();
let lease;

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
  const element = read(Node, range.startContainer, "parentElement");
  if (!element || isInSight(range.getBoundingClientRect())) return;
  const isTall = call(Element, element, "getBoundingClientRect").height > innerHeight;
  const isStill = isTall || matchMedia("(prefers-reduced-motion: reduce)").matches;
  call(Element, element, "scrollIntoView", { block: "center", behavior: isStill ? "instant" : "smooth" });
  // The paragraph is taller than the window, so its middle need not be where the sentence is.
  if (isTall) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
}

/** What is wrong with a message of the panel; undefined if nothing is. */
function faultOf(message) {
  const { name, blocks, spans } = Object(message);
  if (typeof name !== "string" || !Object.hasOwn(priorities, name)) return "name";
  if (Object(blocks) !== blocks || Array.isArray(blocks)) return "blocks";
  const texts = Object.values(blocks);
  if (!texts.every((text) => typeof text === "string")) return "blocks";
  if (texts.reduce((sum, text) => sum + text.length, 0) > maxUnits) return "blocks";
  if (!Array.isArray(spans) || spans.length > maxSpans) return "spans";
  const isSpan = (span) =>
    Array.isArray(span) && span.length === 3 && span.every(Number.isInteger) && Object.hasOwn(blocks, span[0]);
  return spans.every(isSpan) ? undefined : "spans";
}

/**
 * Highlights what the panel asks for, instead of what had the same name before: {name, blocks, spans, isShown,
 * isSought}. Returns {found}, a boolean for each span: whether it is in the page; or {refused}, which names what is
 * wrong with the message, after which nothing has changed.
 */
export function highlight(message) {
  const refused = faultOf(message);
  if (refused) return { refused };
  const { name, blocks, spans, isShown, isSought } = message;
  const found = spans.length > 0 ? find(index(), blocks, spans) : [];
  const ranges = found.flat();
  if (isShown && ranges.length > 0) {
    const shown = new Highlight();
    // Not all at once: a call has at most some 100,000 arguments, and a page may put every letter in its own element.
    for (const range of ranges) shown.add(range);
    shown.priority = priorities[name];
    CSS.highlights.set(prefix + name, shown);
    keep();
  } else {
    CSS.highlights.delete(prefix + name);
  }
  if (isSought && ranges.length > 0) scrollTo(ranges[0]);
  return { found: found.map((each) => each.length > 0) };
}

/** Removes all highlights. */
export function clear() {
  clearTimeout(lease);
  for (const name of Object.keys(priorities)) CSS.highlights.delete(prefix + name);
}

/** Keeps the highlights for a while longer. Returns true: the page is still there. */
export function keep() {
  addEventListener("pagehide", clear); // the browser may keep the page for when the user goes back to it
  clearTimeout(lease);
  if (ports.size === 0) lease = setTimeout(clear, leaseMs);
  return true;
}

/**
 * Notices panels that connect through the port `portName`. When the last one has left, all highlights are removed.
 * Without `api` there are no ports.
 */
export function listen(api, portName) {
  if (!api) return;
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
    keep();
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
}
