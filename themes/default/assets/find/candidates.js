// The rows that may be answers: as few files as tell.

import { listOf } from "./files.js";
import { rowsOf } from "./files.js";
import { reachOf } from "./matching.js";
import { spotsOf } from "./matching.js";
import { wishesOf } from "./matching.js";
import { sortedBy } from "./order.js";
import { meantBy } from "./votes.js";
import { subjectsOf } from "./votes.js";

// So few files of rows are read whole, wherever the place that is asked for may be, and nothing else is told of them.
const FEW = 3;
// In how many files a list lies at most.
const MOST_FILES = 100000;

/** Reads the rows of what a query is about, from at most so many files: its situations, its programs, or all groups, which are the last
 * subject. Gives them with how many of the situations that are meant each was found under, whether they are all that could be answers, and
 * what is told of many groups of which nothing is wished. */
export async function candidatesOf(index, { wanted, votes }, most) {
    const { subjects, counts } = index.root;
    // A program stands for a situation, but some of its groups may be of others.
    const programs = wanted.chips.some((chip) => chip.field === "situation") ? [] : wanted.programs;
    const about = meantBy(votes).concat(programs).filter((number) => subjects[number]);
    if (!about.length) about.push(subjects.length - 1);
    const chosen = await Promise.all(about.map((subject) => chosenOf(index, subject, wanted, most)));
    const files = [].concat(...chosen.map((one, at) => one.files.map((file) => [file, about[at] < counts[0] ? 1 : 0])));
    const rowsIn = ([file, times]) => rowsOf(index, file).then((rows) => rows.map((row) => ({ row, times })));
    const isOne = about.length === 1;
    const telling = isOne && files.length > FEW && !wishesOf(wanted).length && listOf(index, about[0]);
    const [told, ...rows] = await Promise.all([telling].concat(files.slice(0, most).map(rowsIn)));
    const whole = chosen.every((one) => one.whole) && files.length <= most;
    return { rows: isOne ? [].concat(...rows) : counted([].concat(...rows)), whole, told };
}

/** Rows, each once: of several lists, one that is there already was found under so many more situations. */
function counted(rows) {
    const found = new Map();
    for (const { row, times } of rows) {
        const key = JSON.stringify([row.doc, row.position, row.slots]);
        const there = found.get(key);
        if (there) there.times += times;
        else found.set(key, { row, times: Math.max(times, 1) });
    }
    return Array.from(found.values());
}

/** The files of a subject that a place allows, the nearest first, before the first one of groups without a position. Where none is near
 * enough, the nearest. */
async function chosenOf(index, subject, wanted, most) {
    const spots = spotsOf(wanted);
    const [first, count] = index.root.subjects[subject][4];
    const files = Array.from({ length: Math.min(count, MOST_FILES) }, (_, at) => first + at);
    if (!spots.length || count <= FEW) return { files, whole: true };
    const { boxes } = await listOf(index, subject);
    const apart = boxes.map((box) => Math.min(...spots.map((spot) => unitsApart(box, spot))));
    const near = apart.filter((units) => units <= reachOf(wanted)).length;
    const nearest = sortedBy(files, (file) => [apart[file - first]]).slice(0, Math.min(near || 2, most - 1));
    return { files: Array.from(new Set(nearest.concat(boxes[0].length < 4 ? first : []))), whole: near < most };
}

/** How far a box is from a spot at least, in units of an index; too little rather than too much, as degrees of longitude are taken
 * for a third as long as those of latitude. Nothing where the spot is a town among those of a file without positions. */
function unitsApart([south, west, north, east], { n, p: [lat, lon] }) {
    if (north === undefined) return n >= 0 && n >= south && n <= west ? 0 : Infinity;
    return lat === undefined ? Infinity : Math.max(south - lat, lat - north, Math.floor(Math.max(west - lon, lon - east, 0) / 3));
}

/** Asks for the rows that will be needed where a query names a subject, without waiting for them. */
export function fetchAhead(index, spans, wanted, most) {
    const [subject] = [].concat(...spans.map(subjectsOf));
    // Where a file fails, whoever waits for it is told.
    if (subject >= 0) candidatesOf(index, { wanted, votes: { ranked: [[subject]], sure: 1 } }, most).catch(() => {});
}
