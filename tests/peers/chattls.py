#!/usr/bin/env python3
"""The chat gateway with a certificate of its own, no proxy before it.

Usage: chattls.py HEDDLED
A visitor chats over TLS that trusts this certificate alone; old TLS and plain HTTP get nothing; what claims to
come through a proxy is counted as the peer it is. Ends with 77 (skipped) without openssl.
"""

import json
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from chathostile import ORIGIN, Centre, Visitor, free_port  # noqa: E402
from websocketpeer import TEXT  # noqa: E402


class TlsCentre(Centre):
    def __init__(self, program, folder):
        self.port = free_port()
        self.certificate = Path(folder) / "chat.pem"
        key = Path(folder) / "chat.key"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
                        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", self.certificate],
                       check=True, capture_output=True)
        config = Path(folder) / "centre.yaml"
        config.write_text(f"""centre: Sealed
queues:
  - {{name: Help}}
chat:
  origins: ["{ORIGIN}"]
  per_address: 3
  certificate: {self.certificate}
  private_key: {key}
  port: {self.port}
""", encoding="utf-8")
        self.process = subprocess.Popen([program, "--store", str(Path(folder) / "t.db"), "--config", str(config),
                                         "--log-level", "error"])
        end = time.time() + 30
        while time.time() < end:
            try:
                self.raw().close()
                time.sleep(0.5)
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("heddled does not listen")

    def plain(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def raw(self, newest=None):
        context = ssl.create_default_context(cafile=self.certificate)
        if newest:
            context.minimum_version = ssl.TLSVersion.TLSv1
            context.set_ciphers("ALL:@SECLEVEL=0")
            context.maximum_version = newest
        return context.wrap_socket(self.plain(), server_hostname="127.0.0.1")


def a_visitor_chats(centre):
    ana = centre.visitor().begin()
    assert ana.chat("Good morning")["seq"] == 1
    big = json.dumps({"type": "say", "id": "big", "text": "ä" * 4000}).encode()
    ana.send(TEXT, big)
    assert ana.until("accepted")["id"] == "big"
    ana.socket.close()
    assert centre.ask("GET /chat/widget.js HTTP/1.1\r\nHost: x\r\n\r\n") == 200


def plain_http_gets_nothing(centre):
    with centre.plain() as connection:
        connection.sendall(b"GET /chat/test HTTP/1.1\r\nHost: x\r\n\r\n")
        try:
            answer = connection.recv(1 << 16)
        except ConnectionResetError:
            answer = b""
        assert b"200" not in answer, answer[:80]


def old_tls_is_refused(centre):
    try:
        centre.raw(newest=ssl.TLSVersion.TLSv1_1).close()
    except ssl.SSLError:
        return
    raise AssertionError("TLS 1.1 is spoken")


def who_never_shakes_hands_is_let_go(centre):
    with centre.plain() as silent:
        silent.settimeout(30)
        begun = time.time()
        while silent.recv(100):
            pass
        assert time.time() - begun < 25


def a_forwarded_address_counts_for_nothing(centre):
    time.sleep(1)  # those before are gone
    visitors, refused = [], 0
    for number in range(6):
        try:
            visitors.append(Visitor(centre, f"198.51.100.{number + 1}"))
        except Exception:
            refused += 1
    assert len(visitors) <= 3 and refused >= 3, f"{len(visitors)} came in from one address"
    for visitor in visitors:
        visitor.socket.close()


def main(program):
    if not shutil.which("openssl"):
        print("skipped: no openssl")
        return 77
    cases = [a_visitor_chats, plain_http_gets_nothing, old_tls_is_refused, who_never_shakes_hands_is_let_go,
             a_forwarded_address_counts_for_nothing]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        centre = TlsCentre(program, folder)
        try:
            for run in cases:
                try:
                    run(centre)
                except Exception as error:  # every case has to be tried
                    failed += 1
                    print(f"{run.__name__}: {type(error).__name__} {error}")
        finally:
            centre.process.terminate()
            centre.process.wait()
    print(f"{len(cases) - failed} of {len(cases)} cases passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
