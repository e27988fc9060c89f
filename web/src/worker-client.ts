// The page's side of the worker.
import { KhulasaError, fromPlain } from "./errors.js";
import { checkLength, type WasmSource } from "./module.js";
import type { Names, WireFolds, WireNormalized, WireOptions, WireResult } from "./wire.js";
import type { Request, Response } from "./worker.js";

interface Waiting {
  resolve(result: WireResult | WireNormalized): void;
  reject(error: KhulasaError): void;
}

/** A worker with the module in it. */
export class WorkerClient {
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 0;

  private constructor(
    private readonly worker: Worker,
    readonly names: Names,
  ) {
    worker.onmessage = ({ data }: MessageEvent<Response>) => this.receive(data);
    worker.onerror = (event) => this.rejectAll(new KhulasaError("crashed", `the worker ended: ${event.message}`));
  }

  static load(source: WasmSource): Promise<WorkerClient> {
    return new Promise((resolve, reject) => {
      // A module worker, so that it finds the .wasm by its own import.meta.url.
      const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "khulasa" });
      const fail = (error: KhulasaError) => {
        worker.terminate();
        reject(error);
      };
      worker.onmessage = ({ data }: MessageEvent<Response>) => {
        if (data.kind === "loaded") resolve(new WorkerClient(worker, data.names));
        if (data.kind === "failed") fail(fromPlain(data.error));
      };
      worker.onerror = (event) => {
        fail(new KhulasaError("load-failed", `the worker cannot be started: ${event.message ?? "blocked"}`));
      };
      const request: Request = { kind: "load", source };
      worker.postMessage(request);
    });
  }

  async analyze(text: string, options: WireOptions): Promise<WireResult> {
    return (await this.ask({ kind: "analyze", id: this.nextId++, text, options })) as WireResult;
  }

  async normalize(text: string, options: WireFolds): Promise<WireNormalized> {
    return (await this.ask({ kind: "normalize", id: this.nextId++, text, options })) as WireNormalized;
  }

  private async ask(request: Exclude<Request, { kind: "load" }>): Promise<WireResult | WireNormalized> {
    checkLength(request.text, this.names.maxTextUnits);
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { resolve, reject });
      this.worker.postMessage(request);
    });
  }

  /** Ends the worker; what is still waited for is rejected with "disposed". */
  dispose(): void {
    this.worker.terminate();
    this.rejectAll(new KhulasaError("disposed", "dispose() was called"));
  }

  private receive(response: Response): void {
    if (response.kind !== "done" && response.kind !== "error") return;
    const waiting = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    if (response.kind === "done") waiting?.resolve(response.result);
    else waiting?.reject(fromPlain(response.error));
  }

  private rejectAll(error: KhulasaError): void {
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
  }
}
