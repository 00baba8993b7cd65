#!/usr/bin/env python3
"""heddle-phone and a real registrar: Kamailio (Debian: kamailio, kamailio-tls-modules) over UDP, TCP and TLS.

Usage: phoneregistrar.py HEDDLE_PHONE [CASE...]
Passwords right and wrong, certificates right and wrong, the registrar gone and back, and calls through it.
"""

import contextlib
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from phonedesk import free_port, have, phones, run_cases, until

PASSWORDS = {"1001": "pw1001", "1002": "pw1002"}
CONFIG = """#!KAMAILIO
debug=0
log_stderror=yes
children=2
tcp_children=2
auto_aliases=no
enable_tls=yes
listen=udp:127.0.0.1:{plain}
listen=tcp:127.0.0.1:{plain}
listen=tls:127.0.0.1:{tls}
alias="127.0.0.1:{plain}"
alias="127.0.0.1:{tls}"
mpath="/usr/lib/x86_64-linux-gnu/kamailio/modules/"
loadmodule "tls.so"
loadmodule "kex.so"
loadmodule "tm.so"
loadmodule "tmx.so"
loadmodule "sl.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "textops.so"
loadmodule "siputils.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "auth.so"
loadmodule "htable.so"
loadmodule "nathelper.so"
modparam("tls", "config", "{folder}/tls.cfg")
modparam("rr", "enable_full_lr", 1)
modparam("usrloc", "db_mode", 0)
modparam("registrar", "min_expires", 5)
modparam("registrar", "received_avp", "$avp(s:rcv)")
modparam("nathelper", "received_avp", "$avp(s:rcv)")
modparam("htable", "htable", "pw=>size=6;")
event_route[htable:mod-init] {{
{passwords}
}}
request_route {{
  if (is_method("CANCEL")) {{ if (t_check_trans()) t_relay(); exit; }}
  if (has_totag()) {{
    if (loose_route()) {{ handle_ruri_alias(); t_relay(); exit; }}
    if (is_method("ACK")) {{ if (t_check_trans()) t_relay(); exit; }}
    sl_send_reply("404", "Not here"); exit;
  }}
  if (is_method("INVITE")) {{ record_route(); if ($pr =~ "tcp|tls") add_contact_alias(); }}
  if (is_method("REGISTER")) {{
    if ($sht(pw=>$au) == $null || !pv_www_authenticate("$td", "$sht(pw=>$au)", "0")) {{ www_challenge("$td", "1"); exit; }}
    if ($au != $tU) {{ sl_send_reply("403", "Forbidden id"); exit; }}
    if ($pr =~ "tcp|tls") fix_nated_register();
    save("location"); exit;
  }}
  if (is_method("INVITE") && $sht(pw=>$fU) != $null) {{
    if (!pv_proxy_authenticate("$fd", "$sht(pw=>$au)", "0")) {{ proxy_challenge("$fd", "1"); exit; }}
    consume_credentials();
  }}
  if (!lookup("location")) {{ sl_send_reply("404", "Not Found"); exit; }}
  t_relay();
}}
onreply_route {{ if ($pr =~ "tcp|tls") add_contact_alias(); }}
"""


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


class Registrar:
    """One Kamailio in a folder of its own."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.plain, self.tls = free_port(), free_port()
        self.process = None
        self.authority = self.folder / "ca.pem"
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test CA",
                "-keyout", str(self.folder / "ca.key"), "-out", str(self.authority))
        passwords = "\n".join(f'  $sht(pw=>{user}) = "{word}";' for user, word in PASSWORDS.items())
        (self.folder / "kamailio.cfg").write_text(CONFIG.format(plain=self.plain, tls=self.tls, folder=folder, passwords=passwords))
        self.certify("IP:127.0.0.1")

    def certify(self, names):
        """Gets a certificate for these names, good from its next start."""
        at = self.folder
        openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=registrar", "-keyout", str(at / "key.pem"), "-out", str(at / "csr.pem"))
        (at / "names").write_text(f"subjectAltName={names}\n")
        openssl("x509", "-req", "-in", str(at / "csr.pem"), "-CA", str(self.authority), "-CAkey", str(at / "ca.key"),
                "-CAcreateserial", "-days", "2", "-extfile", str(at / "names"), "-out", str(at / "cert.pem"))
        (at / "tls.cfg").write_text(f"[server:default]\nmethod = TLSv1.2+\nprivate_key = {at}/key.pem\ncertificate = {at}/cert.pem\n")

    def start(self):
        log = open(self.folder / "log", "a", encoding="utf-8")
        self.process = subprocess.Popen(["/usr/sbin/kamailio", "-DD", "-E", "-f", "kamailio.cfg", "-Y", str(self.folder), "-m", "64", "-M", "8"],
                                        cwd=self.folder, stdout=log, stderr=log)
        until(self.listens, "Kamailio")
        return self

    def listens(self):
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.plain), timeout=1).close()
            return True
        return False

    def stop(self):
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process = None


@contextlib.contextmanager
def registrar():
    with tempfile.TemporaryDirectory() as folder:
        one = Registrar(folder)
        try:
            yield one.start()
        finally:
            one.stop()


class ScriptedRegistrar:
    """A registrar over UDP that takes everybody's word, and says nothing while it is told to."""

    def __init__(self):
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.plain = self.socket.getsockname()[1]
        self.is_silent, self.bound, self.goodbyes, self.asked, self.says = False, set(), 0, 0, "200 OK"
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        with contextlib.suppress(OSError):
            while True:
                request, sender = self.socket.recvfrom(65536)
                if not self.is_silent and request.strip():
                    self.socket.sendto(self.answer(request.decode()).encode(), sender)

    def answer(self, request):
        contact = re.search(r"^Contact: (<[^>]*>);expires=(\d+)", request, re.MULTILINE)
        if contact and int(contact[2]):
            self.asked += 1
            self.bound.add(contact[1])
        elif contact:
            self.goodbyes += 1
            self.bound.discard(contact[1])
        kept = [line for line in request.split("\r\n") if line.split(":")[0] in ("Via", "From", "To", "Call-ID", "CSeq", "Contact")]
        kept = [line + ";tag=here" if line.startswith("To:") else line for line in kept]
        return "\r\n".join([f"SIP/2.0 {self.says}", *kept, "Content-Length: 0", "", ""])

    def close(self):
        self.socket.close()


class HastyRegistrar(ScriptedRegistrar):
    """The same over TCP; it closes every connection with its answer."""

    def __init__(self):
        super().__init__()
        self.server = socket.create_server(("127.0.0.1", 0))
        self.plain = self.server.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.server.accept()
                with connection:
                    connection.sendall(self.answer(connection.recv(65536).decode()).encode())

    def close(self):
        self.server.close()
        super().close()


class Forgetful:
    """A router before a registrar: it can forget the connections that it has, and swallows what comes by them then."""

    def __init__(self, to):
        self.to, self.connections = to, []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        with contextlib.suppress(OSError):
            while True:
                near, _ = self.socket.accept()
                far = socket.create_connection(("127.0.0.1", self.to))
                known = threading.Event()
                known.set()
                self.connections.append(known)
                for source, target in ((near, far), (far, near)):
                    threading.Thread(target=self.carry, args=(source, target, known), daemon=True).start()

    def carry(self, source, target, known):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if known.is_set():
                    target.sendall(data)

    def forget(self):
        for known in self.connections:
            known.clear()

    def close(self):
        self.socket.close()


def account(server, user, transport="udp", **more):
    port = server.tls if transport == "tls" else server.plain
    return {"user": user, "secret": PASSWORDS[user], "register": True, "transport": transport,
            "server": f"127.0.0.1:{port}", "ca_file": str(server.authority), "expires": 60,
            "local_port": 0, **more}


def registered(desk):
    until(lambda: desk.health() == "working", f"{desk.name} to be registered; {desk.lines}")


def loses(desk):
    until(lambda: desk.health() == "waiting", f"{desk.name} to see the loss; {desk.lines}")
    assert desk.lines[desk.name].get("next_try"), desk.lines


def a_call_goes_through_it(program):
    with registrar() as server, tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann", "ben") as (ann, ben):
        for transport in ("udp", "tcp", "tls"):
            ann.set_line(**account(server, "1001", transport))
            ben.set_line(**account(server, "1002", transport))
            registered(ann)
            registered(ben)
            call = ann.dial("1002")
            there = ben.stage("ringing-here")
            ben.ask("answer", call=there)
            ann.stage("talking", call)
            ann.hears(880)
            ben.hears(440)
            ben.ask("end", call=there)
            ann.stage("ended", call)
            call = ann.dial("1003")
            ann.stage("ended", call)
            print(f"  {transport}: a call to nobody ended as {ann.calls[call].get('end')}")


def one_call_that_rings_at_two_desks_is_one_call(program):
    """Both have the line; who did not answer learns that the other one did."""
    with registrar() as server, tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann", "ben", "cat") as (ann, ben, cat):
        for transport in ("udp", "tcp"):
            ann.set_line(**account(server, "1001", transport))
            ben.set_line(**account(server, "1001", transport))
            cat.set_line(**account(server, "1002", transport))
            for desk in (ann, ben, cat):
                registered(desk)
            call = cat.dial("1001")
            for desk in (ann, ben):
                until(lambda: desk.newest().get("stage") == "ringing-here", f"{desk.name} to ring")
            there = ann.order[-1]
            assert there == ben.order[-1], (ann.order, ben.order)
            ann.ask("answer", call=there)
            cat.stage("talking", call)
            assert cat.calls[call]["number"] == "1001", cat.calls[call]
            ben.stage("ended", there)
            assert ben.calls[there]["end"] == "elsewhere", ben.calls[there]
            cat.ask("end", call=call)
            ann.stage("ended", there)
            again = cat.dial("1001")
            until(lambda: ann.order[-1] != there and ben.order[-1] == ann.order[-1], "the next call, another one")
            cat.ask("end", call=again)
            for desk in (ann, ben):
                desk.stage("ended", desk.order[-1])
                assert desk.newest()["end"] == "given-up", desk.newest()


def a_wrong_password_is_told_and_not_tried_again(program):
    with registrar() as server, tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann") as (ann,):
        ann.set_line(**account(server, "1001", secret="wrong"))
        until(lambda: ann.health() == "failed", f"the refusal; {ann.lines}")
        assert ann.lines["ann"]["cause"] == "auth-failed", ann.lines
        time.sleep(3)
        assert ann.health() == "failed", ann.lines
        ann.set_line(**account(server, "1001"))
        registered(ann)


def a_certificate_counts_only_for_its_name_and_from_its_authority(program):
    with registrar() as server, tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann") as (ann,):
        ann.set_line(**account(server, "1001", "tls"))
        registered(ann)
        server.stop()
        server.certify("DNS:other.example")
        server.start()
        ann.set_line(**account(server, "1001", "tls", expires=61))
        until(lambda: ann.health() in ("waiting", "failed") and "certificate" in ann.lines["ann"].get("detail", ""),
              f"the wrong name to be told; {ann.lines}")
        server.stop()
        server.certify("IP:127.0.0.1")
        server.start()
        strange = Path(folder) / "strange.pem"
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Strange CA",
                "-keyout", str(Path(folder) / "strange.key"), "-out", str(strange))
        ann.set_line(**account(server, "1001", "tls", ca_file=str(strange)))
        until(lambda: ann.health() in ("waiting", "failed") and "certificate" in ann.lines["ann"].get("detail", ""),
              f"the wrong authority to be told; {ann.lines}")
        ann.set_line(**account(server, "1001", "tls"))
        registered(ann)


def a_registrar_that_went_and_came_back_has_the_line_again(program):
    with registrar() as server, tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann", "ben") as (ann, ben):
        for transport in ("udp", "tcp", "tls"):
            ann.set_line(**account(server, "1001", transport, expires=10))
            ben.set_line(**account(server, "1002", transport, expires=10))
            registered(ann)
            registered(ben)
            server.stop()
            loses(ann)
            loses(ben)
            server.start()
            registered(ann)
            registered(ben)
            call = ann.dial("1002")
            there = ben.stage("ringing-here")
            ben.ask("decline", call=there)
            ann.stage("ended", call)


def a_registrar_that_forgot_everybody_is_told_again(program):
    """It starts anew so soon that no request went unanswered, and the registration would have held for an hour."""
    with registrar() as server, tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann", "ben") as (ann, ben):
        for transport in ("udp", "tcp", "tls"):
            ann.set_line(**account(server, "1001", transport, expires=3600))
            ben.set_line(**account(server, "1002", transport, expires=3600))
            registered(ann)
            registered(ben)
            server.stop()
            server.start()
            began = time.time()
            while True:
                registered(ann)
                call = ann.dial("1002")
                until(lambda: ann.calls.get(call, {}).get("stage") in ("ringing-there", "ended"), "an answer to the call")
                if ann.calls[call]["stage"] == "ringing-there":
                    break
                assert time.time() < began + 120, f"ben is not reached over {transport}: {ann.calls[call]}"
                time.sleep(0.5)
            print(f"  {transport}: reached after {time.time() - began:.1f} s")
            ben.ask("decline", call=ben.stage("ringing-here"))
            ann.stage("ended", call)


def whoever_fell_silent_hears_no_goodbye_when_it_is_back(program):
    server = ScriptedRegistrar()
    with contextlib.closing(server), tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann") as (ann,):
        ann.set_line(register=True, server=f"127.0.0.1:{server.plain}", local_port=0, expires=10)
        registered(ann)
        server.is_silent = True
        loses(ann)
        time.sleep(8)  # more tries, each sent again and again
        server.is_silent = False
        registered(ann)
        asked = server.asked
        until(lambda: server.asked > asked + 1, "the registration to be renewed")
        assert server.goodbyes == 0 and len(server.bound) == 1, (server.goodbyes, server.bound)
        ann.set_line(register=False)
        until(lambda: server.goodbyes == 1 and not server.bound, "the goodbye of a line that goes")


def who_was_let_in_before_is_tried_again_when_refused(program):
    server = ScriptedRegistrar()
    with contextlib.closing(server), tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann") as (ann,):
        ann.set_line(register=True, server=f"127.0.0.1:{server.plain}", local_port=0, expires=10)
        registered(ann)
        server.says = "404 Not Found"
        loses(ann)
        server.says = "200 OK"
        registered(ann)
        server.says = "403 Forbidden"
        until(lambda: ann.health() == "failed", f"the end of patience; {ann.lines}", 120)


def a_registrar_that_closes_each_connection_is_not_besieged(program):
    server = HastyRegistrar()
    with contextlib.closing(server), tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann") as (ann,):
        ann.set_line(register=True, server=f"127.0.0.1:{server.plain}", transport="tcp", local_port=0, expires=60)
        registered(ann)
        time.sleep(8)
        assert 1 < server.asked < 12, server.asked


def a_connection_that_swallows_everything_is_replaced(program):
    with registrar() as server, tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann") as (ann,):
        for transport in ("tcp", "tls"):
            with contextlib.closing(Forgetful(server.tls if transport == "tls" else server.plain)) as router:
                ann.set_line(**{**account(server, "1001", transport, expires=10), "server": f"127.0.0.1:{router.port}"})
                registered(ann)
                router.forget()
                loses(ann)
                registered(ann)
                assert len(router.connections) > 1


def main(program, *names):
    if not have("kamailio"):
        print("skipped: Kamailio is not installed (apt-get install kamailio kamailio-tls-modules)")
        return 77
    cases = [a_call_goes_through_it, one_call_that_rings_at_two_desks_is_one_call, a_wrong_password_is_told_and_not_tried_again,
             a_certificate_counts_only_for_its_name_and_from_its_authority,
             a_registrar_that_went_and_came_back_has_the_line_again,
             a_registrar_that_forgot_everybody_is_told_again,
             whoever_fell_silent_hears_no_goodbye_when_it_is_back,
             who_was_let_in_before_is_tried_again_when_refused,
             a_registrar_that_closes_each_connection_is_not_besieged,
             a_connection_that_swallows_everything_is_replaced]
    return run_cases([each for each in cases if not names or each.__name__ in names], program)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
