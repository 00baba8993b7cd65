#!/bin/bash
# run.sh BUILD [SECONDS]: runs every fuzz target of a build for SECONDS (60), as many at once as there are cores.
set -euo pipefail
shopt -s nullglob
cd "$(dirname "$0")/../.."

# one BUILD SECONDS SCRATCH TARGET
one()
{
    local name log
    name=$(basename "$4")
    log=$3/$name.log
    local corpus=("$3/$name")
    mkdir "${corpus[0]}"
    [ ! -d "tests/data/fuzz/$name" ] || corpus+=("tests/data/fuzz/$name")
    if "$4" -max_total_time="$2" -rss_limit_mb=2048 -timeout=10 \
        -artifact_prefix="$1/$name-" "${corpus[@]}" >"$log" 2>&1; then
        echo "fuzz: $name: $(grep -oE 'Done [0-9]+ runs' "$log" | tail -1 | grep -oE '[0-9]+') inputs, nothing found"
    else
        tail -40 "$log"
        echo "fuzz: $name found something; the input is $1/$name-*"
        return 1
    fi
}

if [ "${1:-}" = --one ]; then
    shift
    one "$@"
    exit
fi
build=$1
seconds=${2:-60}
targets=("$build"/fuzz/*)
[ ${#targets[@]} -gt 0 ] || { echo "fuzz: no targets"; exit 0; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
echo "fuzz: ${#targets[@]} targets for $seconds s each"
printf '%s\0' "${targets[@]}" \
    | xargs -0 -P "$(nproc)" -n 1 tests/fuzz/run.sh --one "$build" "$seconds" "$scratch"
