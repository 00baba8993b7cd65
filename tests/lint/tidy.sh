#!/bin/bash
# tidy.sh BUILD [--all]: clang-tidy on the source files that differ from main (on main: that the last commit
# touched), or on all. BUILD is a finished build, for what moc and rcc made.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
scope=${2:-changed}

changed()
{
    local main base
    main=$(git rev-parse -q --verify origin/main || git rev-parse -q --verify main || git rev-parse HEAD)
    base=$(git merge-base HEAD "$main")
    [ "$base" != "$(git rev-parse HEAD)" ] || base=$(git rev-parse -q --verify HEAD~1 || echo "$base")
    { git diff --name-only --diff-filter=d "$base"; git ls-files -o --exclude-standard; } | sort -u
}

if [ "$scope" = --all ]; then
    mapfile -t wanted < <(git ls-files '*.cpp')
else
    mapfile -t wanted < <(changed | grep '\.cpp$' || true)
fi

# gcc's flags and precompiled headers mean nothing to clang.
commands=$(mktemp -d)
trap 'rm -rf "$commands"' EXIT
sed -E 's/-fpch-preprocess|-Winvalid-pch|-include [^ "]*cmake_pch\.hxx//g' "$build/compile_commands.json" \
    >"$commands/compile_commands.json"
known=()
for file in "${wanted[@]}"; do
    ! grep -q "\"file\": \".*/$file\"" "$commands/compile_commands.json" || known+=("$file")
done
echo "tidy: ${#known[@]} files"
[ ${#known[@]} -eq 0 ] || printf '%s\0' "${known[@]}" | xargs -0 -P "$(nproc)" -n 1 clang-tidy --quiet -p "$commands"
