#!/bin/sh
# Proves what was built where it is used.
#   packaging/prove.sh SUITE FOLDER    as root, with debootstrap: the .deb on a bare Debian (bookworm, trixie) in FOLDER,
#                                      as root and as an ordinary user, with everything that apt recommends
#   packaging/prove.sh quick           the program folder, on this machine, as whoever runs this
#   packaging/prove.sh portable        the self-extracting file, likewise
# An earlier .deb named by EARLIER is installed first, and upgraded while its window is open.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
way=${1:?quick, portable, or a release of Debian and a folder}

ready() { # FOLDER: what the walk needs to know; what a checkout finds is what the program must find
    mkdir -p "$1"
    cp "$here"/resources/sample/*.txt "$1/release.txt"
    (
        cd "$1"
        python=$here/build/venv/bin/python
        [ -x "$python" ] || python=$here/.venv/bin/python
        PYTHONPATH=$here EDITOR_APP_DATA=$1/unused "$python" -m editor_app check release.txt --format json --fail-on never |
            sed 's/"seconds": [0-9.]*//g' >wanted.json
        rm -rf unused
    )
}

if [ "$way" = quick ] || [ "$way" = portable ]; then
    work=$(mktemp -d /tmp/editor-app-prove.XXXXXX)
    trap 'rm -rf "$work"' EXIT
    ready "$work/desk"
    program=$here/dist/editor-app/editor-app
    if [ "$way" = portable ]; then
        HOME=$work/home sh "$(ls "$here"/dist/editor-app-*.run | tail -n 1)" --quiet
        program=$work/home/.local/bin/editor-app
    fi
    env -i HOME="$work" PATH=/usr/bin:/bin LANG=C.UTF-8 sh "$here/packaging/walk.sh" "$program" "$work/desk"
    [ -z "${PICTURES:-}" ] || cp "$work"/desk/*.png "$PICTURES/"
    exit 0
fi

folder=${2:?a folder for the release}
[ -x "$folder/usr/bin/apt-get" ] || debootstrap --variant=minbase "$way" "$folder"
# A machine behind a proxy with a certificate of its own trusts it inside too.
mkdir -p "$folder/etc/ssl/certs"
cp /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/"
for place in proc dev/shm dev/pts; do mkdir -p "$folder/$place"; done
mountpoint -q "$folder/proc" || mount -t proc proc "$folder/proc"
mountpoint -q "$folder/dev/shm" || mount -t tmpfs -o mode=1777 tmpfs "$folder/dev/shm"
trap 'umount -l "$folder/proc" "$folder/dev/shm"' EXIT

inside() { # USER COMMAND
    home=/root
    [ "$1" = root ] || home=/home/$1
    chroot "$folder" env -i HOME="$home" LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
        setpriv --reuid "$1" --regid "$1" --clear-groups sh -ec "cd $home; $2"
}

echo "== $way: nothing but the package, and what it recommends"
! inside root "command -v python3" || { echo "there is a Python, which would hide what the package lacks"; exit 1; }
inside root "apt-get update -qq"
inside root "id eva >/dev/null 2>&1 || useradd --create-home eva"
deb=$(ls "$here"/dist/editor-app_*.deb | tail -n 1)
cp "$deb" "$folder/root/editor-app.deb"
if [ -n "${EARLIER:-}" ]; then
    cp "$EARLIER" "$folder/root/earlier.deb"
    inside root "apt-get install -y -qq /root/earlier.deb >/root/apt.txt 2>&1 || { tail /root/apt.txt; exit 1; }"
    echo "== $way: an earlier version is at work while the new one is installed"
    inside eva "printf 'Kept over the upgrade.\n' >kept.txt; editor-app --user eva import kept.txt"
    inside eva "QT_QPA_PLATFORM=offscreen exec editor-app kept.txt" &
    window=$!
fi
inside root "apt-get install -y -qq /root/editor-app.deb >/root/apt.txt 2>&1 || { tail /root/apt.txt; exit 1; }"
inside root "! command -v python3 || echo 'apt brought a Python along: the next steps prove less'"
if [ -n "${EARLIER:-}" ]; then
    kill -0 $window && echo "ok      the window lives"
    inside eva "editor-app list | grep -q 'Kept over'" && echo "ok      what was kept is there"
    kill $window
    wait $window || true
fi
inside root "test -f /usr/share/applications/editor-app.desktop -a -f /usr/share/man/man1/editor-app.1.gz"
inside root "apt-get install -y -qq xvfb openbox xdotool imagemagick >/root/apt.txt 2>&1 || { tail /root/apt.txt; exit 1; }"
for who in root eva; do
    home=$(chroot "$folder" getent passwd "$who" | cut -d: -f6)
    rm -rf "$folder$home/desk"
    ready "$folder$home/desk"
    cp "$here/packaging/walk.sh" "$folder$home/"
    chroot "$folder" chown -R "$who:$who" "$home/desk"
    echo "== $way: as $who"
    inside "$who" "sh walk.sh /usr/bin/editor-app $home/desk"
done
echo "== $way: the policy of an administrator"
mkdir -p "$folder/etc/editor-app"
echo 'spelling = "en_GB"' >"$folder/etc/editor-app/policy.toml"
inside eva "printf 'The colour of the centre.\n' >gb.txt; editor-app check gb.txt --fail-on never | grep -q 'nothing found'"
echo 'speling = "en_GB"' >"$folder/etc/editor-app/policy.toml"
inside eva "editor-app check gb.txt 2>&1 | grep -q 'policy of this machine'"
rm -r "$folder/etc/editor-app"
echo "ok      a policy holds, and a wrong one is said"
inside root "apt-get remove -y -qq editor-app >/dev/null"
inside root "! ls -d /usr/lib/editor-app /usr/bin/editor-app 2>/dev/null"
inside eva "test -s desk/data/editor-app.db"
echo "ok      removed; what people wrote is where it was"
