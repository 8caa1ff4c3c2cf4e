// PR-1 and CR-6: what comes out on paper. A sheet may lie on a table in a waiting room: it has to say who can be called, to show where
// links lead, and to leave out what only works on a screen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { hold, launch, setMood } from "./support/browser.mjs";
import { few } from "./support/kinds.mjs";
import { look } from "./support/look.mjs";
import { openSite } from "./support/site.mjs";

/** A4 and US Letter without margins of 14 mm, in CSS pixels: what a page is laid out in. */
const PAPER = { width: 688, height: 960 };
const MARGIN = { top: "14mm", right: "14mm", bottom: "14mm", left: "14mm" };
const SHEETS = 2;

let browser, site;

before(async () => {
    site = await openSite();
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.close();
});

/** How many sheets a PDF has. */
const sheetsOf = (pdf) => Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test("PR-1: the page of a group takes at most two sheets, on A4 and on US Letter", async () => {
    const groups = site.pages.filter((page) => /^group/.test(page.kind) && page.language !== "ar");
    await hold(browser, site, groups, {}, "sheets", async (tab) => {
        await setMood(tab, {}, "print");
        const complaints = [];
        for (const format of ["a4", "letter"]) {
            const sheets = sheetsOf(await tab.pdf({ format, margin: MARGIN, preferCSSPageSize: true }));
            if (sheets < 1 || sheets > SHEETS) complaints.push(`${sheets} sheets of ${format}`);
        }
        return complaints;
    });
});

test("PR-1, EX-9: on paper there is no menu, no way out, no search, and nothing that only a screen can do", async () => {
    await hold(browser, site, [...few(site.pages), ...few(site.pages, "es")], { size: PAPER }, "on paper", async (tab) => {
        await setMood(tab, {}, "print");
        await look(tab);
        return tab.evaluate(() => {
            const left = (selector, what) => window.look.all(selector).map((element) => `${window.look.kind(element)} is printed: ${what}`);
            return [
                ...left("a[rel~=nofollow]", "the way out"),
                ...left("a[href='#main']", "the skip link"),
                ...left("nav", "a menu"),
                ...left("form, input, button, select, [role=search]", "a control"),
                ...left("video, audio, iframe", "what moves"),
            ];
        });
    });
});

test("CR-6: each printed page has the numbers of the crisis lines as text", async () => {
    await hold(browser, site, [...few(site.pages), ...few(site.pages, "es")], { size: PAPER }, "numbers", async (tab) => {
        await setMood(tab, {}, "print");
        await look(tab);
        return tab.evaluate(() => {
            const seen = window.look.texts().map(({ node }) => node.data).join(" ");
            return ["988", "741741", "1-800-662-4357"].filter((number) => !seen.includes(number)).map((number) => `${number} is not on paper`);
        });
    });
});

test("PR-1: on paper a link to another host shows where it leads", async () => {
    await hold(browser, site, [...few(site.pages), ...site.pages.filter((page) => /^group/.test(page.kind) && page.language === "en")], { size: PAPER }, "addresses", async (tab) => {
        await setMood(tab, {}, "print");
        await look(tab);
        return tab.evaluate(() => {
            // The site's own address is none of another host, though the site is served at another one here.
            const own = new URL(document.querySelector("link[rel=canonical]").href).host;
            const links = window.look.all("a[href^='http']").filter((link) => link.host !== location.host && link.host !== own);
            const isShown = (link) => {
                const after = getComputedStyle(link, "::after");
                if (after.display !== "none" && after.content.includes(link.host)) return true;
                // Or the address stands in the text, of the link itself or right beside it.
                return link.closest("p, li, div, section, address").parentElement.textContent.includes(link.href.replace(/^https?:\/\//, "").replace(/\/$/, ""));
            };
            return links.filter((link) => !isShown(link)).map((link) => `${window.look.kind(link)} in ${window.look.kind(link.closest("[class]:not(a)"))} does not show its address :: ${link.href}`);
        });
    });
});

test("PR-1: paper is white, words are black, and no card is torn in two", async () => {
    for (const mood of [{}, { "prefers-color-scheme": "dark" }]) {
        await hold(browser, site, few(site.pages), { size: PAPER }, "ink", async (tab) => {
            await setMood(tab, mood, "print");
            await look(tab);
            return tab.evaluate(() => {
                const found = new Set();
                for (const { element } of window.look.texts()) {
                    const colour = window.look.colour(getComputedStyle(element).color);
                    if (window.look.contrast(colour, [255, 255, 255]) < 7) found.add(`${window.look.kind(element)} is printed pale`);
                    if (window.look.light(window.look.ground(element)) < 0.8) found.add(`${window.look.kind(element)} is printed on a dark ground`);
                }
                const torn = window.look.all("article, main li > article").filter((card) => !/avoid/.test(getComputedStyle(card).breakInside) && card.offsetHeight < innerHeight / 2);
                return [...found, ...torn.map((card) => `${window.look.kind(card)} may be torn in two`)];
            });
        });
    }
});

test("PR-1: nothing is cut off at the edge of the paper", async () => {
    await hold(browser, site, few(site.pages), { size: PAPER }, "the edge of the paper", async (tab) => {
        await setMood(tab, {}, "print");
        await look(tab);
        return tab.evaluate(() => window.look.tooWide());
    });
});

test("sheets are counted", () => {
    assert.equal(sheetsOf(Buffer.from("<< /Type /Pages /Count 2 >> << /Type /Page >> <</Type/Page>>")), 2);
});
