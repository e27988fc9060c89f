// The globals that the polyfill sets, for TypeScript. Where @types/dom-chromium-ai is installed, too, its declarations of the same
// names count (with skipLibCheck, as `tsc --init` writes it).
import type * as ours from "./summarizer.js";

declare global {
  var Summarizer: typeof ours.Summarizer;
  type Summarizer = ours.Summarizer;
  var CreateMonitor: typeof ours.CreateMonitor;
  type CreateMonitor = ours.CreateMonitor;
}
