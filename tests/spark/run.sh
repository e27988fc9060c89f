# Installs PySpark and runs its tests. ./dev sources this file.
# shellcheck shell=bash

need_spark() {  # FOLDER: PySpark in a Python environment of its own
  install openjdk-17-jre-headless
  python3 -c 'import ensurepip, venv' 2>/dev/null || install python3-venv
  cmp -s demo/spark/requirements.txt "$1/installed" && return
  step "Installing PySpark"
  rm -rf "$1"
  python3 -m venv "$1"
  "$1/bin/pip" install --quiet --disable-pip-version-check -r demo/spark/requirements.txt ||
      die "pip install failed. Can PyPI be reached?"
  cp demo/spark/requirements.txt "$1/installed"
}

java_17() {  # the folder of JDK 17, empty if there is none
  find /usr/lib/jvm -maxdepth 1 -name 'java-17-openjdk-*' -print -quit 2>/dev/null || true
}

run_spark_test() {
  build_native
  need_spark "$CACHE/spark"
  step "Spark: a master, two workers, one of them killed"
  JAVA_HOME=$(java_17) "$CACHE/spark/bin/python" tests/spark/cluster.py
}

# The small run of ./dev test: in local mode, if PySpark is there. What needs no Spark is tested in any case.
run_spark_tests() {
  local python=python3
  [ ! -x "$CACHE/spark/bin/python" ] || python=$CACHE/spark/bin/python
  JAVA_HOME=$(java_17) PYTHON=$python run_python_tests tests/spark
}
