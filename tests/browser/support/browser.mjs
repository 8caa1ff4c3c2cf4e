// One Chromium for a file of gates, pages in the mood that a gate asks for, and a way to go through many pages on few tabs.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";

import puppeteer from "puppeteer-core";

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
/** How many pages are looked at together: a gate is for a small machine. */
const TABS = 2;

export async function launch() {
    assert.ok(chromium, "there is a Chromium");
    return puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb", "--hide-scrollbars"] });
}

export const PHONE = { width: 360, height: 640 };
export const NARROW = { width: 320, height: 640 };
export const LANDSCAPE = { width: 640, height: 360 };
export const DESK = { width: 1280, height: 800 };

/** What a visitor has asked their device for; each by its name in CSS. Reduced motion unless said otherwise, so that nothing moves. */
export const MOODS = {
    light: {},
    dark: { "prefers-color-scheme": "dark" },
    "forced colours": { "forced-colors": "active" },
    "forced colours, dark": { "forced-colors": "active", "prefers-color-scheme": "dark" },
    "more contrast": { "prefers-contrast": "more" },
    "more contrast, dark": { "prefers-contrast": "more", "prefers-color-scheme": "dark" },
};

/** Puts a page in a mood, and on paper with `media: "print"`. */
export async function setMood(page, mood = {}, media = "") {
    const features = { "prefers-color-scheme": "light", "prefers-reduced-motion": "reduce", "forced-colors": "none", "prefers-contrast": "no-preference", ...mood };
    page.cdp ??= await page.createCDPSession();
    await page.cdp.send("Emulation.setEmulatedMedia", { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) });
}

/** How long a page may take on a machine with much else to do, in milliseconds. No test is about that. */
const PATIENCE = 120_000;

/** A tab in a window of its own, so that it has the focus and is drawn whatever the others do. */
export async function openTab(browser, { size = DESK, mood = {}, script = true, trusted = false } = {}) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultNavigationTimeout(PATIENCE);
    if (trusted) await page.setBypassCSP(true);
    await page.setViewport(size);
    await setMood(page, mood);
    await page.cdp.send("Emulation.setFocusEmulationEnabled", { enabled: true });
    if (!script) await page.setJavaScriptEnabled(false);
    page.done = () => context.close();
    return page;
}

/** Goes to a page of the site and waits for all that it loads, and for what the finder answers where the address asks it. */
export async function visit(tab, site, page) {
    const isAsked = page.address.includes("#q=");
    // From the finder's own page it would be no visit but a jump within the page, with the focus where it was.
    if (isAsked) await tab.goto("about:blank");
    const answer = await tab.goto(site.url(page), { waitUntil: "load" });
    if (isAsked && tab.isJavaScriptEnabled()) await answered(tab);
    return answer;
}

/** Waits until the finder has said all that it has to say. */
export const answered = (tab) => tab.waitForFunction(() => document.querySelector(".found.answered"), { timeout: PATIENCE });

/**
 * Looks at each page and gathers what is wrong. `look(tab, page)` gives complaints, or nothing; each is told with the name of its page.
 * With `go: false` the look goes to the page itself.
 */
export async function complaintsOf(browser, site, pages, options, look) {
    const waiting = [...pages];
    const found = new Map(pages.map((page) => [page, []]));
    const worker = async () => {
        const tab = await openTab(browser, options);
        try {
            for (let page = waiting.shift(); page; page = waiting.shift()) {
                if (options.go !== false) await visit(tab, site, page);
                found.get(page).push(...((await look(tab, page)) ?? []));
            }
        } finally {
            await tab.done();
        }
    };
    await Promise.all(Array.from({ length: Math.min(TABS, pages.length) }, worker));
    return [...found].flatMap(([page, complaints]) => complaints.map((complaint) => ({ page: page.name, complaint })));
}

/**
 * Fails with the complaints, each said once with the pages on which it was found: a fault of the theme is on many. What stands
 * after "::" is an example and makes no other complaint.
 */
export function assertNone(complaints, claim) {
    const told = new Map();
    for (const { page, complaint } of complaints) {
        const [what, example] = complaint.split(" :: ");
        const known = told.get(what) ?? { example, pages: [] };
        if (!known.pages.includes(page)) known.pages.push(page);
        told.set(what, known);
    }
    const said = [...told].map(([what, { example, pages }]) => `- ${what}${example ? `, such as ${example}` : ""}\n    on ${pages.length > 1 ? `${pages.length} pages, first ` : ""}${pages[0]}`);
    assert.ok(said.length === 0, `${claim}: ${said.length} complaints\n${said.slice(0, 40).join("\n")}${said.length > 40 ? "\n- ... and more" : ""}`);
}

/** The same in one step, as most gates need it. */
export async function hold(browser, site, pages, options, claim, look) {
    assertNone(await complaintsOf(browser, site, pages, options, look), claim);
}
