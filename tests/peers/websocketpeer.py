"""A WebSocket client that sends exactly the bits it is told to (RFC 6455), and the echo program to send them to."""

import base64
import contextlib
import os
import re
import socket
import struct
import subprocess

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10


class Ended(Exception):
    """The other side closed the connection without a close frame."""


class Peer:
    """A WebSocket client that sends exactly the bits it is told to."""

    def __init__(self, port, extensions=""):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = b""
        key = base64.b64encode(os.urandom(16)).decode()
        offer = f"Sec-WebSocket-Extensions: {extensions}\r\n" if extensions else ""
        self.socket.sendall(f"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n{offer}\r\n".encode())
        while b"\r\n\r\n" not in self.buffer:
            self.fill()
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        self.head = head.decode()
        self.status = int(self.head.split()[1])
        match = re.search(r"(?im)^sec-websocket-extensions: *(.*?)\r?$", self.head)
        self.extensions = match[1] if match else ""

    def fill(self):
        data = self.socket.recv(1 << 16)
        if not data:
            raise Ended()
        self.buffer += data

    def take(self, count):
        while len(self.buffer) < count:
            self.fill()
        taken, self.buffer = self.buffer[:count], self.buffer[count:]
        return taken

    def frame(self, opcode, payload=b"", fin=True, rsv=0, masked=True, size=None):
        head = bytes([(0x80 if fin else 0) | rsv << 4 | opcode])
        mask_bit = 0x80 if masked else 0
        length = len(payload) if size is None else size
        if length < 126:
            head += bytes([mask_bit | length])
        elif length < 1 << 16:
            head += bytes([mask_bit | 126]) + struct.pack("!H", length)
        else:
            head += bytes([mask_bit | 127]) + struct.pack("!Q", length)
        if not masked:
            return head + payload
        mask = os.urandom(4)
        repeated = (mask * (len(payload) // 4 + 1))[:len(payload)]
        mixed = (int.from_bytes(payload, "big") ^ int.from_bytes(repeated, "big")).to_bytes(len(payload), "big")
        return head + mask + mixed

    def send(self, *arguments, **options):
        self.socket.sendall(self.frame(*arguments, **options))

    def send_slowly(self, data, step=1):
        for start in range(0, len(data), step):
            self.socket.sendall(data[start:start + step])

    def receive_frame(self):
        first, second = self.take(2)
        assert not second & 0x80, "a server's frame is not masked"
        length = second & 0x7f
        if length == 126:
            length, = struct.unpack("!H", self.take(2))
        elif length == 127:
            length, = struct.unpack("!Q", self.take(8))
        return bool(first & 0x80), first >> 4 & 7, first & 15, self.take(length)

    def receive(self):
        """The next control frame or whole message: opcode, payload and whether it was compressed."""
        payload, opcode, packed = b"", None, False
        while True:
            fin, rsv, code, part = self.receive_frame()
            if code >= 8:
                return code, part, False
            if opcode is None:
                opcode, packed = code, bool(rsv & 4)
            payload += part
            if fin:
                return opcode, payload, packed

    def expect(self, opcode, payload):
        got = self.receive()
        assert got[:2] == (opcode, payload), f"expected {opcode} {payload[:40]!r}, got {got[0]} {got[1][:40]!r}"

    def expect_close(self, *codes):
        try:
            while True:
                opcode, payload, _ = self.receive()
                if opcode == CLOSE:
                    break
        except (Ended, ConnectionResetError):
            assert 0 in codes, "closed without a close frame"
            return
        code = struct.unpack("!H", payload[:2])[0] if payload else 1005
        assert code in codes, f"closed with {code}, not {codes}"

    def echo(self, opcode, payload):
        self.send(opcode, payload)
        self.expect(opcode, payload)

    def finish(self):
        self.send(CLOSE, struct.pack("!H", 1000))
        self.expect_close(1000)


@contextlib.contextmanager
def echo_program(program):
    """Runs it for as long as the block takes; gives its port."""
    echo = subprocess.Popen([program], stdout=subprocess.PIPE, text=True)
    try:
        yield int(echo.stdout.readline().split()[-1])
        assert echo.poll() is None, "the echo program died"
    finally:
        echo.terminate()
        echo.wait()
