// I-2 and I-3: the site in a language that nobody speaks, with longer words and from right to left; see support/pseudo.mjs. What is
// too narrow for a translation, looks to the wrong side, or was written into a template instead of the list of words, shows here.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";

import { DESK, NARROW, PHONE, hold, launch, openTab } from "./support/browser.mjs";
import { few } from "./support/kinds.mjs";
import { fits } from "./support/look.mjs";
import { PSEUDO, marked, pseudoWords } from "./support/pseudo.mjs";
import { openSite, root } from "./support/site.mjs";

let browser, site, pages;

before(async () => {
    site = await openSite({ pseudo: true });
    pages = site.pages.filter((page) => page.language === PSEUDO);
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.close();
});

test("the language that nobody speaks leaves alone what is for the program", () => {
    const words = pseudoWords("# For people\nskip = Skip to { $what } now\ncount = { $count ->\n    [one] { $count } group\n   *[other] groups\n}\n");
    assert.equal(words, `# For people\nskip = ${marked("Skip to ")}{ $what }${words.split("{ $what }")[1].split("\n")[0]}\ncount = { $count ->\n    [one] { $count }${marked(" group")}\n   *[other] ${marked("groups")}\n}\n`);
    assert.ok(marked("Where you are").length > "Where you are".length * 1.15, "words become longer");
    assert.doesNotMatch(marked("The quick brown fox jumps over the lazy dog"), /[A-Za-z]/);
});

test("I-2: mirrored and with longer words every kind of page fits at 320 pixels", async () => {
    await hold(browser, site, pages, { size: NARROW }, "mirrored at 320 px", (tab) => fits(tab));
});

test("I-2: and on a desk", async () => {
    await hold(browser, site, few(site.pages, PSEUDO), { size: DESK }, "mirrored at 1280 px", (tab) => fits(tab));
});

/** Names of formats, which are the same in every language. */
const NAMES = ["CSV", "JSON", "Atom"];

const spaced = (text) => text.trim().replace(/\s+/g, " ");
const isWord = (text) => new RegExp(`(?<!\\w)${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?!\\w)`, "gi");
const hasEnglish = (text) => /(?<!\p{L})[A-Za-z]{2,}(?!\p{L})/u.test(text);

/** What people wrote into the listings and settings: names, places, hours. It may stand on a page in any language. */
async function writtenInListings() {
    const texts = new Set(NAMES);
    const take = (value) => {
        if (typeof value === "string") for (const line of [value, ...value.split("\n")]) texts.add(spaced(line));
        if (value && typeof value === "object") Object.values(value).forEach(take);
    };
    take(JSON.parse(await readFile(path.join(site.output, "groups.json"), "utf8")));
    const settings = await readFile(path.join(site.source, "site.yaml"), "utf8");
    for (const [, value] of settings.matchAll(/^[\s-]*[a-z_]+: +["']?(.*?)["']?$/gm)) [value, ...value.split(" to ")].forEach(take);
    return [...texts];
}

/** All that people wrote into texts, as one. Where it has no translation, the page has to say in which language it is. */
async function writtenInTexts() {
    const names = (await readdir(path.join(site.source, "content"), { recursive: true })).filter((name) => /(?<!\.es)\.md$/.test(name));
    const texts = await Promise.all(names.map((name) => readFile(path.join(site.source, "content", name), "utf8")));
    return spaced(texts.join("\n").replace(/["'*_[\]]/g, "")).toLowerCase();
}

const longestFirst = (texts) => texts.filter(hasEnglish).sort((one, other) => other.length - one.length).map((text) => [text.toLowerCase(), isWord(text)]);

function without(text, known) {
    let rest = text;
    for (const [words, pattern] of known) if (rest.toLowerCase().includes(words)) rest = rest.replace(pattern, "");
    return rest;
}

/** Texts on the page that say of themselves that they are in the language of the page: `{ text, kind }`. */
function ownTexts(language) {
    // Sources are cited as they were published.
    const isOurs = (element) => element.closest("[lang]").lang === language && !element.closest("head, code, .url, .references");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = new Map();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (node.data.trim() && !/^(script|style)$/.test(element.localName) && isOurs(element)) found.set(node.data, `<${element.localName}> in ${element.closest("[class]").className}`);
    }
    for (const element of document.querySelectorAll("[aria-label], [alt], [title], [placeholder]"))
        for (const name of ["aria-label", "alt", "title", "placeholder"]) if (isOurs(element) && element.getAttribute(name)) found.set(element.getAttribute(name), `${name} of <${element.localName}>`);
    return [...found].map(([text, kind]) => ({ text, kind }));
}

test("I-2, 3.1.2: no English word of the theme is left on a page in another language, and English texts say that they are", async () => {
    const listings = longestFirst(await writtenInListings());
    const texts = await writtenInTexts();
    await hold(browser, site, pages, { size: PHONE }, "English", async (tab) =>
        (await tab.evaluate(ownTexts, PSEUDO)).flatMap(({ text, kind }) => {
            const rest = without(spaced(text).replace(/\S+@\S+|https?:\S+/g, ""), listings);
            if (!hasEnglish(rest)) return [];
            if (texts.includes(spaced(text).replace(/["'’*_[\]]/g, "").toLowerCase())) return [`an English text has no lang="en": ${kind} :: "${spaced(text).slice(0, 80)}"`];
            // A title within a sentence that was translated cannot say its language; it is what people wrote all the same.
            const words = rest.match(/[A-Za-z][A-Za-z'’,() -]*/g).map((run) => run.replace(/['’]/g, "").replace(/^[ ,()-]+|[ ,(-]+$/g, "").toLowerCase());
            if (/[^\x00-\x7f]/.test(rest) && words.every((run) => texts.includes(run))) return [];
            return [`${kind} did not come from the list of words: "${rest.trim().slice(0, 50)}" :: "${spaced(text).slice(0, 80)}"`];
        }),
    );
});

test("I-3: the page is the mirror image: what stands at one edge stands at the other", async () => {
    const edges = async (language) => {
        const tab = await openTab(browser, { size: DESK });
        await tab.goto(site.url(site.pages.find((page) => page.language === language && page.kind === "group by video")));
        const found = await tab.evaluate(() => {
            const exit = document.querySelector("a[rel~=nofollow]").getBoundingClientRect();
            const words = document.createRange();
            words.selectNodeContents(document.querySelector("main h2"));
            const heading = words.getBoundingClientRect();
            const skip = document.querySelector("a[href='#main']");
            skip.focus();
            const jump = skip.getBoundingClientRect();
            const side = (box) => (box.left + box.width / 2 < innerWidth / 2 ? "left" : "right");
            return { direction: getComputedStyle(document.body).direction, exit: side(exit), skip: side(jump), heading: side(heading) };
        });
        await tab.done();
        return found;
    };
    const [usual, mirrored] = [await edges("en"), await edges(PSEUDO)];
    assert.deepEqual([usual.direction, mirrored.direction], ["ltr", "rtl"]);
    for (const part of ["exit", "skip", "heading"]) assert.notEqual(usual[part], mirrored[part], `${part} stands at the ${usual[part]} from left to right`);
});

test("I-3: numbers and addresses still run from left to right", async () => {
    await hold(browser, site, few(site.pages, PSEUDO), { size: PHONE }, "numbers", (tab) =>
        tab.evaluate(() =>
            [...document.querySelectorAll("a[href^='tel:'], a[href^='sms:'], code, .url")]
                .filter((element) => getComputedStyle(element).direction !== "ltr")
                .map((element) => `${element.localName} "${element.textContent}" would run from right to left`),
        ),
    );
});

test("I-3: no style of the theme knows left or right", async () => {
    const folder = path.join(root, "themes/default/assets");
    const physical = /(?:^|[\s;{])((?:margin|padding|border|inset|scroll-margin|scroll-padding)?-?(?:left|right)(?:-\w+)?\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/;
    const found = [];
    for (const name of (await readdir(folder)).filter((name) => name.endsWith(".css")))
        (await readFile(path.join(folder, name), "utf8")).split("\n").forEach((line, index) => physical.test(line) && found.push(`${name}:${index + 1} ${line.trim()}`));
    assert.deepEqual(found, []);
});
