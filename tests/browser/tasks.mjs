// How long a page's main thread is busy without a pause.
import assert from "node:assert/strict";

// Limit on the longest task of the main thread, as a multiple of a fixed piece of work. That work is timed in the same
// page, and the best of several runs counts, so that neither the machine nor its load matters. On two cores of 2.6 GHz
// the work takes 5 ms and the longest task 13 to 34 ms of processor time. There the limit of 30 is a task of 150 ms;
// what stalls a page takes seconds.
export const mostTimes = 30;

/** Time that the fixed piece of work takes, in milliseconds. */
export const referenceMs = (page) =>
  page.evaluate(() => {
    let least = Infinity;
    for (let run = 0; run < 30; ++run) {
      const begin = performance.now();
      let hash = run;
      for (let i = 0; i < 5_000_000; ++i) hash = (Math.imul(hash, 31) + i) | 0;
      least = Math.min(least, performance.now() - begin + (hash === 0.5 ? 1 : 0)); // uses the hash, which is an integer
    }
    return least;
  });

/** Does `act` and returns the processor time of the longest task of the page's main thread meanwhile. Chromium only. */
export async function longestTaskDuring(page, act) {
  await page.tracing.start({ categories: ["toplevel", "__metadata"] });
  await act();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const mainThreads = new Set(
    traceEvents
      .filter(({ name: kind, args }) => kind === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name: kind, pid, tid, tdur }) => /RunTask$/.test(kind) && tdur !== undefined && mainThreads.has(`${pid} ${tid}`),
  );
  assert.ok(tasks.length > 50, `${tasks.length} tasks in the trace`);
  return Math.max(...tasks.map(({ tdur }) => tdur / 1000));
}

// The same limit for browsers without traces, where the work of the reference is done by the browser's own code: the loop
// above takes Firefox 300 ms, since WebDriver has it interpreted.
export const mostPauses = 8;

/** Time that the browser takes to sort half a million numbers, in milliseconds. */
export const sortMs = (page) =>
  page.evaluate(() => {
    let least = Infinity;
    const numbers = Float64Array.from({ length: 500_000 }, (_, i) => (i * 7919) % 499_979);
    for (let run = 0; run < 5; ++run) {
      const copy = numbers.slice();
      const begin = performance.now();
      copy.sort();
      least = Math.min(least, performance.now() - begin);
    }
    return least;
  });

/**
 * Does `act` and returns the longest time between two turns of the page's main thread meanwhile, in milliseconds: for
 * browsers without traces. The least of three times counts, since another program may have had the processor.
 */
export async function longestPauseDuring(page, act) {
  const pauses = [];
  for (let run = 0; run < 3; ++run) {
    await page.evaluate(() => {
      const { port1, port2 } = new MessageChannel();
      const watched = (globalThis.watched = { longest: 0, isOn: true });
      let last = performance.now();
      port1.onmessage = () => {
        const now = performance.now();
        watched.longest = Math.max(watched.longest, now - last);
        last = now;
        if (watched.isOn) port2.postMessage(null);
      };
      port2.postMessage(null);
    });
    await act();
    pauses.push(
      await page.evaluate(() => {
        watched.isOn = false;
        return watched.longest;
      }),
    );
  }
  return Math.min(...pauses);
}
