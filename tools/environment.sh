#!/bin/sh
# Makes or renews .venv with what pyproject.toml asks for, and says what it does, how much it fetches and how long it took.
# Usage: tools/environment.sh run|test
set -eu
cd "$(dirname "$0")/.."
case "${1:-run}" in
    run) wanted=. told="the program" size=590 ;;
    test) wanted=".[dev]" told="the program and its tests" size=730 ;;
    *) echo "usage: tools/environment.sh [run|test]" >&2; exit 2 ;;
esac
python=${PY:-python3}
began=$(date +%s)
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs a step and keeps what it prints for the case that it fails.
quietly() {
    "$@" >"$log" 2>&1 || failed
}

failed() {
    if grep -qE 'NewConnectionError|Name or service not known|name resolution|Network is unreachable|Connection refused|ConnectTimeout|ProxyError|Could not find a version|No matching distribution' "$log"; then
        echo "The Python packages cannot be fetched: there is no connection to the package index. Check the network, and run it again." >&2
    else
        tail -n 20 "$log" >&2
        echo "The environment .venv could not be made; the lines above say why. Run it again when that is put right." >&2
    fi
    exit 1
}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Python 3.11 or newer is needed, and $python is not. Name another one: make PY=python3.12" >&2
    exit 1
fi
if [ -x .venv/bin/pip ]; then
    echo "Renewing .venv for $told (fetches what is new) ..."
else
    echo "Making .venv for $told: fetches about 200 MB, needs $size MB on the disk, takes one to five minutes ..."
    quietly "$python" -m venv .venv
fi
# One small file first: without a network, pip tries for most of a minute before it says so.
quietly .venv/bin/python -m pip --disable-pip-version-check --retries 1 --timeout 15 download --quiet --no-deps --dest "$log.d" wheel
rm -rf "$log.d"
quietly .venv/bin/python -m pip install --quiet --disable-pip-version-check --editable "$wanted"
echo "... done in $(($(date +%s) - began)) seconds; .venv takes $(du -sm .venv | cut -f1) MB."
