// build.mjs writes html-wasm.js.

/** The .wasm of the HTML reader, a character per byte: a fifth smaller after brotli than in base64. */
export const htmlWasm: string;
