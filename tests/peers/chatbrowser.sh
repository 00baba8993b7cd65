#!/bin/bash
# chatbrowser.sh SCRIPT CENTRE_PROGRAM PICTURES_FOLDER: runs a browser test (*.mjs here) with playwright-core and axe-core from npm, which it
# keeps in ~/.cache/heddle-peers. Ends with 77 (skipped) where Chromium, node or these cannot be had.
set -u
here=$(dirname "$(readlink -f "$0")")
folder=${XDG_CACHE_HOME:-$HOME/.cache}/heddle-peers/chat

skip() { echo "skipped: $1"; exit 77; }

[ -x /usr/bin/chromium ] || skip "no Chromium (apt-get install chromium)"
command -v node >/dev/null || skip "no node"
if [ ! -d "$folder/node_modules/playwright-core" ] || [ ! -d "$folder/node_modules/axe-core" ]; then
    mkdir -p "$folder"
    [ -f "$folder/package.json" ] || echo '{"private": true}' > "$folder/package.json"
    (cd "$folder" && npm install --no-audit --no-fund playwright-core@1.50 axe-core@4.10) >/dev/null 2>&1 || skip "npm could not fetch playwright-core and axe-core"
fi
exec node "$here/$1" "$2" "$folder" "$3"
