// Escapes text so that Markdown shows it unchanged.

// Characters that mean code, emphasis, links, HTML, headings, tables, formulas or an entity («&lt;» would become «<»);
// those in what renderers turn into a link by themselves («name@host», «https://», «www.», with some also «//host» and
// «host.com»); and those of emoji shortcodes, «:+1:».
const signs = /[\\`*_[\]<>&#|~@$]|:(?=\/\/|[\w+-]+:)|\/(?=\/)|\.(?=\p{L})/gu;
const bareHost = /(www)\./gi;
// At the start of a line: a list, or the underline of a heading.
const lineSign = /^[-+=]/;
const listNumber = /^(\d+)([.)])/;

/**
 * Escapes `line` so that Markdown (CommonMark or GitHub's) displays it character by character and takes none of it for
 * markup, whatever it contains. Use it to quote a text in a document. Linear.
 *
 * @param line without line ends, and without white space at its start and end, to which Markdown gives a meaning. Empty
 * gives empty.
 *
 * @example
 * ```js
 * const list = summary.sentences.map(({ text }) => `- ${escapeMarkdown(text.replace(/\s+/g, " ").trim())}`).join("\n");
 * ```
 */
export function escapeMarkdown(line: string): string {
  return line.replace(signs, "\\$&").replace(bareHost, "$1\\.").replace(lineSign, "\\$&").replace(listNumber, "$1\\$2");
}
