#!/usr/bin/env bash
# Puts the source tarball of ICU 72.1 at DESTINATION and checks its SHA-256.
#
#   fetch.sh DESTINATION
#
# Uses $KHULASA_ICU_TARBALL if it is set, or the file at DESTINATION if it is the right one. Otherwise it tries Debian's source
# package, whose "orig" tarball is upstream's release byte for byte, and then upstream's release on GitHub. The package is
# fetched with a temporary deb-src list, so the machine's own lists do not change.
set -euo pipefail

readonly SHA256=a2d2d38217092a7ed56635e34467f92f976b370e20182ad325edea6681a71d68
readonly UPSTREAM=https://github.com/unicode-org/icu/releases/download/release-72-1/icu4c-72_1-src.tgz
# The Debian release whose source package is ICU 72.1. Its mirror has it for newer releases of Debian, too.
readonly DEBIAN_SUITE=bookworm

say() { printf 'icu: %s\n' "$*" >&2; }
is_good() { [ -f "$1" ] && printf '%s  %s\n' "$SHA256" "$1" | sha256sum --check --status; }

from_debian() {
  local out=$1 work mirror keyring
  command -v apt-get >/dev/null || return 1
  # The mirror of Debian's archive in the machine's own lists, whether these have the one-line or the deb822 format.
  mirror=$(apt-get indextargets --format '$(REPO_URI)|$(ORIGIN)|$(COMPONENT)' 'Created-By: Packages' 2>/dev/null |
      awk -F'|' '$2 == "Debian" && $3 == "main" && $1 !~ /security/ { print $1; exit }') || return 1
  [ -n "$mirror" ] || return 1
  keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -f "$keyring" ] || return 1
  work=$(mktemp -d)
  mkdir -p "$work"/lists/partial "$work"/cache/archives/partial "$work"/parts
  printf 'deb-src [signed-by=%s] %s %s main\n' "$keyring" "$mirror" "$DEBIAN_SUITE" > "$work/parts/icu.list"
  say "fetching Debian's source package icu ($DEBIAN_SUITE) from the mirror in the machine's lists"
  local options=(-qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$work/parts"
                 -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root)
  (cd "$work" && apt-get "${options[@]}" update && apt-get "${options[@]}" source --download-only icu) >&2 || true
  local tarball
  for tarball in "$work"/icu_*.orig.tar.gz; do
    if is_good "$tarball"; then mv "$tarball" "$out"; rm -rf "$work"; return 0; fi
  done
  rm -rf "$work"
  return 1
}

from_upstream() {
  say "fetching upstream's release"
  if command -v curl >/dev/null; then curl -fsSL --retry 2 --max-time 300 -o "$1" "$UPSTREAM"
  elif command -v wget >/dev/null; then wget -q --tries=2 --timeout=60 -O "$1" "$UPSTREAM"
  else return 1; fi
}

main() {
  [ $# -eq 1 ] || { say "usage: fetch.sh DESTINATION"; exit 2; }
  local out=$1
  if [ -n "${KHULASA_ICU_TARBALL:-}" ]; then
    is_good "$KHULASA_ICU_TARBALL" || {
      say "KHULASA_ICU_TARBALL=$KHULASA_ICU_TARBALL is not icu4c-72_1-src.tgz (SHA-256 $SHA256)"; exit 1; }
    cp "$KHULASA_ICU_TARBALL" "$out.part" && mv "$out.part" "$out"
    return
  fi
  if is_good "$out"; then return; fi
  part=$(mktemp "$out.XXXXXX")
  trap 'rm -f "$part"' EXIT
  if from_debian "$part" || from_upstream "$part"; then
    is_good "$part" || { say "the SHA-256 of the fetched file is not $SHA256"; exit 1; }
    mv "$part" "$out"
    return
  fi
  say "cannot get the sources of ICU 72.1: no Debian source package, and no connection to GitHub."
  say "Download icu4c-72_1-src.tgz yourself and set KHULASA_ICU_TARBALL to its path."
  exit 1
}
# Global, because the EXIT trap runs after main has returned.
part=
main "$@"
