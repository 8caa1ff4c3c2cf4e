// NJ-1: the whole site without a script, and by keyboard alone. Somebody in need must get from the first page to "how to join" in
// three steps, and no group may lie deeper than three.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";

import { PHONE, hold, launch, openTab } from "./support/browser.mjs";
import { few, mostly } from "./support/kinds.mjs";
import { look } from "./support/look.mjs";
import { DAY, everyPage, openSite } from "./support/site.mjs";

const STEPS = 3;
/** What only the hour decides of what is said of dates. */
const BY_THE_HOUR = "time, .own, .near, .mark";
let browser, site, files, links, closed;

before(async () => {
    site = await openSite();
    files = await everyPage(site.output);
    links = new Map(files.map(({ name, html }) => [addressOf(name), linksIn(html, addressOf(name))]));
    // A group that no longer meets is in no list: its page stays for who still has its address.
    const { groups } = JSON.parse(await readFile(path.join(site.output, "groups.json"), "utf8"));
    closed = new Set(groups.filter((group) => group.status === "closed").map((group) => group.id));
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.close();
});

const isClosed = (address) => address.includes("/groups/") && closed.has(address.split("/").at(-2));
const addressOf = (name) => `/${name.split(path.sep).join("/").replace(/index\.html$/, "")}`;

/** Where links in the body lead, as addresses of this site. */
function linksIn(html, from) {
    const body = html.slice(html.indexOf("<body"));
    const hrefs = [...body.matchAll(/<a\b[^>]*?\shref="?([^"\s>]+)/g)].map(([, href]) => new URL(href, `http://site.invalid${from}`));
    return new Set(hrefs.filter((url) => url.host === "site.invalid").map((url) => url.pathname));
}

/** How many steps each page is away from `home`, and by which page one comes to it. */
function distances(home) {
    const found = new Map([[home, { steps: 0, from: null }]]);
    const queue = [home];
    for (let at = queue.shift(); at; at = queue.shift())
        for (const to of links.get(at) ?? [])
            if (links.has(to) && !found.has(to)) {
                found.set(to, { steps: found.get(at).steps + 1, from: at });
                queue.push(to);
            }
    return found;
}

test("NJ-1: every group is at most three steps away from the first page, in each language", () => {
    for (const home of ["/", "/es/"]) {
        const away = distances(home);
        const groups = [...links.keys()].filter((address) => address.startsWith(`${home}groups/`) && !/\/groups\/(page\/.*)?$/.test(address) && !isClosed(address));
        assert.ok(groups.length > 20, `${groups.length} groups below ${home}`);
        const far = groups.filter((address) => !(away.get(address)?.steps <= STEPS)).map((address) => `${address}: ${away.get(address)?.steps ?? "no way"}`);
        assert.deepEqual(far, []);
    }
});

test("2.4.5: no page is without a way to it", () => {
    const away = new Map([...distances("/"), ...distances("/es/")]);
    // A page for addresses that lead nowhere has no address of its own.
    const lost = [...links.keys()].filter((address) => !away.has(address) && !isClosed(address) && !/404\.html$/.test(address));
    assert.deepEqual(lost, []);
});

/** The way through a situation of the group to its page: what somebody follows who knows only what they are going through. */
function wayTo(group, home) {
    const away = distances(home);
    const before = [...links].filter(([address, to]) => to.has(group) && address.startsWith(`${home}situations/`) && away.get(address)?.steps <= STEPS - 1);
    before.sort(([one], [other]) => away.get(one).steps - away.get(other).steps);
    const way = [group];
    for (let at = before[0]?.[0]; at && at !== home; at = away.get(at).from) way.unshift(at);
    return way;
}

/** Presses Tab until the focus is on a link to the address. */
async function tabTo(tab, address) {
    const most = await tab.evaluate(() => document.querySelectorAll("a[href], button, input, summary").length + 2);
    for (let press = 0; press < most; press++) {
        await tab.keyboard.press("Tab");
        if (await tab.evaluate((address) => document.activeElement?.pathname === address && !document.activeElement.hash && document.activeElement.host === location.host, address)) return true;
    }
    return false;
}

test("NJ-1: by keyboard and without a script, three steps lead from the first page to how to join a fitting group", async () => {
    const kinds = /^group (in person|by video|by phone)|^group, (address on request|link on request|forum|course)$/;
    for (const page of site.pages.filter((page) => kinds.test(page.kind) && (page.language === "en" || page.kind === "group by video"))) {
        const home = page.language === "en" ? "/" : `/${page.language}/`;
        const way = wayTo(page.address, home);
        assert.ok(way.length <= STEPS && way.length >= 2, `${page.name} in ${way.length} steps: ${way.join(" ")}`);
        const tab = await openTab(browser, { size: PHONE, script: false });
        await tab.goto(site.origin + home);
        for (const address of way) {
            assert.ok(await tabTo(tab, address), `${page.name}: Tab finds the link to ${address} on ${tab.url()}`);
            await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
            assert.equal(new URL(tab.url()).pathname, address);
        }
        const ways = await tab.evaluate(() => {
            const main = document.querySelector("main");
            const seen = (element) => element.checkVisibility();
            const links = [...main.querySelectorAll("a[href^='tel:'], a[href^='sms:'], a[href^='mailto:'], a[rel~=noreferrer], address")].filter(seen);
            const crisis = document.querySelector("a[href='tel:988']")?.closest("aside, section");
            return links.filter((element) => !crisis?.contains(element) && element.textContent.trim()).length;
        });
        assert.ok(ways > 0, `${page.name} says how to join`);
        await tab.done();
    }
});

test("SE-1, NJ-1: without a script no control is dead", async () => {
    await hold(browser, site, mostly(site.pages), { size: PHONE, script: false }, "dead controls", async (tab) => {
        await look(tab);
        return tab.evaluate(() => {
            const { look } = window;
            const dead = [
                ...look.all("button, input, select, textarea").filter((element) => !(element.form?.getAttribute("action") && element.form.querySelector("[type=submit], button")) && !element.popoverTargetElement),
                ...look.all("a").filter((link) => !link.getAttribute("href") || link.getAttribute("href") === "#" || /^javascript:/i.test(link.href)),
                ...look.all("[role=button], [onclick], [tabindex='0']").filter((element) => !/^(a|button|summary|input)$/.test(element.localName) && element.scrollWidth <= element.clientWidth),
            ];
            const lost = look.all("a[href^='#']").filter((link) => link.hash && !document.getElementById(decodeURIComponent(link.hash.slice(1))));
            // Printing and sharing by a button are a script's; a browser has commands of its own for both.
            // That days are over shows only to who knows the hour.
            const hidden = [...document.querySelectorAll("main [hidden], main [inert]")].filter((element) => element.textContent.trim() && !element.matches(".tools, .over, [data-stale]"));
            return [...dead.map((element) => `${look.kind(element)} does nothing`), ...lost.map((link) => `${look.name(link)} leads to no place on the page`), ...hidden.map((element) => `${look.kind(element)} is hidden for ever`)];
        });
    });
});

test("NJ-1: with a script no word of a page is another than without", async () => {
    const words = async (script) => {
        const said = new Map();
        const tab = await openTab(browser, { size: PHONE, script });
        // The pages are read in the first minute of the day on which they were built, where the site is.
        await tab.emulateTimezone("America/Los_Angeles");
        await tab.evaluateOnNewDocument((now) => (Date.now = () => now), Date.parse(`${DAY}T00:00-08:00`));
        for (const page of few(site.pages).filter(({ address }) => !address.includes("#q="))) {
            await tab.goto(site.url(page));
            // What is said of the script itself is said only where there is none.
            const own = await tab.evaluate((byTheHour) => document.querySelectorAll(byTheHour).forEach((part) => part.remove()) || [document.querySelector("main").innerText, ...Array.from(document.querySelectorAll("main noscript"), (part) => part.innerText)], BY_THE_HOUR);
            said.set(page.name, own.slice(1).reduce((text, part) => text.replace(part, ""), own[0]));
        }
        await tab.done();
        return said;
    };
    const [without, withScript] = [await words(false), await words(true)];
    for (const [name, text] of without) {
        // A script may add a way to search or to filter; it may not take anything away.
        const missing = text.split("\n").filter((line) => line.trim() && !withScript.get(name).includes(line));
        assert.deepEqual(missing, [], name);
    }
});
