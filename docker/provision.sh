#!/bin/sh
# Find, or install from Debian, the real services the tests start.
#
#   docker/provision.sh find postgresql      print where it is, or fail and say what to install
#   docker/provision.sh install postgresql   the same, but install Debian's package first if needed
#
# Services: postgresql (prints the folder of initdb and postgres), chromium (prints the program).
# Running it again changes nothing.
set -eu

find_postgresql() {
    # Debian keeps the server's programs out of PATH, one folder per major version: newest first.
    for server in $(ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null | sort -rV) \
        $(command -v postgres); do
        folder=$(dirname "$server")
        if [ -x "$folder/initdb" ]; then
            echo "$folder"
            return
        fi
    done
    return 1
}

find_chromium() {
    command -v chromium || command -v chromium-browser
}

install_package() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        return 1
    fi
    echo "installing Debian's package $1" >&2
    # Quiet unless it fails: the log of a good installation helps nobody.
    log=$(mktemp)
    if $as_root apt-get update >"$log" 2>&1 &&
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends "$1" >>"$log" 2>&1; then
        rm -f "$log"
    else
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
}

if [ $# != 2 ]; then
    echo "usage: $0 find|install postgresql|chromium" >&2
    exit 2
fi
action=$1
service=$2
case $action:$service in
    find:postgresql | find:chromium) "find_$service" && exit ;;
    install:postgresql | install:chromium)
        "find_$service" && exit
        install_package "$service" && "find_$service" && exit
        ;;
    *)
        echo "$0: no such action or service: $action $service" >&2
        exit 2
        ;;
esac
echo "$service is not installed; on Debian, as root: apt-get install $service" >&2
exit 1
