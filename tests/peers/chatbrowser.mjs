// chatbrowser.mjs CENTRE_PROGRAM PLAYWRIGHT_FOLDER PICTURES_FOLDER
// The web chat from end to end: two visitors in Chromium, a site of another origin with a strict policy, a
// proxy that cuts the line, and a centre with an agent (chatcentre.cpp). Leaves pictures of each stage.
import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import os from "node:os";
import path from "node:path";

const [centreProgram, playwrightFolder, pictures] = process.argv.slice(2);
const {chromium} = createRequire(path.join(playwrightFolder, "package.json"))("playwright-core");
fs.mkdirSync(pictures, {recursive: true});
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "heddle-chat-"));

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FAAhKDveksOjmAAAAAElFTkSuQmCC", "base64");

let checks = 0;
function check(truth, what) {
    checks += 1;
    if (!truth)
        throw new Error(`not so: ${what}`);
}
const sleep = time => new Promise(done => setTimeout(done, time));
async function until(condition, what, limit = 15000) {
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
        response.end(`<!DOCTYPE html><html lang="${request.url.includes("arabic") ? "ar" : "en"}"><title>Shop ${request.url}</title>
            <h1>A shop</h1><script src="${gateway}/chat/widget.js" async></script></html>`);
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

// ---- the centre
function startCentre(config) {
    const child = spawn(centreProgram, [path.join(folder, "centre.db"), config, "tom"], {stdio: ["pipe", "pipe", "inherit"]});
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

const sitePolicyNoise = /favicon|autofocus/i;

async function main() {
    const gatewayPort = await freePort(), proxyPort = await freePort();
    const gateway = `http://127.0.0.1:${proxyPort}`;
    const site = await startSite(gateway);
    const origin = `http://127.0.0.1:${site.address().port}`;
    const config = path.join(folder, "centre.yaml");
    fs.writeFileSync(config, `centre: Fenmarch
agents:
  - {login: tom, name: Tom Becker, role: administrator}
queues:
  - {name: Help, members: [tom]}
chat:
  origins: ["${origin}"]
  port: ${gatewayPort}
  public_url: ${gateway}
  title: Fenmarch
  greeting: Good day. How can we help?
  colour: "#1f6f5c"
  consent: We keep what you write to answer you.
  privacy_url: https://shop.example/privacy
  mailbox: help@fenmarch.example
  form:
    - {name: name, needed: yes}
    - {name: mail}
    - {name: topic, label: "What is it about?", choices: [Delivery, Returns]}
`);
    const proxy = await startProxy(proxyPort, gatewayPort);
    let centre = startCentre(config);
    await until(() => centre.events.find(each => each.event === "presence"), "the centre", 30000);
    const browser = await chromium.launch({executablePath: "/usr/bin/chromium", args: ["--no-sandbox"]});
    const complaints = [];
    const requests = [];
    async function visitor(options = {}) {
        const context = await browser.newContext({viewport: {width: 900, height: 720}, ...options});
        const page = await open(context, "/sofas");
        return {context, page};
    }
    async function open(context, address) {
        const page = await context.newPage();
        page.on("console", message => {
            if (message.type() === "error" && !sitePolicyNoise.test(message.text()) && !/WebSocket|ERR_/.test(message.text()))
                complaints.push(message.text());
        });
        page.on("pageerror", error => complaints.push(String(error)));
        page.on("request", request => requests.push(request.url()));
        await page.goto(origin + address);
        return page;
    }
    const shot = (page, name) => page.screenshot({path: path.join(pictures, `${name}.png`)});
    const lineOf = (page, text) => page.locator(".line", {hasText: text});
    async function begin(page, name) {
        await page.getByRole("button", {name: "Chat", exact: true}).click();
        await page.getByLabel("Your name").fill(name);
        await page.getByLabel("What is it about?").selectOption("Delivery");
        await page.getByRole("checkbox").check();
        await page.getByRole("button", {name: "Start chat"}).click();
        await page.getByRole("textbox", {name: "Write a message"}).waitFor();
    }
    async function say(page, text) {
        await page.getByRole("textbox", {name: "Write a message"}).fill(text);
        await page.keyboard.press("Enter");
    }

    // Two visitors. Nothing is kept before the consent, nothing asked of anybody but the gateway.
    const ana = await visitor(), bo = await visitor({colorScheme: "dark"});
    await until(() => ana.page.getByRole("button", {name: "Chat", exact: true}).isVisible(), "the button");
    check(await ana.page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length) === 0, "nothing is kept before consent");
    await ana.page.getByRole("button", {name: "Chat", exact: true}).click();
    await ana.page.getByLabel("Your name").waitFor();
    await shot(ana.page, "1-form");
    check(await ana.page.evaluate(() => localStorage.length + sessionStorage.length) === 0, "nor by opening it");
    await ana.page.keyboard.press("Escape");
    await begin(ana.page, "Ana Costa");
    await begin(bo.page, "Bo Lind");
    check(await ana.page.evaluate(() => document.cookie === "" && localStorage.length === 1), "one entry and no cookie after it");

    await say(ana.page, "Where is my sofa? 🛋️ https://shop.example/orders/17");
    await say(bo.page, "<b>Returns</b> please");
    const anas = (await centre.line("Where is my sofa?", {direction: "inbound"})).interaction;
    const bos = (await centre.line("<b>Returns</b>", {direction: "inbound"})).interaction;
    check(anas !== bos, "two conversations");
    check((await centre.line("page: ", {interaction: anas, subject: "chat.began"})).text.includes("topic: Delivery"), "the form is told");
    await until(() => ana.page.getByText("Delivered").isVisible(), "the delivery mark");
    check(await bo.page.locator(".line b").count() === 0, "text stays text");
    check(await ana.page.locator(".line a").getAttribute("href") === "https://shop.example/orders/17", "links are links");

    centre.tell(`typing ${anas}`);
    await until(() => ana.page.getByText("Tom Becker is typing").isVisible(), "the typing sign");
    await shot(ana.page, "2-typing");
    centre.tell(`read ${anas}`);
    await until(() => ana.page.getByText("Read", {exact: true}).isVisible(), "the read mark");
    centre.tell(`say ${anas} Good morning Ana, it leaves the depot today.`);
    centre.tell(`say ${bos} Of course, Bo.`);
    await lineOf(ana.page, "it leaves the depot today").waitFor();
    await lineOf(bo.page, "Of course, Bo.").waitFor();
    check(await lineOf(bo.page, "depot").count() === 0, "each sees their own");
    await until(() => centre.events.find(each => each.event === "line" && each.seen && each.interaction === anas), "the agent's read mark");
    await shot(bo.page, "3-dark");

    // Files both ways; a lie about the type is refused.
    await ana.page.locator("input[type=file]").setInputFiles({name: "receipt.png", mimeType: "image/png", buffer: PNG});
    const filed = await until(() => centre.events.find(each => each.file === "receipt.png"), "the file");
    check(filed.interaction === anas, "in her conversation");
    await ana.page.locator("input[type=file]").setInputFiles({name: "photo.png", mimeType: "image/png", buffer: Buffer.from("MZ\x90\x00 a program\x00\x00")});
    await until(() => ana.page.getByText("Files of this kind cannot be sent").isVisible(), "the refusal");
    const label = path.join(folder, "label.png");
    fs.writeFileSync(label, PNG);
    centre.tell(`file ${anas} ${label}`);
    await ana.page.getByRole("button", {name: /label.png/}).click();
    await ana.page.locator(".line img").waitFor();
    await shot(ana.page, "4-files");

    // The line is cut: what both sides write meanwhile is there afterwards, once.
    proxy.cut();
    await until(() => ana.page.getByText("Connection lost").isVisible(), "the loss to show");
    await say(ana.page, "written without a line");
    centre.tell(`say ${anas} said while she was away`);
    await sleep(500);
    await shot(ana.page, "5-cut");
    proxy.mend();
    await centre.line("written without a line");
    await lineOf(ana.page, "said while she was away").waitFor();
    await sleep(500);
    check(await lineOf(ana.page, "written without a line").count() === 1, "hers stands there once");
    check(centre.events.filter(each => each.text === "written without a line" && !each.seen).length === 1, "and came once");

    // A reload and a second tab.
    await ana.page.reload();
    await ana.page.getByRole("button", {name: /Chat/}).click();
    await lineOf(ana.page, "said while she was away").waitFor();
    const second = await open(ana.context, "/basket");
    await second.getByRole("button", {name: /Chat/}).click();
    await lineOf(second, "written without a line").waitFor();
    await say(second, "from the second tab");
    await lineOf(ana.page, "from the second tab").waitFor();
    await centre.line("from the second tab");
    await second.close();

    // The engine dies in the middle and comes back.
    centre.child.kill("SIGKILL");
    await centre.ended;
    await say(ana.page, "said to nobody");
    centre = startCentre(config);
    await centre.line("said to nobody");
    await until(async () => await ana.page.locator(".mark").textContent() !== "Sending …", "the line to be accepted");
    check(await lineOf(ana.page, "said to nobody").count() === 1, "once");
    check(await lineOf(ana.page, "Good morning Ana").count() === 1, "all of it is still there");

    // The end, and what she thought of it.
    centre.tell(`end ${anas}`);
    await ana.page.getByRole("radio", {name: "5"}).check();
    await shot(ana.page, "6-rating");
    await ana.page.getByLabel("Anything to add?").fill("Quick and kind");
    await ana.page.getByRole("button", {name: "Send rating"}).click();
    await centre.line("5 Quick and kind", {subject: "chat.rated"});
    await until(() => ana.page.getByText("Thank you for your rating").isVisible(), "the thanks");

    // He wants to be forgotten.
    await bo.page.getByRole("button", {name: "Forget me"}).click();
    await until(() => bo.page.evaluate(() => localStorage.length + sessionStorage.length === 0), "his browser to be empty");
    await until(() => centre.events.find(each => each.subject === "chat.forgotten"), "the mark");

    // Nobody is there: a message is left and becomes a mail. Right to left.
    centre.tell(`end ${bos}`);
    centre.tell("away");
    await sleep(1500);
    const context = await browser.newContext({viewport: {width: 900, height: 720}});
    const arabic = await open(context, "/arabic");
    await arabic.locator(".launcher").click();
    await arabic.locator("input[type=email]").fill("caller@example.com");
    await arabic.locator("form textarea").fill("من فضلكم اتصلوا بي");
    await arabic.getByRole("checkbox").check();
    await shot(arabic, "7-offline-rtl");
    check(await arabic.locator("[dir=rtl]").count() > 0, "it is written from right to left");
    await arabic.setViewportSize({width: 390, height: 740});
    const panel = await arabic.locator(".panel").boundingBox();
    check(panel.width === 390 && panel.height === 740, "on a telephone it fills the screen");
    await shot(arabic, "8-telephone-rtl");
    await arabic.locator("form button[type=submit]").click();
    const mail = await centre.line("من فضلكم اتصلوا بي");
    check(mail.channel === "email" && mail.direction === "inbound", "it is a mail");
    await arabic.locator(".note").waitFor();

    const foreign = requests.filter(each => !each.startsWith(origin) && !each.startsWith(gateway) && !each.startsWith("blob:"));
    check(foreign.length === 0, `nobody else was asked: ${foreign}`);
    const noise = complaints.filter(each => !each.includes("favicon"));
    check(noise.length === 0, `the browser had nothing to complain of: ${noise.join(" | ")}`);
    await browser.close();
    centre.tell("quit");
    await centre.ended;
    proxy.close();
    site.close();
    console.log(`${checks} checks passed; pictures in ${pictures}`);
}

main().then(() => process.exit(0), error => {
    console.error(error);
    process.exit(1);
});
