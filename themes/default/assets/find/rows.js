// What is known of groups for choosing: the rows of a file, which has a column for each question.

import { fitsShape } from "./shape.js";
import { isCount } from "./shape.js";
import { isNumber } from "./shape.js";

const isMaybeNumber = (value) => value === null || isNumber(value);
const ROW = {
    doc: isNumber,
    lat: isMaybeNumber,
    lon: isMaybeNumber,
    town: isNumber,
    region: isNumber,
    program: isNumber,
    state: isCount,
    own: isCount,
    zone: isCount,
    meetings: isCount,
};
const SLOT = { days: isCount, start: isCount, length: isCount };
// Days of a meeting that is not every week.
const IRREGULAR = 128;

/** The rows of a file, or nothing if it is not sound. */
export function rowsFrom(file, root) {
    const rows = unfolded(file, ROW);
    const slots = slotsFrom(file);
    const isFull = (column) => column.length === rows.length;
    const isSound = rows && slots && fitsShape(file.sets, [[isCount]]) && file.sets.length === root.sets.length && file.sets.every(isFull);
    if (!isSound || rows.reduce((sum, row) => sum + row.meetings, 0) !== slots.length) return null;
    let [doc, lat, lon] = [0, 0, 0];
    rows.forEach((row, at) => {
        const isPlaced = row.lat !== null && row.lon !== null;
        if (isPlaced) [lat, lon] = [lat + row.lat, lon + row.lon];
        doc += row.doc;
        const sets = file.sets.map((column) => column[at]);
        Object.assign(row, { doc, position: isPlaced ? [lat, lon] : null, sets, slots: slots.splice(0, row.meetings) });
    });
    return rows.every((row) => isSoundRow(row, root)) && rows;
}

function isSoundRow(row, root) {
    const [, pages, all] = root.counts;
    return row.doc >= pages && row.doc < all && row.zone < root.zones.length &&
        (!row.position || row.position.every(isNumber)) && row.sets.every((set, field) => set < root.sets[field].length);
}

function slotsFrom(file) {
    const slots = fitsShape(file.dates, [[isNumber]]) && unfolded(file, SLOT);
    if (!slots) return null;
    const left = file.dates.slice();
    slots.forEach((slot) => {
        slot.dates = slot.days & IRREGULAR ? left.shift() : null;
        slot.days &= IRREGULAR - 1;
    });
    return slots.every((slot) => slot.dates !== undefined) && slots;
}

/** Entries with a field for each column of a shape, or nothing where not all columns are there, and as long. */
function unfolded(file, shape) {
    const names = Object.keys(shape);
    const [first] = names;
    const isSound = names.every((name) => fitsShape(file[name], [shape[name]]) && file[name].length === file[first].length);
    return isSound && file[first].map((value, at) => {
        const entry = {};
        names.forEach((name) => (entry[name] = file[name][at]));
        return entry;
    });
}
