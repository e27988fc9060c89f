// Text in Markdown that a reader sees as it is.

// Signs of code, emphasis, links, HTML, headings, tables, formulas, and of an entity: «&lt;» would turn into «<». And of what readers
// make a link by themselves: «name@host», «https://», «www.», some also «//host» and «host.com»; and of a picture, «:+1:».
const signs = /[\\`*_[\]<>&#|~@$]|:(?=\/\/|[\w+-]+:)|\/(?=\/)|\.(?=\p{L})/gu;
const bareHost = /(www)\./gi;
// At a line's start: of a list, of a line under a heading.
const lineSign = /^[-+=]/;
const listNumber = /^(\d+)([.)])/;

/**
 * `line` as Markdown, CommonMark or GitHub's, that shows it letter by letter and is no markup, whatever it holds: for what is
 * taken from a text into a document. Linear.
 *
 * @param line without line ends and without white space at its ends, which Markdown gives a meaning; empty gives empty.
 */
export function escapeMarkdown(line: string): string {
  return line.replace(signs, "\\$&").replace(bareHost, "$1\\.").replace(lineSign, "\\$&").replace(listNumber, "$1\\$2");
}
