#!/usr/bin/env python3
"""A centre in two processes: heddled has the chat's gateway, an agent's desk works on the same store elsewhere.

Usage: chatprocesses.py HEDDLED CHAT_CENTRE
What both sides show each other and say goes through; when heddled is killed, the other process takes the gateway
over and the visitor goes on with the same chat.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import chathostile  # noqa: E402
from chathostile import ORIGIN, Visitor, free_port  # noqa: E402
from websocketpeer import Ended  # noqa: E402

TYPING, PAUSED, LEFT, LOOKS = 0, 1, 3, 4  # of VisitorSign::Kind


class Centre:
    """The gateway as visitors see it, whoever has it."""

    upgrade = chathostile.Centre.upgrade
    raw = chathostile.Centre.raw

    def __init__(self, port):
        self.port = port

    def wait(self, seconds):
        end = time.time() + seconds
        while time.time() < end:
            try:
                return self.raw().close()
            except OSError:
                time.sleep(0.2)
        raise AssertionError("nobody listens")

    def visitor(self):
        return Visitor(self, "198.51.100.1")


class Agent:
    """heddle-chat-centre: an agent who accepts everything and tells what happens."""

    def __init__(self, program, store):
        self.process = subprocess.Popen([program, store, "", "tom"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True)
        self.events = []
        threading.Thread(target=self.listen, daemon=True).start()
        self.until("he is ready", lambda event: event["event"] == "presence")

    def listen(self):
        for line in self.process.stdout:
            self.events.append(json.loads(line))

    def until(self, what, fits, seconds=20):
        end = time.time() + seconds
        while time.time() < end:
            for event in list(self.events):
                if fits(event):
                    return event
            time.sleep(0.02)
        raise AssertionError(f"in vain: {what}; {self.events[-5:]}")

    def sign(self, kind):
        return self.until(f"sign {kind}", lambda event: event["event"] == "sign" and event["kind"] == kind)

    def line(self, text):
        return self.until(text, lambda event: event["event"] == "line" and event["text"] == text)

    def tell(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()


def start_heddled(program, folder, port):
    config = Path(folder) / "centre.yaml"
    config.write_text(f"""centre: Fenmarch
agents:
  - {{login: tom, name: Tom Becker, role: administrator}}
queues:
  - {{name: Help, members: [tom]}}
chat:
  origins: ["{ORIGIN}"]
  proxies: [127.0.0.1]
  port: {port}
""", encoding="utf-8")
    return subprocess.Popen([program, "--store", str(Path(folder) / "c.db"), "--config", str(config),
                             "--log-level", "error"])


def talk(centre, agent):
    ana = centre.visitor().begin()
    ana.chat("Where is my sofa?")
    chat = agent.line("Where is my sofa?")["interaction"]
    ana.until("agent")

    agent.tell(f"typing {chat}")
    shown = ana.until("typing")
    assert shown["on"] and shown["name"] == "Tom Becker", shown
    ana.say({"type": "typing", "on": True})
    agent.sign(TYPING)
    ana.say({"type": "typing", "on": False})
    agent.sign(PAUSED)
    ana.say({"type": "page", "url": "https://www.shop.example/returns", "title": "Returns"})
    assert agent.sign(LOOKS)["text"] == "https://www.shop.example/returns"

    began = time.time()
    agent.tell(f"say {chat} It comes today.")
    assert ana.until("line")["text"] == "It comes today."
    print(f"an answer from the other process took {round((time.time() - began) * 1000)} ms")
    return ana


def come_back(centre, agent, ana):
    ana.socket.close()
    centre.wait(40)
    agent.sign(LEFT)
    back = centre.visitor()
    back.say({"type": "hello", "version": 1, "token": ana.begun["token"], "visitor": ana.welcome["visitor"]})
    assert back.until("welcome")["resumed"], "the chat is not known any more"
    lines = [line["text"] for line in back.until("history")["lines"]]
    assert lines == ["Where is my sofa?", "It comes today."], lines
    back.chat("Thank you")
    agent.line("Thank you")


def main(heddled, chat_centre):
    with tempfile.TemporaryDirectory() as folder:
        centre = Centre(free_port())
        gateway = start_heddled(heddled, folder, centre.port)
        agent = None
        try:
            centre.wait(30)
            agent = Agent(chat_centre, os.path.join(folder, "c.db"))
            ana = talk(centre, agent)
            other = centre.visitor().begin()
            other.chat("I am gone")
            agent.line("I am gone")
            other.socket.close()
            agent.sign(LEFT)
            gateway.kill()
            gateway.wait()
            come_back(centre, agent, ana)
        except (AssertionError, Ended, OSError) as error:
            print(f"{type(error).__name__} {error}")
            return 1
        finally:
            for process in (gateway, agent and agent.process):
                if process:
                    process.terminate()
                    process.wait()
    print("two processes, one chat: all went through")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
