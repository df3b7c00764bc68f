# Shared by the scripts in ops/: messages, the cache, pinned downloads. Source it; do not run it.
# shellcheck shell=bash

set -euo pipefail

ALTIPLANO_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/altiplano
DEPS=$ALTIPLANO_ROOT/.deps
export ALTIPLANO_ROOT CACHE DEPS

say()  { printf '%s\n' "altiplano: $*" >&2; }
step() { printf '%s\n' "==> $*" >&2; }
die()  { printf '%s\n' "altiplano: $*" >&2; exit 1; }

# Seconds since the script started, for the progress lines.
elapsed() { printf '%dm%02ds' $((SECONDS / 60)) $((SECONDS % 60)); }

# hash_of WORD...: a short key for a cache folder, from everything that changes what is built there.
hash_of() { printf '%s\n' "$@" | sha256sum | cut -c1-12; }

# checked FILE SHA256: whether the file is there and is exactly what was pinned.
checked() { [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$2" ]; }

# locked NAME COMMAND...: one builder at a time a cache entry; a second checkout waits and then finds it built.
locked() {
  local name=$1; shift
  mkdir -p "$CACHE"
  (
    exec 9>"$CACHE/.$name.lock"
    flock -n 9 || { say "another bootstrap is working on $name; waiting for it"; flock 9; }
    "$@"
  )
}

# link_dep NAME TARGET: .deps/NAME points at the cache entry this checkout uses.
link_dep() {
  mkdir -p "$DEPS"
  ln -sfn "$2" "$DEPS/$1"
}

# fetch_package KIND NAME VERSION FILE SHA256: puts one PyPI file into $CACHE/downloads.
# KIND is sdist or wheel. pip checks the sum (--require-hashes); the file is checked again before each use.
fetch_package() {
  local kind=$1 name=$2 version=$3 file=$4 sum=$5 to=$CACHE/downloads work
  checked "$to/$file" "$sum" && return 0
  mkdir -p "$to"
  work=$(mktemp -d "$to/.fetch.XXXXXX")
  printf '%s==%s --hash=sha256:%s\n' "$name" "$version" "$sum" >"$work/requirements.txt"
  local only=(--only-binary "$name")
  [ "$kind" = sdist ] && only=(--no-binary "$name")
  if ! python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes "${only[@]}" \
      --dest "$work" --requirement "$work/requirements.txt" >"$work/log" 2>&1; then
    tail -n 8 "$work/log" >&2
    rm -rf "$work"
    die "cannot download $name $version from the Python package index (see above).
       Check the network or pip's index settings, then run this again: finished steps are kept."
  fi
  checked "$work/$file" "$sum" || { rm -rf "$work"; die "$file does not have the pinned SHA-256 $sum: refused."; }
  mv "$work/$file" "$to/$file"
  rm -rf "$work"
}

# await_service PID: returns when the service that was started as PID listens; fails when it ends first.
# The service writes server.json into its home once it accepts connections.
await_service() {
  until grep -qs "\"pid\":$1[,}]" "$ALTIPLANO_HOME/server.json"; do
    kill -0 "$1" 2>/dev/null || return 1
    sleep 0.2
  done
}

# json_field FILE NAME: one text field of a JSON object.
json_field() { python3 -c 'import json, sys; print(json.load(open(sys.argv[1]))[sys.argv[2]])' "$1" "$2"; }
