# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Runs a command in the environment that choose_environment has chosen. In a root, the system
# folders are the root's and read-only; every other folder of this machine is seen at its own path.
# shellcheck disable=SC2154  # root.sh and common.sh set the rest

path_in_root=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
plan=()    # what is mounted, in order: "ro|rw|link|dir|tmp SOURCE DESTINATION", three entries each

mount_at() {
    plan+=("$1" "$2" "$3")
}

# make_plan: the file tree of the environment, made from nothing on a memory file system, so that
# no mount point has to be made in the root or on this machine.
make_plan() {
    local entry name path
    plan=()
    for entry in "$root"/*; do
        name=/${entry##*/}
        case $name in
            /usr | /etc | /var | /dev | /proc | /sys | /run | /tmp | /home | /root | /mnt | /media | /srv | /opt | /boot) ;;
            *) [[ ! -L $entry ]] || mount_at link "$(readlink "$entry")" "$name" ;;
        esac
    done
    for entry in "$root"/usr/*; do
        [[ ${entry##*/} == src ]] || mount_at ro "$entry" "/usr/${entry##*/}"
    done
    mount_at ro "$root/etc" /etc
    for path in /etc/resolv.conf /etc/hosts /etc/passwd /etc/group /etc/machine-id; do
        [[ ! -e $path ]] || mount_at ro "$path" "$path"
    done
    mount_at dir '' /var
    for path in cache/fontconfig lib/dpkg; do
        mount_at ro "$root/var/$path" "/var/$path"
    done
    mount_at dir '' /var/lib/xkb
    mount_at dev /dev /dev
    mount_at proc /proc /proc
    mount_at ro /sys /sys
    mount_at dir '' /run
    for entry in /*; do
        case $entry in
            /bin | /boot | /dev | /etc | /lib* | /proc | /run | /sbin | /sys | /usr | /var | /lost+found) ;;
            *)
                if [[ -L $entry ]]; then
                    mount_at link "$(readlink "$entry")" "$entry"
                elif [[ -d $entry ]]; then
                    mount_at rw "$entry" "$entry"
                fi
                ;;
        esac
    done
    mount_at rw /var/tmp /var/tmp
    for path in "$checkout" "$(dirname "$checkout")" "$(git_folder)" "${HOME:-}" "${TMPDIR:-}" "$cache" "$PWD" \
        "${XDG_RUNTIME_DIR:-}" "${XAUTHORITY:-}"; do
        also_visible "$path"
    done
}

# also_visible PATH: binds what lies below one of the system folders (a checkout in /usr/src, a
# home in /var/lib); everything else is there already.
also_visible() {
    [[ $1 == /*/* && -e $1 && $1 != /tmp* && $1 != /var/tmp* ]] || return 0
    case $1 in
        /var/* | /run/* | /usr/src/*) mount_at rw "$1" "$1" ;;
    esac
}

# The repository behind a worktree may lie elsewhere.
git_folder() {
    [[ -f $checkout/.git ]] || return 0
    sed -n 's,^gitdir: \(/.*\)/worktrees/[^/]*$,\1,p' "$checkout/.git"
}

# set_environment: what the command finds in its environment variables.
set_environment() {
    local count=${GIT_CONFIG_COUNT:-0}
    make_cache_folder
    export CCACHE_DIR=$cache/ccache CCACHE_BASEDIR=$checkout CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros
    # git would refuse a checkout that belongs to someone else
    export GIT_CONFIG_COUNT=$((count + 1)) "GIT_CONFIG_KEY_$count=safe.directory" "GIT_CONFIG_VALUE_$count=*"
    export EVENTARIUM_ENVIRONMENT=$environment
    if [[ -z ${XDG_RUNTIME_DIR:-} || ! -d ${XDG_RUNTIME_DIR:-} ]]; then
        export XDG_RUNTIME_DIR=$cache/runtime
        mkdir -p -- "$XDG_RUNTIME_DIR" && chmod 0700 -- "$XDG_RUNTIME_DIR"
    fi
    if [[ $mode == root ]]; then
        # the host's tool chains and plug-ins do not fit the root's
        unset LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH CC CXX \
            PKG_CONFIG_PATH CMAKE_PREFIX_PATH CMAKE_GENERATOR QT_PLUGIN_PATH QML2_IMPORT_PATH \
            QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE PYTHONPATH PYTHONHOME PERL5LIB XDG_DATA_DIRS XDG_CONFIG_DIRS
        export LANG=C.UTF-8 LC_ALL=C.UTF-8
    elif ! locale_is_known; then
        export LANG=C.UTF-8 LC_ALL=C.UTF-8
    fi
}

locale_is_known() {
    local wanted=${LC_ALL:-${LC_CTYPE:-${LANG:-}}}
    [[ -n $wanted && $wanted != C && $wanted != POSIX ]] || return 1
    [[ $(LC_ALL=$wanted locale charmap 2>/dev/null) == UTF-8 ]]
}

# enter CMD...: ends with its exit code.
enter() {
    set_environment
    if [[ $mode == native ]]; then
        exec "$@"
    fi
    make_plan
    case $(way_in) in
        bubblewrap) enter_by_bubblewrap "$@" ;;
        chroot) enter_by_chroot "$@" ;;
    esac
    no_way_in
}

# way_in: how a root can be entered here; nothing when it cannot.
way_in() {
    if have bwrap && bwrap --ro-bind / / --dev-bind /dev /dev true 2>/dev/null; then
        echo bubblewrap
    elif is_root && unshare --mount true 2>/dev/null; then
        echo chroot
    fi
}

no_way_in() {
    if is_root; then
        die "This machine lets root neither mount nor make namespaces (a container without privileges?), so the build root cannot be entered." \
            "Nothing was changed. Start the container with --privileged, or use one of Debian 13 and install there:" \
            "apt-get install $(packages_of "$checkout/packaging/packages.txt" | xargs)"
    else
        die "bubblewrap cannot make a user namespace for this account, so the build root cannot be entered." \
            "Nothing was changed. Run packaging/dev as root, or let root allow user namespaces:" \
            "sysctl -w kernel.unprivileged_userns_clone=1 user.max_user_namespaces=10000 kernel.apparmor_restrict_unprivileged_userns=0"
    fi
}

enter_by_bubblewrap() {
    local args=(--die-with-parent) i child status signalled
    for ((i = 0; i < ${#plan[@]}; i += 3)); do
        case ${plan[i]} in
            ro) args+=(--ro-bind "${plan[i + 1]}" "${plan[i + 2]}") ;;
            rw) args+=(--bind "${plan[i + 1]}" "${plan[i + 2]}") ;;
            dev) args+=(--dev-bind "${plan[i + 1]}" "${plan[i + 2]}") ;;
            proc) args+=(--proc "${plan[i + 2]}") ;;
            link) args+=(--symlink "${plan[i + 1]}" "${plan[i + 2]}") ;;
            dir) args+=(--dir "${plan[i + 2]}") ;;
        esac
    done
    # bubblewrap itself must outlive a signal to report how the command took it: it ignores them,
    # env puts them back for the command, and they are passed on to the command alone.
    (
        trap '' INT QUIT TERM HUP
        exec bwrap "${args[@]}" --chdir "$PWD" -- /usr/bin/env --default-signal=INT,QUIT,TERM,HUP "PATH=$path_in_root" "$@"
    ) <&0 &
    child=$!
    trap 'pass_signal TERM "$child"' TERM
    trap 'pass_signal HUP "$child"' HUP
    trap 'pass_signal QUIT "$child"' QUIT
    trap 'pass_signal INT "$child"' INT
    signalled=1
    while ((signalled)); do    # a signal ends wait before its time
        signalled=0 status=0
        wait "$child" || status=$?
    done
    exit "$status"
}

# pass_signal NAME BWRAP_PID: to the command that runs under bubblewrap, once it is there.
pass_signal() {
    local command tries name
    signalled=1
    # A terminal has sent its own to the whole group already.
    if [[ $1 == INT || $1 == QUIT ]] && in_foreground; then
        return
    fi
    for ((tries = 0; tries < 40; tries++)); do
        command=$(<"/proc/$2/task/$2/children") || return 0
        command=${command%% *}
        name=$(cat "/proc/${command:-none}/comm" 2>/dev/null) || name=
        case $name in
            '' | bwrap | env) sleep 0.05 ;;
            *) break ;;
        esac
    done
    [[ -z $command ]] || kill "-$1" "$command" 2>/dev/null || true
}

in_foreground() {
    local fields
    fields=$(<"/proc/$$/stat")
    read -r -a fields <<<"${fields##*) }"
    [[ ${fields[2]} -eq ${fields[5]} ]]
}

# The same tree without bubblewrap: mounts in a namespace of their own that ends with the command.
enter_by_chroot() {
    mkdir -p -- "$cache/mount"
    exec unshare --mount --propagation private -- bash "$pieces/chroot-enter" "$cache/mount" "$PWD" "$path_in_root" "${#plan[@]}" "${plan[@]}" "$@"
}
