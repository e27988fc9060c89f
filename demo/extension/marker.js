// The marks of one page that was read: which are shown, and the connection that holds them.
import { PageMarks } from "./page-link.js";

// More mentions are not marked in a page. Set by hand: a word that stands everywhere is not looked for.
const maxMentions = 500;

export class Marker {
  #entry;
  #onGone;
  #marks;
  #isOn = false;

  /** `entry`: {tabId, page, analysis}, as it stands when asked. `onGone()` when the page has gone. */
  constructor(entry, onGone) {
    this.#entry = entry;
    this.#onGone = onGone;
  }

  get #hasPlace() {
    return this.#entry.page?.frameId !== undefined;
  }

  #connect() {
    return new PageMarks(this.#entry.tabId, this.#entry.page.frameId, () => {
      this.#marks = undefined;
      this.#onGone();
    });
  }

  #mark(marks, name, spans, how) {
    return marks.mark(name, this.#entry.analysis, this.#entry.page.text, spans, how);
  }

  /** Turns the marks on or off. */
  useMarks(isOn) {
    this.#isOn = isOn && this.#hasPlace;
    if (this.#isOn) this.#marks ??= this.#connect();
    else this.close();
  }

  markPicks() {
    const { summary, sentences } = this.#entry.analysis;
    const spans = summary.sentences.map(({ sentence }) => [sentences[sentence].begin, sentences[sentence].end]);
    if (this.#isOn) this.#mark(this.#marks, "picks", spans);
  }

  markMentions(spans, { isSought }) {
    if (this.#isOn) this.#mark(this.#marks, "mentions", spans.slice(0, maxMentions), { isSought });
  }

  /** Scrolls the page to a sentence. Resolves to whether it is there. */
  async seek(number) {
    const { begin, end } = this.#entry.analysis.sentences[number];
    const marks = this.#isOn ? this.#marks : this.#connect();
    const [isThere = false] = await this.#mark(marks, "spoken", [[begin, end]], {
      isShown: this.#isOn,
      isSought: true,
    });
    if (marks !== this.#marks) marks.close();
    return isThere;
  }

  close() {
    this.#marks?.close();
    this.#marks = undefined;
    this.#isOn = false;
  }
}
