declare module "khulasa:embedded" {
  export const deflatedWasm: string;
  export const workerCode: string;
}

// The words of core/data/stems.txt, separated by spaces.
declare module "khulasa:nouns" {
  /** Each noun with its broken plurals: «مدرسة/مدارس». */
  export const plurals: string;
  /** Words that only look inflected, and verbs that change in their middle: «وزارة», «قال». */
  export const whole: string;
  /** Other verbs, without a first alef: «كتب», «علن» for «أعلن». */
  export const verbs: string;
}
