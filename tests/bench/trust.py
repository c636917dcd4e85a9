#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Rough handling of an archive, by hand: kill -9 in the middle of things, flipped bits, and a full disk.

    trust.py kills CLI ARTICLES [TIMES] [OLD_CLI]   # import, edit, backup, and with OLD_CLI bringing up to date
    trust.py flips CLI ARTICLES [TIMES]
    trust.py full CLI ARTICLES TIMES FOLDER [OLD_CLI]   # FOLDER: on a disk of a few megabytes of its own (tmpfs)

Exit code 1 where anything committed was lost, a check found a problem, or the program crashed. A flip passes
where the archive is refused with a message, or `check` tells of it, or everything is read as before.
"""

import collections
import os
import random
import re
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


def articles_in(cli, archive):
    """How many are committed."""
    found = re.search(rb"([\d,]+) articles?", run(cli, "check", archive).stdout)
    return int(found[1].replace(b",", b"")) if found else 0


class Trials:
    """What is done to an archive, in a folder of its own."""

    def __init__(self, cli, articles, old, folder=None):
        self.cli, self.articles, self.old = cli, articles, old
        self.folder = tempfile.mkdtemp(prefix="trust-")
        self.place = folder or self.folder  # of the archives that are handled
        self.whole = os.path.join(self.folder, "whole.eventarium")
        self.time = {"import": seconds(self.into(self.whole))}
        self.expected = dump(cli, self.whole)
        self.random = random.Random(1)
        self.done = collections.Counter()
        self.problems = []
        if old:
            self.former = os.path.join(self.folder, "former.eventarium")
            run(old, *self.into(self.former)[1:])
            updated = os.path.join(self.folder, "updated.eventarium")
            shutil.copy(self.former, updated)
            self.time["update"] = seconds([cli, "events", updated])
            self.updated = dump(cli, updated)

    def path(self, name):
        return os.path.join(self.place, name)

    def into(self, archive):
        return [self.cli, "import", archive, self.articles, "--quiet", "--no-progress", "--batch", "5"]

    def fresh(self, of=None):
        for name in os.listdir(self.place):
            if name.startswith("a."):
                os.remove(self.path(name))
        archive = self.path("a.eventarium")
        if of:
            shutil.copy(of, archive)
        return archive

    def expect(self, right, problem):
        if not right:
            self.problems.append(problem)

    def clean(self, archive, what):
        done = run(self.cli, "check", archive)
        self.expect(done.returncode == 0, f"{what}: {(done.stdout + done.stderr).decode()[:300]}")

    def change(self, archive, city):
        return [self.cli, "edit", archive, "1", f"city={city}", "--note", "by hand", "--quiet"]

    def changed(self, archive, before):
        """After a second change was tried, of which nothing is known."""
        after = journal(self.cli, archive)
        self.expect(len(before) == 1, "edit: the first entry is not there")
        self.expect(after[: len(before)] == before and len(after) <= 2, "edit: an entry was lost")
        place = "Turin" if len(after) == 2 else "Genoa"
        self.expect(any(place in line for line in dump(self.cli, archive)), "edit: an entry has no effect")

    def end(self, what):
        print(f"{sum(self.done.values())} {what}:", ", ".join(f"{n} in {w}" for w, n in self.done.items()))
        print("problems:", len(self.problems))
        for problem in self.problems[:20]:
            print(" ", problem)
        shutil.rmtree(self.folder)
        return not self.problems


class Kills(Trials):
    def strike(self, what, words):
        if killed(words, self.random.uniform(0, self.time[what] * 1.05)):
            self.done[what] += 1

    def import_(self):
        archive = self.fresh()
        kept = 0
        for _ in range(3):
            self.strike("import", self.into(archive))
            if not os.path.exists(archive):
                continue
            self.clean(archive, "import")
            now = articles_in(self.cli, archive)
            self.expect(now >= kept, f"import: {kept} articles were kept, now there are {now}")
            kept = now
        done = run(*self.into(archive))
        self.expect(done.returncode in (0, 1), "import: " + done.stderr.decode()[:300])
        self.expect(dump(self.cli, archive) == self.expected, "import: not the same after it was taken up again")

    def edit(self):
        archive = self.fresh(self.whole)
        self.time["edit"] = seconds(self.change(archive, "Genoa"))
        before = journal(self.cli, archive)
        self.strike("edit", self.change(archive, "Turin"))
        self.clean(archive, "edit")
        self.changed(archive, before)

    def backup(self):
        archive = self.fresh(self.whole)
        target = self.path("a.copy")
        words = [self.cli, "backup", archive, target, "--quiet"]
        self.time["backup"] = seconds(words)
        os.remove(target)
        self.strike("backup", words)
        self.clean(archive, "backup")
        if os.path.exists(target):
            self.clean(target, "the copy")
            self.expect(dump(self.cli, target) == self.expected, "the copy: not the same")
        else:
            done = run(*words)
            self.expect(done.returncode == 0, "backup: " + done.stderr.decode())

    def update(self):
        archive = self.fresh(self.former)
        self.strike("update", [self.cli, "events", archive])
        self.expect(dump(self.cli, archive) == self.updated, "update: not the same")
        self.clean(archive, "update")

    def all(self, times):
        whats = [self.import_, self.edit, self.backup] + ([self.update] if self.old else [])
        while sum(self.done.values()) < times:
            for what in whats:
                what()
        return self.end("kills")


class FullDisk(Trials):
    """Each thing is done with little room left, then again with enough of it."""

    def fill(self, room):
        filler = self.path("filler")
        free = os.statvfs(self.place)
        size = free.f_bavail * free.f_frsize - room
        with open(filler, "wb") as file:
            file.write(bytes(max(size, 0)))

    def squeezed(self, what, words, most, archive):
        """Whether it was done for all that. What failed says why and leaves the archive whole."""
        self.fill(self.random.randrange(0, most, 4096))
        done = run(*words)
        said = done.stderr.decode()
        if done.returncode != 0:
            self.done[what] += 1
            self.expect(done.returncode in (1, 3), f"{what}: ended with {done.returncode}: {said[:300]}")
            self.expect("disk is full" in said or "no room" in said, f"{what}: says {said[:300]!r}")
        os.remove(self.path("filler"))
        if os.path.exists(archive):
            self.clean(archive, what)
        return done.returncode == 0

    def import_(self):
        archive = self.fresh()
        self.squeezed("import", self.into(archive), 3_000_000, archive)
        done = run(*self.into(archive))
        self.expect(done.returncode in (0, 1), "import: " + done.stderr.decode()[:300])
        self.expect(dump(self.cli, archive) == self.expected, "import: not the same after it was taken up again")

    def edit(self):
        archive = self.fresh(self.whole)
        run(*self.change(archive, "Genoa"))
        before = journal(self.cli, archive)
        self.squeezed("edit", self.change(archive, "Turin"), 300_000, archive)
        self.changed(archive, before)

    def backup(self):
        archive = self.fresh(self.whole)
        target = self.path("a.copy")
        words = [self.cli, "backup", archive, target, "--quiet"]
        if not self.squeezed("backup", words, 2_000_000, archive):
            self.expect(not os.path.exists(target), "backup: half a copy was left")
            run(*words)
        self.clean(target, "the copy")
        self.expect(dump(self.cli, target) == self.expected, "the copy: not the same")

    def update(self):
        archive = self.fresh(self.former)
        self.squeezed("update", [self.cli, "events", archive], 4_000_000, archive)
        self.expect(dump(self.cli, archive) == self.updated, "update: not the same")

    def all(self, times):
        whats = [self.import_, self.edit, self.backup] + ([self.update] if self.old else [])
        for _ in range(times):
            for what in whats:
                what()
        self.fresh()
        return self.end("failures for want of room")


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
    what, *words = sys.argv[1:] or [""]
    if what == "full" and len(words) in (4, 5):
        cli, articles, times, folder, *old = words
        good = FullDisk(cli, articles, old[0] if old else None, folder).all(int(times))
    elif what == "kills" and 2 <= len(words) <= 4:
        cli, articles, times, old = words + ["200", None][len(words) - 2 :]
        good = Kills(cli, articles, old).all(int(times))
    elif what == "flips" and len(words) in (2, 3):
        good = flips(words[0], words[1], int(words[2]) if len(words) == 3 else 1000)
    else:
        sys.exit(__doc__)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
