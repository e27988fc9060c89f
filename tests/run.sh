# Runs the tests, and counts what passed, failed and was skipped. ./dev sources this file.
# shellcheck shell=bash

passed=0 failed=0 skipped=0
failures=()  # the name of each test that failed, printed last: a log that is shown in part shows its end

name_failures() {  # REPORT PATTERN: adds what follows PATTERN in the lines of the report that begin with it
  local line
  # GoogleTest names a test twice, once with its time, and heads its list with «2 tests, listed below:».
  while IFS= read -r line; do failures+=("$line"); done < <(
    sed -nE "/, listed below:$/d; s/ \([0-9]+ ms\)$//; s/^$2//p" "$1" | sort -u
  )
}

count() {  # REPORT PATTERN: the last number in the last match of PATTERN in the report, 0 if there is none
  { grep -oE "$2" "$1" || true; } | tail -n 1 | grep -oE '[0-9]+' || echo 0
}

count_google_tests() {  # REPORT STATUS
  local bad
  bad=$(count "$1" '^ ?[0-9]+ FAILED TEST')
  passed=$((passed + $(count "$1" '^\[  PASSED  \] [0-9]+')))
  skipped=$((skipped + $(count "$1" '^\[  SKIPPED \] [0-9]+ test')))
  # After a crash, no failed test is in the report: the crash itself counts as one.
  [ "$2" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  failed=$((failed + bad))
  name_failures "$1" '\[  FAILED  \] '
}

run_google_tests() {  # BINARY [OPTION...]
  local report=build/google-test.log status=0
  "$@" --gtest_brief=1 2>&1 | tee "$report" || status=$?
  count_google_tests "$report" "$status"
}

run_google_shards() {  # BINARY [OPTION...]: like run_google_tests, but distributes the tests over all cores
  local shards shard status processes=()
  shards=$(nproc)
  for ((shard = 0; shard < shards; shard++)); do
    GTEST_TOTAL_SHARDS=$shards GTEST_SHARD_INDEX=$shard "$@" --gtest_brief=1 >"build/google-test-$shard.log" 2>&1 &
    processes+=($!)
  done
  for ((shard = 0; shard < shards; shard++)); do
    status=0
    wait "${processes[shard]}" || status=$?
    cat "build/google-test-$shard.log"
    count_google_tests "build/google-test-$shard.log" "$status"
  done
}

run_node_tests() {  # [NODE OPTION...] FILE...: each file has its own time limit, see tests/run.mjs
  local report=build/node-test.log status=0 bad
  node tests/run.mjs "$@" | tee "$report" || status=$?
  bad=$(($(count "$report" '^# fail [0-9]+') + $(count "$report" '^# cancelled [0-9]+')))
  passed=$((passed + $(count "$report" '^# pass [0-9]+')))
  skipped=$((skipped + $(count "$report" '^# skipped [0-9]+')))
  [ "$status" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  failed=$((failed + bad))
  name_failures "$report" '# failed '
}

run_python_tests() {  # FOLDER: runs its test_*.py files
  local report=build/python-test.log status=0 bad skips
  PYTHONDONTWRITEBYTECODE=1 "${PYTHON:-python3}" -m unittest discover -s "$1" 2>&1 | tee "$report" || status=$?
  bad=$(($(count "$report" 'failures=[0-9]+') + $(count "$report" 'errors=[0-9]+')))
  skips=$(count "$report" 'skipped=[0-9]+')
  [ "$status" = 0 ] || [ "$bad" -gt 0 ] || bad=1
  passed=$((passed + $(count "$report" '^Ran [0-9]+') - bad - skips))
  skipped=$((skipped + skips))
  failed=$((failed + bad))
  name_failures "$report" '(FAIL|ERROR): '
}

run_tests() {
  local begin=$SECONDS
  build_native
  build_sanitized
  build_wasm
  need_browsers
  install valgrind zstd
  step "Native tests"
  run_google_tests build/native/tests/khulasa_tests
  step "Native tests under AddressSanitizer, LeakSanitizer and UndefinedBehaviorSanitizer"
  ASAN_OPTIONS=detect_leaks=1 run_google_tests build/native-asan/tests/khulasa_tests
  step "Articles; command line tool; native compared with WebAssembly"
  run_node_tests tests/articles/*.test.mjs tests/cli/*.test.mjs tests/parity/*.test.mjs
  step "What is installed: the C interface, the CMake package, the Debian package"
  run_node_tests tests/install/*.test.mjs
  step "The scorers of ./dev quality, and its texts"
  run_python_tests tests/quality
  step "Pages in the shapes of seventy programs"
  run_python_tests tests/pages
  step "The trainers of the weights, on a few texts"
  run_python_tests core/data/train
  step "The tables that the build packs"
  run_python_tests tests/data
  step "The Spark job, if PySpark is installed"
  run_spark_tests
  step "Hostile input"
  run_node_tests tests/hostile/*.test.mjs
  step "Budgets for instructions and memory"
  run_node_tests tests/budget/*.test.mjs
  step "The package, without code generation from strings"
  run_node_tests --disallow-code-generation-from-strings tests/package/*.test.mjs
  step "The page and the extension in browsers"
  run_node_tests tests/browser/*.test.mjs
  step "Done in $((SECONDS - begin)) s"
  [ "${#failures[@]}" = 0 ] || printf 'failed: %s\n' "${failures[@]}"
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
