#!/bin/sh
# Makes the MSI from a program folder for Windows, on a system with msitools: msi.sh FOLDER VERSION TARGET.msi
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "$1" && pwd)
target=$(cd "$(dirname "$3")" && pwd)/$(basename "$3")
listed=$(mktemp /tmp/editor-app-files.XXXXXX.wxs)
trap 'rm -f "$listed"' EXIT
cd "$folder" # wixl takes files by relative names alone
find . -type f | sed 's|^\./||' | sort |
    wixl-heat --prefix "" --var var.FOLDER --component-group Files --directory-ref INSTALLDIR --win64 >"$listed"
wixl --arch x64 -D Win64=yes -D VERSION="$2" -D FOLDER=. -o "$target" "$here/editor-app.wxs" "$listed"
