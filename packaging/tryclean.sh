#!/bin/bash
# tryclean.sh DEB: installs the package in a fresh Debian 12 and starts what is in it. Needs root,
# debootstrap and Debian's mirror; the tree is kept in $TREE (a new folder) for the next time.
set -euo pipefail
deb=$(readlink -f "$1")
tree=${TREE:-$(mktemp -d)}
inside() { chroot "$tree" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root USER=root "$@"; }

[ -x "$tree/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$tree"
mountpoint -q "$tree/proc" || mount -t proc proc "$tree/proc"
trap 'umount "$tree/proc"' EXIT
cp "$deb" "$tree/root/heddle.deb"
inside apt-get update -q
inside apt-get install -y -q --no-install-recommends --reinstall /root/heddle.deb

inside heddlectl db generate --interactions 200 --store /root/try.db
inside heddlectl db check --store /root/try.db
inside heddlectl db rebuild --check --store /root/try.db
inside test -s /usr/share/man/man1/heddlectl.1.gz
if [ -x "$tree/usr/bin/heddle" ]; then
    # 124: it was still running when its time was over.
    code=0
    inside env QT_QPA_PLATFORM=offscreen timeout 8 heddle --demo || code=$?
    [ "$code" -eq 124 ] || { echo "heddle ended with $code"; exit 1; }
fi
echo "installs and starts; the tree is $tree"
