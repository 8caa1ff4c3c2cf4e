// Days, times and distances as an index has them.

import { DAY } from "../when/clock.js";
import { MINUTE } from "../when/clock.js";
import { wallClock } from "../when/clock.js";
import { filled } from "./element.js";

/** Some of what a clock shows. */
const inWords = (texts, wall, parts) => new Date(wall).toLocaleString(texts.locale, Object.assign({ timeZone: "UTC" }, parts));

/** Now by the clock of each zone of the root: days since 1970-01-01, and minutes after midnight. */
export function momentsOf(zones) {
    const now = Date.now();
    return zones.map((zone) => {
        let wall;
        try {
            wall = wallClock(zone, now);
        } catch (_) {
            // A zone that the browser does not know has the clock of the visitor.
            wall = wallClock("", now);
        }
        return { day: Math.floor(wall / DAY), minute: wall % DAY / MINUTE };
    });
}

/** "Tonight, Tuesday, 7:00 PM", "Tuesday, November 24, 7:00 PM": as pages say it (`when/say.js`), but for the year. */
export function whenText(texts, [day, minute], today) {
    const wall = day * DAY + minute * MINUTE;
    const word = [texts[minute < texts.night * 60 ? "today" : "tonight"], minute >= 300 && texts.tomorrow][day - today];
    const date = inWords(texts, wall, word ? { weekday: "long" } : { weekday: "long", month: "long", day: "numeric" });
    return filled(word ? texts.worded : texts.at, { word, day: date, time: inWords(texts, wall, { hour: "numeric", minute: "2-digit" }) });
}

/** The name of a weekday, 0 for Monday. 1970-01-05 was a Monday. */
export function weekdayText(texts, day) {
    return inWords(texts, (4 + day) * DAY, { weekday: "long" });
}

/** "3.2 mi" for tenths of a kilometre. */
export function lengthText(texts, tenths) {
    const length = (tenths / 10) * (texts.unit === "mi" ? 0.621371 : 1);
    return `${length.toLocaleString(texts.locale, { maximumFractionDigits: Number(length < 10) })}\u00a0${texts.unit}`;
}
