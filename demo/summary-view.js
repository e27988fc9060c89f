// The summary and the keyphrases.
import { el, isolated, speech } from "./dom.js";
import { t } from "./strings.js";

/** The picked sentences as buttons; `onPick(sentence number)` on a click. */
export function showSummary(root, analysis, onPick) {
  const { summary } = analysis;
  root.dataset.type = summary.type;
  root.replaceChildren(...summary.sentences.map((pick, i) =>
    el("li", speech(analysis),
      el("button", { type: "button", "data-rank": i + 1, onclick: () => onPick(pick.sentence) }, ...isolated(pick.text)))));
}

/** The keyphrases as chips that can be pressed, one at a time; `onToggle(keyword or undefined)` on a change. */
export function showChips(root, analysis, onToggle) {
  const buttons = analysis.keywords.map((keyword) => {
    const button = el("button", { type: "button", "aria-pressed": "false", "data-count": keyword.mentions.length },
      el("bdi", speech(analysis), keyword.text));
    button.title = t("mentions", { text: keyword.text, count: keyword.mentions.length });
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
