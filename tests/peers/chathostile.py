#!/usr/bin/env python3
"""What hostile visitors try on the chat gateway of a real heddled: each attempt fails, and the others chat on.

Usage: chathostile.py HEDDLED
"""

import base64
import hashlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from websocketpeer import BINARY, TEXT, Ended, Peer  # noqa: E402

ORIGIN = "https://www.shop.example"
CASES = []


def case(function):
    CASES.append(function)
    return function


def receive(connection):
    """Some bytes; none when it has ended, in whatever way."""
    try:
        return connection.recv(1 << 16)
    except ConnectionResetError:
        return b""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Centre:
    def __init__(self, program, folder):
        self.port = free_port()
        config = Path(folder) / "centre.yaml"
        config.write_text(f"""centre: Hostile
queues:
  - {{name: Help}}
chat:
  origins: ["{ORIGIN}"]
  proxies: [127.0.0.1]
  per_address: 8
  file_megabytes: 1
  port: {self.port}
""", encoding="utf-8")
        self.process = subprocess.Popen([program, "--store", str(Path(folder) / "h.db"), "--config", str(config),
                                         "--log-level", "error"])
        end = time.time() + 30
        while time.time() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("heddled does not listen")

    def memory(self):
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise RuntimeError("no memory")

    def raw(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def ask(self, head):
        """The status of the answer to a request; 0 when the connection is just closed."""
        with self.raw() as connection:
            connection.sendall(head.encode())
            try:
                answer = connection.recv(1 << 16)
            except ConnectionResetError:
                return 0
            return int(answer.split()[1]) if answer else 0

    def upgrade(self, origin, address, path="/chat/socket", more=""):
        key = base64.b64encode(os.urandom(16)).decode()
        origin_line = f"Origin: {origin}\r\n" if origin is not None else ""
        return (f"GET {path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n{origin_line}"
                f"X-Forwarded-For: {address}\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n{more}\r\n")

    def visitor(self, address="198.51.100.1"):
        return Visitor(self, address)


class Visitor(Peer):
    def __init__(self, centre, address):
        self.socket = centre.raw()
        self.buffer = b""
        self.socket.sendall(centre.upgrade(ORIGIN, address).encode())
        while b"\r\n\r\n" not in self.buffer:
            self.fill()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        self.status = int(head.split()[1])

    def say(self, frame):
        self.send(TEXT, json.dumps(frame).encode())

    def hear(self):
        opcode, payload, _ = self.receive()
        return json.loads(payload) if opcode == TEXT else {"type": f"opcode {opcode}"}

    def until(self, kind):
        while True:
            frame = self.hear()
            if frame["type"] == kind:
                return frame

    def begin(self, **hello):
        self.say({"type": "hello", "version": 1, **hello})
        self.welcome = self.until("welcome")
        self.say({"type": "begin", "answers": [{"field": "name", "value": "Ana"}]})
        self.begun = self.until("begun")
        return self

    def chat(self, text):
        self.say({"type": "say", "id": os.urandom(8).hex(), "text": text})
        return self.until("accepted")


@case
def a_wrong_or_missing_origin_is_refused(centre):
    for origin in (None, "", "null", "http://www.shop.example", "https://www.shop.example.evil.test", "https://evil.test"):
        status = centre.ask(centre.upgrade(origin, "198.51.100.2"))
        assert status == 403, f"{origin}: {status}"
    assert centre.ask(centre.upgrade(ORIGIN, "198.51.100.2", path="/other")) == 404


@case
def only_get_is_answered_and_only_what_is_there(centre):
    for head, statuses in (("GET /chat/widget.js HTTP/1.1\r\nHost: x\r\n\r\n", (200,)),
                           ("HEAD /chat/test HTTP/1.1\r\nHost: x\r\n\r\n", (200,)),
                           ("GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n", (404,)),
                           ("GET /chat/%2e%2e/secret HTTP/1.1\r\nHost: x\r\n\r\n", (404,)),
                           ("POST /chat/widget.js HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello", (405,)),
                           ("GET /chat/test HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n", (400, 405, 413)),
                           ("rubbish\r\n\r\n", (0, 400)), ("\x00\x01\x02\x03\r\n\r\n", (0, 400)),
                           ("GET / HTTP/1.1\r\n" + "X-Long: " + "a" * 20000 + "\r\n\r\n", (0, 400, 431))):
        status = centre.ask(head)
        assert status in statuses, f"{head[:40]!r}: {status}"


@case
def a_slow_head_is_not_waited_for(centre):
    with centre.raw() as slow:
        slow.sendall(b"GET /chat/test HTTP/1.1\r\nHost:")
        start = time.time()
        slow.settimeout(30)
        try:
            while slow.recv(100):
                pass
        except ConnectionResetError:
            pass
        assert time.time() - start < 20, "it was waited for"


@case
def a_flood_of_connections_from_one_address_is_stopped(centre):
    held = []
    refused = 0
    for _ in range(30):
        try:
            visitor = centre.visitor("198.51.100.30")
            if visitor.status == 101:
                held.append(visitor)
            else:
                refused += 1
        except (Ended, ConnectionResetError, OSError):
            refused += 1
    assert len(held) <= 8 and refused >= 22, f"{len(held)} of 30 came in"
    other = centre.visitor("198.51.100.31").begin()
    other.chat("somebody else is served")
    for visitor in held:
        visitor.socket.close()


@case
def a_second_request_on_a_connection_gets_no_further_than_a_first(centre):
    with centre.raw() as connection:
        connection.sendall(b"GET /chat/test HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 198.51.100.32\r\n\r\n")
        assert connection.recv(1 << 16).startswith(b"HTTP/1.1 200"), "the first"
        connection.sendall(b"\x01\x02\r\n\r\nGET /chat/test HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = b""
        while chunk := receive(connection):
            answer += chunk
        # What is left of the first answer may come before it.
        assert answer.count(b"HTTP/1.1 400") == 1 and answer.endswith(b"not HTTP"), answer[-200:]


@case
def an_address_that_a_visitor_made_up_counts_for_nothing(centre):
    """Some proxies append a line of their own behind the visitor's."""
    held = []
    for number in range(20):
        more = "X-Forwarded-For: 198.51.100.34\r\n"
        connection = centre.raw()
        connection.sendall(centre.upgrade(ORIGIN, f"10.9.8.{number}", more=more).encode())
        held.append((connection, receive(connection)))
    opened = sum(head.startswith(b"HTTP/1.1 101") for _, head in held)
    assert opened <= 8, f"{opened} came in from one address"
    for connection, _ in held:
        connection.close()


@case
def a_flood_of_files_is_refused_and_others_send_theirs(centre):
    content = b"Only words.\n"
    answers = []
    for _ in range(4):
        peer = centre.visitor("198.51.100.35").begin()
        for number in range(25):  # fewer than the texts that a connection may send at once
            peer.say({"type": "file", "id": f"f{number}", "name": "a.txt", "media": "text/plain", "bytes": len(content)})
            peer.send(BINARY, content)
            answers.append(peer.hear())
        peer.socket.close()
    refused = [each for each in answers if each.get("code") == "not-now"]
    assert len(refused) >= 10, f"{len(refused)} of {len(answers)} were refused"
    peer = centre.visitor("198.51.100.38").begin()
    peer.say({"type": "file", "id": "one", "name": "a.txt", "media": "text/plain", "bytes": len(content)})
    peer.send(BINARY, content)
    assert peer.hear()["type"] == "accepted"


@case
def who_reads_nothing_is_let_go_of_and_holds_nobody_up(centre):
    slow = centre.visitor("198.51.100.36").begin()
    content = b"x" * (1 << 20)
    slow.say({"type": "file", "id": "big", "name": "a.txt", "media": "text/plain", "bytes": len(content)})
    for at in range(0, len(content), 32768):
        slow.send(BINARY, content[at:at + 32768])
    slow.until("accepted")
    other = centre.visitor("198.51.100.37").begin()
    before = centre.memory()
    file = hashlib.sha256(content).hexdigest()
    for _ in range(50):
        slow.say({"type": "fetch", "file": file})
    began = time.time()
    for number in range(20):
        other.chat(f"line {number}")
    assert time.time() - began < 30, "somebody else waited"
    assert centre.memory() - before < 64 << 20, "it piled up"


@case
def a_flood_of_frames_ends_the_connection(centre):
    flood = centre.visitor("198.51.100.40").begin()
    try:
        for _ in range(500):
            flood.say({"type": "ping"})
    except (BrokenPipeError, ConnectionResetError):
        pass
    flood.expect_close(0, 4008)
    centre.visitor("198.51.100.41").begin().chat("somebody else is served")


@case
def oversize_frames_end_the_connection(centre):
    big = centre.visitor("198.51.100.50").begin()
    big.send(TEXT, b"x", size=1 << 40)
    big.expect_close(0, 1002, 1009)
    big = centre.visitor("198.51.100.50").begin()
    big.send(TEXT, b"x" * (65 * 1024))
    big.expect_close(0, 1009)


@case
def garbage_frames_are_refused_and_nothing_falls_over(centre):
    peer = centre.visitor("198.51.100.60").begin()
    for garbage in (b"", b"{", b"[]", b"null", b'{"type":"say"}', b'{"type":"hello","version":1}',
                    b'{"type":' + b"[" * 2000 + b"]" * 2000 + b"}", b'{"type":"say","id":"../x","text":"y"}',
                    json.dumps({"type": "say", "id": "x", "text": "\u0000\u202e" * 10}).encode()):
        peer.send(TEXT, garbage)
        assert peer.hear()["type"] == "refused", garbage[:40]
    peer.send(BINARY, os.urandom(1000))
    peer.chat("still here")


@case
def nothing_happens_before_a_hello(centre):
    peer = centre.visitor("198.51.100.61")
    peer.say({"type": "begin"})
    peer.expect_close(1008)


@case
def forged_and_stolen_tokens_open_nothing(centre):
    ana = centre.visitor("198.51.100.70").begin()
    ana.chat("something private")
    for hello in ({"token": ana.begun["token"]},  # without her visitor's secret
                  {"token": ana.begun["token"], "visitor": os.urandom(16).hex()},
                  {"token": os.urandom(16).hex(), "visitor": ana.welcome["visitor"]},
                  {"token": ana.begun["token"][:-1], "visitor": ana.welcome["visitor"]}):
        thief = centre.visitor("198.51.100.71")
        thief.say({"type": "hello", "version": 1, **hello})
        welcome = thief.until("welcome")
        assert not welcome["resumed"], hello
        thief.say({"type": "fetch", "file": "0" * 64})
        assert thief.hear()["type"] == "refused"
    back = centre.visitor("198.51.100.70")
    back.say({"type": "hello", "version": 1, "token": ana.begun["token"], "visitor": ana.welcome["visitor"]})
    assert back.until("welcome")["resumed"]
    assert back.until("history")["lines"][0]["text"] == "something private"


@case
def a_token_that_was_given_up_stays_worthless(centre):
    ana = centre.visitor("198.51.100.72").begin()
    ana.chat("forget this")
    ana.say({"type": "forget"})
    ana.until("done")
    again = centre.visitor("198.51.100.72")
    again.say({"type": "hello", "version": 1, "token": ana.begun["token"], "visitor": ana.welcome["visitor"]})
    assert not again.until("welcome")["resumed"]


@case
def a_made_up_proof_is_not_believed(centre):
    peer = centre.visitor("198.51.100.73")
    peer.say({"type": "hello", "version": 1, "proof": {"id": "C-1", "expires": 4102444800, "signature": "0" * 64}})
    assert "visitor" in peer.until("welcome"), "an ordinary visitor"


@case
def files_that_lie_are_refused(centre):
    peer = centre.visitor("198.51.100.80").begin()

    def give(name, media, content, announced=None):
        peer.say({"type": "file", "id": os.urandom(8).hex(), "name": name, "media": media,
                  "bytes": len(content) if announced is None else announced})
        peer.send(BINARY, content)
        return peer.hear()

    for name, media, content in (("a.png", "image/png", b"MZ\x90\x00" + b"\x00" * 100),
                                 ("a.txt", "text/plain", b"<html><script>alert(1)</script></html>"),
                                 ("a.svg", "image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>"),
                                 ("a.zip", "application/zip", b"PK\x03\x04" + b"\x00" * 100)):
        answer = give(name, media, content)
        assert answer.get("code") == "file-type", f"{name}: {answer}"
    peer.say({"type": "file", "id": "big", "name": "a.png", "media": "image/png", "bytes": 2 << 20})
    assert peer.hear()["code"] == "too-big"
    assert give("..\\..\\\u202egnp.txt", "image/png", b"Only words.\n")["type"] == "accepted"


def main(program):
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        centre = Centre(program, folder)
        try:
            for run in CASES:
                try:
                    run(centre)
                except Exception as error:  # every case has to be tried
                    failed += 1
                    print(f"{run.__name__}: {type(error).__name__} {error}")
                if centre.process.poll() is not None:
                    print(f"heddled died in {run.__name__}")
                    return 1
        finally:
            centre.process.terminate()
            centre.process.wait()
    print(f"{len(CASES) - failed} of {len(CASES)} cases passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
