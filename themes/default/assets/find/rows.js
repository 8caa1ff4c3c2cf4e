// What is known of groups for choosing: the rows of a file, which has a column for each question.

import { isCount } from "./shape.js";
import { isNumber } from "./shape.js";

const isMaybeNumber = (value) => value === null || isNumber(value);

/** The columns of a file of rows. */
export const ROWS = {
    doc: [isNumber],
    lat: [isMaybeNumber],
    lon: [isMaybeNumber],
    town: [isNumber],
    region: [isNumber],
    sets: [[isCount]],
    program: [isNumber],
    state: [isCount],
    own: [isCount],
    zone: [isCount],
    meetings: [isCount],
    days: [isCount],
    start: [isCount],
    length: [isCount],
    dates: [[isNumber]],
};

// Days of a meeting that is not every week.
const IRREGULAR = 128;

/** The rows of a file whose columns are of the right kind, or nothing for one that is not sound. */
export function rowsFrom(file, root) {
    const count = file.doc.length;
    const columns = [file.lat, file.lon, file.town, file.region, file.program, file.state, file.own, file.zone, file.meetings];
    const slots = slotsFrom(file);
    if (!slots || file.sets.length !== root.sets.length || columns.concat(file.sets).some((column) => column.length !== count)) return null;
    let doc = 0;
    let lat = 0;
    let lon = 0;
    let slot = 0;
    const rows = file.doc.map((more, at) => {
        const isPlaced = file.lat[at] !== null && file.lon[at] !== null;
        doc += more;
        lat += isPlaced ? file.lat[at] : 0;
        lon += isPlaced ? file.lon[at] : 0;
        slot += file.meetings[at];
        return {
            doc,
            position: isPlaced ? [lat, lon] : null,
            town: file.town[at],
            region: file.region[at],
            sets: file.sets.map((column) => column[at]),
            program: file.program[at],
            state: file.state[at],
            own: file.own[at] === 1,
            zone: file.zone[at],
            slots: slots.slice(slot - file.meetings[at], slot),
        };
    });
    return rows.every((row) => isSoundRow(row, root)) && rows;
}

function isSoundRow(row, root) {
    const [, pages, all] = root.counts;
    return row.doc >= pages && row.doc < all && row.zone < root.zones.length &&
        (!row.position || row.position.every(isNumber)) && row.sets.every((set, field) => set < root.sets[field].length);
}

function slotsFrom(file) {
    const { days, start, length, dates } = file;
    const told = file.meetings.reduce((sum, meetings) => sum + meetings, 0);
    const irregular = days.filter((one) => one & IRREGULAR).length;
    if ([told, start.length, length.length].some((count) => count !== days.length) || irregular > dates.length) return null;
    let next = 0;
    return days.map((one, at) => ({
        days: one & 127,
        start: start[at],
        length: length[at],
        dates: one & IRREGULAR ? dates[(next += 1) - 1] : null,
    }));
}
