#!/bin/bash
# Brings the translations up to date with the sources: what is new is left to be translated, what is
# gone goes. English has a file for its plurals only.
set -euo pipefail
cd "$(dirname "$0")"
lupdate=$(command -v lupdate || echo /usr/lib/qt6/bin/lupdate)
"$lupdate" -silent -locations none -no-obsolete -I .. ../ui ../app/desktop ../app/page -pluralonly -ts heddle_en.ts
"$lupdate" -silent -locations none -no-obsolete -I .. ../ui ../app/desktop ../app/page -ts heddle_de.ts heddle_ar.ts
