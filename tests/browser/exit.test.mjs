// The way out, in Chromium and in Firefox: what is seen of a page once somebody has left it. The ids are those of the criteria.
//
//     OPENCHAIR_PROGRAM=target/release/openchair node --test tests/browser/

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { BROWSERS, PAGES, TELLING, elsewhere, launched, pause, seen, served, shift, until } from "./support/exit.mjs";

const SAMPLES = 15;
let there, site, stalled, without;

before(async () => {
    there = await elsewhere();
    [site, stalled, without] = await Promise.all([
        served(`exit: { url: "${there.address}/calm" }\n`),
        served(`exit: { url: "${there.address}/stalled" }\n`),
        served(`exit: { url: "${there.address}/calm", guard: false }\n`),
    ]);
});

after(async () => {
    there?.close();
    await Promise.all([site, stalled, without].map((one) => one?.close()));
});

const has = (part) => (address) => typeof address === "string" && address.includes(part);

for (const name of BROWSERS) {
    describe(name, () => {
        let browser, page;
        before(async () => (browser = await launched(name)));
        after(() => browser?.close());
        /** A page with a history of its own. */
        const open = async (address) => {
            page = await browser.newPage();
            await page.goto(address, { waitUntil: "load" });
        };
        const address = () => page.evaluate(() => location.href);
        const left = () => until(address, has("/calm"));

        test("EX-2 after a click nothing of the page is seen, however slow the other site is", async () => {
            await open(`${stalled.address}/situations/grief/`);
            // While a page waits to be left, a driver may not ask it. So it takes notes itself.
            await page.evaluate((samples) => {
                const notes = [];
                const note = () => {
                    const boxes = document.querySelector("main").getClientRects().length;
                    notes.push({ boxes, title: document.title });
                    localStorage.setItem("notes", JSON.stringify(notes));
                    if (notes.length < samples) setTimeout(note, 200);
                };
                setTimeout(() => {
                    document.querySelector("a.exit").click();
                    note();
                });
            }, SAMPLES);
            await pause(SAMPLES * 200 + 1000);
            there.released();
            await until(address, has("/stalled"));
            await page.goto(`${stalled.address}/groups/`);
            const notes = JSON.parse(await page.evaluate(() => localStorage.getItem("notes")));
            assert.ok(notes.length > SAMPLES / 2, `only ${notes.length} notes`);
            for (const note of notes) {
                assert.equal(note.boxes, 0);
                assert.doesNotMatch(note.title, TELLING);
            }
            await page.close();
        });

        test("EX-3 Shift three times leaves, also from a field", async () => {
            await open(`${site.address}/groups/`);
            await page.evaluate(() => {
                const field = document.createElement("input");
                document.querySelector("main").prepend(field);
                field.focus();
            });
            await shift(page, 3);
            await left();
            await page.close();
        });

        test("EX-3 Shift for capital letters, or with a pause, does not leave; EX-4 what is left to press is said", async () => {
            await open(`${site.address}/es/`);
            const said = () => page.$eval("#exit-status", (status) => `${status.getAttribute("role")}: ${status.textContent}`);
            assert.equal(await said(), "status: ");
            for (const letter of "ABCD") {
                await page.keyboard.down("Shift");
                await page.keyboard.press(letter);
                await page.keyboard.up("Shift");
            }
            assert.equal(await said(), "status: ");
            await shift(page, 1);
            assert.match(await said(), /Pulse Mayúsculas 2 veces más/);
            await shift(page, 1);
            assert.match(await said(), /Pulse Mayúsculas 1 vez más/);
            await pause(5500);
            await shift(page, 1);
            assert.match(await said(), /Pulse Mayúsculas 2 veces más/);
            assert.match(await address(), /\/es\/$/);
            await page.close();
        });

        test("EX-5 Back never shows a page of the site again; a visit on purpose does", async () => {
            page = await browser.newPage();
            for (const part of ["/", "/articles/first/", "/situations/grief/"]) await page.goto(site.address + part);
            await page.click("a.exit");
            await left();
            for (let back = 0; back < 2; back++) {
                // What is painted in between counts too.
                await page.evaluate(() => history.back()).catch(() => {});
                for (let sample = 0; sample < SAMPLES; sample++) {
                    const now = await seen(page).catch(() => undefined);
                    const isHidden = !now || now.address.includes("/calm") || now.boxes === 0 || now.opacity === "0";
                    assert.ok(isHidden, `after ${back + 1} times Back: ${JSON.stringify(now)}`);
                    await pause(20);
                }
                await left();
            }
            // On purpose, as by a bookmark: a driver's own `goto` waits in vain in Firefox for a page that came after several Backs.
            await page.evaluate((to) => setTimeout(() => (location.href = to)), `${site.address}/situations/grief/`);
            const again = await until(() => seen(page), (now) => has("/situations/grief/")(now.address) && now.boxes > 0);
            assert.ok(again.boxes > 0 && again.opacity === "1" && TELLING.test(again.title), JSON.stringify(again));
            assert.equal(await page.evaluate(() => localStorage.length), 0, "the mark is gone");
            await page.close();
        });

        test("EX-5 a page that was left in the common way comes back in full", async () => {
            page = await browser.newPage();
            await page.goto(`${site.address}/articles/first/`);
            await page.evaluate(() => scrollTo(0, 900));
            await page.goto(`${site.address}/groups/`);
            await page.evaluate(() => history.back()).catch(() => {});
            await until(address, has("/articles/first/"));
            const back = await until(() => seen(page), (now) => now.boxes > 0 && now.opacity === "1");
            assert.match(back.title, TELLING);
            await page.close();
        });

        test("EX-5 a mark of more than ten minutes ago keeps nobody away, and a reload brings nothing back", async () => {
            await open(`${site.address}/groups/`);
            await page.goto(`${site.address}/situations/`);
            await page.evaluate(() => localStorage.setItem("ui.t", String(Date.now() - 601_000)));
            await page.evaluate(() => history.back()).catch(() => {});
            await until(address, has("/groups/"));
            await until(() => seen(page), (now) => now.boxes > 0 && now.opacity === "1");
            await page.evaluate(() => localStorage.setItem("ui.t", String(Date.now())));
            await page.reload().catch(() => {});
            await left();
            await page.close();
        });

        test("EX-5 without the guard nothing is kept in the browser", async () => {
            await open(`${without.address}/groups/`);
            await page.click("a.exit");
            await left();
            await page.goto(`${without.address}/groups/`);
            assert.equal(await page.evaluate(() => localStorage.length), 0);
            await page.close();
        });

        test("EX-6 EX-12 the other site is not asked before, and not told where the visitor came from", async () => {
            there.asked.length = 0;
            await open(`${site.address}/situations/grief/`);
            await pause(500);
            assert.deepEqual(there.asked.map((one) => one.url), []);
            await page.click("a.exit");
            await left();
            await page.evaluate(() => history.back()).catch(() => {});
            await pause(500);
            assert.ok(there.asked.some((one) => one.url === "/calm"));
            for (const one of there.asked) assert.equal(one.headers.referer, undefined);
            await page.close();
        });

        test("PV-1 PV-2 PV-3 pages ask only this site, keep nothing and break no rule of their policy", async () => {
            page = await browser.newPage();
            const asked = new Set();
            const wrong = [];
            // Drawings that stand in the style itself ask nobody; Firefox tells of them all the same.
            page.on("request", (request) => request.url().startsWith("data:") || asked.add(new URL(request.url()).origin));
            page.on("console", (message) => message.type() === "error" && !/404/.test(message.text()) && wrong.push(message.text()));
            page.on("pageerror", (error) => wrong.push(String(error)));
            for (const part of PAGES) {
                await page.goto(site.address + part, { waitUntil: "load" });
                const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
                assert.deepEqual(kept, [0, 0, ""], part);
            }
            assert.deepEqual([...asked], [site.address]);
            assert.deepEqual(wrong, []);
            await page.close();
        });
    });
}

describe("layout in Chromium", () => {
    let browser, page;
    before(async () => {
        browser = await launched("chrome");
        page = await browser.newPage();
    });
    after(() => browser?.close());

    test("EX-1 without a script it is a link in the first view of a small phone, and leaves", async () => {
        const plain = await browser.newPage();
        await plain.setJavaScriptEnabled(false);
        await plain.setViewport({ width: 320, height: 480 });
        await plain.goto(`${site.address}/situations/grief/`);
        const exit = await plain.$("a.exit[href]");
        const box = await exit.boundingBox();
        assert.ok(box.y >= 0 && box.y + box.height <= 480 && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
        await Promise.all([plain.waitForNavigation(), exit.click()]);
        assert.match(plain.url(), /\/calm$/);
        await plain.close();
    });

    test("EX-7 it is wholly in view and on top wherever the page is scrolled to, and covers no focus", async () => {
        for (const zoom of ["100%", "200%"]) {
            await page.setViewport({ width: 320, height: 640 });
            await page.goto(`${site.address}/articles/first/`);
            await page.evaluate((zoom) => document.documentElement.style.setProperty("font-size", zoom), zoom);
            for (const part of [0, 0.1, 0.5, 1]) {
                const isOnTop = await page.evaluate((part) => {
                    scrollTo(0, part * document.documentElement.scrollHeight);
                    const exit = document.querySelector("a.exit");
                    const box = exit.getBoundingClientRect();
                    const isWhole = box.top >= 0 && box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
                    return isWhole && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === exit;
                }, part);
                assert.ok(isOnTop, `${zoom} at ${part}`);
            }
            const covered = await page.evaluate(() => {
                const bar = document.querySelector(".quick").getBoundingClientRect();
                const links = [...document.querySelectorAll("main a[href]")].reverse();
                return links.filter((link) => (link.focus(), link.getBoundingClientRect().top < bar.bottom)).length;
            });
            assert.equal(covered, 0, zoom);
        }
    });

    test("EX-8 it is among the first three stops of the Tab key, and its name holds what is seen", async () => {
        await page.goto(`${site.address}/groups/`);
        const stops = [];
        for (let stop = 0; stop < 3; stop++) {
            await page.keyboard.press("Tab");
            stops.push(await page.evaluate(() => document.activeElement.className));
        }
        assert.ok(stops.includes("exit"), stops.join());
        const exit = await page.$eval("a.exit", (exit) => [exit.innerText, exit.getAttribute("aria-label")]);
        assert.deepEqual(exit, ["Leave this site", null]);
    });

    test("EX-9 it is not on paper", async () => {
        await page.emulateMediaType("print");
        assert.equal(await page.$eval("a.exit", (exit) => exit.getClientRects().length), 0);
        assert.equal(await page.$eval(".exit-more", (more) => more.getClientRects().length), 0);
        await page.emulateMediaType(null);
    });

    test("EX-10 it is large enough for a thumb, and stands out by day, by night and in forced colours", async () => {
        const box = await (await page.$("a.exit")).boundingBox();
        assert.ok(box.width >= 44 && box.height >= 44, JSON.stringify(box));
        for (const scheme of ["light", "dark"]) {
            await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
            const [contrast, edge] = await page.$eval("a.exit", (exit) => {
                const light = (colour) => {
                    const parts = colour.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
                    const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const style = getComputedStyle(exit);
                const apart = (one, other) => {
                    const [lighter, darker] = [light(one), light(other)].sort((a, b) => b - a);
                    return (lighter + 0.05) / (darker + 0.05);
                };
                return [apart(style.color, style.backgroundColor), apart(style.borderTopColor, getComputedStyle(document.querySelector(".quick")).backgroundColor)];
            });
            assert.ok(contrast >= 7, `${scheme}: the text has ${contrast}`);
            assert.ok(edge >= 3, `${scheme}: the border has ${edge}`);
        }
        await page.emulateMediaFeatures([]);
        const session = await page.createCDPSession();
        await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
        const border = await page.$eval("a.exit", (exit) => [getComputedStyle(exit).borderTopStyle, parseFloat(getComputedStyle(exit).borderTopWidth)]);
        assert.ok(border[0] === "solid" && border[1] >= 1, border.join());
    });

    test("EX-11 a page with the exit leads to the safety page", async () => {
        await page.goto(`${site.address}/situations/grief/`);
        assert.equal(await page.$eval(".exit-more a", (link) => new URL(link.href).pathname), "/safety/");
    });

    test("PV-3 what somebody slips into a page does not run", async () => {
        await page.goto(`${site.address}/groups/`);
        const ran = await page.evaluate(async () => {
            const script = document.createElement("script");
            const refused = [];
            document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
            try {
                script.textContent = "window.ran = true";
            } catch (error) {
                refused.push(error.name);
            }
            document.head.append(script);
            try {
                document.querySelector("main").innerHTML = "<b>text</b>";
            } catch (error) {
                refused.push(error.name);
            }
            const image = document.createElement("img");
            image.src = "https://elsewhere.invalid/a.png";
            document.body.append(image);
            try {
                document.body.setAttribute("onclick", "window.ran = true");
            } catch (error) {
                refused.push(error.name);
            }
            document.body.click();
            await new Promise((done) => setTimeout(done, 300));
            return [Boolean(window.ran), refused];
        });
        assert.equal(ran[0], false);
        assert.ok(ran[1].includes("TypeError") && ran[1].includes("img-src"), ran[1].join());
    });

    test("PV-4 every link to another site says nothing of this one", async () => {
        for (const part of PAGES) {
            await page.goto(site.address + part);
            const talkative = await page.$$eval("a[href^=http]", (links) =>
                links.filter((link) => link.origin !== location.origin && !link.relList.contains("noreferrer") && !link.classList.contains("bare")).map((link) => link.outerHTML));
            assert.deepEqual(talkative, [], part);
            assert.equal(await page.$eval("meta[name=referrer]", (meta) => meta.content), "no-referrer");
        }
    });
});
