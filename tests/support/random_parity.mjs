// What native, Node and browsers must answer alike: the requests of tests/parity/random_texts.mjs, and every article.
import { requestOf } from "../parity/random_texts.mjs";
import { analyzeNatively, slugs, sourceOf } from "./articles.mjs";

/** How many random texts are compared. */
export const textCount = Number(process.env.KHULASA_TEXTS ?? 300);

/** The articles under default options, with tokens. */
export const articleRequests = slugs.map((slug) => ({
  id: slug,
  text: sourceOf(slug),
  title: "",
  options: { tokens: true },
}));

const randomRequests = () => Array.from({ length: textCount }, (_, id) => requestOf(id));
const asJson = (answers) => answers.map((answer) => JSON.stringify(answer));

/** All of them as lines of `khulasa analyze --jsonl`. */
export const requestLines = () =>
  [...randomRequests(), ...articleRequests].map((request) => `${JSON.stringify(request)}\n`).join("");

/** The native answers, as the package's are when they are written as JSON. */
export const answersOf = () => asJson(analyzeNatively(randomRequests()));
export const articleAnswers = () => asJson(analyzeNatively(articleRequests));
