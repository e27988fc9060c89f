// The CreateMonitor of the Writing Assistance APIs draft.
import { finishInterface } from "./webidl.js";

/** Only who has this can make the objects that scripts cannot. */
export const illegal = Symbol("made by create()");

/** The events of a CreateMonitor. */
export interface CreateMonitorEventMap {
  downloadprogress: ProgressEvent;
}

// The listener's event has its type: `({ loaded }) => console.log(loaded)`. Only types: the class inherits the methods.
export interface CreateMonitor {
  /** Hears "downloadprogress"; its events have `loaded`, from 0 to 1. */
  addEventListener<K extends keyof CreateMonitorEventMap>(
    type: K,
    listener: (this: CreateMonitor, event: CreateMonitorEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** As of every EventTarget. */
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  /** Hears it no longer. */
  removeEventListener<K extends keyof CreateMonitorEventMap>(
    type: K,
    listener: (this: CreateMonitor, event: CreateMonitorEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  /** As of every EventTarget. */
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What `monitor` of create() receives: the target of "downloadprogress" events, with `loaded` from 0 to 1. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: nothing that the interface declares is missing at run time
export class CreateMonitor extends EventTarget {
  /** @internal */
  constructor(key: symbol) {
    if (key !== illegal) throw new TypeError("Illegal constructor");
    super();
  }

  /** The event handler of "downloadprogress". */
  get ondownloadprogress(): ((this: CreateMonitor, event: ProgressEvent) => unknown) | null {
    return (handlers.get(this)?.handler ?? null) as ((this: CreateMonitor, event: ProgressEvent) => unknown) | null;
  }

  // As in HTML: an event handler that is replaced keeps its place among the listeners, one that is set to null loses
  // it.
  set ondownloadprogress(handler: ((this: CreateMonitor, event: ProgressEvent) => unknown) | null) {
    let held = handlers.get(this);
    if (!held) {
      const hear = (event: Event): void => {
        const current = handlers.get(this)?.handler;
        if (typeof current === "function") current.call(this, event);
      };
      handlers.set(this, (held = { handler: null, hear }));
    }
    held.handler = Object(handler) === handler ? handler : null;
    if (held.handler) this.addEventListener("downloadprogress", held.hear);
    else this.removeEventListener("downloadprogress", held.hear);
  }
}

// Not private fields: with them, TypeScript would take a monitor of the same form, as @types/dom-chromium-ai has it, for another.
const handlers = new WeakMap<CreateMonitor, { handler: object | null; hear: (event: Event) => void }>();

/** The event that tells how much is loaded, from 0 to 1. */
export function progressEvent(loaded: number): Event {
  const fields = { lengthComputable: true, loaded, total: 1 };
  // Node has no ProgressEvent.
  if (typeof ProgressEvent === "undefined") return Object.assign(new Event("downloadprogress"), fields);
  return new ProgressEvent("downloadprogress", fields);
}

finishInterface(CreateMonitor, "CreateMonitor");
