// Shows the summary and the keyphrases.
import { el, isolated, langAndDir, svg } from "./dom.js";
import { number, t } from "./strings.js";

/** The menu of a point. It has no text, so that the text of the point's element is the point. */
function pointMenu(i, onOpen) {
  const dots = [5, 12, 19].map((cx) => svg("circle", { cx, cy: 12, r: 2 }));
  const sign = svg("svg", { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true" }, ...dots);
  const label = t("pointMenu", { number: i + 1 });
  return el(
    "details",
    { class: "point-menu", ontoggle: ({ target }) => target.open && onOpen(target, i) },
    el("summary", { "aria-label": label, title: label }, sign),
    el("div", { class: "bar" }),
  );
}

/**
 * Shows the picked sentences as buttons. `onPick(sentence number)` is called on a click, `onMenu(details, number of the
 * pick)` when the menu of one is opened; without it there are no menus.
 */
export function showSummary(root, analysis, onPick, onMenu) {
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
        ...(onMenu ? [pointMenu(i, onMenu)] : []),
      ),
    ),
  );
}

// The groups of keyphrases, in order; those of other kinds are topics.
const groups = { person: "persons", place: "places", organisation: "organisations" };

/**
 * Shows the keyphrases as buttons, in groups by kind, of which that of `chosen` is pressed. On a click `onToggle()` is called
 * with the keyphrase, or without one if it was pressed already.
 */
export function showChips(root, analysis, chosen, onToggle) {
  const chip = (keyword) => {
    const count = keyword.mentions.length;
    const button = el(
      "button",
      { type: "button", "aria-pressed": String(keyword === chosen), "data-number": analysis.keywords.indexOf(keyword) },
      el("bdi", langAndDir(analysis), keyword.text),
      ...(count > 1 ? [el("span", { class: "count", "aria-hidden": "true" }, number(count))] : []),
    );
    button.title = t("mentions", { text: keyword.text, kind: t(`k-${keyword.kind}`), count });
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") === "true";
      onToggle(isOn ? undefined : keyword);
    });
    return el("li", {}, button);
  };
  const lists = [...Object.values(groups), "topics"].map((name) => {
    const own = analysis.keywords.filter(({ kind }) => (groups[kind] ?? "topics") === name);
    if (own.length === 0) return [];
    const title = el("span", { class: "group", id: `group-${name}` }, t(name));
    return [title, el("ul", { "aria-labelledby": title.id }, ...own.map(chip))];
  });
  root.replaceChildren(...lists.flat());
}
