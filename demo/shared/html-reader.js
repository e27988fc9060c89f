// Reads HTML, in a worker if it is large. The reader is loaded with the first HTML.

// Largest HTML that is read at once, in UTF-16 code units: that takes 10 ms, and starting a worker 20 to 50 ms.
const smallUnits = 200_000;

/**
 * What fromHtml() returns for `html`, without blocking the page for longer than its small HTML takes. Rejects if there
 * is not enough memory.
 */
export async function readHtml(html) {
  if (html.length <= smallUnits) {
    const { fromHtml } = await import("../khulasa/html.js");
    return fromHtml(html);
  }
  const worker = new Worker(new URL("./html-worker.js", import.meta.url), { type: "module" });
  try {
    const { text, numbers, facts } = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(html);
    });
    const markup = [];
    for (let i = 0; i < numbers.length; i += 3)
      markup.push({ begin: numbers[i], end: numbers[i + 1], tags: numbers[i + 2] });
    return { text, markup, facts };
  } finally {
    worker.terminate();
  }
}
