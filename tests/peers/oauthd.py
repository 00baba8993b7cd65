#!/usr/bin/python3
"""A small OAuth2 provider on loopback.

    oauthd.py PORT          serve
    oauthd.py mint EMAIL S  print an access token that lasts S seconds

/.well-known/openid-configuration   where the others are
/authorize       answers at once with a redirect carrying a code (login_hint names the account;
                 deny=1 answers access_denied)
/device          device authorization; the second poll of /token succeeds
/token           authorization_code (checks PKCE S256), refresh_token, device_code
/introspect?t=   for a mail server's OAuth password database

Tokens are tok.<email>.<expiry>.<hmac>: nothing is stored. A refresh token is refresh-<email>.
"""
import base64
import hashlib
import hmac
import json
import sys
import time
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

KEY = b"rig-key"


def sign(body):
    return hmac.new(KEY, body.encode(), hashlib.sha256).hexdigest()[:24]


def mint(email, seconds):
    body = f"{email.encode().hex()}.{int(time.time()) + seconds}"
    return f"tok.{body}.{sign(body)}"


def holder(token):
    """The address a token was given to, or None when it is forged or past its time."""
    try:
        _, email, expiry, signature = token.split(".")
        if sign(f"{email}.{expiry}") != signature or int(expiry) <= time.time():
            return None
        return bytes.fromhex(email).decode()
    except ValueError:
        return None


class Provider(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    codes = {}  # code -> (email, code challenge)
    polls = {}  # device code -> polls seen

    def answer(self, status, body, headers=()):
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def tokens(self, email, seconds=3600):
        self.answer(200, {"access_token": mint(email, seconds), "token_type": "Bearer",
                          "expires_in": seconds, "refresh_token": "refresh-" + email})

    def do_GET(self):
        url = urllib.parse.urlparse(self.path)
        query = dict(urllib.parse.parse_qsl(url.query))
        if url.path == "/introspect":
            email = holder(query.get("t", ""))
            if email:
                self.answer(200, {"active": "true", "email": email})
            else:
                self.answer(200, {"active": "false"})
        elif url.path == "/.well-known/openid-configuration":
            issuer = f"http://127.0.0.1:{self.server.server_port}"
            self.answer(200, {"issuer": issuer, "authorization_endpoint": issuer + "/authorize",
                              "token_endpoint": issuer + "/token",
                              "device_authorization_endpoint": issuer + "/device"})
        elif url.path == "/authorize":
            reply = {"state": query.get("state", "")}
            if query.get("deny"):
                reply["error"] = "access_denied"
            else:
                reply["code"] = f"code-{len(self.codes)}"
                self.codes[reply["code"]] = (query.get("login_hint", ""),
                                             query.get("code_challenge", ""))
            target = query["redirect_uri"] + "?" + urllib.parse.urlencode(reply)
            self.answer(302, {}, [("Location", target)])
        else:
            self.answer(404, {})

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        form = dict(urllib.parse.parse_qsl(self.rfile.read(length).decode()))
        path = urllib.parse.urlparse(self.path).path
        if path == "/device":
            code = "device-" + form.get("login_hint", "agent@rig.test")
            self.polls[code] = 0
            return self.answer(200, {"device_code": code, "user_code": "ABCD-EFGH", "interval": 1,
                                     "verification_uri": "http://127.0.0.1/verify",
                                     "expires_in": 300})
        if path != "/token":
            return self.answer(404, {})
        grant = form.get("grant_type", "")
        if grant == "authorization_code" and form.get("code") in self.codes:
            email, challenge = self.codes.pop(form["code"])
            digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
            if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() == challenge:
                return self.tokens(email)
        if grant == "refresh_token" and form.get("refresh_token", "").startswith("refresh-"):
            return self.tokens(form["refresh_token"][8:], int(form.get("ttl", "3600")))
        if grant.endswith("device_code") and form.get("device_code") in self.polls:
            code = form["device_code"]
            self.polls[code] += 1
            if self.polls[code] < 2:
                return self.answer(400, {"error": "authorization_pending"})
            return self.tokens(code[7:])
        return self.answer(400, {"error": "invalid_grant"})

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    if sys.argv[1] == "mint":
        print(mint(sys.argv[2], int(sys.argv[3])))
    else:
        ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Provider).serve_forever()
