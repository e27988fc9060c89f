// Addresses that lead to a sentence of a page: text fragments (https://wicg.github.io/scroll-to-text-fragment/), written so
// that both Chromium and Firefox find Arabic in them. The entry khulasa/fragment.
//
// Chromium folds most spellings of Arabic before it compares, Firefox only the seats of hamza, marks inside words, quotes and
// dashes. So a term has the page's own characters; and it never ends in a letter with a mark, where Firefox finds nothing.
import type { Range } from "./types.js";

// A longer sentence is named by its first and last words, or its address could not be sent. Both browsers find 400 words.
const maxTermWords = 60;
// Words of such a start or end.
const edgeWords = 6;
// Most words before a sentence that are named to tell it from an earlier one of the same words.
const prefixWords = 5;

const space = /\s/;
// Marks and invisible signs: no term may end in one.
const notAtEnd = /[\p{M}\p{Cf}]$/u;

/** `text` as browsers compare it, or coarser: what differs here differs there. */
const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\p{M}\p{Cf}ـ]/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىیئ]/g, "ي")
    .replace(/ؤ/g, "و")
    .replace(/ة/g, "ه")
    .replace(/ک/g, "ك")
    .replace(/\s+/g, " ")
    .toLowerCase();

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** `words` without the last ones, up to a word in which a term may end. */
function fitForEnd(words: string[]): string[] {
  let count = words.length;
  while (count > 0 && notAtEnd.test(words[count - 1] as string)) --count;
  return words.slice(0, count);
}

const encoded = (words: string[]): string => encodeURIComponent(words.join(" ")).replace(/-/g, "%2D");

/** The words of the line before `at`, or of the line above if there are none: what is read before a sentence. */
function wordsBefore(text: string, at: number): string[] {
  const before = text.slice(0, at).trimEnd();
  return wordsOf(before.slice(before.lastIndexOf("\n") + 1)).slice(-prefixWords);
}

/**
 * The directive of a text fragment, «text=…», for a span of the text of a page. Browsers scroll to the span, and mark it, if
 * the address of the page ends in `#:~:` and this. sentenceLink() makes the whole address.
 *
 * @param text what the page shows, a line for each block, such as `text` of fromHtml() or the text that was pasted; not one that
 *   was cleaned or normalized. Any UTF-16.
 * @param span a sentence or another span of whole words, in UTF-16 code units. Words that it cuts are taken whole, and the
 *   punctuation after it with it.
 * @returns undefined if no such address can be relied on: the span has no word, or only words that end in marks, or half a
 *   surrogate pair.
 *
 * Linear in the length of `text`.
 */
export function textFragment(text: string, { begin, end }: Range): string | undefined {
  while (begin > 0 && !space.test(text[begin - 1] as string)) --begin;
  while (end < text.length && end > begin && !space.test(text[end - 1] as string) && !space.test(text[end] as string))
    ++end;
  const lines = text
    .slice(begin, end)
    .split("\n")
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return undefined;
  try {
    const isOne = lines.length === 1 && first.length <= maxTermWords;
    return isOne ? oneTerm(text, begin, end, first) : twoTerms(text, begin, first, last);
  } catch {
    return undefined; // encodeURIComponent() throws at half a surrogate pair
  }
}

function oneTerm(text: string, begin: number, end: number, words: string[]): string | undefined {
  let term = fitForEnd(words);
  const after = text.slice(end, text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end));
  // All its words end in marks: the words after it are taken, too, up to one that does not.
  if (term.length === 0) {
    const more = wordsOf(after);
    const next = more.findIndex((word) => !notAtEnd.test(word));
    if (next < 0) return undefined;
    term = [...words, ...more.slice(0, next + 1)];
  }
  return `text=${prefixOf(text, begin, term)}${encoded(term)}`;
}

function twoTerms(text: string, begin: number, first: string[], last: string[]): string | undefined {
  const isSame = first === last;
  const half = isSame ? Math.min(edgeWords, Math.floor(first.length / 2)) : edgeWords;
  const start = fitForEnd(first.slice(0, half));
  const tail = fitForEnd(last).slice(-half);
  if (start.length === 0 || tail.length === 0) return undefined;
  return `text=${prefixOf(text, begin, start)}${encoded(start)},${encoded(tail)}`;
}

/** «prefix-,» if the page has `term` before `begin`, too, or if it is a single word; else nothing. */
function prefixOf(text: string, begin: number, term: string[]): string {
  const isUnique = term.length > 1 && !folded(text.slice(0, begin)).includes(folded(term.join(" ")));
  const prefix = isUnique ? [] : fitForEnd(wordsBefore(text, begin));
  return prefix.length > 0 ? `${encoded(prefix)}-,` : "";
}

/**
 * The address of a span of a page: `url` with a text fragment. Whoever opens it, in a new tab, sees the page at that sentence.
 * An older text fragment of `url` is replaced; any other fragment stays.
 *
 * @param url the address of the page, http or https.
 * @param text what the page shows; see textFragment().
 * @param span in UTF-16 code units of `text`.
 * @returns undefined if textFragment() is, or if `url` is not such an address.
 *
 * @example
 * ```js
 * import { fromHtml } from "khulasa/html";
 * import { sentenceLink } from "khulasa/fragment";
 *
 * const { text, markup } = fromHtml(html);
 * const { summary, sentences } = await khulasa.analyze(text, { markup });
 * const link = sentenceLink(url, text, sentences[summary.sentences[0].sentence]);
 * ```
 */
export function sentenceLink(url: string, text: string, span: Range): string | undefined {
  if (!/^https?:\/\//i.test(url)) return undefined;
  const fragment = textFragment(text, span);
  if (!fragment) return undefined;
  const page = url.replace(/:~:.*$/s, "");
  return `${page}${page.includes("#") ? "" : "#"}:~:${fragment}`;
}
