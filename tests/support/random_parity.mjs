// What native, Node and browsers must answer identically: the requests of tests/parity/random_texts.mjs, and every
// article.
import { requestOf } from "../parity/random_texts.mjs";
import { analyzeNatively, slugs, sourceOf } from "./articles.mjs";

/** The number of random texts to compare. */
export const textCount = Number(process.env.KHULASA_TEXTS ?? 300);

/** The articles with default options and with tokens. */
export const articleRequests = slugs.map((slug) => ({
  id: slug,
  text: sourceOf(slug),
  title: "",
  options: { tokens: true },
}));

const randomRequests = () => Array.from({ length: textCount }, (_, id) => requestOf(id));
const asJson = (answers) => answers.map((answer) => JSON.stringify(answer));

/** All requests as lines for `khulasa analyze --jsonl`. */
export const requestLines = () =>
  [...randomRequests(), ...articleRequests].map((request) => `${JSON.stringify(request)}\n`).join("");

/** The native answers in the form that the package's answers have when written as JSON. */
export const answersOf = () => asJson(analyzeNatively(randomRequests()));
export const articleAnswers = () => asJson(analyzeNatively(articleRequests));
