// The finder of a browser: its words, its answers from a small index, and that nothing that is wrong with a file or odd in a query
// makes it hang or fail in any other way than it should. `parity.mjs` holds it against the program.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

import { search } from "../../themes/default/assets/find/answer.js";
import { results } from "./results.mjs";
import { openIndex } from "../../themes/default/assets/find/files.js";
import { wordsIn } from "../../themes/default/assets/find/fold.js";
import { compareTexts, sortedBy } from "../../themes/default/assets/find/order.js";
import { slipsBetween } from "../../themes/default/assets/find/spell.js";
import { lotsOf } from "./folder.mjs";
import { DAY, FOLDER, readerOfFiles, tinyFiles } from "./tiny.mjs";

const SCRIPTS = new URL("../../themes/default/assets/find/", import.meta.url);
const MORNING = { day: DAY, minute: 8 * 60 };
const USUAL = { now: () => [MORNING, MORNING], shown: 10, order: "fit", blocks: 4, here: null, early: () => {} };

const open = (files = tinyFiles(false), asked = []) => openIndex(readerOfFiles(files, asked), "en.json");
const ask = async (query, options = {}, index = null) => search(index || (await open()), query, Object.assign({}, USUAL, options));
const names = (list) => list.map((found) => found.card.a.replace(/^\w+\/|\/$/g, ""));
const chips = (answer) => answer.chips.map(({ field, key }) => `${field} ${key}`);

test("words are compared as the program compares them", () => {
    const cases = JSON.parse(readFileSync(new URL("words.json", import.meta.url), "utf8"));
    for (const [text, folded] of cases) assert.equal(wordsIn(text).map((word) => word.text).join(" "), folded, JSON.stringify(text));
});

test("a word says where it stands", () => {
    const text = "👋 ¿Dónde, A.A. 悲しみ";
    assert.deepEqual(wordsIn(text).map((word) => text.slice(word.start, word.end)), ["Dónde", "A.A", "悲しみ", "悲しみ"]);
});

test("texts are ordered by their characters, and what is the same stays in order", () => {
    assert.deepEqual(["\uffee", "b", "ab", "a", ""].sort(compareTexts), ["", "a", "ab", "b", "\uffee"]);
    const many = Array.from({ length: 100 }, (_, place) => ({ place, key: place % 3 }));
    const sorted = sortedBy(many, (one) => [one.key]);
    assert.ok(sorted.every((one, at) => at === 0 || sorted[at - 1].key < one.key || (sorted[at - 1].key === one.key && sorted[at - 1].place < one.place)));
});

test("slips are counted as people make them", () => {
    const cases = [["grief", "grief", 0], ["greif", "grief", 1], ["alchoholics", "alcoholics", 1], ["naxiety", "anxiety", 1], ["", "ab", 2], ["abc", "xyz", 3]];
    for (const [a, b, slips] of cases) assert.equal(Math.min(slipsBetween(a, b, 2), 3), slips, `${a} ${b}`);
});

test("words that lead nowhere are told, as no group was sought by them", async () => {
    const answer = await ask("grief 97201 zzzqq 97201");
    assert.deepEqual(chips(answer), ["situation grief"]);
    assert.deepEqual([answer.unknown, answer.relaxed], [["97201", "zzzqq"], []]);
    assert.ok(answer.groups.length);
    assert.deepEqual((await ask("zzzqq")).unknown, ["zzzqq"]);
    assert.deepEqual((await ask("greif group Portland tuesday")).unknown, [], "a word that was mended is known");
});

test("what is asked is understood, and groups have all of it", async () => {
    const answer = await ask("greif group Portland tuesday");
    assert.deepEqual(chips(answer), ["situation grief", "place portland", "day tuesday"]);
    assert.deepEqual([answer.chips[1].start, answer.chips[1].end], [12, 20]);
    assert.deepEqual(answer.corrected, [["greif", "grief"]]);
    assert.deepEqual(names(answer.groups), ["tuesday-circle"]);
    assert.deepEqual(answer.groups[0].next, [DAY, 1140]);
    assert.equal(answer.groups[0].tenths, 0);
    assert.deepEqual([answer.count, answer.exact, answer.sure, answer.crisis, answer.relaxed.length], [1, true, 1, false, 0]);
    assert.deepEqual(names(answer.elsewhere), [], "the one online is not on a Tuesday");
    assert.deepEqual(names(results(answer)).slice(0, 2), ["grief", "tuesday-circle"]);
});

test("what no group has is left out, and said", async () => {
    const answer = await ask("alcohol spanish wednesday");
    assert.deepEqual(answer.relaxed, ["day"]);
    assert.deepEqual(names(answer.groups), ["al-anon-salem"]);
    assert.deepEqual(answer.groups[0].next, [DAY + 6, 1170], "a date of its own, not each Monday");
    assert.deepEqual(names((await ask("grief wednesday portland")).groups), ["tuesday-circle", "little-lights"], "the day is given up before the place");
});

test("who may be in danger is seen whatever else is asked", async () => {
    assert.equal((await ask("want to end my life, grief tuesday")).crisis, true);
    assert.equal((await ask("the end of my life")).crisis, false);
});

test("groups are counted by what they have and when they meet", async () => {
    const answer = await ask("grief evening");
    assert.deepEqual(names(answer.groups), ["tuesday-circle", "grief-online"]);
    assert.deepEqual(answer.facets, [[0, 1], [1, 1], [2, 2], [5, 2]]);
    assert.deepEqual(answer.days, [0, 1, 1, 0, 0, 0, 0]);
    const none = await ask("hope");
    assert.deepEqual([names(none.groups), none.facets, none.days, none.exact], [["tuesday-circle", "grief-online"], [], [0, 0, 0, 0, 0, 0, 0], true]);
});

test("groups come in the order that is asked for", async () => {
    const soon = await ask("grief", { order: "soon" });
    assert.deepEqual(names(soon.groups), ["tuesday-circle", "grief-online", "little-lights"]);
    const here = { label: "Here", position: [44940, -123040] };
    const near = await ask("grief", { order: "near", here });
    assert.deepEqual(names(near.groups), ["little-lights"]);
    assert.deepEqual([near.groups[0].tenths, chips(near)], [0, ["situation grief"]]);
    assert.deepEqual(names(near.elsewhere), ["grief-online"]);
    assert.deepEqual(names((await ask("within 100 kilometres free", { order: "near", here })).groups), ["tuesday-circle"]);
});

test("a meeting is judged by the clock of its own zone", async () => {
    const london = { day: DAY + 1, minute: 18 * 60 + 30 };
    const portland = { day: DAY + 1, minute: 10 * 60 + 30 };
    const moments = [portland, london];
    assert.deepEqual(names((await ask("grief now", { now: () => moments })).groups), ["grief-online"]);
    assert.deepEqual((await ask("grief on line", { now: () => moments })).groups[0].next, [DAY + 1, 1080], "it is on");
    const late = [portland, { day: DAY + 1, minute: 20 * 60 }];
    assert.deepEqual((await ask("grief on line", { now: () => late })).groups[0].next, [DAY + 8, 1080]);
});

test("cards that come with rows are as good as those in their own files, which are then not asked for", async () => {
    const queries = ["grief portland", "alcohol spanish wednesday", "sober", "al anon salem", "hope", "first meting", ""];
    for (const [number, query] of queries.entries()) {
        const asked = [];
        const small = await open(tinyFiles(true), asked);
        assert.deepEqual(await ask(query, {}, small), await ask(query), query);
        if (number < 4) assert.deepEqual(asked.filter((path) => /cards/.test(path)), [], query);
    }
});

test("the same query has the same answer, whatever was asked before", async () => {
    const index = await open();
    const queries = ["alcohol salem", "salem", "grief now", "lights", "sal", "greif hope", "alcohol salem oregon", "drinkin", "first"];
    for (let round = 0; round < 2; round += 1) {
        for (const query of queries) assert.deepEqual(await ask(query, {}, index), await ask(query), query);
    }
});

test("a file is asked for once, and again only after it failed", async () => {
    const files = tinyFiles(false);
    const asked = [];
    const index = await open(files, asked);
    await Promise.all(["grief portland", "grief salem", "alcohol salem", "meting"].map((query) => ask(query, {}, index)));
    assert.equal(new Set(asked).size, asked.length, asked.join(" "));
    const path = `${FOLDER}rows/4.json`;
    const rows = files[path];
    delete files[path];
    await assert.rejects(ask("free", {}, index), { message: path });
    files[path] = rows;
    assert.deepEqual(names((await ask("free", {}, index)).groups), ["tuesday-circle", "grief-online"]);
});

test("of many files only some are read, and counts are told", async () => {
    const about = async (query, options) => {
        const asked = [];
        const answer = await ask(query, Object.assign({ blocks: 3 }, options), await open(tinyFiles(false, true), asked));
        return [answer, asked.filter((path) => /rows|lists/.test(path)).map((path) => path.slice(FOLDER.length, -5)).sort()];
    };
    const [plain, read] = await about("grief");
    assert.deepEqual(read, ["lists/0", "rows/5", "rows/6", "rows/7"]);
    assert.deepEqual([plain.count, plain.exact, plain.counted, plain.facets, plain.days], [3, true, true, [[0, 2], [1, 1], [2, 3], [4, 1], [5, 2]], [0, 1, 1, 1, 1, 0, 0]]);
    const [soon] = await about("grief", { order: "soon" });
    assert.deepEqual([soon.count, soon.exact, soon.counted], [3, true, false], "what comes first is only known of a part");
    const [whole] = await about("grief", { order: "soon", blocks: 16 });
    assert.deepEqual([whole.count, whole.counted, names(whole.groups)], [3, true, ["tuesday-circle", "grief-online", "little-lights"]]);
    const [wished, some] = await about("grief tuesday");
    assert.deepEqual([wished.count, wished.exact, names(wished.groups), some.length], [1, false, ["tuesday-circle"], 3]);
    const [near, here] = await about("grief 5 kilometres portland");
    assert.deepEqual([here, names(near.groups)], [["lists/0", "rows/5", "rows/7", "rows/8"], ["tuesday-circle", "little-lights"]]);
    const elsewhere = (change) => {
        const files = tinyFiles(false, true);
        change(files[`${FOLDER}lists/0.json`]);
        return open(files).then((index) => ask("grief", {}, index));
    };
    for (const change of [(list) => list.boxes.pop(), (list) => delete list.count, (list) => list.days.pop(), (list) => list.facets.push([1])]) {
        await assert.rejects(elsewhere(change), { message: `${FOLDER}lists/0.json` });
    }
});

test("rows are asked for before words are there", async () => {
    const asked = [];
    const reader = readerOfFiles(tinyFiles(false), asked);
    let come;
    const slowly = (path) => new Promise((there) => (come = () => there(reader(path))));
    const index = await openIndex((path) => (path.includes("/words/") ? slowly(path) : reader(path)), "en.json");
    const answering = ask("grief circle", {}, index);
    await new Promise((done) => setTimeout(done, 10));
    assert.deepEqual(asked, ["en.json", `${FOLDER}rows/0.json`]);
    come();
    assert.equal((await answering).situations[0].card.t, "Grief");
});

test("what the root knows is told before rows are there, and clocks are asked after", async () => {
    const told = [];
    const files = tinyFiles(false);
    const early = (part) => told.push([part.crisis, part.chips.length, part.situations.slice(0, part.sure).map(({ card }) => card.t)]);
    const order = [];
    const index = await openIndex(async (path) => {
        order.push(path);
        await null;
        return files[path];
    }, "en.json");
    const now = () => order.push("now") && [MORNING, MORNING];
    const answer = await ask("grief tuesday", { early, now }, index);
    assert.deepEqual(told, [[false, 2, answer.situations.slice(0, 1).map(({ card }) => card.t)]]);
    assert.ok(order.indexOf("now") > order.findIndex((path) => path.includes("rows/")), order.join(" "));
    told.length = 0;
    await ask("want to end my life, griefs", { early }, index);
    assert.deepEqual(told.map(([crisis]) => crisis), [true, true]);
    assert.deepEqual(told[0], [true, 0, []], "danger is told before words are there");
});

test("what is wrong with a file is said", async () => {
    const changed = (path, change) => {
        const files = tinyFiles(false);
        files[path] = change(files[path]);
        return open(files).then((index) => ask("grief salem sobr", {}, index));
    };
    const root = (change) => changed("en.json", (file) => Object.assign(file, change));
    await assert.rejects(root({ format: 1 }), { message: "en.json" });
    for (const change of [{ format: "2" }, { counts: [3, 2, 9] }, { sets: [] }, { folder: "../" }, { words: [1] }, { pages: [] }, { day: 1e300 }, { phrases: [["s0"]] }, { places: [{ w: "salem" }] }, { subjects: [["grief", "Grief", -1, 3, []]] }]) {
        await assert.rejects(root(change), { message: "en.json" }, JSON.stringify(change));
    }
    const wrong = {
        "rows/0.json": [(file) => Object.assign(file, { town: [] }), (file) => Object.assign(file, { zone: [0, 0, 0, 2] }), (file) => Object.assign(file, { doc: [8, 1, 0, 0] }), (file) => Object.assign(file, { shown: [3] }), (file) => Object.assign(file, { cards: [1], shown: [3] }), () => null],
        "words/1.json": [(file) => Object.assign(file, { words: "sober" }), (file) => Object.assign(file, { entry: [1, 0, 7] }), (file) => file.words],
        "cards/0.json": [(file) => file.slice(0, 2), (file) => file.map((card) => card.t)],
        "spell.json": [(text) => [text]],
    };
    for (const name of Object.keys(wrong)) {
        for (const change of wrong[name]) await assert.rejects(changed(FOLDER + name, change), { message: FOLDER + name }, name);
    }
});

/** Changes one value somewhere within a file. */
function mutated(value, lots) {
    const one = (list) => list[Math.floor(lots() * list.length)];
    if (value && typeof value === "object" && Object.keys(value).length && lots() < 0.85) {
        const key = one(Object.keys(value));
        if (lots() < 0.1) Array.isArray(value) ? value.splice(Number(key), 1) : delete value[key];
        else value[key] = mutated(value[key], lots);
        return value;
    }
    if (Array.isArray(value) && lots() < 0.3) return value.concat(value, value);
    return one([null, -1, 0, 1, 4294967295, 4294967296, 2147483647, -2147483648, 1e300, 0.5, "", "grief", "\ud800", "x9", [], [[]], [-1], {}, true, { length: 4 }, [null]]);
}

const HOSTILE = [
    "", " ", "grief ".repeat(1700), "a".repeat(10000), "👍".repeat(5000), "\ud800\udc00\ud800", "\udfff".repeat(300), "A.".repeat(5000), "1:".repeat(99), "101salem", "7pm 7 pm 19:30 7.3 7:61 99 km",
    "悲しみ".repeat(999), "ก็".repeat(999), "__proto__ constructor toString", "hasOwnProperty", "\0\n\t\u202e", "السلام עצב दुःख 슬픔", "'".repeat(999), "-".repeat(999), "ß".repeat(999), "ﷺ".repeat(300),
    "before before now 5 kilometres within 0 kilometres", "end my life", "portlandd oregn salm tuesdya", "%00 <script>", "7 kilometres salem oregon portland grief free spanish",
];

async function settles(promise) {
    const began = performance.now();
    let timer;
    const late = new Promise((_, fail) => (timer = setTimeout(fail, 5000, new Error("it hangs"))));
    const ended = await Promise.race([promise.catch((problem) => problem), late]);
    clearTimeout(timer);
    assert.ok(performance.now() - began < 1000, "an answer takes less than a second");
    return ended;
}

test("no query fails or hangs", async () => {
    const lots = lotsOf(7);
    const letters = Array.from("abcgriefsalm 0179:.-'é悲ก👍\ud800\u0301\u202eاש");
    const made = Array.from({ length: 500 }, () => Array.from({ length: Math.floor(lots() * 60) }, () => letters[Math.floor(lots() * letters.length)]).join(""));
    const index = await open();
    for (const query of HOSTILE.concat(made)) {
        const answer = await settles(ask(query, {}, index));
        assert.ok(!(answer instanceof Error), `${JSON.stringify(query.slice(0, 60))}: ${answer.stack}`);
        assert.ok(answer.chips.every((chip) => chip.start >= 0 && chip.start <= chip.end && chip.end <= query.length));
        assert.ok(results(answer).every((found) => found.card.t));
    }
});

test("no file, whatever is in it, makes it hang or fail without saying which", async () => {
    const lots = lotsOf(11);
    const queries = HOSTILE.filter((query) => query.length < 80).concat("grief circle portland", "sober salem", "hop", "lihgts", "al anon");
    const unhandled = [];
    const note = (problem) => unhandled.push(problem);
    process.on("unhandledRejection", note);
    let failures = 0;
    for (let round = 0; round < 1200; round += 1) {
        const files = tinyFiles(round % 3 === 0, round % 2 === 0);
        const paths = Object.keys(files);
        const path = paths[Math.floor(lots() * paths.length)];
        const text = JSON.stringify(files[path]);
        const kind = lots();
        if (kind < 0.1) delete files[path];
        else if (kind < 0.2) files[path] = () => JSON.parse(text.slice(0, Math.floor(lots() * text.length)));
        else files[path] = mutated(files[path], lots);
        const query = queries[Math.floor(lots() * queries.length)];
        const answer = await settles(open(files).then((index) => ask(query, { here: lots() < 0.2 ? { label: "Here", position: [0, 0] } : null }, index)));
        if (!(answer instanceof Error)) continue;
        failures += 1;
        assert.ok(paths.includes(answer.message) || /^files\/en-tiny\/(rows|cards|words|lists)\/\d+\.json$/.test(answer.message) || path === "en.json", `${path} ${query}: ${answer.stack}`);
        assert.equal(answer.constructor, Error, answer.stack);
    }
    await new Promise((done) => setTimeout(done, 10));
    process.removeListener("unhandledRejection", note);
    assert.deepEqual(unhandled, []);
    assert.ok(failures > 200);
});

test("the scripts can be joined, and old browsers can read them", () => {
    const tops = new Map();
    for (const name of readdirSync(SCRIPTS)) {
        const text = readFileSync(new URL(name, SCRIPTS), "utf8");
        for (const found of text.matchAll(/^(?:export )?(?:async )?(?:function|const|let|class) (\w+)/gm)) {
            assert.ok(!tops.has(found[1]), `${found[1]} is in ${name} and in ${tops.get(found[1])}`);
            tops.set(found[1], name);
        }
        const code = text.replace(/^\/\/.*|^\s+\/\/.*|\/\*\*[^]*?\*\//gm, "");
        for (const line of code.match(/^import.*/gm) || []) assert.match(line, /^import \{ \w+ \} from "\.\/\w+\.js";$|^import \{ \w+ \} from "\.\.\/when\/clock\.js";$/, name);
        const young = [/\?\?/, /\?\.[a-z[(]/i, /catch \{/, /[{(\s,]\.\.\.\w+ \}/, /\.(flat|flatMap|matchAll|replaceAll|at|fromEntries)\(/, /\(\?</, /\beval\b/];
        for (const sign of young) assert.ok(!sign.test(code), `${name} has ${sign}`);
    }
});
