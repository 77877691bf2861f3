#!/bin/sh
# Installs the Debian packages that Qt, Enchant and the tests need: only those that are missing.
# Asks nothing. Without root and without sudo it says in one line what to install, and fails.
set -eu

packages="python3-venv libgl1 libegl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1
 libgssapi-krb5-2 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libenchant-2-2 hunspell-en-us
 hunspell-en-gb fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji"
case "${1:-run}" in
    run) ;;
    test) packages="$packages xvfb xauth" ;;
    package) packages="$packages binutils dpkg-dev fakeroot" ;;
    *) echo "usage: tools/system.sh [run|test|package]" >&2; exit 2 ;;
esac

command -v dpkg-query >/dev/null || exit 0 # another system: the README says which packages it needs

present() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

missing=""
for package in $packages; do
    present "$package" || missing="$missing $package"
done
# Debian 13 and Ubuntu 24.04 renamed this one.
present libglib2.0-0t64 || present libglib2.0-0 || missing="$missing libglib2.0-0"
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "Some system libraries are missing. As an administrator, run: apt-get install$missing" >&2
    exit 1
fi

export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
case "$missing" in
    *libglib2.0-0*) apt-cache show libglib2.0-0t64 >/dev/null 2>&1 && missing="$(echo "$missing" | sed 's/libglib2.0-0$/libglib2.0-0t64/')" ;;
esac
echo "Installing system libraries:$missing"
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing
