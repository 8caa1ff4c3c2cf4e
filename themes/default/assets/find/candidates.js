// The rows that may be answers: as few files as tell.

import { rowsOf } from "./files.js";
import { reachOf } from "./matching.js";
import { spotsOf } from "./matching.js";
import { sortedBy } from "./order.js";
import { meantBy } from "./votes.js";
import { subjectsOf } from "./votes.js";

// A list of so few files of rows is read whole, wherever the place that is asked for may be.
const FEW = 4;

/** Reads the rows of what a query is about, from at most so many files: its situations, its programs, or all groups. Gives them
 * with how many of the situations that are meant each was found under, and whether they are all that could be answers. */
export async function candidatesOf(index, { wanted, votes }, most) {
    const { root } = index;
    // A program stands for a situation, but some of its groups may be of others.
    const programs = wanted.chips.some((chip) => chip.field === "situation") ? [] : wanted.programs;
    const subjects = meantBy(votes).concat(programs).filter((number) => root.subjects[number]);
    const lists = subjects.map((number) => [root.subjects[number][4], Number(number < root.counts[0])]);
    if (!lists.length) lists.push([root.all, 1]);
    const blocks = [];
    let whole = true;
    for (const [list, times] of lists) {
        const chosen = chosenOf(list, wanted, most);
        const left = most - blocks.length;
        whole = whole && chosen.whole && chosen.blocks.length <= left;
        blocks.push(...chosen.blocks.slice(0, left).map((block) => ({ block, times })));
    }
    const files = await Promise.all(blocks.map(async ({ block, times }) => (await rowsOf(index, block)).map((row) => ({ row, times }))));
    return { rows: counted([].concat(...files), lists.length > 1), whole };
}

/** Rows, each once: of several lists, one that is there already was found under so many more situations. */
function counted(rows, isOfSeveral) {
    if (!isOfSeveral) return rows;
    const found = new Map();
    for (const { row, times } of rows) {
        const key = JSON.stringify([row.doc, row.position, row.slots]);
        const there = found.get(key);
        if (there) there.times += times;
        else found.set(key, { row, times: Math.max(times, 1) });
    }
    return Array.from(found.values());
}

/** The blocks that a place allows, the nearest first, before one of groups without a place. Where none is near enough, the nearest. */
function chosenOf(list, wanted, most) {
    const spots = spotsOf(wanted).map((place) => place.p).filter((position) => position.length);
    if (!spots.length || list.length <= FEW) return { blocks: list, whole: true };
    const apart = (block) => Math.min(...spots.map((spot) => unitsApart(block[1], spot)));
    const placed = sortedBy(list.filter((block) => block[1].length), (block) => [apart(block), block[0]]);
    const near = placed.filter((block) => apart(block) <= reachOf(wanted)).length;
    const nearest = placed.slice(0, Math.min(near || 2, Math.max(most - 1, 0)));
    return { blocks: nearest.concat(list.filter((block) => !block[1].length).slice(0, 1)), whole: near < most };
}

/** How far a block is from a spot at least, in units of an index; too little rather than too much, as degrees of longitude are taken
 * for a third as long as those of latitude. */
function unitsApart([south, west, north, east], [lat, lon]) {
    return Math.max(south - lat, lat - north, Math.floor(Math.max(west - lon, lon - east, 0) / 3));
}

/** Asks for the rows that will be needed where a query names a subject, without waiting for them. */
export function fetchAhead(index, spans, wanted, most) {
    const { root } = index;
    const [subject] = [].concat(...spans.map(subjectsOf)).map((number) => root.subjects[number]).filter(Boolean);
    const blocks = subject ? chosenOf(subject[4], wanted, most).blocks.slice(0, most) : [];
    // Where one fails, whoever waits for it is told.
    blocks.forEach((block) => rowsOf(index, block).catch(() => {}));
}
