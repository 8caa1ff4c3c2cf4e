// Dates as people read them, in the words and the way of writing of the page: as the build wrote them.

import { DAY } from "./clock.js";
import { wallClock } from "./clock.js";
import { dayOf } from "./dates.js";

/** Until 5 in the morning, people who are awake still think of the day before. */
const MORNING = 5 * 36e5;
const TIME = { hour: "numeric", minute: "2-digit" };
const dateIn = (names) => ({ weekday: names, year: "numeric", month: names, day: "numeric" });
const WIDE = dateIn("long");
export const NARROW = dateIn("short");

const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// To make a format takes an old phone longer than to use it fifty times.
const formats = {};

function formatOf(texts, how) {
    const key = texts.locale + JSON.stringify(how);
    return formats[key] || (formats[key] = new Intl.DateTimeFormat(texts.locale, Object.assign({ timeZone: "UTC" }, how)));
}

function written(texts, wall, parts) {
    if (parts !== TIME) return formatOf(texts, parts).format(wall);
    // Old browsers know no styles. As the build writes it, no line is broken within a time.
    const usual = formatOf(texts, { timeStyle: "short" });
    return (usual.resolvedOptions().timeStyle ? usual : formatOf(texts, TIME)).format(wall).replace(/\s/g, "\u00a0");
}

/** "Tuesday, November 24, 2026, 6:30 PM". */
const dateAndTime = (texts, wall, parts) => filled(texts.at, { date: written(texts, wall, parts), time: written(texts, wall, TIME) });

/** "Tonight, Tuesday, 6:30 PM" where it is near, else the date. The finder says the same (`find/clock.js`). */
function whenText(texts, wall, today, parts) {
    const ahead = Math.floor(wall / DAY) - today;
    const time = wall % DAY;
    // What is "tomorrow" to somebody who is awake in the night?
    const word = ahead === 0 ? texts[time < texts.night * 36e5 ? "today" : "tonight"] : ahead === 1 && time >= MORNING && texts.tomorrow;
    return word ? filled(texts.worded, { word, day: written(texts, wall, { weekday: "long" }), time: written(texts, wall, TIME) }) : dateAndTime(texts, wall, parts);
}

/**
 * When that which is on ends, by the clock of a zone: with its date where the hour alone would be thought to come sooner. If nobody
 * knows its end, when it began.
 */
function turnText(texts, zone, { start, end }, now, parts) {
    const wall = wallClock(zone, end || start);
    const isFar = end - now >= DAY || Math.floor((wall - MORNING) / DAY) > dayOf(zone, now);
    return isFar ? dateAndTime(texts, wall, parts) : written(texts, wall, TIME);
}

/** "On now, until 8:00 PM", or "Began at 6:30 PM". */
export const onText = (texts, zone, date, now, parts) => filled(texts[date.end ? "now" : "begun"], { time: turnText(texts, zone, date, now, parts) });

/** The next date in words: by its own clock, and by that of the visitor where they differ and nobody has to go there. */
export function nextText(texts, next, now, isNarrow) {
    const { meeting: [zone, , , isRemote], wall, start } = next;
    const parts = isNarrow ? NARROW : WIDE;
    const isOn = start <= now;
    const own = wallClock("", start);
    const differs = isRemote && own !== wall;
    // By the clock of the visitor, whose night it is, a word such as "tonight" is right; by a clock elsewhere it would mislead.
    const text = isOn ? onText(texts, zone, next, now, parts) : whenText(texts, wall, differs ? NaN : dayOf(zone, now), parts);
    const when = isOn ? turnText(texts, "", next, now, NARROW) : whenText(texts, own, dayOf("", now), NARROW);
    return { isOn, text, own: differs ? filled(texts.own, { when }) : "" };
}

/** Any other date in words. */
export function dateText(texts, { wall, off, why }, hasTimes) {
    const date = hasTimes ? dateAndTime(texts, wall, WIDE) : written(texts, wall, WIDE);
    return off ? filled(texts[why ? "why" : "off"], { date, reason: why }) : date;
}
