#!/bin/sh
# Starts a throw-away PostgreSQL server in a folder of its own and prints its address, or stops it.
# Usage: tools/postgres.sh start FOLDER | stop FOLDER
# The server refuses to run as root, so root runs it as the system user postgres, which is made if missing.
set -eu

usage() { echo "usage: tools/postgres.sh start|stop FOLDER" >&2; exit 2; }
[ $# -eq 2 ] && [ -n "$2" ] || usage
mkdir -p "$2"
folder=$(cd "$2" && pwd)
data=$folder/data
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
if [ -z "$programs" ]; then
    initdb=$(command -v initdb) || { echo "PostgreSQL is not installed: apt-get install postgresql" >&2; exit 1; }
    programs=$(dirname "$initdb")
fi

as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

start() {
    if [ "$(id -u)" -eq 0 ]; then
        id postgres >/dev/null 2>&1 || useradd --system postgres
        chown postgres "$folder"
    fi
    password=$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')
    (umask 077 && printf '%s\n' "$password" >"$folder/password")
    [ "$(id -u)" -ne 0 ] || chown postgres "$folder/password"
    as_server "$programs/initdb" -D "$data" -U postgres --pwfile="$folder/password" --auth=scram-sha-256 \
        -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
    # No sockets in the file system: their paths may be too long. A port that is taken: try another.
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 12000))
        options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_connections=40"
        if as_server "$programs/pg_ctl" -D "$data" -w -l "$folder/server.log" -o "$options" start >"$folder/start.log" 2>&1; then
            echo "postgresql+psycopg://postgres:$password@127.0.0.1:$port/postgres"
            return
        fi
    done
    cat "$folder/start.log" "$folder/server.log" >&2
    exit 1
}

stop() {
    [ ! -f "$data/postmaster.pid" ] || as_server "$programs/pg_ctl" -D "$data" -w -m immediate stop >/dev/null
}

case "$1" in
    start) start ;;
    stop) stop ;;
    *) usage ;;
esac
