// Help in a crisis, on every kind of page. The ids are those of the criteria.
//
//     OPENCHAIR_PROGRAM=target/release/openchair node --test tests/browser/

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { PAGES, launched, served } from "./support/exit.mjs";

let browser, page, site;

before(async () => {
    [browser, site] = await Promise.all([launched("chrome"), served("exit: false\n")]);
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
});

after(async () => {
    await browser?.close();
    await site?.close();
});

test("CR-1 CR-2 CR-3 the lines are on every kind of page without a script, as links that say their number, in one order", async () => {
    await page.setViewport({ width: 360, height: 640 });
    for (const part of PAGES) {
        await page.goto(site.address + part);
        const block = await page.$eval("#crisis", (block) => ({
            isBeforeFooter: Boolean(block.compareDocumentPosition(document.querySelector("footer")) & Node.DOCUMENT_POSITION_FOLLOWING),
            names: [...block.querySelectorAll(".line-name")].map((name) => name.textContent.trim()),
            numbers: [...block.querySelectorAll("a[href^='tel:'], a[href^='sms:']")].map((link) => [link.getAttribute("href"), link.textContent.trim(), link.getAttribute("aria-label")]),
            text: block.textContent,
            hasButton: Boolean(block.querySelector("button, details")),
        }));
        assert.ok(block.isBeforeFooter, part);
        assert.deepEqual(block.names, ["Night Line", "Day Line"], part);
        assert.ok(block.numbers.length >= 3, part);
        for (const [href, text, label] of block.numbers) {
            assert.equal(label, null);
            assert.equal(href.replace(/\D/g, "").slice(-3), text.replace(/\D/g, "").slice(-3), `${href} says ${text}`);
        }
        assert.match(block.text, /Always[^]*By day/, part);
        assert.equal(block.hasButton, false, part);
        const stops = await page.$$eval("a[href]", (links) => links.slice(0, 3).map((link) => link.getAttribute("href")));
        assert.ok(stops.includes("#crisis"), `${part}: ${stops}`);
    }
});

test("CR-4 the heading says in words how urgent it is", async () => {
    await page.goto(`${site.address}/groups/`);
    assert.match(await page.$eval("#crisis-title", (title) => title.textContent), /help right now/);
});

test("CR-4 whoever sees no colours is told the same in the same order", async () => {
    const told = async () => {
        const named = [];
        const walk = (node) => {
            named.push(`${node.role} ${node.name ?? ""}`);
            (node.children ?? []).forEach(walk);
        };
        walk(await page.accessibility.snapshot());
        return named;
    };
    for (const part of PAGES) {
        await page.goto(site.address + part);
        const colourful = await told();
        await page.emulateVisionDeficiency("achromatopsia");
        assert.deepEqual(await told(), colourful, part);
        await page.emulateVisionDeficiency("none");
        assert.ok(colourful.some((line) => /^heading .*(help right now|ayuda ahora)/.test(line)), part);
    }
});

test("CR-6 the numbers are on paper", async () => {
    await page.emulateMediaType("print");
    for (const part of PAGES) {
        await page.goto(site.address + part);
        const paper = await page.$eval("#crisis", (block) => block.innerText);
        assert.match(paper, /988[^]*741741[^]*503-555-0100/, part);
    }
    await page.emulateMediaType(null);
});
