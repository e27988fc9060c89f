// Highlights in the page, by the CSS Custom Highlight API: neither its text nor its elements change. They live as long as the
// panel is connected, and no longer.
import { call, read } from "khulasa/dom";
import { walk } from "./walk.js";

const prefix = "khulasa-";
// Marks over marks: the sentence that is spoken of over the picked ones, mentions over both.
const priorities = { picks: 0, spoken: 1, mentions: 2 };

const squeeze = (text) => text.replace(/\s+/g, "");

/** The page's shown text without white space, and where its text nodes stand in it: their begins, ascending. */
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

/** The index of the last of `places` that begins at or before `at`. */
function placeAt(places, at) {
  let low = 0;
  for (let high = places.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if (places[middle].begin <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The offset in `text` of its letter number `count` (from 0), white space not counted. */
function offsetOf(text, count) {
  for (let at = 0, left = count; at < text.length; ++at) {
    if (!/\s/.test(text[at]) && left-- === 0) return at;
  }
  return text.length;
}

/** The ranges of letters [begin, end) of the squeezed text, one a text node: none crosses the border of a shadow tree. */
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
 * The ranges of `spans` ([block, begin, end], offsets in the text of the block); an empty list for what is not in the page, or no
 * longer. `blocks`: {number: text}, in order. A block is looked for behind the one before, so that a text that stands in the page
 * twice is found at its place; its sentence alone where the page shows the block otherwise.
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
    const said = squeeze(block.slice(begin, end));
    if (said === "") return [];
    const at =
      begins.get(number) >= 0 ? begins.get(number) + squeeze(block.slice(0, begin)).length : page.text.indexOf(said);
    return at < 0 ? [] : rangesOf(page, at, at + said.length);
  });
}

const isInSight = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;

function scrollTo(range) {
  const element = range.startContainer.parentElement;
  if (!element || isInSight(range.getBoundingClientRect())) return;
  const isTall = call(Element, element, "getBoundingClientRect").height > innerHeight;
  const isStill = isTall || matchMedia("(prefers-reduced-motion: reduce)").matches;
  call(Element, element, "scrollIntoView", { block: "center", behavior: isStill ? "instant" : "smooth" });
  // A paragraph that is higher than the window: its middle is not the sentence's.
  if (isTall) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: "instant" });
}

/** Does what the panel asks: {id, name, blocks, spans, isShown, isSought}. Returns which of the spans are in the page. */
function answer({ name, blocks, spans, isShown, isSought }) {
  const found = spans.length > 0 ? find(index(), blocks, spans) : [];
  const ranges = found.flat();
  if (isShown && ranges.length > 0) {
    const marks = new Highlight(...ranges);
    marks.priority = priorities[name];
    CSS.highlights.set(prefix + name, marks);
  } else {
    CSS.highlights.delete(prefix + name);
  }
  if (isSought && ranges.length > 0) scrollTo(ranges[0]);
  return found.map((each) => each.length > 0);
}

function clear() {
  for (const name of Object.keys(priorities)) CSS.highlights.delete(prefix + name);
}

/** Waits for panels to connect by the port `portName`; when the last has left, everything is taken away. */
export function listen(api, portName) {
  const ports = new Set();
  const tell = async (message) => {
    try {
      await api.runtime.sendMessage(message);
    } catch {
      // The extension itself is gone, and then its style sheet is too.
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
      await tell("marks-gone");
      // The background may have slept, and taken away the style sheet of a panel that has come meanwhile.
      if (ports.size > 0) tell("marks-back");
    });
  });
  // A page that the browser keeps for the way back.
  addEventListener("pagehide", clear);
}
