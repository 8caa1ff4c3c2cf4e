// What clocks show.

export const DAY = 864e5;
export const MINUTE = 6e4;
const clocks = {};

/**
 * What the clock of a zone shows at a moment, in milliseconds as if it were UTC. "" is the visitor, whose device is asked each time:
 * it may be taken to another zone while the page is open.
 */
export function wallClock(zone, moment) {
    if (!zone) return moment - new Date(moment).getTimezoneOffset() * MINUTE;
    const clock = clocks[zone] || (clocks[zone] = new Intl.DateTimeFormat("en-US", { timeZone: zone, hour12: false, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" }));
    // "11/24/2026, 18:30": in American English each browser writes the same order, and some write 24 for midnight.
    const [month, day, year, hour, minute] = clock.format(moment).match(/\d+/g);
    return Date.UTC(year, month - 1, day, hour % 24, minute);
}
