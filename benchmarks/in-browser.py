#!/usr/bin/env python3
"""Measures the page that counts, in a headless Chromium: how much is fetched, how long it takes to start, to read each file and to
count it, and how much memory the page's process has had by then.

    dotnet publish src/Stv.Web -c Release -o page
    benchmarks/in-browser.py page/wwwroot samples/ballots/board.blt a100k.blt a1m.blt --runs 3

Each run opens a browser of its own. Prints medians: seconds by the clock, and the peak of resident memory in MiB, of which the
page before any file was given is the first line. Linux, with chromium on the PATH; needs nothing else but Python 3.
"""
import argparse
import base64
import functools
import http.server
import json
import os
import shutil
import socket
import statistics
import struct
import subprocess
import tempfile
import threading
import time


class Server(http.server.SimpleHTTPRequestHandler):
    extensions_map = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", "": "application/octet-stream"}

    def log_message(self, *_):
        pass


class Browser:
    """A Chromium that is driven by its own protocol (https://chromedevtools.github.io/devtools-protocol/)."""

    def __init__(self):
        self.profile = tempfile.mkdtemp()
        self.process = subprocess.Popen(["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0",
                                         f"--user-data-dir={self.profile}", "about:blank"], stderr=subprocess.PIPE, text=True)
        address = next(line for line in self.process.stderr if "DevTools listening on " in line).split()[-1]
        threading.Thread(target=self.process.stderr.read, daemon=True).start()
        host, path = address[len("ws://"):].split("/", 1)
        self.socket = socket.create_connection((host.split(":")[0], int(host.split(":")[1])))
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(f"GET /{path} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode())
        while not self._head_ended():
            pass
        self.calls = 0

    def _head_ended(self):
        line = b""
        while not line.endswith(b"\r\n"):
            line += self._bytes(1)
        return line == b"\r\n"

    def _bytes(self, count):
        found = b""
        while len(found) < count:
            part = self.socket.recv(count - len(found))
            if not part:
                raise EOFError("Chromium has ended")
            found += part
        return found

    def _message(self):
        text = b""
        while True:
            first, second = self._bytes(2)
            length = second & 127
            if length > 125:
                length = struct.unpack(">H" if length == 126 else ">Q", self._bytes(2 if length == 126 else 8))[0]
            text += self._bytes(length)
            if first & 128:
                return json.loads(text)

    def call(self, method, session=None, **parameters):
        self.calls += 1
        command = {"id": self.calls, "method": method, "params": parameters, **({"sessionId": session} if session else {})}
        text = json.dumps(command).encode()
        length = bytes([128 | len(text)]) if len(text) < 126 else bytes([254]) + struct.pack(">H", len(text))
        self.socket.sendall(b"\x81" + length + b"\0\0\0\0" + text)
        while (answer := self._message()).get("id") != self.calls:
            pass
        return answer["result"]

    def open(self, address):
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable", session)
        self.call("Page.navigate", session, url=address)
        return session

    def until(self, session, expression):
        begun = time.monotonic()
        while self.call("Runtime.evaluate", session, expression=f"!!({expression})", returnByValue=True)["result"].get("value") is not True:
            if time.monotonic() - begun > 300:
                raise TimeoutError(expression)
            time.sleep(0.01)
        return time.monotonic() - begun

    def memory(self):
        """The most that any page's process has had in memory, in MiB."""
        def peak(pid):
            with open(f"/proc/{pid}/status", encoding="ascii") as status:
                return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
        return max(peak(process["id"]) for process in self.call("SystemInfo.getProcessInfo")["processInfo"] if process["type"] == "renderer")

    def close(self):
        self.call("Browser.close")
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def run(address, path):
    """Seconds to start, to read and to count, and the peak of memory before and after."""
    browser = Browser()
    session = browser.open(address)
    started = browser.until(session, "document.documentElement?.dataset.ready")
    before = browser.memory()
    field = browser.call("Runtime.evaluate", session, expression="document.getElementById('choose-files')")["result"]["objectId"]
    begun = time.monotonic()
    browser.call("DOM.setFileInputFiles", session, objectId=field, files=[os.path.abspath(path)])
    browser.until(session, "document.getElementById('start-count').checkVisibility() && !document.body.ariaBusy")
    read = time.monotonic() - begun
    begun = time.monotonic()
    browser.call("Runtime.evaluate", session, expression="document.getElementById('start-count').click()")
    browser.until(session, "document.getElementById('brief').checkVisibility() && !document.body.ariaBusy")
    counted = time.monotonic() - begun
    after = browser.memory()
    browser.close()
    return started, read, counted, before, after


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("page")
    options.add_argument("files", nargs="+")
    options.add_argument("--runs", type=int, default=3)
    asked = options.parse_args()
    sizes = [(os.path.splitext(name)[1], os.path.getsize(os.path.join(folder, name))) for folder, _, names in os.walk(asked.page) for name in names]
    plain, gzip, brotli = (sum(size for ending, size in sizes if is_kind(ending)) / 1e6 for is_kind in (lambda e: e not in (".br", ".gz"), lambda e: e == ".gz", lambda e: e == ".br"))
    print(f"The page: {plain:.1f} MB; packed with gzip {gzip:.1f} MB, with Brotli {brotli:.1f} MB.\n")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Server, directory=asked.page))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print("| file | MB | start s | reading s | counting s | MiB before | MiB after |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for path in asked.files:
        runs = [run(f"http://127.0.0.1:{server.server_port}/", path) for _ in range(asked.runs)]
        started, read, counted, before, after = (statistics.median(each) for each in zip(*runs))
        print(f"| {os.path.basename(path)} | {os.path.getsize(path) / 1e6:.1f} | {started:.2f} | {read:.2f} | {counted:.2f} | {before:.0f} | {after:.0f} |", flush=True)


main()
