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
    # Playwright talks to it through a Node.js of its own, which a small Debian cannot load.
    /sbin/ldconfig -p | grep -q 'libatomic\.so\.1' || return 1
    command -v chromium || command -v chromium-browser
}

install_packages() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" = 0 ]; then
        as_root=""
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        return 1
    fi
    echo "installing from Debian: $*" >&2
    # Quiet unless it fails: the log of a good installation helps nobody.
    log=$(mktemp)
    if $as_root apt-get update >"$log" 2>&1 &&
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends "$@" >>"$log" 2>&1; then
        rm -f "$log"
    else
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
}

usage() {
    echo "usage: $0 find|install postgresql|chromium" >&2
    exit 2
}

[ $# = 2 ] || usage
case $1 in
    find | install) ;;
    *) usage ;;
esac
case $2 in
    postgresql) packages="postgresql" ;;
    chromium) packages="chromium libatomic1" ;;
    *) usage ;;
esac

"find_$2" && exit
[ "$1" = install ] && install_packages $packages && "find_$2" && exit
echo "$2 is not installed; on Debian, as root: apt-get install $packages" >&2
exit 1
