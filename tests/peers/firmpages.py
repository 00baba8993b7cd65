#!/usr/bin/env python3
"""firmpages.py PROGRAM: heddle-page against a CRM on loopback: the page asked for is fetched with its
sign-in kept, scripts run, nobody's camera is offered, other schemes lead nowhere, what it asks of the
telephone is told, and it ends with its standard input."""

import http.server
import os
import subprocess
import sys
import tempfile
import threading
import time

PAGE = b"""<!doctype html><title>Record</title><iframe src="file:///etc/passwd"></iframe><script>
fetch('/ran?cookie=' + encodeURIComponent(document.cookie));
navigator.mediaDevices?.getUserMedia({audio: true}).then(() => fetch('/heard'), () => fetch('/refused'));
setTimeout(() => { location.href = 'file:///etc/passwd'; }, 300);
setTimeout(() => { console.info('heddle:format-disk'); }, 500);
setTimeout(() => { console.info('heddle:pause-recording'); }, 600);
setTimeout(() => { fetch('/still?at=' + encodeURIComponent(location.href)); }, 900);
</script>"""


class Crm(http.server.BaseHTTPRequestHandler):
    asked = []

    def do_GET(self):
        Crm.asked.append((self.path, self.headers.get("Cookie", "")))
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        if self.path.startswith("/find"):
            self.send_header("Set-Cookie", "session=kept; Max-Age=3600")
        self.end_headers()
        self.wfile.write(PAGE if self.path.startswith("/find") else b"")

    def log_message(self, *_):
        pass


def wait_for(what, seconds=30.0):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.05)
    return None


def asked(start):
    return [entry for entry in Crm.asked if entry[0].startswith(start)]


def begin(program, home):
    # As root, Chromium has no sandbox; only tests may go without it.
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", QTWEBENGINE_DISABLE_SANDBOX="1",
               QT_QUICK_BACKEND="software", XDG_DATA_HOME=home, XDG_CONFIG_HOME=home)
    return subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env)


def check(condition, words):
    if not condition:
        print("failed:", words, "\nasked:", *Crm.asked, sep="\n")
        sys.exit(1)


def main():
    program = sys.argv[1]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Crm)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    with tempfile.TemporaryDirectory() as home:
        page = begin(program, home)
        page.stdin.write(f"file:///etc/passwd\tBad\nnonsense\n{base}/find?mail=a%40b\tOrders\n".encode())
        page.stdin.flush()
        check(wait_for(lambda: asked("/find")), "the page is fetched")
        check(asked("/find")[0][0] == "/find?mail=a%40b", "the address is as it was given")
        check(wait_for(lambda: asked("/ran")), "its scripts run")
        check(wait_for(lambda: asked("/refused")), "the microphone is refused")
        still = wait_for(lambda: asked("/still"))
        check(still and "passwd" not in still[0][0], "file: leads nowhere")
        check(page.stdout.readline() == b"pause-recording\n", "card numbers pause the recording")
        page.stdin.write(f"{base}/find?mail=c\tOrders\n".encode())
        page.stdin.flush()
        check(wait_for(lambda: len(asked("/find")) == 2), "the next customer's page follows")
        page.stdin.close()
        check(page.wait(20) == 0, "it ends with its input")
        folder = os.path.join(home, "heddle", "pages")
        check(os.stat(folder).st_mode & 0o077 == 0, "what it keeps is only its user's")
        again = begin(program, home)
        again.stdin.write(f"{base}/find?mail=d\tOrders\n".encode())
        again.stdin.flush()
        check(wait_for(lambda: len(asked("/find")) == 3), "it starts again")
        check("session=kept" in asked("/find")[2][1], "the sign-in is kept")
        again.stdin.close()
        again.wait(20)
    print("all well")


main()
