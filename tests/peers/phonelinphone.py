#!/usr/bin/env python3
"""heddle-phone and liblinphone at the far end (Debian: linphone-cli).

Usage: phonelinphone.py HEDDLE_PHONE [CASE...]
linphone-daemon has no sound here; what it says of a call, and whom our desks hear, is looked at.
"""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from phonedesk import free_port, have, phones, run_cases, until

CONFIG = """[sip]
sip_port={sip}
sip_tcp_port=0
sip_tls_port=0
use_ipv6=0
guess_hostname=0
contact="Lin" <sip:lin@127.0.0.1>
[rtp]
audio_rtp_port=-1
[net]
bind_address=127.0.0.1
"""


class Linphone:
    """One linphone-daemon in a folder of its own that answers by itself, steered through its socket."""

    def __init__(self, folder):
        self.folder = Path(folder) / "linphone"
        (self.folder / ".local/share/linphone").mkdir(parents=True)
        self.port = free_port()
        (self.folder / "rc").write_text(CONFIG.format(sip=self.port))
        name = f"heddle-linphone-{os.getpid()}-{self.port}"
        self.pipe = Path("/tmp") / name
        self.log = open(self.folder / "log", "w", encoding="utf-8")
        self.process = subprocess.Popen(
            ["linphone-daemon", "--config", str(self.folder / "rc"), "--pipe", name, "--auto-answer", "--disable-stats-events"],
            env={**os.environ, "HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder)}, cwd=self.folder,
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.socket = socket.socket(socket.AF_UNIX)
        until(lambda: self.pipe.exists() and self.socket.connect_ex(str(self.pipe)) == 0, "linphone-daemon")
        self.socket.settimeout(30)

    @property
    def address(self):
        return f"sip:lin@127.0.0.1:{self.port}"

    def tell(self, command):
        """Its answer; events that come between are taken for none."""
        self.socket.sendall(command.encode() + b"\n")
        answer = ""
        while "Status: " not in answer:
            answer = self.socket.recv(65536).decode()
        assert "Status: Ok" in answer, f"{command}: {answer}"
        return answer

    def state(self, call):
        return self.tell(f"call-status {call}").split("State: ")[1].split()[0]

    def comes_to(self, call, state):
        until(lambda: self.state(call) == state, f"call {call} of linphone to be {state}; it is {self.state(call)}")

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.socket.close()
        self.log.close()
        self.pipe.unlink(missing_ok=True)


@contextlib.contextmanager
def far_end(program, *names, **line):
    """Desks, and a linphone."""
    with tempfile.TemporaryDirectory() as folder, phones(program, folder, *names, **line) as desks, \
            contextlib.closing(Linphone(folder)) as lin:
        yield *desks, lin


def is_called_by(lin, desk, call):
    lin.tell(f"call sip:{desk.name}@127.0.0.1:{desk.port}")
    there = desk.stage("ringing-here")
    assert desk.calls[there]["number"] == "lin", desk.calls[there]
    desk.ask("answer", call=there)
    desk.stage("talking", there)
    lin.comes_to(call, "LinphoneCallStreamsRunning")
    return there


def each_codec_is_agreed_on(program):
    for codec, theirs in (("opus", "opus/48000/2"), ("G722", "G722/8000/1"), ("PCMA", "PCMA/8000/1"), ("PCMU", "PCMU/8000/1")):
        with far_end(program, "ann") as (ann, lin):
            lin.tell("audio-codec-disable ALL")
            lin.tell(f"audio-codec-enable {theirs}")
            call = ann.dial(lin.address)
            ann.stage("talking", call)
            assert ann.calls[call]["codec"].lower() == codec.lower(), ann.calls[call]
            lin.comes_to(1, "LinphoneCallStreamsRunning")


def it_calls_is_answered_and_hangs_up(program):
    with far_end(program, "ann") as (ann, lin):
        there = is_called_by(lin, ann, 1)
        lin.tell("terminate 1")
        ann.stage("ended", there)
        assert ann.calls[there]["end"] == "hung-up-there", ann.calls[there]


def either_side_holds_and_resumes(program):
    with far_end(program, "ann") as (ann, lin):
        call = ann.dial(lin.address)
        ann.stage("talking", call)
        lin.comes_to(1, "LinphoneCallStreamsRunning")
        ann.ask("hold", call=call)
        lin.comes_to(1, "LinphoneCallPausedByRemote")
        ann.ask("resume", call=call)
        lin.comes_to(1, "LinphoneCallStreamsRunning")
        lin.tell("call-pause 1")
        until(lambda: ann.calls[call].get("held_there"), f"ann to know that she is held; {ann.calls[call]}")
        lin.comes_to(1, "LinphoneCallPaused")
        lin.tell("call-resume 1")
        until(lambda: not ann.calls[call].get("held_there"), f"ann to know that she is not held; {ann.calls[call]}")


def what_is_said_is_encrypted(program):
    with far_end(program, "ann", encryption="required") as (ann, lin):
        lin.tell("media-encryption srtp")
        call = ann.dial(lin.address)
        ann.stage("talking", call)
        assert ann.calls[call]["encrypted"], ann.calls[call]
        ann.ask("end", call=call)
        ann.stage("ended", call)
        there = is_called_by(lin, ann, 2)
        assert ann.calls[there]["encrypted"], ann.calls[there]


def it_is_handed_on_after_a_word_between(program):
    """ann speaks to ben first; linphone takes her place with him (RFC 3891)."""
    with far_end(program, "ann", "ben") as (ann, ben, lin):
        call = ann.dial(lin.address)
        ann.stage("talking", call)
        lin.comes_to(1, "LinphoneCallStreamsRunning")
        word = ann.dial(f"sip:ben@127.0.0.1:{ben.port}")
        ben.ask("answer", call=ben.stage("ringing-here"))
        ann.stage("talking", word)
        first = ben.newest()["id"]
        lin.comes_to(1, "LinphoneCallPausedByRemote")
        ann.ask("transfer-to", call=call, other=word)
        ann.stage("ended", call)
        assert ann.calls[call]["end"] == "transferred", ann.calls[call]
        ben.stage("ended", first)
        until(lambda: ben.newest()["id"] != first and ben.newest()["stage"] == "talking", f"ben to speak to linphone; {ben.calls}")
        assert ben.newest()["number"] == "lin", ben.newest()
        lin.comes_to(2, "LinphoneCallStreamsRunning")


def main(program, *names):
    if not have("linphone-daemon"):
        print("skipped: linphone-daemon is not installed (apt-get install linphone-cli)")
        return 77
    cases = [each_codec_is_agreed_on, it_calls_is_answered_and_hangs_up, either_side_holds_and_resumes,
             what_is_said_is_encrypted, it_is_handed_on_after_a_word_between]
    return run_cases([each for each in cases if not names or each.__name__ in names], program)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
