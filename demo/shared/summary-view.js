// Shows the summary and the keyphrases.
import { entitiesOf } from "../khulasa/index.js";
import { el, isolated, langAndDir } from "./dom.js";
import { number, t } from "./strings.js";

/** Shows the picked sentences as buttons. `onPick(sentence number)` is called on a click. */
export function showSummary(root, analysis, onPick) {
  const { summary } = analysis;
  root.dataset.type = summary.type;
  root.replaceChildren(
    ...summary.sentences.map((pick, i) =>
      el(
        "li",
        langAndDir(analysis),
        el(
          "button",
          { type: "button", "data-rank": number(i + 1), onclick: () => onPick(pick.sentence) },
          ...isolated(pick.text),
        ),
      ),
    ),
  );
}

/**
 * Shows the keyphrases as buttons of which at most one is pressed, at first that of `chosen`. `onToggle(keyword or
 * undefined)` is called on a change.
 */
export function showChips(root, analysis, chosen, onToggle) {
  // Only these chips show their kind: the rest are nearly all topics, and to say so on each would be noise.
  const entities = new Set(entitiesOf(analysis.keywords));
  const buttons = analysis.keywords.map((keyword) => {
    const button = el(
      "button",
      { type: "button", "aria-pressed": String(keyword === chosen) },
      el("bdi", langAndDir(analysis), keyword.text),
      ...(entities.has(keyword) ? [el("span", { class: "kind" }, t(`k-${keyword.kind}`))] : []),
      el("span", { class: "count", "aria-hidden": "true" }, number(keyword.mentions.length)),
    );
    button.title = t("mentions", { text: keyword.text, kind: t(`k-${keyword.kind}`), count: keyword.mentions.length });
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") === "true";
      for (const other of buttons) other.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-pressed", String(!isOn));
      onToggle(isOn ? undefined : keyword);
    });
    return button;
  });
  root.replaceChildren(...buttons.map((button) => el("li", {}, button)));
}
