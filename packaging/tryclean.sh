#!/bin/bash
# tryclean.sh DEB [PICTURE]: installs the package in a fresh Debian 12 and starts what is in it as an
# ordinary user, the window twice under Xvfb, leaving a picture of it. Needs root, debootstrap, Xvfb,
# ImageMagick and Debian's mirror; the tree is kept in $TREE (a new folder) for the next time.
set -euo pipefail
deb=$(readlink -f "$1")
picture=${2:-$(mktemp --suffix=.png)}
tree=${TREE:-$(mktemp -d)}
user=anna
display='' xvfb=''

inside() { chroot "$tree" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root "$@"; }
# As the process itself, so that it can be stopped when it runs in the background.
exec_as_user() { exec chroot --userspec=$user:$user "$tree" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/home/$user DISPLAY="$display" "$@"; }
as_user() { (exec_as_user "$@"); }
fail() { echo "tryclean: $*" >&2; exit 1; }

# stays COMMAND...: it runs until it is stopped after a while.
stays()
{
    local code=0
    as_user timeout 10 "$@" || code=$?
    [ $code -eq 124 ] || fail "$* ended with $code"
}

# shows COMMAND...: it runs, and paints a window.
shows()
{
    exec_as_user "$@" &
    local pid=$! waited=0
    rm -f "$picture"
    # A painted window has more than a handful of colours.
    until [ -s "$picture" ] && [ "$(identify -format %k "$picture")" -gt 50 ]; do
        kill -0 $pid 2>/dev/null || fail "$* ended before its window appeared"
        [ $((waited += 1)) -le 60 ] || fail "$*: no window within a minute; see $picture"
        sleep 1
        DISPLAY=$display import -window root "$picture"
    done
    kill $pid
    wait $pid || true
}

[ -x "$tree/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$tree"
mountpoint -q "$tree/proc" || mount -t proc proc "$tree/proc"
trap '[ -z "$xvfb" ] || kill "$xvfb"; umount "$tree/proc"' EXIT
cp "$deb" "$tree/tmp/heddle.deb"
inside apt-get update -q
inside apt-get install -y -q --no-install-recommends --reinstall /tmp/heddle.deb
inside id $user >/dev/null 2>&1 || inside useradd --create-home $user
# What an earlier time left.
find "$tree/home/$user" -mindepth 1 -delete

for paper in man/man1/{heddle,heddled,heddlectl,heddle-phone,heddle-page}.1.gz bash-completion/completions/heddlectl \
    applications/org.heddle.Heddle.desktop metainfo/org.heddle.Heddle.metainfo.xml \
    icons/hicolor/scalable/apps/org.heddle.Heddle.svg heddle/scenarios heddle/centres; do
    [ -s "$tree/usr/share/$paper" ] || fail "/usr/share/$paper is missing"
done
for part in bin/heddle bin/heddled bin/heddlectl bin/heddle-phone bin/heddle-page \
    lib/heddle/modules/{heddle_webview,heddle_phone_pulse}.so; do
    [ -s "$tree/usr/$part" ] || fail "/usr/$part is missing"
    ! inside ldd "/usr/$part" | grep 'not found' || fail "/usr/$part lacks a library"
done

as_user heddlectl db generate --interactions 200 --store "/home/$user/try.db"
as_user heddlectl db check --store "/home/$user/try.db"
as_user heddlectl db rebuild --check --store "/home/$user/try.db"
as_user heddlectl scenario check "$(as_user sh -c 'ls /usr/share/heddle/scenarios/*.yaml | head -1')"
as_user heddle-phone --version
stays heddled --store "/home/$user/served.db"

exec {pipe}<> <(:)
Xvfb -displayfd "$pipe" -screen 0 1440x900x24 -nolisten tcp -ac 2>/dev/null &
xvfb=$!
read -r -t 20 display <&"$pipe" || fail "Xvfb did not start"
display=:$display
shows heddle
# The second time it finds what the first has made.
shows heddle --demo
shows heddle --demo
echo "installs and starts; the tree is $tree, the window is $picture"
