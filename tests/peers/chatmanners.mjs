// chatmanners.mjs CENTRE_PROGRAM PEERS_FOLDER PICTURES_FOLDER
// Whether everybody can use the chat: by keyboard alone, with a screen reader (axe-core on every stage, light, dark and
// from right to left), with what lies in the clipboard, in several tabs, and with the conversation sent by mail.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import {check, field, keptIn, lineOf, PNG, require, run, say, startRig, until} from "./chatrig.mjs";

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/// The widget has no fault that axe-core knows of.
async function isSound(page, stage) {
    if (!await page.evaluate(() => "axe" in window))
        await page.evaluate(axe);
    const {faults, looked} = await page.evaluate(async () => {
        const found = await window.axe.run("#heddle-chat");
        return {faults: found.violations.map(each => `${each.id}: ${each.nodes.map(node => node.html).join(" ")}`),
                looked: found.passes.some(each => each.id === "button-name")};
    });
    check(looked, `axe sees into the widget: ${stage}`);
    check(faults.length === 0, `${stage}: ${faults.join(" | ")}`);
}

const focused = page => page.evaluate(() => {
    const at = document.activeElement.shadowRoot ? document.activeElement.shadowRoot.activeElement : document.activeElement;
    return at ? at.getAttribute("aria-label") || at.name || at.innerText : "";
});
/// Tab, until this has the keyboard.
async function tabTo(page, what, key = "Tab") {
    for (let presses = 0; presses < 60; ++presses) {
        if (await focused(page) === what)
            return;
        await page.keyboard.press(key);
    }
    throw new Error(`the Tab key does not lead to "${what}"`);
}

async function byKeyboard(rig) {
    const {page} = await rig.visitor();
    await isSound(page, "closed");
    await page.keyboard.press("Tab");
    check(await focused(page) === "Chat", "the button is the first stop");
    await page.keyboard.press("Enter");
    await until(async () => await focused(page) === "name", "the first field to have the keyboard");
    await isSound(page, "the form");
    await page.keyboard.type("Kay");
    await tabTo(page, "consent");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await until(async () => await focused(page) === "Write a message", "the keyboard to follow into the chat");
    await page.keyboard.type("Typed ");
    await tabTo(page, "Emoji", "Shift+Tab");
    check(await page.getByRole("button", {name: "Emoji", exact: true}).getAttribute("aria-expanded") === "false", "it says that the emoji are folded");
    await page.keyboard.press("Enter");
    await page.getByRole("group", {name: "Emoji"}).waitFor();
    await isSound(page, "emoji");
    await rig.shot(page, "9-emoji");
    await page.keyboard.press("Escape");
    check(await page.getByRole("group", {name: "Emoji"}).isHidden() && await field(page).isVisible(), "Escape folds the emoji first");
    await page.keyboard.press("Enter");
    await tabTo(page, "🙂");
    await page.keyboard.press("Enter");
    check(await focused(page) === "Write a message", "an emoji leads back to the words");
    await page.keyboard.press("Enter");
    const kays = (await rig.centre.line("Typed 🙂", {direction: "inbound"})).interaction;
    await page.keyboard.type("two");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("lines");
    await page.keyboard.press("Enter");
    await rig.centre.line("two\nlines");

    // What comes is said to who cannot see it, and counted for who has folded the chat.
    check(await page.getByRole("log", {name: "Conversation"}).getAttribute("aria-live") === "polite", "what is said is read out");
    await page.keyboard.press("Escape");
    await until(async () => await focused(page) === "Chat", "the keyboard to be back at the button");
    rig.centre.tell(`say ${kays} Are you there?`);
    await page.getByLabel("1 unread").waitFor();
    check(await page.locator("[aria-live=assertive]").textContent() === "New message from Tom Becker", "it is announced");
    await isSound(page, "unread");
    await page.keyboard.press("Enter");
    await lineOf(page, "Are you there?").waitFor();
    await isSound(page, "the conversation");
    await tabTo(page, "End chat");
    await page.keyboard.press("Enter");
    await page.getByRole("radio", {name: "4"}).waitFor();
    await isSound(page, "the rating");
    await tabTo(page, "score");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await rig.centre.line("nps:2", {subject: "chat.rated"});
    await tabTo(page, "Forget me");
    await page.keyboard.press("Enter");
    await until(async () => await focused(page) === "Yes, forget me", "the question to have the keyboard");
    await page.keyboard.press("Enter");
    await until(async () => await focused(page) === "Start a new chat", "the keyboard to be where it goes on");
    await isSound(page, "forgotten");
    await page.context().close();
}

/// Puts it into the real clipboard.
async function copy(page, type, bytes) {
    await page.evaluate(async ([kind, words]) => {
        const blob = new Blob([Uint8Array.from(atob(words), each => each.charCodeAt(0))], {type: kind});
        await navigator.clipboard.write([new ClipboardItem({[kind]: blob})]);
    }, [type, bytes.toString("base64")]);
}

async function begin(page, name) {
    await page.locator(".launcher").click();
    await page.locator("input[name=name]").fill(name);
    await page.getByRole("checkbox").check();
    await page.locator("form button[type=submit]").click();
    await page.locator(".composer textarea").waitFor();
}

async function clipboardAndLinks(rig) {
    const {context, page} = await rig.visitor({colorScheme: "dark"});
    await context.grantPermissions(["clipboard-read", "clipboard-write"], {origin: rig.origin});
    await begin(page, "Pia");
    await field(page).focus();
    await copy(page, "image/png", PNG);
    await page.keyboard.press("Control+V");
    const picture = await until(() => rig.centre.events.find(each => each.files === 1), "the pasted picture");
    check(picture.file.endsWith(".png") && await field(page).inputValue() === "", "it is a file and no words");
    await copy(page, "text/plain", Buffer.from("javascript:alert(1) (https://shop.example/a?b=c#d). ftp://x.example"));
    await page.keyboard.press("Control+V");
    await page.keyboard.press("Enter");
    await rig.centre.line("javascript:alert(1)");
    const links = page.locator(".line a");
    check(await links.count() === 1 && await links.getAttribute("href") === "https://shop.example/a?b=c#d", "a web address is a link, nothing else is");
    check((await links.getAttribute("rel")).includes("noopener"), "which tells the other site nothing");
    await isSound(page, "dark");

    // The conversation by mail.
    rig.centre.tell(`say ${picture.interaction} A nice picture, Pia.`);
    await lineOf(page, "A nice picture").waitFor();
    await page.getByRole("button", {name: "Send me this chat"}).click();
    await page.getByLabel("Send the conversation to").fill("pia@example.com");
    await isSound(page, "the transcript's form");
    await page.locator("form button[type=submit]").click();
    await page.getByText("The conversation is on its way to you.").waitFor();
    const mail = await until(() => rig.mails.find(each => each.to.includes("pia@example.com")), "the mail");
    check(mail.text.includes("A nice picture, Pia.") && mail.text.includes("javascript:alert(1)"), "both sides' words are in it");
    check(/^Subject: \S+\.png$/m.test(mail.text), "it says what it is about");
    await rig.shot(page, "10-transcript-dark");
    return {context, page, chat: picture.interaction};
}

async function manyTabs(rig, {context, page, chat}) {
    const others = [await rig.open(context, "/one"), await rig.open(context, "/two")];
    for (const other of others) {
        await other.locator(".launcher").click();
        await lineOf(other, "A nice picture").waitFor();
    }
    await Promise.all([page, ...others].map((each, index) => say(each, `from tab ${index}`)));
    for (const each of [page, ...others]) {
        for (const index of [0, 1, 2])
            await until(async () => await lineOf(each, `from tab ${index}`).count() === 1, `line ${index} in each tab`);
    }
    const shown = await Promise.all([page, ...others].map(each => each.locator(".line").allTextContents()));
    check(shown.every(each => each.join() === shown[0].join()), "all tabs show the same, in the same order");
    check(rig.centre.events.filter(each => each.interaction === chat && /^from tab/.test(each.text) && !each.seen).length === 3, "each line came once");
    await page.getByRole("button", {name: "Forget me"}).click();
    await isSound(page, "asked whether to forget");
    await page.getByRole("button", {name: "Yes, forget me"}).click();
    for (const other of others)
        await until(async () => await other.locator(".panel").isHidden() && await keptIn(other) === 0, "what is forgotten in one tab is in all");
    await context.close();
}

// Greeted in a language that the widget does not bring along, but the centre's folder does.
async function inAnotherLanguage(rig) {
    const {context, page} = await rig.visitor({}, "/sofas?language=fr");
    await page.getByRole("button", {name: "Discuter"}).click();
    await page.locator("form", {hasText: "Bonjour, que pouvons-nous faire pour vous ?"}).waitFor();
    check(await page.getByText("Good day.").count() === 0, "it takes the place of the other words");
    await page.getByRole("button", {name: "Start chat"}).waitFor();  // what the file leaves out is English
    const topic = page.getByLabel("De quoi s'agit-il ?");
    check((await topic.locator("option").allTextContents()).join() === ",Livraison,Returns", "choices are translated one by one");
    await topic.selectOption({label: "Livraison"});
    check(await topic.inputValue() === "Delivery", "the centre gets the choice as its form has it");
    await isSound(page, "another language");
    await context.close();
}

async function fromRightToLeft(rig) {
    const {context, page} = await rig.visitor({viewport: {width: 390, height: 740}}, "/sofas?language=ar");
    await page.locator(".launcher").click();
    await page.getByText("نحتفظ بما تكتبه لنجيبك.").waitFor();
    await page.getByText("الاسم الكامل").waitFor();
    await page.keyboard.press("Escape");
    await begin(page, "ليلى");
    await page.locator(".composer textarea").fill("أين أريكتي؟");
    await page.keyboard.press("Enter");
    const chat = (await rig.centre.line("أين أريكتي؟")).interaction;
    rig.centre.tell(`say ${chat} Your order 4711 is on its way.`);
    await lineOf(page, "4711").waitFor();
    const theirs = await lineOf(page, "4711").boundingBox(), mine = await lineOf(page, "أريكتي").boundingBox();
    check(mine.x < theirs.x, "hers stand on the left, as one writes there");
    await isSound(page, "from right to left");
    await rig.shot(page, "11-chat-rtl");
    await context.close();
}

run(async () => {
    const texts = fs.mkdtempSync(path.join(os.tmpdir(), "heddle-texts-"));
    fs.writeFileSync(path.join(texts, "fr.json"), JSON.stringify({open: "Discuter", greeting: "Bonjour, que pouvons-nous faire pour vous ?",
        "field-topic": "De quoi s'agit-il ?", "choice-topic-Delivery": "Livraison"}));
    fs.writeFileSync(path.join(texts, "ar.json"), JSON.stringify({consent: "نحتفظ بما تكتبه لنجيبك.", "field-name": "الاسم الكامل"}));
    const rig = await startRig(`  greeting: Good day. How can we help?
  texts: ${texts}
  consent: We keep what you write to answer you.
  colour: "#ffd400"
  rating: nps
  form:
    - {name: name}
    - {name: topic, label: "What is it about?", choices: [Delivery, Returns]}
`);
    await byKeyboard(rig);
    await manyTabs(rig, await clipboardAndLinks(rig));
    await inAnotherLanguage(rig);
    await fromRightToLeft(rig);
    await rig.finish();
    fs.rmSync(texts, {recursive: true});
});
