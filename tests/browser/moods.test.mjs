// What a visitor asked their device for: dark, more contrast, colours of their own, no motion. A theme may have any look, but in each
// of these it has to stay legible, keep its borders, and keep still.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { DESK, MOODS, PHONE, hold, launch, openTab, setMood, visit } from "./support/browser.mjs";
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

/** Texts that do not stand out from their ground by `least`. */
async function faintTexts(tab, least) {
    await look(tab);
    return tab.evaluate((least) => {
        const found = new Set();
        for (const { element } of window.look.texts()) {
            if (element.closest("[aria-hidden=true]")) continue;
            const style = getComputedStyle(element);
            const contrast = window.look.contrast(window.look.colour(style.color), window.look.ground(element));
            if (contrast < least - 0.01) found.add(`${window.look.kind(element)} has a contrast of ${contrast.toFixed(1)} :: ${style.color} on ${window.look.ground(element).slice(0, 3)}`);
        }
        return [...found];
    }, least);
}

test("DM-1: a page says that it is light and dark before its style arrives", async () => {
    await hold(browser, site, few(site.pages), { size: PHONE, mood: MOODS.dark }, "colour scheme", (tab) =>
        tab.evaluate(() => {
            const meta = document.querySelector("meta[name=color-scheme]");
            const style = document.querySelector("link[rel=stylesheet], style");
            const scheme = getComputedStyle(document.documentElement).colorScheme;
            return [
                ...(/light/.test(scheme) && /dark/.test(scheme) ? [] : [`color-scheme is "${scheme}"`]),
                ...(meta && style && meta.compareDocumentPosition(style) & Node.DOCUMENT_POSITION_FOLLOWING ? [] : ["meta color-scheme does not stand before the style"]),
            ];
        }),
    );
});

test("DM-1: in the dark nothing flashes: the page is dark before its style is there, and after", async () => {
    const comparer = await openComparer(browser);
    for (const page of few(site.pages).filter((page) => /^(home|group by video)$/.test(page.kind))) {
        const lightOf = async (hasStyle) => {
            // A tab of its own, with a store of its own: the style must not come from an earlier visit.
            const tab = await openTab(browser, { size: PHONE, mood: MOODS.dark });
            if (!hasStyle) {
                await tab.setRequestInterception(true);
                tab.on("request", (request) => (request.resourceType() === "stylesheet" ? request.abort() : request.continue()));
            }
            await visit(tab, site, page);
            // A strip at the edge, where there is no text.
            const picture = await tab.screenshot({ encoding: "base64", clip: { x: 0, y: 0, width: 6, height: 600 } });
            await tab.done();
            return comparer.light(picture);
        };
        const [before, after] = [await lightOf(false), await lightOf(true)];
        assert.ok(after < 0.2, `${page.name} is dark: ${after.toFixed(2)}`);
        assert.ok(before < 0.2, `${page.name} is dark before its style is there: ${before.toFixed(2)}`);
    }
});

test("PC-1: with more contrast each text has 7:1 and each border can be seen, in light and in dark", async () => {
    await hold(browser, site, mostly(site.pages), { size: PHONE }, "more contrast", async (tab) => {
        const complaints = [];
        for (const mood of ["more contrast", "more contrast, dark"]) {
            await setMood(tab, MOODS[mood]);
            const faint = await faintTexts(tab, 7);
            const borders = await tab.evaluate(() => {
                const found = new Set();
                for (const element of window.look.all("body *")) {
                    const style = getComputedStyle(element);
                    const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none");
                    if (sides.length === 0) continue;
                    const ground = window.look.ground(element.parentElement);
                    const colours = sides.map((side) => window.look.colour(style[`border${side}Color`]));
                    const isSeen = colours.some((colour) => colour[3] > 200 && window.look.contrast(colour, ground) >= 3);
                    if (!isSeen) found.add(`${window.look.kind(element)} has a border that is hard to see`);
                }
                return [...found];
            });
            complaints.push(...[...faint, ...borders].map((complaint) => `${mood}: ${complaint}`));
        }
        return complaints;
    });
});

/** Which elements are told from their ground by their colour alone, as numbers. A band from edge to edge is a ground, not a box. */
function filledBoxes() {
    return [...document.body.querySelectorAll("*")].flatMap((element, index) => {
        const isFilled = window.look.colour(getComputedStyle(element).backgroundColor)[3] > 200 && String(window.look.ground(element)) !== String(window.look.ground(element.parentElement));
        const isBand = element.getBoundingClientRect().width >= innerWidth - 1;
        return window.look.isSeen(element) && isFilled && !isBand ? [index] : [];
    });
}

/** What is lost of those, and of drawings, when the browser takes the colours away. */
function lostBoxes(boxes) {
    const every = [...document.body.querySelectorAll("*")];
    const isDrawn = (style) =>
        ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none") || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1);
    const unbordered = boxes.map((index) => every[index]).filter((element) => !isDrawn(getComputedStyle(element)));
    const stubborn = every.filter((element) => getComputedStyle(element).forcedColorAdjust === "none" && !element.closest("svg"));
    const painted = window.look.all("svg *").filter((element) => {
        const style = getComputedStyle(element);
        const ground = window.look.ground(element.closest("svg"));
        return [style.fill, style.stroke].some((value) => !/^none/.test(value) && window.look.contrast(window.look.colour(value), ground) < 3);
    });
    return [
        ...unbordered.map((element) => `${window.look.kind(element)} was a box by its colour and has no border`),
        ...stubborn.map((element) => `${window.look.kind(element)} keeps its own colours`),
        ...painted.map((element) => `${window.look.kind(element)} in a drawing cannot be seen; use currentColor`),
    ];
}

test("FC-1: with forced colours each text is legible, and what was a box by its colour alone has a border", async () => {
    await hold(browser, site, few(site.pages), { size: DESK }, "forced colours", async (tab) => {
        await look(tab);
        const boxes = await tab.evaluate(filledBoxes);
        const complaints = [];
        for (const mood of ["forced colours", "forced colours, dark"]) {
            await setMood(tab, MOODS[mood]);
            const faint = await faintTexts(tab, 4.5);
            complaints.push(...[...faint, ...(await tab.evaluate(lostBoxes, boxes))].map((complaint) => `${mood}: ${complaint}`));
        }
        await setMood(tab, MOODS.light);
        return complaints;
    });
});

test("RM-1: for who asked for less motion nothing moves", async () => {
    await hold(browser, site, few(site.pages), { size: PHONE, mood: MOODS.light }, "reduced motion", async (tab) =>
        tab.evaluate(() => {
            const moves = [...document.querySelectorAll("*")].flatMap((element) => {
                const style = getComputedStyle(element);
                const isSlow = style.transitionDuration.split(",").some((time) => parseFloat(time) > 0.01);
                return [...(isSlow ? [`${element.localName}.${element.className} has a transition`] : []), ...(style.scrollBehavior === "smooth" ? [`${element.localName} scrolls smoothly`] : [])];
            });
            return [...moves, ...document.getAnimations().map((animation) => `something is animated: ${animation.animationName ?? animation.transitionProperty ?? "by script"}`)];
        }),
    );
});

test("2.2.2, 2.3.1: for everybody else nothing moves for more than five seconds or flashes", async () => {
    await hold(browser, site, few(site.pages), { size: PHONE, mood: { "prefers-reduced-motion": "no-preference" } }, "motion", async (tab) =>
        tab.evaluate(() =>
            document.getAnimations().flatMap((animation) => {
                const timing = animation.effect.getComputedTiming();
                return timing.endTime > 5000 || timing.iterations > 3 ? [`${animation.animationName ?? "something"} moves for ${timing.endTime} ms, ${timing.iterations} times`] : [];
            }),
        ),
    );
});
