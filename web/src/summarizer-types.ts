// The enumerations of the Writing Assistance APIs draft, as far as Summarizer uses them.

/**
 * What Summarizer.availability() answers: here only ever "available" or "unavailable", since nothing has to be
 * downloaded.
 */
export type Availability = "unavailable" | "downloadable" | "downloading" | "available";
/** The kind of summary. */
export type SummarizerType = "tldr" | "teaser" | "key-points" | "headline";
/** What is accepted for a kind: the draft once spelled "tldr" as "tl;dr", and pages that were written then still do. */
export type SummarizerTypeGiven = SummarizerType | "tl;dr";
/** The format of the summary. In "markdown", key points are a list and special characters of the text are escaped. */
export type SummarizerFormat = "plain-text" | "markdown";
/**
 * The length of the summary: at most 3, 5 or 7 key points; at most 1, 3 or 5 sentences of "tldr" and "teaser"; a
 * headline of at most 12, 17 or 22 words.
 */
export type SummarizerLength = "short" | "medium" | "long";
/** Accepted and checked, but without effect: there is only one engine. */
export type SummarizerPreference = "auto" | "speed" | "capability";
