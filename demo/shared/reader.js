// Asks the package, one text at a time: of texts and options that come while one is read, only the newest is read next, so that a
// stale result is never shown.

// A text that is read longer than this is given up for a newer one, in milliseconds. Ending the worker costs a new one, some
// 50 ms: not worth it for less.
const patienceMs = 300;

// Texts up to this many UTF-16 code units are read a second time for the reasons of sentences that were not picked.
const explainUnits = 300_000;

export class Reader {
  #khulasa;
  #events;
  #running;
  #next;

  /** `events`: onStart(job), onDone(job, analysis, ms), onError(job, error). */
  constructor(khulasa, events) {
    this.#khulasa = khulasa;
    this.#events = events;
  }

  /** Reads `job` ({text, options}) when what runs is done, unless a newer one comes. */
  read(job) {
    this.#next = job;
    const running = this.#running;
    if (!running) this.#run();
    else if (running.job.text !== job.text && performance.now() - running.begin > patienceMs) running.abort.abort();
  }

  /** Gives up what is read and what waits. */
  cancel() {
    this.#next = undefined;
    this.#running?.abort.abort();
  }

  async #run() {
    while (this.#next) {
      const job = this.#next;
      this.#next = undefined;
      const abort = new AbortController();
      const begin = performance.now();
      this.#running = { job, abort, begin };
      this.#events.onStart(job);
      try {
        const analysis = await this.#khulasa.analyze(job.text, { ...job.options, signal: abort.signal });
        const isStale = this.#next && this.#next.text !== job.text;
        if (!isStale && !abort.signal.aborted) await this.#events.onDone(job, analysis, performance.now() - begin);
      } catch (error) {
        if (!abort.signal.aborted) this.#events.onError(job, error);
      }
      this.#running = undefined;
    }
  }
}

/**
 * A function that gives the reasons of every sentence of `job`, as a promise of a Map of sentence to reasons: a summary that
 * picks all of them has them. It gives undefined for a text too long to read twice, an empty map where reading failed.
 */
export function explainer(khulasa, { text, options }) {
  let answer;
  return () => {
    if (text.length > explainUnits) return undefined;
    answer ??= khulasa.analyze(text, { ...options, summary: { type: "key-points", ratio: 1 } }).then(
      ({ summary }) => new Map(summary.sentences.map((pick) => [pick.sentence, pick.reasons])),
      () => {
        answer = undefined; // asked again at the next sentence
        return new Map();
      },
    );
    return answer;
  };
}
