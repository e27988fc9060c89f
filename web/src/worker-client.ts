// The page's side of the worker: a queue, and a worker that can be ended at any moment and started again.
import { checkLength, disposed, KhulasaError, fromPlain } from "./errors.js";
import type { WasmSource } from "./module.js";
import { startWorker } from "./platform.js";
import type { Names, WireCall, WireResult } from "./wire.js";
import type { Request, Response } from "./worker.js";

// How long a worker without work is kept, in milliseconds. Set by hand: longer than a reader pauses between two clicks,
// short enough that a forgotten tab gives its memory back.
const idleReleaseMs = 60_000;

/** The worker's script did not run: it is not there, or a policy forbids it. */
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
 * Calls wait on this side and go to the worker one at a time. So a call that is aborted while it runs ends the worker
 * without harm to the others: they have not been sent yet, and go to the next worker.
 */
export class WorkerClient {
  private readonly queue: Call[] = [];
  private running: Call | undefined;
  private worker: Promise<Worker> | undefined;
  private live: Worker | undefined;
  private idleTimer: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;
  names!: Names;

  private constructor(private readonly source: WasmSource) {}

  static async load(source: WasmSource, signal?: AbortSignal): Promise<WorkerClient> {
    const client = new WorkerClient(source);
    const stop = () => client.dispose(signal?.reason);
    signal?.addEventListener("abort", stop, { once: true });
    try {
      await client.start();
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    } finally {
      signal?.removeEventListener("abort", stop);
    }
    client.releaseWhenIdle();
    return client;
  }

  /** Queues `text`. Rejects with the signal's reason as soon as it is aborted; what runs for it then is ended. */
  async call(text: string, wireCall: WireCall, signal?: AbortSignal, onProgress?: (done: number) => void): Promise<WireResult> {
    checkLength(text, this.names.maxTextUnits);
    return new Promise((resolve, reject) => {
      const abort = () => this.abort(call, signal?.reason);
      const settled = () => signal?.removeEventListener("abort", abort);
      const call: Call = {
        request: { kind: "call", text, call: wireCall, isFollowed: onProgress !== undefined },
        onProgress,
        resolve: (result) => (settled(), resolve(result)),
        reject: (error) => (settled(), reject(error)),
      };
      signal?.addEventListener("abort", abort, { once: true });
      this.queue.push(call);
      void this.next();
    });
  }

  /** Ends the worker; what is still waited for is rejected with `reason`, by default "disposed". */
  dispose(reason: unknown = disposed()): void {
    this.disposed = true;
    const calls = [...(this.running ? [this.running] : []), ...this.queue.splice(0)];
    this.running = undefined;
    this.end(reason);
    for (const call of calls) call.reject(reason);
  }

  private rejectStart: ((reason: unknown) => void) | undefined;

  private start(): Promise<Worker> {
    this.worker ??= new Promise<Worker>((resolve, reject) => {
      let worker: Worker;
      try {
        worker = startWorker();
      } catch (error) {
        return reject(new NoWorkerError(String(error)));
      }
      this.live = worker;
      this.rejectStart = reject;
      const fail = (error: KhulasaError) => {
        if (this.live === worker) this.end(error);
      };
      worker.onmessage = ({ data }: MessageEvent<Response>) => {
        if (this.live !== worker) return;
        if (data.kind === "failed") fail(fromPlain(data.error));
        if (data.kind !== "loaded") return;
        this.names = data.names;
        worker.onmessage = (event: MessageEvent<Response>) => this.live === worker && this.receive(event.data);
        worker.onerror = (event) => this.live === worker && this.crash(event.message);
        resolve(worker);
      };
      worker.onerror = (event) => fail(new NoWorkerError(event.message));
      const request: Request = { kind: "load", source: this.source };
      worker.postMessage(request);
    });
    return this.worker;
  }

  private async next(): Promise<void> {
    if (this.running || this.disposed) return;
    const call = this.queue.shift();
    if (!call) return this.releaseWhenIdle();
    clearTimeout(this.idleTimer);
    this.running = call;
    try {
      const worker = await this.start();
      if (this.running !== call) return; // aborted meanwhile
      worker.postMessage(call.request);
      call.onProgress?.(0);
    } catch (error) {
      if (this.running !== call) return;
      this.end(error);
      this.settle((failed) => failed.reject(error));
    }
  }

  private receive(response: Response): void {
    if (response.kind === "progress") this.running?.onProgress?.(response.done);
    if (response.kind === "done") this.settle((call) => call.resolve(response.result));
    if (response.kind !== "error") return;
    const error = fromPlain(response.error);
    // After a crash, such as running out of memory, the module is of no more use: the next call gets a new one.
    if (error.code === "crashed") this.end(error);
    this.settle((call) => call.reject(error));
  }

  private crash(message: string): void {
    const error = new KhulasaError("crashed", `the worker ended: ${message}`);
    this.end(error);
    this.settle((call) => call.reject(error));
  }

  private abort(call: Call, reason: unknown): void {
    const place = this.queue.indexOf(call);
    if (place >= 0) {
      this.queue.splice(place, 1);
      call.reject(reason);
    } else if (this.running === call) {
      this.end(reason);
      this.settle((aborted) => aborted.reject(reason));
    }
  }

  private settle(how: (call: Call) => void): void {
    const call = this.running;
    this.running = undefined;
    if (call) how(call);
    void this.next();
  }

  /** Ends the worker, if there is one. The next call starts another. */
  private end(reason: unknown): void {
    clearTimeout(this.idleTimer);
    this.live?.terminate();
    this.rejectStart?.(reason); // without effect where it had started
    this.worker = this.live = this.rejectStart = undefined;
  }

  private releaseWhenIdle(): void {
    clearTimeout(this.idleTimer);
    this.idleTimer = setTimeout(() => this.end(undefined), idleReleaseMs);
  }
}
