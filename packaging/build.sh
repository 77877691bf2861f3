#!/bin/sh
# Makes everything that is handed out, into dist/: the program folder, a .deb, a self-extracting file, sdist and wheel,
# with SHA256SUMS. One line a step with its seconds; what a step prints is in build/log/.
# From the locked versions of packaging/requirements.lock; two runs on one commit give the same bytes.
# Usage: packaging/build.sh [quick]
set -eu
cd "$(dirname "$0")/.."
umask 022

version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' editor_app/__init__.py)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date -r CHANGELOG.md +%s)}
PYTHONHASHSEED=0
QT_QPA_PLATFORM=offscreen
PIP_DISABLE_PIP_VERSION_CHECK=1
LC_ALL=C.UTF-8
export SOURCE_DATE_EPOCH PYTHONHASHSEED QT_QPA_PLATFORM PIP_DISABLE_PIP_VERSION_CHECK LC_ALL
PYTHONPATH=$PWD
export PYTHONPATH
python=build/venv/bin/python
lock=packaging/requirements.lock
folder=dist/editor-app
arch=$(uname -m)
mkdir -p build/log dist

step() { # NAME COMMAND...: what is done, how long it took; the last lines when it fails
    name=$1
    shift
    printf '%-52s' "$name"
    begun=$(date +%s)
    log=build/log/$(echo "$name" | tr -c 'a-z0-9\n' '-').txt
    set +e # within `if` a shell forgets `set -e`, and a step would go on after a fault
    (
        set -e
        "$@"
    ) >"$log" 2>&1
    status=$?
    set -e
    if [ "$status" -eq 0 ]; then
        printf '%5d s\n' $(($(date +%s) - begun))
    else
        printf ' failed; the end of %s:\n' "$log"
        tail -n 25 "$log"
        exit 1
    fi
}

environment() {
    stamp=build/venv/.made
    if [ "$(cat $stamp 2>/dev/null)" != "$(sha256sum $lock)" ]; then
        rm -rf build/venv
        "${PY:-python3}" -m venv build/venv
        $python -m pip install --quiet --no-deps --require-hashes -r "$lock"
        sha256sum $lock >$stamp
    fi
}

audit() { # an index may keep no list of known faults: that is said, and is no fault
    $python -m pip_audit -r "$lock" --disable-pip --require-hashes --progress-spinner off --format json \
        --output build/audit.json || true
    $python packaging/audit.py build/audit.json >build/audit.txt
}

archives() {
    rm -rf build/source
    $python packaging/source.py build/source
    $python -c "from setuptools.build_meta import build_wheel; import os; os.chdir('build/source'); print(build_wheel('../../dist'))"
    $python packaging/source.py build/source "dist/editor_app-$version.tar.gz" "dist/editor_app-$version-py3-none-any.whl"
}

program() {
    rm -rf "$folder"
    $python packaging/icons.py build/icons
    # In the place of OpenBLAS: 26 MB, of which two dot products would be used.
    gcc -O2 -Wall -shared -fPIC -s -Wl,--build-id=none -o build/plain_blas.so packaging/plain_blas.c
    $python packaging/icu.py build/icudata.so
    $python -m PyInstaller --noconfirm --clean --log-level WARN --distpath dist --workpath build/pyinstaller \
        packaging/editor-app.spec
}

papers() {
    $python packaging/parts.py "$folder"
    [ "$python" = .venv/bin/python ] || $python packaging/bill.py build/sbom.cdx.json
    $python packaging/trim.py "$folder"
    $python packaging/digests.py "$folder/_internal/resources"
    $python packaging/trim.py "$folder" dates
}

smoke() { # the folder works, and finds what the checkout finds
    rm -rf build/smoke
    mkdir -p build/smoke
    cp resources/sample/*.txt build/smoke/release.txt
    (
        cd build/smoke
        EDITOR_APP_DATA=$PWD/data
        export EDITOR_APP_DATA
        "../../$python" -m editor_app check release.txt --format json --fail-on never |
            sed 's/"seconds": [0-9.]*//g' >wanted.json
        "../../$folder/editor-app" check release.txt --format json --fail-on never |
            sed 's/"seconds": [0-9.]*//g' >found.json
        grep -q titles.conflict found.json
        cmp wanted.json found.json
    )
}

lintian_of() {
    command -v lintian >/dev/null || { echo "lintian is not here"; return; }
    lintian --fail-on error --tag-display-limit 0 "$1"
}

sums() {
    cd dist
    sha256sum editor_app-* editor-app[-_]*.deb editor-app-*.run sbom.cdx.json >SHA256SUMS
}

if [ "${1:-}" = quick ]; then # the program folder alone, with the libraries of the developer's environment
    python=.venv/bin/python
    step "making the program folder" program
    step "trimming it, collecting licences" papers
    step "checking the sample with it" smoke
    exit 0
fi

deb=dist/editor-app_${version}_$(dpkg --print-architecture).deb
run=dist/editor-app-$version-$arch.run
echo "Editor App $version, $(date -u -d "@$SOURCE_DATE_EPOCH" +%F)"
step "making an environment of the locked versions" environment
step "looking up known faults of the locked versions" audit
echo "    $(cat build/audit.txt)"
step "making sdist and wheel" archives
step "making the program folder" program
step "trimming it, licences, bill of materials" papers
cp build/sbom.cdx.json dist/
step "checking the sample with it" smoke
step "making the Debian package" $python packaging/debian.py "$folder" dist
step "asking lintian" lintian_of "$deb"
step "making the self-extracting file" sh packaging/portable.sh "$folder" "$run" "Editor App $version"
step "weighing" $python packaging/sizes.py "$folder" "$deb" "$run"
step "writing the sums" sums
cat build/log/weighing.txt
ls -l dist | awk 'NR > 1 && $5 > 4096 {printf "%8.1f MB  dist/%s\n", $5 / 1000000, $9}'
