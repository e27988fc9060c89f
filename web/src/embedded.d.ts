declare module "khulasa:embedded" {
  export const deflatedWasm: string;
  export const workerCode: string;
}
