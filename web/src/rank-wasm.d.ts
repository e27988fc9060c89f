// build.mjs writes rank-wasm.js.

/** The .wasm that compares fingerprints, a character per byte. */
export const rankWasm: string;
