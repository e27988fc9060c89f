// Text in Markdown that a reader sees as it is.

// Signs of code, emphasis, links, HTML, headings, tables, and of an entity: «&lt;» would turn into «<». And of what GitHub's
// Markdown makes a link by itself: «name@host», «https://», «www.».
const signs = /[\\`*_[\]<>&#|~@]|:(?=\/\/)/g;
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
