// What a visit costs: bytes as they go over the wire with gzip, requests, and what a small telephone must lay out. The ceilings are
// those of the acceptance criteria. No time is asserted here: scripts/vitals prints times.

import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { DESK, PHONE, hold, launch } from "./support/browser.mjs";
import { few, mostly } from "./support/kinds.mjs";
import { openSite } from "./support/site.mjs";

const KB = 1024;
/** Ceilings by kind of page, in KB: `words` is HTML with styles, `total` is without pictures of the content. The first that fits counts. */
const BUDGETS = [
    { kinds: /^home$/, words: 14, script: 3, images: 30, requests: 4, total: 40 },
    { kinds: /^(not found|safety)$/, words: 8, script: 1, images: 0, requests: 2, total: 10 },
    { kinds: /^find$/, words: 12, script: 8, images: 0, requests: 4, total: 25 },
    { kinds: /^(group|article$)/, words: 14, script: 3, images: 60, requests: 4, total: 25 },
    { kinds: /./, words: 20, script: 3, images: 0, requests: 4, total: 30 },
];
/** A drawing of the theme, such as a logo, is small; it is no picture of the content. */
const DRAWING = 2;
const ELEMENTS = 1500;
/** Where a network may stop in a page: so many times, so many bytes apart. The first window of a page is in these. */
const PARTS = 18;
const PART = 300;

let browser, site;

before(async () => {
    site = await openSite();
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.close();
});

/** What the server sent for one page, by sort, in KB. */
function weigh(sent) {
    const sum = (fits) => sent.filter(fits).reduce((bytes, answer) => bytes + answer.bytes, 0) / KB;
    return {
        // Icons come at the end of a page and keep nothing waiting; they count in the total.
        words: sum(({ type, address }) => /html|css/.test(type) && !/icons\./.test(address)),
        script: sum(({ type }) => /javascript/.test(type)),
        images: sum(({ type }) => /image/.test(type)),
        fonts: sum(({ type }) => /font/.test(type)),
        total: sum(() => true),
        requests: sent.length,
    };
}

/** Notes what moves, from before the first picture on. */
const watchShifts = (tab) =>
    tab.evaluateOnNewDocument(() => {
        window.shifts = [];
        new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
                // What a style puts before or after an element has no node that a script may see.
                const node = entry.sources?.[0]?.node;
                const name = node ? [node.parentElement?.localName, node.localName ?? "text"].filter(Boolean).join(" > ") : "something without a node";
                window.shifts.push(`${name} moves while the page comes in :: ${entry.value.toFixed(6)}`);
            }
        }).observe({ type: "layout-shift", buffered: true });
    });

const shiftsOf = (tab) => tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(window.shifts), 50))));

const prepared = new WeakSet();

/** Goes to the page as somebody who was never here; gives the addresses that it loads, its own first. */
async function visitFresh(tab, page) {
    if (!prepared.has(tab)) {
        prepared.add(tab);
        await tab.setCacheEnabled(false);
        await watchShifts(tab);
    }
    const loaded = [];
    // Drawings that stand in the style itself ("data:") are not asked for.
    const keep = (response) => response.url().startsWith("http") && loaded.push(decodeURIComponent(new URL(response.url()).pathname));
    // From the finder's own page to one of its answers it would be a jump within the page, and no visit.
    if (page.address.includes("#")) await tab.goto("about:blank");
    tab.on("response", keep);
    await tab.goto(site.url(page), { waitUntil: "load" });
    tab.off("response", keep);
    // What the page before still asked for, such as its icon, comes before the page itself.
    return [...new Set(loaded.slice(loaded.indexOf(page.address)))];
}

test("each kind of page keeps its budget of bytes, requests and elements, and nothing moves while it comes in (CLS 0)", async () => {
    await hold(browser, site, mostly(site.pages), { size: PHONE, go: false }, "budgets", async (tab, page) => {
        const loaded = await visitFresh(tab, page);
        // What an answer costs is held by find.test.mjs.
        if (page.address.includes("#q=")) return shiftsOf(tab);
        // A script that stands in the page is a script all the same.
        const inline = await tab.evaluate(() => [...document.querySelectorAll("script[type=module]:not([src])")].map((script) => script.textContent).join(""));
        const script = inline ? gzipSync(inline).length / KB : 0;
        const is = weigh(loaded.map((address) => site.sent.findLast((answer) => answer.address === address)));
        is.words -= script;
        is.script += script;
        const may = BUDGETS.find(({ kinds }) => kinds.test(page.kind));
        const over = (name, more = 0) => (is[name] > may[name] + more ? [`${name}: ${is[name].toFixed(1)} of ${may[name]} KB`] : []);
        const elements = await tab.evaluate(() => document.getElementsByTagName("*").length);
        return [
            ...over("words"),
            ...over("script"),
            ...over("images", DRAWING),
            ...over("total", Math.min(is.images, may.images)),
            ...(is.fonts > 0 ? ["a font is loaded"] : []),
            ...(is.requests > may.requests ? [`${is.requests} of ${may.requests} requests: ${loaded.join(" ")}`] : []),
            ...(elements > ELEMENTS ? [`${elements} of ${ELEMENTS} elements`] : []),
            ...(await shiftsOf(tab)),
        ];
    });
});

test("CLS 0: nothing moves on a desk either", async () => {
    await hold(browser, site, few(site.pages), { size: DESK, go: false }, "shifts", async (tab, page) => {
        await visitFresh(tab, page);
        return shiftsOf(tab);
    });
});

test("CLS 0: nothing that is there moves, wherever the network stops while a page comes in", async () => {
    const kinds = { "group by video": "es", "all groups": "en" };
    for (const size of [PHONE, DESK]) {
        const pages = site.pages.filter(({ kind, language }) => kinds[kind] === language);
        await hold(browser, site, pages, { size, go: false }, `shifts in two parts, ${size.width} pixels wide`, async (tab, page) => {
            await tab.setCacheEnabled(false);
            await watchShifts(tab);
            const body = (await (await fetch(site.url(page))).text()).indexOf("<body");
            const moved = new Set();
            for (let part = 1; part <= PARTS; part++) {
                await tab.goto(`${site.url(page)}?stop=${body + part * PART}`, { waitUntil: "load" });
                for (const complaint of await shiftsOf(tab)) moved.add(`${complaint} after ${part * PART} bytes of its body`);
            }
            return [...moved];
        });
    }
});
