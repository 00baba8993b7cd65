#!/usr/bin/env python3
"""heddle-phone and another maker's telephone at the far end: baresip (Debian: baresip-core).

Usage: phonefarends.py HEDDLE_PHONE [CASE...]
baresip gives back what it hears: whoever hears their own voice is heard, and hears. Where its calls come and go it says
a tone of its own instead, for its echo does not outlive its first call.
"""

import contextlib
import json
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from phonedesk import free_port, have, phones, run_cases, until

CONFIG = """sip_listen 127.0.0.1:{sip}
net_interface 127.0.0.1
audio_player aubridge,echo
audio_source {voice}
audio_alert aubridge,alert
rtp_timeout 0
call_max_calls 4
ctrl_tcp_listen 127.0.0.1:{control}
menu_bell no
ringback_disabled yes
statmode_default off
module_path /usr/lib/baresip/modules
module g711.so
module g722.so
module opus.so
module aubridge.so
module ausine.so
module srtp.so
module_app account.so
module_app menu.so
module_app ctrl_tcp.so
"""
OWN = 440  # ann's pitch
BARE = 660  # baresip's, where it has one
ECHO, TONE = "aubridge,echo", f"ausine,{BARE}\nausrc_srate 48000"


class Baresip:
    """One baresip in a folder of its own, with the account "bare", steered through its control socket."""

    def __init__(self, folder, voice=ECHO, codecs="opus/48000/2,G722/16000/1,PCMA/8000/1,PCMU/8000/1", more=""):
        self.folder = Path(folder) / "baresip"
        self.folder.mkdir()
        self.voice, self.codecs, self.more = voice, codecs, more
        self.log = open(self.folder / "log", "w", encoding="utf-8")
        self.events, self.keys = [], ""
        # Somebody else may take a port between its choice and baresip's start, which then goes on without it.
        self.socket = next(filter(None, (self.start() for _ in range(5))), None)
        assert self.socket, (self.folder / "log").read_text()
        threading.Thread(target=self.listen, daemon=True).start()

    def start(self):
        """Its control connection, or None where it did not get its ports."""
        self.port, control = free_port(), free_port(socket.SOCK_STREAM)
        (self.folder / "config").write_text(CONFIG.format(sip=self.port, control=control, voice=self.voice))
        (self.folder / "accounts").write_text(f"<sip:bare@127.0.0.1:{self.port}>;regint=0;answermode=auto;audio_codecs={self.codecs}{self.more}\n")
        self.process = subprocess.Popen(["baresip", "-4", "-f", str(self.folder)], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        end = time.time() + 30
        while time.time() < end and self.process.poll() is None:
            with contextlib.suppress(OSError):
                return socket.create_connection(("127.0.0.1", control), timeout=1)
            time.sleep(0.1)
        self.stop()
        return None

    def stop(self):
        self.process.terminate()
        self.process.wait()

    @property
    def address(self):
        return f"sip:bare@127.0.0.1:{self.port}"

    def listen(self):
        """Netstrings of JSON: "12:{...},"."""
        waiting = b""
        self.socket.settimeout(None)
        with contextlib.suppress(OSError):
            while data := self.socket.recv(65536):
                waiting += data
                while (head := re.match(rb"(\d+):", waiting)) and len(waiting) > head.end() + int(head[1]):
                    end = head.end() + int(head[1])
                    self.take(json.loads(waiting[head.end():end]))
                    waiting = waiting[end + 1:]

    def take(self, message):
        if message.get("event"):
            self.events.append(message)
        if message.get("type") == "CALL_DTMF_START":
            self.keys += message["param"]

    def tell(self, command, words=""):
        text = json.dumps({"command": command, "params": words}).encode()
        self.socket.sendall(b"%d:%s," % (len(text), text))

    def sees(self, kind, times=1):
        until(lambda: [event["type"] for event in list(self.events)].count(kind) >= times,
              f"baresip to see {kind}; it saw {[event['type'] for event in self.events]}")

    def close(self):
        self.stop()
        self.socket.close()
        self.log.close()


@contextlib.contextmanager
def far_end(program, names=("ann",), line=None, **more):
    """ann, whoever else, and a baresip."""
    with tempfile.TemporaryDirectory() as folder, phones(program, folder, *names, **(line or {})) as desks, \
            contextlib.closing(Baresip(folder, **more)) as bare:
        yield *desks, bare


def talks_to(ann, bare, pitch=OWN):
    call = ann.dial(bare.address)
    ann.stage("talking", call)
    ann.hears(pitch)
    return call


def each_codec_carries_the_voice_there_and_back(program):
    for codec, theirs in (("opus", "opus/48000/2"), ("G722", "G722/16000/1"), ("PCMA", "PCMA/8000/1"), ("PCMU", "PCMU/8000/1")):
        with far_end(program, codecs=theirs) as (ann, bare):
            call = talks_to(ann, bare)
            assert ann.calls[call]["codec"].lower() == codec.lower(), ann.calls[call]
            ann.ask("end", call=call)
            bare.sees("CALL_CLOSED")


def it_calls_and_is_answered(program):
    with far_end(program) as (ann, bare):
        bare.tell("dial", f"sip:ann@127.0.0.1:{ann.port}")
        call = ann.stage("ringing-here")
        assert ann.calls[call]["number"] == "bare", ann.calls[call]
        ann.ask("answer", call=call)
        ann.hears(OWN)
        bare.tell("hangup")
        ann.stage("ended", call)
        assert ann.calls[call]["end"] == "hung-up-there", ann.calls[call]


def it_is_declined_and_it_gives_up(program):
    with far_end(program) as (ann, bare):
        bare.tell("dial", f"sip:ann@127.0.0.1:{ann.port}")
        ann.ask("decline", call=ann.stage("ringing-here"))
        bare.sees("CALL_CLOSED")
        bare.tell("dial", f"sip:ann@127.0.0.1:{ann.port}")
        until(lambda: len(ann.order) == 2, "the second call")
        call = ann.stage("ringing-here", ann.order[1])
        bare.tell("hangup")
        ann.stage("ended", call)
        assert ann.calls[call]["end"] == "given-up", ann.calls[call]


def either_side_holds_and_resumes(program):
    with far_end(program, voice=TONE) as (ann, bare):
        call = talks_to(ann, bare, BARE)
        ann.ask("hold", call=call)
        ann.stage("on-hold", call)
        ann.hears_nothing_of(BARE)
        ann.ask("resume", call=call)
        ann.stage("talking", call)
        ann.hears(BARE)
        bare.tell("hold")
        until(lambda: ann.calls[call].get("held_there"), f"ann to know that she is held; {ann.calls[call]}")
        bare.tell("resume")
        until(lambda: not ann.calls[call].get("held_there"), f"ann to know that she is not held; {ann.calls[call]}")
        ann.hears(BARE)


def keys_arrive(program):
    for way in ("rtp", "info"):
        with far_end(program, line={"digits": way}) as (ann, bare):
            call = talks_to(ann, bare)
            ann.ask("digits", call=call, keys="42#")
            until(lambda: bare.keys == "42#", f"the keys by {way}; it is {bare.keys!r}")
            if way == "rtp":
                bare.tell("sndcode", "7")
                until(lambda: ann.keys == "7", f"the key from there; it is {ann.keys!r}")


def it_is_handed_on(program):
    """Blind alone: this baresip cannot read the address of an attended one."""
    with far_end(program, names=("ann", "ben"), voice=TONE) as (ann, ben, bare):
        call = talks_to(ann, bare, BARE)
        ann.ask("transfer", call=call, to=f"sip:ben@127.0.0.1:{ben.port}")
        there = ben.stage("ringing-here")
        assert ben.calls[there]["number"] == "bare", ben.calls
        ben.ask("answer", call=there)
        ann.stage("ended", call)
        assert ann.calls[call]["end"] == "transferred", ann.calls[call]
        ben.hears(BARE)


def it_hands_on(program):
    """It refers ann to ben: she is with him then."""
    with far_end(program, names=("ann", "ben")) as (ann, ben, bare):
        call = talks_to(ann, bare)
        bare.tell("transfer", f"sip:ben@127.0.0.1:{ben.port}")
        ben.ask("answer", call=ben.stage("ringing-here"))
        ann.stage("ended", call)
        ann.hears(2 * OWN)


def what_is_said_is_encrypted(program):
    for way in ("required", "preferred"):
        with far_end(program, line={"encryption": way}, more=";mediaenc=srtp-mand" if way == "required" else ";mediaenc=srtp") as (ann, bare):
            call = talks_to(ann, bare)
            assert ann.calls[call]["encrypted"] or way == "preferred", ann.calls[call]
            ann.ask("end", call=call)
            bare.tell("dial", f"sip:ann@127.0.0.1:{ann.port}")
            until(lambda: len(ann.order) == 2, "its call")
            there = ann.stage("ringing-here", ann.order[1])
            ann.ask("answer", call=there)
            ann.hears(OWN)
            assert ann.calls[there]["encrypted"], ann.calls[there]


def main(program, *names):
    if not have("baresip"):
        print("skipped: baresip is not installed (apt-get install baresip-core)")
        return 77
    cases = [each_codec_carries_the_voice_there_and_back, it_calls_and_is_answered, it_is_declined_and_it_gives_up,
             either_side_holds_and_resumes, keys_arrive, it_is_handed_on, it_hands_on, what_is_said_is_encrypted]
    return run_cases([each for each in cases if not names or each.__name__ in names], program)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
