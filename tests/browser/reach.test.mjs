// The site by keyboard alone: everything is reached, in the order in which it is read, can be seen while it has the focus, and is
// never below something that sticks. And what helps is found in the same place on each page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DESK, MOODS, NARROW, PHONE, assertNone, complaintsOf, hold, launch, openTab, visit } from "./support/browser.mjs";
import { few, mostly } from "./support/kinds.mjs";
import { look } from "./support/look.mjs";
import { openComparer } from "./support/pixels.mjs";
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

test("SK-1: the first Tab shows the skip link, and Enter leads into the text", async () => {
    await hold(browser, site, few(site.pages), { size: PHONE }, "the skip link", async (tab) => {
        await look(tab);
        const isHidden = await tab.evaluate(() => {
            const first = document.querySelector("a[href], button, input");
            return !window.look.isSeen(first);
        });
        await tab.keyboard.press("Tab");
        const skip = await tab.evaluate(() => {
            const link = document.activeElement;
            const box = link.getBoundingClientRect();
            return {
                leads: link.matches("a[href^='#']") && document.querySelector(link.getAttribute("href")) === document.querySelector("main"),
                isSeen: window.look.isSeen(link) && box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.height >= 24,
                isFirst: link === document.querySelector("a[href], button, input") && !link.parentElement.closest("header, nav, main, footer, aside"),
            };
        });
        if (!skip.leads) return ["the first stop is no link to the text"];
        await tab.keyboard.press("Enter");
        const inMain = () => tab.evaluate(() => Boolean(document.activeElement.closest("main")));
        let arrives = await inMain();
        if (!arrives) {
            await tab.keyboard.press("Tab");
            arrives = await inMain();
        }
        return [
            ...(isHidden ? [] : ["the skip link takes room before it is needed"]),
            ...(skip.isSeen ? [] : ["the skip link is not seen while it has the focus"]),
            ...(skip.isFirst ? [] : ["the skip link is not first, or it stands in a landmark"]),
            ...(arrives ? [] : ["the skip link does not bring the focus into the text"]),
        ];
    });
});

/** Where the focus is now, and what is wrong with being there. */
function atStop() {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    element.dataset.stop ??= String((window.stops = (window.stops ?? 0) + 1));
    const wrong = [];
    const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    if (boxes.length === 0) wrong.push("is not drawn");
    const points = boxes.flatMap((box) => [
        [box.left + box.width / 2, box.top + box.height / 2],
        [box.left + 2, box.top + 2],
        [box.right - 2, box.bottom - 2],
    ]);
    for (const [x, y] of points) {
        if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
            wrong.push("is out of the window");
            break;
        }
        const top = document.elementFromPoint(x, y);
        // The corner of a round button belongs to what is around it.
        if (top && top !== element && !element.contains(top) && !top.contains(element)) {
            wrong.push(`is covered by ${window.look.kind(top)}`);
            break;
        }
    }
    const style = getComputedStyle(element);
    const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    if (!hasOutline && style.boxShadow === "none") wrong.push("shows no outline");
    return { stop: Number(element.dataset.stop), where: `<${element.localName}${element.className ? `.${element.className}` : ""}> in ${element.closest("[class]:not(a)")?.className ?? element.parentElement.localName}`, text: element.textContent.trim().slice(0, 25), wrong };
}

/** Presses Tab until the page is through; gives complaints. */
async function walk(tab) {
    await look(tab);
    const targets = await tab.evaluate(() => {
        const { targets } = window.look;
        return targets().filter((element) => element.tabIndex >= 0).length;
    });
    const complaints = [];
    let seen = 0;
    for (let press = 0; press < targets + 10; press++) {
        await tab.keyboard.press("Tab");
        const here = await tab.evaluate(atStop);
        if (!here || here.stop <= seen) break;
        seen = here.stop;
        complaints.push(...here.wrong.map((wrong) => `${here.where} ${wrong} while it has the focus :: "${here.text}"`));
    }
    const missed = await tab.evaluate(() => window.look.targets().filter((element) => element.tabIndex >= 0 && !element.dataset.stop).map((element) => window.look.name(element)));
    return [...complaints, ...missed.map((name) => `Tab never reaches ${name}`)];
}

test("2.1.1, 2.4.7, 2.4.12: Tab reaches everything on a phone, and nothing with the focus is hidden or covered", async () => {
    await hold(browser, site, few(site.pages), { size: PHONE }, "the walk", walk);
});

test("2.4.12: nor at 320 pixels with letters twice as large, nor on a low window", async () => {
    const pages = few(site.pages).filter((page) => /^(home|group by video|all groups)$/.test(page.kind));
    const large = async (tab) => {
        await tab.addStyleTag({ content: "html { font-size: 200% !important }" });
        return walk(tab);
    };
    await hold(browser, site, pages, { size: { width: 640, height: 360 } }, "the walk in a low window", walk);
    await hold(browser, site, pages.slice(0, 2), { size: NARROW, trusted: true }, "the walk with large letters", large);
});

test("2.4.12: walking back is no different", async () => {
    await hold(browser, site, few(site.pages).filter((page) => /^(home|article)$/.test(page.kind)), { size: PHONE }, "the walk back", async (tab) => {
        await look(tab);
        const complaints = [];
        const count = await tab.evaluate(() => window.look.targets().length);
        for (let press = 0; press < count; press++) {
            await tab.keyboard.down("Shift");
            await tab.keyboard.press("Tab");
            await tab.keyboard.up("Shift");
            const here = await tab.evaluate(atStop);
            if (!here) break;
            complaints.push(...here.wrong.map((wrong) => `${here.where} ${wrong} on the way back :: "${here.text}"`));
        }
        return complaints;
    });
});

test("2.1.2, 2.4.3: no page catches the focus or orders it by number", async () => {
    await hold(browser, site, few(site.pages), { size: PHONE }, "tabindex", (tab) =>
        tab.evaluate(() => [
            ...[...document.querySelectorAll("[tabindex]")].filter((element) => element.tabIndex > 0).map((element) => `${element.localName} has tabindex ${element.tabIndex}`),
            ...[...document.querySelectorAll("[accesskey], [autofocus]")].map((element) => `${element.localName} takes a key or the focus for itself`),
        ]),
    );
});

test("1.3.2, 2.4.3: what is read first stands first", async () => {
    const looks = async (tab) => {
        await look(tab);
        return tab.evaluate(() => {
            const isMirrored = document.documentElement.dir === "rtl";
            const stops = window.look.all("a[href], button, input, h1, h2, h3, h4, p, dt, dd").filter((element) => !window.look.isFloating(element));
            const found = [];
            for (let index = 1; index < stops.length; index++) {
                const [one, other] = [stops[index - 1], stops[index]];
                if (one.contains(other)) continue;
                const [from, to] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
                const isBeside = isMirrored ? to.right <= from.left + 1 : to.left >= from.right - 1;
                const isBefore = isMirrored ? to.left >= from.right - 1 : to.right <= from.left + 1;
                const sameRow = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > Math.min(from.height, to.height) / 2;
                const isAbove = to.bottom <= from.top + 1;
                // A column to the side may begin higher up.
                const isColumn = isBeside || (isMirrored ? to.right <= from.right - from.width : to.left > from.left + 40);
                if ((isAbove && !isColumn) || (sameRow && isBefore)) found.push(`${window.look.name(other)} comes after ${window.look.name(one)}, but stands before it`);
            }
            return found;
        });
    };
    for (const size of [PHONE, DESK]) await hold(browser, site, few(site.pages), { size }, `order at ${size.width} px`, looks);
});

/** One of each component that can have the focus: by tag, class, and the part of the page it is in. */
function components() {
    const seen = new Map();
    for (const element of window.look.targets()) {
        const part = element.closest("nav, header, main, footer, aside, article, section, form")?.className ?? "";
        const key = `${element.localName}.${element.className} in ${part} ${getComputedStyle(element).display}`;
        if (!seen.has(key)) {
            element.dataset.component = String(seen.size);
            seen.set(key, window.look.name(element));
        }
    }
    return [...seen.values()];
}

test("FO-1: the focus changes at least a border of two pixels, by 3:1, around each component, in light and in dark", async () => {
    const comparer = await openComparer(browser);
    const pages = few(site.pages).filter((page) => /^(home|group by video|all groups|article|situation)$/.test(page.kind));
    for (const mood of ["light", "dark"]) {
        const done = new Set();
        await hold(browser, site, pages, { size: PHONE, mood: MOODS[mood] }, `focus in ${mood}`, async (tab) => {
            await look(tab);
            // The last thing that moved the focus is the keyboard: so a focus by script is shown as one by Tab.
            await tab.keyboard.press("Tab");
            const names = await tab.evaluate(components);
            const complaints = [];
            for (const [index, name] of names.entries()) {
                const kind = name.replace(/ ".*/, "");
                if (done.has(kind)) continue;
                done.add(kind);
                const place = await tab.evaluate((index) => {
                    const element = document.querySelector(`[data-component="${index}"]`);
                    document.activeElement.blur();
                    element.focus({ preventScroll: true });
                    element.scrollIntoView({ block: "center" });
                    const box = element.getBoundingClientRect();
                    const border = [...element.getClientRects()].reduce((sum, line) => sum + 4 * (line.width + line.height), 0);
                    return { x: Math.max(0, box.x - 10) + scrollX, y: Math.max(0, box.y - 10) + scrollY, width: Math.min(box.width + 20, innerWidth), height: box.height + 20, border };
                }, index);
                const { border, ...clip } = place;
                const shot = () => tab.screenshot({ clip, encoding: "base64", captureBeyondViewport: false });
                const focused = await shot();
                await tab.evaluate(() => document.activeElement.blur());
                const changed = await comparer.changed(await shot(), focused);
                if (changed < border * 0.95) complaints.push(`${kind} changes too little when it gets the focus :: ${changed} pixels of ${Math.round(border)} needed`);
            }
            return complaints;
        });
    }
});

test("FO-2: with forced colours the focus has an outline", async () => {
    await hold(browser, site, few(site.pages), { size: DESK, mood: MOODS["forced colours"] }, "outline", async (tab) => {
        await look(tab);
        await tab.keyboard.press("Tab");
        return tab.evaluate(() =>
            window.look.targets().flatMap((element) => {
                element.focus({ preventScroll: true });
                const style = getComputedStyle(element);
                return style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2 ? [`${window.look.kind(element)} has no outline with forced colours`] : [];
            }),
        );
    });
});

test("CR-3, 3.2.3, 3.2.6: what helps stands in the same place on every page", async () => {
    const orders = new Map();
    await complaintsOf(browser, site, site.pages.filter((page) => page.language === "en"), { size: PHONE }, async (tab, page) => {
        const order = await tab.evaluate(() => {
            // The block of crisis lines holds the first number; an article may also name that number in its text, and an answer to words
            // of somebody in danger shows the lines once more.
            const numbers = [...document.querySelectorAll("a[href='tel:988']")].filter((link) => !link.closest(".prose, .found"));
            const block = numbers.map((link) => link.closest("aside, section, [id]")).find(Boolean);
            const toBlock = block && [...document.querySelectorAll("a[href^='#']")].find((link) => document.querySelector(link.hash) === block || block.querySelector(link.hash));
            const parts = {
                skip: document.querySelector("a[href='#main']"),
                exit: document.querySelector("a[rel~=nofollow]"),
                "link to crisis help": toBlock,
                header: document.querySelector("body > header"),
                text: document.querySelector("h1"),
                "crisis help": block,
                footer: document.querySelector("body > footer"),
            };
            const there = Object.entries(parts).filter(([, element]) => element);
            there.sort(([, one], [, other]) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
            const inside = block?.closest("main") ? " (inside of main)" : "";
            return there.map(([name]) => (name === "crisis help" ? name + inside : name)).join(" > ");
        });
        orders.set(order, [...(orders.get(order) ?? []), page.name]);
    });
    const [usual, ...others] = [...orders].sort(([, one], [, other]) => other.length - one.length);
    assert.match(usual[0], /exit.*crisis help/, "the usual order has the exit and the crisis help");
    assertNone(
        others.flatMap(([order, pages]) => pages.map((page) => ({ page, complaint: `the order is "${order}", elsewhere "${usual[0]}"` }))),
        "the same place",
    );
});

test("3.2.1, 3.2.5: nothing leads away, opens or reloads by itself", async () => {
    const tab = await openTab(browser, { size: PHONE });
    for (const page of few(site.pages)) {
        await visit(tab, site, page);
        const found = await tab.evaluate(() => [...document.querySelectorAll("meta[http-equiv=refresh], [target], dialog[open]")].map((element) => element.outerHTML.slice(0, 80)));
        assert.deepEqual(found, [], page.name);
    }
    await tab.done();
});
