#!/bin/bash
# run.sh BUILD SECONDS: runs every fuzz target of a build, SECONDS in total.
set -euo pipefail
shopt -s nullglob
build=$1
targets=("$build"/fuzz/*)
[ ${#targets[@]} -gt 0 ] || { echo "fuzz: no targets"; exit 0; }
each=$(($2 / ${#targets[@]} + 1))
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for target in "${targets[@]}"; do
    name=$(basename "$target")
    mkdir "$scratch/$name"
    seeds=()
    [ ! -d "tests/data/fuzz/$name" ] || seeds=("tests/data/fuzz/$name")
    echo "fuzz: $name for $each s"
    if ! "$target" -max_total_time="$each" -rss_limit_mb=2048 -timeout=10 \
        -artifact_prefix="$build/" "$scratch/$name" "${seeds[@]}" >"$scratch/log" 2>&1; then
        tail -40 "$scratch/log"
        echo "fuzz: $name found something; the input is in $build/"
        exit 1
    fi
done
