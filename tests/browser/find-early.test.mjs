// What the finder knows before its files are there stands in the page at once, stays where it is, and is never that of older words.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DESK, PHONE, answered, launch, openTab } from "./support/browser.mjs";
import { openSite } from "./support/site.mjs";

let browser, site;

before(async () => {
    site = await openSite();
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.close();
});

/** A tab at a page that gets no file of the index but its root, until `go`. */
async function held(address, size = PHONE) {
    const tab = await openTab(browser, { size });
    const waiting = [];
    let isHeld = true;
    await tab.setRequestInterception(true);
    tab.on("request", (request) => (isHeld && request.url().includes("/search/files/") ? waiting.push(request) : request.continue()));
    tab.go = async () => {
        isHeld = false;
        await Promise.all(waiting.splice(0).map((request) => request.continue()));
    };
    tab.hold = () => (isHeld = true);
    await tab.goto(site.origin + address, { waitUntil: "load" });
    return tab;
}

/** Puts words into the box as a whole. */
async function write(tab, words) {
    await tab.focus("#_find");
    await tab.$eval("#_find", (field, words) => {
        field.value = words;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }, words);
}

const early = (tab, selector) => tab.waitForFunction((selector) => document.querySelector(`.found:not(.answered) ${selector}`), { timeout: 10_000 }, selector);
const status = (tab) => tab.$eval(".found > [role=status]", (element) => element.textContent);
const texts = (tab, selector) => tab.$$eval(selector, (all) => all.map((one) => one.textContent));

for (const [name, size] of Object.entries({ PHONE, DESK })) test(`what was understood and the situation stand there before groups, and nothing moves when these come (${name})`, async () => {
    for (const [address, words, situation, looking] of [["/", "grief tuesday", "Grief", "Looking ..."], ["/es/find/", "duelo martes", "Duelo", "Buscando..."]]) {
        const tab = await held(address, size);
        await write(tab, words);
        await early(tab, ".found-situation");
        assert.equal(await status(tab), looking);
        assert.equal((await texts(tab, ".chips li button:first-child")).length, 2);
        assert.deepEqual(await texts(tab, ".found-situation h3"), [situation]);
        assert.equal(await tab.$(".found-group, .ways-on, .found .notice"), null, "nothing is said to be missing");
        await tab.evaluate(() => {
            window.places = () => Array.from(document.querySelectorAll("#_found, .found > [role=status], .chips li, .chips ~ section:nth-child(2) .found-situation"), (one) => Object.values(one.getBoundingClientRect().toJSON()).join());
            window.stood = window.places();
            window.said = [];
            const told = document.querySelector(".found > [role=status]");
            new MutationObserver(() => window.said.push(told.textContent)).observe(told, { childList: true });
            window.shifts = [];
            new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: "layout-shift" });
            document.querySelector(".found-situation a").focus({ preventScroll: true });
            window.active = document.activeElement;
        });
        await tab.go();
        await answered(tab);
        const stood = await tab.evaluate(() => new Promise((done) => setTimeout(() => done([window.stood, window.places()]), 100)));
        assert.deepEqual(stood[1], stood[0], words);
        assert.deepEqual(await tab.evaluate(() => window.shifts), []);
        assert.ok(await tab.evaluate(() => document.activeElement === window.active), "the keyboard stays on the very link");
        assert.ok((await tab.$$(".found-group")).length > 0);
        assert.deepEqual(await tab.evaluate(() => window.said), [await status(tab)], "the count is said once");
        await tab.done();
    }
});

test("CR-5: words of danger bring the crisis lines before any file, also among words that nobody knows", async () => {
    const tab = await held("/groups/");
    await write(tab, "i want to die xyzzy");
    await early(tab, '.crisis a[href="tel:988"]');
    await tab.evaluate(() => (window.lines = document.querySelector(".found .crisis")));
    await tab.go();
    await answered(tab);
    assert.ok(await tab.evaluate(() => window.lines === document.querySelector(".found .crisis")), "they stay");
    assert.equal((await tab.$$(".found .crisis")).length, 1);
    await tab.done();
});

test("what is known early of newer words is never followed by older ones", async () => {
    const tab = await held("/find/");
    await write(tab, "grief");
    await early(tab, ".found-situation");
    await write(tab, "alcohol");
    await tab.waitForFunction(() => /Alcohol/.test(document.querySelector(".found-situation h3")?.textContent));
    await tab.evaluate(() => {
        window.seen = [];
        new MutationObserver(() => window.seen.push(...Array.from(document.querySelectorAll(".found-situation:first-child h3"), (one) => one.textContent))).observe(document.querySelector(".found"), { childList: true, subtree: true });
    });
    await tab.go();
    await answered(tab);
    assert.deepEqual((await tab.evaluate(() => window.seen)).filter((name) => /Grief/.test(name)), []);
    await tab.done();
});

test("whoever presses something in an answer keeps it until the next is whole", async () => {
    const tab = await held("/find/", DESK);
    await write(tab, "grief tuesday");
    await tab.go();
    await answered(tab);
    tab.hold();
    const before = await texts(tab, ".found-group h3");
    await tab.click('[data-key="away-0"]');
    await early(tab, ".found-group");
    assert.deepEqual(await texts(tab, ".found-group h3"), before);
    await tab.go();
    await answered(tab);
    assert.deepEqual(await texts(tab, ".chips li button:first-child"), ["tuesday"]);
    await tab.done();
});
