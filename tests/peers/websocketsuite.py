#!/usr/bin/env python3
"""The 247 functional cases of the public WebSocket conformance suite (Autobahn: groups 1 to 7 and 10), numbered as there.

Usage: websocketsuite.py ECHO_PROGRAM [NUMBER...]
Each case sends what it lists on a connection of its own and names every message and pong that must come back, in
order, before the close. All are judged strictly: a case that the suite would let pass as "non-strict" fails here.
The suite's performance cases (9) and its packing cases (12, 13) have their like in websocketcases.py.
"""

import dataclasses
import socket
import struct
import sys
import time

from websocketpeer import BINARY, CLOSE, PING, PONG, TEXT, Ended, Peer, echo_program

# How the frames of a case go into the network.
TOGETHER, FRAMEWISE, BYTEWISE = "in one write", "frame by frame", "byte by byte"
ANY = None


@dataclasses.dataclass
class Case:
    number: str
    frames: list  # of (opcode, payload, options of Peer.frame()), bytes as they are, or seconds to wait
    answers: list = dataclasses.field(default_factory=list)  # (opcode, payload)
    codes: tuple = (1000,)  # of the close; ANY: the suite only reports it
    how: object = FRAMEWISE  # or a number of bytes at a time
    closes: bool = False  # the frames hold the close; otherwise it follows the answers
    fails_early: bool = False  # the close comes before what follows the last wait is sent


CASES = []


def add(number, frames, answers=(), **options):
    CASES.append(Case(number, [frame if isinstance(frame, (bytes, float)) else (*frame, {})[:3] for frame in frames],
                      answers if answers is ANY else list(answers), **options))


def breaks(number, frames, answers=(), code=1002, **options):
    """The other side has to end it."""
    add(number, frames, answers, codes=code if isinstance(code, tuple) else (code,), closes=True, **options)


def parts(opcode, *payloads):
    """A message in fragments."""
    return [(0 if at else opcode, payload, {"fin": at == len(payloads) - 1}) for at, payload in enumerate(payloads)]


def close(code, reason=b""):
    return (CLOSE, struct.pack("!H", code) + reason)


OPEN = {"fin": False}
HELLO = (TEXT, b"Hello, world!")


def framing():
    for group, opcode, letter in ((1, TEXT, b"*"), (2, BINARY, b"\xfe")):
        sizes = (0, 125, 126, 127, 128, 65535, 65536, 65536)
        for place, size in enumerate(sizes, 1):
            add(f"1.{group}.{place}", [(opcode, letter * size)], [(opcode, letter * size)],
                how=997 if place == len(sizes) else FRAMEWISE)


def pings():
    for place, words in enumerate((b"", b"Hello, world!", b"\x00\xff\xfe\xfd\xfc\xfb\x00\xff", b"\xfe" * 125), 1):
        add(f"2.{place}", [(PING, words)], [(PONG, words)])
    breaks("2.5", [(PING, b"\xfe" * 126)])
    add("2.6", [(PING, b"\xfe" * 125)], [(PONG, b"\xfe" * 125)], how=BYTEWISE)
    add("2.7", [(PONG, b"")])
    add("2.8", [(PONG, b"unsolicited pong payload")])
    add("2.9", [(PONG, b"unsolicited pong payload"), (PING, b"ping payload")], [(PONG, b"ping payload")])
    words = [b"payload-%d" % place for place in range(10)]
    for number, how in (("2.10", FRAMEWISE), ("2.11", BYTEWISE)):
        add(number, [(PING, each) for each in words], [(PONG, each) for each in words], how=how)


def reserved():
    after = (PING, b"")
    breaks("3.1", [(*HELLO, {"rsv": 1})])
    for number, rsv, how in (("3.2", 2, TOGETHER), ("3.3", 3, FRAMEWISE), ("3.4", 4, BYTEWISE)):
        breaks(number, [HELLO, (*HELLO, {"rsv": rsv}), after], [HELLO], how=how)
    breaks("3.5", [(BINARY, b"\x00\xff\xfe\xfd\xfc\xfb\x00\xff", {"rsv": 5})])
    breaks("3.6", [(PING, b"Hello, world!", {"rsv": 6})])
    breaks("3.7", [(CLOSE, b"", {"rsv": 7})])
    for group, first in ((1, 3), (2, 11)):
        breaks(f"4.{group}.1", [(first, b"")])
        breaks(f"4.{group}.2", [(first + 1, b"reserved opcode payload")])
        breaks(f"4.{group}.3", [HELLO, (first + 2, b""), after], [HELLO], how=TOGETHER)
        breaks(f"4.{group}.4", [HELLO, (first + 3, b"reserved opcode payload"), after], [HELLO])
        breaks(f"4.{group}.5", [HELLO, (first + 4, b"reserved opcode payload"), after], [HELLO], how=BYTEWISE)


def fragments():
    whole = (TEXT, b"fragment1fragment2")
    first, last = (TEXT, b"fragment1", OPEN), (0, b"fragment2")
    ping, pong = (PING, b"ping payload"), (PONG, b"ping payload")
    hows = (TOGETHER, FRAMEWISE, BYTEWISE)
    breaks("5.1", parts(PING, b"fragment1", b"fragment2"))
    breaks("5.2", parts(PONG, b"fragment1", b"fragment2"))
    for place, how in enumerate(hows):
        add(f"5.{3 + place}", [first, last], [whole], how=how)
        add(f"5.{6 + place}", [first, ping, last], [pong, whole], how=how)
        breaks(f"5.{9 + place}", [(0, b"non-continuation payload"), HELLO], how=how)
        breaks(f"5.{12 + place}", [(0, b"non-continuation payload", OPEN), HELLO], how=how)
    breaks("5.15", [first, last, (0, b"fragment3", OPEN), (TEXT, b"fragment4")], [whole])
    breaks("5.16", [(0, b"fragment1", OPEN), (TEXT, b"fragment2", OPEN), (0, b"fragment3")] * 2)
    breaks("5.17", [(0, b"fragment1"), (TEXT, b"fragment2", OPEN), (0, b"fragment3")] * 2)
    breaks("5.18", [first, (TEXT, b"fragment2")])
    middle = [(0, b"fragment%d" % place, OPEN) for place in (2, 3, 4)]
    pinged = [(PING, b"pongme %d" % place) for place in (1, 2)]
    for number, wait in (("5.19", [1.0]), ("5.20", [1.0])):
        add(number, [first, middle[0], pinged[0], *wait, *middle[1:], pinged[1], (0, b"fragment5")],
            [(PONG, b"pongme 1"), (PONG, b"pongme 2"), (TEXT, b"fragment1fragment2fragment3fragment4fragment5")],
            how=TOGETHER if number == "5.19" else FRAMEWISE)


KOSME = b"\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5"
BROKEN = KOSME + b"\xed\xa0\x80edited"


def texts():
    add("6.1.1", [(TEXT, b"")], [(TEXT, b"")])
    add("6.1.2", parts(TEXT, b"", b"", b""), [(TEXT, b"")])
    add("6.1.3", parts(TEXT, b"", b"middle frame payload", b""), [(TEXT, b"middle frame payload")])
    words = "Hello-µ@ßöäüàá-UTF-8!!".encode()
    add("6.2.1", [(TEXT, words)], [(TEXT, words)])
    add("6.2.2", parts(TEXT, words[:12], words[12:]), [(TEXT, words)])
    add("6.2.3", parts(TEXT, *[words[at:at + 1] for at in range(len(words))]), [(TEXT, words)])
    add("6.2.4", parts(TEXT, *[KOSME[at:at + 1] for at in range(len(KOSME))]), [(TEXT, KOSME)])
    breaks("6.3.1", [(TEXT, BROKEN)], code=1007)
    breaks("6.3.2", parts(TEXT, *[BROKEN[at:at + 1] for at in range(len(BROKEN))]), code=1007)
    # The mistake is noticed as soon as it is there, not when the message or the frame ends.
    in_parts = [(KOSME, b"\xf4\x90\x80\x80", b"edited"), (KOSME + b"\xf4", b"\x90", b"\x80\x80edited")]
    for number, (right, wrong, rest) in zip(("6.4.1", "6.4.2"), in_parts):
        frames = parts(TEXT, right, wrong, rest)
        breaks(number, [frames[0], 0.2, frames[1], 0.2, frames[2]], code=1007, fails_early=True)
    for number, (right, wrong, rest) in zip(("6.4.3", "6.4.4"), in_parts):
        frame = Peer.frame(None, TEXT, right + wrong + rest)
        begun = len(frame) - len(wrong + rest)
        breaks(number, [frame[:begun], 0.2, frame[begun:begun + len(wrong)], 0.2, frame[begun + len(wrong):]],
               code=1007, fails_early=True)


def missing_ends():
    return [b"\xc0", b"\xe0\x80", b"\xf0\x80\x80", b"\xf8\x80\x80\x80", b"\xfc\x80\x80\x80\x80",
            b"\xdf", b"\xef\xbf", b"\xf7\xbf\xbf", b"\xfb\xbf\xbf\xbf", b"\xfd\xbf\xbf\xbf\xbf"]


def surrogates(*pairs):
    return ["".join(map(chr, pair)).encode("utf-8", "surrogatepass") for pair in pairs]


def sequences():
    """After Markus Kuhn's UTF-8 stress test, by group; Python's decoder says which are right."""
    highs, lows = (0xd800, 0xdb7f, 0xdb80, 0xdbff), (0xdc00, 0xdfff)
    return {
        5: [b"hello\x24world", b"hello\xc2\xa2world", b"hello\xe2\x82\xacworld", b"hello\xf0\xa4\xad\xa2world", KOSME],
        6: [KOSME[:size] for size in range(1, len(KOSME) + 1)],
        7: [b"\x00", b"\xc2\x80", b"\xe0\xa0\x80", b"\xf0\x90\x80\x80"],
        8: [b"\xf8\x88\x80\x80\x80", b"\xfc\x84\x80\x80\x80\x80"],
        9: [b"\x7f", b"\xdf\xbf", b"\xef\xbf\xbf", b"\xf4\x8f\xbf\xbf"],
        10: [b"\xf7\xbf\xbf\xbf", b"\xfb\xbf\xbf\xbf\xbf", b"\xfd\xbf\xbf\xbf\xbf\xbf"],
        11: [b"\xed\x9f\xbf", b"\xee\x80\x80", b"\xef\xbf\xbd", b"\xf4\x8f\xbf\xbf", b"\xf4\x90\x80\x80"],
        12: [b"\x80", b"\xbf"] + [(b"\x80\xbf" * 3)[:size] for size in range(2, 7)] + [bytes(range(0x80, 0xc0))],
        13: [b"".join(bytes([first]) + b" " for first in range(low, high + 1))
             for low, high in ((0xc0, 0xdf), (0xe0, 0xef), (0xf0, 0xf7), (0xf8, 0xfb), (0xfc, 0xfd))],
        14: missing_ends(),
        15: [b"".join(missing_ends())],
        16: [b"\xfe", b"\xff", b"\xfe\xfe\xff\xff"],
        17: [b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xf8\x80\x80\x80\xaf", b"\xfc\x80\x80\x80\x80\xaf"],
        18: [b"\xc1\xbf", b"\xe0\x9f\xbf", b"\xf0\x8f\xbf\xbf", b"\xf8\x87\xbf\xbf\xbf", b"\xfc\x83\xbf\xbf\xbf\xbf"],
        19: [b"\xc0\x80", b"\xe0\x80\x80", b"\xf0\x80\x80\x80", b"\xf8\x80\x80\x80\x80", b"\xfc\x80\x80\x80\x80\x80"],
        20: surrogates(*[(each,) for each in (*highs, 0xdc00, 0xdf80, 0xdfff)]),
        21: surrogates(*[(high, low) for high in highs for low in lows]),
        22: [chr(plane << 16 | last).encode() for plane in range(17) for last in (0xfffe, 0xffff)],
        23: [chr(code).encode() for code in range(0xfff9, 0x10000)],
    }


def utf8():
    for group, all_of_it in sequences().items():
        for place, data in enumerate(all_of_it, 1):
            try:
                data.decode()
                add(f"6.{group}.{place}", [(TEXT, data)], [(TEXT, data)])
            except UnicodeDecodeError:
                breaks(f"6.{group}.{place}", [(TEXT, data)], code=1007)


def closing():
    def ends(number, frames, answers=(), codes=(1000,), **options):
        add(number, frames, answers, codes=codes, closes=True, **options)

    ends("7.1.1", [HELLO, close(1000)], [HELLO], how=TOGETHER)
    ends("7.1.2", [close(1000), close(1000)])
    ends("7.1.3", [close(1000), (PING, b"")])
    ends("7.1.4", [close(1000), HELLO])
    ends("7.1.5", [(TEXT, b"fragment1", OPEN), close(1000), (0, b"fragment2")])
    # The close may overtake what is left of the answer: the suite only reports what happens.
    ends("7.1.6", [(TEXT, b"BAsd7&jh23" * 26215), close(1000), (PING, b"")], ANY, how=TOGETHER)
    ends("7.3.1", [(CLOSE, b"")], codes=(1005, 1000))
    breaks("7.3.2", [(CLOSE, b"a")])
    ends("7.3.3", [close(1000)])
    ends("7.3.4", [close(1000, b"Hello World!")])
    ends("7.3.5", [close(1000, b"*" * 123)])
    breaks("7.3.6", [close(1000, b"*" * 124)])
    breaks("7.5.1", [close(1000, BROKEN)], code=(1002, 1007))
    for place, code in enumerate((1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999), 1):
        ends(f"7.7.{place}", [close(code)], codes=(1000, code))
    for place, code in enumerate((0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999), 1):
        breaks(f"7.9.{place}", [close(code)])
    for place, code in enumerate((5000, 65535), 1):
        ends(f"7.13.{place}", [close(code)], codes=ANY)


def fragmented_by_itself():
    data = b"*" * 65536
    add("10.1.1", parts(TEXT, *[data[at:at + 1300] for at in range(0, len(data), 1300)]), [(TEXT, data)])


def write(peer, case):
    """Sends the frames; false when the other side ended it before the last wait was over."""
    pending = b""
    for frame in case.frames:
        if isinstance(frame, float):
            peer.socket.sendall(pending)
            pending = b""
            time.sleep(frame)
            continue
        data = frame if isinstance(frame, bytes) else peer.frame(frame[0], frame[1], **frame[2])
        if case.how == FRAMEWISE:
            peer.socket.sendall(data)
        else:
            pending += data
    step = {TOGETHER: 1 << 30, FRAMEWISE: 1 << 30, BYTEWISE: 1}.get(case.how, case.how)
    peer.send_slowly(pending, step)


def settle(peer, case):
    """Everything that comes until the other side drops the connection."""
    came = []
    while True:
        if not case.closes and came == case.answers:
            peer.send(*close(1000))
            case = dataclasses.replace(case, closes=True)
        opcode, payload, _ = peer.receive()
        if opcode == CLOSE:
            break
        came.append((opcode, payload))
        assert case.answers is ANY or len(came) <= len(case.answers), f"too much came back: {opcode} {payload[:40]!r}"
    if peer.socket.fileno() >= 0:
        peer.socket.settimeout(2)
        try:
            assert peer.buffer + peer.socket.recv(10) == b"", "something came after the close"
        except ConnectionResetError:
            pass
    return came, struct.unpack("!H", payload[:2])[0] if payload else 1005


def run(case, port):
    peer = Peer(port)
    if case.fails_early:
        rest = case.frames[-1]
        case = dataclasses.replace(case, frames=case.frames[:-2])
        peer.socket.settimeout(1)
    try:
        write(peer, case)
    except (BrokenPipeError, ConnectionResetError):
        assert case.closes and 1000 not in (case.codes or ()), "ended while it was sent to"
    came, code = settle(peer, case)
    assert case.answers is ANY or came == case.answers, f"came back: {[(op, data[:40]) for op, data in came]}"
    assert case.codes is ANY or code in case.codes, f"closed with {code}, not {case.codes}"
    peer.socket.close()


def main(program, numbers):
    for chapter in (framing, pings, reserved, fragments, texts, utf8, closing, fragmented_by_itself):
        chapter()
    chosen = [case for case in CASES if not numbers or any((case.number + ".").startswith(n + ".") for n in numbers)]
    failed = 0
    with echo_program(program) as port:
        for case in chosen:
            try:
                run(case, port)
            except (AssertionError, Ended, OSError) as error:
                failed += 1
                print(f"{case.number} ({case.how}): {type(error).__name__} {error}")
    assert len(CASES) == 247, len(CASES)
    print(f"{len(chosen) - failed} of {len(chosen)} cases passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
