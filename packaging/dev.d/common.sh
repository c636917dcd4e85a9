# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Messages, folders and small helpers of packaging/dev.

# shellcheck disable=SC2034  # the other pieces use what is set here
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/eventarium
checkout=${checkout:?}

say() {
    printf '%s\n' "$*" >&2
}

# Ends with a message: what happened, then what is safe and what to do, each a line of its own.
die() {
    local line
    printf 'packaging/dev: %s\n' "$1" >&2
    shift
    for line in "$@"; do
        printf '  %s\n' "$line" >&2
    done
    exit 3
}

have() {
    command -v "$1" >/dev/null 2>&1
}

is_root() {
    [[ $(id -u) -eq 0 ]]
}

# The packages of the list files given, one a line, without comments.
packages_of() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@" | LC_ALL=C sort -u
}

# os_field NAME: a field of /etc/os-release.
os_field() {
    local file=${EVENTARIUM_OS_RELEASE:-/etc/os-release}
    [[ -r $file ]] || return 0
    # shellcheck disable=SC1090
    (. "$file" && printf '%s' "${!1:-}")
}

make_cache_folder() {
    mkdir -p "$cache" 2>/dev/null || die "The cache folder $cache could not be made." \
        "Nothing was changed. Set XDG_CACHE_HOME to a folder that you may write to, and try again."
    [[ -w $cache ]] || die "The cache folder $cache cannot be written to." \
        "Nothing was changed. Set XDG_CACHE_HOME to a folder that you may write to, and try again."
}

# Kilobytes free on the file system of a folder that exists.
free_kb() {
    df -Pk "$1" | awk 'NR == 2 { print $4 }'
}

clean() {
    rm -rf -- "$checkout/build"
    [[ ${1:-} == --all ]] || return 0
    remove_tree "$cache"
}

# Removes a folder without ever following a mount that a killed run may have left in it.
remove_tree() {
    local mounted
    [[ -e $1 ]] || return 0
    while read -r mounted; do
        umount -l -- "$mounted" 2>/dev/null || true
    done < <(awk -v p="$1/" 'index($5, p) == 1 { print $5 }' /proc/self/mountinfo | sort -r)
    chmod -R u+rwX -- "$1" 2>/dev/null || true
    rm -rf --one-file-system -- "$1"
}
