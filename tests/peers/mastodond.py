#!/usr/bin/env python3
"""A server of the Mastodon API on loopback, as docs.joinmastodon.org describes it: one account of ours, and others
who mention it. Tests hold it in their hands; by hand: mastodond.py PORT, then type what somebody says.

It can do what a small real server cannot: streams, edits and deletions, rate headers, a token taken back, a clock that
is wrong, thousands of notifications.
"""

import base64
import hashlib
import json
import re
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

TOKEN = "token-1"
PICTURE = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")


class Server:
    def __init__(self, port=0):
        self.port = port
        self.token = TOKEN
        self.lock = threading.RLock()
        self.statuses = {}
        self.notifications = []  # oldest first: (id, status id)
        self.posted = []  # ids of our own
        self.files = {}  # media id: bytes
        self.requests = []  # (moment, verb, path)
        self.refused = 0  # of them, for their token
        self.streams = []
        self.next_id = 1000
        self.remaining = None  # None: no limit is near
        self.resets_at = 0
        self.skew = 0
        self.codes = {}  # code: PKCE challenge
        self.start()

    def start(self):
        self.http = ThreadingHTTPServer(("127.0.0.1", self.port), Visit)
        self.http.daemon_threads = True
        self.http.owner = self
        self.port = self.http.server_port
        threading.Thread(target=self.http.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self):
        self.http.shutdown()
        self.http.server_close()
        with self.lock:
            for stream in self.streams:
                stream.is_over = True
            self.streams.clear()

    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def moment(self, at=None):
        return time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime((at or time.time()) + self.skew))

    def new_id(self):
        self.next_id += 1
        return str(self.next_id)

    def account(self, handle):
        return {"id": str(1 + sum(handle.encode())), "acct": handle, "username": handle.split("@")[0],
                "display_name": handle.split("@")[0].capitalize(), "url": f"https://far.test/@{handle}",
                "followers_count": 340}

    def mention(self, text, handle="nora@far.test", visibility="public", reply_to=None, pictures=(), tell=True,
                warning=""):
        """Somebody writes to us; answers with the id of the post."""
        with self.lock:
            status = {"id": self.new_id(), "created_at": self.moment(), "edited_at": None, "visibility": visibility,
                      "in_reply_to_id": reply_to, "spoiler_text": warning, "language": "en",
                      "content": f"<p>@northwind {text}</p>", "account": self.account(handle),
                      "reblogs_count": 2, "favourites_count": 1, "replies_count": 0,
                      "media_attachments": [{"id": "1", "url": self.address() + "/media/" + name, "description": name}
                                            for name in pictures]}
            status["url"] = f"https://far.test/@nora/{status['id']}"
            self.statuses[status["id"]] = status
            self.notifications.append((self.new_id(), status["id"]))
            if tell:
                self.tell("notification", json.dumps(self.notification(self.notifications[-1])))
            return status["id"]

    def notification(self, noted):
        status = self.statuses[noted[1]]
        return {"id": noted[0], "type": "mention", "created_at": status["created_at"], "account": status["account"],
                "status": status}

    def edit(self, status, text):
        with self.lock:
            self.statuses[status] |= {"content": f"<p>@northwind {text}</p>", "edited_at": self.moment()}
            self.tell("status.update", json.dumps(self.statuses[status]))

    def delete(self, status):
        with self.lock:
            del self.statuses[status]
            self.notifications = [noted for noted in self.notifications if noted[1] != status]
            self.tell("delete", status)

    def tell(self, event, data):
        for stream in list(self.streams):
            stream.send(f"event: {event}\ndata: {data}\n\n")

    def asked(self, pattern, since=0):
        with self.lock:
            return [entry for entry in self.requests if entry[0] >= since and re.search(pattern, entry[1] + " " + entry[2])]


class Visit(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, body, status=200, headers=()):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "image/png" if isinstance(body, bytes) else "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        owner = self.server.owner
        if owner.remaining is not None:
            self.send_header("X-RateLimit-Limit", "300")
            self.send_header("X-RateLimit-Remaining", str(max(0, owner.remaining)))
            self.send_header("X-RateLimit-Reset", owner.moment(owner.resets_at - owner.skew))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self):
        self.visit("GET")

    def do_POST(self):
        self.visit("POST")

    def do_DELETE(self):
        self.visit("DELETE")

    def visit(self, verb):
        owner = self.server.owner
        url = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        with owner.lock:
            owner.requests.append((time.time(), verb, self.path))
            if owner.remaining is not None:
                if time.time() >= owner.resets_at:
                    owner.remaining = None
                elif owner.remaining <= 0:
                    return self.answer({"error": "Throttled"}, 429)
                else:
                    owner.remaining -= 1
        query = {key: values[0] for key, values in parse_qs(url.query).items()}
        form = {}
        if "urlencoded" in self.headers.get("Content-Type", ""):
            form = {key: values if key.endswith("[]") else values[0] for key, values in parse_qs(body.decode()).items()}
        is_open = url.path.startswith(("/oauth/", "/media/")) or url.path in ("/api/v1/apps", "/api/v2/instance")
        if not is_open and self.headers.get("Authorization") != "Bearer " + owner.token:
            owner.refused += 1
            return self.answer({"error": "The access token was revoked"}, 401)
        for method, pattern, job in ROUTES:
            found = re.fullmatch(pattern, url.path)
            if method == verb and found:
                return job(self, owner, found, query, form, body)
        return self.answer({"error": "Record not found"}, 404)

    def apps(self, owner, found, query, form, body):
        self.answer({"id": "1", "name": form["client_name"], "client_id": "app-7", "client_secret": "s3",
                     "redirect_uri": form["redirect_uris"]})

    def authorize(self, owner, found, query, form, body):
        # The person says yes at once.
        owner.codes["code-1"] = query["code_challenge"]
        self.send_response(302)
        self.send_header("Location", f"{query['redirect_uri']}?code=code-1&state={query['state']}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def oauth_token(self, owner, found, query, form, body):
        proof = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(proof).rstrip(b"=").decode() != owner.codes.pop(form.get("code"), None):
            return self.answer({"error": "invalid_grant"}, 400)
        self.answer({"access_token": owner.token, "token_type": "Bearer", "scope": "read write", "created_at": 1})

    def credentials(self, owner, found, query, form, body):
        self.answer(owner.account("northwind"))

    def notified(self, owner, found, query, form, body):
        size = min(80, int(query.get("limit", 40)))
        with owner.lock:
            noted = [one for one in owner.notifications if int(one[0]) < int(query.get("max_id", 1 << 60))]
            page = [owner.notification(one) for one in noted[:-size - 1:-1]]
        headers = []
        if len(noted) > size:
            path = f"{owner.address()}/api/v1/notifications?types%5B%5D=mention&limit={size}&max_id={page[-1]['id']}"
            headers = [("Link", f'<{path}>; rel="next", <{owner.address()}/api/v1/notifications?min_id=0>; rel="prev"')]
        self.answer(page, 200, headers)

    def context(self, owner, found, query, form, body):
        ancestors, at = [], owner.statuses.get(found[1], {}).get("in_reply_to_id")
        while at in owner.statuses:
            ancestors.insert(0, owner.statuses[at])
            at = owner.statuses[at]["in_reply_to_id"]
        self.answer({"ancestors": ancestors, "descendants": []})

    def post(self, owner, found, query, form, body):
        with owner.lock:
            status = {"id": owner.new_id(), "created_at": owner.moment(), "content": f"<p>{form['status']}</p>",
                      "visibility": form.get("visibility", "public"), "in_reply_to_id": form.get("in_reply_to_id"),
                      "account": owner.account("northwind"), "media": form.get("media_ids[]", []),
                      "spoiler_text": form.get("spoiler_text", "")}
            owner.statuses[status["id"]] = status
            owner.posted.append(status["id"])
        self.answer(status)

    def own(self, owner, found, query, form, body):
        self.answer([owner.statuses[one] for one in reversed(owner.posted) if one in owner.statuses])

    def remove(self, owner, found, query, form, body):
        status = owner.statuses.pop(found[1], None)
        self.answer(status or {"error": "Record not found"}, 200 if status else 404)

    def like(self, owner, found, query, form, body):
        if found[1] not in owner.statuses:
            return self.answer({"error": "Record not found"}, 404)
        owner.statuses[found[1]][{"favourite": "favourited", "reblog": "reblogged"}[found[2]]] = True
        self.answer(owner.statuses[found[1]])

    def upload(self, owner, found, query, form, body):
        owner.files[owner.new_id()] = body
        self.answer({"id": str(owner.next_id), "type": "image", "url": None}, 202)

    def uploaded(self, owner, found, query, form, body):
        self.answer({"id": found[1], "type": "image"}, 200 if found[1] in owner.files else 404)

    def picture(self, owner, found, query, form, body):
        self.answer(PICTURE)

    def instance(self, owner, found, query, form, body):
        self.answer({"domain": "127.0.0.1", "configuration": {"urls": {"streaming": f"ws://127.0.0.1:{owner.port}"}}})

    def stream(self, owner, found, query, form, body):
        self.is_over = False
        self.close_connection = True
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.send(":)\n")
        with owner.lock:
            owner.streams.append(self)
        while not self.is_over:
            time.sleep(0.2)
            self.send(":thump\n")
        self.connection.close()

    def send(self, words):
        try:
            self.wfile.write(words.encode())
            self.wfile.flush()
        except OSError:
            self.is_over = True
            with self.server.owner.lock:
                if self in self.server.owner.streams:
                    self.server.owner.streams.remove(self)


ROUTES = [("POST", "/api/v1/apps", Visit.apps), ("GET", "/oauth/authorize", Visit.authorize),
          ("POST", "/oauth/token", Visit.oauth_token), ("GET", "/api/v1/accounts/verify_credentials", Visit.credentials),
          ("GET", "/api/v1/notifications", Visit.notified), ("GET", r"/api/v1/statuses/(\d+)/context", Visit.context),
          ("POST", "/api/v1/statuses", Visit.post), ("DELETE", r"/api/v1/statuses/(\d+)", Visit.remove),
          ("POST", r"/api/v1/statuses/(\d+)/(favourite|reblog)", Visit.like),
          ("GET", r"/api/v1/accounts/\d+/statuses", Visit.own), ("POST", "/api/v2/media", Visit.upload),
          ("GET", r"/api/v1/media/(\d+)", Visit.uploaded), ("GET", "/media/.*", Visit.picture),
          ("GET", "/api/v2/instance", Visit.instance), ("GET", "/api/v1/streaming/user", Visit.stream)]


if __name__ == "__main__":
    server = Server(int(sys.argv[1]))
    print(f"{server.address()}, token {TOKEN}; write a line and somebody says it", flush=True)
    for line in sys.stdin:
        print("post", server.mention(line.strip()), flush=True)
