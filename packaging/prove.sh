#!/bin/sh
# Proves what was built where it is used.
#   packaging/prove.sh SUITE FOLDER    as root, with debootstrap: the .deb on a bare Debian (bookworm, trixie) in FOLDER,
#                                      as root and as an ordinary user, with everything that apt recommends; then the
#                                      self-extracting file, as the ordinary user
#   packaging/prove.sh quick           the program folder, on this machine, as whoever runs this
#   packaging/prove.sh portable        the self-extracting file, likewise
# With EARLIER=FILE.deb an earlier version is upgraded while its window is open. Pictures go to the folder PICTURES.
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
screen=""
window=""
tidy() {
    for one in $window $screen; do kill "$one" 2>/dev/null || true; done
    umount -l "$folder/proc" "$folder/dev/shm"
}
trap tidy EXIT

inside() { # USER COMMAND; with EXEC=exec, in the background, its process number is that of the command
    home=/root
    [ "$1" = root ] || home=/home/$1
    ${EXEC:-} chroot "$folder" env -i HOME="$home" LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
        setpriv --reuid "$1" --regid "$1" --clear-groups sh -ec "cd $home; $2"
}

fetched() { # PACKAGE...: from the release, or the end of what apt said
    inside root "apt-get install -y -qq $* >/root/apt.txt 2>&1 || { tail /root/apt.txt; exit 1; }"
}

kept_pictures() { # NAME HOME
    [ -z "${PICTURES:-}" ] || for one in "$folder$2"/desk/*.png; do cp "$one" "$PICTURES/$way-$1-$(basename "$one")"; done
}

walked() { # USER PROGRAM NAME: the whole walk
    home=$(chroot "$folder" getent passwd "$1" | cut -d: -f6)
    rm -rf "$folder$home/desk"
    ready "$folder$home/desk"
    cp "$here/packaging/walk.sh" "$folder$home/"
    chroot "$folder" chown -R "$1:$1" "$home/desk"
    echo "== $way: as $1, $2"
    inside "$1" "sh walk.sh $2 $home/desk"
    kept_pictures "$3" "$home"
}

upgraded() { # an earlier version is at work, in a window, while the new one is installed
    rm -rf "$folder/home/eva/.local" "$folder/root/earlier"
    dpkg-deb --raw-extract "$EARLIER" "$folder/root/earlier"
    version=$(dpkg-deb --field "$deb" Version)
    # Between two releases the number stays; apt takes a package for an upgrade by its number alone.
    if ! dpkg --compare-versions "$(dpkg-deb --field "$EARLIER" Version)" lt "$version"; then
        sed -i "s/^Version: .*/Version: $version~earlier/" "$folder/root/earlier/DEBIAN/control"
    fi
    dpkg-deb --root-owner-group -Znone --build "$folder/root/earlier" "$folder/root/earlier.deb" >/dev/null
    rm -r "$folder/root/earlier"
    fetched --allow-downgrades /root/earlier.deb
    rm -f "$folder/home/eva/display.txt"
    EXEC="exec" inside eva "exec Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>display.txt >/dev/null 2>&1" &
    screen=$!
    inside eva "timeout 90 sh -c 'until [ -s display.txt ]; do sleep 1; done'"
    display=:$(cat "$folder/home/eva/display.txt")
    inside eva "printf 'Kept over the upgrade.\n' >kept.txt; editor-app --user eva import kept.txt >/dev/null"
    EXEC="exec" inside eva "export DISPLAY=$display; exec editor-app --user eva kept.txt >window.txt 2>&1" &
    window=$!
    inside eva "DISPLAY=$display timeout 120 xdotool search --sync --onlyvisible --name Kept >/dev/null"
    fetched /root/editor-app.deb
    inside root "dpkg-query -W -f '\${Version}' editor-app | grep -qx '$version'" && echo "ok      upgraded"
    kill -0 $window && echo "ok      the window lives"
    # Modules that the window has not needed so far come from files that have just been replaced.
    inside eva "printf 'Handed over to the open window.\n' >over.txt; editor-app convert over.txt --to . --format docx >/dev/null"
    inside eva "DISPLAY=$display timeout 60 editor-app --user eva over.docx"
    inside eva "DISPLAY=$display timeout 60 xdotool search --sync --onlyvisible --name Handed >/dev/null"
    echo "ok      the window takes a Word file that is handed over"
    kill $window
    wait $window || true
    window=""
    inside eva "editor-app list >list.txt; grep -q 'Kept over' list.txt; grep -q Handed list.txt; editor-app audit verify >/dev/null"
    echo "ok      what was kept, and what the old window took, is there"
    kill $screen
    screen=""
}

portable() { # into the home of an ordinary user, and away again: nothing is left outside it but what was written
    cp "$run" "$folder/home/eva/editor-app.run"
    fetched xz-utils # which every desktop has
    inside root "rm -rf /home/eva/.local /home/eva/.config /home/eva/desk; touch /root/before"
    inside eva "sh editor-app.run --quiet; .local/bin/editor-app --self-test"
    walked eva /home/eva/.local/bin/editor-app portable
    inside root "find / -xdev -newer /root/before ! -type d ! -path '/proc/*' ! -path '/home/eva/desk/*' >/root/after.txt"
    inside root "! grep -v -e ^/root/ -e ^/home/eva/.local/ -e ^/home/eva/walk.sh -e ^/home/eva/.config/editor-app/ -e ^/home/eva/.cache/openbox/ /root/after.txt"
    inside eva "sh editor-app.run --quiet -- --remove"
    inside eva "! find .local -not -type d | grep -v -e ^.local/share/editor-app/ -e ^.local/share/mime/" # the system's own list of types stays
    inside eva "test -s desk/data/editor-app.db"
    echo "ok      no trace of the self-extracting file outside its folder; removed; what was written is there"
}

echo "== $way: nothing but the package, and what it recommends"
! inside root "command -v python3" || { echo "there is a Python, which would hide what the package lacks"; exit 1; }
inside root "apt-get update -qq"
inside root "id eva >/dev/null 2>&1 || useradd --create-home eva"
deb=$(ls "$here"/dist/editor-app_*.deb | tail -n 1)
run=$(ls "$here"/dist/editor-app-*.run | tail -n 1)
cp "$deb" "$folder/root/editor-app.deb"
fetched /root/editor-app.deb
inside root "! command -v python3 || echo 'apt brought a Python along: the next steps prove less'"
for who in root eva; do inside $who "editor-app --self-test"; done
inside root "cd /usr/lib/editor-app/_internal; ! find . -name '*.so*' -exec env LD_LIBRARY_PATH=.:PySide6/Qt/lib:PySide6:shiboken6 ldd {} + 2>/dev/null | grep 'not found'"
echo "ok      passes its own test, and each library finds what it asks for"
inside root "test -f /usr/share/applications/editor-app.desktop -a -f /usr/share/man/man1/editor-app.1.gz"
fetched xvfb openbox xdotool imagemagick
for who in root eva; do walked $who /usr/bin/editor-app $who; done
echo "== $way: the policy of an administrator"
mkdir -p "$folder/etc/editor-app"
echo 'spelling = "en_GB"' >"$folder/etc/editor-app/policy.toml"
inside eva "printf 'The colour of the centre.\n' >gb.txt; editor-app check gb.txt --fail-on never | grep -q 'nothing found'"
echo 'speling = "en_GB"' >"$folder/etc/editor-app/policy.toml"
inside eva "editor-app check gb.txt 2>&1 | grep -q 'policy of this machine'"
rm -r "$folder/etc/editor-app"
echo "ok      a policy holds, and a wrong one is said"
if [ -n "${EARLIER:-}" ]; then
    echo "== $way: an upgrade"
    upgraded
else
    echo "skipped the upgrade: EARLIER names no package"
fi
inside root "apt-get remove -y -qq editor-app >/dev/null"
inside root "! ls -d /usr/lib/editor-app /usr/bin/editor-app 2>/dev/null"
inside eva "test -s desk/data/editor-app.db"
echo "ok      removed; what people wrote is where it was"
echo "== $way: the self-extracting file"
portable
