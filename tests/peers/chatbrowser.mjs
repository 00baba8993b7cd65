// chatbrowser.mjs CENTRE_PROGRAM PEERS_FOLDER PICTURES_FOLDER
// The web chat from end to end: two visitors in Chromium and a centre with an agent. Leaves pictures of each stage.
import fs from "node:fs";
import path from "node:path";
import {check, keptIn, lineOf, PNG, run, say, sleep, startRig, until} from "./chatrig.mjs";

async function begin(page, name) {
    await page.getByRole("button", {name: "Chat", exact: true}).click();
    await page.getByLabel("Your name").fill(name);
    await page.getByLabel("What is it about?").selectOption("Delivery");
    await page.getByRole("checkbox").check();
    await page.getByRole("button", {name: "Start chat"}).click();
    await page.getByRole("textbox", {name: "Write a message"}).waitFor();
}

run(async () => {
    const rig = await startRig(`  greeting: Good day. How can we help?
  colour: "#1f6f5c"
  consent: We keep what you write to answer you.
  form:
    - {name: name, needed: yes}
    - {name: mail}
    - {name: topic, label: "What is it about?", choices: [Delivery, Returns]}
`);
    const {open, proxy, shot} = rig;
    let {centre} = rig;

    // Two visitors. Nothing is kept before the consent, nothing asked of anybody but the gateway.
    const ana = await rig.visitor(), bo = await rig.visitor({colorScheme: "dark"});
    check(await keptIn(ana.page) === 0, "nothing is kept before consent");
    await ana.page.getByRole("button", {name: "Chat", exact: true}).click();
    await ana.page.getByLabel("Your name").waitFor();
    await shot(ana.page, "1-form");
    check(await keptIn(ana.page) === 0, "nor by opening it");
    await ana.page.keyboard.press("Escape");

    // A form outlives the line, and what was sent into a dead one is sent again.
    const cy = await rig.visitor();
    await cy.page.getByRole("button", {name: "Chat", exact: true}).click();
    await cy.page.getByLabel("Your name").fill("Cy Half-Filled");
    await cy.page.getByLabel("What is it about?").selectOption("Returns");
    proxy.cut();
    await until(() => cy.page.getByText("Connection lost").isVisible(), "the loss to show over the form");
    check(await cy.page.getByLabel("Your name").inputValue() === "Cy Half-Filled" && await cy.page.getByLabel("What is it about?").inputValue() === "Returns", "the form is as it was");
    await cy.page.getByRole("checkbox").check();
    await cy.page.getByRole("button", {name: "Start chat"}).click();
    proxy.mend();
    await cy.page.getByRole("textbox", {name: "Write a message"}).waitFor();
    await say(cy.page, "begun without a line");
    const cys = (await centre.line("begun without a line")).interaction;
    await until(() => centre.events.find(each => each.interaction === cys && each.subject === "chat.began" && each.text.includes("topic: Returns")), "the form's answers");
    centre.tell(`end ${cys}`);
    await cy.context.close();

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
    const label = path.join(rig.folder, "label.png");
    fs.writeFileSync(label, PNG);
    centre.tell(`file ${anas} ${label}`);
    await ana.page.getByRole("button", {name: /label.png/}).click();
    await ana.page.locator(".line:not(.mine) img").waitFor();
    check(await ana.page.locator(".mine img").count() === 1, "her own picture is shown, and the refused one is not");
    await shot(ana.page, "4-files");
    // One that is larger than what waits for a slow reader; a line of the agent comes meanwhile.
    const manual = path.join(rig.folder, "manual.bin");
    fs.writeFileSync(manual, Buffer.alloc(9 * 1024 * 1024, "m"));
    centre.tell(`file ${anas} ${manual}`);
    await ana.page.getByRole("button", {name: /manual.bin/}).click();
    centre.tell(`say ${anas} That is the manual.`);
    await lineOf(ana.page, "That is the manual.").waitFor();
    const link = ana.page.locator("a[download='manual.bin']");
    await link.waitFor();
    const download = ana.page.waitForEvent("download");
    await link.click();
    check(fs.statSync(await (await download).path()).size === 9 * 1024 * 1024, "all of it came");
    check(await ana.page.getByText("Connection lost").isHidden(), "and the line held");

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
    await ana.page.getByText(/has joined/).first().waitFor();  // who is there is told of still
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
    centre = rig.restart();
    await centre.line("said to nobody");
    await until(async () => await ana.page.locator(".mark").textContent() !== "Sending …", "the line to be accepted");
    check(await lineOf(ana.page, "said to nobody").count() === 1, "once");
    check(await lineOf(ana.page, "Good morning Ana").count() === 1, "all of it is still there");

    // Somebody else takes over, and she is told who.
    const maya = await rig.supervisor();
    maya.tell(`takeover ${anas}`);
    await ana.page.locator(".note", {hasText: "Maya Stone has taken over from Tom Becker"}).waitFor();
    check(await ana.page.locator("header small").textContent() === "Maya Stone", "she is there alone");
    maya.tell(`say ${anas} Hello Ana, I go on from here.`);
    await lineOf(ana.page, "I go on from here").waitFor();
    await shot(ana.page, "14-taken-over");
    maya.tell(`end ${anas}`);

    // The end, and what she thought of it.
    await ana.page.getByRole("radio", {name: "5"}).check();
    await shot(ana.page, "6-rating");
    await ana.page.getByLabel("Anything to add?").fill("Quick and kind");
    await ana.page.getByRole("button", {name: "Send rating"}).click();
    await centre.line("5 Quick and kind", {subject: "chat.rated"});
    await until(() => ana.page.getByText("Thank you for your rating").isVisible(), "the thanks");
    maya.tell("quit");
    await maya.ended;

    // He wants to be forgotten.
    await bo.page.getByRole("button", {name: "Forget me"}).click();
    await bo.page.getByText("Everything you wrote here will be removed").waitFor();
    await bo.page.getByRole("button", {name: "No, keep it"}).click();
    check(await lineOf(bo.page, "Of course, Bo.").isVisible() && await keptIn(bo.page) > 0, "asked, and nothing done");
    proxy.cut();
    await until(() => bo.page.getByText("Connection lost").isVisible(), "the loss to show");
    await bo.page.getByRole("button", {name: "Forget me"}).click();
    await bo.page.getByRole("button", {name: "Yes, forget me"}).click();
    await bo.page.getByText("as soon as the connection is there").waitFor();
    await bo.page.reload();
    check(await keptIn(bo.page) > 0, "the wish is kept until it is done");
    proxy.mend();
    await until(async () => await keptIn(bo.page) === 0, "his browser to be empty");
    await until(() => centre.events.find(each => each.subject === "chat.forgotten"), "the mark");
    await bo.page.getByRole("button", {name: "Chat", exact: true}).click();
    await bo.page.getByLabel("Your name").waitFor();
    check(await bo.page.getByLabel("Your name").inputValue() === "", "nothing of him is left");
    const dee = await rig.visitor();
    await begin(dee.page, "Dee");
    await say(dee.page, "said and forgotten");
    const dees = (await centre.line("said and forgotten")).interaction;
    await dee.page.getByRole("button", {name: "Forget me"}).click();
    await dee.page.getByRole("button", {name: "Yes, forget me"}).click();
    await dee.page.locator(".note", {hasText: "You are forgotten."}).waitFor();
    await shot(dee.page, "12-forgotten");
    check(await keptIn(dee.page) === 0 && await dee.page.locator(".line.mine").count() === 0, "her browser is empty");
    centre.tell(`end ${dees}`);

    // Nobody is there: a message is left and becomes a mail. Right to left.
    centre.tell(`end ${bos}`);
    centre.tell("away");
    await sleep(1500);
    const arabic = (await rig.visitor({}, "/sofas?language=ar")).page;
    await arabic.locator(".launcher").click();
    await arabic.locator("input[type=email]").fill("caller@example.com");
    await arabic.locator("form textarea").fill("من فضلكم اتصلوا بي");
    await arabic.getByRole("checkbox").check();
    await shot(arabic, "7-offline-rtl");
    // Somebody comes while she writes, and goes again: what she wrote stays.
    centre.tell("ready");
    await arabic.locator(".notice", {hasText: "هناك من يجيبك الآن."}).waitFor();
    await shot(arabic, "13-here-now-rtl");
    centre.tell("away");
    await until(() => arabic.locator(".notice", {hasText: "هناك من يجيبك الآن."}).isHidden(), "the offer to go");
    check(await arabic.locator("form textarea").inputValue() === "من فضلكم اتصلوا بي", "her words are there");
    check(await arabic.locator("[dir=rtl]").count() > 0, "it is written from right to left");
    await arabic.setViewportSize({width: 390, height: 740});
    const panel = await arabic.locator(".panel").boundingBox();
    check(panel.width === 390 && panel.height === 740, "on a telephone it fills the screen");
    await shot(arabic, "8-telephone-rtl");
    await arabic.setViewportSize({width: 640, height: 320});
    await arabic.mouse.move(200, 200);
    await arabic.mouse.wheel(0, 2000);
    await until(async () => { const box = await arabic.locator("form button[type=submit]").boundingBox(); return box.y + box.height < 320; }, "the wheel to lead to the button on a low screen");
    await arabic.setViewportSize({width: 390, height: 740});
    proxy.cut();
    await until(() => arabic.getByText("انقطع الاتصال").isVisible(), "the loss to show over the form");
    await arabic.locator("form button[type=submit]").click();
    proxy.mend();
    const mail = await centre.line("من فضلكم اتصلوا بي");
    check(mail.channel === "email" && mail.direction === "inbound", "it is a mail");
    await arabic.locator(".note").waitFor();
    check(centre.events.filter(each => each.event === "line" && each.text.includes("من فضلكم") && !each.seen).length === 1, "it came once");

    // Who was about to leave a message chats instead, and begins with its words.
    const eve = (await rig.visitor()).page;
    await eve.locator(".launcher").click();
    await eve.locator("form textarea").fill("Is anybody there?");
    centre.tell("ready");
    await eve.locator(".notice", {hasText: "Somebody is here now."}).waitFor();
    await eve.locator(".notice").getByRole("button", {name: "Start chat"}).click();
    await eve.getByLabel("Your name").fill("Eve");
    await eve.getByRole("checkbox").check();
    await eve.locator("form button[type=submit]").click();
    await until(async () => await eve.getByRole("textbox", {name: "Write a message"}).inputValue() === "Is anybody there?", "her words to be in the composer");
    await eve.keyboard.press("Enter");
    await centre.line("Is anybody there?", {direction: "inbound"});
    await rig.finish();
});
