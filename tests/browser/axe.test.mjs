// G2: axe-core with all its rules up to AAA, on each kind of page, in each of the moods in which visitors read. What axe cannot
// decide ("incomplete") fails too, unless a reason stands below.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";

import { DESK, MOODS, NARROW, hold, launch, setMood, visit } from "./support/browser.mjs";
import { mostly } from "./support/kinds.mjs";
import { PSEUDO } from "./support/pseudo.mjs";
import { openSite, root } from "./support/site.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What depends on colours. `only` these are asked in moods that change nothing else. */
const COLOURS = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];

/** What axe leaves open and a person has looked at. `why` says what they saw; `when(node)` keeps each as narrow as it can be. */
const EXPLAINED = [
    {
        rule: /^color-contrast/,
        why: "an arrow or a mark without a letter, hidden from readers, says nothing that the words beside it do not say",
        when: (node) => /^<\w+[^>]* aria-hidden="true"/.test(node.html) && /only non-text characters/.test(node.summary),
    },
    {
        rule: /^color-contrast/,
        why: "the names on a map stand in --ink on the --card of its ground, a pair that cards have as well; axe sees no ground behind a drawing",
        when: (node) => /^<text class="map-label"/.test(node.html) && /contains an image node/.test(node.summary),
    },
    {
        rule: /^identical-links-same-purpose$/,
        why: "a number is its own link text (CR-2); whether it is called or written to is said by the word before it",
        when: (node) => [node.html, ...node.related].every((html) => /^<a [^>]*href="(tel|sms):/.test(html)),
    },
    {
        rule: /^identical-links-same-purpose$/,
        why: "links to the site by its own address lead to the same page as those without a host; only here it is served elsewhere",
        when: (node) => new Set([node.html, ...node.related].map((html) => / href="([^"]*)"/.exec(html)?.[1].replace(base, "/"))).size === 1,
    },
];

let browser, site, base;

before(async () => {
    site = await openSite({ pseudo: true });
    base = /^base_url: (\S+)/m.exec(await readFile(path.join(root, "site.yaml"), "utf8"))[1];
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.close();
});

/** Everything that axe says about the page in the tab, each as one line: of all rules, of `only` some, or of all but those `without`. */
async function axe(tab, { only, without = [] } = {}) {
    const options = {
        runOnly: only ? { type: "rule", values: only } : { type: "tag", values: TAGS },
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        resultTypes: ["violations", "incomplete"],
    };
    if (!(await tab.evaluate(() => "axe" in window))) await tab.evaluate(AXE);
    const result = await tab.evaluate(async (options) => {
        const { violations, incomplete } = await window.axe.run(document, options);
        const related = (node) => [...node.any, ...node.all, ...node.none].flatMap((check) => check.relatedNodes ?? []).map((other) => other.html);
        const slim = (found) => found.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => ({ html: node.html, target: node.target.join(" "), summary: node.failureSummary ?? "", related: related(node) })) }));
        return { violations: slim(violations), incomplete: slim(incomplete) };
    }, options);
    const told = (kind, { id, nodes }) => nodes.map((node) => `${kind} ${id}: ${node.html.slice(0, 110).replace(/\s+/g, " ")} :: ${node.summary.split("\n").slice(1, 3).join(" ").trim()}`);
    const open = result.incomplete.map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => !EXPLAINED.some((entry) => entry.rule.test(id) && entry.when(node))) }));
    return [...result.violations.flatMap((found) => told("violates", found)), ...open.flatMap((found) => told("leaves open", found))];
}

/**
 * How a page is looked at, one after the other, and what is asked then. axe takes the fill of a text for its colour, and the browser
 * leaves that as the theme asked for while it draws the forced one: so contrast is not asked there. What can go wrong with it is held
 * by FC-1 in moods.test.mjs.
 */
const LOOKS = [
    { name: "light", size: DESK, mood: MOODS.light },
    { name: "dark", size: DESK, mood: MOODS.dark, only: COLOURS },
    { name: "forced colours", size: DESK, mood: MOODS["forced colours"], without: COLOURS },
    { name: "light at 320 px", size: NARROW, mood: MOODS.light },
    { name: "dark at 320 px", size: NARROW, mood: MOODS.dark, only: COLOURS },
];

// One visit for all of them, as no script of the theme asks for the size of the window or for a mood: what changes is the style.
test("G2: every kind of page passes axe up to AAA, on a desk and on a phone of 320 pixels, in light, in dark and in forced colours", async () => {
    await hold(browser, site, mostly(site.pages), { trusted: true, go: false }, "axe", async (tab, page) => {
        const complaints = [];
        for (const { name, size, mood, ...asked } of LOOKS) {
            await tab.setViewport(size);
            await setMood(tab, mood);
            if (name === LOOKS[0].name) await visit(tab, site, page);
            complaints.push(...(await axe(tab, asked)).map((complaint) => `${name}: ${complaint}`));
        }
        return complaints;
    });
});

test("G2: pages pass axe when they are read from right to left", async () => {
    const pages = site.pages.filter((page) => page.language === PSEUDO);
    await hold(browser, site, pages, { size: NARROW, trusted: true }, "axe, mirrored", (tab) => axe(tab));
});

test("G2: pages pass axe without script", async () => {
    const options = { size: DESK, trusted: true, go: false };
    await hold(browser, site, mostly(site.pages), options, "axe without script", async (tab, page) => {
        await tab.setJavaScriptEnabled(false);
        await visit(tab, site, page);
        // axe itself is a script: it comes to a page that was read and laid out without any.
        await tab.setJavaScriptEnabled(true);
        return axe(tab);
    });
});
