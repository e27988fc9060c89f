// What is saved of an article, and its form in an exported file: JSON Lines, one article a line. Pure functions.
import { isArticle } from "../khulasa/index.js";

// The bits of MarkupTag of khulasa/html by the kinds of blocks; that module has the whole reader of HTML.
const tagOfKind = { title: 1, heading: 2, "list-item": 4, quote: 8, paragraph: 128 };
const allTags = 1 + 2 + 4 + 8 + 128;

// The version of the form of a line. Lines of a later version are not read.
const version = 1;
// The most UTF-16 code units of a text, as for analyze(), and of its title, author or site. Set by hand: longer than on any real page.
const maxText = 50_000_000;
const maxSaid = 2_000;
// Most UTF-16 code units of an address: what common servers take.
const maxAddress = 8_000;
// Most points of a summary: the longest has 20 sentences.
const maxPoints = 100;
// An untitled article is listed by the beginning of its first sentence: at most this many UTF-16 code units of it.
const maxTitle = 90;

/**
 * The article of an analysis as the record that is saved: {id, text, markup, title, byline, site, url, published, language,
 * direction, points, saved}. Empty fields are null. `about` is what aboutArticle() returns; `restored` has the indexes of
 * the blocks that the user took back into the article. Undefined if there is no summary. Linear.
 */
export async function recordOf({ analysis, about: { metadata }, restored }) {
  const { article, language, direction, summary, sentences } = analysis;
  if (summary.sentences.length === 0) return undefined;
  let text = "";
  const markup = [];
  for (const [i, block] of article.blocks.entries()) {
    if (!isArticle(block.kind) && !restored.has(i)) continue;
    const begin = text.length;
    text += `${block.text}\n`;
    if (tagOfKind[block.kind]) markup.push({ begin, end: text.length - 1, tags: tagOfKind[block.kind] });
  }
  const { title, byline, site, published, url } = metadata;
  return {
    id: await idOf(text),
    text,
    markup,
    title: title || shortened(sentences[0].text),
    byline: byline ?? null,
    site: site ?? null,
    url: webAddress(url),
    published: published ?? null,
    language,
    direction,
    points: summary.sentences.map((pick) => pick.text),
    saved: Date.now(),
  };
}

function shortened(sentence) {
  const line = sentence.replace(/\s+/g, " ").trim();
  return line.length > maxTitle ? `${line.slice(0, maxTitle).replace(/\s\S*$/, "")}…` : line;
}

/** The id of an article: a hash of its letters and digits, so that vowel marks, punctuation and spaces make no other. */
export async function idOf(text) {
  const letters = text.normalize("NFKC").replace(/[^\p{L}\p{N}]+|ـ/gu, "");
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(letters)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `address` if it is one of the web and not too long, without its fragment; else null. */
export function webAddress(address) {
  if (typeof address !== "string" || address.length > maxAddress) return null;
  try {
    const url = new URL(address);
    url.hash = "";
    // Percent-encoded, an Arabic address is up to six times as long.
    return /^https?:$/.test(url.protocol) && url.href.length <= maxAddress ? url.href : null;
  } catch {
    return null; // no address, or not a whole one
  }
}

/** What a page would say about the article, for source.set() and aboutArticle(). */
export const factsOf = ({ title, byline, site, url, published }) =>
  Object.entries({
    "og:title": title,
    author: byline,
    "og:site_name": site,
    canonical: url,
    "article:published_time": published,
  }).flatMap(([name, value]) => (value ? [{ name, value }] : []));

/** `record` with what `before`, an older record of the same article, says and it does not. */
export const merged = (record, before) =>
  Object.fromEntries(
    Object.entries({ ...before, ...record }).map(([key, value]) => [key, value ?? before?.[key] ?? null]),
  );

/** The lines of a file, newest article first. The fingerprints are left out: they are made anew where it is imported. */
export const toLines = (records) =>
  records
    .map(({ id, fingerprint, saved, ...said }) =>
      JSON.stringify({ khulasa: version, saved: new Date(saved).toISOString(), ...said }),
    )
    .map((line) => `${line}\n`)
    .join("");

const saidOr = (value, other) => (typeof value === "string" && value.trim() ? value.slice(0, maxSaid) : other);

/** The day of an ISO date or time, or null. V8 parses more than that: "2024-05-32 May" is a date for it. */
function dayFrom(value) {
  const day = typeof value === "string" ? value.slice(0, 10) : "";
  return /^\d{4}-\d\d-\d\d$/.test(day) && Number.isFinite(Date.parse(day)) ? day : null;
}

/**
 * The record in a line of a file. Only a text is needed: what else is missing or wrong is left out, and what is unknown is
 * ignored. Undefined for a line that is not JSON, has no text, or is of a later version.
 */
async function fromLine(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  const { khulasa, text: given, markup, points, saved, language, direction } = Object(value);
  if (typeof khulasa !== "number" || khulasa > version) return undefined;
  if (typeof given !== "string" || !/\p{L}/u.test(given) || given.length > maxText) return undefined;
  // A text box has no other ends of lines, and the text would not be known again. The spans of the markup stay in place.
  const text = given.replace(/\r\n/g, " \n").replace(/\r/g, "\n");
  const date = Date.parse(saved);
  const listed = (list) => (Array.isArray(list) ? list : []);
  return {
    id: await idOf(text),
    text,
    markup: listed(markup).flatMap((entry) => markupFrom(entry, text.length)),
    title: saidOr(value.title, shortened(text.trim().split("\n")[0])),
    byline: saidOr(value.byline, null),
    site: saidOr(value.site, null),
    url: webAddress(value.url),
    published: dayFrom(value.published),
    language: saidOr(language, "und"),
    direction: direction === "ltr" ? "ltr" : "rtl",
    points: listed(points)
      .slice(0, maxPoints)
      .map((point) => saidOr(point))
      .filter(Boolean),
    // A date in the future would keep the article on top of all that is saved later.
    saved: Number.isFinite(date) ? Math.min(date, Date.now()) : Date.now(),
  };
}

function markupFrom(entry, units) {
  const { begin, end, tags } = Object(entry);
  const isSpan = Number.isInteger(begin) && Number.isInteger(end) && begin >= 0 && begin < end && end <= units;
  return isSpan && Number.isInteger(tags) && (tags & allTags) === tags ? [{ begin, end, tags }] : [];
}

/**
 * Reads the text of a file: calls `take(record)` for each article, one after another, and `onBad(number)` for each line without
 * an article; the first line is 1. Empty lines are skipped. An error that `take` throws ends the reading.
 */
export async function readLines(text, take, onBad) {
  for (const [i, line] of text
    .replace(/^\uFEFF/, "")
    .split("\n")
    .entries()) {
    if (line.trim() === "") continue;
    const record = await fromLine(line);
    if (record) await take(record);
    else onBad(i + 1);
  }
}
