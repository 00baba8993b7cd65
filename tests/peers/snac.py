#!/usr/bin/env python3
"""snac2, a small real server of the Mastodon API, with an account of ours (northwind) and Nora's.

By hand: snac.py; it says where it is and the tokens in a line of JSON, and stops when its input ends. Ends with 77
where it cannot be had: the Debian package comes from bookworm-backports, by a state of apt's own, and is kept in
~/.cache/heddle-peers/snac. Wants root: handles have no port, so that it stands on port 80 of an address of its own.
"""

import http.client
import json
import os
import random
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "heddle-peers"
PROGRAM = CACHE / "snac" / "usr" / "bin" / "snac"
KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg"


def skip(why):
    print("skipped:", why, file=sys.stderr)
    sys.exit(77)


def fetch():
    if PROGRAM.is_file():
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as making:
        place = Path(making)
        for folder in ("lists/partial", "cache/archives/partial", "whole"):
            (place / folder).mkdir(parents=True)
        (place / "sources.list").write_text(
            f"deb [signed-by={KEYS}] http://deb.debian.org/debian bookworm-backports main\n")
        own = ["-o", f"Dir::Etc::sourcelist={place}/sources.list", "-o", "Dir::Etc::sourceparts=-",
               "-o", f"Dir::State::lists={place}/lists", "-o", f"Dir::Cache={place}/cache"]
        for command in (["apt-get", *own, "update"], ["apt-get", *own, "download", "snac2"]):
            try:
                done = subprocess.run(command, cwd=making, capture_output=True, timeout=180, check=False)
            except (subprocess.TimeoutExpired, FileNotFoundError):
                skip("apt took too long, or there is none")
            if done.returncode != 0:
                skip("apt could not fetch snac2 from bookworm-backports")
        package = next(place.glob("snac2_*.deb"), None)
        if not package:
            skip("apt fetched no snac2")
        subprocess.run(["dpkg-deb", "-x", package, place / "whole"], check=True)
        (place / "whole").rename(CACHE / "snac")


def add_user(base, name):
    said = subprocess.run([PROGRAM, "adduser", base, name], input=f"{name}\n", text=True, capture_output=True,
                          check=False)
    line = next(line for line in (said.stdout + said.stderr).splitlines() if "password is" in line)
    return line.split()[-1]


def token(server, name, password):
    form = urllib.parse.urlencode({"login": name, "passwd": password}).encode()
    with urllib.request.urlopen(f"{server}/oauth/x-snac-get-token", form, timeout=20) as answer:
        return answer.read().decode().strip()


def is_there(server):
    try:
        urllib.request.urlopen(f"{server}/api/v1/instance", timeout=5).close()
        return True
    except (OSError, urllib.error.URLError, http.client.HTTPException):
        return False


def main():
    fetch()
    if os.geteuid() != 0:
        skip("only root may listen on port 80")
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder) / "base"
        address = f"127.{random.randint(1, 254)}.{random.randint(1, 254)}.{random.randint(2, 254)}"
        made = subprocess.run([PROGRAM, "init", base], input=f"{address}\n80\n{address}\n\n\n", text=True,
                              capture_output=True, check=False)
        settings = base / "server.json"
        if not settings.is_file():
            skip("snac does not run here: " + made.stderr[-200:])
        known = json.loads(settings.read_text())
        settings.write_text(json.dumps(known | {"host": address, "protocol": "http", "num_threads": 16,
                                                "queue_timeout": 3}))
        passwords = {name: add_user(base, name) for name in ("northwind", "nora")}
        process = subprocess.Popen([PROGRAM, "httpd", base], stderr=subprocess.DEVNULL)
        try:
            server, end = f"http://{address}", time.time() + 60
            while not is_there(server):
                if time.time() > end or process.poll() is not None:
                    skip("snac did not begin to answer")
                time.sleep(0.1)
            print(json.dumps({"server": server} | {name: token(server, name, word)
                                                   for name, word in passwords.items()}), flush=True)
            sys.stdin.read()
        finally:
            process.terminate()
            process.wait(30)


if __name__ == "__main__":
    main()
