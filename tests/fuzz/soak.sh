# Fuzzing, and many random cases. ./dev sources this file, after tests/run.sh.
# shellcheck shell=bash

need_fuzzer() {
  has clang++ || install clang
  [ -e "$(clang++ -print-resource-dir)/lib/linux/libclang_rt.fuzzer-$(uname -m).a" ] ||
      install "libclang-rt-$(clang++ -dumpversion | cut -d. -f1)-dev"
}

# fuzz_figures TARGET: a line with the results of fuzzing for tests/fuzz/README.md; empty if fuzzing did not finish.
fuzz_figures() {
  local executions
  executions=$(grep -oE '^#[0-9]+: cov: ' "build/soak/$1.log" | tail -n 1 | grep -oE '[0-9]+')
  sed -nE "s|^#[0-9]+\s+DONE\s+cov: ([0-9]+) .* corp: ([0-9]+)/.*|$1: $executions executions, coverage \1, \2 texts|p" "build/soak/$1.log"
}

# fuzz TARGET SECONDS: fuzzes on every core, starting from the corpus; new inputs go to build/soak. In fork mode, libFuzzer
# ignores timeouts and out-of-memory errors unless told not to. It also counts coverage differently there, so a last run
# without fork mode measures the coverage of the corpus.
fuzz() {
  local program=build/fuzz/tests/fuzz/fuzz_$1 found=build/soak/corpus/$1 log=build/soak/$1.log status=0
  local corpus=("$found" "tests/fuzz/corpus/$1" "build/soak/seeds/$1")
  mkdir -p "$found"
  step "Fuzzing $1 for $2 s on $(nproc) cores"
  "$program" -fork="$(nproc)" -max_total_time="$2" -timeout=30 -rss_limit_mb=3000 -ignore_crashes=0 -ignore_timeouts=0 \
      -ignore_ooms=0 -artifact_prefix=build/soak/"$1"- "${corpus[@]}" >"$log" 2>&1 || status=$?
  [ "$status" != 0 ] || "$program" -runs=0 "${corpus[@]}" >>"$log" 2>&1 || status=$?
  if [ "$status" = 0 ] && [ -n "$(fuzz_figures "$1")" ]; then
    note "$(fuzz_figures "$1")"
    passed=$((passed + 1))
  else
    tail -n 40 "$log" >&2
    note "fuzz_$1 exited with $status, see $log; the inputs that broke it are in build/soak/$1-*"
    failed=$((failed + 1))
  fi
}

# soak_cli NAME COMPILER TYPE: builds the tool with another compiler or without optimization.
soak_cli() {
  cmake -S . -B "build/soak/$1" -G Ninja -DCMAKE_CXX_COMPILER="$2" -DCMAKE_BUILD_TYPE="$3" -DKHULASA_BUILD_TESTS=OFF >/dev/null &&
      cmake --build "build/soak/$1" --target khulasa_cli >/dev/null || die "building the tool with $2 ($3) failed"
}

run_soak() {
  local seconds=${1:-600} begin=$SECONDS target
  local cases=${KHULASA_CASES:-1000000} texts=${KHULASA_TEXTS:-10000} analyses=${KHULASA_ANALYSES:-100000}
  local drawings=${KHULASA_DRAWINGS:-1000} messages=${KHULASA_MESSAGES:-20000} seed=${KHULASA_SEED:-$(date +%s)}
  local targets=(analyze normalize jsonl html page)
  need_fuzzer
  build_native
  build_sanitized
  build_wasm
  need_browsers
  step "Building the fuzz targets, and the tool with other compilers"
  configure_and_build fuzz
  soak_cli gcc-O0 g++ Debug
  soak_cli clang-O0 clang++ Debug
  soak_cli clang-O3 clang++ Release
  node tests/fuzz/seeds.mjs build/soak/seeds
  for target in "${targets[@]}"; do fuzz "$target" "$seconds"; done
  step "$cases random cases of every property"
  KHULASA_CASES=$cases run_google_shards build/native/tests/khulasa_tests --gtest_filter='*Property*:RandomText*'
  step "$texts random texts and the inputs that fuzzing found: every compiler, Node, Chromium, Firefox"
  KHULASA_TEXTS=$texts KHULASA_CORPORA=build/soak/corpus/analyze KHULASA_TEST_SECONDS=7200 \
      KHULASA_OTHER_CLIS=build/soak/gcc-O0/khulasa:build/soak/clang-O0/khulasa:build/soak/clang-O3/khulasa \
      run_node_tests tests/parity/random.test.mjs tests/parity/corpus.test.mjs tests/browser/parity.test.mjs
  step "$drawings random drawings, $messages random messages of the extension, from seed $seed: Chromium, Firefox"
  KHULASA_DRAWINGS=$drawings KHULASA_MESSAGES=$messages KHULASA_SEED=$seed KHULASA_TEST_SECONDS=7200 \
      run_node_tests tests/browser/drawing-random.test.mjs tests/browser/extension-messages.test.mjs
  step "$analyses analyses in one module: Node, Chromium, Firefox; natively under LeakSanitizer"
  KHULASA_ANALYSES=$analyses KHULASA_TEST_SECONDS=7200 run_node_tests tests/hostile/leaks.test.mjs tests/browser/leaks.test.mjs
  ASAN_OPTIONS=detect_leaks=1 KHULASA_CASES=$((analyses / 10)) \
      run_google_tests build/native-asan/tests/khulasa_tests --gtest_filter='Leaks*:Engine*:SummarizeAll*:*Hostile*:Fuzz*:RandomText*:*Property*'
  step "Soaked for $((SECONDS - begin)) s at $(git rev-parse --short HEAD 2>/dev/null || echo '?'), $(date -u +%F)"
  for target in "${targets[@]}"; do note "$(fuzz_figures "$target")"; done
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
