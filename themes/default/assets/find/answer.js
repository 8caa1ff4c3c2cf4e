// The answer to a query.

import { candidatesOf } from "./candidates.js";
import { cardOf } from "./files.js";
import { NO_DAYS } from "./files.js";
import { fitsClock } from "./matching.js";
import { isMetBy } from "./matching.js";
import { nextOf } from "./matching.js";
import { tenthsOf } from "./matching.js";
import { wishesOf } from "./matching.js";
import { without } from "./matching.js";
import { addTo } from "./order.js";
import { sortedBy } from "./order.js";
import { groupsWith } from "./texts.js";
import { pagesWith } from "./texts.js";
import { isUnknown } from "./understand.js";
import { understand } from "./understand.js";
import { meantBy } from "./votes.js";
import { MIDNIGHT } from "./wanted.js";

// How many situations, articles and groups from elsewhere are shown.
const SITUATIONS = 3;
const ARTICLES = 5;
const ELSEWHERE = 3;
// The votes below which a situation is not worth a mention.
const WORTH = 30;
// The votes from which groups of a situation that is only guessed are shown.
const GUESS = 60;
// What it is worth that a group names the situation itself, and not only one below it.
const OWN = 100;
// What it costs that something stands against coming.
const STATES = [0, 20, 60, 400];
// What a page is worth that is for a situation that is meant.
const FOR_SITUATION = 60;
// How many files of rows are read at most before something that was asked for is left out.
const MOST_BLOCKS = 128;

/** Answers a query. Of the options, `now` gives a day and a minute for each zone of the root, and is not asked before rows are there;
 * `shown` is how many groups are shown, `order` which come first (`fit`, `near`, `soon`), `blocks` how many files of rows are read as long
 * as that gives an answer, and `here` a place that was not typed, or nothing. `early` is told what is known of the answer before files
 * are there: that somebody may be in danger, and then all but articles and groups. */
export async function search(index, query, options) {
    const { root } = index;
    const reading = await understand(index, query, options);
    const { corrected, crisis, wanted, texts, votes, tokens } = reading;
    const { sure } = votes;
    // The likeliest situation is taken as meant where nothing else was asked for.
    if (sure === 0 && votes.ranked.some(([, count]) => count >= GUESS)) votes.sure = 1;
    const worth = votes.ranked.filter(([, count]) => count >= WORTH).slice(0, SITUATIONS);
    const situations = await cardsOf(index, docsOf(worth));
    const told = { chips: wanted.chips, corrected, crisis, situations, sure };
    options.early(told);
    // "A support group" asks for any of them.
    const find = votes.sure || wishesOf(wanted).length || (tokens.length && !texts.length) ? byWishes : byWords;
    const found = await find(index, reading, options);
    // Most cards come with the rows, which are there now.
    const lists = found.lists.concat([docsOf(articlesOf(root, texts, meantBy(votes)))]);
    const [groups, elsewhere, articles] = await Promise.all(lists.map((list) => cardsOf(index, list)));
    return Object.assign(found, told, { articles, groups, elsewhere, unknown: texts.filter(isUnknown).map(({ text }) => text) });
}

const docsOf = (list) => list.map(([doc]) => ({ doc }));

/** Groups by nothing but words. */
function byWords(index, { texts }, { shown }) {
    const ranked = heaviest(groupsWith(index.root, texts));
    const exact = texts.every(({ entry }) => entry[2].length === entry[3]);
    return { relaxed: [], count: ranked.length, exact, facets: [], days: NO_DAYS, lists: [docsOf(ranked.slice(0, shown)), []] };
}

/** Groups that have what is wanted, or as much of it as there is. */
async function byWishes(index, reading, { now, shown, order, blocks }) {
    const { root } = index;
    const { wanted, votes, texts } = reading;
    const wishes = wishesOf(wanted);
    let found = await candidatesOf(index, reading, blocks);
    const questionOf = (dropped) => ({ root, wanted: without(wanted, dropped), moments: now() });
    const isEnough = (dropped) => found.rows.some(isMetBy(questionOf(dropped)));
    let dropped = droppedOf(wishes, isEnough);
    if (dropped.length && !found.whole && blocks < MOST_BLOCKS) {
        found = await candidatesOf(index, reading, MOST_BLOCKS);
        dropped = droppedOf(wishes, isEnough);
    }
    const weights = groupsWith(root, texts);
    const question = questionOf(dropped);
    const met = found.rows.filter(isMetBy(question));
    const ranked = rankedOf(question, wanted, met, weights, order);
    let elsewhere = [];
    if (wanted.places.length && ranked.length < shown) {
        const anywhere = questionOf(dropped.concat(wishes.filter(([name]) => name === "place")));
        const all = rankedOf(anywhere, wanted, found.rows.filter(isMetBy(anywhere)), weights, "fit");
        elsewhere = all.filter(({ row, doc }) => !row.position && row.town < 0 && !ranked.some((one) => one.doc === doc)).slice(0, ELSEWHERE);
    }
    const { whole, told } = found;
    const exact = whole || Boolean(told);
    // What comes first by time would be only guessed from a part of all groups.
    return Object.assign({ relaxed: dropped.map(([name]) => name), exact, counted: order === "fit" ? exact : whole, lists: [ranked.slice(0, shown), elsewhere] }, told || countsOf(question, met));
}

/** The wishes that have to be given up so that any group is left: one alone if that is enough, else the first ones together. */
function droppedOf(wishes, isEnough) {
    const together = wishes.map((wish, place) => wishes.slice(0, place + 1));
    return [[]].concat(wishes.map((wish) => [wish]), together).find(isEnough) || wishes;
}

/** Rows that have what is asked, one for each group, the best first. */
function rankedOf(question, wanted, rows, weights, order) {
    const scored = rows.map(({ row, times }) => {
        const now = question.moments[row.zone];
        const next = nextOf(question, row);
        const tenths = tenthsOf(wanted, row);
        const score = times * 1000 + (row.own === 1 ? OWN : 0) + (weights.get(row.doc) || 0) - STATES[Math.min(row.state, 3)] -
            Math.floor(Math.min(tenths || 0, 4000) / 2) - (next ? Math.min(next[0], 28) : 30);
        const date = next && [now.day + next[0], next[1]];
        // Where two are as near or as soon, what fits best comes first.
        const first = order === "near" ? [tenths === null ? Infinity : tenths] : order === "soon" ? [next ? next[0] * MIDNIGHT + next[1] - now.minute : Infinity] : [];
        return { row, doc: row.doc, tenths, next: date, state: row.state, keys: first.concat(-score, row.doc) };
    });
    const seen = new Set();
    return sortedBy(scored, (one) => one.keys).filter(({ doc }) => !seen.has(doc) && seen.add(doc));
}

/** How many groups have what is asked, and how many of these each facet, and a meeting on each weekday. */
function countsOf(question, rows) {
    const groups = new Map();
    for (const { row } of rows) {
        // A group may have several rows.
        const group = groups.get(row.doc) || { days: 0, has: new Set() };
        row.slots.filter((slot) => fitsClock(question, row, slot)).forEach((slot) => (group.days |= slot.days));
        row.sets.forEach((set, field) => question.root.sets[field][set].forEach((facet) => group.has.add(facet)));
        groups.set(row.doc, group);
    }
    const counts = new Map();
    const days = NO_DAYS.slice();
    groups.forEach((group) => {
        group.has.forEach((facet) => addTo(counts, facet, 1));
        days.forEach((count, day) => (days[day] += (group.days >> day) & 1));
    });
    return { days, count: groups.size, facets: sortedBy(counts, ([facet]) => [facet]) };
}

/** Articles by their words and the situations that are meant. */
function articlesOf(root, texts, meant) {
    const weights = pagesWith(root, texts);
    root.pages.forEach((situations, number) => {
        if (situations.some((situation) => meant.includes(situation))) addTo(weights, root.counts[0] + number, FOR_SITUATION);
    });
    const ranked = heaviest(weights);
    return ranked.filter(([, weight]) => weight * 3 >= ranked[0][1]).slice(0, ARTICLES);
}

/** Documents with their weights, the heaviest first. */
function heaviest(weights) {
    return sortedBy(weights, ([doc, weight]) => [-weight, doc]);
}

/** Documents with their cards. */
function cardsOf(index, found) {
    return Promise.all(found.map(async (one) => Object.assign({ card: await cardOf(index, one.doc) }, one)));
}
