// Reads HTML with the same code as the command line tool: core/src/html, as a WebAssembly module of its own (wasm/html.cpp).
// The module is a string in a script (html-wasm.js), so fromHtml() need not wait for anything.
import { htmlWasm } from "./html-wasm.js";
import type { Markup } from "./types.js";

/** What the head of a page, or an attribute in it, says about the page; see HtmlFact in core/include/khulasa/html.h. */
export interface HtmlFact {
  name: string;
  value: string;
}

/** A page, or another piece of HTML, as text. */
export interface HtmlPage {
  /** One line per block. */
  text: string;
  /**
   * What the tags say about the lines, and the elements of the page: spans in UTF-16 code units, in the order in which
   * they begin.
   */
  markup: Markup[];
  /** What the head of the page, and attributes in it, say about the page, in order. */
  facts: HtmlFact[];
}

interface Exports {
  memory: WebAssembly.Memory;
  _initialize(): void;
  html_input(units: number): number;
  html_read(): number;
}

let module: WebAssembly.Module | undefined;

/** Each character is a byte. */
function compiled(): WebAssembly.Module {
  return (module ??= new WebAssembly.Module(Uint8Array.from(htmlWasm, (byte) => byte.charCodeAt(0))));
}

/** What Emscripten's library wants: seeds for its hash tables, and to be told that the memory has grown. */
const imports = {
  env: { emscripten_random: Math.random, emscripten_notify_memory_growth: () => undefined },
  wasi_snapshot_preview1: {
    proc_exit: () => {
      throw new RangeError("Khulasa: too much HTML for the memory");
    },
  },
};

// As many arguments as every engine takes.
const chunkUnits = 8192;

/** The string of `units`. TextDecoder would replace lone surrogates. */
function textOf(units: Uint16Array): string {
  let text = "";
  for (let at = 0; at < units.length; at += chunkUnits)
    text += String.fromCharCode(...units.subarray(at, at + chunkUnits));
  return text;
}

/** The text of `html`, what its tags say about it, and what its head says. Each call has a memory of its own. */
export function readHtml(html: string): HtmlPage {
  const { memory, _initialize, html_input, html_read } = new WebAssembly.Instance(compiled(), imports)
    .exports as unknown as Exports;
  _initialize();
  const begin = html_input(html.length);
  const input = new Uint16Array(memory.buffer, begin, html.length);
  for (let i = 0; i < html.length; i++) input[i] = html.charCodeAt(i);
  const answer = html_read(); // it may replace memory.buffer, by growing
  const [text = 0, textUnits, spans = 0, count = 0, said = 0, saidUnits] = new Uint32Array(memory.buffer, answer, 6);
  const numbers = new Uint32Array(memory.buffer, spans, 3 * count);
  const markup: Markup[] = [];
  for (let i = 0; i < numbers.length; i += 3) {
    markup.push({ begin: numbers[i] as number, end: numbers[i + 1] as number, tags: numbers[i + 2] as number });
  }
  const parts = textOf(new Uint16Array(memory.buffer, said, saidUnits)).split("\0");
  const facts: HtmlFact[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) facts.push({ name: parts[i] as string, value: parts[i + 1] as string });
  return { text: textOf(new Uint16Array(memory.buffer, text, textUnits)), markup, facts };
}
