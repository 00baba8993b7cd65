"""heddle-phone as a test sees it: its process, its socket (core/channel/phone/protocol/protocol.md) and its ears.

A desk's voice is a pure tone, and what it hears goes into a file: who hears whom is a number.
"""

import contextlib
import json
import math
import os
import queue
import socket
import struct
import subprocess
import threading
import time
from pathlib import Path

RATE = 16000
CLEAR = 2000  # loud enough to be the voice itself, of 32767
QUIET = 300
PATIENCE = 120  # seconds: with a machine that is slow and full


class Refused(Exception):
    """The engine answered with an error."""


def free_port(kind=socket.SOCK_DGRAM):
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def until(holds, what, seconds=PATIENCE):
    end = time.time() + seconds
    while time.time() < end:
        value = holds()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"waited in vain: {what}")


def loudness(pitch, samples):
    """How loud a pitch is in these samples (Goertzel)."""
    step, before, before_that = 2 * math.cos(2 * math.pi * pitch / RATE), 0.0, 0.0
    for sample in samples:
        before, before_that = sample + step * before - before_that, before
    power = before * before + before_that * before_that - step * before * before_that
    return math.sqrt(max(power, 0)) / (len(samples) / 2) if samples else 0


class Phone:
    """One desk's heddle-phone with a line called like the desk."""

    def __init__(self, program, folder, name, pitch, **line):
        self.name, self.pitch = name, pitch
        self.folder = Path(folder) / name
        self.folder.mkdir(mode=0o700)
        self.heard_file = self.folder / "heard.wav"
        path = self.folder / "phone"
        self.process = subprocess.Popen([program, "--socket", str(path)])
        until(path.exists, "the engine")
        self.socket = socket.socket(socket.AF_UNIX)
        until(lambda: self.socket.connect_ex(str(path)) == 0, "its socket")
        self.answers, self.calls, self.lines, self.keys, self.order = {}, {}, {}, "", []
        self.failed_transfers = queue.Queue()
        self.last_id = 0
        threading.Thread(target=self.listen, daemon=True).start()
        self.port = line.get("local_port") or free_port()
        self.line = {"name": name, "user": name, "domain": "127.0.0.1", "register": False,
                     "transport": "udp", "encryption": "never", "digits": "rtp",
                     "local_address": "127.0.0.1", "local_port": self.port, **line}
        self.ask("use-devices", headset=f"tone:{pitch}>{self.heard_file}")
        self.set_line()

    def set_line(self, **changes):
        self.line.update(changes)
        self.ask("lines", lines=[self.line])

    def listen(self):
        with contextlib.suppress(OSError):
            for line in self.socket.makefile():
                self.take(json.loads(line))

    def take(self, message):
        if "id" in message:
            self.answers[message["id"]] = message
        elif message["event"] == "call":
            call = message["call"]
            if call["id"] not in self.calls:
                self.order.append(call["id"])
            self.calls[call["id"]] = call
        elif message["event"] == "line":
            self.lines[message["line"]] = message["state"]
        elif message["event"] == "digit":
            self.keys += message["key"]
        elif message["event"] == "transfer-failed":
            self.failed_transfers.put(message)

    def ask(self, what, **members):
        self.last_id += 1
        number = self.last_id
        self.socket.sendall(json.dumps({"id": number, "do": what, **members}).encode() + b"\n")
        answer = until(lambda: self.answers.pop(number, None), f"an answer to {what}")
        if "error" in answer:
            raise Refused(f"{what}: {answer['error']} {answer.get('detail', '')}")
        return answer["done"]

    def dial(self, to):
        return self.ask("dial", line=self.name, to=to)["call"]

    def newest(self):
        return self.calls[self.order[-1]] if self.order else {}

    def stage(self, stage, call=None, seconds=PATIENCE):
        """Waits until a call, or the newest, is there."""
        until(lambda: (self.calls.get(call, {}) if call else self.newest()).get("stage") == stage,
              f"{self.name}'s call to be {stage}; it is {(self.calls.get(call) if call else self.newest())}", seconds)
        return call or self.order[-1]

    def health(self):
        return self.lines.get(self.name, {}).get("health")

    def heard(self, pitch, seconds=0.4):
        data = self.heard_file.read_bytes() if self.heard_file.exists() else b""
        data = data[44:][-int(seconds * RATE) * 2:]
        return loudness(pitch, struct.unpack(f"<{len(data) // 2}h", data[:len(data) // 2 * 2]))

    def hears(self, pitch, seconds=PATIENCE):
        until(lambda: self.heard(pitch) > CLEAR, f"{self.name} to hear {pitch} Hz; it is {self.heard(pitch):.0f} loud", seconds)

    def hears_nothing_of(self, pitch, seconds=PATIENCE):
        until(lambda: self.heard(pitch) < QUIET, f"{self.name} to hear no {pitch} Hz", seconds)

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.socket.close()


@contextlib.contextmanager
def phones(program, folder, *names, **line):
    """Desks called so, each with a pitch of its own: 440, 880, 1320 Hz."""
    desks = []
    try:
        for place, name in enumerate(names, 1):
            desks.append(Phone(program, folder, name, 440 * place, **line))
        yield desks
    finally:
        for desk in desks:
            desk.close()


def run_cases(cases, *arguments):
    """Runs each case; 1 when one failed."""
    failed = 0
    for case in cases:
        began = time.time()
        try:
            case(*arguments)
            print(f"passed {case.__name__} ({time.time() - began:.1f} s)", flush=True)
        except Exception as error:  # every case has to be tried
            failed += 1
            print(f"FAILED {case.__name__}: {type(error).__name__} {error}", flush=True)
    print(f"{len(cases) - failed} of {len(cases)} cases passed")
    return 1 if failed else 0


def have(program):
    return any(os.access(os.path.join(place, program), os.X_OK) for place in ("/usr/bin", "/usr/sbin"))
