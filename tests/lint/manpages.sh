#!/bin/bash
# manpages.sh PAGE...: fails where man has something to warn about.
set -euo pipefail
for page in "$@"; do
    [ -s "$page" ] || { echo "$page: there is no such page"; exit 1; }
    warnings=$(LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80 man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
    [ -z "$warnings" ] || { echo "$page: $warnings"; exit 1; }
done
