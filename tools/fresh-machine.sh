#!/bin/sh
# Proves the README on a fresh machine: a Debian folder with only python3, git and make, a fresh clone, the two commands.
# Usage, as root, with debootstrap, xvfb, xdotool and imagemagick: tools/fresh-machine.sh SUITE FOLDER
# For example: tools/fresh-machine.sh bookworm /tmp/fresh. The picture of the window is FOLDER/window.png.
set -eu
suite=$1
folder=$2
here=$(cd "$(dirname "$0")/.." && pwd)

[ -x "$folder/usr/bin/python3" ] || debootstrap --variant=minbase --include=python3,git,make,ca-certificates "$suite" "$folder"
# A machine behind a proxy with a certificate of its own trusts it inside too.
cp /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/ca-certificates.crt"
mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
mountpoint -q "$folder/dev" || mount --rbind --make-rslave /dev "$folder/dev"
display=:$((90 + $$ % 100))
Xvfb "$display" -screen 0 1366x768x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $screen; umount -l "$folder/dev" "$folder/proc"' EXIT

rm -rf "$folder/root/editor-app"
git clone -q "$here" "$folder/root/editor-app"

inside() {
    chroot "$folder" env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DISPLAY="$display" \
        PIP_CERT=/etc/ssl/certs/ca-certificates.crt PIP_DEFAULT_TIMEOUT=180 sh -c "cd /root/editor-app && $1"
}

echo "== make run, from nothing"
inside "make run" &
DISPLAY="$display" timeout 900 xdotool search --sync --onlyvisible --name ". — Editor App" >"$folder/windows.txt" # the sample's title
DISPLAY="$display" import -window root -pause 5 "$folder/window.png"
pkill -f "python -I -m editor_app" || true
wait $! || true
echo "== make test"
inside "make test"
echo "== make test, again"
inside "make test"
