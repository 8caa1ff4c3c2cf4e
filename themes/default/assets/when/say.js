// Dates as people read them, in the words and the way of writing of the page: as the build wrote them.

import { DAY } from "./dates.js";
import { wallClock } from "./dates.js";

const TIME = { hour: "numeric", minute: "2-digit" };
const WIDE = { weekday: "long", year: "numeric", month: "long", day: "numeric" };
const NARROW = { weekday: "short", year: "numeric", month: "short", day: "numeric" };

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

/** "Tonight, Tuesday, 6:30 PM" where it is near, else "Tuesday, November 24, 2026, 6:30 PM". */
function whenText(texts, wall, today, parts) {
    const time = written(texts, wall, TIME);
    const hour = (wall % DAY) / 36e5;
    const ahead = Math.floor(wall / DAY) - today;
    // What is "tomorrow" to somebody who is awake in the night?
    const word = ahead === 0 ? texts[hour < texts.night ? "today" : "tonight"] : ahead === 1 && hour >= 5 && texts.tomorrow;
    return word ? filled(texts.near, { word, day: written(texts, wall, { weekday: "long" }), time }) : filled(texts.at, { date: written(texts, wall, parts), time });
}

/** "On now, until 8:00 PM". */
export const untilText = (texts, end) => filled(texts.now, { time: written(texts, end, TIME) });

/** The next date in words: by its own clock, and by that of the visitor where they differ and nobody has to go there. */
export function nextText(texts, { meeting, wall, start, end }, now, isNarrow) {
    const isOn = start <= now;
    const own = wallClock("", start);
    const differs = meeting[3] && own !== wall;
    const today = (zone) => Math.floor(wallClock(zone, now) / DAY);
    // By the clock of the visitor, whose night it is, a word such as "tonight" is right; by a clock elsewhere it would mislead.
    const text = (zone, begin, day, parts) => {
        if (!isOn) return whenText(texts, begin, day, parts);
        return end ? untilText(texts, wallClock(zone, end)) : filled(texts.begun, { time: written(texts, begin, TIME) });
    };
    const near = isOn ? written(texts, end ? wallClock("", end) : own, TIME) : whenText(texts, own, today(""), NARROW);
    return { isOn, text: text(meeting[0], wall, differs ? NaN : today(meeting[0]), isNarrow ? NARROW : WIDE), own: differs ? filled(texts.own, { when: near }) : "" };
}

/** Any other date in words. */
export function dateText(texts, { wall, off, why }, hasTimes) {
    const day = written(texts, wall, WIDE);
    const date = hasTimes ? filled(texts.at, { date: day, time: written(texts, wall, TIME) }) : day;
    return off ? filled(texts[why ? "why" : "off"], { date, reason: why }) : date;
}
