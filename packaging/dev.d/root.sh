# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Chooses where to build (this system or a root), and makes the Debian 13 root: in a temporary
# folder beside its final name, under a lock, renamed when it is complete. A root is never changed.
# shellcheck disable=SC2154,SC2016  # common.sh and sources.sh set the rest; hooks expand for themselves

suite=trixie
recipe=1                      # counts up when this file makes a different root of the same packages
root_kb=$((4 * 1024 * 1024))  # free space without which making one is not begun
unused_days=2                 # roots of other package lists go when nobody used them for so long

mode=                         # native or root
root=                         # the root's folder
environment=                  # a name for the exact environment: build trees of another are not reused
partial=

# choose_environment TOOLS(0|1)
choose_environment() {
    local lists=("$checkout/packaging/packages.txt") missing=''
    (($1)) && lists+=("$checkout/packaging/packages-tools.txt")
    if [[ -e /etc/eventarium-root ]]; then
        mode=native environment=$(</etc/eventarium-root)
        return
    fi
    case ${EVENTARIUM_ENV:-auto} in
        root) ;;
        native)
            missing=$(missing_packages "${lists[@]}")
            [[ -z $missing ]] || die "Packages are missing on this system for a native build: $missing" \
                "Nothing was changed. Install them with:" "sudo apt-get install $missing" \
                "or unset EVENTARIUM_ENV to build in a root of its own."
            mode=native
            ;;
        auto)
            if new_enough; then
                missing=$(missing_packages "${lists[@]}")
                [[ -n $missing ]] || mode=native
            fi
            ;;
        *) die "EVENTARIUM_ENV is \"$EVENTARIUM_ENV\"; it can be native, root or auto." ;;
    esac
    if [[ $mode == native ]]; then
        environment=native-$(packages_of "${lists[@]}" | xargs dpkg-query -W 2>/dev/null | sha256sum | cut -c1-12)
        return
    fi
    mode=root
    environment=$(root_name "${lists[@]}")
    root=$cache/root-$environment
    if [[ ! -d $root ]]; then
        [[ -z $missing ]] || say "This system could build natively, with: sudo apt-get install $missing"
        make_root "${lists[@]}"
    fi
    touch -c -- "$cache/root-$environment.log" 2>/dev/null || true
}

new_enough() {
    local id version
    id=$(os_field ID) version=$(os_field VERSION_ID)
    case $id in
        debian) [[ -z $version || ${version%%.*} -ge 13 ]] ;;   # testing and unstable have no number
        ubuntu) [[ ${version%%.*} -gt 25 || $version == 25.* ]] ;;
        *) return 1 ;;
    esac
}

missing_packages() {
    have dpkg-query || { packages_of "$@" | xargs; return; }
    comm -23 <(packages_of "$@") <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null \
        | sed -n 's/^installed //p' | LC_ALL=C sort -u) | xargs
}

root_name() {
    { printf '%s %s %s\n' "$suite" "$recipe" "$(uname -m)" && packages_of "$@"; } | sha256sum | cut -c1-12
}

# make_root LIST...: $root is there when this returns.
make_root() {
    local lock mask log=$root.log started=$SECONDS
    make_cache_folder
    exec {lock}>"$cache/root.lock"
    if ! flock -n "$lock"; then
        say "Another packaging/dev is making the build root; waiting for it."
        flock "$lock"
    fi
    if [[ ! -d $root ]]; then
        remove_leftovers
        have_makers
        [[ -n $(way_in) ]] || no_way_in
        enough_space
        say "Making the Debian 13 build root, once: about 350 MB to fetch, a minute or two."
        partial=$root.partial
        trap 'abandon_root 143 "stopped"' TERM HUP
        trap 'abandon_root 130 "interrupted"' INT
        mask=$(umask)
        fill_root "$log" "$@" || explain_failure "$log"
        umask "$mask"
        mv -T -- "$partial" "$root"
        partial=
        trap - TERM HUP INT
        remove_unused_roots
        say "The build root is ready after $((SECONDS - started)) s: $root"
    fi
    exec {lock}>&-
}

remove_leftovers() {
    local left
    for left in "$cache"/root-*.partial; do
        [[ -e $left ]] || continue
        say "Removing what an interrupted run left: $left"
        remove_tree "$left"
    done
}

remove_unused_roots() {
    local other
    for other in "$cache"/root-*; do
        [[ -d $other && $other != "$root" ]] || continue
        [[ -n $(find "$other.log" -mtime "-$unused_days" 2>/dev/null) ]] || {
            remove_tree "$other"
            rm -f -- "$other.log"
        }
    done
}

# stop_maker: ends the whole process group, and waits until nothing of it writes any more.
stop_maker() {
    local tries
    kill -TERM -- "-$maker" 2>/dev/null || true
    for ((tries = 0; tries < 100; tries++)); do
        kill -0 -- "-$maker" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$maker" 2>/dev/null || true
    sleep 0.5
}

abandon_root() {
    trap '' TERM HUP INT
    [[ -z ${maker:-} ]] || stop_maker
    [[ -z $partial ]] || remove_tree "$partial"
    say "packaging/dev: $2 while making the build root. What was half done is removed; run it again to start over."
    exit "$1"
}

enough_space() {
    local free place=$cache
    free=$(free_kb "$place")
    if ((free >= root_kb)) && ! is_root; then
        place=/var/tmp free=$(free_kb "$place")
        ((free < root_kb / 2)) || free=$root_kb
    fi
    ((free >= root_kb)) || die "The disk of $place has $((free / 1024)) MB free; the build root needs $((root_kb / 1024)) MB while it is made." \
        "Nothing was changed. Free some space, or set XDG_CACHE_HOME to a folder on a larger disk, and try again."
}

# Which programs make and enter a root, and what is missing of them.
have_makers() {
    local need=() keyring
    have mmdebstrap || need+=(mmdebstrap)
    have bwrap || need+=(bubblewrap)
    keyring=$(compgen -G '/usr/share/keyrings/debian-archive-keyring.*' | head -n1)
    [[ -n $keyring || -n ${EVENTARIUM_MIRROR:-} ]] || need+=(debian-archive-keyring)
    is_root || have newuidmap || need+=(uidmap)
    if ((${#need[@]})); then
        install_makers "${need[@]}"
    fi
    is_root || user_namespaces
}

install_makers() {
    local hint="sudo apt-get install $*" log=$cache/install.log
    have apt-get || die "To make the build root, these are needed: $*." \
        "Nothing was changed. Install them with your package manager and try again," \
        "or build on Debian 13 / Ubuntu 25.04 with the packages of packaging/packages.txt."
    is_root || die "To make the build root, these are needed: $*. You are not root, so they are not installed for you." \
        "Nothing was changed. Install them once and try again:" "$hint"
    say "Installing $* (the only packages put on this system)."
    {
        apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
    } >"$log" 2>&1 </dev/null || explain_failure "$log" "installing $*"
}

user_namespaces() {
    local user
    unshare --user true 2>/dev/null || die "This account is not root, and the system does not let it make user namespaces; a build root needs one of the two." \
        "Nothing was changed. Run packaging/dev as root, or let root allow them:" \
        "sysctl -w kernel.unprivileged_userns_clone=1 user.max_user_namespaces=10000 kernel.apparmor_restrict_unprivileged_userns=0" \
        "or build on Debian 13 / Ubuntu 25.04 with the packages of packaging/packages.txt."
    user=$(id -un)
    if ! grep -qs -e "^$user:" -e "^$(id -u):" /etc/subuid || ! grep -qs -e "^$user:" -e "^$(id -u):" /etc/subgid; then
        die "The account $user has no range of subordinate user ids, which making the build root needs." \
            "Nothing was changed. Let root give it one, once, and try again:" \
            "sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $user"
    fi
}

# fill_root LOG LIST...: runs mmdebstrap into $partial.
fill_root() {
    local log=$1 setting sources args=() status=0
    shift
    args=(--variant=apt --aptopt='Acquire::Retries "3"'
        # manuals and translations are two hundred megabytes that nothing here reads
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*'
        --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/locale/*'
        --dpkgopt='path-exclude=/usr/share/vulkan/registry/*'
        --include="$(packages_of "$@" | paste -sd,)"
        # bubblewrap binds the caller's files on these: they must be there to be covered
        --customize-hook='cd "$1/etc" && rm -f resolv.conf hosts machine-id && touch resolv.conf hosts machine-id'
        --customize-hook='mkdir -p "$1/usr/src"'
        # the caller's proxy and mirror may hold a password
        --customize-hook='rm -f "$1"/etc/apt/apt.conf.d/99mmdebstrap "$1"/etc/apt/sources.list'
        --customize-hook="printf '%s\n' $environment >\"\$1/etc/eventarium-root\"")
    while IFS= read -r setting; do
        args+=(--aptopt="$setting")
    done < <(apt_settings)
    umask 022
    mkdir -p -- "$partial"
    sources=$(debian_sources "$suite")
    printf '%s\n' "$sources" >"$log"
    # In the background, so that a signal is acted on at once, and as a process group of its own.
    set -m
    if is_root; then
        mmdebstrap --mode=root --format=directory "${args[@]}" "$suite" "$partial" - \
            <<<"$sources" >>"$log" 2>&1 &
    else
        # Packed by mmdebstrap as its namespace's root, unpacked as the caller: the root is the caller's.
        {
            TMPDIR=/var/tmp mmdebstrap --mode=unshare --format=tar "${args[@]}" "$suite" - - <<<"$sources" 2>>"$log" \
                | tar -x -C "$partial" --no-same-owner --exclude='./dev/*' 2>>"$log"
        } &
    fi
    maker=$!
    set +m
    [[ ! -t 2 ]] || show_progress "$maker" "$log"
    wait "$maker" || status=$?
    maker=
    return "$status"
}

# show_progress PID LOG: one line on the terminal, rewritten, until the process ends.
show_progress() {
    local started=$SECONDS
    while kill -0 "$1" 2>/dev/null; do
        printf '\r\e[K  %d s: %s' $((SECONDS - started)) "$(sed -n 's/^I: //p' "$2" | tail -n 1)" >&2
        sleep 0.5
    done
    printf '\r\e[K' >&2
}

# explain_failure LOG [DOING]: says what the log means, and ends.
explain_failure() {
    local log=$1 doing=${2:-making the build root} sources
    [[ -z $partial ]] || remove_tree "$partial"
    sources=$(sed -n 's/^deb \(\[.*\] \)\?\([^ ]*\) .*/\2/p' "$log" | sort -u | xargs)
    if grep -qiE 'no space left on device|enough free space' "$log"; then
        die "The disk became full while $doing." \
            "What was half done is removed. Free some space, or set XDG_CACHE_HOME to a folder on a larger disk, and try again." "Log: $log"
    elif grep -qiE 'temporary failure (in name resolution|resolving)|could not resolve|could not connect|unable to connect|network is unreachable|connection (timed out|refused|failed)|no route to host' "$log"; then
        die "The package source cannot be reached while $doing${sources:+: $sources}" \
            "Nothing was changed. Connect to the network (or set the proxy in apt's configuration, or EVENTARIUM_MIRROR to a mirror that you can reach) and try again." "Log: $log"
    elif grep -qiE 'NO_PUBKEY|is not signed|missing key|EXPKEYSIG|does not verify|signatures were invalid' "$log"; then
        die "The signature of the package source could not be checked while $doing${sources:+: $sources}" \
            "Nothing was changed. Update the package debian-archive-keyring (sudo apt-get install debian-archive-keyring) and try again." "Log: $log"
    elif grep -qiE '404 +not found|does not have a release file|unable to locate package' "$log"; then
        die "The package source does not carry what is needed while $doing${sources:+: $sources}" \
            "Nothing was changed. It must hold Debian 13 (trixie); set EVENTARIUM_MIRROR=$default_archive to use Debian's own." "Log: $log"
    fi
    say "The last lines of the log:"
    tail -n 12 -- "$log" >&2
    die "Something failed while $doing." "What was half done is removed. The whole log: $log"
}
