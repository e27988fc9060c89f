// The package's entry. It has no side effects: what is not imported is left out by a bundler.
export { isArticle } from "./block-kinds.js";
export { entitiesOf } from "./entities.js";
export { KhulasaError, type ErrorCode } from "./errors.js";
export { createKhulasa, type CallOptions, type CreateOptions, type Khulasa, type Normalized } from "./khulasa.js";
export { escapeMarkdown } from "./markdown.js";
export type { OffsetMap } from "./offset-map.js";
export {
  CreateMonitor,
  Summarizer,
  type Availability,
  type SummarizerCreateCoreOptions,
  type SummarizerCreateOptions,
  type SummarizerFormat,
  type SummarizerLength,
  type SummarizerPreference,
  type SummarizerSummarizeOptions,
  type SummarizerType,
} from "./summarizer.js";
export type * from "./types.js";
