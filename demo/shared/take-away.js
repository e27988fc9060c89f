// What a reader takes along: the gist as plain text, Markdown or JSON, and a link that carries the text.
import { escapeMarkdown } from "../khulasa/index.js";
import { t } from "./strings.js";

export const version = "0.1.0";

// A longer fragment is cut off by mail programs and messengers. Set by hand, in characters.
const maxFragment = 8_000;
// A link may say at most this much, in UTF-16 code units: a small one must not unfold to fill the memory.
const maxLinkText = 200_000;

const bidiControls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
// In one line, which is what a bullet promises; a control character, which a terminal obeys, is no more than a space.
export const clean = (text) =>
  text
    .replace(bidiControls, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();

/** The gist as plain text. */
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

/** The gist as Markdown. */
export function toMarkdown(analysis) {
  const { summary, keywords, article } = analysis;
  const text = (said) => escapeMarkdown(clean(said));
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

/** The gist as JSON: with offsets into the text, scores and the version. */
export function toJson(analysis) {
  const { language, direction, article, summary, keywords, stats, warnings } = analysis;
  const said = (pick) => ({ ...pick, text: clean(pick.text) });
  return `${JSON.stringify(
    {
      khulasa: version,
      offsets: "UTF-16 code units of the text",
      language,
      direction,
      title: article.title && clean(article.title),
      summary: { ...summary, sentences: summary.sentences.map(said) },
      keywords: keywords.map(said),
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

/** The fragment that carries `text`: deflated, base64url. Undefined where it would be too long. */
export async function toFragment(text) {
  if (text.length > maxLinkText) return undefined;
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw"));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const fragment = `#text=${base64.replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
  return fragment.length <= maxFragment ? fragment : undefined;
}

/** The text of a fragment; undefined where it carries none, or none that can be read. */
export async function fromFragment(fragment) {
  const [, code] = /^#text=([\w-]+)$/.exec(fragment) ?? [];
  if (!code || fragment.length > maxFragment) return undefined;
  try {
    const bytes = Uint8Array.from(atob(code.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true }); // a mark at the beginning is part of the text that was sent
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
