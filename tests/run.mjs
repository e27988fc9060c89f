// Runs test files one by one, each with a limit of its own: `node tests/run.mjs [NODE OPTION...] FILE...`
//
// One limit for all files would cut the last ones off without a word on a busy machine. Here a file that takes longer than
// KHULASA_TEST_SECONDS (900 if unset; the slowest takes two minutes on two free cores) is ended, named with the last test
// that it finished, and counted as one failure; the files after it run. The last four lines are the sums: # pass, # fail,
// # cancelled, # skipped. Exits with 1 if something failed.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const limitSeconds = Number(process.env.KHULASA_TEST_SECONDS ?? 900);
const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("-"));
const files = args.filter((arg) => !arg.startsWith("-"));
const sums = { pass: 0, fail: 0, cancelled: 0, skipped: 0 };
const cut = [];

/** Runs `file`; resolves to {status, isCut, report}, the report in TAP, which a file that was cut has in part. */
function run(file, index) {
  const tap = join(tmpdir(), `khulasa-test-${process.pid}-${index}.tap`);
  const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout"];
  reporters.push("--test-reporter=tap", `--test-reporter-destination=${tap}`);
  // A group of its own, so that what the file has started (browsers, servers) ends with it.
  const child = spawn(process.execPath, ["--test", ...reporters, ...options, file], {
    stdio: "inherit",
    detached: true,
  });
  let isCut = false;
  const timer = setTimeout(() => {
    isCut = true;
    process.kill(-child.pid, "SIGKILL");
  }, 1000 * limitSeconds);
  return new Promise((resolve) => {
    child.on("exit", (status) => {
      clearTimeout(timer);
      const report = readFileSync(tap, { encoding: "utf8", flag: "a+" });
      rmSync(tap);
      resolve({ status, isCut, report });
    });
  });
}

const numberIn = (report, name) => Number(report.match(new RegExp(`^# ${name} (\\d+)$`, "m"))?.[1] ?? 0);

for (const [index, file] of files.entries()) {
  const { status, isCut, report } = await run(file, index);
  for (const name of Object.keys(sums)) sums[name] += numberIn(report, name);
  if (isCut) {
    const done = [...report.matchAll(/^ *(?:not )?ok \d+ - (.*)$/gm)].map(([, title]) => title);
    sums.pass += done.length;
    cut.push(
      `${file}: cut off after ${limitSeconds} s. ${done.length} tests were done; what comes after «${done.at(-1) ?? "its start"}» did not run`,
    );
  } else if (status !== 0 && numberIn(report, "fail") + numberIn(report, "cancelled") === 0) {
    sums.fail += 1; // it ended before it could report: a crash
    console.log(`${file}: ended with ${status}`);
  }
}

sums.fail += cut.length;
for (const line of cut) console.log(line);
for (const [name, sum] of Object.entries(sums)) console.log(`# ${name} ${sum}`);
process.exit(sums.fail + sums.cancelled > 0 ? 1 : 0);
