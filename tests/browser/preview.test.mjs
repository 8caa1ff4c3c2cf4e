// The preview in a real Chromium, as an editor uses it: the real program, real files, a page that is open all the time.
//
//     OPENCHAIR_PROGRAM=target/release/openchair node --test tests/browser/

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdtemp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";

import puppeteer from "puppeteer-core";

const root = path.resolve(import.meta.dirname, "../..");
const program = path.resolve(process.env.OPENCHAIR_PROGRAM ?? path.join(root, "target/release/openchair"));
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const LONG = 60_000;
const ARTICLE = "content/articles/what-to-expect.md";

let browser, site, preview, page;
/** What the policy of a page has refused, and what else went wrong in it. */
const refused = [];

/** The preview, and its address once it says so. */
function serve(port) {
    const child = spawn(program, ["serve", "--site", site, "--port", String(port), "--date", "2026-11-23", "--editor", "true {file}"]);
    const address = new Promise((resolve, reject) => {
        let said = "";
        child.stdout.on("data", (text) => {
            said += text;
            const found = /http:\/\/[^ ]+/.exec(said);
            if (found) resolve(found[0]);
        });
        child.on("exit", (code) => reject(new Error(`the preview ended with ${code}: ${said}`)));
    });
    return { child, address };
}

const file = (name) => path.join(site, name);
const see = (text) => page.waitForFunction((text) => document.body.innerText.includes(text), { timeout: LONG }, text);
const overlay = (there) =>
    page.waitForFunction((there) => Boolean(document.getElementById("openchair-problems")) === there, { timeout: LONG }, there);

before(async () => {
    assert.ok(chromium, "there is a Chromium");
    site = await mkdtemp(path.join(tmpdir(), "openchair-preview-"));
    for (const part of ["site.yaml", "groups.yaml", "content"]) await cp(path.join(root, part), file(part), { recursive: true });
    if (existsSync(path.join(root, "static"))) await cp(path.join(root, "static"), file("static"), { recursive: true });
    await writeFile(file(ARTICLE), "---\ntitle: What to expect here\n---\n\nThe first words.\n\n[a link](../index.md)\n");
    preview = serve(0);
    browser = await puppeteer.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
    page = await browser.newPage();
    page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    page.on("pageerror", (error) => refused.push(String(error)));
    await page.goto(`${await preview.address}articles/what-to-expect/`);
    await page.waitForSelector("#openchair-bar button", { timeout: LONG });
});

after(async () => {
    await browser?.close();
    preview?.child.kill();
    if (site) await rm(site, { recursive: true, force: true });
});

test("a page says where it is written", async () => {
    const bar = await page.$eval("#openchair-bar", (bar) => bar.innerText);
    assert.match(bar, /content\/articles\/what-to-expect\.md:1/);
});

test("a change is seen without a reload by hand, and the reader keeps place and focus", async () => {
    const long = Array.from({ length: 200 }, (_, number) => `Paragraph ${number}.\n`).join("\n");
    const text = await readFile(file(ARTICLE), "utf8");
    await writeFile(file(ARTICLE), text + "\n" + long);
    await see("Paragraph 199.");
    // Until a page that is loaded anew is whole, a browser gives back the place of before, also over what a script has scrolled to.
    await page.waitForFunction(() => document.readyState === "complete", { timeout: LONG });
    await page.evaluate(() => window.scrollTo(0, 2000));
    await page.evaluate(() => document.querySelector("main a[href]").focus({ preventScroll: true }));
    await writeFile(file(ARTICLE), text.replace("first words", "second words") + "\n" + long);
    await see("second words");
    await page.waitForFunction(() => Math.abs(window.scrollY - 2000) < 200, { timeout: LONG });
    await page.waitForFunction(() => document.activeElement?.matches("main a[href]"), { timeout: LONG });
});

test("a page that is loaded anew before it is whole keeps the place that it was to get", async () => {
    const here = page.url();
    // The browser gives back how far it was scrolled only where it had come so far.
    await page.evaluate(() => sessionStorage.setItem("openchair-place", JSON.stringify({ focus: "", scrolled: 1500 })));
    await page.goto("about:blank");
    await page.goto(here);
    await page.waitForFunction(() => Math.abs(window.scrollY - 1500) < 2, { timeout: LONG });
    assert.equal(await page.evaluate(() => sessionStorage.getItem("openchair-place")), null);
});

test("a mistake keeps the page, and lies over it until it is mended", async () => {
    const groups = await readFile(file("groups.yaml"), "utf8");
    const title = await page.title();
    await writeFile(file("groups.yaml"), `${groups}\noops: [\n`);
    await overlay(true);
    const told = await page.$eval("#openchair-problems", (section) => section.innerText);
    assert.match(told, /groups\.yaml:\d+:\d+/);
    assert.match(told, /there is no key "oops"/);
    assert.ok((await page.title()) !== title, "the title has a mark");
    await see("second words");
    const answer = await page.evaluate(async () => (await fetch(location.href)).status);
    assert.equal(answer, 200, "the page is still there");
    await writeFile(file("groups.yaml"), groups);
    await overlay(false);
    assert.equal(await page.title(), title);
});

test("a mistake that shows only while a page is made brings the last good site back", async () => {
    const template = file("themes/default/templates/partials/header.html");
    const good = await readFile(path.join(root, "themes/default/templates/partials/header.html"), "utf8");
    await mkdir(path.dirname(template), { recursive: true });
    await writeFile(template, `${good}{{ page.title.nothing.here }}`);
    await overlay(true);
    await see("second words");
    await rm(file("themes"), { recursive: true });
    await overlay(false);
});

test("a style is exchanged in the open page", async () => {
    const style = file("themes/default/assets/style.css");
    const own = await readFile(path.join(root, "themes/default/assets/style.css"), "utf8");
    await mkdir(path.dirname(style), { recursive: true });
    // News of earlier changes may still be on their way, and load the page anew; a later one then shows it.
    let isTheSame = false;
    for (let blue = 1; blue <= 5 && !isTheSame; blue++) {
        await page.evaluate(() => (window.stillHere = true));
        await writeFile(style, `${own}\nbody { outline: 3px solid rgb(1, 2, ${blue}) }\n`);
        const colour = `rgb(1, 2, ${blue})`;
        await page.waitForFunction((colour) => getComputedStyle(document.body).outlineColor === colour, { timeout: LONG }, colour);
        isTheSame = await page.evaluate(() => window.stillHere === true);
    }
    assert.ok(isTheSame, "the page is not loaded anew for a style");
});

test("a page that is open when the preview ends is never blank, and catches up when it is there again", async () => {
    const port = Number(new URL(await preview.address).port);
    preview.child.kill();
    const text = await readFile(file(ARTICLE), "utf8");
    await writeFile(file(ARTICLE), text.replace("second words", "third words"));
    await page.waitForFunction(() => document.body.innerText.includes("does not answer"), { timeout: LONG });
    await see("second words");
    preview = serve(port);
    await see("third words");
});

test("nothing was refused by the policy of a page", () => {
    const own = refused.filter((text) => !/Failed to load resource|ERR_CONNECTION|ERR_INCOMPLETE|ERR_EMPTY/.test(text));
    assert.deepEqual(own, []);
});
