// What can be done with one point of the summary: copy it, copy it with its source, copy a link to it, have it read aloud.
// Loaded when the first menu is opened.
import { sentenceLink } from "../khulasa/fragment.js";
import { el } from "./dom.js";
import { canSpeak, speak } from "./listen.js";
import { t } from "./strings.js";
import { clean, sourceLine } from "./take-away.js";
import { copyTo } from "./take-away-view.js";

/**
 * Fills the menu `details` of the pick `number` of the summary. `shown` is {analysis, text, metadata}, where `text` is what
 * the page shows.
 */
export function fillPointMenu(details, number, { analysis, text, metadata }) {
  const pick = analysis.summary.sentences[number];
  const point = clean(pick.text);
  const link = sentenceLink(metadata.url ?? "", text, analysis.sentences[pick.sentence]);
  const source = sourceLine(metadata);
  const button = (key, act) =>
    el("button", { type: "button", onclick: ({ currentTarget }) => act(currentTarget) }, t(key));
  const withSource = [point, source, link ?? ""].filter(Boolean).join("\n");
  const buttons = [
    button("copyPoint", (self) => copyTo(self, point)),
    ...(withSource === point ? [] : [button("copySource", (self) => copyTo(self, withSource))]),
    ...(link ? [button("copyLink", (self) => copyTo(self, link))] : []),
    ...(canSpeak() ? [button("listenPoint", () => speak([{ text: point, language: analysis.language }]))] : []),
  ];
  details.lastElementChild.replaceChildren(...buttons);
}
