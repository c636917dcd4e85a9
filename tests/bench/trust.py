#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Rough handling of an archive, by hand: kill -9 in the middle of things, and flipped bits.

    trust.py kills CLI ARTICLES [TIMES] [OLD_CLI]   # import, edit, backup, and with OLD_CLI bringing up to date
    trust.py flips CLI ARTICLES [TIMES]

Exit code 1 where anything committed was lost, a check found a problem, or the program crashed. A flip passes
where the archive is refused with a message, or `check` tells of it, or everything is read as before.
"""

import collections
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def run(*words, timeout=120):
    return subprocess.run(words, capture_output=True, timeout=timeout)


def dump(cli, archive):
    """What the archive says, but for the ids."""
    done = run(cli, "events", archive, "--format", "csv")
    assert done.returncode == 0, done.stderr.decode()
    lines = done.stdout.decode().splitlines()
    return sorted(line.rsplit(",", 1)[0] for line in lines[1:])


def journal(cli, archive):
    done = run(cli, "journal", archive, "--export", "-")
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.splitlines()


def killed(words, after):
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(after)
        return False
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True


def seconds(words):
    start = time.monotonic()
    run(*words)
    return time.monotonic() - start


class Kills:
    def __init__(self, cli, articles, old):
        self.cli, self.articles, self.old = cli, articles, old
        self.folder = tempfile.mkdtemp(prefix="trust-")
        self.whole = self.path("whole.eventarium")
        self.importing = [cli, "import", "", articles, "--quiet", "--no-progress", "--batch", "5"]
        self.time = {"import": seconds(self.into(self.whole))}
        self.expected = dump(cli, self.whole)
        self.random = random.Random(1)
        self.kills = collections.Counter()
        self.problems = []

    def path(self, name):
        return os.path.join(self.folder, name)

    def into(self, archive):
        return self.importing[:2] + [archive] + self.importing[3:]

    def fresh(self, of=None):
        for name in os.listdir(self.folder):
            if name.startswith("a."):
                os.remove(self.path(name))
        archive = self.path("a.eventarium")
        if of:
            shutil.copy(of, archive)
        return archive

    def clean(self, archive, what):
        done = run(self.cli, "check", archive)
        if done.returncode != 0:
            self.problems.append(f"{what}: {(done.stdout + done.stderr).decode()[:300]}")
        return done.returncode == 0

    def strike(self, what, words):
        if what not in self.time:
            return False
        if killed(words, self.random.uniform(0, self.time[what] * 1.05)):
            self.kills[what] += 1

    def import_(self):
        archive = self.fresh()
        self.strike("import", self.into(archive))
        if os.path.exists(archive):
            self.clean(archive, "import")
        run(*self.into(archive))
        if dump(self.cli, archive) != self.expected:
            self.problems.append("import: not the same after it was taken up again")

    def edit(self):
        archive = self.fresh(self.whole)
        words = [self.cli, "edit", archive, "1", "city=Genoa", "--note", "by hand", "--quiet"]
        if "edit" not in self.time:
            self.time["edit"] = seconds(words)
            archive = self.fresh(self.whole)
        run(*words)
        before = journal(self.cli, archive)
        self.strike("edit", words[:4] + ["city=Turin", "--quiet"])
        self.clean(archive, "edit")
        after = journal(self.cli, archive)
        if after[: len(before)] != before or len(before) != 1 or len(after) > 2:
            self.problems.append("edit: an entry was lost")
        place = "Turin" if len(after) == 2 else "Genoa"
        if not any(place in line for line in dump(self.cli, archive)):
            self.problems.append("edit: an entry has no effect")

    def backup(self):
        archive = self.fresh(self.whole)
        target = self.path("a.copy")
        words = [self.cli, "backup", archive, target, "--quiet"]
        if "backup" not in self.time:
            self.time["backup"] = seconds(words)
            os.remove(target)
        self.strike("backup", words)
        self.clean(archive, "backup")
        if os.path.exists(target):
            self.clean(target, "the copy")
        else:
            done = run(*words)
            if done.returncode != 0:
                self.problems.append("backup: " + done.stderr.decode())

    def update(self):
        former = self.path("former.eventarium")
        if not os.path.exists(former):
            run(self.old, *self.into(former)[1:])
        archive = self.fresh(former)
        words = [self.cli, "events", archive]
        if "update" not in self.time:
            self.time["update"] = seconds(words)
            archive = self.fresh(former)
        self.strike("update", words)
        if dump(self.cli, archive) != dump(self.cli, self.whole):
            self.problems.append("update: not the same")
        self.clean(archive, "update")

    def all(self, times):
        whats = [self.import_, self.edit, self.backup] + ([self.update] if self.old else [])
        while sum(self.kills.values()) < times:
            for what in whats:
                what()
        print(f"{sum(self.kills.values())} kills:", ", ".join(f"{n} in {w}" for w, n in self.kills.items()))
        print("problems:", len(self.problems))
        for problem in self.problems[:20]:
            print(" ", problem)
        shutil.rmtree(self.folder)
        return not self.problems


def flips(cli, articles, times):
    folder = tempfile.mkdtemp(prefix="trust-")
    whole = os.path.join(folder, "whole.eventarium")
    run(cli, "import", whole, articles, "--quiet", "--no-progress")
    expected = run(cli, "events", whole, "--format", "jsonl").stdout
    with open(whole, "rb") as file:
        content = file.read()
    generator = random.Random(2)
    seen = collections.Counter()
    bad = []
    for i in range(times):
        at = generator.randrange(len(content))
        bit = generator.randrange(8)
        archive = os.path.join(folder, "flipped.eventarium")
        for ending in ("", "-wal", "-shm", "-lock"):
            if os.path.exists(archive + ending):
                os.remove(archive + ending)
        with open(archive, "wb") as file:
            file.write(content[:at] + bytes([content[at] ^ (1 << bit)]) + content[at + 1 :])
        events = run(cli, "events", archive, "--format", "jsonl")
        search = run(cli, "events", archive, "the forum", "--format", "jsonl")
        checked = run(cli, "check", archive)
        codes = [events.returncode, search.returncode, checked.returncode]
        if any(code not in (0, 1, 2, 3) for code in codes):
            bad.append(f"flip {i} (byte {at}, bit {bit}): ended with {codes}")
        elif any(code != 0 and not done.stderr and not done.stdout for code, done in
                 zip(codes, (events, search, checked))):
            bad.append(f"flip {i} (byte {at}, bit {bit}): refused without a message")
        elif checked.returncode != 0:
            seen["check says so" if events.returncode == 0 else "refused with a message"] += 1
        elif events.returncode == 0 and events.stdout == expected:
            seen["reads as before, check clean"] += 1
        else:
            bad.append(f"flip {i} (byte {at}, bit {bit}): reads otherwise and check is silent")
    print(f"{times} flips:", ", ".join(f"{n} {w}" for w, n in seen.items()))
    print("problems:", len(bad))
    for problem in bad[:20]:
        print(" ", problem)
    shutil.rmtree(folder)
    return not bad


def main():
    if len(sys.argv) < 4 or sys.argv[1] not in ("kills", "flips"):
        sys.exit(__doc__)
    cli, articles = sys.argv[2:4]
    times = int(sys.argv[4]) if len(sys.argv) > 4 else (200 if sys.argv[1] == "kills" else 1000)
    old = sys.argv[5] if len(sys.argv) > 5 else None
    good = Kills(cli, articles, old).all(times) if sys.argv[1] == "kills" else flips(cli, articles, times)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
