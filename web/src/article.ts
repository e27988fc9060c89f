// khulasa/article: the article of a page, with what the page says about it.
import { isArticle } from "./block-kinds.js";
import { readHtml } from "./html-reader.js";
import { metadataOf, type ArticleMetadata } from "./metadata.js";
import { sharedKhulasa } from "./shared.js";
import type { Markup } from "./types.js";

export type { ArticleMetadata };
export { dayIn } from "./dates.js";

/** A stretch of prose of a page. */
export interface ProseRun {
  text: string;
  words: number;
}

/** What extractArticle() finds. */
export interface ExtractedArticle {
  /** The article's title, headings, paragraphs, list items and quotations, one per line; empty if the page has none. */
  text: string;
  /** For `analyze(text, { markup, clean: false })`: what each line is. */
  markup: Markup[];
  metadata: ArticleMetadata;
  /** Empty if there is an article; else the longest runs of prose of the page, at most three, for a reader to choose from. */
  candidates: ProseRun[];
}

const tagOfKind: Readonly<Record<string, number>> = {
  title: 1,
  heading: 2,
  "list-item": 4,
  quote: 8,
  paragraph: 128,
};

const mostCandidates = 3;
// A run shorter than this is a menu or a headline.
const fewestWords = 15;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0;

/** The longest runs of lines that are not links. */
function candidatesOf(text: string, markup: readonly Markup[]): ProseRun[] {
  const linked = new Set(markup.filter(({ tags }) => (tags & 512) === 0 && tags & (32 | 64)).map(({ begin }) => begin));
  const runs: ProseRun[] = [];
  let run: string[] = [];
  const end = (): void => {
    const joined = run.join("\n");
    if (joined !== "") runs.push({ text: joined, words: countWords(joined) });
    run = [];
  };
  let begin = 0;
  for (const line of text.split("\n")) {
    if (linked.has(begin) || countWords(line) < 4) end();
    else run.push(line);
    begin += line.length + 1;
  }
  end();
  return runs
    .filter(({ words }) => words >= fewestWords)
    .sort((a, b) => b.words - a.words)
    .slice(0, mostCandidates);
}

/**
 * Finds the article of a page and what the page says about it. Works in pages, workers and Node, without a DOM; nothing
 * in the page runs or is fetched.
 *
 * Metadata comes from the page's `<meta>`, JSON-LD, microdata and the article's own lines, and is checked against the
 * text: an author that the page does not name is not believed.
 *
 * @param html the whole page; any string. A page without an article, such as a home page, gives an empty text.
 * @param options `url` is the page's address, with which relative addresses become whole ones; without it they stay as
 * they are. `signal` aborts.
 * @throws AbortError; KhulasaError if the engine cannot be loaded or the page is longer than it takes.
 *
 * @example
 * ```js
 * const { text, markup, metadata } = await extractArticle(html, { url: "https://news.example/a/1" });
 * const { summary } = await khulasa.analyze(text, { markup, clean: false, title: metadata.title ?? "" });
 * ```
 */
export async function extractArticle(
  html: string,
  { url, signal }: { url?: string; signal?: AbortSignal } = {},
): Promise<ExtractedArticle> {
  const page = readHtml(html);
  const khulasa = await sharedKhulasa();
  const { article, language, direction } = await khulasa.analyze(page.text, {
    markup: page.markup,
    keywords: { max: 0 },
    ...(signal && { signal }),
  });
  let text = "";
  const markup: Markup[] = [];
  for (const block of article.blocks) {
    if (!isArticle(block.kind)) continue;
    markup.push({ begin: text.length, end: text.length + block.text.length, tags: tagOfKind[block.kind] ?? 0 });
    text += `${block.text}\n`;
  }
  const candidates = text === "" ? candidatesOf(page.text, page.markup) : [];
  const metadata = metadataOf({ facts: page.facts, article, language, direction, page: page.text, url });
  return { text, markup, metadata, candidates };
}
