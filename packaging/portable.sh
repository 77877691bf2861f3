#!/bin/sh
# Makes the self-extracting file from a program folder: portable.sh FOLDER TARGET.run LABEL, with SOURCE_DATE_EPOCH set.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=$1
target=$2
label=$3
payload=$here/../build/portable
rm -rf "$payload"
mkdir -p "$payload"
cp -a "$folder" "$payload/editor-app"
cp "$here/linux/install.sh" "$here/../build/deb/tree/usr/share/applications/editor-app.desktop" "$payload/"
cp "$here/linux/editor-app-mime.xml" "$payload/editor-app.xml"
cp "$here/../build/icons/app-128.png" "$payload/editor-app.png"
chmod 755 "$payload/install.sh"
# One date, one order, nobody's names: the same folder gives the same bytes.
makeself --quiet --xz --complevel 6 --threads 2 --sha256 --nox11 --nomd5 --nocrc --tar-quietly \
    --tar-extra "--sort=name --owner=0 --group=0 --numeric-owner --mtime=@$SOURCE_DATE_EPOCH" \
    --packaging-date "$(date -u -d "@$SOURCE_DATE_EPOCH" '+%Y-%m-%d')" \
    "$payload" "$target" "$label" ./install.sh >/dev/null
