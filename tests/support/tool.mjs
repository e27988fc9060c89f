// The command line tool, for tests that run it.
import { spawnSync } from "node:child_process";
import { root } from "./articles.mjs";

export const tool = process.env.KHULASA_CLI ?? `${root}build/native/khulasa`;

/** Runs the tool with `input` as its standard input. */
export function khulasa(args, input = "", options = {}) {
  const { status, signal, stdout, stderr } = spawnSync(tool, args, {
    input,
    maxBuffer: 1 << 28,
    timeout: 60_000,
    ...options,
  });
  return { status, signal, out: stdout?.toString("utf8"), err: stderr?.toString("utf8") };
}
