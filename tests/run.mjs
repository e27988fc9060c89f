// Runs test files one after another, each with its own time limit: `node tests/run.mjs [NODE OPTION...] FILE...`
//
// A single limit for all files would silently cut off the last ones on a busy machine. Here, a file that takes longer
// than KHULASA_TEST_SECONDS (900 if unset; the slowest takes two minutes on two free cores) is killed, reported with
// the last test that it finished, and counted as one failure. The remaining files still run. Whatever failed is named
// again at the end, one "# failed FILE: TEST" a line, since a log that is shown in part shows its end. The last four lines
// of output are the totals: # pass, # fail, # cancelled, # skipped. Exits with 1 if anything failed.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const limitSeconds = Number(process.env.KHULASA_TEST_SECONDS ?? 900);
const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("-"));
const files = args.filter((arg) => !arg.startsWith("-"));
const sums = { pass: 0, fail: 0, cancelled: 0, skipped: 0 };
const failures = [];

/** Runs `file` and resolves to {status, isCut, report}. The report is TAP, partial if the file was cut off. */
function run(file, index) {
  const tap = join(tmpdir(), `khulasa-test-${process.pid}-${index}.tap`);
  const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout"];
  reporters.push("--test-reporter=tap", `--test-reporter-destination=${tap}`);
  // In its own process group, so that what the file started (browsers, servers) is killed with it.
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
    sums.fail += 1;
    failures.push(
      `${file}: cut off after ${limitSeconds} s. ${done.length} tests were done; what comes after «${done.at(-1) ?? "its start"}» did not run`,
    );
  } else if (status !== 0 && numberIn(report, "fail") + numberIn(report, "cancelled") === 0) {
    sums.fail += 1; // it exited before it could report: a crash
    failures.push(`${file}: ended with ${status}`);
  } else {
    // TAP escapes a # of the title, so « # TODO» is the directive: a test that is expected to fail.
    const failed = [...report.matchAll(/^ *not ok \d+ - (.*)$/gm)].filter(([line]) => !line.includes(" # TODO"));
    failures.push(...failed.map(([, title]) => `${file}: ${title}`));
  }
}

for (const failure of failures) console.log(`# failed ${failure}`);
for (const [name, sum] of Object.entries(sums)) console.log(`# ${name} ${sum}`);
process.exit(sums.fail + sums.cancelled > 0 ? 1 : 0);
