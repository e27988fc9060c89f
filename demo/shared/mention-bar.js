// The bar at the edge of the article that steps through the mentions of the chosen keyphrase: «‹ ٣ من ١٧ ›».
import { byId, langAndDir } from "./dom.js";
import { t } from "./strings.js";

export class MentionBar {
  #count = 0;
  #current = 0;
  #onStep;

  /** `onStep(number)` is called to show a mention, `onLeave()` to go back to the summary. */
  constructor({ onStep, onLeave }) {
    this.#onStep = onStep;
    byId("mention-before").addEventListener("click", () => this.#step(-1));
    byId("mention-next").addEventListener("click", () => this.#step(1));
    byId("to-summary").addEventListener("click", onLeave);
  }

  /**
   * Shows the bar for `keyword` of `analysis`, at its mention `number`, by default where it is if it shows this keyphrase
   * already; hides it without one.
   */
  show(keyword, analysis, number) {
    byId("mention-bar").hidden = !keyword;
    const name = byId("mention-name");
    if (!keyword || name.textContent !== keyword.text) this.#current = 0;
    this.#current = number ?? this.#current;
    name.textContent = keyword?.text ?? "";
    if (!keyword) return;
    for (const [attribute, value] of Object.entries(langAndDir(analysis))) name.setAttribute(attribute, value);
    this.#count = keyword.mentions.length;
    this.#current = Math.min(this.#current, this.#count - 1);
    this.#say();
  }

  #say() {
    byId("mention-now").textContent = t("mentionNow", { number: this.#current + 1, total: this.#count });
    for (const id of ["mention-before", "mention-next"]) byId(id).disabled = this.#count < 2;
  }

  #step(by) {
    this.#current = (this.#current + by + this.#count) % this.#count;
    this.#say();
    this.#onStep(this.#current);
  }
}
