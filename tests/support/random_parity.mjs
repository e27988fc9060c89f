// The native tool's answers to the requests of tests/parity/random_texts.mjs.
import { requestOf } from "../parity/random_texts.mjs";
import { analyzeNatively } from "./articles.mjs";

/** How many texts are compared. */
export const textCount = Number(process.env.KHULASA_TEXTS ?? 300);

const requests = () => Array.from({ length: textCount }, (_, id) => requestOf(id));

export const requestLines = () => requests().map((request) => JSON.stringify(request) + "\n").join("");

/** The native answers, as the package's are when they are written as JSON. */
export const answersOf = () => analyzeNatively(requests()).map((answer) => JSON.stringify(answer));
