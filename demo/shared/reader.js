// Has texts analyzed, one at a time. Of the texts and options that arrive during an analysis only the newest is
// analyzed next, so that a stale result is never shown.

// An analysis that has run for longer than this is aborted when a newer text arrives, in milliseconds. Aborting ends
// the worker, and starting another one takes about 50 ms, which is not worth it earlier.
const patienceMs = 300;

// Texts of up to this many UTF-16 code units are analyzed a second time for the reasons of the sentences that were not
// picked.
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

  /** Analyzes `job` ({text, options}) after the analysis under way, unless a newer job arrives before. */
  read(job) {
    this.#next = job;
    const running = this.#running;
    if (!running) this.#run();
    else if (running.job.text !== job.text && performance.now() - running.begin > patienceMs) running.abort.abort();
  }

  /** Aborts the analysis under way and drops the job that waits. */
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
 * Returns a function for the reasons of every sentence of `job`. It resolves to a Map from sentence number to reasons,
 * taken from a summary that picks all sentences. The map is empty if the analysis fails. For a text that is too long to
 * analyze twice the function returns undefined.
 */
export function explainer(khulasa, { text, options }) {
  let answer;
  return () => {
    if (text.length > explainUnits) return undefined;
    answer ??= khulasa.analyze(text, { ...options, summary: { type: "key-points", ratio: 1 } }).then(
      ({ summary }) => new Map(summary.sentences.map((pick) => [pick.sentence, pick.reasons])),
      () => {
        answer = undefined; // the next call tries again
        return new Map();
      },
    );
    return answer;
  };
}
