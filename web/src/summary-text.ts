// The summary as the string that Summarizer returns.
import type { Khulasa } from "./khulasa.js";
import { escapeMarkdown } from "./markdown.js";
import type { SummarizerFormat, SummarizerLength, SummarizerType } from "./summarizer-types.js";

interface Form {
  type: SummarizerType;
  format: SummarizerFormat;
  length: SummarizerLength;
}

/**
 * The chunks of the summary: one per sentence, with the separator from the one before. Joined they are the summary. Key
 * points are one per line, in Markdown a list; the sentences of other types are joined by spaces. Empty for a text of
 * white space and control characters only.
 */
export async function summaryChunks(
  khulasa: Khulasa,
  text: string,
  form: Form,
  signal: AbortSignal,
): Promise<string[]> {
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return [];
  const { type } = form;
  const summary = { type, length: form.length };
  let picks = (await khulasa.summarize(text, { summary, signal })).sentences;
  // Nothing in it looks like an article: take the whole text as one.
  if (picks.length === 0) picks = (await khulasa.summarize(text, { summary, signal, clean: false })).sentences;
  const sentences = picks.map((pick) => pick.text.replace(/\s+/g, " ").trim());
  if (sentences.length === 0) sentences.push(text.replace(/\s+/g, " ").trim());
  const isList = type === "key-points";
  return sentences.map((sentence, i) => {
    const shown = form.format === "markdown" ? escapeMarkdown(sentence) : sentence;
    const bullet = isList && form.format === "markdown" ? "- " : "";
    return (i === 0 ? "" : isList ? "\n" : " ") + bullet + shown;
  });
}
