#!/bin/sh
# Proves the README on a fresh machine: a Debian folder with only python3, git and make, a fresh clone, the two commands,
# as root or as an ordinary user. Fails when a step fails, and ends only what it has started.
# Usage, as root, with debootstrap, xvfb, xdotool and imagemagick:
#   tools/fresh-machine.sh SUITE FOLDER [root|user] [test|run]
# For example: tools/fresh-machine.sh bookworm /tmp/fresh user. With run, the tests are left out. The pictures of the
# window are FOLDER/window-*.png.
set -eu
suite=$1
folder=$2
who=${3:-root}
far=${4:-test}
here=$(cd "$(dirname "$0")/.." && pwd)
home=/root
display=:$((90 + $$ % 100))
screen=""
running=""

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

# Whatever happens: the screen, the program if it is still there, and the mounts, all of them ours.
tidy() {
    [ -z "$running" ] || kill -KILL -- "-$(cat "$folder/tmp/group")" 2>/dev/null || true
    [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
    umount -l "$folder/dev" "$folder/proc" 2>/dev/null || true
}
trap tidy EXIT
trap 'exit 1' INT TERM

[ -x "$folder/usr/bin/python3" ] || debootstrap --variant=minbase --include=python3,git,make,ca-certificates "$suite" "$folder"
# A machine behind a proxy with a certificate of its own trusts it inside too.
cp /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/ca-certificates.crt"
mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
mountpoint -q "$folder/dev" || mount --rbind --make-rslave /dev "$folder/dev"
if [ "$who" = user ]; then
    home=/home/ed
    chroot "$folder" id ed >/dev/null 2>&1 || chroot "$folder" useradd --create-home ed
fi
Xvfb "$display" -screen 0 1366x768x24 >/dev/null 2>&1 &
screen=$!

rm -rf "$folder$home/editor-app" "$folder$home/.local" "$folder$home/.config" "$folder$home/.cache"
git clone -q "$here" "$folder$home/editor-app"
[ "$who" = root ] || chroot "$folder" chown -R ed: "$home"

# Runs a line in the clone, as a group of processes of its own, so that it can be ended whole; its number is in a file.
group="$folder/tmp/group"
inside() {
    user=$1
    shift
    setsid chroot --userspec="$user" "$folder" env -i HOME="$home" LANG=C.UTF-8 DISPLAY="$display" \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin PIP_CERT=/etc/ssl/certs/ca-certificates.crt PIP_DEFAULT_TIMEOUT=180 \
        sh -c "echo \$\$ >/tmp/group; cd $home/editor-app && $*"
}
name=$([ "$who" = user ] && echo ed || echo root)

# Opens the window, waits for the sample in its title, takes a picture, and closes it.
shows_the_sample() {
    echo "== make run, $1"
    rm -f "$group"
    inside "$name" make run &
    running=$!
    waited=0
    until DISPLAY="$display" xdotool search --onlyvisible --name ". — Editor App" >/dev/null 2>&1; do
        kill -0 "$running" 2>/dev/null || fail "make run ended without a window"
        [ "$waited" -lt "$2" ] || fail "no window with the sample after $2 seconds"
        sleep 1
        waited=$((waited + 1))
    done
    DISPLAY="$display" import -window root -pause 5 "$folder/window-$1.png"
    pkill -TERM -g "$(cat "$group")" -f "python -I -m editor_app" || fail "the program could not be closed"
    wait "$running" || fail "make run ended with status $?"
    running=""
}

if [ "$who" = user ]; then
    echo "== an ordinary user is told what an administrator has to install"
    # In a folder that was used before, nothing is missing any more.
    if ! told=$(inside ed sh tools/system.sh run 2>&1); then
        line=$(echo "$told" | sed -n 's/^.*As an administrator, run: //p')
        [ -n "$line" ] || fail "no line for an administrator in: $told"
        inside root "$line" >/dev/null 2>&1 || fail "$line"
    fi
fi
shows_the_sample first 900
shows_the_sample second 60
if [ "$far" = run ]; then
    echo "== passed, without the tests"
    exit 0
fi
echo "== make test"
inside "$name" make test || fail "make test"
echo "== make test, again"
inside "$name" make test || fail "make test, again"
echo "== all steps passed"
