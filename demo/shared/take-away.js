// What the user can take away: the summary with its keyphrases as plain text, Markdown or JSON, and a link that
// contains the text.
import { escapeMarkdown } from "../khulasa/index.js";
import { t } from "./strings.js";

export const version = "0.1.0";

// Longest fragment of a link, in characters. Set by hand: mail programs and messengers cut off longer ones.
const maxFragment = 8_000;
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

/** The title, summary and keyphrases as plain text. */
export function toPlain(analysis) {
  const { summary, keywords, article } = analysis;
  const isList = summary.type === "key-points";
  const lines = summary.sentences.map((pick) => (isList ? "• " : "") + clean(pick.text));
  return [
    ...(article.title ? [clean(article.title), ""] : []),
    isList ? lines.join("\n") : lines.join(" "),
    "",
    `${t("keywords")}: ${keywords.map((keyword) => clean(keyword.text)).join("، ")}`,
    "",
  ].join("\n");
}

/** The title, summary and keyphrases as Markdown. */
export function toMarkdown(analysis) {
  const { summary, keywords, article } = analysis;
  const text = (original) => escapeMarkdown(clean(original));
  const isList = summary.type === "key-points";
  const lines = summary.sentences.map((pick) => (isList ? "- " : "") + text(pick.text));
  return [
    `# ${text(article.title ?? t("summary"))}`,
    "",
    isList ? lines.join("\n") : lines.join(" "),
    "",
    `## ${t("keywords")}`,
    "",
    ...keywords.map((keyword) => `- ${text(keyword.text)}`),
    "",
  ].join("\n");
}

/** The title, summary and keyphrases as JSON, with offsets into the text, scores, and the version of Khulasa. */
export function toJson(analysis) {
  const { language, direction, article, summary, keywords, stats, warnings } = analysis;
  const cleaned = (pick) => ({ ...pick, text: clean(pick.text) });
  return `${JSON.stringify(
    {
      khulasa: version,
      offsets: "UTF-16 code units of the text",
      language,
      direction,
      title: article.title && clean(article.title),
      summary: { ...summary, sentences: summary.sentences.map(cleaned) },
      keywords: keywords.map(cleaned),
      stats,
      warnings,
    },
    null,
    2,
  )}\n`;
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
  const [, code] = /^#text=([\w-]+)$/.exec(fragment) ?? [];
  if (!code || fragment.length > maxFragment) return undefined;
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
