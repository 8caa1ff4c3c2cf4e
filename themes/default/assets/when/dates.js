// On which dates a group meets, from its rule: as `src/site/schedule` reckons them, for any moment and by the clock of any zone.
// `docs/themes.md` says what a rule is made of (`data-when`). tests/when/cases.json holds both sides together.

import { DAY } from "./clock.js";
import { MINUTE } from "./clock.js";
import { wallClock } from "./clock.js";

/** How far dates are looked for: longer than any site stays as it was built. */
const FAR = 4000;
/** How long a meeting is thought to be that does not say it, in minutes. */
export const USUAL = 60;

/** The day there, counted from 1970-01-01. */
export const dayOf = (zone, moment) => Math.floor(wallClock(zone, moment) / DAY);

/** When the clock of a zone shows this: the first time, if it does so twice; if never, by the clock before it was changed (RFC 5545). */
export function momentOf(zone, wall) {
    const by = (near) => wall - wallClock(zone, near) + near;
    const [before, after] = [by(wall - DAY), by(wall + DAY)];
    return wallClock(zone, before) !== wall && wallClock(zone, after) === wall ? after : before;
}

function isOfRule(days, [weeks, monthDays, origin, first, last], day) {
    const date = new Date(day * DAY);
    const number = date.getUTCDate();
    const isLast = new Date((day + 7) * DAY).getUTCDate() <= 7;
    return (days >> date.getUTCDay()) & 1
        && (!first || day >= first)
        && (!last || day <= last)
        && (!weeks || (weeks >> ((number - 1) / 7)) & 1 || (isLast && weeks & 32))
        && (!monthDays || (monthDays >>> number) & 1)
        && (!origin || (day - origin) % 14 === 0);
}

/** The dates of one meeting that are not over: as many as asked for, and on until there is one that takes place. */
function datesOf(meeting, now, count) {
    const [zone, minute, length, , days, , rule, except, also, pauses] = meeting;
    const lasts = length || USUAL;
    const dates = [];
    let isHeld = false;
    let day = dayOf(zone, now - lasts * MINUTE) - 1;
    for (const end = day + FAR; day < end && (dates.length < count || !isHeld); day++) {
        if (!isOfRule(days, rule || [], day) && !(also && also.includes(day))) continue;
        const wall = day * DAY + minute * MINUTE;
        const start = momentOf(zone, wall);
        if (start + lasts * MINUTE <= now) continue;
        const left = (except || []).find(([date]) => date === day);
        const pause = left ? null : (pauses || []).find(([from, until]) => from <= day && (!until || day <= until));
        const off = left || pause;
        dates.push({ meeting, wall, start, end: length && start + length * MINUTE, off, why: off && off[left ? 1 : 2] });
        isHeld = isHeld || !off;
        if (pause) day = pause[1] || end;
    }
    return dates;
}

/** Of all meetings the dates that are not over, in order: the next that takes place, and so many others. */
export function coming(meetings, now, count) {
    const dates = [].concat(...meetings.map((meeting) => datesOf(meeting, now, count + 1)));
    dates.sort((one, other) => one.start - other.start);
    const next = dates.find((date) => !date.off);
    return { next, others: dates.filter((date) => date !== next).slice(0, count) };
}
