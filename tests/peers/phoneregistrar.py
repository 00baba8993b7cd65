#!/usr/bin/env python3
"""heddle-phone and a real registrar: Kamailio (Debian: kamailio, kamailio-tls-modules) over UDP, TCP and TLS.

Usage: phoneregistrar.py HEDDLE_PHONE [CASE...]
Passwords right and wrong, certificates right and wrong, the registrar gone and back, and calls through it.
"""

import contextlib
import subprocess
import sys
import tempfile
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
        until(self.listens, "Kamailio", 15)
        return self

    def listens(self):
        import socket
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


def account(server, user, transport="udp", **more):
    port = server.tls if transport == "tls" else server.plain
    return {"user": user, "secret": PASSWORDS[user], "register": True, "transport": transport,
            "server": f"127.0.0.1:{port}", "ca_file": str(server.authority), "expires": 60,
            "local_port": 0, **more}


def registered(desk, seconds=15):
    until(lambda: desk.health() == "working", f"{desk.name} to be registered; {desk.lines}", seconds)


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
              f"the wrong name to be told; {ann.lines}", 20)
        server.stop()
        server.certify("IP:127.0.0.1")
        server.start()
        strange = Path(folder) / "strange.pem"
        openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Strange CA",
                "-keyout", str(Path(folder) / "strange.key"), "-out", str(strange))
        ann.set_line(**account(server, "1001", "tls", ca_file=str(strange)))
        until(lambda: ann.health() in ("waiting", "failed") and "certificate" in ann.lines["ann"].get("detail", ""),
              f"the wrong authority to be told; {ann.lines}", 20)
        ann.set_line(**account(server, "1001", "tls"))
        registered(ann, 30)


def a_registrar_that_went_and_came_back_has_the_line_again(program):
    with registrar() as server, tempfile.TemporaryDirectory() as folder, phones(program, folder, "ann", "ben") as (ann, ben):
        for transport in ("udp", "tcp", "tls"):
            ann.set_line(**account(server, "1001", transport, expires=10))
            ben.set_line(**account(server, "1002", transport, expires=10))
            registered(ann)
            registered(ben)
            server.stop()
            for desk in (ann, ben):
                until(lambda: desk.health() == "waiting", f"{desk.name} to see the loss over {transport}; {desk.lines}", 60)
                assert desk.lines[desk.name].get("next_try"), desk.lines
            server.start()
            registered(ann, 60)
            registered(ben, 60)
            call = ann.dial("1002")
            there = ben.stage("ringing-here")
            ben.ask("decline", call=there)
            ann.stage("ended", call)


def main(program, *names):
    if not have("kamailio"):
        print("skipped: Kamailio is not installed (apt-get install kamailio kamailio-tls-modules)")
        return 77
    cases = [a_call_goes_through_it, a_wrong_password_is_told_and_not_tried_again,
                      a_certificate_counts_only_for_its_name_and_from_its_authority,
                      a_registrar_that_went_and_came_back_has_the_line_again]
    return run_cases([each for each in cases if not names or each.__name__ in names], program)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
