// The page's side of the worker: a queue of calls, and a worker that can be terminated at any time and started again.
import { onAbort } from "./abort.js";
import { checkLength, disposed, KhulasaError, fromPlain } from "./errors.js";
import type { WasmSource } from "./wasm-source.js";
import { startWorker } from "./platform.js";
import { unitsOf, type Names, type WireCall, type WireResult } from "./wire.js";
import type { Request, Response } from "./worker.js";

// How long an idle worker is kept, in milliseconds. Set by hand: longer than a reader pauses between two clicks, but
// short enough that a forgotten tab gives its memory back.
const idleReleaseMs = 60_000;

/** The worker could not be started: its script is missing, or a policy forbids it. */
export class NoWorkerError extends KhulasaError {
  constructor(why: string | undefined) {
    super("load-failed", `the worker cannot be started: ${why || "blocked"}`);
  }
}

interface Call {
  request: Request;
  onProgress: ((done: number) => void) | undefined;
  resolve(result: WireResult): void;
  reject(error: unknown): void;
}

/**
 * Keeps calls in a queue on this side and sends them to the worker one at a time. When a running call is aborted, the
 * worker is terminated, which does not affect the other calls: they have not been sent yet, and go to a new worker.
 */
export class WorkerClient {
  readonly #queue: Call[] = [];
  #running: Call | undefined;
  #worker: Promise<Worker> | undefined;
  #live: Worker | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  names!: Names;

  readonly #source: WasmSource;

  private constructor(source: WasmSource) {
    this.#source = source;
  }

  static async load(source: WasmSource, signal?: AbortSignal): Promise<WorkerClient> {
    const client = new WorkerClient(source);
    const stop = onAbort([signal], (reason) => client.dispose(reason));
    try {
      await client.#start();
    } finally {
      stop();
    }
    client.#releaseWhenIdle();
    return client;
  }

  /** Queues a call. As soon as the signal is aborted, the call is stopped and rejects with the signal's reason. */
  async call(
    text: string,
    wireCall: WireCall,
    signal?: AbortSignal,
    onProgress?: (done: number) => void,
  ): Promise<WireResult> {
    checkLength(unitsOf(text, wireCall), this.names.maxTextUnits);
    if (this.#disposed) throw disposed(); // a getter of the options may have called dispose()
    let call!: Call;
    const result = new Promise<WireResult>((resolve, reject) => {
      call = {
        request: { kind: "call", text, call: wireCall, isFollowed: onProgress !== undefined },
        onProgress,
        resolve,
        reject,
      };
    });
    this.#queue.push(call);
    const stop = onAbort([signal], (reason) => this.#abort(call, reason));
    void this.#next();
    return result.finally(stop);
  }

  /** Ends the worker; unfinished calls reject with `reason`, by default "disposed". */
  dispose(reason: unknown = disposed()): void {
    this.#disposed = true;
    const calls = [...(this.#running ? [this.#running] : []), ...this.#queue.splice(0)];
    this.#running = undefined;
    this.#end(reason);
    for (const call of calls) call.reject(reason);
  }

  #rejectStart: ((reason: unknown) => void) | undefined;

  #start(): Promise<Worker> {
    this.#worker ??= new Promise<Worker>((resolve, reject) => {
      let worker: Worker;
      try {
        worker = startWorker();
      } catch (error) {
        return reject(new NoWorkerError(String(error)));
      }
      this.#live = worker;
      this.#rejectStart = reject;
      let fail = (why: string) => this.#end(new NoWorkerError(why));
      const hear = (why: string) => {
        if (this.#live === worker) fail(why);
      };
      worker.onmessage = ({ data }: MessageEvent<Response>) => {
        if (this.#live !== worker) return;
        if (data.kind === "failed") this.#end(fromPlain(data.error));
        if (data.kind !== "loaded") return;
        this.names = data.names;
        worker.onmessage = (event: MessageEvent<Response>) => this.#live === worker && this.#receive(event.data);
        fail = (why) => this.#crash(why);
        resolve(worker);
      };
      worker.onerror = (event) => hear(event.message);
      // The browser could not deserialize the answer, for lack of memory: it will never come. With addEventListener(),
      // because Chromium's Worker has no onmessageerror.
      worker.addEventListener("messageerror", () => hear("its answer could not be read"));
      const request: Request = { kind: "load", source: this.#source };
      try {
        worker.postMessage(request);
      } catch (error) {
        this.#end(new KhulasaError("load-failed", `the WebAssembly module cannot be sent: ${String(error)}`));
      }
    });
    return this.#worker;
  }

  async #next(): Promise<void> {
    if (this.#running || this.#disposed) return;
    const call = this.#queue.shift();
    if (!call) return this.#releaseWhenIdle();
    clearTimeout(this.#idleTimer);
    this.#running = call;
    try {
      const worker = await this.#start();
      // Reported before the text is copied, which takes Firefox 100 ms for 10 million code units.
      if (this.#running === call) call.onProgress?.(0);
      if (this.#running === call) worker.postMessage(call.request); // unless aborted meanwhile, or by its listener
    } catch (error) {
      if (this.#running !== call) return;
      if (!(error instanceof KhulasaError)) return this.#crash(String(error)); // no memory to send the text
      this.#end(error);
      this.#settle((failed) => failed.reject(error));
    }
  }

  #receive(response: Response): void {
    if (response.kind === "progress") this.#running?.onProgress?.(response.done);
    if (response.kind === "done") this.#settle((call) => call.resolve(response.result));
    if (response.kind !== "error") return;
    const error = fromPlain(response.error);
    // After a crash, such as running out of memory, the module cannot be used again: the next call gets a new one.
    if (error.code === "crashed") this.#end(error);
    this.#settle((call) => call.reject(error));
  }

  #crash(message: string): void {
    const error = new KhulasaError("crashed", `the worker crashed: ${message}`);
    this.#end(error);
    this.#settle((call) => call.reject(error));
  }

  #abort(call: Call, reason: unknown): void {
    const place = this.#queue.indexOf(call);
    if (place >= 0) {
      this.#queue.splice(place, 1);
      call.reject(reason);
    } else if (this.#running === call) {
      this.#end(reason);
      this.#settle((aborted) => aborted.reject(reason));
    }
  }

  #settle(how: (call: Call) => void): void {
    const call = this.#running;
    this.#running = undefined;
    if (call) how(call);
    void this.#next();
  }

  /** Terminates the worker, if there is one. The next call starts a new one. */
  #end(reason: unknown): void {
    clearTimeout(this.#idleTimer);
    this.#live?.terminate();
    this.#rejectStart?.(reason); // has no effect once the worker has started
    this.#worker = this.#live = this.#rejectStart = undefined;
  }

  #releaseWhenIdle(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#end(undefined), idleReleaseMs);
  }
}
