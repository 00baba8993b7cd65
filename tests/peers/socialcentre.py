"""A centre with one social account, for the tests that let it talk to a network."""

import os
import sqlite3
import subprocess
import time
from pathlib import Path


class Centre:
    """heddled with one social account: its name, network, server and secret."""

    def __init__(self, heddled, heddlectl, folder, account):
        self.heddled, self.heddlectl = heddled, heddlectl
        self.store = str(Path(folder) / "c.db")
        self.config = Path(folder) / "centre.yaml"
        self.config.write_text(f"""centre: Fenmarch
agents:
  - {{login: tom, name: Tom Becker, role: administrator}}
  - {{login: ada, name: Ada Lind, role: supervisor}}
queues:
  - {{name: Public, members: [tom]}}
campaigns:
  - {{name: Delicate, words: refund, needs_approval: yes}}
social:
  - {{name: "{account['name']}", network: {account['network']}, server: "{account['server']}", every: 5 s}}
""", encoding="utf-8")
        secrets = Path(folder) / "secrets"
        secrets.mkdir(mode=0o700)
        self.environment = dict(os.environ, HEDDLE_SECRETS=str(secrets))
        self.process = None
        self.secret = f"social/{account['name']}"
        self.ctl("config", "apply", str(self.config))
        self.keep_secret(account["secret"])

    def keep_secret(self, secret):
        subprocess.run([self.heddlectl, "secret", "set", self.secret], input=secret + "\n",
                       text=True, env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def ctl(self, *arguments):
        done = subprocess.run([self.heddlectl, *arguments, "--store", self.store], capture_output=True, text=True,
                              env=self.environment, check=False)
        assert done.returncode == 0, f"{arguments}: {done.stderr}"
        return done.stdout

    def start(self):
        self.process = subprocess.Popen([self.heddled, "--store", self.store, "--log-level", "error"],
                                        env=self.environment)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def rows(self, sql, *values):
        store = sqlite3.connect(f"file:{self.store}?mode=ro", uri=True, timeout=10)
        try:
            return store.execute(sql, values).fetchall()
        finally:
            store.close()

    def said(self, words):
        return self.rows("SELECT id, interaction FROM entry WHERE kind = 'post' AND text LIKE ?", f"%{words}%")


def until(what, fits, seconds=20):
    end = time.time() + seconds
    while time.time() < end:
        try:
            found = fits()
        except sqlite3.OperationalError:
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError("in vain: " + what)
