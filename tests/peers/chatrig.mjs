// What the browser tests of the web chat share: a site of another origin with a strict policy, a proxy that cuts
// the line, a mail server that keeps what it is given, a centre with an agent (chatcentre.cpp), and visitors in Chromium.
import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";

const [centreProgram, peersFolder, pictures] = process.argv.slice(2);
export const require = createRequire(path.join(peersFolder, "package.json"));
const {chromium} = require("playwright-core");

export const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC", "base64");

let checks = 0;
export function check(truth, what) {
    checks += 1;
    if (!truth)
        throw new Error(`not so: ${what}`);
}
export const sleep = time => new Promise(done => setTimeout(done, time));
export async function until(condition, what, limit = 60000) {
    const end = Date.now() + limit;
    while (Date.now() < end) {
        const value = await condition();
        if (value)
            return value;
        await sleep(30);
    }
    throw new Error(`waited in vain: ${what}`);
}
function freePort() {
    return new Promise(done => {
        const server = net.createServer().listen(0, "127.0.0.1", () => {
            const {port} = server.address();
            server.close(() => done(port));
        });
    });
}

// ---- the site: pages of another origin than the gateway's, under a policy that allows next to nothing
function startSite(gateway) {
    const policy = `default-src 'none'; script-src ${gateway}; connect-src ${gateway.replace("http", "ws")}; img-src blob:`;
    const server = http.createServer((request, response) => {
        response.setHeader("Content-Type", "text/html; charset=utf-8");
        response.setHeader("Content-Security-Policy", policy);
        const language = /language=(\w+)/.exec(request.url);
        response.end(`<!DOCTYPE html><html lang="${language ? language[1] : "en"}"><title>Shop ${request.url}</title>
            <main><h1>A shop</h1></main><script src="${gateway}/chat/widget.js" async></script></html>`);
    });
    return new Promise(done => server.listen(0, "127.0.0.1", () => done(server)));
}

// ---- the network: everything between browsers and gateway goes through here and can be cut
function startProxy(port, target) {
    const open = new Set();
    const proxy = {isCut: false, cut() { this.isCut = true; open.forEach(each => each.destroy()); }, mend() { this.isCut = false; }};
    const server = net.createServer(client => {
        if (proxy.isCut)
            return client.destroy();
        const behind = net.connect(target, "127.0.0.1");
        for (const each of [client, behind]) {
            open.add(each);
            each.on("error", () => {});
            each.on("close", () => { open.delete(each); client.destroy(); behind.destroy(); });
        }
        client.pipe(behind).pipe(client);
    });
    proxy.close = () => server.close();
    return new Promise(done => server.listen(port, "127.0.0.1", () => done(proxy)));
}

// ---- a mail server that takes everything from everybody
function startMailServer() {
    const mails = [];
    const server = net.createServer(client => {
        const answer = line => client.write(line + "\r\n");
        let rest = "", letter = null;
        client.to = [];
        client.on("error", () => {});
        client.on("data", data => {
            const lines = (rest + data.toString("latin1")).split("\r\n");
            rest = lines.pop();
            for (const line of lines) {
                if (letter && line === ".") {
                    mails.push(letter);
                    letter = null;
                    client.to = [];
                    answer("250 taken");
                } else if (letter) {
                    letter.text += line + "\n";
                } else if (/^EHLO/i.test(line)) {
                    answer("250-sink\r\n250 AUTH PLAIN");
                } else if (/^RCPT/i.test(line)) {
                    client.to.push(line.replace(/.*<|>.*/g, ""));
                    answer("250 ok");
                } else if (/^DATA/i.test(line)) {
                    letter = {to: client.to, text: ""};
                    answer("354 go on");
                } else {
                    answer(/^AUTH/i.test(line) ? "235 welcome" : /^QUIT/i.test(line) ? "221 bye" : "250 ok");
                }
            }
        });
        answer("220 sink");
    });
    return new Promise(done => server.listen(0, "127.0.0.1", () => done({mails, port: server.address().port, close: () => server.close()})));
}

// ---- the centre
function startCentre(folder, config, login = "tom") {
    const child = spawn(centreProgram, [path.join(folder, "centre.db"), config, login],
                        {stdio: ["pipe", "pipe", "inherit"], env: {...process.env, HEDDLE_SECRETS: path.join(folder, "secrets")}});
    const centre = {child, events: [], tell: line => child.stdin.write(line + "\n"),
                    ended: new Promise(done => child.on("exit", done))};
    let rest = "";
    child.stdout.on("data", data => {
        const lines = (rest + data).split("\n");
        rest = lines.pop();
        centre.events.push(...lines.map(JSON.parse));
    });
    centre.line = (text, what = {}) => until(() => centre.events.find(each => each.event === "line" && each.text.includes(text)
        && Object.entries(what).every(([key, value]) => each[key] === value)), `the centre to hear "${text}"`);
    return centre;
}

// A favicon is the browser's own wish; a line that was cut is said to be so.
const noise = /favicon|autofocus|WebSocket|ERR_/i;

/// Everything, started. `chat` goes into the chat's part of centre.yaml, each line indented by two.
export async function startRig(chat) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heddle-chat-"));
    fs.mkdirSync(pictures, {recursive: true});
    fs.mkdirSync(path.join(folder, "secrets"), {mode: 0o700});
    fs.writeFileSync(path.join(folder, "secrets", "mailbox_help@fenmarch.example"), "any");
    const gatewayPort = await freePort(), proxyPort = await freePort();
    const gateway = `http://127.0.0.1:${proxyPort}`;
    const mail = await startMailServer();
    const site = await startSite(gateway);
    const proxy = await startProxy(proxyPort, gatewayPort);
    const rig = {folder, gateway, proxy, mails: mail.mails, origin: `http://127.0.0.1:${site.address().port}`, complaints: [], requests: []};
    const config = path.join(folder, "centre.yaml");
    fs.writeFileSync(config, `centre: Fenmarch
agents:
  - {login: tom, name: Tom Becker, role: administrator}
  - {login: maya, name: Maya Stone, role: supervisor}
queues:
  - {name: Help, members: [tom]}
mailboxes:
  - address: help@fenmarch.example
    login: help@fenmarch.example
    incoming: {host: 127.0.0.1, port: ${await freePort()}, encryption: none}
    outgoing: {host: 127.0.0.1, port: ${mail.port}, encryption: none}
chat:
  origins: ["${rig.origin}"]
  port: ${gatewayPort}
  public_url: ${gateway}
  title: Fenmarch
  privacy_url: https://shop.example/privacy
  mailbox: help@fenmarch.example
${chat}`);
    rig.restart = () => rig.centre = startCentre(folder, config);
    /// A supervisor, in a process of her own.
    rig.supervisor = async () => {
        const maya = startCentre(folder, "", "maya");
        await until(() => maya.events.find(each => each.event === "presence"), "the supervisor");
        return maya;
    };
    rig.restart();
    await until(() => rig.centre.events.find(each => each.event === "presence"), "the centre");
    rig.browser = await chromium.launch({executablePath: "/usr/bin/chromium", args: ["--no-sandbox"]});

    rig.open = async (context, address) => {
        const page = await context.newPage();
        page.on("console", message => {
            if (message.type() === "error" && !noise.test(message.text()))
                rig.complaints.push(message.text());
        });
        page.on("pageerror", error => rig.complaints.push(String(error)));
        page.on("request", request => rig.requests.push(request.url()));
        await page.goto(rig.origin + address);
        await page.locator(".launcher").waitFor();
        return page;
    };
    rig.visitor = async (options = {}, address = "/sofas") => {
        const context = await rig.browser.newContext({viewport: {width: 900, height: 720}, ...options});
        context.setDefaultTimeout(60000);
        return {context, page: await rig.open(context, address)};
    };
    rig.shot = (page, name) => page.screenshot({path: path.join(pictures, `${name}.png`)});
    rig.finish = async () => {
        const foreign = rig.requests.filter(each => !each.startsWith(rig.origin) && !each.startsWith(gateway) && !each.startsWith("blob:"));
        check(foreign.length === 0, `nobody else was asked: ${foreign}`);
        check(rig.complaints.length === 0, `the browser had nothing to complain of: ${rig.complaints.join(" | ")}`);
        await rig.browser.close();
        rig.centre.tell("quit");
        await rig.centre.ended;
        for (const each of [proxy, site, mail])
            each.close();
        fs.rmSync(folder, {recursive: true});
        console.log(`${checks} checks passed; pictures in ${pictures}`);
    };
    return rig;
}

export const field = page => page.getByRole("textbox", {name: "Write a message"});
export const lineOf = (page, text) => page.locator(".line", {hasText: text});
export async function say(page, text) {
    await field(page).fill(text);
    await page.keyboard.press("Enter");
}
export const keptIn = page => page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);

export function run(main) {
    main().then(() => process.exit(0), error => {
        console.error(error);
        process.exit(1);
    });
}
