// Heddle web chat: the widget that a site carries. One script, no framework, no request to anybody but the
// gateway, and none at all before the visitor opens the chat. Protocol: PROTOCOL.md.
// SPDX-License-Identifier: GPL-3.0-or-later
(() => {
"use strict";

const settings = "HEDDLE_SETTINGS";
const script = document.currentScript;
if (window.heddleChat || !settings.url)
    return;

const RIGHT_TO_LEFT = ["ar", "he", "fa", "ur"];
const CHUNK = 32 * 1024;
const PING_EVERY = 15000, PONG_WITHIN = 8000, TYPING_PAUSE = 4000, AGAIN_AFTER = 15000;
const EMOJI = "😀 😂 😊 🙂 😉 😍 🤔 😕 😢 😡 👍 👎 👋 🙏 👏 💪 ❤️ 🎉 ✅ ❌ ⏳ 📦 🚚 📞 ✉️ 📎 🧾 💳 🔧 🏠 ☕ 🌧️".split(" ");
const STORE = "heddle-chat", OUTBOX = "heddle-chat-outbox", LEAVING = "heddle-chat-leaving", NOTES = "heddle-chat-notes";

// ---------------------------------------------------------------- language

const wanted = [script && script.dataset.language, document.documentElement.lang, ...(navigator.languages || [])];
const language = wanted.map(each => (each || "").toLowerCase().split("-")[0]).find(each => settings.texts[each]) || "en";
const texts = Object.assign({}, settings.texts.en, settings.texts[language]);
// What centre.yaml says is in one language; the centre's file for this one is nearer.
const own = settings.own[language] || {};
const greeting = own.greeting || settings.greeting;
const consent = settings.consent && (own.consent || settings.consent);
const direction = RIGHT_TO_LEFT.includes(language) ? "rtl" : "ltr";

function say(key, values) {
    return (texts[key] || key).replace(/\{(\w+)\}/g, (all, name) => values && name in values ? values[name] : all);
}

// ---------------------------------------------------------------- what is kept

// Nothing is written into the browser before the visitor has agreed (or, where no consent is asked, has begun).
let kept = {};
let mayKeep = false;
let outbox = [];     // lines the gateway has not accepted yet, oldest first
let leaving = null;  // the message left behind that it has not taken yet
let notes = [];      // who came and went, told between the lines; no line of the gateway's

function readStore(store, key) {
    try {
        return JSON.parse(store.getItem(key)) || null;
    } catch {
        return null;
    }
}

function writeStore(store, key, value) {
    try {
        if (value === null)
            store.removeItem(key);
        else
            store.setItem(key, JSON.stringify(value));
    } catch { /* private window, or full: it works until the page is left */ }
}

function keep(changes) {
    Object.assign(kept, changes);
    if (mayKeep)
        writeStore(localStorage, STORE, kept);
}

function keepOutbox() {
    if (mayKeep)
        writeStore(sessionStorage, OUTBOX, outbox.filter(each => !each.blob));
}

function keepLeaving(frame) {
    leaving = frame;
    if (mayKeep)
        writeStore(sessionStorage, LEAVING, leaving);
}

function keepNotes(told) {
    notes = told;
    if (mayKeep)
        writeStore(sessionStorage, NOTES, notes);
}

function load() {
    let stored = null;
    try {
        stored = readStore(localStorage, STORE);
        outbox = readStore(sessionStorage, OUTBOX) || [];
        leaving = readStore(sessionStorage, LEAVING);
        notes = readStore(sessionStorage, NOTES) || [];
    } catch { /* storage is forbidden */ }
    if (stored) {
        kept = stored;
        mayKeep = true;
    }
}

function forgetAll() {
    kept = {};
    outbox = [];
    leaving = null;
    notes = [];
    mayKeep = false;
    try {
        writeStore(localStorage, STORE, null);
        writeStore(sessionStorage, OUTBOX, null);
        writeStore(sessionStorage, LEAVING, null);
        writeStore(sessionStorage, NOTES, null);
    } catch { /* nothing was kept */ }
}

function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, each => each.toString(16).padStart(2, "0")).join("");
}

// ---------------------------------------------------------------- state

let socket = null, isGreeted = false, isResuming = false, attempts = 0, retryTimer = 0, pingTimer = 0, pongTimer = 0;
let isShown = false, isOpen = null, mayLeave = false, isBegun = false, ended = null, isRated = false;
let lines = [], readByAgent = 0, agents = [], place = null, agentTyping = "", lastPage = "";
let wantedFiles = [], incoming = null;  // files asked for, and the one whose bytes come
let beginning = null;  // answers of a chat that has not begun yet
let wishes = [];       // frames (end, rate, transcript) until they are answered
let typingTimer = 0, isTyping = false, uploading = null, view = "", readUpTo = 0, notice = "", wantsFocus = false;
const draft = {};      // what stands in the fields of forms, by name: it outlives them

// ---------------------------------------------------------------- the wire

function send(frame) {
    if (socket && socket.readyState === WebSocket.OPEN)
        socket.send(JSON.stringify(frame));
}

// Where somebody is and came from is told once they have agreed.
function mayTellPage() {
    return mayKeep || !consent;
}

function page() {
    lastPage = location.href;
    return {url: location.href.slice(0, 2000), title: document.title.slice(0, 500),
            referrer: document.referrer.slice(0, 2000)};
}

function proof() {
    const given = Object.assign({}, script && {id: script.dataset.visitorId, expires: script.dataset.visitorExpires,
        signature: script.dataset.visitorSignature}, window.heddleChatVisitor);
    return given.id && given.signature
        ? {id: String(given.id), expires: Number(given.expires) || 0, signature: String(given.signature)} : undefined;
}

function connect() {
    clearTimeout(retryTimer);
    if (socket)
        return;
    isGreeted = false;
    const opened = socket = new WebSocket(settings.url.replace(/^http/, "ws") + "/chat/socket");
    opened.binaryType = "arraybuffer";
    opened.onopen = () => send({type: "hello", version: 1, visitor: kept.visitor, token: kept.token,
                                epoch: kept.token ? kept.epoch : undefined, seen: seenSoFar(), language,
                                page: mayTellPage() ? page() : undefined, proof: proof()});
    opened.onmessage = event => typeof event.data === "string" ? hear(JSON.parse(event.data)) : takeBytes(event.data);
    opened.onclose = event => {
        if (socket === opened)
            lose(event.code);
    };
}

function lose(code) {
    if (socket)
        socket.onclose = null, socket.onmessage = null, socket.close();
    socket = null;
    isGreeted = false;
    uploading = incoming = null;
    clearInterval(pingTimer);
    clearTimeout(pongTimer);
    if (!isNeeded())
        return paint();
    // Everybody comes back at once when a gateway returns: chance spreads them.
    const pause = Math.min(30000, 500 * 2 ** Math.min(attempts++, 6)) * (0.5 + Math.random());
    retryTimer = setTimeout(connect, code === 4008 ? Math.max(pause, 10000) : pause);
    paint();
}

function isNeeded() {
    return isShown || (isBegun && !ended) || Boolean(outbox.length || wishes.length || leaving || beginning || kept.forget);
}

function seenSoFar() {
    return lines.length ? lines[lines.length - 1].seq : 0;
}

function watchLine() {
    clearInterval(pingTimer);
    pingTimer = setInterval(() => {
        if (location.href !== lastPage && isGreeted && mayTellPage())
            send(Object.assign({type: "page"}, page()));
        send({type: "ping"});
        clearTimeout(pongTimer);
        pongTimer = setTimeout(() => lose(0), PONG_WITHIN);
    }, PING_EVERY);
}

const hearers = {
    welcome(frame) {
        attempts = 0;
        isGreeted = true;
        isOpen = frame.open;
        mayLeave = frame.leave;
        isResuming = frame.resumed;
        if (frame.visitor)
            keep({visitor: frame.visitor});
        if (!frame.resumed && kept.token) {
            // The conversation is over or unknown: what was not accepted begins a new one.
            keep({token: undefined, epoch: undefined});
            wishes = [];
            if (!ended) {
                isBegun = false;
                dropLines();
            }
        }
        watchLine();
        if (leaving)
            send(leaving);
        if (frame.resumed)
            return;
        if (kept.forget)
            send({type: "forget"});
        else if (beginning || outbox.length)
            begin(beginning || kept.answers || []);
    },
    door(frame) {
        isOpen = frame.open;
        if (paintedView !== "leave")
            return;
        // Who is writing goes on, and may chat instead.
        view = isOpen ? "leave" : "";
        if (isOpen)
            announce(say("hereNow"));
    },
    begun(frame) {
        isBegun = true;
        ended = beginning = null;
        isRated = false;
        dropLines();
        wishes = [];
        readByAgent = readUpTo = 0;
        agents = [];
        keep({token: frame.token, epoch: frame.epoch});
        resend();
    },
    history(frame) {
        isBegun = true;
        if (frame.epoch !== kept.epoch) {
            lines = [];
            keepNotes([]);
            keep({epoch: frame.epoch});
        }
        frame.lines.forEach(addLine);
        const before = agents;
        agents = frame.agents || [];
        if (before.length)
            agents.filter(each => !before.includes(each)).forEach(each => tellOf(say("joined", {name: each})));
        isResuming = false;
        if (kept.forget)
            return send({type: "forget"});
        resend();
        tellSeen();
    },
    line(frame) {
        addLine(frame);
        if (frame.from === "agent") {
            agentTyping = "";
            tellSeen();
            if (!isReading())
                announce(say("newMessage", {name: frame.name || say("agent")}));
        }
    },
    accepted(frame) {
        const index = outbox.findIndex(each => each.id === frame.id);
        if (index < 0)
            return;
        const [mine] = outbox.splice(index, 1);
        keepOutbox();
        addLine({seq: frame.seq, id: frame.id, from: "visitor", at: frame.at, text: mine.text || "",
                 files: mine.file ? [mine.file] : undefined});
        if (mine.file)
            uploading = null, uploadNext();
    },
    refused(frame) {
        const index = outbox.findIndex(each => each.id === frame.id);
        if (index >= 0) {
            const [mine] = outbox.splice(index, 1);
            keepOutbox();
            if (uploading === mine.id)
                uploading = null, uploadNext();
        }
        if (leaving && leaving.id === frame.id)
            keepLeaving(null), leaveForm.button.disabled = false;
        if (wantedFiles.includes(frame.id))
            stopWanting(frame.id);
        if (frame.code === "nobody")
            return leaveInstead();
        if (frame.code === "bad-frame")
            return;
        if (!frame.id)
            stopWishing(frame.code);
        notice = say("refused-" + frame.code);
    },
    typing(frame) { agentTyping = frame.on ? frame.name || say("agent") : ""; },
    queue(frame) { place = frame; },
    agent(frame) {
        const isNew = frame.here && !agents.includes(frame.name);
        agents = agents.filter(each => each !== frame.name && each !== frame.instead).concat(frame.here ? [frame.name] : []);
        place = null;
        if (agentTyping === frame.name || agentTyping === frame.instead)
            agentTyping = "";
        if (frame.here && frame.instead)
            tellOf(say("tookOver", {name: frame.name, other: frame.instead}));
        else if (isNew)
            tellOf(say("joined", {name: frame.name}));
        else if (!frame.here)
            tellOf(say("gone", {name: frame.name}));
    },
    read(frame) { readByAgent = Math.max(readByAgent, frame.seq); },
    ended(frame) {
        ended = frame;
        agentTyping = "";
        place = null;
        isRated = !frame.rate;
        wishes = wishes.filter(each => each.type !== "end" && (each.type !== "rate" || frame.rate));
        wishes.filter(each => each.type === "rate").forEach(send);
        announce(say("ended"));
    },
    content(frame) {
        incoming = {file: frame, parts: [], got: 0};
        finishFile();
    },
    done(frame) {
        if (frame.what === "rated")
            isRated = true, delete draft.comment, notice = say("ratedThanks");
        else if (frame.what === "transcript")
            notice = say("transcriptSent");
        else if (frame.what === "left")
            keepLeaving(null), delete draft.text, view = "left";
        else if (frame.what === "forgotten")
            sayGoodbye();
        wishes = wishes.filter(each => each.type !== {rated: "rate", transcript: "transcript"}[frame.what]);
    },
    pong() { clearTimeout(pongTimer); },
};

function hear(frame) {
    if (hearers[frame.type])
        hearers[frame.type](frame);
    if (frame.type !== "pong")
        paint();
}

function dropLines() {
    lines = [];
    keepNotes([]);
    wantedFiles = [];
}

function addLine(line) {
    if (lines.some(each => each.id === line.id))
        return;
    lines.push(line);
    lines.sort((one, other) => one.seq - other.seq);
    const index = outbox.findIndex(each => each.id === line.id);
    if (index >= 0) {
        outbox.splice(index, 1);
        keepOutbox();
    }
}

// What could not be said to anybody: it stands in the message to leave.
function leaveInstead() {
    isOpen = false;
    beginning = null;
    draft.text = [draft.text, ...outbox.map(each => each.text)].filter(Boolean).join("\n").slice(0, 4000);
    outbox = [];
    keepOutbox();
    announce(say("closedLeave"));
}

// A wish that was refused is not made again by itself, but for those that must not be lost.
function stopWishing(code) {
    wishes = [];
    if (code !== "not-now")
        return;
    if (beginning && !outbox.length)
        beginning = null;
    setTimeout(() => {
        if (!isGreeted || isResuming)
            return;
        if (kept.forget)
            send({type: "forget"});
        else if (!isBegun && outbox.length)
            begin(beginning || kept.answers || []);
    }, AGAIN_AFTER);
}

function mayKeepNow() {
    mayKeep = true;
    keep({});
    keepOutbox();
}

function begin(given) {
    beginning = given;
    mayKeepNow();
    keep({answers: given});
    if (!isGreeted)
        return connect();
    if (location.href !== lastPage)
        send(Object.assign({type: "page"}, page()));
    send({type: "begin", answers: given});
}

function resend() {
    for (const each of outbox) {
        if (each.text !== undefined)
            send({type: "say", id: each.id, text: each.text});
    }
    wishes.filter(each => each.type !== "rate").forEach(send);
    wantedFiles.forEach(file => send({type: "fetch", file}));
    uploading = null;
    uploadNext();
}

function wish(frame) {
    wishes = wishes.filter(each => each.type !== frame.type).concat(frame);
    if (isGreeted && !isResuming)
        send(frame);
    else
        connect();
}

function submit(text) {
    notice = "";
    const entry = {id: newId(), text};
    outbox.push(entry);
    keepOutbox();
    if (isGreeted && isBegun && !isResuming)
        send({type: "say", id: entry.id, text});
    else if (isGreeted && !isBegun && !beginning)
        begin(kept.answers || []);
    else
        connect();
    stopTyping();
    paint();
}

function submitFile(blob, name) {
    if (blob.size > settings.fileBytes || blob.size === 0) {
        notice = say(blob.size ? "refused-too-big" : "refused-file-type");
        return paint();
    }
    if (!settings.fileTypes.includes(blob.type)) {
        notice = say("refused-file-type");
        return paint();
    }
    const entry = {id: newId(), blob, file: {file: "", name, media: blob.type, bytes: blob.size}};
    outbox.push(entry);
    if (isGreeted && !isBegun && !beginning)
        begin(kept.answers || []);
    else
        uploadNext();
    paint();
}

async function uploadNext() {
    const next = outbox.find(each => each.blob);
    if (!next || uploading || !isGreeted || !isBegun || isResuming)
        return;
    uploading = next.id;
    const current = socket;
    send({type: "file", id: next.id, name: next.file.name, media: next.file.media, bytes: next.blob.size});
    const bytes = await next.blob.arrayBuffer();
    for (let at = 0; at < bytes.byteLength && socket === current && uploading === next.id; at += CHUNK) {
        current.send(bytes.slice(at, at + CHUNK));
        while (current.bufferedAmount > 8 * CHUNK && socket === current)
            await new Promise(done => setTimeout(done, 20));
    }
}

function fetchFile(file) {
    if (!wantedFiles.includes(file))
        wantedFiles.push(file);
    send({type: "fetch", file});
}

function stopWanting(file) {
    wantedFiles = wantedFiles.filter(each => each !== file);
    if (incoming && incoming.file.file === file)
        incoming = null;
}

function takeBytes(bytes) {
    if (!incoming)
        return;
    incoming.parts.push(bytes);
    incoming.got += bytes.byteLength;
    finishFile();
}

function finishFile() {
    const {file, parts, got} = incoming;
    if (got < file.bytes)
        return;
    stopWanting(file.file);
    const url = URL.createObjectURL(new Blob(parts, {type: file.media}));
    const tile = log.querySelector(`[data-file="${CSS.escape(file.file)}"]`);
    if (tile)
        showFile(tile, file, url);
}

function isReading() {
    return isShown && document.visibilityState === "visible";
}

function tellSeen() {
    const seq = seenSoFar();
    if (!seq || !isGreeted)
        return;
    send({type: "seen", seq, read: isReading()});
    if (isReading())
        readUpTo = seq;
}

function noteTyping() {
    if (!isBegun || ended)
        return;
    clearTimeout(typingTimer);
    typingTimer = setTimeout(stopTyping, TYPING_PAUSE);
    if (!isTyping)
        send({type: "typing", on: isTyping = true});
}

function stopTyping() {
    clearTimeout(typingTimer);
    if (isTyping)
        send({type: "typing", on: isTyping = false});
}

function wipe() {
    forgetAll();
    dropLines();
    wishes = [];
    agents = [];
    for (const name of Object.keys(draft))
        delete draft[name];
    isBegun = false;
    ended = beginning = null;
    view = notice = "";
    isShown = false;
    lose(0);
}

// The wish is kept until it is done; nothing else goes out any more.
function askToBeForgotten() {
    view = "";
    outbox = [];
    wishes = [];
    beginning = null;
    keepOutbox();
    keepLeaving(null);
    keep({forget: true, answers: undefined});
    if (isGreeted && !isResuming)
        send({type: "forget"});
    else
        connect();
    paint();
}

function sayGoodbye() {
    const wasShown = isShown;
    wipe();
    isShown = wantsFocus = wasShown;
    if (!isShown)
        return;
    view = "forgotten";
    announce(say("forgotten"));
}

// Something happened between the lines.
function tellOf(words) {
    keepNotes(notes.concat({id: newId(), after: seenSoFar(), note: words}));
    if (!isReading())
        announce(words);
}

// ---------------------------------------------------------------- the look

const brand = /^#[0-9a-f]{6}$/i.test(settings.colour) ? settings.colour : "#1d5fd1";
const channels = [1, 3, 5].map(at => parseInt(brand.slice(at, at + 2), 16) / 255)
    .map(each => each <= 0.03928 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
const onBrand = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2] > 0.179 ? "#000" : "#fff";

const style = `
:host { all: initial; --brand: ${brand}; --on-brand: ${onBrand}; --back: #fff; --ink: #16202b; --faint: #55606c;
  --line: #d5dbe2; --theirs: #eef1f5; --bad: #b3261e; font: 15px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--ink); }
@media (prefers-color-scheme: dark) { :host { --back: #171d24; --ink: #e8edf3; --faint: #a3aebb; --line: #38434f; --theirs: #26303a; --bad: #ff8a80; } }
* { box-sizing: border-box; font: inherit; color: inherit; }
[hidden] { display: none !important; }
button { cursor: pointer; border: 0; background: none; border-radius: 8px; padding: 6px 10px; }
button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible, a:focus-visible
  { outline: 3px solid var(--ink); outline-offset: 2px; }
.launcher:focus-visible { box-shadow: 0 0 0 2px var(--back); }
header button:focus-visible { outline-color: var(--on-brand); }
input[type=checkbox], input[type=radio] { accent-color: var(--brand); }
.launcher { position: fixed; inset-block-end: 20px; inset-inline-end: 20px; min-inline-size: 56px; block-size: 56px; border-radius: 28px;
  background: var(--brand); color: var(--on-brand); box-shadow: 0 4px 14px rgba(0,0,0,.28); padding: 0 18px; z-index: 2147483000; font-weight: 600; }
.badge { background: var(--bad); color: #fff; border-radius: 10px; padding: 0 7px; margin-inline-start: 8px; font-size: 13px; }
@media (prefers-color-scheme: dark) { .badge { color: #000; } }
.panel { position: fixed; inset-block-end: 88px; inset-inline-end: 20px; inline-size: 368px; block-size: 560px; max-block-size: calc(100vh - 108px);
  max-inline-size: calc(100vw - 40px); background: var(--back); border: 1px solid var(--line); border-radius: 14px; overflow: hidden;
  display: flex; flex-direction: column; box-shadow: 0 10px 36px rgba(0,0,0,.3); z-index: 2147483000; }
@media (max-width: 480px), (max-height: 480px) { .panel { inset: 0; inline-size: 100%; block-size: 100%; max-block-size: none; max-inline-size: none; border-radius: 0; } }
/* Words of another direction stand where the page's own do. */
p[dir], span[dir], label[dir] { text-align: -webkit-match-parent; text-align: match-parent; }
header { background: var(--brand); color: var(--on-brand); padding: 12px 16px; display: flex; align-items: center; gap: 8px; }
header h2 { margin: 0; font-size: 16px; font-weight: 600; flex: 1; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
header button { color: var(--on-brand); }
header small { display: block; font-size: 13px; font-weight: 400; }
.status { padding: 6px 16px; font-size: 13px; color: var(--faint); border-block-end: 1px solid var(--line); }
.body { overflow-y: auto; min-block-size: 0; }
.log { flex: 1; min-block-size: 0; overflow-y: auto; padding: 12px 16px; overscroll-behavior: contain; }
.line { max-inline-size: 84%; margin-block: 3px; inline-size: fit-content; padding: 8px 12px; border-radius: 14px; background: var(--theirs); white-space: pre-wrap; overflow-wrap: anywhere; }
.line.mine { margin-inline-start: auto; background: var(--brand); color: var(--on-brand); }
.line.mine a { color: var(--on-brand); }
.line a { color: inherit; text-decoration: underline; }
.who, .mark { font-size: 12px; color: var(--faint); margin-block-start: 8px; }
.mark { text-align: end; margin-block-start: 2px; }
.note { text-align: center; color: var(--faint); font-size: 13px; margin: 10px 0; }
.tile { display: block; text-align: start; padding: 0; text-decoration: underline; background: none; }
.line img { display: block; max-inline-size: 220px; max-block-size: 200px; border-radius: 8px; }
.notice { background: var(--theirs); border-inline-start: 4px solid var(--brand); padding: 8px 12px; margin: 0 16px 8px; font-size: 14px; display: flex; }
.notice span { flex: 1; }
form { display: flex; flex-direction: column; gap: 10px; padding: 16px; }
form > .notice { margin: 0; align-items: center; }
label { display: flex; flex-direction: column; gap: 4px; font-size: 14px; }
label.check { flex-direction: row; align-items: flex-start; gap: 8px; }
input:not([type=checkbox]):not([type=radio]), textarea, select { border: 1px solid var(--faint); border-radius: 8px; padding: 8px 10px; background: var(--back); inline-size: 100%; }
textarea { resize: none; }
.main { background: var(--brand); color: var(--on-brand); font-weight: 600; padding: 9px 14px; }
.main:disabled { opacity: .55; cursor: default; }
.composer { display: flex; align-items: flex-end; gap: 4px; padding: 8px; border-block-start: 1px solid var(--line); }
.composer textarea { flex: 1; max-block-size: 120px; }
.composer button { padding: 8px; min-inline-size: 38px; block-size: 38px; }
.emoji { display: grid; grid-template-columns: repeat(8, 1fr); padding: 6px 8px; border-block-start: 1px solid var(--line); }
.emoji button { font-size: 20px; padding: 2px; }
.stars { display: flex; gap: 4px; border: 0; padding: 0; margin: 0; }
.stars.many { flex-wrap: wrap; }
.stars legend { font-size: 14px; padding: 0; }
.stars label { flex-direction: row; align-items: center; border: 1px solid var(--line); border-radius: 8px; padding: 6px 11px; cursor: pointer; }
footer { display: flex; flex-wrap: wrap; gap: 2px 8px; padding: 4px 10px 8px; font-size: 12px; color: var(--faint); }
footer button, footer a { padding: 2px 6px; text-decoration: underline; color: var(--faint); }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
`;

function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
        if (name.startsWith("on"))
            element.addEventListener(name.slice(2), value);
        else if (value === true)
            element.setAttribute(name, "");
        else if (value !== false && value !== undefined)
            element.setAttribute(name, value);
    }
    element.append(...children.filter(each => each !== null && each !== undefined));
    return element;
}

const host = make("div", {id: "heddle-chat"});
const root = host.attachShadow({mode: "open"});
const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
root.adoptedStyleSheets = [sheet];

const badge = make("span", {class: "badge", hidden: true});
const launcherWords = make("span", {}, say("open"));
const launcher = make("button", {class: "launcher", type: "button", "aria-expanded": "false", "aria-controls": "panel",
                                 onclick: () => isShown ? hide() : show()}, launcherWords, badge);
const titleText = make("span", {}, settings.title || say("title"));
const subtitle = make("small", {});
const status = make("div", {class: "status", role: "status"});
const log = make("div", {class: "log", role: "log", "aria-live": "polite", "aria-label": say("conversation"), tabindex: "0"});
const body = make("div", {class: "body"});
const noticeText = make("span", {});
const noticeBar = make("div", {class: "notice", role: "status", hidden: true}, noticeText,
    make("button", {type: "button", "aria-label": say("dismiss"), onclick: () => { notice = ""; paint(); }}, "✕"));
const field = make("textarea", {rows: "1", maxlength: "4000", "aria-label": say("write"), placeholder: say("write"),
                                oninput: () => { grow(); noteTyping(); }, onkeydown: composeKey, onpaste: pasted});
const fileField = make("input", {type: "file", hidden: true, accept: settings.fileTypes.join(","), multiple: true, onchange: chosen});
const emojiBox = make("div", {class: "emoji", role: "group", "aria-label": say("emoji"), hidden: true},
    ...EMOJI.map(each => make("button", {type: "button", onclick: () => insert(each)}, each)));
const emojiButton = make("button", {type: "button", "aria-label": say("emoji"), title: say("emoji"), "aria-expanded": "false",
                                    onclick: () => foldEmoji(!emojiBox.hidden)}, "☺");
const composer = make("div", {class: "composer"},
    settings.fileBytes > 0 ? make("button", {type: "button", "aria-label": say("attach"), title: say("attach"), onclick: () => fileField.click()}, "📎") : null,
    emojiButton, field, make("button", {type: "button", class: "main", "aria-label": say("send"), title: say("send"), onclick: sendTyped}, direction === "rtl" ? "◀" : "▶"),
    fileField);
const endButton = make("button", {type: "button", onclick: () => wish({type: "end"})}, say("end"));
const transcriptButton = make("button", {type: "button", onclick: () => { view = "transcript"; paint(); }}, say("transcript"));
const forgetButton = make("button", {type: "button", onclick: () => { view = "forget"; paint(); }}, say("forget"));
const privacyLink = settings.privacy ? make("a", {href: settings.privacy, target: "_blank", rel: "noopener noreferrer"}, say("privacy")) : null;
const closeButton = make("button", {type: "button", "aria-label": say("close"), title: say("close"), onclick: hide}, "✕");
const footer = make("footer", {}, endButton, transcriptButton, forgetButton, privacyLink);
const panel = make("section", {id: "panel", class: "panel", role: "dialog", "aria-label": settings.title || say("title"), hidden: true},
    make("header", {}, make("h2", {}, titleText, subtitle),
         closeButton),
    status, log, body, noticeBar, emojiBox, composer, footer);
const announcer = make("div", {class: "hidden", "aria-live": "assertive"});
const close = event => {
    if (event.key !== "Escape" || panel.hidden)
        return;
    if (emojiBox.hidden)
        return hide();
    foldEmoji(true);
    emojiButton.focus();
};
root.append(make("div", {dir: direction, lang: language, onkeydown: close}, launcher, panel, announcer));

body.addEventListener("input", event => {
    const {name, type, value} = event.target;
    if (name && type !== "checkbox" && type !== "radio")
        draft[name] = value;
});

function announce(words) {
    announcer.textContent = words;
}

function foldEmoji(isFolded) {
    emojiBox.hidden = isFolded;
    emojiButton.setAttribute("aria-expanded", String(!isFolded));
}

function grow() {
    field.style.height = "auto";
    field.style.height = Math.min(field.scrollHeight + 2, 120) + "px";
}

function insert(words) {
    field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
    field.focus();
    noteTyping();
}

function composeKey(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing)
        return;
    event.preventDefault();
    sendTyped();
}

function sendTyped() {
    const words = field.value.trim();
    if (!words)
        return;
    field.value = "";
    grow();
    foldEmoji(true);
    submit(words);
    log.scrollTop = log.scrollHeight;
}

function pasted(event) {
    const files = [...(event.clipboardData || {files: []}).files];
    if (!files.length || !settings.fileBytes)
        return;
    event.preventDefault();
    files.forEach(each => submitFile(each, each.name || say("picture")));
}

function chosen() {
    [...fileField.files].forEach(each => submitFile(each, each.name));
    fileField.value = "";
}

function show() {
    isShown = wantsFocus = true;
    connect();
    paint();
    tellSeen();
    takeFocus();
}

// The keyboard goes to what is to be filled in next; while the line is opened there is nothing yet.
function takeFocus() {
    if (paintedView === "waiting")
        return;
    wantsFocus = false;
    (body.querySelector("input, select, textarea, button") || (composer.hidden ? closeButton : field)).focus();
}

function hide() {
    isShown = wantsFocus = false;
    if (view !== "leave")
        view = "";
    foldEmoji(true);
    paint();
    launcher.focus();
    if (!isNeeded())
        lose(0);
}

// ---------------------------------------------------------------- forms

// What was written here already, or said before an earlier chat.
function written(name) {
    const given = (kept.answers || []).find(each => each.field === name);
    return name in draft ? draft[name] : given ? given.value : "";
}

function fieldFor(each) {
    const label = own["field-" + each.name] || each.label || say("field-" + each.name);
    const required = each.needed;
    const type = each.name === "mail" ? "email" : "text";
    // An address reads from the left in every language.
    const way = each.name === "mail" ? "ltr" : "auto";
    const input = each.choices.length
        ? make("select", {name: each.name, required}, ...(required ? [] : [make("option", {value: ""}, "")]),
               ...each.choices.map(choice => make("option", {value: choice, selected: choice === written(each.name)},
                                                  own[`choice-${each.name}-${choice}`] || choice)))
        : make("input", {name: each.name, type, required, maxlength: "500", dir: way, value: written(each.name),
                         autocomplete: each.name === "mail" ? "email" : each.name === "name" ? "name" : "off"});
    return make("label", {dir: "auto"}, label + (required ? " *" : ""), input);
}

function consentFields() {
    if (!consent || mayKeep)
        return [];
    const link = settings.privacy ? make("a", {href: settings.privacy, target: "_blank", rel: "noopener noreferrer"}, " " + say("privacy")) : null;
    return [make("label", {class: "check"}, make("input", {type: "checkbox", required: true, name: "consent"}),
                 make("span", {dir: "auto"}, consent, link))];
}

function formOf(children, words, act) {
    const button = make("button", {class: "main", type: "submit"}, words);
    const form = make("form", {onsubmit: event => {
        event.preventDefault();
        act(new FormData(form), button);
    }}, ...children, button);
    form.button = button;
    return form;
}

function beginForm() {
    return formOf([...(greeting ? [make("p", {dir: "auto"}, greeting)] : []), ...settings.form.map(fieldFor),
                   ...consentFields()], say("begin"), data => {
        const given = settings.form.map(each => ({field: each.name, value: String(data.get(each.name) || "").trim()}))
            .filter(each => each.value);
        begin(given);
    });
}

const hereNow = make("div", {class: "notice", role: "status", hidden: true}, make("span", {}, say("hereNow")),
    make("button", {type: "button", class: "main", onclick: chatInstead}, say("begin")));

const nobodyHere = make("p", {}, say("closedLeave"));

// The message that was to be left is what the chat may begin with.
function chatInstead() {
    view = "";
    field.value = draft.text || "";
    delete draft.text;
    wantsFocus = true;
    paint();
    grow();
}

let leaveForm = {button: {}};
function makeLeaveForm() {
    const given = leaving || {name: written("name").slice(0, 120), mail: written("mail"), text: draft.text || ""};
    leaveForm = formOf([hereNow, nobodyHere,
        make("label", {}, say("field-name"), make("input", {name: "name", maxlength: "120", dir: "auto", autocomplete: "name", value: given.name})),
        make("label", {}, say("field-mail") + " *", make("input", {name: "mail", type: "email", required: true, dir: "ltr", maxlength: "254", autocomplete: "email", value: given.mail})),
        make("label", {}, say("message") + " *", make("textarea", {name: "text", rows: "5", dir: "auto", required: true, maxlength: "4000"}, given.text)),
        ...consentFields()], say("sendMessage"), (data, button) => {
        button.disabled = true;
        mayKeepNow();
        keepLeaving({type: "leave", id: newId(), name: String(data.get("name") || "").trim(), mail: String(data.get("mail")).trim(), text: String(data.get("text"))});
        if (isGreeted)
            send(leaving);
        else
            connect();
    });
    leaveForm.button.disabled = Boolean(leaving);
    return leaveForm;
}

function forgetForm() {
    const form = formOf([make("p", {}, say("forgetAsk"))], say("forgetYes"), askToBeForgotten);
    form.append(make("button", {type: "button", onclick: () => { view = ""; paint(); }}, say("forgetNo")));
    return form;
}

function rateForm() {
    const isNps = settings.rating === "nps";
    const scores = isNps ? [...Array(11).keys()] : [1, 2, 3, 4, 5];
    const stars = make("fieldset", {class: isNps ? "stars many" : "stars"}, make("legend", {}, say(isNps ? "rateNps" : "rate")),
        ...scores.map(each => make("label", {}, make("input", {type: "radio", name: "score", value: String(each), required: true}), String(each))));
    return formOf([stars, make("label", {}, say("comment"), make("textarea", {name: "comment", rows: "2", maxlength: "4000"}, draft.comment || ""))],
        say("sendRating"), data => wish({type: "rate", scale: isNps ? "nps" : "csat", score: Number(data.get("score")), comment: String(data.get("comment") || "")}));
}

function transcriptForm() {
    const given = (kept.answers || []).find(each => each.field === "mail");
    return formOf([make("label", {}, say("transcriptTo"), make("input", {name: "mail", type: "email", required: true, maxlength: "254", value: given ? given.value : ""}))],
        say("send"), data => {
            wish({type: "transcript", mail: String(data.get("mail"))});
            view = "";
            paint();
        });
}

// ---------------------------------------------------------------- painting

let paintedView = "", paintedLines = "";

function currentView() {
    if (["left", "transcript", "forget", "forgotten"].includes(view))
        return view;
    if (kept.forget)
        return "forgetting";
    if (isBegun)
        return ended ? (isRated || settings.rating === "none" || !lines.length ? "over" : "rate") : "chat";
    if (isOpen !== null && outbox.length)
        return "chat";
    if (isOpen === null || beginning)
        return "waiting";
    if (!isOpen || leaving || view === "leave")
        return mayLeave ? "leave" : "closed";
    return settings.form.length || (consent && !mayKeep) ? "begin" : "chat";
}

const views = {
    chat: () => null,
    waiting: () => make("p", {class: "note"}, say("connecting")),
    closed: () => make("p", {class: "note"}, say("closed")),
    leave: makeLeaveForm,
    left: () => make("p", {class: "note"}, say("left")),
    forget: forgetForm,
    forgetting: () => make("p", {class: "note"}, say("forgetting")),
    forgotten: () => formOf([make("p", {class: "note"}, say("forgotten"))], say("newChat"), startOver),
    begin: beginForm,
    transcript: transcriptForm,
    rate: rateForm,
    over: () => formOf([make("p", {class: "note"}, say("ended"))], say("newChat"), startOver),
};

function startOver() {
    keep({token: undefined, epoch: undefined});
    isBegun = false;
    ended = null;
    dropLines();
    view = "";
    lose(0);
    connect();
    paint();
}

function paint() {
    launcher.setAttribute("aria-expanded", String(isShown));
    panel.hidden = !isShown;
    const unread = isReading() ? 0 : lines.filter(each => each.from === "agent" && each.seq > readUpTo).length;
    badge.hidden = !unread;
    badge.textContent = unread;
    badge.setAttribute("aria-label", say("unread", {count: unread}));
    if (!isShown)
        return;
    const now = currentView();
    const isOther = now !== paintedView;
    const isLosingFocus = [body, composer, footer].some(each => each.contains(root.activeElement));
    if (isOther) {
        const made = views[now]();
        body.replaceChildren(...(made ? [made] : []));
        paintedView = now;
    }
    hereNow.hidden = !isOpen || Boolean(leaving);
    nobodyHere.hidden = isOpen;
    const isChat = ["chat", "rate", "over", "transcript", "forget"].includes(now);
    log.hidden = !isChat;
    composer.hidden = now !== "chat";
    if (composer.hidden)
        foldEmoji(true);
    subtitle.textContent = agents.join(", ");
    endButton.hidden = !(isBegun && !ended && lines.length) || Boolean(kept.forget);
    transcriptButton.hidden = !(settings.transcript && lines.some(each => each.from === "agent")) || now === "transcript" || Boolean(kept.forget);
    forgetButton.hidden = !mayKeep || now === "forget" || Boolean(kept.forget);
    noticeBar.hidden = !notice;
    noticeText.textContent = notice;
    status.textContent = statusWords();
    status.hidden = !status.textContent;
    paintLines();
    if (!isOther)
        return;
    log.scrollTop = log.scrollHeight;
    if (wantsFocus || isLosingFocus)
        takeFocus();
}

function statusWords() {
    if (!isGreeted && (isBegun || outbox.length || (isOpen !== null && attempts > 0 && view !== "forgotten")))
        return say("reconnecting");
    if (agentTyping)
        return say("typing", {name: agentTyping});
    if (!isBegun || ended || agents.length || !lines.length)
        return "";
    if (!place)
        return say("waitingForAgent");
    if (place.wait === undefined)
        return say("place", {place: place.place});
    return say("placeAndWait", {place: place.place, minutes: Math.max(1, Math.round(place.wait / 60))});
}

function paintLines() {
    const said = [...lines, ...outbox.map(each => ({id: each.id, from: "visitor", text: each.text || "", files: each.file ? [each.file] : undefined, blob: each.blob}))];
    const notesAfter = seq => notes.filter(each => each.after === seq);
    const all = notesAfter(0).concat(said.flatMap(each => [each, ...(each.seq ? notesAfter(each.seq) : [])]));
    const signature = all.map(each => each.id).join() + "|" + lines.length + "|" + readByAgent + "|" + isGreeted;
    if (signature === paintedLines)
        return;
    paintedLines = signature;
    const wasAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
    const known = new Map([...log.children].map(each => [each.dataset.key, each]));
    const wantedNodes = [];
    let lastWho = "";
    if (greeting && all.length === 0)
        wantedNodes.push(known.get("greeting") || keyed("greeting", make("div", {class: "line", dir: "auto"}, greeting)));
    for (const each of all) {
        const who = each.note ? "" : each.from + (each.name || "");
        if (who !== lastWho && each.from === "agent")
            wantedNodes.push(known.get("who" + each.id) || keyed("who" + each.id, make("div", {class: "who"}, each.name || say("agent"))));
        lastWho = who;
        wantedNodes.push(known.get(each.id) || keyed(each.id, lineNode(each)));
    }
    const last = said[said.length - 1];
    if (last && last.from === "visitor")
        wantedNodes.push(keyed("mark", make("div", {class: "mark"},
            !last.seq ? say("sending") : last.seq <= readByAgent ? say("read") : say("delivered"))));
    // Only what changed is touched, so that a screen reader does not read everything again.
    for (const [key, node] of known)
        if (!wantedNodes.includes(node))
            node.remove();
    wantedNodes.forEach((node, index) => {
        if (log.children[index] !== node)
            log.insertBefore(node, log.children[index] || null);
    });
    if (wasAtEnd)
        log.scrollTop = log.scrollHeight;
}

function keyed(key, node) {
    node.dataset.key = key;
    return node;
}

function lineNode(line) {
    if (line.note)
        return make("p", {class: "note"}, line.note);
    const node = make("div", {class: line.from === "visitor" ? "line mine" : "line", dir: "auto"});
    if (line.text)
        node.append(...linked(line.text));
    if (line.blob && line.blob.type.startsWith("image/"))
        node.append(make("img", {src: URL.createObjectURL(line.blob), alt: ""}));
    for (const file of line.files || []) {
        const words = `${file.name} (${Math.max(1, Math.round(file.bytes / 1024))} KB)`;
        node.append(file.file ? make("button", {class: "tile", type: "button", "data-file": file.file,
            onclick: () => fetchFile(file.file)}, words) : make("span", {}, words));
    }
    if (line.at)
        node.title = new Date(line.at).toLocaleString(language);
    return node;
}

function linked(text) {
    return text.split(/(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]])/).map((part, index) =>
        index % 2 ? make("a", {href: part, target: "_blank", rel: "noopener noreferrer nofollow"}, part) : part);
}

function showFile(tile, file, url) {
    const link = make("a", {href: url, download: file.name, class: "tile"}, file.name);
    if (file.media.startsWith("image/"))
        link.prepend(make("img", {src: url, alt: file.name}));
    tile.replaceWith(link);
    link.focus();
}

// ---------------------------------------------------------------- beginning

document.addEventListener("visibilitychange", () => {
    if (isReading())
        tellSeen(), paint();
});
addEventListener("online", () => { if (isNeeded() && !socket) attempts = 0, connect(); });
addEventListener("pagehide", stopTyping);
// Another tab began a conversation, or forgot everything.
addEventListener("storage", event => {
    if (event.key !== STORE)
        return;
    const now = readStore(localStorage, STORE);
    if (!now)
        return wipe();
    const before = kept.token;
    kept = now;
    mayKeep = true;
    if (now.token && now.token !== before) {
        dropLines();
        lose(0);
        connect();
    }
});

load();
window.heddleChat = {open: show, close: hide};
(document.body || document.documentElement).append(host);
isBegun = Boolean(kept.token);
if (isBegun || outbox.length || leaving || kept.forget)
    connect();
paint();
})();
