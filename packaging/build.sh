#!/bin/sh
# Makes dist/editor-app (a folder that runs without Python) and dist/editor-app_VERSION_ARCH.deb.
set -eu
cd "$(dirname "$0")/.."

.venv/bin/python -m PyInstaller --noconfirm --clean --log-level WARN --distpath dist --workpath build packaging/editor-app.spec
# An unstripped libpython weighs 20 MB more. PyInstaller's own strip would break numpy's libraries.
strip --strip-unneeded dist/editor-app/_internal/libpython*.so*

version=$(.venv/bin/python -c "import editor_app; print(editor_app.__version__)")
arch=$(dpkg --print-architecture)
libc=$(getconf GNU_LIBC_VERSION | cut -d" " -f2) # what the build machine has is the least that the program runs on
tree=build/deb
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" \
    "$tree/usr/share/icons/hicolor/scalable/apps" "$tree/usr/share/doc/editor-app"
cp -a dist/editor-app "$tree/opt/editor-app"
ln -s /opt/editor-app/editor-app "$tree/usr/bin/editor-app"
cp packaging/editor-app.desktop "$tree/usr/share/applications/"
cp resources/icons/app.svg "$tree/usr/share/icons/hicolor/scalable/apps/editor-app.svg"
cp LICENSE "$tree/usr/share/doc/editor-app/copyright"
cat > "$tree/DEBIAN/control" <<CONTROL
Package: editor-app
Version: $version
Architecture: $arch
Maintainer: The Editor App authors <editor-app@localhost>
Installed-Size: $(du -sk "$tree/opt" | cut -f1)
Depends: libc6 (>= $libc), libgl1, libegl1, libx11-6, libxcb1, libfontconfig1, libwayland-client0,
 libwayland-cursor0, libwayland-egl1, libenchant-2-2, hunspell-en-us, hunspell-en-gb
Recommends: fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji
Section: editors
Priority: optional
Description: desk for editors of press releases and news
 Shows every passage that is said twice and every person, body and title that
 is named in two ways, keeps who approved which exact text, and exports what
 was approved and nothing else. Works offline and sends nothing.
CONTROL
dpkg-deb --root-owner-group -Zxz --build "$tree" "dist/editor-app_${version}_${arch}.deb"
