// How pages lie in a window: nothing to scroll sideways for, nothing cut off, targets large enough for an unsteady thumb, letters
// large enough for tired eyes. Everything is measured on the pages as they were built.

import { after, before, test } from "node:test";

import { DESK, LANDSCAPE, NARROW, PHONE, hold, launch } from "./support/browser.mjs";
import { few, mostly } from "./support/kinds.mjs";
import { fits, look } from "./support/look.mjs";
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

test("1.4.10: at 320 pixels nothing scrolls sideways, is cut off or lies over another text", async () => {
    await hold(browser, site, mostly(site.pages), { size: NARROW }, "320 px", (tab) => fits(tab));
});

test("TY-1: with letters twice as large at 320 pixels everything still fits", async () => {
    await hold(browser, site, few(site.pages), { size: NARROW, trusted: true }, "200 % at 320 px", (tab) => fits(tab, "html { font-size: 200% !important }"));
});

test("TY-1: with letters twice as large on a desk everything still fits", async () => {
    await hold(browser, site, few(site.pages), { size: DESK, trusted: true }, "200 % at 1280 px", (tab) => fits(tab, "html { font-size: 200% !important }"));
});

test("TY-2: with a reader's own spacing of letters, words, lines and paragraphs nothing is lost", async () => {
    const spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";
    await hold(browser, site, few(site.pages), { size: NARROW, trusted: true }, "text spacing", async (tab) => {
        await tab.setViewport(NARROW);
        const narrow = await fits(tab, spacing);
        await tab.setViewport(DESK);
        return [...narrow.map((complaint) => `320 px: ${complaint}`), ...(await fits(tab)).map((complaint) => `1280 px: ${complaint}`)];
    });
});

test("1.3.4: with the phone on its side a page is whole, and what sticks leaves two thirds of the window", async () => {
    await hold(browser, site, few(site.pages), { size: LANDSCAPE }, "landscape", async (tab) => {
        const complaints = await fits(tab);
        const stuck = await tab.evaluate(() => {
            window.scrollTo(0, 600);
            const bars = window.look.all("body *").filter((element) => /fixed|sticky/.test(getComputedStyle(element).position));
            return bars.filter((bar) => bar.getBoundingClientRect().width > innerWidth / 2).reduce((sum, bar) => sum + bar.offsetHeight, 0);
        });
        return stuck > LANDSCAPE.height / 3 ? [...complaints, `what sticks takes ${stuck} of ${LANDSCAPE.height} px`] : complaints;
    });
});

test("1.3.4: no window between a phone and a desk is an odd one", async () => {
    const pages = few(site.pages).filter((page) => /^(home|group by video|all groups|article)$/.test(page.kind));
    await hold(browser, site, pages, { size: PHONE }, "windows of all widths", async (tab) => {
        const complaints = [];
        for (const width of [412, 600, 768, 992, 1100, 1920]) {
            await tab.setViewport({ width, height: 900 });
            complaints.push(...(await fits(tab)).map((complaint) => `${width} px: ${complaint}`));
        }
        return complaints;
    });
});

test("TS-1: on a phone of 360 pixels each target is 44 by 44 pixels, unless it stands in a sentence", async () => {
    await hold(browser, site, mostly(site.pages), { size: PHONE }, "targets", async (tab) => {
        await look(tab);
        return tab.evaluate(() => {
            const LEAST = 44;
            const blockOf = (element) => {
                let block = element.parentElement;
                while (/^(inline|contents)/.test(getComputedStyle(block).display)) block = block.parentElement;
                return block;
            };
            // In a sentence: words that are no link stand in the same block, and it flows with them.
            const isInSentence = (element) => {
                if (!/^inline/.test(getComputedStyle(element).display)) return false;
                const block = blockOf(element);
                return window.look.texts(block).some(({ element: other, node }) => !other.closest("a, button, .count, [aria-hidden]") && blockOf(node) === block && /\p{L}{2}/u.test(node.data));
            };
            // A target may reach further than its box, as the link of a card does: how far is asked of the page itself.
            const reach = (element) => {
                element.scrollIntoView({ block: "center" });
                const box = element.getClientRects()[0];
                const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                const hits = (dx, dy) => {
                    const found = document.elementFromPoint(x + dx, y + dy);
                    return Boolean(found) && (element === found || element.contains(found));
                };
                const far = (dx, dy) => {
                    let steps = 0;
                    while (steps < LEAST && hits(dx * (steps + 1), dy * (steps + 1))) steps++;
                    return steps;
                };
                return { width: far(-1, 0) + far(1, 0) + 1, height: far(0, -1) + far(0, 1) + 1 };
            };
            // The list of places says the same as the map above it, in targets of full size.
            return window.look.targets().filter((element) => !element.closest(".map")).flatMap((element) => {
                const box = element.getBoundingClientRect();
                if ((box.width >= LEAST - 0.5 && box.height >= LEAST - 0.5) || isInSentence(element)) return [];
                const { width, height } = reach(element);
                if (width >= LEAST - 0.5 && height >= LEAST - 0.5) return [];
                const where = element.closest("[class]:not(a)")?.classList[0] ?? "";
                return [`<${element.localName}${element.classList[0] ? `.${element.classList[0]}` : ""}> in .${where} is ${height < LEAST - 0.5 ? "too low" : "too narrow"} :: "${element.textContent.trim().slice(0, 20)}", ${Math.round(box.width)}x${Math.round(box.height)}`];
            });
        });
    });
});

test("TY-1: words are at least 16 pixels large, lines 1.5 apart and at most 80 characters long, and begin where reading begins", async () => {
    await hold(browser, site, mostly(site.pages), { size: DESK }, "type", async (tab) => {
        await look(tab);
        return tab.evaluate(() => {
            const canvas = document.createElement("canvas").getContext("2d");
            const found = new Set();
            const told = (element) => `${window.look.kind(element).replace(/#[\w-]+/, "")} in ${window.look.kind(element.parentElement.closest("[class]"))}`;
            for (const { element, boxes } of window.look.texts()) {
                const example = `"${element.textContent.trim().slice(0, 40)}"`;
                const style = getComputedStyle(element);
                const size = parseFloat(style.fontSize);
                if (size < 16 && !element.closest("sup, sub")) found.add(`${told(element)} has letters of ${size} px :: ${example}`);
                const block = element.closest("p, li, dd, td, blockquote, figcaption, address, summary");
                if (!block || element.closest("h1, h2, h3, h4, h5, h6")) continue;
                const blockStyle = getComputedStyle(block);
                const range = document.createRange();
                range.selectNodeContents(block);
                const lines = [...range.getClientRects()].filter((box) => box.width > 0);
                const isLong = boxes.length > 1;
                // What is larger than the text around it is read like a heading.
                const least = size > 20 ? 1.2 : 1.5;
                if (isLong && parseFloat(style.lineHeight) < least * size - 0.1) found.add(`${told(element)} has lines ${(parseFloat(style.lineHeight) / size).toFixed(2)} apart :: ${example}`);
                if (isLong && !/^(start|left|-webkit-auto)$/.test(blockStyle.textAlign)) found.add(`${told(block)} is set ${blockStyle.textAlign} :: ${example}`);
                canvas.font = `${blockStyle.fontWeight} ${blockStyle.fontSize} ${blockStyle.fontFamily}`;
                const longest = (Math.max(...lines.map((box) => box.right)) - Math.min(...lines.map((box) => box.left))) / canvas.measureText("0").width;
                if (isLong && longest > 80.5) found.add(`${told(block)} has lines that are too long :: ${example}, ${Math.round(longest)} characters`);
            }
            return [...found];
        });
    });
});
