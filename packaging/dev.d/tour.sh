# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# packaging/dev run: the window on the display, or without one the same job on the command line
# and the window drawn to files. Part of "inside".

checkout=${checkout:?} preset=${preset:?}

run_window() {
    if has_display; then
        exec "$checkout/build/$preset/app/gui/eventarium" "$@"
    fi
    tour
}

has_display() {
    local number
    if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
        [[ $WAYLAND_DISPLAY == /* ]] || WAYLAND_DISPLAY=${XDG_RUNTIME_DIR:-/nonexistent}/$WAYLAND_DISPLAY
        [[ ! -S $WAYLAND_DISPLAY ]] || return 0
        unset WAYLAND_DISPLAY
    fi
    case ${DISPLAY:-} in
        '') return 1 ;;
        :* | unix:*)
            number=${DISPLAY##*:}
            [[ -S /tmp/.X11-unix/X${number%%.*} ]]
            ;;
        *) return 0 ;;   # over the network
    esac
}

# shown LINES CMD...: the command as one would type it, then the first lines of what it prints.
shown() {
    local lines=$1 output=$tour/.output status=0 word more
    shift
    printf '\n$ eventarium-cli'
    for word in "$@"; do
        [[ $word =~ ^[A-Za-z0-9_./-]+$ ]] || word="'$word'"
        printf ' %s' "$word"
    done
    printf '\n'
    "$cli" "$@" >"$output" 2>&1 || status=$?
    head -n "$lines" -- "$output"
    more=$(($(wc -l <"$output") - lines))
    ((more <= 0)) || printf '  ... and %d lines more\n' "$more"
    rm -f -- "$output"
    ((status == 0)) || {
        printf 'packaging/dev run: eventarium-cli %s failed with exit code %d.\n' "$1" "$status" >&2
        exit "$status"
    }
}

tour() {
    tour=$checkout/build/tour cli=$checkout/build/$preset/app/cli/eventarium-cli
    local archive=build/tour/sample.eventarium query='org:Huawei date:2020'
    cd "$checkout" || exit
    rm -rf -- "$tour"
    mkdir -p -- "$tour/home"
    printf 'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY names one that is there).\n'
    printf 'So the same job is done on the command line, and the window is drawn to files.\n'

    shown 20 import "$archive" data/sample --no-progress
    shown 12 facets "$archive" org
    shown 12 events "$archive"
    shown 12 events "$archive" "$query"
    shown 12 figures "$archive" 'has:figure'
    shown 2 export "$archive" "$query" -o build/tour/events.csv
    if "$cli" --help 2>/dev/null | grep -q '^  chart '; then
        shown 4 chart "$archive" 'has:figure' -o build/tour/chart.svg
    fi
    shown 24 summary "$archive" 'has:figure date:2020'
    draw_window
    printf '\nEverything is in build/tour/:\n'
    find "$tour" -maxdepth 1 -type f -printf '%f\n' | LC_ALL=C sort | sed 's,^,  build/tour/,'
}

# The window on a display in memory, with settings of its own, so that the caller's stay as they are.
draw_window() {
    local log=$tour/window.log
    printf '\n$ eventarium --tour build/tour    (on a virtual display)\n'
    XDG_CONFIG_HOME=$tour/home/config XDG_DATA_HOME=$tour/home/data XDG_CACHE_HOME=$tour/home/cache \
        XDG_RUNTIME_DIR=$(private_folder) QT_QPA_PLATFORM=xcb LIBGL_ALWAYS_SOFTWARE=1 \
        xvfb-run -a -s '-screen 0 1920x1080x24 -nolisten tcp' \
        "$checkout/build/$preset/app/gui/eventarium" --tour build/tour >"$log" 2>&1 || {
        local status=$?
        tail -n 20 -- "$log" >&2
        printf 'packaging/dev run: the window could not be drawn (exit code %d). Its messages: %s\n' "$status" "$log" >&2
        exit "$status"
    }
    rm -rf -- "${tour:?}/home"
    [[ -s $log ]] || rm -f -- "$log"
}

# Qt wants XDG_RUNTIME_DIR to be the caller's alone.
private_folder() {
    mkdir -p -- "$tour/home/runtime" && chmod 0700 "$tour/home/runtime" && printf '%s' "$tour/home/runtime"
}
