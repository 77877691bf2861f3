#!/bin/sh
# Puts Editor App into the home of whoever runs this, or into the folder given with --to; --remove takes it away again.
# What you wrote, in ~/.local/share/editor-app, is never touched.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=${HOME:?}
folder=$home/.local/lib/editor-app
share=${XDG_DATA_HOME:-$home/.local/share}
menu=yes
remove=no
while [ $# -gt 0 ]; do
    case "$1" in
        --to) folder=$2; menu=no; shift ;;
        --remove) remove=yes ;;
        *) echo "usage: [--to FOLDER] [--remove]" >&2; exit 2 ;;
    esac
    shift
done

refresh() {
    update-desktop-database -q "$share/applications" 2>/dev/null || true
    update-mime-database "$share/mime" 2>/dev/null || true
}

if [ "$remove" = yes ]; then
    [ -x "$folder/editor-app" ] || { echo "There is no Editor App in $folder." >&2; exit 1; }
    rm -rf "$folder"
    if [ "$menu" = yes ]; then
        rm -f "$home/.local/bin/editor-app" "$share/applications/editor-app.desktop" \
            "$share/mime/packages/editor-app.xml" "$share/icons/hicolor/128x128/apps/editor-app.png"
        refresh
    fi
    echo "Editor App is gone from $folder. Your articles are where they were."
    exit 0
fi

# Whole or not at all: the new folder stands beside the old one, and then takes its name.
[ ! -e "$folder" ] || [ -x "$folder/editor-app" ] || { echo "$folder holds something else." >&2; exit 1; }
mkdir -p "$(dirname "$folder")"
fresh=$folder.new.$$
trap 'rm -rf "$fresh"' EXIT
cp -R "$here/editor-app" "$fresh"
if [ -e "$folder" ]; then mv "$folder" "$folder.old.$$"; fi
mv "$fresh" "$folder"
rm -rf "$folder".old.*
if [ "$menu" = yes ]; then
    mkdir -p "$home/.local/bin" "$share/applications" "$share/mime/packages" "$share/icons/hicolor/128x128/apps"
    ln -sfn "$folder/editor-app" "$home/.local/bin/editor-app"
    sed "s|^Exec=editor-app|Exec=\"$folder/editor-app\"|" "$here/editor-app.desktop" > "$share/applications/editor-app.desktop"
    cp "$here/editor-app.xml" "$share/mime/packages/"
    cp "$here/editor-app.png" "$share/icons/hicolor/128x128/apps/"
    refresh
    echo "Editor App is in your menu. In a terminal: $home/.local/bin/editor-app"
else
    echo "Editor App is in $folder. Start it with: $folder/editor-app"
fi
