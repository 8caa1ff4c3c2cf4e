// Brings what pages say of coming dates up to date: a page may have been built days ago, and read at any hour.

import { MINUTE } from "./when/clock.js";
import { USUAL } from "./when/dates.js";
import { coming } from "./when/dates.js";
import { dayOf } from "./when/dates.js";
import { NARROW } from "./when/say.js";
import { dateText } from "./when/say.js";
import { nextText } from "./when/say.js";
import { onText } from "./when/say.js";

const bearer = document.querySelector("[data-when-texts]");

function say(node, text) {
    if (node.textContent !== text) node.textContent = text;
}

function update(box, texts, now) {
    const [time, label, zone, own, list, once] = ["time", ".next-label", ".zone", ".own", ".dates", ".once"].map((name) => box.querySelector(name));
    const lines = box.querySelectorAll(".dates li");
    const meetings = JSON.parse(box.dataset.when);
    const { next, others } = coming(meetings, now, lines.length);
    const told = next ? nextText(texts, next, now, box.matches("li")) : { text: texts.none, isOn: false };
    say(time, told.text);
    // What saves one date says which; once that is no longer the next, it goes.
    if (once && (!next || Date.parse(time.dateTime) - next.start)) once.remove();
    if (next) time.dateTime = new Date(next.start).toJSON();
    else time.removeAttribute("datetime");
    box.classList.toggle("on-now", told.isOn);
    label.hidden = told.isOn || !next;
    if (zone) {
        zone.hidden = !next;
        if (next && next.meeting[5]) say(zone, next.meeting[5]);
    }
    if (own) {
        // A card names the zone where the visitor's clock shows the same.
        own.usual = own.usual || [own.textContent];
        say(own, next ? told.own || own.usual[0] : "");
    }
    lines.forEach((line, number) => {
        const date = others[number];
        line.hidden = !date;
        if (!date) return;
        say(line, dateText(texts, date, meetings.length > 1));
        line.classList.toggle("off", Boolean(date.off));
    });
    // Without a date there is no heading for dates either.
    if (list) list.previousElementSibling.hidden = !others.length;
}

/** Says of a meeting on a day whether it is on; hides it when it is over. */
function updateLine(line, zone, texts, now) {
    const start = line.dataset.from * MINUTE;
    const end = line.dataset.until * MINUTE;
    line.hidden = (end || start + USUAL * MINUTE) <= now;
    say(line.querySelector(".mark"), start <= now && !line.hidden ? onText(texts, line.dataset.zone || zone, { start, end }, now, NARROW) : "");
    return !line.hidden;
}

/** Of the days of a page hides what is over, and says which of them is today. */
function updateDays(page, texts, now) {
    const zone = page.dataset.days;
    const today = dayOf(zone, now);
    let isStale;
    page.querySelectorAll("[data-date]").forEach((section) => {
        const ahead = section.dataset.date - today;
        let left = 0;
        section.querySelectorAll("[data-from]").forEach((line) => (left += updateLine(line, zone, texts, now)));
        // What began yesterday may still be on.
        section.hidden = ahead < 0 && !left;
        isStale = ahead < 0;
        const over = section.querySelector(".over");
        if (over) over.hidden = left > 0;
        say(section.querySelector(".near"), [texts.today, texts.tomorrow][ahead] || "");
    });
    page.querySelector("[data-stale]").hidden = !isStale;
    page.classList.add(isStale ? "stale" : "ready");
}

function updateAll() {
    const texts = JSON.parse(bearer.dataset.whenTexts);
    document.querySelectorAll("[data-when], [data-days]").forEach((box) => {
        try {
            (box.dataset.days ? updateDays : update)(box, texts, Date.now());
        } catch (_) {
            // A zone that this browser does not know: what was built is true as of its day, and says so.
        }
    });
}

/** Keeps the dates of the page right for as long as it is open. */
export function keepDates() {
    if (!bearer) return;
    updateAll();
    setInterval(updateAll, MINUTE);
    // A phone that slept wakes with the page as it was.
    addEventListener("pageshow", updateAll);
    document.addEventListener("visibilitychange", updateAll);
}
