#!/bin/bash
# tidy.sh BUILD: clang-tidy on the source files that differ from main (on main: that the last commit touched).
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
base=$(git merge-base HEAD main 2>/dev/null || git rev-parse HEAD)
[ "$base" != "$(git rev-parse HEAD)" ] || base=HEAD~1
mapfile -t changed < <(
    { git diff --name-only --diff-filter=d "$base"; git ls-files -o --exclude-standard; } \
        | sort -u | grep -E '^(app|core|ui|tests)/.*\.cpp$')
known=()
for file in "${changed[@]}"; do
    ! grep -q "\"file\": \".*/$file\"" "$build/compile_commands.json" || known+=("$file")
done
echo "tidy: ${#known[@]} files"
[ ${#known[@]} -eq 0 ] || printf '%s\0' "${known[@]}" | xargs -0 -P "$(nproc)" -n 4 clang-tidy --quiet -p "$build"
