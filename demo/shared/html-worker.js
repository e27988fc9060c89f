// Reads HTML in a worker, for html-reader.js.
import { fromHtml } from "../khulasa/html.js";

addEventListener("message", ({ data: html }) => {
  const { text, markup, facts } = fromHtml(html);
  // Numbers, which are handed over: to copy a million objects would take longer than to read them.
  const numbers = Uint32Array.from(markup.flatMap(({ begin, end, tags }) => [begin, end, tags]));
  postMessage({ text, numbers, facts }, [numbers.buffer]);
});
