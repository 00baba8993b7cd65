#!/usr/bin/env python3
"""A centre (heddled) with an account on a server of the Mastodon API (mastodond.py), from end to end.

Usage: mastodon.py HEDDLED HEDDLECTL
Mention to contact to public answer seen at the server, direct messages, pictures, edits and deletions by the stream,
rate limits, a server that restarts, clocks that are wrong, 5,000 notifications over a kill, a token taken back.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from mastodond import Server, TOKEN  # noqa: E402
from socialcentre import Centre, until  # noqa: E402

ACCOUNT = "@northwind on the test server"


def answers(server, centre):
    server.mention("where is my parcel?")
    (_, contact), = until("the mention is a contact", lambda: centre.said("where is my parcel"))
    centre.ctl("interaction", "reply", str(contact), "It comes today & in one piece.", "--agent", "tom")
    until("the answer is at the server", lambda: server.posted)
    post = server.statuses[server.posted[-1]]
    mention = server.notifications[0][1]
    assert post["in_reply_to_id"] == mention and post["visibility"] == "public", post
    assert "It comes today & in one piece." in post["content"] and "@nora@far.test" in post["content"], post

    server.mention("my number is 4711", visibility="direct", handle="joel@far.test")
    (_, contact), = until("the direct message is a contact", lambda: centre.said("my number is 4711"))
    centre.ctl("interaction", "reply", str(contact), "Thank you, Joel.", "--agent", "tom")
    until("the direct answer is at the server", lambda: len(server.posted) == 2)
    assert server.statuses[server.posted[-1]]["visibility"] == "direct", "a direct message is answered in public"

    # What is said next in the thread goes on with the contact.
    reply = server.mention("no, it does not", reply_to=post["id"])
    until("the thread goes on", lambda: [row for row in centre.said("no, it does not")])
    assert centre.said("no, it does not")[0][1] == centre.said("where is my parcel")[0][1], "a contact of its own"
    assert len(server.posted) == 2, "sent twice"
    return reply


def approval(server, centre):
    """An answer that a campaign wants to be read first leaves when somebody else releases it, once."""
    before = len(server.posted)
    server.mention("I want a refund")
    (_, contact), = until("the mention is a contact", lambda: centre.said("I want a refund"))
    centre.ctl("interaction", "reply", str(contact), "You get it.", "--agent", "tom")
    held = json.loads(centre.ctl("answers", "--json", "--agent", "ada"))
    time.sleep(12)  # longer than a message can be taken back
    assert len(server.posted) == before, "it left before somebody released it"
    centre.ctl("answer", "release", str(held["entry"]), "--agent", "ada")
    until("the released answer is at the server", lambda: len(server.posted) == before + 1, 60)
    assert "You get it." in server.statuses[server.posted[-1]]["content"]


def changes(server, centre):
    """The stream tells at once, where asking waits two minutes."""
    until("the stream is open", lambda: server.streams)
    shown = server.mention("look at this box", pictures=["box.png"], warning="a broken box")
    began = time.time()
    until("its words", lambda: centre.said("look at this box"))
    print(f"a mention is a contact after {round((time.time() - began) * 1000)} ms")
    until("its picture", lambda: centre.rows("SELECT 1 FROM entry WHERE attachments LIKE '%box.png%'"))
    server.edit(shown, "look at this crate")
    until("the edit", lambda: centre.said("look at this crate"))
    assert not centre.said("look at this box"), "the words before the edit stand there still"
    gone = server.mention("I take this back")
    until("the mention", lambda: centre.said("I take this back"))
    server.delete(gone)
    until("the deletion", lambda: not centre.said("I take this back"))


def limits(server, centre):
    with server.lock:
        began = time.time()
        server.remaining, server.resets_at = 1, began + 10
    server.mention("the last one for now")
    until("the last one before the pause", lambda: centre.said("the last one for now"), 30)
    server.mention("after the pause")
    until("it comes after the pause", lambda: centre.said("after the pause"), 30)
    assert time.time() >= server.resets_at - 1, "it did not wait"
    asked = [entry for entry in server.asked(".", began) if entry[0] < server.resets_at - 1]
    assert len(asked) <= 2, f"asked {len(asked)} times, though it was told of a pause: {asked}"


def restarts(server, centre):
    server.stop()
    time.sleep(3)
    server.mention("said while you were away", tell=False)
    server.start()
    until("what was said meanwhile", lambda: centre.said("said while you were away"), 60)
    for skew, words in ((7200, "from tomorrow"), (-7200, "from yesterday")):
        server.skew = skew
        server.mention(words)
        until(words, lambda: centre.said(words), 30)
    server.skew = 0
    assert len(centre.said("said while")) == 1 and len(centre.said("from tomorrow")) == 1


def floods(server, centre, many=5000):
    with server.lock:
        for number in range(many):
            server.mention(f"flood {number:05}", handle=f"voice{number % 50}@far.test", tell=False)
    server.tell("notification", "{}")
    began = time.time()
    until("the first of them", lambda: len(centre.said("flood ")) > many // 4, 180)
    centre.kill()
    centre.start()
    until("all of them", lambda: len(centre.said("flood ")) >= many, 240)
    time.sleep(1)
    texts = [row[0] for row in centre.rows("SELECT text FROM entry WHERE kind = 'post' AND text LIKE '%flood %'")]
    assert len(texts) == len(set(texts)) == many, f"{len(texts)} of {many}, {len(set(texts))} of them different"
    print(f"{many} notifications over a kill in {round(time.time() - began)} s, each once")


def revoked(server, centre):
    server.token = "token-2"
    server.tell("notification", "{}")
    until("the server refuses it", lambda: server.refused, 30)
    time.sleep(1)
    began = time.time()
    time.sleep(8)
    asked = server.asked(".", began)
    assert not asked, f"knocks on with a token that was taken back: {asked}"
    centre.kill()
    centre.keep_secret("token-2")
    centre.start()
    server.mention("with a new token")
    until("with a new token it goes on", lambda: centre.said("with a new token"), 30)


def main(heddled, heddlectl):
    with tempfile.TemporaryDirectory() as folder:
        server = Server()
        centre = Centre(heddled, heddlectl, folder,
                        {"name": ACCOUNT, "network": "mastodon", "server": server.address(), "secret": TOKEN})
        try:
            centre.start()
            for part in (answers, approval, changes, limits, restarts, floods, revoked):
                part(server, centre)
                print(part.__name__, "ok", flush=True)
            check = centre.ctl("db", "rebuild", "--check")
        except AssertionError as error:
            print("AssertionError", error)
            return 1
        finally:
            if centre.process:
                centre.process.kill()
                centre.process.wait()
            server.stop()
    print(check.strip())
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
