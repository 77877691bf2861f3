#!/bin/sh
# Chooses the versions of all that is bundled and built with anew, and writes packaging/requirements.lock, with digests.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.5'
.venv/bin/python -m uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate \
    --custom-compile-command "make lock" --extra package pyproject.toml --output-file packaging/requirements.lock
grep -c '==' packaging/requirements.lock
