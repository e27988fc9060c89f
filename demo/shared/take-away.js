// What the user can take away: the summary with its keyphrases as plain text, Markdown or JSON, and a link that
// contains the text.
import { escapeMarkdown } from "../khulasa/index.js";
import { aboutParts } from "./about-view.js";
import { t } from "./strings.js";

export const version = "0.1.0";

// Longest fragment of a link, in characters. Set by hand: mail programs and messengers cut off longer ones.
const maxFragment = 8_000;
// Longest part of it that names the options of the summary.
const maxOptions = 100;
// Longest text of a link, in UTF-16 code units: a short link must not decompress to a text that fills the memory.
const maxLinkText = 200_000;

const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
/**
 * `text` as one line, so that it stays in its list item. Each run of white space and control characters, which a
 * terminal would obey, becomes one space, and bidi controls are removed.
 */
export const clean = (text) =>
  text
    .replace(bidiControls, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** The author, day and site in one line, and the page's address in another; neither if the page does not say. */
function aboutLines(metadata) {
  const address = /^https?:/.test(metadata.url ?? "") ? clean(metadata.url) : "";
  return [aboutParts(metadata).map(clean).filter(Boolean).join(" · "), address];
}

/** The title, author, day and site of the article in one line; empty if its page says none. */
export const sourceLine = (metadata) =>
  [clean(metadata.title ?? ""), aboutLines(metadata)[0]].filter(Boolean).join(" · ");

/** The title, author, day, site and address (of ArticleMetadata), the summary and the keyphrases as plain text. */
export function toPlain({ summary, keywords }, metadata) {
  const isList = summary.type === "key-points";
  const lines = summary.sentences.map((pick) => (isList ? "• " : "") + clean(pick.text));
  const head = [clean(metadata.title ?? ""), ...aboutLines(metadata)].filter(Boolean);
  return [
    ...(head.length > 0 ? [...head, ""] : []),
    isList ? lines.join("\n") : lines.join(" "),
    "",
    `${t("keywords")}: ${keywords.map((keyword) => clean(keyword.text)).join("، ")}`,
    "",
  ].join("\n");
}

/** The same as Markdown. */
export function toMarkdown({ summary, keywords }, metadata) {
  const text = (original) => escapeMarkdown(clean(original));
  const isList = summary.type === "key-points";
  const lines = summary.sentences.map((pick) => (isList ? "- " : "") + text(pick.text));
  return [
    `# ${text(metadata.title ?? t("summary"))}`,
    "",
    ...aboutLines(metadata)
      .filter(Boolean)
      .flatMap((line) => [text(line), ""]),
    isList ? lines.join("\n") : lines.join(" "),
    "",
    `## ${t("keywords")}`,
    "",
    ...keywords.map((keyword) => `- ${text(keyword.text)}`),
    "",
  ].join("\n");
}

/** `value` of metadata, with its strings clean. */
const cleanValue = (value) =>
  typeof value === "string" ? clean(value) : Array.isArray(value) ? value.map(clean) : value;

/** The same as JSON, with all metadata, offsets into the text, scores, and the version of Khulasa. */
export function toJson(analysis, metadata) {
  const { language, direction, summary, keywords, stats, warnings } = analysis;
  const cleaned = (pick) => ({ ...pick, text: clean(pick.text) });
  return `${JSON.stringify(
    {
      khulasa: version,
      offsets: "UTF-16 code units of the text",
      language,
      direction,
      title: metadata.title && clean(metadata.title),
      metadata: Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name, cleanValue(value)])),
      summary: { ...summary, sentences: summary.sentences.map(cleaned) },
      keywords: keywords.map(cleaned),
      stats,
      warnings,
    },
    null,
    2,
  )}\n`;
}

// Most letters of the title in the name of a file.
const maxName = 60;

/** A name for a file of the article with this metadata, without the ending: its title as far as systems allow. */
export function fileName({ title = "" }) {
  const allowed = clean(title).replace(/[\\/:*?"<>|#%]+/g, " ");
  return (
    clean(allowed.slice(0, maxName).replace(/\s\S*$/, (end) => (allowed.length > maxName ? "" : end))).replace(
      /^\.+|\.+$/g,
      "",
    ) || "khulasa"
  );
}

export const formats = {
  txt: { type: "text/plain", write: toPlain },
  md: { type: "text/markdown", write: toMarkdown },
  json: { type: "application/json", write: toJson },
};

async function through(bytes, transform) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}

/** The fragment that contains `text`, deflated and in base64url; undefined if it would be too long. */
export async function toFragment(text) {
  if (text.length > maxLinkText) return undefined;
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const fragment = `#text=${base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
  return fragment.length <= maxFragment ? fragment : undefined;
}

/** The text of a fragment; undefined if it has none or is damaged. */
export async function fromFragment(fragment) {
  const [, code] = /^#text=([\w-]+)(?:&[\w=&-]*)?$/.exec(fragment) ?? [];
  if (!code || fragment.length > maxFragment + maxOptions) return undefined;
  try {
    const bytes = Uint8Array.from(atob(code.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    // A byte order mark at the start is part of the text that was sent.
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    let text = "";
    for (let part; !(part = await reader.read()).done; ) {
      text += decoder.decode(part.value, { stream: true });
      if (text.length > maxLinkText) return undefined;
    }
    return text + decoder.decode();
  } catch {
    return undefined; // a damaged link
  }
}
