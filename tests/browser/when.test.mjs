// When groups meet, as a browser tells it: the script of pages beside the cases that it shares with the program, in Chromium and in
// Firefox in five zones; and pages that were built on a Monday, opened at other hours and on other days.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";

import puppeteer from "puppeteer-core";

import { complaintsOf } from "../when/asked.mjs";
import { PHONE, answered, launch, openTab } from "./support/browser.mjs";
import { BROWSERS, PROGRAMS } from "./support/exit.mjs";
import { serve } from "./support/server.mjs";
import { openSite, root } from "./support/site.mjs";
import { addTurns } from "./support/turns.mjs";

const file = JSON.parse(await readFile(path.join(root, "tests/when/cases.json"), "utf8"));
const VISITORS = Object.keys(file.cases[0].told.seen);

let browser, site, theme;

before(async () => {
    [site, theme] = await Promise.all([openSite({ change: addTurns }), serve(path.join(root, "themes/default"))]);
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await Promise.all([site?.close(), theme?.close()]);
});

for (const name of BROWSERS)
    for (const visitor of VISITORS)
        test(`${name}: dates and words are those of the program, seen from ${visitor}`, async () => {
            const args = name === "chrome" ? ["--no-sandbox", "--disable-gpu"] : [];
            const visited = await puppeteer.launch({ browser: name, executablePath: PROGRAMS[name], args, headless: true, env: { ...process.env, TZ: visitor } });
            try {
                const tab = await visited.newPage();
                await tab.goto(`${theme.origin}/assets/icon.svg`);
                // Chromium knows Kathmandu by its old name.
                const zone = await tab.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
                assert.equal(zone.replace("Katm", "Kathm"), visitor);
                const asked = `(async (file, visitor) => {
                    const [dates, say] = await Promise.all([import("/assets/when/dates.js"), import("/assets/when/say.js")]);
                    return (${complaintsOf.toString()})({ ...dates, ...say }, file, visitor);
                })(${JSON.stringify(file)}, ${JSON.stringify(visitor)})`;
                assert.deepEqual(await tab.evaluate(asked), []);
            } finally {
                await visited.close();
            }
        });

/** Opens a page at a moment, in a zone; gives what its part says, what its policy refused, and what moved. */
async function opened(address, now, part, { zone = "America/Los_Angeles", size = PHONE } = {}) {
    const tab = await openTab(browser, { size });
    try {
        await tab.emulateTimezone(zone);
        await tab.evaluateOnNewDocument((now) => {
            Date.now = () => now;
            window.refused = [];
            addEventListener("securitypolicyviolation", (event) => window.refused.push(event.violatedDirective));
            window.moved = [];
            new PerformanceObserver((list) => window.moved.push(...list.getEntries().map((entry) => `${entry.sources?.[0]?.node?.className} ${entry.value.toFixed(4)}`))).observe({ type: "layout-shift", buffered: true });
        }, Date.parse(now));
        await tab.goto(site.origin + address, { waitUntil: "load" });
        const seen = await tab.evaluate((part) => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => {
            const text = (node) => (node.checkVisibility() ? node.innerText.replace(/\s+/g, " ").trim() : "");
            resolve({ texts: [...document.querySelectorAll(part)].map(text).filter(Boolean), refused: window.refused, moved: window.moved });
        }, 100))), part);
        assert.deepEqual([seen.refused, seen.moved], [[], []], `${address} at ${now}`);
        return seen.texts;
    } finally {
        await tab.done();
    }
}

const CIRCLE = "/groups/tuesday-grief-circle/";

test("a group's page says what is next at the hour at which it is read", async () => {
    for (const [now, expected] of [
        ["2026-11-24T10:00:00Z", "Next meeting: Tonight, Tuesday, 6:30 PM Pacific Time"],
        ["2026-11-25T02:30:00Z", "On now, until 8:00 PM Pacific Time"],
        ["2026-11-25T04:00:00Z", "Next meeting: Tuesday, December 1, 2026, 6:30 PM Pacific Time"],
        ["2026-12-01T07:59:00Z", "Next meeting: Tomorrow, Tuesday, 6:30 PM Pacific Time"],
        ["2026-12-20T12:00:00Z", "Next meeting: Tuesday, January 5, 2027, 6:30 PM Pacific Time"],
        ["2029-02-01T12:00:00Z", "Next meeting: Tuesday, February 6, 2029, 6:30 PM Pacific Time"],
    ])
        assert.deepEqual(await opened(CIRCLE, now, ".next"), [expected], now);
    const dates = await opened(CIRCLE, "2026-12-16T12:00:00Z", ".dates li");
    const off = (day) => `Tuesday, December ${day}, 2026: no meeting (Winter break)`;
    assert.deepEqual(dates, [off(22), off(29), "Tuesday, January 12, 2027"]);
});

test("somebody in another zone reads the hour of a video meeting by their own clock too", async () => {
    const [own] = await opened("/groups/evening-grief-online/", "2026-12-02T12:00:00Z", ".own", { zone: "Asia/Kathmandu" });
    assert.match(own, /your time$/);
    assert.deepEqual(await opened("/groups/evening-grief-online/", "2026-12-02T12:00:00Z", ".next .own"), []);
    assert.deepEqual(await opened(CIRCLE, "2026-12-02T12:00:00Z", ".next .own", { zone: "Asia/Kathmandu" }), []);
});

test("no card names a date that has passed", async () => {
    for (const now of ["2026-11-23T12:00:00Z", "2026-11-29T12:00:00Z", "2027-03-14T10:30:00Z"]) {
        const tab = await openTab(browser, { size: PHONE });
        await tab.evaluateOnNewDocument((now) => (Date.now = () => now), Date.parse(now));
        await tab.goto(`${site.origin}/groups/`, { waitUntil: "load" });
        const starts = await tab.evaluate(() => [...document.querySelectorAll(".card [data-when]")].filter((box) => !box.matches(".on-now") && !box.querySelector(".next-label").hidden).map((box) => box.querySelector("time").dateTime));
        await tab.done();
        assert.ok(starts.length > 5, now);
        assert.deepEqual(starts.filter((start) => Date.parse(start) <= Date.parse(now)), [], now);
    }
});

test("cards and lists stay where they are when the script reads their dates again", async () => {
    for (const zone of ["America/Los_Angeles", "Asia/Kathmandu"])
        for (const now of ["2026-11-25T03:00:00Z", "2026-12-23T12:00:00Z"])
            for (const address of ["/groups/", "/days/thursday/", "/es/days/thursday/", CIRCLE, "/groups/evening-grief-online/"]) await opened(address, now, "main", { zone });
});

test("the page of today shows the day on which it is read, and says when it is too old for that", async () => {
    const heads = (now) => opened("/today/", now, ".days h2");
    assert.deepEqual((await heads("2026-11-23T20:00:00Z")).slice(0, 3), ["Today Monday, November 23, 2026", "Tomorrow Tuesday, November 24, 2026", "Wednesday, November 25, 2026"]);
    assert.deepEqual((await heads("2026-11-26T20:00:00Z")).slice(0, 2), ["Today Thursday, November 26, 2026", "Tomorrow Friday, November 27, 2026"]);
    assert.deepEqual(await heads("2026-12-03T20:00:00Z"), []);
    assert.equal((await opened("/today/", "2026-12-03T20:00:00Z", "[data-stale]")).length, 1);
    assert.deepEqual(await opened("/today/", "2026-11-26T20:00:00Z", "[data-stale]"), []);
});

/** The line of a group on the page of today, at a moment. */
async function turnOf(id, now) {
    const lines = await opened("/today/", now, ".on-day li");
    return lines.filter((line) => line.includes(`Circle ${id} `)).slice(0, 1);
}

test("the page of today says what is on by the clock by which its line is written, and no end that nobody said", async () => {
    const start = (line) => line.replace(/ Circle .*/, "");
    assert.deepEqual((await turnOf("turns-far", "2026-11-24T19:30:00Z")).map(start), ["7:00 PM to 8:30 PM Western European Time On now, until 8:30 PM"]);
    assert.deepEqual((await turnOf("turns-far", "2026-11-24T18:59:00Z")).map(start), ["7:00 PM to 8:30 PM Western European Time"]);
    assert.deepEqual((await turnOf("turns-open", "2026-11-25T03:00:00Z")).map(start), ["6:45 PM Began at 6:45 PM"]);
    const all = await opened("/today/", "2026-11-25T02:50:00Z", ".on-day li");
    assert.ok(all.some((line) => /^6:30 PM to 8:00 PM On now, until 8:00 PM Tuesday Grief Circle/.test(line)), all[0]);
    assert.deepEqual(await turnOf("turns-far", "2026-11-24T20:30:00Z"), []);
    assert.deepEqual((await turnOf("turns-days", "2026-11-28T12:00:00Z")).map(start), ["5:00 PM On now, until Mon, Nov 30, 2026, 5:00 PM"]);
});

test("the page of today says that a group is full, as its card does", async () => {
    const [line] = await turnOf("turns-open", "2026-11-24T12:00:00Z");
    assert.match(line, /This group is full right now\./);
});

test("when no date is left, nothing of a date is, nor a heading for others", async () => {
    const parts = ".when-panel time, .when-panel .next-label, .next .zone, .next .own, .dates, .when-panel h3";
    const shown = await opened("/groups/turns-end/", "2026-12-08T12:00:00Z", ".when-panel h3", { zone: "Asia/Kathmandu" });
    assert.deepEqual(shown, ["Other coming dates"]);
    assert.equal((await opened("/groups/turns-end/", "2026-12-08T12:00:00Z", ".next .own", { zone: "Asia/Kathmandu" })).length, 1);
    const left = await opened("/groups/turns-end/", "2026-12-17T12:00:00Z", parts, { zone: "Asia/Kathmandu" });
    assert.deepEqual(left, ["No coming date is known. Please ask the group."]);
    assert.deepEqual(await opened("/groups/turns-end/", "2026-12-17T12:00:00Z", ".next time[datetime]"), []);
});

test("a device that wakes in another zone reads its hour there", async () => {
    const tab = await openTab(browser, { size: PHONE });
    await tab.emulateTimezone("America/Los_Angeles");
    await tab.goto(`${site.origin}/groups/evening-grief-online/`, { waitUntil: "load" });
    const own = () => tab.evaluate(() => document.querySelector(".next .own").textContent);
    assert.equal(await own(), "");
    await tab.emulateTimezone("Asia/Kathmandu");
    await tab.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    assert.match(await own(), /your time$/);
    await tab.done();
});

test("the finder says when as pages do: what is tomorrow to somebody who is awake at night", async () => {
    const said = async (now) => {
        const tab = await openTab(browser, { size: PHONE });
        await tab.evaluateOnNewDocument((now) => (Date.now = () => now), Date.parse(now));
        await tab.goto(`${site.origin}/find/#q=every%20day%20video%20grief`, { waitUntil: "load" });
        await answered(tab);
        const line = await tab.evaluate(() => [...document.querySelectorAll(".found-group")].find((entry) => /moonlit-quorum/.test(entry.innerText)).querySelector(".found-next").innerText.replace(/\s/g, " "));
        await tab.done();
        return line;
    };
    assert.equal(await said("2026-11-24T07:50:00Z"), "Next: Tuesday, November 24, 12:30 AM");
    assert.equal(await said("2026-11-24T08:10:00Z"), "Next: Today, Tuesday, 12:30 AM");
});
