// What nobody else may learn, and what must not stay behind on the device: no request to another host, nothing stored, a policy
// that really refuses what did not come from the site.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";

import { DESK, PHONE, hold, launch, openTab, visit } from "./support/browser.mjs";
import { few, mostly } from "./support/kinds.mjs";
import { everyPage, openSite, root } from "./support/site.mjs";

let browser, site, files;

before(async () => {
    site = await openSite();
    files = await everyPage(site.output);
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await site?.close();
});

/** Collects what the policy refuses, from before the first script on. */
const listen = (tab) =>
    tab.evaluateOnNewDocument(() => {
        window.refused = [];
        document.addEventListener("securitypolicyviolation", (event) => window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`.trim()));
    });

const watched = new WeakSet();

test("PV-1, PV-2, PV-3: a visit asks nobody else for anything, stores nothing, and breaks no policy", async () => {
    await hold(browser, site, mostly(site.pages), { size: PHONE, go: false }, "privacy", async (tab, page) => {
        tab.asked ??= [];
        if (!watched.has(tab)) {
            watched.add(tab);
            await listen(tab);
            tab.on("request", (request) => tab.asked.push(request.url()));
        }
        tab.asked.length = 0;
        await visit(tab, site, page);
        // What waits until somebody moves, scrolls or points has its chance.
        await tab.keyboard.press("Tab");
        await tab.mouse.move(180, 320);
        await tab.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
        await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        const kept = await tab.evaluate(async () => [
            ...window.refused.map((text) => `the policy refuses ${text}`),
            ...(document.cookie ? [`a cookie: ${document.cookie}`] : []),
            ...Object.keys(localStorage).map((key) => `localStorage has ${key}`),
            ...Object.keys(sessionStorage).map((key) => `sessionStorage has ${key}`),
            ...(await indexedDB.databases()).map((database) => `a database ${database.name}`),
            ...(window.caches ? await caches.keys() : []).map((key) => `a cache ${key}`),
            ...(navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : []).map(() => "a service worker"),
        ]);
        const foreign = tab.asked.filter((url) => !url.startsWith("data:") && new URL(url).origin !== site.origin).map((url) => `a request to ${url}`);
        const cookies = (await tab.browserContext().cookies()).map((cookie) => `a cookie ${cookie.name}`);
        return [...kept, ...foreign, ...cookies];
    });
});

/** What somebody might get into the HTML of a page, and what it would do. */
const INJECTED = `<script>window.ran = "inline script"</script>
<script src="https://evil.invalid/x.js"></script>
<script src="data:text/javascript,window.ran='data script'"></script>
<a id="bait" href="#" onclick="window.ran = 'onclick'">x</a>
<img src="https://evil.invalid/x.png" onerror="window.ran = 'onerror'" alt="">
<iframe src="/"></iframe><object data="/"></object>
<p id="styled" style="color: rgb(1, 2, 3)">x</p>
<style>body { outline: 1px solid rgb(3, 2, 1) }</style>
<base href="https://evil.invalid/">`;

test("PV-3: what somebody manages to put into a page does not run, is not drawn and reaches nobody", async () => {
    const tab = await openTab(browser, { size: DESK });
    await listen(tab);
    await tab.setRequestInterception(true);
    tab.on("request", async (request) => {
        if (!request.isNavigationRequest() || request.frame() !== tab.mainFrame()) return request.continue();
        const answer = await fetch(request.url());
        const body = (await answer.text()).replace("</body>", `${INJECTED}</body>`);
        return request.respond({ status: 200, headers: { "content-type": "text/html", "content-security-policy": answer.headers.get("content-security-policy") }, body });
    });
    await visit(tab, site, site.pages.find((page) => page.kind === "home"));
    const outcome = await tab.evaluate(async () => {
        document.getElementById("bait").click();
        const fetched = await fetch("https://evil.invalid/").then(() => "fetched", () => "refused");
        await new Promise((resolve) => setTimeout(resolve, 300));
        const styled = getComputedStyle(document.getElementById("styled")).color;
        return { ran: window.ran ?? "nothing", fetched, styled, outline: getComputedStyle(document.body).outlineColor, base: document.baseURI, refused: window.refused };
    });
    await tab.done();
    assert.equal(outcome.ran, "nothing");
    assert.equal(outcome.fetched, "refused");
    assert.notEqual(outcome.styled, "rgb(1, 2, 3)", "a style attribute is not drawn");
    assert.notEqual(outcome.outline, "rgb(3, 2, 1)", "a style element is not drawn");
    assert.ok(outcome.base.startsWith(site.origin), "links cannot be led elsewhere");
    for (const directive of ["script-src-elem", "script-src-attr", "style-src-attr", "style-src-elem", "img-src", "connect-src", "frame-src", "object-src", "base-uri"])
        assert.ok(outcome.refused.some((text) => text.startsWith(directive)), `${directive} refused something: ${outcome.refused.join(", ")}`);
});

test("PV-3: no script can make HTML or a script of a text (Trusted Types)", async () => {
    const tab = await openTab(browser, { size: DESK });
    await visit(tab, site, site.pages.find((page) => page.kind === "home"));
    const outcome = await tab.evaluate(() => {
        const thrown = (make) => {
            try {
                make();
                return "done";
            } catch (error) {
                return error.name;
            }
        };
        const script = document.createElement("script");
        return [() => (document.body.innerHTML = "<p>x</p>"), () => (script.textContent = "1"), () => (script.src = "/x.js"), () => document.write("x"), () => trustedTypes.createPolicy("mine", {})].map(thrown);
    });
    await tab.done();
    assert.deepEqual(outcome, Array(5).fill("TypeError"));
});

test("PV-3: the policy allows nothing inline and nobody else, in each page and in the head of each answer", async () => {
    const loose = /'unsafe-inline'|'unsafe-eval'|\*|https?:(?!\/\/127)/;
    for (const { name, html } of files) {
        const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html)?.[1];
        assert.match(policy ?? "", /default-src 'none'/, `${name} has a policy`);
        assert.doesNotMatch(policy, loose, name);
        assert.match(html, /name="?referrer"? content="?no-referrer/, `${name} tells nobody where a visitor came from`);
    }
    const { headers } = await fetch(`${site.origin}/`);
    assert.match(headers.get("content-security-policy"), /default-src 'none'.*frame-ancestors 'none'/);
    assert.doesNotMatch(headers.get("content-security-policy"), loose);
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.match(headers.get("permissions-policy"), /camera=\(\)/);
});

test("PV-4, LK-1: links to other hosts say nothing of where somebody came from, and open in the same window", async () => {
    const base = /^base_url: (\S+)/m.exec(await readFile(path.join(root, "site.yaml"), "utf8"))[1];
    const found = new Set();
    for (const { name, html } of files) {
        for (const [tag, href] of html.matchAll(/<a\b[^>]*?\shref="?(https?:[^"\s>]+)[^>]*>/g))
            if (!href.startsWith(base) && !/\brel="[^"]*\bnoreferrer\b/.test(tag)) found.add(`${name}: ${tag}`);
        for (const [tag] of html.matchAll(/<a\b[^>]*\btarget=[^>]*>/g)) found.add(`${name}: ${tag}`);
    }
    assert.deepEqual([...found].slice(0, 10), []);
});

test("PV-1, EX-12: no page asks the browser to get ready for another host", async () => {
    const found = files.flatMap(({ name, html }) =>
        [...html.matchAll(/<link\b[^>]*\brel="?(preconnect|dns-prefetch|prefetch|prerender|preload|modulepreload)\b[^>]*>|<script\b[^>]*speculationrules[^>]*>/g)].filter(([tag]) => !/href="?\/(?!\/)/.test(tag)).map(([tag]) => `${name}: ${tag}`),
    );
    assert.deepEqual(found.slice(0, 10), []);
});

test("PV-2: a page that was left can be read again from the browser's own store, and its files change their names", async () => {
    for (const page of few(site.pages).slice(0, 2)) {
        const html = await (await fetch(site.url(page))).text();
        const assets = [...html.matchAll(/(?:href|src)="?(\/assets\/[^"\s>]+)/g)].map(([, address]) => address);
        for (const address of new Set(assets)) {
            assert.match(address, /\.[0-9a-f]{8,}\.\w+$/, `${address} is named after what is in it`);
            assert.match((await fetch(site.origin + address)).headers.get("cache-control"), /immutable/);
        }
    }
});
