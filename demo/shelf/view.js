// Draws the section of the saved articles: the switch, the list, the search and what can be done with all of them. Text gets
// into the page as text only.
import { byId, el, isolated, langAndDir } from "../shared/dom.js";
import { counted, day, t, translate } from "../shared/strings.js";

const button = (id, key, onclick) => el("button", { type: "button", id, "data-t": key, onclick });

/**
 * Builds the section in `root`, empty until show() is called. `acts`: toggle(isOn), search(query), all(), read(id), remove(id),
 * undo(), clear(), exportAll(), importFile(file), similar(id), reveal(id).
 */
export class ShelfView {
  #acts;

  constructor(root, acts) {
    this.#acts = acts;
    root.append(
      el(
        "label",
        { class: "switch" },
        el("input", {
          type: "checkbox",
          id: "saved-switch",
          role: "switch",
          "aria-describedby": "saved-hint",
          onchange: ({ target }) => acts.toggle(target.checked),
        }),
        el("span", { "data-t": "savedSwitch" }),
      ),
      el("p", { class: "quiet small", id: "saved-hint", "data-t": "savedHint" }),
      el(
        "div",
        { class: "saved-status" },
        el("p", { id: "saved-said", role: "status" }),
        button("saved-undo", "undo", () => acts.undo()),
      ),
      el(
        "div",
        { id: "saved-all", hidden: true },
        el(
          "search",
          { role: "search" },
          el("label", { class: "unseen", for: "saved-query", "data-t": "savedSearch" }),
          el("input", {
            type: "search",
            id: "saved-query",
            dir: "auto",
            autocomplete: "off",
            "data-t-placeholder": "savedSearch",
            oninput: ({ target }) => acts.search(target.value),
          }),
        ),
        el("p", { id: "saved-found", class: "quiet", role: "status" }),
        el("ul", { id: "saved-list" }),
      ),
      el(
        "div",
        { class: "bar", id: "saved-bar", hidden: true },
        el("button", { type: "button", id: "saved-more", onclick: () => acts.all() }),
        button("saved-export", "savedExport", () => acts.exportAll()),
        button("saved-import", "savedImport", () => byId("saved-file").click()),
        button("saved-clear", "savedClear", () => this.#ask(true)),
        el("input", {
          type: "file",
          id: "saved-file",
          accept: ".jsonl,.ndjson,.json,.txt",
          hidden: true,
          "data-t-aria-label": "savedImport",
          onchange: ({ target }) => {
            if (target.files[0]) acts.importFile(target.files[0]);
            target.value = "";
          },
        }),
      ),
      el(
        "div",
        { id: "saved-ask", role: "group", "aria-labelledby": "saved-ask-text", hidden: true },
        el("p", { id: "saved-ask-text" }),
        el(
          "div",
          { class: "bar" },
          button("saved-clear-yes", "savedClearYes", () => {
            this.#ask(false);
            acts.clear();
          }),
          button("saved-clear-no", "cancel", () => this.#ask(false)),
        ),
      ),
    );
    translate(root);
    this.say();
  }

  /** Shows the question before all is deleted, or hides it. */
  #ask(isAsked) {
    byId("saved-ask").hidden = !isAsked;
    byId("saved-bar").hidden = isAsked;
    byId(isAsked ? "saved-clear-no" : "saved-clear").focus();
  }

  /**
   * `total` articles are saved, of which `records` are shown: the latest, or those found by `query`, if there is one; all
   * that can be shown if `isAll`. `isOn`: whether articles are being saved.
   */
  show({ isOn, total, records, query, isAll }) {
    const hasSome = total > 0;
    byId("saved-switch").checked = isOn;
    byId("saved-all").hidden = !hasSome;
    byId("saved-bar").hidden = !(isOn || hasSome) || !byId("saved-ask").hidden;
    byId("saved-import").hidden = !isOn;
    for (const id of ["saved-export", "saved-clear"]) byId(id).hidden = !hasSome;
    if (!hasSome) byId("saved-ask").hidden = true;
    byId("saved-ask-text").textContent = t("savedClearAsk", { count: total });
    byId("saved-found").textContent = this.#found({ isOn, total, records, query, isAll });
    byId("saved-more").textContent = isAll ? t("savedLast") : t("savedAll", { count: total });
    byId("saved-more").hidden = !hasSome || Boolean(query) || (!isAll && records.length >= total);
    this.#list(records);
  }

  /** Says that a search takes long, or no longer says so. */
  searching(isIt) {
    byId("saved-found").textContent = isIt ? t("savedSearching") : "";
  }

  #found({ isOn, total, records, query, isAll }) {
    if (query) return records.length > 0 ? counted("savedFound", records.length) : t("savedNotFound");
    if (isAll && records.length < total) return t("savedRest", { count: records.length });
    return isOn ? "" : t("savedOff");
  }

  /** Draws the list. What was open stays open, with its similar articles; the article that had the focus has it on its title. */
  #list(records) {
    const list = byId("saved-list");
    const opened = [...list.querySelectorAll("details[open]")];
    const near = new Map(opened.map((details) => [details.dataset.id, details.querySelector(".near")]));
    const focused = list.contains(document.activeElement) && document.activeElement.closest("details").dataset.id;
    list.replaceChildren(...records.map((record) => el("li", {}, this.#drawn(record, near.get(record.id)))));
    if (focused) this.#detailsOf(focused)?.querySelector("summary").focus({ preventScroll: true });
  }

  #detailsOf = (id) => [...byId("saved-list").querySelectorAll("details")].find(({ dataset }) => dataset.id === id);

  /** An article of the list; with its title only if it cannot be drawn, so that it can be deleted, and the others are there. */
  #drawn(record, near) {
    try {
      return this.#item(record, near);
    } catch {
      return this.#item({ id: record.id, title: String(record.title), points: [] }, near);
    }
  }

  /** An article of the list; open if `near` is given, the element with its similar ones. */
  #item(record, near) {
    const { id, title, points, site, url, published, saved } = record;
    const date = published ?? (saved && new Date(saved).toISOString());
    const about = [site, date && day(date)].filter(Boolean);
    const details = el(
      "details",
      { "data-id": id, open: near !== undefined },
      el(
        "summary",
        {},
        el("span", { ...langAndDir(record), class: "name" }, ...isolated(title)),
        el("span", { class: "quiet" }, ...about.flatMap((part, i) => [i ? " · " : "", el("bdi", {}, part)])),
      ),
      el("ul", { ...langAndDir(record), class: "points" }, ...points.map((point) => el("li", {}, ...isolated(point)))),
      el(
        "div",
        { class: "bar" },
        el("button", { type: "button", onclick: () => this.#acts.read(id) }, t("savedRead")),
        el(
          "button",
          { type: "button", onclick: () => this.#acts.remove(id), "aria-label": `${t("savedDelete")}: ${title}` },
          t("savedDelete"),
        ),
        ...(url
          ? [el("a", { href: url, rel: "noreferrer", target: "_blank", dir: "ltr" }, new URL(url).hostname)]
          : []),
      ),
      near ?? el("div", { class: "near" }),
    );
    const fill = () => details.open && this.#acts.similar(id);
    details.addEventListener("toggle", fill);
    return details;
  }

  /** Shows the articles that are like the one with this id: what similarTo() returns. */
  showSimilar(id, found) {
    const near = this.#detailsOf(id)?.querySelector(".near");
    if (!near) return; // it is no longer in the list
    const why = ({ isCopy, shared }) =>
      isCopy ? t("savedCopy") : shared.length > 0 ? t("savedShared", { phrases: shared.slice(0, 3).join("، ") }) : "";
    near.replaceChildren(
      el("h3", {}, t("savedSimilar")),
      found.length === 0
        ? el("p", { class: "quiet" }, t("savedNoSimilar"))
        : el(
            "ul",
            {},
            ...found.map((match) =>
              el(
                "li",
                {},
                el(
                  "button",
                  { type: "button", ...langAndDir(match.record), onclick: () => this.#acts.reveal(match.record.id) },
                  ...isolated(match.record.title),
                ),
                el("span", { class: "quiet" }, why(match)),
              ),
            ),
          ),
    );
  }

  /** Opens the article with this id, and gives it the focus. Returns whether it is in the list. */
  reveal(id) {
    const details = this.#detailsOf(id);
    if (!details) return false;
    details.open = true;
    details.querySelector("summary").focus();
    return true;
  }

  /** Says `text` above the list; with `canUndo`, beside a button to undo what it says, which `takesFocus`. */
  say(text = "", canUndo = false, takesFocus = canUndo) {
    byId("saved-said").replaceChildren(...isolated(text));
    byId("saved-undo").hidden = !canUndo;
    if (takesFocus) byId("saved-undo").focus();
  }
}
