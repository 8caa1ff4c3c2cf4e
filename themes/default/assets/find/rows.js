// What is known of groups for choosing: the rows of a file, which has a column for each question.

import { isLike } from "./shape.js";
import { isNumber } from "./shape.js";

const ROW = "doc town region program state own zone meetings".split(" ");
const SLOT = ["days", "start", "length"];
// Days of a meeting that is not every week.
const IRREGULAR = 128;

/** The rows of a file, or nothing if it is not sound; where columns are none it fails. */
export function rowsFrom(file, root) {
    const rows = unfolded(file, ROW);
    const slots = slotsFrom(file);
    const isFull = (column) => column.length === rows.length;
    const isMaybe = (value) => value === null || isNumber(value);
    const isSound = isLike(file.sets, [[0]]) && file.sets.length === root.sets.length && file.sets.every(isFull) &&
        [file.lat, file.lon].every((column) => isFull(column) && column.every(isMaybe));
    if (!isSound || rows.reduce((sum, row) => sum + Math.max(row.meetings, 0), 0) !== slots.length) return null;
    let [doc, lat, lon] = [0, 0, 0];
    rows.forEach((row, at) => {
        const isPlaced = file.lat[at] !== null && file.lon[at] !== null;
        if (isPlaced) {
            lat += file.lat[at];
            lon += file.lon[at];
        }
        doc += row.doc;
        const sets = file.sets.map((column) => column[at]);
        Object.assign(row, { doc, position: isPlaced ? [lat, lon] : null, sets, slots: slots.splice(0, row.meetings) });
    });
    return rows.every((row) => isSoundRow(row, root)) && rows;
}

function isSoundRow(row, root) {
    const [, pages, all] = root.counts;
    return row.doc >= pages && row.doc < all && root.zones[row.zone] && row.state >= 0 &&
        (!row.position || row.position.every(isNumber)) && row.sets.every((set, field) => root.sets[field][set]);
}

function slotsFrom(file) {
    const slots = isLike(file.dates, [[0]]) && unfolded(file, SLOT);
    const left = file.dates.slice();
    slots.forEach((slot) => {
        slot.dates = slot.days & IRREGULAR ? left.shift() : null;
        slot.days &= IRREGULAR - 1;
    });
    return slots.every((slot) => slot.dates !== undefined) && slots;
}

/** Entries with a field for each of some columns, or nothing where not all of these are there, and as long. */
function unfolded(file, names) {
    const first = file[names[0]];
    const isSound = names.every((name) => isLike(file[name], [0]) && file[name].length === first.length);
    return isSound && first.map((value, at) => {
        const entry = {};
        names.forEach((name) => (entry[name] = file[name][at]));
        return entry;
    });
}
