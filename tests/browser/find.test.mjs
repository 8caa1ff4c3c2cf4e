// The finder in real browsers: what somebody writes is answered in the page, tells nobody, and never ends nowhere.

import assert from "node:assert/strict";
import { readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";

import { DESK, PHONE, answered, launch, openTab } from "./support/browser.mjs";
import { everyPage, openSite, build } from "./support/site.mjs";
import { serve } from "./support/server.mjs";

let browser, site;

before(async () => {
    site = await openSite({
        change: async (folder) => {
            const settings = path.join(folder, "site.yaml");
            const said = await readFile(settings, "utf8");
            await writeFile(settings, `${said.replace(/^privacy:\n/m, "privacy:\n  location: true\n")}${/^privacy:/m.test(said) ? "" : "\nprivacy:\n  location: true\n"}`);
        },
    });
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.close();
});

/** A tab at a page of the site, which notes what it asks for and what goes wrong. */
async function at(address, { host = site, ...options } = {}) {
    const tab = await openTab(browser, { size: PHONE, ...options });
    tab.asked = [];
    tab.wrong = [];
    // What stands behind "#" is told by the browser here, but is sent to nobody.
    tab.on("request", (request) => tab.asked.push(request.url().replace(host.origin, "").replace(/#.*/, "")));
    tab.on("pageerror", (error) => tab.wrong.push(error.message));
    await tab.goto(host.origin + address, { waitUntil: "load" });
    return tab;
}

async function write(tab, words) {
    await tab.focus("#_find");
    await tab.keyboard.type(words);
    await settled(tab, words);
}

/** Waits until the answer to just these words is there. */
async function settled(tab, words) {
    await tab.waitForFunction((words) => history.state && history.state.find === words.trim(), { timeout: 10_000 }, words);
    await answered(tab);
}

const status = (tab) => tab.$eval(".found > [role=status]", (element) => element.textContent);
const names = (tab, kind) => tab.$$eval(`.found-${kind} h3 a`, (links) => links.map((link) => link.textContent));
const chips = (tab) => tab.$$eval(".chips li button:first-child", (buttons) => buttons.map((button) => button.textContent));

test("whoever had scrolled to the box still sees it when an answer takes the place of what stood above", async () => {
    const tab = await at("/");
    await write(tab, "grief");
    const [seen, top] = await tab.$eval("#_find", (field) => {
        const { left, top, bottom } = field.getBoundingClientRect();
        const at = (y) => document.elementFromPoint(left + 30, y) === field;
        return [at(top + 2) && at(bottom - 2), top];
    });
    assert.ok(seen, `the box is at ${top}`);
    await tab.done();
});

test("nothing of the finder is loaded before somebody comes near the box, and then the least that answers", async () => {
    const tab = await at("/");
    assert.ok(!tab.asked.some((address) => /find|search/.test(address)), tab.asked.join(" "));
    await write(tab, "grief tuesday");
    const asked = tab.asked.filter((address) => /find|search/.test(address));
    assert.ok(asked.length <= 5, asked.join(" "));
    assert.match((await names(tab, "group")).join(), /Tuesday Grief Circle/);
    assert.deepEqual(await chips(tab), ["Grief", "tuesday"]);
    await tab.done();
});

test("SE-1: without a script there is no box, but the page of the finder leads to all lists", async () => {
    const tab = await at("/find/", { script: false });
    const [seen, links] = await Promise.all([tab.$eval(".finder", (box) => getComputedStyle(box).display), tab.$$eval("#main .choices-list a", (all) => all.length)]);
    assert.equal(seen, "none");
    assert.ok(links >= 6);
    await tab.done();
});

test("SE-2: slips, plurals and other words lead to the group", async () => {
    const tab = await at("/find/");
    for (const [words, name] of [["greif", /Grief/], ["anxieties", /Worr|Anxi|Panic/i], ["drinking", /Steps|Open Door|Recovery|Choices|Sober/i], ["al anon", /Famil/]]) {
        await tab.$eval("#_find", (field) => (field.value = ""));
        await write(tab, words);
        assert.match([...(await names(tab, "situation")), ...(await names(tab, "group"))].join(", "), name, words);
    }
    await tab.done();
});

test("a place that the site does not know is named above the groups, and not where there are none", async () => {
    const tab = await at("/find/");
    const notices = () => tab.$$eval(".found > div > .notice", (all) => all.map((notice) => notice.textContent));
    await write(tab, "grief near 97201");
    assert.deepEqual(await notices(), ["Not all of this was found. Left out: “97201”."]);
    await tab.$eval("#_find", (field) => (field.value = ""));
    await write(tab, "zzzqq");
    assert.deepEqual(await notices(), []);
    await tab.done();
});

test("PV-5: no word leaves the page, in no request and in no address", async () => {
    const secret = "sekretwort";
    const tab = await at("/");
    await write(tab, `grief ${secret}`);
    await tab.keyboard.press("Enter");
    assert.ok(!tab.asked.some((address) => address.includes(secret) || address.includes("grief")), tab.asked.join(" "));
    assert.ok(!tab.url().includes(secret) && !tab.url().includes("#"));
    assert.ok(!(await tab.title()).includes(secret));
    const kept = await tab.evaluate(async () => [document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage), String((await indexedDB.databases()).length)].join());
    assert.equal(kept, ",{},{},0");
    await tab.done();
});

test("FI-2: the count is announced, and the focus stays in the box", async () => {
    const tab = await at("/articles/");
    await write(tab, "online");
    assert.match(await status(tab), /Groups found: \d+/);
    assert.equal(await tab.evaluate(() => document.activeElement.id), "_find");
    await tab.keyboard.press("Enter");
    await tab.waitForFunction(() => document.activeElement.id === "_found");
    await tab.done();
});

test("CR-5: a word of somebody in danger brings the crisis lines above all that was found, also where nothing was", async () => {
    for (const [address, words] of [["/find/", "suicide"], ["/groups/", "i want to die xyzzy"], ["/es/", "quiero morir"]]) {
        const tab = await at(address);
        await write(tab, words);
        const order = await tab.evaluate(() => {
            const found = document.querySelector(".found");
            const lines = found.querySelector(".crisis");
            const first = found.querySelector(".found-list, .ways-on");
            return Boolean(lines && lines.querySelector('a[href="tel:988"]') && lines.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
        });
        assert.ok(order, words);
        await tab.done();
    }
});

test("chips are taken away and changed, and the box says the same", async () => {
    const tab = await at("/find/");
    await write(tab, "grief tuesday");
    const before = (await names(tab, "group")).length;
    await tab.click('[data-key="away-1"]');
    await settled(tab, "grief");
    assert.equal(await tab.$eval("#_find", (field) => field.value), "grief");
    assert.ok((await names(tab, "group")).length > before);
    await tab.click('[data-key="change-0"]');
    assert.deepEqual(await tab.$eval("#_find", (field) => [field.selectionStart, field.selectionEnd]), [0, 5]);
    await tab.done();
});

test("facets have true counts, and whoever takes one finds just so many", async () => {
    const tab = await at("/find/", { size: DESK });
    await write(tab, "grief");
    await tab.click(".narrow summary");
    const offered = await tab.$$eval(".narrow button", (buttons) => buttons.map((button) => [button.getAttribute("data-key"), button.textContent]));
    assert.ok(offered.length >= 4);
    for (const [key, text] of offered.slice(0, 6)) {
        const count = /\((\d+)\)$/.exec(text)[1];
        await tab.click(`[data-key="${key}"]`);
        await settled(tab, `grief ${key.slice("add-".length)}`);
        assert.equal(await status(tab), `Groups found: ${count}`, text);
        await tab.$eval("#_find", (field) => (field.value = ""));
        await write(tab, "grief");
    }
    await tab.done();
});

test("groups come in the order that was asked for, and more are shown when asked", async () => {
    const tab = await at("/find/");
    await write(tab, "online");
    assert.equal((await names(tab, "group")).length, 10);
    await tab.click('[data-key="more"]');
    await tab.waitForFunction(() => document.querySelectorAll(".found-group").length > 10);
    await tab.focus("#_order");
    await tab.select("#_order", "soon");
    await answered(tab);
    assert.equal(await tab.$eval("#_order", (order) => order.value), "soon");
    assert.equal(await tab.evaluate(() => document.activeElement.getAttribute("data-key")), "order", "the keyboard stays where it was");
    await tab.done();
});

test("Back closes the answer and then leaves, and an answer that was left comes back", async () => {
    const tab = await at("/articles/");
    await write(tab, "grief");
    await tab.click(".found-group h3 a");
    await tab.waitForFunction(() => location.pathname.startsWith("/groups/"));
    await tab.goBack();
    await answered(tab);
    assert.equal(await tab.$eval("#_find", (field) => field.value), "grief");
    await tab.goBack();
    await tab.waitForFunction(() => !document.querySelector(".found"));
    assert.ok(await tab.$eval("#main h1", (title) => title.checkVisibility()), "the page has its own text again");
    await tab.keyboard.press("Escape");
    assert.deepEqual(tab.wrong, []);
    await tab.done();
});

test("a link to a search holds the words behind the # alone, and opens the same answer", async () => {
    const tab = await at("/find/");
    await write(tab, "grief tuesday");
    await tab.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: { writeText: (text) => Promise.resolve((window.copied = text)) } }));
    await tab.click('[data-key="link"]');
    const link = await tab.waitForFunction(() => window.copied);
    const copied = await link.jsonValue();
    assert.equal(copied, `${site.origin}/find/#q=grief%20tuesday`);
    const other = await at(copied.replace(site.origin, ""));
    await answered(other);
    assert.deepEqual(await chips(other), ["Grief", "tuesday"]);
    assert.ok(!other.url().includes("#"), "nothing stays in the address");
    assert.ok(!other.asked.some((address) => address.includes("tuesday")));
    await Promise.all([tab.done(), other.done()]);
});

test("LO-1: the place of a visitor is asked only when they press, and stays in the page", async () => {
    const tab = await at("/find/");
    await tab.browserContext().overridePermissions(site.origin, ["geolocation"]);
    await tab.setGeolocation({ latitude: 45.52, longitude: -122.68 });
    await write(tab, "grief");
    await tab.click('[data-key="here"]');
    await tab.waitForFunction(() => document.querySelector("#_order")?.value === "near");
    assert.ok(!tab.asked.some((address) => address.includes("45.5")));
    await tab.done();
});

test("hostile words are texts and nothing else", async () => {
    const tab = await at("/find/");
    for (const words of ['<img src=x onerror="window.ran=1">', "'\"><script>window.ran=1</script>", "\u202egrief\u202c 🙂🙂", "грусть 悲しい حزن ความเศร้า", "\\0 %00 ${1} {{ x }} __proto__ constructor", "a".repeat(300)]) {
        await tab.$eval("#_find", (field, words) => {
            field.value = words;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }, words);
        await tab.focus("#_find");
        await tab.waitForFunction((words) => history.state && history.state.find === words.slice(0, 300).trim(), {}, words);
        await answered(tab);
        assert.equal(await tab.evaluate(() => window.ran), undefined, words);
        assert.equal(await tab.$(".found img, .found script"), null);
    }
    assert.deepEqual(tab.wrong, []);
    await tab.done();
});

test("a file that is missing, cut off or of another version leads to the lists, in one plain sentence", async () => {
    const breaks = {
        "no root": (folder) => rm(path.join(folder, "search/en.json")),
        "another version": async (folder) => {
            const file = path.join(folder, "search/en.json");
            await writeFile(file, (await readFile(file, "utf8")).replace(/"format":\d+/, '"format":99'));
        },
        "half a file": async (folder) => {
            const inner = path.join(folder, "search/files");
            const [name] = (await readdir(inner)).filter((each) => each.startsWith("en-"));
            for (const file of await readdir(path.join(inner, name, "rows"))) {
                const rows = path.join(inner, name, "rows", file);
                await writeFile(rows, (await readFile(rows, "utf8")).slice(0, 200));
            }
        },
    };
    for (const [name, harm] of Object.entries(breaks)) {
        const built = await build();
        await harm(built.output);
        const host = await serve(built.output);
        const tab = await at("/find/", { host });
        await write(tab, "grief");
        assert.match(await status(tab), /does not answer right now/, name);
        assert.ok((await tab.$$(".found .links a")).length >= 6, `${name}: the lists are there`);
        await tab.done();
        await host.close();
        await built.remove();
    }
});

test("the whole way with the keyboard: from home to how to join in three steps", async () => {
    const tab = await at("/", { size: DESK });
    for (let presses = 0; presses < 25 && (await tab.evaluate(() => document.activeElement.id)) !== "_find"; presses += 1) await tab.keyboard.press("Tab");
    await tab.keyboard.type("grief tuesday");
    await settled(tab, "grief tuesday");
    await tab.keyboard.press("Enter");
    await tab.waitForFunction(() => document.activeElement.id === "_found");
    for (let presses = 0; presses < 40 && !(await tab.evaluate(() => document.activeElement.closest(".found-group"))); presses += 1) await tab.keyboard.press("Tab");
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
    assert.match(tab.url(), /\/groups\//);
    await tab.done();
});

test("every page has a box, but for two that must come through the worst of networks; one leads to the finder, the other to the situations", async () => {
    const all = await everyPage(site.output);
    const isSmallest = ({ name }) => /^(es\/)?(safety\/|404\.html)/.test(name);
    const lost = all.filter(isSmallest).filter(({ name, html }) => !(/404/.test(name) ? /href="?\/(es\/)?find\/"?/ : /href="?\/(es\/)?situations\/"?/).test(html));
    assert.deepEqual(lost.map(({ name }) => name), []);
    const pages = all.filter((page) => !isSmallest(page));
    const without = pages.filter(({ html }) => !/<div[^>]* data-find=/.test(html)).map(({ name }) => name);
    assert.deepEqual(without, []);
    const elsewhere = pages.filter(({ html }) => !/<div[^>]* data-page="?\/(\w{2}\/)?find\/"?/.test(html)).map(({ name }) => name);
    assert.deepEqual(elsewhere, []);
});

test("the finder's script is at most 12 KB, compressed", async () => {
    const [name] = (await readdir(path.join(site.output, "assets"))).filter((each) => /^find\.\w+\.js$/.test(each));
    const answer = await fetch(`${site.origin}/assets/${name}`, { headers: { "accept-encoding": "gzip" } });
    await answer.arrayBuffer();
    const { gzipSync } = await import("node:zlib");
    assert.ok(gzipSync(await readFile(path.join(site.output, "assets", name)), { level: 9 }).length <= 12 * 1024);
});
