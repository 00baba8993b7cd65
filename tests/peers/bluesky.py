#!/usr/bin/env python3
"""A centre (heddled) with an account on a real Bluesky network of its own (bluesky.mjs), from end to end.

Usage: bluesky.py HEDDLED HEDDLECTL
Mention to contact to public answer with the thread's references, a reply in the thread, a kill, a password that is
another one now, the limit that the server sets. Ends with 77 (skipped) where node, PostgreSQL, Redis or the npm packages cannot be had; those are
kept in ~/.cache/heddle-peers/bluesky.
"""

import http.client
import json
import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent))
from socialcentre import Centre, until  # noqa: E402

HERE = Path(__file__).resolve().parent
MODULES = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "heddle-peers" / "bluesky"
ACCOUNT = "@northwind.test"


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def fetch_modules():
    if MODULES.is_dir():
        return
    # Put in place when whole only: what was cut off must not look like it.
    MODULES.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=MODULES.parent) as making:
        (Path(making) / "package.json").write_text(json.dumps(
            {"private": True, "dependencies": {"@atproto/dev-env": "0.3.215"},
             "allowScripts": {"better-sqlite3": True}}))
        try:
            done = subprocess.run(["npm", "install", "--no-audit", "--no-fund"], cwd=making, capture_output=True,
                                  timeout=300, check=False)
        except subprocess.TimeoutExpired:
            skip("npm took more than five minutes to fetch @atproto/dev-env")
        if done.returncode != 0:
            skip("npm could not fetch @atproto/dev-env")
        Path(making).rename(MODULES)
        Path(making).mkdir()  # for the one that removes it


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Network:
    """PostgreSQL, Redis and the network on them, all in one folder."""

    def __init__(self, folder):
        programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
        if not programs:
            skip("no PostgreSQL")
        as_other = {"user": "postgres"} if os.geteuid() == 0 else {}
        data, port, redis = Path(folder) / "postgres", free_port(), free_port()
        data.mkdir()
        if as_other:
            os.chown(data, pwd.getpwnam("postgres").pw_uid, -1)
        subprocess.run([programs[-1] / "initdb", "-D", data, "-U", "heddle", "-A", "trust", "--no-sync"], check=True,
                       cwd=data, stdout=subprocess.DEVNULL, **as_other)
        self.processes = [
            subprocess.Popen([programs[-1] / "postgres", "-D", data, "-k", data, "-p", str(port), "-c", "fsync=off",
                              "-c", "listen_addresses=127.0.0.1"], cwd=data, stderr=subprocess.DEVNULL, **as_other),
            subprocess.Popen(["redis-server", "--port", str(redis), "--bind", "127.0.0.1", "--save", "", "--dir",
                              folder], stdout=subprocess.DEVNULL)]
        until("PostgreSQL", lambda: subprocess.run([programs[-1] / "pg_isready", "-h", "127.0.0.1", "-p", str(port)],
                                                   stdout=subprocess.DEVNULL, check=False).returncode == 0)
        self.node = subprocess.Popen(
            ["node", HERE / "bluesky.mjs", MODULES], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=open(Path(folder) / "node.log", "w", encoding="utf-8"), text=True,
            env=dict(os.environ, REDIS_HOST=f"127.0.0.1:{redis}", LOG_ENABLED="false",
                     DB_POSTGRES_URL=f"postgresql://heddle@127.0.0.1:{port}/postgres"))
        self.processes.append(self.node)
        line = self.node.stdout.readline()
        assert line, "the network did not start: " + (Path(folder) / "node.log").read_text()[-2000:]
        self.pds = json.loads(line)["pds"]

    def do(self, what, **more):
        self.node.stdin.write(json.dumps({"do": what, **more}) + "\n")
        self.node.stdin.flush()
        said = json.loads(self.node.stdout.readline())
        assert said["ok"], f"{what}: {said['answer']}"
        return said["answer"]

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


class Meter:
    """Stands before the server and writes down what it is asked and answers."""

    def __init__(self, server):
        meter = self
        target = urlsplit(server).netloc
        self.asked = []  # (moment, method, status, headers)

        class Visit(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def pass_on(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                headers = {key: value for key, value in self.headers.items()
                           if key.lower() not in ("host", "accept-encoding", "connection")}
                link = http.client.HTTPConnection(target, timeout=60)
                link.request(self.command, self.path, body, headers)
                said = link.getresponse()
                content = said.read()
                named = {key.lower(): value for key, value in said.getheaders()}
                meter.asked.append((time.time(), self.path.split("?")[0].rsplit("/", 1)[-1], said.status, named))
                self.send_response(said.status)
                for key, value in named.items():
                    if key not in ("transfer-encoding", "connection", "content-length", "keep-alive"):
                        self.send_header(key, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
                link.close()

            do_GET = do_POST = pass_on

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Visit)
        self.http.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()


def answers(network, centre):
    asked = network.do("post", **{"as": "nora", "text": "@northwind.test wo ist mein Päckchen? 🎁"})
    (_, contact), = until("the mention is a contact", lambda: centre.said("wo ist mein Päckchen"), 60)
    words = "It comes today, @nora.test – see https://example.com/träck 🎁"
    centre.ctl("interaction", "reply", str(contact), words, "--agent", "tom")
    posts = until("the answer is at the network", lambda: network.do("feed", of="northwind"), 60)
    assert len(posts) == 1, f"{len(posts)} answers"
    record = posts[0]["record"]
    assert record["reply"]["parent"]["uri"] == record["reply"]["root"]["uri"] == asked["uri"], record["reply"]
    assert words in record["text"], record["text"]
    raw = record["text"].encode()
    shown = {raw[f["index"]["byteStart"]:f["index"]["byteEnd"]].decode() for f in record["facets"]}
    assert "@nora.test" in shown, f"facets: {shown}"
    network.do("post", **{"as": "nora", "text": "No, it did not come.", "parent": posts[0]["uri"]})
    (_, same), = until("the reply goes on with it", lambda: centre.said("No, it did not come"), 60)
    assert same == contact, "a contact of its own"


def is_killed(network, centre):
    centre.kill()
    network.do("post", **{"as": "nora", "text": "@northwind.test said while you were away"})
    centre.start()
    until("what was said meanwhile", lambda: centre.said("said while you were away"), 60)
    time.sleep(5)
    texts = [row[0] for row in centre.rows("SELECT text FROM entry WHERE kind = 'post' AND direction <> 'outbound'")]
    assert len(texts) == len(set(texts)) == 3, texts
    assert len(network.do("feed", of="northwind")) == 1, "answered twice"


def is_refused(network, centre):
    network.do("revoke")
    centre.kill()
    centre.start()
    network.do("post", **{"as": "nora", "text": "@northwind.test with another password"})
    time.sleep(5)
    assert not centre.said("with another password"), "read without a password that is right"
    centre.kill()
    centre.keep_secret("another-pass")
    centre.start()
    until("with the right password it goes on", lambda: centre.said("with another password"), 60)


def is_limited(meter, centre):
    """The server lets an account sign in thirty times in five minutes, and says so in its headers."""
    centre.kill()
    link = http.client.HTTPConnection(urlsplit(meter.address).netloc, timeout=60)
    wrong = json.dumps({"identifier": ACCOUNT[1:], "password": "not-it"})
    for _ in range(60):
        link.request("POST", "/xrpc/com.atproto.server.createSession", wrong, {"Content-Type": "application/json"})
        said = link.getresponse()
        said.read()
        if said.status == 429:
            break
    assert said.status == 429, f"no limit after sixty sign-ins: {said.status}"
    left = int(said.headers["ratelimit-reset"]) - time.time()
    assert 20 < left < 400, f"the limit ends in {left} s"
    began = time.time()
    centre.start()
    until("it asks once", lambda: [one for one in meter.asked if one[0] > began], 60)
    time.sleep(15)  # three times as long as it waits between two looks
    asked = [(method, status) for moment, method, status, _ in meter.asked if moment > began]
    assert asked == [("com.atproto.server.createSession", 429)], f"knocks on though it is told to wait: {asked}"


def main(heddled, heddlectl):
    for program in ("node", "npm", "redis-server"):
        if not shutil.which(program):
            skip(f"no {program}")
    fetch_modules()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        network, centre = Network(folder), None
        try:
            meter = Meter(network.pds)
            centre = Centre(heddled, heddlectl, folder,
                            {"name": ACCOUNT, "network": "bluesky", "server": meter.address,
                             "secret": "northwind-pass"})
            centre.start()
            for part in (answers, is_killed, is_refused):
                part(network, centre)
                print(part.__name__, "ok", flush=True)
            is_limited(meter, centre)
            print("is_limited ok", flush=True)
        except AssertionError as error:
            print("AssertionError", error)
            return 1
        finally:
            if centre and centre.process:
                centre.kill()
            network.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
