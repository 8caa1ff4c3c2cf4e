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
    const meant = meantBy(votes);
    const subjects = (meant.length ? meant : wanted.programs).map((number) => root.subjects[number]).filter(Boolean);
    const blocks = [];
    let whole = true;
    for (const list of subjects.length ? subjects.map((subject) => subject[4]) : [root.all]) {
        const chosen = chosenOf(list, wanted, most);
        const left = most - blocks.length;
        whole = whole && chosen.whole && chosen.blocks.length <= left;
        blocks.push(...chosen.blocks.slice(0, left));
    }
    const files = await Promise.all(blocks.map((block) => rowsOf(index, block)));
    return { rows: counted([].concat(...files), subjects.length > 1), whole };
}

/** Rows, each once: of several lists, one that is there already was found under one more situation. */
function counted(rows, isOfSeveral) {
    const found = new Map();
    rows.forEach((row, place) => {
        const key = isOfSeveral ? JSON.stringify([row.doc, row.position, row.slots]) : place;
        found.set(key, found.get(key) || { row, times: 0 });
        found.get(key).times += 1;
    });
    return Array.from(found.values());
}

/** The blocks that a place allows, the nearest first, before one of groups without a place. Where none is near enough, the nearest. */
function chosenOf(list, wanted, most) {
    const spots = spotsOf(wanted).map((place) => place.p).filter((position) => position.length);
    if (!spots.length || list.length <= FEW) return { blocks: list, whole: true };
    const apart = (block) => Math.min(...spots.map((spot) => unitsApart(block[2], spot)));
    const placed = sortedBy(list.filter((block) => block[2].length), (block) => [apart(block), block[0]]);
    const near = placed.filter((block) => apart(block) <= reachOf(wanted)).length;
    const nearest = placed.slice(0, Math.min(near || 2, Math.max(most - 1, 0)));
    return { blocks: nearest.concat(list.filter((block) => !block[2].length).slice(0, 1)), whole: near < most };
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
