#!/bin/sh
# Runs the tests: without a screen, and against a throw-away PostgreSQL server where one is installed.
# Arguments are handed to pytest.
set -eu
cd "$(dirname "$0")/.."

export QT_QPA_PLATFORM=offscreen
if [ -z "${EDITOR_APP_TEST_POSTGRES:-}" ] && ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
    folder=$(mktemp -d /tmp/editor-app-pg.XXXXXX)
    trap 'sh tools/postgres.sh stop "$folder" >/dev/null 2>&1; rm -rf "$folder"' EXIT INT TERM
    EDITOR_APP_TEST_POSTGRES=$(sh tools/postgres.sh start "$folder")
    export EDITOR_APP_TEST_POSTGRES
fi
.venv/bin/python -m pytest "$@"
