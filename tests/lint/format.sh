#!/bin/bash
# Fails, naming the lines, where a source file is not as clang-format would write it.
set -euo pipefail
cd "$(dirname "$0")/../.."
find app core ui tests \( -name '*.cpp' -o -name '*.h' \) -not -path 'tests/data/*' -print0 \
    | xargs -0 -P "$(nproc)" -n 20 clang-format --dry-run -Werror
