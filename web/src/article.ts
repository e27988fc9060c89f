// khulasa/article: the article of a page, with what the page says about it.
import { isArticle } from "./block-kinds.js";
import { readHtml, type HtmlFact, type HtmlPage } from "./html-reader.js";
import { MarkupTag } from "./markup.js";
import { metadataOf, type ArticleMetadata } from "./metadata.js";
import { sharedKhulasa } from "./shared.js";
import type { Analysis, Markup } from "./types.js";

export type { ArticleMetadata, HtmlFact, HtmlPage };
export { dayIn } from "./dates.js";

/** A stretch of prose of a page: whole lines of its text. */
export interface ProseRun {
  text: string;
  /** Where it is in the text of the page, in UTF-16 code units. */
  begin: number;
  end: number;
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
  title: MarkupTag.title,
  heading: MarkupTag.heading,
  "list-item": MarkupTag.listItem,
  quote: MarkupTag.quote,
  paragraph: MarkupTag.paragraph,
};

const mostCandidates = 3;
// A run shorter than this is a menu or a headline, and a line shorter than that ends a run.
const fewestWords = 15;
const fewestLineWords = 4;

const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0;

/** The longest runs of lines that are not links. Linear. */
function candidatesOf({ text, markup }: Pick<HtmlPage, "text" | "markup">): ProseRun[] {
  const linked = new Set(
    markup.filter(({ tags }) => (tags & MarkupTag.block) === 0 && tags & MarkupTag.links).map(({ begin }) => begin),
  );
  const runs: Omit<ProseRun, "text">[] = [];
  let run: (typeof runs)[number] | undefined;
  let begin = 0;
  for (const line of text.split("\n")) {
    const end = begin + line.length;
    const words = linked.has(begin) ? 0 : countWords(line);
    if (words < fewestLineWords) run = undefined;
    else {
      if (!run) runs.push((run = { begin, end, words: 0 }));
      run.end = end;
      run.words += words;
    }
    begin = end + 1;
  }
  return runs
    .filter(({ words }) => words >= fewestWords)
    .sort((a, b) => b.words - a.words)
    .slice(0, mostCandidates)
    .map((each) => ({ ...each, text: text.slice(each.begin, each.end) }));
}

/**
 * What a page says about the article that an analysis has found in it, and, if it has found none, the longest runs of
 * prose: for programs that analyze the page themselves, and so have its summary, too. Linear.
 *
 * @param page what `fromHtml()` of khulasa/html returned; of a text that was not HTML, `{ text, markup: [], facts: [] }`.
 * @param analysis of `analyze(page.text, { markup: page.markup })`.
 * @param options `url` as for extractArticle().
 *
 * @example
 * ```js
 * const page = fromHtml(html);
 * const analysis = await khulasa.analyze(page.text, { markup: page.markup });
 * const { metadata } = aboutArticle(page, analysis, { url: location.href });
 * ```
 */
export function aboutArticle(
  page: HtmlPage,
  { article, language, direction }: Pick<Analysis, "article" | "language" | "direction">,
  { url }: { url?: string | undefined } = {},
): Pick<ExtractedArticle, "metadata" | "candidates"> {
  const isNone = !article.blocks.some(({ kind }) => isArticle(kind));
  return {
    metadata: metadataOf({ facts: page.facts, article, language, direction, page: page.text, url }),
    candidates: isNone ? candidatesOf(page) : [],
  };
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
  const analysis = await khulasa.analyze(page.text, {
    markup: page.markup,
    keywords: { max: 0 },
    ...(signal && { signal }),
  });
  let text = "";
  const markup: Markup[] = [];
  for (const block of analysis.article.blocks) {
    if (!isArticle(block.kind)) continue;
    markup.push({ begin: text.length, end: text.length + block.text.length, tags: tagOfKind[block.kind] ?? 0 });
    text += `${block.text}\n`;
  }
  return { text, markup, ...aboutArticle(page, analysis, { url }) };
}
