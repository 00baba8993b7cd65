#!/usr/bin/env python3
"""Tries the gateway's WebSocket with what a careless or hostile peer sends (RFC 6455, RFC 7692).

Usage: websocketcases.py ECHO_PROGRAM
Starts the echo program on a free port, runs every case on a connection of its own and prints
those that failed. What the public conformance suite tries is in websocketsuite.py; these go on from there.
"""

import os
import re
import socket
import struct
import sys
import zlib

from websocketpeer import BINARY, CLOSE, PING, PONG, TEXT, Ended, Peer, echo_program

CASES = []


def case(function):
    CASES.append(function)
    return function


@case
def sizes_of_text_and_binary_come_back(connect):
    for size in (0, 1, 125, 126, 127, 128, 65535, 65536):
        peer = connect()
        peer.echo(TEXT, b"*" * size)
        peer.echo(BINARY, b"\xfe" * size)
        peer.finish()


@case
def a_message_arrives_in_small_pieces_of_the_network(connect):
    peer = connect()
    peer.send_slowly(peer.frame(TEXT, b"*" * 65536), step=997)
    peer.expect(TEXT, b"*" * 65536)
    peer.send_slowly(peer.frame(TEXT, "Grüße € 𝄞".encode()))
    peer.expect(TEXT, "Grüße € 𝄞".encode())
    peer.finish()


@case
def pings_are_answered_with_their_words(connect):
    peer = connect()
    for payload in (b"", b"Hello", b"\x00\xff\xfe", b"\xfe" * 125):
        peer.send(PING, payload)
        peer.expect(PONG, payload)
    peer.send_slowly(peer.frame(PING, b"slow"))
    peer.expect(PONG, b"slow")
    for number in range(10):
        peer.send(PING, b"%d" % number)
    for number in range(10):
        peer.expect(PONG, b"%d" % number)
    peer.send(PONG, b"nobody asked")
    peer.echo(TEXT, b"still here")
    peer.finish()


@case
def a_ping_may_have_125_bytes_and_no_fragments(connect):
    peer = connect()
    peer.send(PING, b"\xfe" * 126)
    peer.expect_close(1002)
    peer = connect()
    peer.send(PING, b"x", fin=False)
    peer.expect_close(1002)


@case
def reserved_bits_end_the_connection(connect):
    for rsv in range(1, 8):
        for opcode in (TEXT, PING, CLOSE):
            peer = connect()
            peer.send(opcode, b"", rsv=rsv)
            peer.expect_close(1002)


@case
def reserved_opcodes_end_the_connection(connect):
    for opcode in (3, 4, 5, 6, 7, 11, 12, 13, 14, 15):
        peer = connect()
        peer.echo(TEXT, b"before")
        peer.send(opcode, b"x")
        peer.expect_close(1002)


@case
def an_unmasked_frame_ends_the_connection(connect):
    peer = connect()
    peer.send(TEXT, b"plain", masked=False)
    peer.expect_close(1002)


@case
def fragments_join_and_control_frames_go_between(connect):
    peer = connect()
    peer.send(TEXT, b"frag", fin=False)
    peer.send(PING, b"between")
    peer.send(0, b"ment", fin=False)
    peer.send(0, b"", fin=False)
    peer.send(0, b"ed")
    peer.expect(PONG, b"between")
    peer.expect(TEXT, b"fragmented")
    peer.send(BINARY, b"", fin=False)
    peer.send(0, b"")
    peer.expect(BINARY, b"")
    peer.finish()


@case
def fragments_out_of_order_end_the_connection(connect):
    for frames in ([(0, b"lost", True)], [(0, b"lost", False), (TEXT, b"x", True)],
                   [(TEXT, b"a", False), (TEXT, b"b", True)], [(TEXT, b"a", True), (0, b"b", True)]):
        peer = connect()
        for opcode, payload, fin in frames:
            peer.send(opcode, payload, fin=fin)
        peer.expect_close(1002)


@case
def characters_may_be_split_between_fragments(connect):
    for text in ("Hello-µ@ßöäüàá-UTF-8!!", "κόσμε", "𝄞€ü", "\U0010ffff\ue000￿"):
        data = text.encode()
        for cut in range(len(data) + 1):
            peer = connect()
            peer.send(TEXT, data[:cut], fin=False)
            peer.send(0, data[cut:])
            peer.expect(TEXT, data)
        peer = connect()
        for place in range(len(data)):
            peer.send(0 if place else TEXT, data[place:place + 1], fin=place == len(data) - 1)
        peer.expect(TEXT, data)
        peer.finish()


BROKEN = [b"\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5\xed\xa0\x80edited", b"\xf8\x88\x80\x80\x80", b"\xc0\x80", b"\xfe",
          b"\xf4\x90\x80\x80", b"\xed\xbf\xbf", b"\xe0\x80\xaf", b"\x80", b"\xc3", b"\xe2\x82", b"\xf0\x9d\x84",
          b"\xf0\x80\x80\xaf", b"\xc1\xbf", b"abc\xffdef"]


@case
def text_that_is_no_utf8_ends_the_connection(connect):
    for data in BROKEN:
        peer = connect()
        peer.send(TEXT, data)
        peer.expect_close(1007)
        peer = connect()
        peer.send(TEXT, data[:1], fin=False)
        peer.send(0, data[1:])
        peer.expect_close(1007)


@case
def text_that_cannot_become_utf8_is_not_waited_for(connect):
    peer = connect()
    peer.send(TEXT, b"\xce\xba\xe1\xbd\xb9\xcf\x83\xce\xbc\xce\xb5", fin=False)
    peer.send(0, b"\xf4\x90\x80\x80", fin=False)
    peer.expect_close(1007)


def sequences():
    """What a UTF-8 decoder may get wrong, after Markus Kuhn's stress test; Python's own says which are right."""
    for first in range(0x80, 0x100):
        yield bytes([first])
        yield bytes([first]) + b" "
        for rest in (b"\x80", b"\xbf"):
            for count in range(1, 6):
                yield bytes([first]) + rest * count
    for code in (0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfdd0, 0xfeff, 0xfffd, 0xfffe, 0xffff, 0x10000, 0x10ffff):
        yield chr(code).encode()
    for plane in range(1, 17):
        yield (chr(plane << 16 | 0xfffe) + chr(plane << 16 | 0xffff)).encode()
    for high in (0xd800, 0xdb7f, 0xdb80, 0xdbff, 0xdc00, 0xdfff):
        yield chr(high).encode("utf-16-be", "surrogatepass").decode("utf-16-be", "surrogatepass").encode("utf-8", "surrogatepass")
        yield (chr(high) + "\udc00").encode("utf-8", "surrogatepass")


@case
def every_kind_of_utf8_sequence_is_judged_rightly(connect):
    peer = None
    for data in sequences():
        try:
            data.decode("utf-8")
            isRight = True
        except UnicodeDecodeError:
            isRight = False
        for parts in ([data], [data[at:at + 1] for at in range(len(data))]):
            peer = peer or connect()
            for at, part in enumerate(parts):
                try:
                    peer.send(0 if at else TEXT, part, fin=at == len(parts) - 1)
                except (BrokenPipeError, ConnectionResetError):
                    break
            if isRight:
                peer.expect(TEXT, data)
            else:
                peer.expect_close(1007)
                peer = None


@case
def what_is_wrong_is_noticed_in_the_same_packet_too(connect):
    """Words, a wrong frame and a ping in one write: the words come back, the ping is not answered."""
    wrong = [dict(opcode=TEXT, rsv=bits) for bits in range(1, 8)]
    wrong += [dict(opcode=opcode, payload=payload) for opcode in (3, 4, 5, 6, 7, 11, 12, 13, 14, 15) for payload in (b"", b"x")]
    wrong += [dict(opcode=0, payload=b"lost", fin=fin) for fin in (True, False)]
    wrong += [dict(opcode=PING, fin=False), dict(opcode=PONG, fin=False), dict(opcode=PING, payload=b"*" * 126)]
    for options in wrong:
        peer = connect()
        peer.socket.sendall(peer.frame(TEXT, b"Hello") + peer.frame(**options) + peer.frame(PING, b"after"))
        peer.expect(TEXT, b"Hello")
        first = peer.receive()
        assert first[0] == CLOSE and first[1][:2] == struct.pack("!H", 1002), f"{options}: {first[:2]}"


@case
def fragments_may_come_in_any_pieces(connect):
    for step in (1, 7, 64, 1 << 20):
        peer = connect()
        frames = (peer.frame(TEXT, b"frag", fin=False) + peer.frame(PING, b"1") + peer.frame(0, b"ment", fin=False)
                  + peer.frame(PING, b"2") + peer.frame(0, b"ed"))
        peer.send_slowly(frames, step)
        peer.expect(PONG, b"1")
        peer.expect(PONG, b"2")
        peer.expect(TEXT, b"fragmented")
        peer.finish()


@case
def a_close_within_a_message_ends_it(connect):
    peer = connect()
    peer.send(TEXT, b"frag", fin=False)
    peer.send(CLOSE, struct.pack("!H", 1000))
    try:
        peer.send(0, b"ment")
    except (BrokenPipeError, ConnectionResetError):
        pass
    peer.expect_close(1000)
    peer = connect()
    peer.socket.sendall(peer.frame(TEXT, b"Hello") + peer.frame(CLOSE, struct.pack("!H", 1000)) + peer.frame(CLOSE, struct.pack("!H", 1000)))
    peer.expect_close(1000)
    for code in (5000, 65535):
        peer = connect()
        peer.send(CLOSE, struct.pack("!H", code))
        peer.expect_close(1000, 1002, code)


@case
def a_thousand_messages_of_each_size_come_back(connect):
    for opcode in (TEXT, BINARY):
        for size in (0, 16, 64, 256, 1024, 4096):
            peer = connect()
            for _ in range(1000):
                peer.send(opcode, b"*" * size)
                peer.expect(opcode, b"*" * size)
            peer.finish()


@case
def a_message_may_be_cut_into_frames_of_any_size(connect):
    data = b"*" * (1 << 20)
    for opcode in (TEXT, BINARY):
        for part in (64, 256, 1 << 10, 1 << 14, 1 << 18, 1 << 20):
            peer = connect()
            pieces = [peer.frame(0 if start else opcode, data[start:start + part], fin=start + part >= len(data))
                      for start in range(0, len(data), part)]
            peer.socket.sendall(b"".join(pieces))
            peer.expect(opcode, data)
            peer.finish()


@case
def binary_may_hold_anything(connect):
    peer = connect()
    for data in BROKEN:
        peer.echo(BINARY, data)
    peer.finish()


@case
def closing_is_answered_in_kind(connect):
    for payload, codes in ((b"", (1000, 1005)), (struct.pack("!H", 1000), (1000,)),
                           (struct.pack("!H", 1001) + b"going", (1001, 1000)),
                           (struct.pack("!H", 1000) + b"*" * 123, (1000,))):
        peer = connect()
        peer.send(CLOSE, payload)
        peer.expect_close(*codes)
        try:
            assert peer.socket.recv(10) == b"", "something came after the close"
        except ConnectionResetError:
            pass


@case
def nothing_is_answered_after_a_close(connect):
    peer = connect()
    peer.socket.sendall(peer.frame(CLOSE, struct.pack("!H", 1000)) + peer.frame(PING, b"late") + peer.frame(TEXT, b"late"))
    opcode, _, _ = peer.receive()
    assert opcode == CLOSE, "the close comes first"


@case
def close_codes_are_checked(connect):
    for code in (1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999):
        peer = connect()
        peer.send(CLOSE, struct.pack("!H", code))
        peer.expect_close(code, 1000)
    for code in (0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999):
        peer = connect()
        peer.send(CLOSE, struct.pack("!H", code))
        peer.expect_close(1002)


@case
def close_frames_are_checked(connect):
    for payload, codes in ((b"\x03", (1002,)), (struct.pack("!H", 1000) + b"*" * 124, (1002,)),
                           (struct.pack("!H", 1000) + b"\xce\xba\xed\xa0\x80", (1002, 1007))):
        peer = connect()
        peer.send(CLOSE, payload)
        peer.expect_close(*codes)


@case
def big_messages_come_back(connect):
    for size in (1 << 20, 4 << 20, 16 << 20):
        peer = connect()
        peer.echo(TEXT, b"*" * size)
        peer.echo(BINARY, os.urandom(1 << 10) * (size >> 10))
        peer.finish()
    peer = connect()
    data = b"*" * (4 << 20)
    for start in range(0, len(data), 1 << 16):
        peer.send(0 if start else TEXT, data[start:start + (1 << 16)], fin=start + (1 << 16) >= len(data))
    peer.expect(TEXT, data)
    peer.finish()


@case
def a_message_over_the_limit_ends_the_connection(connect):
    peer = connect()
    peer.send(BINARY, b"x" * 10, size=65 << 20)
    peer.expect_close(1009)


def packed(data, compressor):
    return (compressor.compress(data) + compressor.flush(zlib.Z_SYNC_FLUSH))[:-4]


def window(extensions, name):
    match = re.search(name + r"=(\d+)", extensions)
    return int(match[1]) if match else 15


@case
def packed_messages_come_back(connect):
    for offer in ("permessage-deflate", "permessage-deflate; client_max_window_bits",
                  "permessage-deflate; server_no_context_takeover; client_no_context_takeover",
                  "permessage-deflate; server_max_window_bits=9; client_max_window_bits=9",
                  "permessage-deflate; server_max_window_bits=9, permessage-deflate",
                  "permessage-deflate; server_max_window_bits=15; client_max_window_bits",
                  "permessage-deflate; server_no_context_takeover; server_max_window_bits=9; client_max_window_bits",
                  "permessage-deflate; server_no_context_takeover; server_max_window_bits=15; client_max_window_bits",
                  "permessage-deflate; server_no_context_takeover; server_max_window_bits=9; client_max_window_bits, "
                  "permessage-deflate; server_no_context_takeover; client_max_window_bits, permessage-deflate",
                  "x-unknown, permessage-deflate; client_max_window_bits; server_max_window_bits=15"):
        peer = connect(offer)
        assert "permessage-deflate" in peer.extensions, f"{offer} was refused: {peer.head}"
        deflate = zlib.compressobj(wbits=-window(peer.extensions, "client_max_window_bits"))
        inflate = zlib.decompressobj(wbits=-window(peer.extensions, "server_max_window_bits"))
        fresh_in = "client_no_context_takeover" in peer.extensions
        fresh_out = "server_no_context_takeover" in peer.extensions
        for size in (0, 16, 64, 256, 1024, 4096, 8192, 32768, 131072):
            data = (b"{\"when\": %d, \"words\": \"Hello\"}" % size * (size // 20 + 1))[:size]
            if fresh_in:
                deflate = zlib.compressobj(wbits=-window(peer.extensions, "client_max_window_bits"))
            if fresh_out:
                inflate = zlib.decompressobj(wbits=-window(peer.extensions, "server_max_window_bits"))
            payload = packed(data, deflate) or b"\x00"
            half = len(payload) // 2
            peer.send(TEXT, payload[:half], fin=False, rsv=4)
            peer.send(PING, b"p")
            peer.send(0, payload[half:])
            peer.expect(PONG, b"p")
            opcode, answer, was_packed = peer.receive()
            if was_packed:
                answer = inflate.decompress(answer + b"\x00\x00\xff\xff")
            assert (opcode, answer) == (TEXT, data), f"{offer}: {size} bytes came back as {len(answer)}"
        peer.send(TEXT, b"a plain one between")
        opcode, answer, was_packed = peer.receive()
        if was_packed:
            if fresh_out:
                inflate = zlib.decompressobj(wbits=-15)
            answer = inflate.decompress(answer + b"\x00\x00\xff\xff")
        assert answer == b"a plain one between"
        peer.finish()


@case
def packed_text_is_checked_too(connect):
    peer = connect("permessage-deflate")
    peer.send(TEXT, packed(b"abc\xffdef", zlib.compressobj(wbits=-15)), rsv=4)
    peer.expect_close(1007)
    peer = connect("permessage-deflate")
    peer.send(TEXT, b"\xff\xff\xff\xff no deflate", rsv=4)
    peer.expect_close(0, 1002, 1007)


@case
def a_packed_bomb_meets_the_limit(connect):
    peer = connect("permessage-deflate")
    compressor = zlib.compressobj(9, wbits=-15)
    peer.send(BINARY, packed(b"\x00" * (80 << 20), compressor), rsv=4)
    peer.expect_close(1009)


@case
def a_head_that_is_no_websocket_is_refused(connect):
    for lines, statuses in (("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n", (400,)),
                            ("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: short\r\n"
                             "Sec-WebSocket-Version: 13\r\n", (400,)),
                            ("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
                             "dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 8\r\n", (400, 426))):
        with socket.create_connection(("127.0.0.1", connect.port), timeout=10) as raw:
            raw.sendall(f"GET / HTTP/1.1\r\nHost: x\r\n{lines}\r\n".encode())
            status = int(raw.recv(1 << 16).split()[1])
            assert status in statuses, f"{status} for {lines!r}"


def main(program):
    failed = 0
    with echo_program(program) as port:

        def connect(extensions=""):
            return Peer(port, extensions)

        connect.port = port
        for run in CASES:
            try:
                run(connect)
            except Exception as error:  # every case has to be tried
                failed += 1
                print(f"{run.__name__}: {type(error).__name__} {error}")
    print(f"{len(CASES) - failed} of {len(CASES)} cases passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
