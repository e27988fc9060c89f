# Measures speed and quality, also of programs to compare with. ./dev sources this file.
# shellcheck shell=bash

run_bench() {
  local peers=$CACHE/bench-peers
  local load; read -r load _ </proc/loadavg  # before the build adds its own
  need_native_tools
  install libbenchmark-dev
  step "Building the benchmarks"
  cmake --preset native -DKHULASA_BUILD_BENCH=ON >/dev/null
  cmake --build --preset native --target khulasa_bench khulasa_peak || die "building the benchmarks failed, see above"
  build_wasm
  need_browsers
  # The packages have many old dependencies, so they are installed apart from the project's own.
  if ! cmp -s tests/bench/peers/package-lock.json "$peers/package-lock.json" || [ ! -d "$peers/node_modules" ]; then
    step "Installing npm packages to compare with"
    mkdir -p "$peers"
    cp tests/bench/peers/package.json tests/bench/peers/package-lock.json "$peers/"
    npm_ci "$peers"
  fi
  need_peers "$CACHE/peers"
  need_baseline
  step "Measuring (takes a quarter of an hour)"
  node tests/bench/run.mjs "$peers" "$CACHE/peers/python/bin/python" "$load"
}

# The package as it was at the commit of tests/bench/baseline.txt, in build/bench/baseline: what the benchmark compares with. It is
# built from the history, once a commit; without the history the benchmark goes without it.
need_baseline() {
  local commit folder
  commit=$(cat tests/bench/baseline.txt)
  folder=$CACHE/baseline-$commit
  if [ ! -f "$folder/dist/index.js" ]; then
    if ! git cat-file -e "$commit^{commit}" 2>/dev/null; then
      note "the history has no commit $commit: nothing is compared with it"
      return 0
    fi
    step "Building the package of $commit, to compare with (once; takes as long as a build from nothing)"
    rm -rf "$folder"
    mkdir -p "$folder/source"
    git archive "$commit" | tar -x -C "$folder/source"
    (cd "$folder/source" && ./dev build) || die "building $commit failed, see above"
    mv "$folder/source/web/dist" "$folder/dist"
    rm -rf "$folder/source"
  fi
  rm -rf build/bench/baseline
  mkdir -p build/bench
  cp -r "$folder/dist" build/bench/baseline
}

measure_quality() {  # SCRIPT [OPTION...]
  need_native_tools
  need_npm_packages
  step "Building the native tool"
  configure_and_build native khulasa_cli
  step "Measuring quality"
  python3 "$@"
}

train_weights() {  # [MODEL...] [OPTION...]
  need_native_tools
  step "Building the programs that print features"
  configure_and_build native khulasa_train
  step "Learning"
  python3 core/data/train/train.py "$@"
}

measure_search() {  # FOLDER, where the npm packages are installed
  local folder=$1
  [ -f web/dist/search.js ] || die "Run ./dev build first."
  need_node
  if ! cmp -s tests/peers/search/package-lock.json "$folder/package-lock.json"; then
    step "Installing the programs to compare with"
    rm -rf "$folder"
    mkdir -p "$folder"
    cp tests/peers/search/package.json tests/peers/search/package-lock.json "$folder/"
    npm_ci "$folder"
  fi
  node tests/peers/search/measure.mjs "$folder"
}

need_peers() {  # FOLDER: Python's in FOLDER/python, npm's in FOLDER/node_modules; none of npm's runs a script
  local folder=$1 wanted
  need_node
  python3 -c 'import ensurepip, venv' 2>/dev/null || install python3-venv
  wanted=$(cat tests/peers/requirements.txt tests/peers/pke.txt tests/peers/package-lock.json)
  [ "$wanted" != "$(cat "$folder/installed" 2>/dev/null)" ] || return 0
  step "Installing the programs to compare with"
  rm -rf "$folder"
  mkdir -p "$folder"
  python3 -m venv "$folder/python"
  local pip=("$folder/python/bin/pip" install --quiet --disable-pip-version-check)
  "${pip[@]}" -r tests/peers/requirements.txt || die "pip install failed. Python 3.11 or newer, and PyPI, are needed."
  "${pip[@]}" --no-deps --no-build-isolation -r tests/peers/pke.txt || die "pip install failed"
  cp tests/peers/package.json tests/peers/package-lock.json "$folder/"
  npm_ci "$folder"
  printf '%s\n' "$wanted" >"$folder/installed"
}
