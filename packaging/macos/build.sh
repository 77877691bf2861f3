#!/bin/sh
# Builds Editor App.app and a disk image on macOS, with Python 3.11 or newer. SIGN_AS, if it is set, is the identity that
# signs; NOTARY_PROFILE, if it is set, the profile of notarytool that has the image notarised.
set -eu
cd "$(dirname "$0")/../.."
PYTHONHASHSEED=0
PYTHONPATH=$PWD
export PYTHONHASHSEED PYTHONPATH
python=build/venv/bin/python
[ -x "$python" ] || python3 -m venv build/venv
$python -m pip install --quiet --no-deps --require-hashes -r packaging/requirements.lock
version=$($python -c "import editor_app; print(editor_app.__version__)")
$python packaging/icons.py build/icons
$python -m PyInstaller --noconfirm --clean --log-level WARN --distpath dist --workpath build/pyinstaller packaging/editor-app.spec
app="dist/Editor App.app"
$python packaging/parts.py dist/editor-app
cp dist/editor-app/LICENCES.txt "$app/Contents/Resources/"
cp dist/editor-app/_internal/resources/licences.json "$app/Contents/Resources/resources/"
$python packaging/digests.py "$app/Contents/Resources/resources"
codesign --force --deep --options runtime --entitlements packaging/macos/entitlements.plist --sign "${SIGN_AS:--}" "$app"
"$app/Contents/MacOS/editor-app" --self-test
image=dist/editor-app-$version.dmg
rm -f "$image"
hdiutil create -quiet -volname "Editor App" -srcfolder "$app" -format UDZO "$image"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
