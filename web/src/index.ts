// The entry of the package. It has no side effects, so that bundlers leave out what is not imported.
export { isArticle } from "./block-kinds.js";
export { entitiesOf } from "./entities.js";
export { KhulasaError, type ErrorCode } from "./errors.js";
export { createKhulasa, type CallOptions, type CreateOptions, type Khulasa, type Normalized } from "./khulasa.js";
export { escapeMarkdown } from "./markdown.js";
export type { OffsetMap } from "./offset-map.js";
export {
  CreateMonitor,
  type CreateMonitorEventMap,
  Summarizer,
  type SummarizerCreateCoreOptions,
  type SummarizerCreateOptions,
  type SummarizerSummarizeOptions,
} from "./summarizer.js";
export type {
  Availability,
  SummarizerFormat,
  SummarizerLength,
  SummarizerPreference,
  SummarizerType,
  SummarizerTypeGiven,
} from "./summarizer-types.js";
export type * from "./types.js";
