// Days and times as an index has them, and as people read them.
import { filled } from "./element.js";

const DAY_IN_MS = 864e5;

/** Now by the clock of each zone of the root: days since 1970-01-01, and minutes after midnight. */
export function momentsOf(zones, now) {
    return zones.map((zone) => momentIn(zone, now));
}

function momentIn(zone, now) {
    const told = {};
    try {
        const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hour12: false, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" });
        for (const part of format.formatToParts(now)) told[part.type] = Number(part.value);
    } catch (_) {
        // A zone that the browser does not know has the clock of the browser.
        return momentIn(undefined, now);
    }
    return { day: Date.UTC(told.year, told.month - 1, told.day) / DAY_IN_MS, minute: (told.hour % 24) * 60 + told.minute };
}

/** "Today, 7:00 PM", "Tuesday, November 24, 7:00 PM". */
export function whenText(texts, [day, minute], today) {
    const at = new Date(day * DAY_IN_MS + minute * 6e4);
    const written = (parts) => new Intl.DateTimeFormat(texts.locale, Object.assign({ timeZone: "UTC" }, parts)).format(at);
    const near = [texts.today, texts.tomorrow][day - today];
    const date = near || written({ weekday: "long", month: "long", day: "numeric" });
    return filled(texts.at, { day: date, time: written({ hour: "numeric", minute: "2-digit" }) });
}

/** The name of a weekday, 0 for Monday. 1970-01-05 was a Monday. */
export function weekdayText(texts, day) {
    return new Intl.DateTimeFormat(texts.locale, { timeZone: "UTC", weekday: "long" }).format(new Date((4 + day) * DAY_IN_MS));
}

/** "3.2 mi" for tenths of a kilometre. */
export function lengthText(texts, tenths) {
    const length = (tenths / 10) * (texts.unit === "mi" ? 0.621371 : 1);
    return `${length.toLocaleString(texts.locale, { maximumFractionDigits: length < 10 ? 1 : 0 })}\u00a0${texts.unit}`;
}
