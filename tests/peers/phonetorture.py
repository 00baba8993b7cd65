#!/usr/bin/env python3
"""What RFC 4475 (SIP torture tests) puts to the proof, in messages of our own, and what else a hostile peer sends.

Usage: phonetorture.py HEDDLE_PHONE [CASE...]
heddle-phone may answer, refuse or ignore each; it must go on, ring for nothing that is no call, and take the next one.
"""

import os
import socket
import sys
import tempfile
import time

from phonedesk import phones, run_cases

SDP = "v=0\r\no=x 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n"
HEAD = ("Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK{tag}\r\nMax-Forwards: 70\r\nFrom: <sip:x@127.0.0.1>;tag=f{tag}\r\n"
        "To: <sip:ann@127.0.0.1>\r\nCall-ID: {tag}@127.0.0.1\r\nCSeq: 1 {method}\r\nContact: <sip:x@127.0.0.1:9>\r\n")


def request(tag, method="OPTIONS", uri="sip:ann@127.0.0.1", version="SIP/2.0", head=HEAD, more="", body="", size=None):
    kind = "Content-Type: application/sdp\r\n" if body else ""
    length = f"Content-Length: {len(body) if size is None else size}\r\n"
    return f"{method} {uri} {version}\r\n" + head.format(tag=tag, method=method) + more + kind + length + "\r\n" + body


def changed(tag, old, new, method="OPTIONS", body=""):
    text = request(tag, method, body=body)
    assert old in text, old
    return text.replace(old, new)


# Unusual, and right: these have to be answered.
RIGHT = {
    "folded lines and odd case": changed("r1", "Max-Forwards: 70", "MAX-FORWARDS:\r\n  0070").replace("Call-ID", "i"),
    "short names": changed("r2", "From:", "f:").replace("To:", "t:").replace("Via:", "v:").replace("Call-ID:", "i:").replace("Contact:", "m:"),
    "a method of odd letters": request("r3", "!interesting-Method0123456789_*+`.%indeed'~"),
    "escapes in the user": request("r4", uri="sip:%61nn@127.0.0.1"),
    "a null in the user": request("r5", uri="sip:null-%00-null@127.0.0.1"),
    "no blank before an angle bracket": changed("r6", "From: <sip", "From: caller<sip"),
    "very long values": request("r7", more="X-Long: " + "a" * 1500 + "\r\nSubject: " + "b" * 1500 + "\r\n"),
    "a semicolon in the user": request("r8", uri="sip:user;par=u%40example.net@127.0.0.1"),
    "many ways in Via": changed("r9", "Max-Forwards", "Via: SIP/2.0/TCP t1;branch=z9a, SIP/2.0/SCTP t2;branch=z9b,SIP/2.0/UNKNOWN t3;branch=z9c\r\nMax-Forwards"),
    "a quoted name with brackets": changed("r10", "From: <sip", 'From: "a \\"<b>\\" ; c" <sip'),
    "more after the end": request("r11") + "INVITE sip:ann@127.0.0.1 SIP/2.0\r\n",
}
# Wrong, and harmless: it may ring or not.
LENIENT = {
    "numbers beyond all bounds": changed("w3", "CSeq: 1 INVITE", "CSeq: 36893488147419103232 INVITE", "INVITE", SDP).replace("Max-Forwards: 70", "Max-Forwards: 300"),
    "a quote that never ends": changed("w4", "To: <sip:ann@127.0.0.1>", 'To: "Mr. J. User <sip:ann@127.0.0.1>', "INVITE", SDP),
}
# Wrong: whatever the answer, no telephone rings.
WRONG = {
    "Content-Length beyond the end": request("w1", "INVITE", body=SDP, size=9999),
    "Content-Length below nothing": request("w2", "INVITE", body=SDP, size=-999),
    "brackets round the address": request("w5", "INVITE", "<sip:ann@127.0.0.1>", body=SDP),
    "blanks in the address": request("w6", "INVITE", "sip:ann@127.0.0.1; lr", body=SDP),
    "a version that is not": request("w7", "INVITE", version="SIP/7.0", body=SDP),
    "two methods": changed("w8", "CSeq: 1 INVITE", "CSeq: 1 BYE", "INVITE", SDP),
    "no Call-ID": changed("w9", "Call-ID: w9@127.0.0.1\r\n", "", "INVITE", SDP),
    "no From": changed("w10", "From: <sip:x@127.0.0.1>;tag=fw10\r\n", "", "INVITE", SDP),
    "no Via": changed("w11", "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bKw11\r\n", "", "INVITE", SDP),
    "no CSeq": changed("w12", "CSeq: 1 INVITE\r\n", "", "INVITE", SDP),
    "a body of no known kind": changed("w13", "application/sdp", "application/unknown", "INVITE", SDP),
    "Require of what nobody has": request("w14", "INVITE", more="Require: nothingSupportsThis\r\n", body=SDP),
    "a response to nothing": "SIP/2.0 200 OK\r\n" + HEAD.format(tag="w15", method="INVITE") + "Content-Length: 0\r\n\r\n",
    "a response of a huge code": "SIP/2.0 4294967301 better not\r\n" + HEAD.format(tag="w16", method="INVITE") + "Content-Length: 0\r\n\r\n",
    "a BYE of no call": request("w17", "BYE"),
    "a CANCEL of no call": request("w18", "CANCEL"),
    "a REFER of no call": request("w19", "REFER", more="Refer-To: <sip:y@127.0.0.1>\r\n"),
    "a NOTIFY of nothing": request("w20", "NOTIFY", more="Event: refer\r\nSubscription-State: active\r\n"),
    "nothing but line ends": "\r\n" * 500,
    "only a beginning": "INVITE sip:ann@127.0.0.1 SIP/2.0\r\nVia",
}


def stranger():
    end = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    end.bind(("127.0.0.1", 0))
    end.settimeout(3)
    return end


def is_alive(desk):
    assert desk.process.poll() is None, f"heddle-phone ended with {desk.process.returncode}"
    desk.ask("status")



def talks(ann, ben):
    """Whether an ordinary call still goes through."""
    call = ben.dial(f"sip:ann@127.0.0.1:{ann.port}")
    there = ann.stage("ringing-here", seconds=20)
    ann.ask("answer", call=there)
    ben.stage("talking", call)
    ann.hears(880)
    ann.ask("end", call=there)
    ben.stage("ended", call)


def what_is_odd_but_right_is_answered(program):
    with tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann", "ben") as (ann, ben):
        unanswered = []
        for name, text in RIGHT.items():
            with stranger() as end:
                # The answer comes to where it was sent from.
                port = end.getsockname()[1]
                end.sendto(text.replace("127.0.0.1:9;branch", f"127.0.0.1:{port};rport;branch").encode(), ("127.0.0.1", ann.port))
                try:
                    assert end.recv(65536).startswith(b"SIP/2.0 "), name
                except TimeoutError:
                    unanswered.append(name)
            is_alive(ann)
        assert not unanswered, f"no answer to: {unanswered}"
        talks(ann, ben)


def what_is_wrong_rings_nowhere(program):
    with tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann", "ben") as (ann, ben):
        rang = []
        for name, text in {**LENIENT, **WRONG}.items():
            before = len(ann.calls)
            with stranger() as end:
                end.sendto(text.encode(), ("127.0.0.1", ann.port))
                time.sleep(0.3)
            is_alive(ann)
            if len(ann.calls) > before and name in WRONG:
                rang.append(name)
        assert not rang, f"it rang for: {rang}"
        talks(ann, ben)


def rubbish_in_the_sound_changes_nothing(program):
    """In a call, every port of the machine's telephone gets datagrams that are no RTP, or lie."""
    with tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann", "ben") as (ann, ben):
        call = ben.dial(f"sip:ann@127.0.0.1:{ann.port}")
        there = ann.stage("ringing-here")
        ann.ask("answer", call=there)
        ben.stage("talking", call)
        ann.hears(880)
        ports = set()
        for line in open("/proc/net/udp", encoding="ascii").readlines()[1:]:
            ports.add(int(line.split()[1].split(":")[1], 16))
        mine = {int(line.split(":")[1].split()[0], 16) for line in open(f"/proc/{ann.process.pid}/net/udp", encoding="ascii").readlines()[1:]} & ports
        with stranger() as end:
            for count in range(3000):
                rubbish = os.urandom(count % 400)
                if count % 3 == 0:
                    rubbish = bytes([0x80 | count % 64, count % 128]) + rubbish
                for port in mine - {end.getsockname()[1]}:
                    end.sendto(rubbish, ("127.0.0.1", port))
                if count % 100 == 0:
                    time.sleep(0.01)
        is_alive(ann)
        is_alive(ben)
        ann.hears(880)
        ben.hears(440)
        ann.ask("end", call=there)
        ben.stage("ended", call)


def main(program, *names):
    cases = [what_is_odd_but_right_is_answered, what_is_wrong_rings_nowhere, rubbish_in_the_sound_changes_nothing]
    return run_cases([each for each in cases if not names or each.__name__ in names], program)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
