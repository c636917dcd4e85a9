# SPDX-FileCopyrightText: 2026 The Eventarium authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Chromium without a window, told over a pipe to open pages, print them and save them as one file."""

import base64
import fcntl
import json
import os
import select
import subprocess
import time


class Browser:
    PATIENCE = 60  # seconds for an answer

    def __init__(self, folder):
        down, self._down = os.pipe()
        self._up, up = os.pipe()
        self._number = 0
        self._rest = b""

        def pipes():  # where the browser looks for them
            reader, writer = fcntl.fcntl(down, fcntl.F_DUPFD, 10), fcntl.fcntl(up, fcntl.F_DUPFD, 10)
            os.dup2(reader, 3)
            os.dup2(writer, 4)

        self._process = subprocess.Popen(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
             f"--user-data-dir={folder}/chromium", "--remote-debugging-pipe"],
            preexec_fn=pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(down)
        os.close(up)
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        self._ask("Page.enable")

    def close(self):
        self._process.kill()
        self._process.wait()
        os.close(self._down)
        os.close(self._up)

    def open(self, path):
        self._ask("Page.navigate", {"url": path.as_uri()})
        until = time.monotonic() + self.PATIENCE
        while self._next(until).get("method") != "Page.loadEventFired":
            pass

    def pdf(self):
        return base64.b64decode(self._ask("Page.printToPDF", {"printBackground": True})["data"])

    def mhtml(self):
        return self._ask("Page.captureSnapshot", {"format": "mhtml"})["data"].encode()

    def _ask(self, method, parameters=None):
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters or {}}
        if method.startswith("Page."):
            message["sessionId"] = self._session
        os.write(self._down, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + self.PATIENCE
        while True:
            answer = self._next(until)
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise OSError(answer["error"].get("message"))
                return answer["result"]

    def _next(self, until):
        while b"\0" not in self._rest:
            if not select.select([self._up], [], [], max(0, until - time.monotonic()))[0]:
                raise OSError("the browser does not answer")
            part = os.read(self._up, 1 << 16)
            if not part:
                raise OSError("the browser has ended")
            self._rest += part
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)
