// One visit to a page with a search: what was asked of the host, and when the answer stood in the page.

import { setTimeout as pause } from "node:timers/promises";

import { PHONE, openTab } from "../../tests/browser/support/browser.mjs";

/** Slow 4G as Lighthouse and scripts/vitals have it: 150 ms there and back, 1638 kbit/s, and a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: (1638 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };
const SLOWER = 4;
/** How long nothing may go on before a visit is over. */
const QUIET = 60;
/** How long somebody waits at most: a large index takes minutes on a slow connection. */
const PATIENCE = { loopback: 120_000, slow: 900_000 };

/**
 * Runs in the page, before all else: tells each answer as it comes. All three searches have a box `#_find` and put results into
 * `.found`: the peers as `[data-rank]`, the site's own finder in sections, which are put into one order as `openchair find` does;
 * `.answered` says that nothing more comes.
 */
function inPage(day) {
    // The day for which the site was built, at midnight in every zone, as `openchair find --date` has it.
    const RealDate = Date;
    const RealFormat = Intl.DateTimeFormat;
    const today = RealDate.parse(`${day}T00:00:00Z`);
    globalThis.Date = class extends RealDate {
        constructor(...parts) {
            super(...(parts.length ? parts : [today]));
        }
        static now() {
            return today;
        }
    };
    Intl.DateTimeFormat = function (locale, options) {
        return new RealFormat(locale, { ...options, timeZone: "UTC" });
    };

    const links = (found, selector) => Array.from(found.querySelectorAll(selector), (one) => one.querySelector("a").getAttribute("href"));
    const ofPeer = (found) => {
        const ranked = Array.from(found.querySelectorAll("[data-rank]")).sort((one, other) => one.dataset.rank - other.dataset.rank);
        return ranked.map((one) => one.querySelector("a").getAttribute("href"));
    };
    const ofSections = (found) => {
        const situations = links(found, ".found-situation");
        const groups = links(found, "[aria-labelledby=_groups-found] .found-group");
        const articles = links(found, ".found-article");
        // What is meant without doubt stands before all else.
        const [tools] = found.getElementsByClassName("found-tools");
        const isSureOf = (one) => !tools || (one.compareDocumentPosition(tools) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
        const sure = Array.from(found.querySelectorAll(".found-situation")).filter(isSureOf).length;
        const all = situations.splice(0, Math.min(sure, 2));
        const isSure = all.length > 0;
        while (groups.length || articles.length || (!isSure && situations.length)) {
            if (isSure) all.push(...groups.splice(0, 3), ...articles.splice(0, 1));
            else all.push(...situations.splice(0, 1), ...articles.splice(0, 1), ...groups.splice(0, 1));
        }
        return all.concat(situations, links(found, "[aria-labelledby=_elsewhere-found] .found-group"));
    };

    const now = () => performance.timeOrigin + performance.now();
    let asked = null;
    const look = (changes) => {
        const found = asked && document.querySelector(".found");
        if (!found || !changes.some(({ target }) => found.contains(target))) return;
        const isLast = found.classList.contains("answered");
        const results = found.hasAttribute("aria-labelledby") ? ofSections(found) : ofPeer(found);
        if (!asked.first && (results.length || isLast)) asked.first = now();
        if (!isLast) return;
        globalThis.told(JSON.stringify({ ...asked, last: now(), results }));
        asked = null;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class"] });
    globalThis.askedFor = (words) => {
        const field = document.querySelector("#_find");
        asked = { start: now(), first: 0 };
        field.focus();
        field.value = words;
        field.dispatchEvent(new Event("input", { bubbles: true }));
    };
}

/** Notes every request of a tab and of its workers, with the time of the clock at which it began and ended, and its bytes with the head. */
class Requests {
    constructor({ slow, lengthOf }) {
        Object.assign(this, { slow, lengthOf, all: new Map() });
    }

    async hear(session) {
        session.on("Network.requestWillBeSent", ({ requestId, request, wallTime, timestamp }) => {
            this.all.set(requestId, { url: request.url, begun: wallTime * 1000, stamp: timestamp, ended: 0, bytes: 0 });
        });
        session.on("Network.loadingFinished", (event) => this.end(event, event.encodedDataLength));
        session.on("Network.loadingFailed", (event) => this.end(event, 0));
        session.on("Target.attachedToTarget", ({ sessionId }) => {
            const worker = session.connection().session(sessionId);
            this.hear(worker).catch(() => {});
            worker.send("Runtime.runIfWaitingForDebugger").catch(() => {});
        });
        await Promise.all([
            session.send("Network.enable"),
            this.slow ? session.send("Network.emulateNetworkConditions", NETWORK) : null,
            session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
        ]);
    }

    end({ requestId, timestamp }, bytes) {
        const request = this.all.get(requestId);
        if (!request) return;
        // Of the script of a worker Chromium tells only the head.
        const length = this.lengthOf(request.url);
        Object.assign(request, { ended: request.begun + (timestamp - request.stamp) * 1000, bytes: bytes < length ? bytes + length : bytes });
    }

    async quiet() {
        let last = -1;
        for (;;) {
            const running = Array.from(this.all.values()).filter((request) => !request.ended).length;
            if (!running && last === this.all.size) return;
            last = this.all.size;
            await pause(QUIET);
        }
    }

    /** The requests over the network that began within a time; what a script makes by itself (`data:`, `blob:`) is none. */
    within(from, to) {
        return Array.from(this.all.values()).filter(({ url, begun }) => url.startsWith("http") && begun >= from && begun <= to);
    }
}

/** The longest chain of requests of which each began after the one before had ended: how often somebody waits for the network. */
export function chainOf(requests) {
    const depths = new Map();
    for (const request of requests.toSorted((one, other) => one.begun - other.begun)) {
        const before = Array.from(depths).filter(([{ ended }]) => ended <= request.begun).map(([, depth]) => depth);
        depths.set(request, 1 + Math.max(0, ...before));
    }
    return Math.max(0, ...depths.values());
}

/** A tab at the page of a search, and a way to ask it. */
export async function visit(browser, { server, address, day, slow }) {
    const tab = await openTab(browser, { size: PHONE });
    const waiting = [];
    tab.cdp.on("Runtime.bindingCalled", ({ payload }) => waiting.shift()?.(JSON.parse(payload)));
    await tab.cdp.send("Runtime.enable");
    await tab.cdp.send("Runtime.addBinding", { name: "told" });
    await tab.evaluateOnNewDocument(inPage, day);
    await tab.goto(server.origin + address, { waitUntil: "load" });
    await pause(QUIET);
    const requests = new Requests({ slow, lengthOf: server.lengthOf });
    await requests.hear(tab.cdp);
    if (slow) await tab.cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });

    async function ask(words) {
        const clock = new AbortController();
        const late = pause(slow ? PATIENCE.slow : PATIENCE.loopback, null, { signal: clock.signal }).catch(() => {});
        const answer = new Promise((resolve) => waiting.push(resolve));
        await tab.evaluate((words) => askedFor(words), words);
        const told = await Promise.race([answer, late]);
        clock.abort();
        if (!told) throw new Error(`no answer to "${words}" from ${address} that says of itself that it is whole`);
        await requests.quiet();
        const [first, all] = [told.first, told.last].map((until) => requests.within(told.start, until));
        const bytes = (list) => list.reduce((sum, request) => sum + request.bytes, 0);
        return {
            results: told.results,
            first: { ms: told.first - told.start, bytes: bytes(first), requests: first.length, chain: chainOf(first) },
            whole: { ms: told.last - told.start, bytes: bytes(all), requests: all.length, chain: chainOf(all) },
        };
    }
    return { ask, requests, done: () => tab.done() };
}
