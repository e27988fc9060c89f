// Waiting for work and for abort signals at the same time.

type Signals = readonly (AbortSignal | undefined)[];

/** Throws the reason of the first signal that is aborted. */
export function throwIfAborted(signals: Signals): void {
  for (const signal of signals) signal?.throwIfAborted();
}

// Not with AbortSignal.any(), which Firefox ESR 115 lacks. Not with listeners that another signal removes: Node 20
// fails to remove them if a target has several and garbage has been collected in between.
/**
 * Calls `then` once, with the reason of the first signal that is aborted; at once if one already is.
 *
 * @returns a function that stops listening.
 */
export function onAbort(signals: Signals, then: (reason: unknown) => void): () => void {
  const stop = (): void => {
    for (const signal of signals) signal?.removeEventListener("abort", hear);
  };
  const hear = ({ target }: { target: EventTarget | null }): void => {
    stop();
    then((target as AbortSignal).reason);
  };
  const target = signals.find((signal) => signal?.aborted);
  if (target) hear({ target });
  else for (const signal of signals) signal?.addEventListener("abort", hear);
  return stop;
}

/** Settles as `work` does, or rejects with the reason of the first signal that is aborted before that. */
export function unlessAborted<T>(signals: Signals, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = onAbort(signals, reject);
    work().finally(stop).then(resolve, reject);
  });
}
