// Replaces similar-source.ts in the build for Node, whose files are in a folder of their own.

export const similarWasmUrl = (): URL => new URL("../khulasa-similar.wasm", import.meta.url);
