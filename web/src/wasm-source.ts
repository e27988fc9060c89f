// Where the .wasm comes from. A file of its own: both the module and the checks of its arguments need the type.

/** Where the WebAssembly module is loaded from. With neither field set, it is the file beside the package's scripts. */
export interface WasmSource {
  /**
   * The address of the .wasm; a relative one is resolved against the page. Default: `khulasa.wasm` beside the package's
   * scripts.
   */
  wasmUrl?: string | URL;
  /** The bytes of the .wasm, if you already have them. Nothing is fetched then, and `wasmUrl` is ignored. */
  wasmBinary?: ArrayBuffer | Uint8Array;
}
