#!/bin/sh
# Installs the Debian packages that Qt, Enchant and the tests need: only those that are missing, and the same for running
# and for testing. Asks nothing. Without root and without sudo it says in one line what an administrator runs, and fails.
set -eu

packages="python3-venv libgl1 libegl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1
 libgssapi-krb5-2 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libenchant-2-2 hunspell-en-us
 hunspell-en-gb fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji xvfb xauth"
build="binutils chrpath dpkg-dev" # to trim and pack a program folder
case "${1:-run}" in
    run | test) ;;
    package) packages="$packages $build lintian makeself xz-utils desktop-file-utils appstream gcc libc6-dev" ;;
    prove) packages="$packages $build gcc libc6-dev openbox xdotool x11-utils imagemagick" ;;
    *) echo "usage: tools/system.sh [run|test|package|prove]" >&2; exit 2 ;;
esac

command -v dpkg-query >/dev/null || exit 0 # another system: the README says which packages it needs

present() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

missing=""
for package in $packages; do
    present "$package" || missing="$missing $package"
done
# Debian 13 and Ubuntu 24.04 renamed this one.
if ! present libglib2.0-0t64 && ! present libglib2.0-0; then
    # shellcheck disable=SC1091
    . /etc/os-release 2>/dev/null || true
    case "${VERSION_ID:-}" in
        12 | 22.04) missing="$missing libglib2.0-0" ;;
        *) missing="$missing libglib2.0-0t64" ;;
    esac
fi
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "Some system libraries are missing. As an administrator, run: apt-get update && apt-get install -y --no-install-recommends$missing" >&2
    exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
began=$(date +%s)

failed() {
    if grep -qE 'Temporary failure resolving|Could not resolve|Failed to fetch|Could not connect|Network is unreachable' "$log"; then
        echo "The system libraries cannot be fetched: there is no connection to the servers of the system. Check the network, and run it again." >&2
    else
        tail -n 20 "$log" >&2
        echo "The system libraries could not be installed; the lines above say why." >&2
    fi
    exit 1
}

# Runs apt-get as root, and keeps what it prints for the case that it fails.
quietly() { $as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get "$@" >"$log" 2>&1 || failed; }

quietly update
# shellcheck disable=SC2086
size=$($as_root env LC_ALL=C apt-get install --assume-no --no-install-recommends $missing 2>/dev/null |
    sed -n 's/^Need to get \(.*\) of archives.*/\1/p')
echo "Installing $(echo "$missing" | wc -w) system libraries (fetches ${size:-nothing}, takes one to three minutes):$missing"
# shellcheck disable=SC2086
quietly install -y --no-install-recommends $missing
echo "... done in $(($(date +%s) - began)) seconds."
