// Where the .wasm is that makes fingerprints: beside this file. A file of its own, so that bundlers include that .wasm only
// for those who import khulasa/similar. The build for Node replaces it by similar-source-node.ts.

/** The address of khulasa-similar.wasm. */
export const similarWasmUrl = (): URL => new URL("khulasa-similar.wasm", import.meta.url);
