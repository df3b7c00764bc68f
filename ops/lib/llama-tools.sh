# llama.cpp's own tools for the benchmarks. Source it after common.sh and versions.sh; do not run it.
# shellcheck shell=bash

# Where the tools of the libraries that this checkout uses are.
llama_tools() { printf '%s-bench' "$(readlink -f "$DEPS/llama")"; }

# require_llama_tools TOOL...: builds what is missing of llama-bench, llama-batched-bench and llama-server,
# from the pinned source, linked with the very libraries that the service uses.
require_llama_tools() {
  [ -e "$DEPS/llama/lib" ] || die "llama.cpp is not set up; run ops/bootstrap first."
  locked llama-bench build_llama_tools "$@"
}

build_llama_tools() {
  local source=$CACHE/llama.cpp-source-$LLAMA_VERSION libraries to build tool missing=()
  libraries=$(readlink -f "$DEPS/llama")
  to=$(llama_tools)
  build=$to.build
  for tool in "$@"; do [ -x "$to/$tool" ] || missing+=("$tool"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  [ -d "$source" ] || die "llama.cpp's source is not in the cache; remove $libraries and run ops/bootstrap."
  say "building ${missing[*]} (llama-server takes about 3 minutes on 2 cores; log: $build.log)"
  if ! { nice cmake -S "$ALTIPLANO_ROOT/ops/bench/peer" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
           -DLLAMA_SOURCE="$source" -DLLAMA_PREFIX="$libraries" >"$build.log" 2>&1 &&
         nice cmake --build "$build" --target "${missing[@]}" >>"$build.log" 2>&1; }; then
    tail -n 25 "$build.log" >&2
    die "llama.cpp's tools did not build (whole log: $build.log). Run this again to go on from where it stopped."
  fi
  mkdir -p "$to"
  for tool in "${missing[@]}"; do mv "$build/$tool" "$to/$tool"; done
  rm -rf "$build" "$build.log"
  say "${missing[*]} built ($(elapsed))"
}
