#!/usr/bin/python3
"""A submission server on loopback (aiosmtpd) that delivers into Dovecot by LMTP.

    smtpd.py STARTTLS_PORT TLS_PORT LMTP_PORT CERT KEY [USERS]

Signing in is asked for: PLAIN and LOGIN against the users file of dovecot.sh, XOAUTH2 with a token
of oauthd.py. Mail to NAME@rig.test is delivered; mail to anybody else is accepted and dropped,
except that the recipient's local part at fail.test chooses a failure:

    temp 450 at RCPT       full 452 at RCPT      perm 550 at RCPT     greylistN 451 N times, then yes
    tempdata 451 at DATA   permdata 554 at DATA  421 shuts down at RCPT
    dropdata  close before taking the mail (nothing delivered)
    dropafter deliver to the others, then close without a reply
    slow      three seconds before the reply to RCPT
"""
import asyncio
import base64
import collections
import re
import smtplib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

from oauthd import holder

AT_RCPT = {"temp": "450 4.2.0 temporarily unavailable", "full": "452 4.2.2 mailbox full",
           "perm": "550 5.1.1 no such user", "421": "421 4.3.2 shutting down"}
AT_DATA = {"tempdata": "451 4.3.0 try later", "permdata": "554 5.6.0 refused"}


def failure(recipient):
    name, _, domain = recipient.partition("@")
    return name if domain == "fail.test" else ""


class Peer:
    def __init__(self, lmtp_port, passwords):
        self.lmtp_port = lmtp_port
        self.passwords = passwords
        self.greylisted = collections.Counter()

    def authenticate(self, server, session, envelope, mechanism, credentials):
        known = self.passwords.get(credentials.login.decode("utf-8", "replace"))
        right = known is not None and known == credentials.password.decode("utf-8", "replace")
        return AuthResult(success=right, handled=right)

    async def auth_XOAUTH2(self, server, args):
        words = base64.b64decode(args[1]).split(b"\x01") if len(args) > 1 else [b"", b""]
        user, token = words[0][5:].decode(), words[1][12:].decode()
        if holder(token) == user:
            return AuthResult(success=True, auth_data=user)
        challenge = base64.b64encode(b'{"status":"401"}').decode()
        await server.push("334 " + challenge)
        await server._reader.readline()
        return AuthResult(success=False, handled=False)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        return ["250-PIPELINING", "250-ENHANCEDSTATUSCODES"] + responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = failure(address)
        if name.startswith("greylist"):
            self.greylisted[address] += 1
            if self.greylisted[address] <= int(re.sub(r"\D", "", name) or 1):
                return "451 4.7.1 greylisted, try again later"
        if name == "slow":
            await asyncio.sleep(3)
        if name in AT_RCPT:
            return AT_RCPT[name]
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server, session, envelope):
        names = {failure(address) for address in envelope.rcpt_tos}
        for name in names & AT_DATA.keys():
            return AT_DATA[name]
        if "dropdata" in names:
            server.transport.abort()
            return "451 gone"
        local = [a for a in envelope.rcpt_tos if a.endswith("@rig.test")]
        if local:
            await asyncio.get_running_loop().run_in_executor(None, self.deliver, envelope, local)
        if "dropafter" in names:
            server.transport.abort()
        return "250 2.0.0 queued"

    def deliver(self, envelope, recipients):
        # One at a time: LMTP answers for each recipient, smtplib reads one answer.
        for recipient in recipients:
            with smtplib.LMTP("127.0.0.1", self.lmtp_port) as lmtp:
                try:
                    lmtp.sendmail(envelope.mail_from, recipient, envelope.content,
                                  mail_options=["BODY=8BITMIME"])
                except smtplib.SMTPRecipientsRefused:
                    pass


def passwords(path):
    known = {}
    with open(path, encoding="utf-8") as users:
        for line in users:
            fields = line.split(":")
            known[fields[0]] = fields[1].replace("{PLAIN}", "")
    return known


async def main():
    starttls_port, tls_port, lmtp_port = map(int, sys.argv[1:4])
    cert, key = sys.argv[4:6]
    users = sys.argv[6] if len(sys.argv) > 6 else None
    peer = Peer(lmtp_port, passwords(users) if users else {})
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)

    def server(**how):
        return lambda: SMTP(peer, hostname="smtp.rig.test", authenticator=peer.authenticate,
                            auth_required=True, data_size_limit=50_000_000, enable_SMTPUTF8=True,
                            auth_exclude_mechanism=(), **how)

    loop = asyncio.get_running_loop()
    await loop.create_server(server(tls_context=context, require_starttls=True), "127.0.0.1",
                             starttls_port)
    await loop.create_server(server(auth_require_tls=False), "127.0.0.1", tls_port, ssl=context)
    await asyncio.Event().wait()


asyncio.run(main())
