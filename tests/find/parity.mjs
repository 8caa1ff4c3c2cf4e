// Whether the finder of a browser answers as the program does: asks both the same and compares all that they say.
//
//     OPENCHAIR_PROGRAM=target/release/openchair OPENCHAIR_FIND_SITE=public node tests/find/parity.mjs
//
// More is told by OPENCHAIR_FIND_DATE (2026-11-15), OPENCHAIR_FIND_LANGUAGE (en), OPENCHAIR_FIND_MADE (how many queries are made up
// beside those that people wrote, 2000), OPENCHAIR_FIND_SEED (1), OPENCHAIR_FIND_ORDERS (fit,fit,near,soon), and
// OPENCHAIR_FIND_QUERIES (more files of queries, parted by colons).

import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual, promisify } from "node:util";

import { search } from "../../themes/default/assets/find/answer.js";
import { openIndex } from "../../themes/default/assets/find/files.js";
import { lotsOf, readerOf } from "./folder.mjs";
import { momentsAt, toldBy } from "./told.mjs";

const told = (name, usual) => process.env[`OPENCHAIR_${name}`] || usual;
const [program, site] = [told("PROGRAM"), told("FIND_SITE")];
if (!program || !site) {
    console.error("OPENCHAIR_PROGRAM and OPENCHAIR_FIND_SITE say which program and which built site are compared");
    process.exit(2);
}
const date = told("FIND_DATE", "2026-11-15");
const language = told("FIND_LANGUAGE", "en");
const lots = lotsOf(Number(told("FIND_SEED", "1")));
const LIMITS = [10, 10, 10, 1, 50];
const ORDERS = told("FIND_ORDERS", "fit,fit,near,soon").split(",");
// How many files of rows are read, and then for a true count, as `src/commands/find.rs` and the page say.
const LOOKS = [3, 16];

const one = (list) => list[Math.floor(lots() * list.length)];

function written() {
    const files = ["queries.json", "sample-queries.json"].map((name) => fileURLToPath(new URL(name, import.meta.url)));
    const more = told("FIND_QUERIES", "").split(":");
    return files.concat(more).filter((path) => path && existsSync(path)).flatMap((path) => JSON.parse(readFileSync(path, "utf8")).queries.map((query) => query.query));
}

/** Words of people, phrases of the index and its places in new orders, with slips. */
function made(queries, root, count) {
    const words = queries.flatMap((query) => query.split(/\s+/)).filter(Boolean);
    const phrases = root.phrases.map(([phrase]) => phrase).concat(root.places.map((place) => place.l));
    const odd = ["7pm", "19:30", "7.30 pm", "before 8", "5 km", "12am", "100", "A.A.", "悲しみの会", "İstanbul", "👋", "ﬁne", "Al-Anon", "97201", "99"];
    const slip = (text) => {
        const letters = Array.from(text);
        const at = Math.floor(lots() * letters.length);
        const kind = Math.floor(lots() * 4);
        if (kind === 0) letters.splice(at, 1);
        else if (kind === 1) letters.splice(at, 0, one("abcdeilnorstu"));
        else if (kind === 2) letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
        else letters.splice(Math.max(letters.length - 1 - Math.floor(lots() * 3), 1));
        return letters.join("");
    };
    return Array.from({ length: count }, () => {
        const parts = Array.from({ length: 1 + Math.floor(lots() * 4) }, () => (lots() < 0.45 ? one(words) : lots() < 0.8 ? one(phrases) : one(odd)));
        const text = parts.map((part) => (lots() < 0.25 ? slip(part) : part)).join(lots() < 0.1 ? "" : " ").trim();
        return lots() < 0.2 ? slip(text) : text;
    });
}

async function asked(query, limit, order) {
    const orders = order === "fit" ? [] : ["--order", order];
    const about = ["find", "--json", "--date", date, "--language", language, "--limit", String(limit), "--index", site, ...orders, "--", query];
    const { stdout } = await promisify(execFile)(program, about, { maxBuffer: 1 << 26 });
    const answer = JSON.parse(stdout);
    return answer;
}

const read = readerOf(site);
const index = await openIndex(read, `${language}.json`);
const moments = momentsAt(index, date);
const people = written();
const queries = Array.from(new Set(people.concat(made(people, index.root, Number(told("FIND_MADE", "2000")))))).filter((query) => query.trim());
let agreed = 0;
let differing = 0;
let slowest = 0;

async function compare(query, number) {
    const [limit, order] = [LIMITS[number % LIMITS.length], ORDERS[number % ORDERS.length]];
    const theirs = await asked(query, limit, order).catch((problem) => ({ problem: String(problem.stderr || problem) }));
    const began = performance.now();
    const look = (blocks) => search(index, query, { now: () => moments, shown: limit, order, blocks, here: null, early: () => {} });
    let answer = await look(LOOKS[0]);
    if (!answer.counted && answer.facets.length) answer = await look(LOOKS[1]);
    const ours = toldBy(index, query, answer);
    slowest = Math.max(slowest, performance.now() - began);
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(ours)), theirs)) {
        agreed += 1;
        return;
    }
    differing += 1;
    if (differing > 10) return;
    console.log(`differs: ${JSON.stringify(query)} (${limit}, ${order})`);
    for (const key of new Set(Object.keys(ours).concat(Object.keys(theirs)))) {
        const [a, b] = [JSON.stringify(ours[key]), JSON.stringify(theirs[key])];
        if (a !== b) console.log(`  ${key}\n    script  ${String(a).slice(0, 600)}\n    program ${String(b).slice(0, 600)}`);
    }
}

const waiting = queries.map((query, number) => [query, number]);
const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await compare(...next);
};
await Promise.all(cpus().map(worker));
console.log(`${site} (${language}): ${agreed} of ${queries.length} queries agreed; the slowest answer of the script took ${slowest.toFixed(0)} ms`);
process.exit(differing ? 1 : 0);
