# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Where the packages of the build root come from: the caller's own apt sources and settings, with
# the suite replaced. Third-party sources are left out: the root is Debian and nothing else.
# shellcheck disable=SC2016,SC2034  # apt and not the shell expands what is quoted

default_archive=http://deb.debian.org/debian
default_security=http://deb.debian.org/debian-security

# apt_targets: "URI|suite|component|file:N" of each source that apt has configured here; N is the
# line in a .list, the stanza in a .sources.
apt_targets() {
    have apt-get || return 0
    apt-get indextargets --no-release-info --format '$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(SOURCESENTRY)' \
        'Created-By: Packages' 2>/dev/null | LC_ALL=C sort -u
}

# source_options FILE:N: what the source entry there says of its signature, as one-line options.
source_options() {
    local file=${1%:*} number=${1##*:}
    [[ -r $file ]] || return 0
    if [[ $file == *.sources ]]; then
        sed 's/^[[:space:]]*$//; /^#/d' "$file" | awk -v RS= -F '\n' -v wanted="$number" 'NR == wanted' | awk '
            tolower($1) == "signed-by:" && $2 ~ /^\// && NF == 2 { printf "signed-by=%s ", $2 }
            tolower($1) == "trusted:" { printf "trusted=%s ", $2 }'
    else
        sed -n "${number}s/^[^#]*\[\([^]]*\)\].*/\1/p" "$file" | tr -s ' ' '\n' \
            | sed -n -e 's,^\(signed-by=/.*\),\1,p' -e 's/^\(trusted=.*\)/\1/p' | tr '\n' ' '
    fi
}

# source_line URI OPTIONS SUITE: a line for sources.list.
source_line() {
    local uri=${1/#file:/copy:}
    if [[ -n $2 ]]; then
        printf 'deb [ %s] %s %s main\n' "$2" "$uri" "$3"
    else
        printf 'deb %s %s main\n' "$uri" "$3"
    fi
}

# debian_sources SUITE: the sources.list of the root.
debian_sources() {
    local suite=$1 codename targets uri release component entry archive='' archive_entry='' best=0 rank
    local security='' security_entry=''
    codename=$(os_field VERSION_CODENAME)
    if [[ -n ${EVENTARIUM_MIRROR:-} ]]; then
        source_line "$EVENTARIUM_MIRROR" '' "$suite"
        return
    fi
    if [[ $(os_field ID) == debian ]]; then
        targets=$(apt_targets)
        while IFS='|' read -r uri release component entry; do
            [[ $component == main && $uri != cdrom:* ]] || continue
            case $release in
                *-security | */updates)
                    [[ -n $security ]] || { security=$uri security_entry=$entry; }
                    ;;
                "${codename:-none}" | stable | testing | unstable | sid)
                    # A vendor may call its suite "stable" too: Debian's own host, path or
                    # companion suite tells them apart.
                    rank=0
                    [[ $release == "$codename" ]] && rank=1
                    [[ $targets == *"$uri|$release-updates|"* ]] && rank=$((rank + 1))
                    [[ $uri == *.debian.org/* || $uri == */debian/ ]] && rank=$((rank + 2))
                    ((rank > best)) && { archive=$uri archive_entry=$entry best=$rank; }
                    ;;
            esac
        done <<<"$targets"
    fi
    if [[ -z $archive ]]; then
        source_line "$default_archive" '' "$suite"
        source_line "$default_archive" '' "$suite-updates"
        source_line "$default_security" '' "$suite-security"
        return
    fi
    source_line "$archive" "$(source_options "$archive_entry")" "$suite"
    source_line "$archive" "$(source_options "$archive_entry")" "$suite-updates"
    [[ -z $security ]] || source_line "$security" "$(source_options "$security_entry")" "$suite-security"
}

# apt_settings: the caller's settings for fetching (proxies, certificates, clock checks), one a line.
apt_settings() {
    have apt-config || return 0
    apt-config dump 2>/dev/null | grep -E \
        '^Acquire::((http|https|ftp|tor|mirror)::[^ ]+|Check-Valid-Until|Check-Date|Max-FutureTime|AllowInsecureRepositories|AllowWeakRepositories|AllowDowngradeToInsecureRepositories|Retries|Force-?IPv[46]) "[^"]+";' \
        || true
    [[ ! -e /etc/apt/auth.conf ]] || printf 'Dir::Etc::netrc "/etc/apt/auth.conf";\n'
    [[ ! -d /etc/apt/auth.conf.d ]] || printf 'Dir::Etc::netrcparts "/etc/apt/auth.conf.d";\n'
}
