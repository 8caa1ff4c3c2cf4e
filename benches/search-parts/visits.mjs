// visits.mjs PLAN.json OUT.json: asks every search of the plan the same queries in a real browser, and writes what came of it.
//
// The plan: `day`; `engines` with name, folder, address of the page and what the host compresses at once; `queries`, of which so many as
// `tabs` (on slow 4G `slowTabs`) say are asked in a tab of their own, with the next one in the same tab; `others`, asked only for their
// results; and after how many `seconds` an engine gets no further tab.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";

import { launch } from "../../tests/browser/support/browser.mjs";
import { host } from "./host.mjs";
import { visit } from "./watch.mjs";

/** Whoever needs longer than the plan allows is still asked this often. */
const LEAST = 2;

/** An engine at its host, and what it said so far. */
async function open({ name, folder, address, ahead }) {
    const server = await host(folder, ahead);
    return { name, address, server, told: { cold: [], next: [], slowCold: [], slowNext: [], results: {} } };
}

/** A tab that nobody used before: the first answer in it, and the next one. */
async function cold(browser, engine, { day, slow }, [query, following]) {
    const { told, server, address } = engine;
    const tab = await visit(browser, { server, address, day, slow });
    const before = server.asked.length;
    const first = await tab.ask(query.query);
    const next = await tab.ask(following.query);
    const [seen, sent] = [tab.requests.within(0, Infinity).length, server.asked.length - before];
    assert.equal(seen, sent, `${engine.name}: the browser tells of ${seen} requests, the host of ${sent}`);
    await tab.done();
    const lists = slow ? [told.slowCold, told.slowNext] : [told.cold, told.next];
    lists[0].push({ id: query.id, first: first.first, whole: first.whole });
    lists[1].push({ id: following.id, first: next.first, whole: next.whole });
    if (!slow) told.results[query.id] = first.results;
}

/** Asks in a tab of their own as many queries as the time allows; the engines take turns, so that a busy minute meets all of them. */
async function coldVisits(browser, engines, { day, queries, slow, seconds }) {
    const spent = new Map(engines.map((engine) => [engine, 0]));
    for (const [place, query] of queries.entries()) {
        for (const engine of engines) {
            if (place >= LEAST && spent.get(engine) > seconds * 1000) continue;
            const began = performance.now();
            await cold(browser, engine, { day, slow }, [query, queries[(place + 1) % queries.length]]);
            spent.set(engine, spent.get(engine) + performance.now() - began);
        }
        process.stderr.write(`${slow ? "slow 4G" : "loopback"}: ${place + 1} of ${queries.length}\r`);
    }
    process.stderr.write("\n");
}

/** The results of further queries, all in one tab. */
async function askOnly(browser, engine, day, queries) {
    if (!queries.length) return;
    const tab = await visit(browser, { server: engine.server, address: engine.address, day, slow: false });
    for (const query of queries) engine.told.results[query.id] = (await tab.ask(query.query)).results;
    await tab.done();
}

/** As many of a list as are wanted, from all parts of it. */
function spread(list, wanted) {
    const step = list.length / Math.min(wanted, list.length);
    return Array.from({ length: Math.min(wanted, list.length) }, (_, place) => list[Math.floor(place * step)]);
}

async function main([planFile, outFile]) {
    const plan = JSON.parse(readFileSync(planFile, "utf8"));
    const { day, queries, others } = plan;
    const engines = await Promise.all(plan.engines.map(open));
    const browser = await launch();
    try {
        // The first tabs of a browser are slow for whoever comes first.
        for (const engine of engines) await askOnly(browser, engine, day, queries.slice(0, 1));
        for (const [slow, tabs] of [[false, plan.tabs], [true, plan.slowTabs]]) {
            await coldVisits(browser, engines, { day, queries: spread(queries, tabs), slow, seconds: plan.seconds });
        }
        for (const engine of engines) {
            const left = queries.filter(({ id }) => !(id in engine.told.results));
            await askOnly(browser, engine, day, left.concat(others));
        }
    } finally {
        await browser.close();
        await Promise.all(engines.map(({ server }) => server.close()));
    }
    const told = Object.fromEntries(engines.map((engine) => [engine.name, engine.told]));
    writeFileSync(outFile, JSON.stringify(told, null, 1));
}

main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exit(1);
});
