// Which highlights are shown in the page that an analysis is of. The connection to the page is open only while they are
// on.
import { PageHighlights } from "./page-highlights.js";

// Most mentions that are highlighted in a page. Set by hand: nobody looks for a word that is everywhere.
const maxMentions = 500;

export class Highlighter {
  #entry;
  #onGone;
  #connection;
  #isOn = false;

  /** `entry` is {tabId, page, analysis}, which may change later. `onGone()` is called when the page is gone. */
  constructor(entry, onGone) {
    this.#entry = entry;
    this.#onGone = onGone;
  }

  get #hasPlace() {
    return this.#entry.page?.frameId !== undefined;
  }

  #connect() {
    return new PageHighlights(this.#entry.tabId, this.#entry.page.frameId, () => {
      this.#connection = undefined;
      this.#onGone();
    });
  }

  #highlight(connection, name, spans, how) {
    return connection.highlight(name, this.#entry.analysis, this.#entry.page.text, spans, how);
  }

  /** Turns the highlights on or off. A text without a place in the page, such as that of a PDF, has none. */
  toggle(isOn) {
    this.#isOn = isOn && this.#hasPlace;
    if (this.#isOn) this.#connection ??= this.#connect();
    else this.close();
  }

  /** Highlights the sentences of the summary. Does nothing while the highlights are off. */
  highlightPicks() {
    const { summary, sentences } = this.#entry.analysis;
    const spans = summary.sentences.map(({ sentence }) => [sentences[sentence].begin, sentences[sentence].end]);
    if (this.#isOn) this.#highlight(this.#connection, "picks", spans);
  }

  /** Highlights mentions of a keyphrase. Does nothing while the highlights are off. */
  highlightMentions(spans) {
    if (this.#isOn) this.#highlight(this.#connection, "mentions", spans.slice(0, maxMentions));
  }

  /** Scrolls the page to a span of the text. Resolves to whether it is in the page. */
  async seek({ begin, end }) {
    const connection = this.#isOn ? this.#connection : this.#connect();
    const [isThere = false] = await this.#highlight(connection, "current", [[begin, end]], {
      isShown: this.#isOn,
      isSought: true,
    });
    if (connection !== this.#connection) connection.close();
    return isThere;
  }

  close() {
    this.#connection?.close();
    this.#connection = undefined;
    this.#isOn = false;
  }
}
