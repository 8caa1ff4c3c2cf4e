// Brings what pages say of coming dates up to date: a page may have been built days ago, and read at any hour.

import { coming } from "./when/dates.js";
import { DAY } from "./when/dates.js";
import { wallClock } from "./when/dates.js";
import { nextText } from "./when/say.js";
import { dateText } from "./when/say.js";
import { untilText } from "./when/say.js";

const bearer = document.querySelector("[data-when-texts]");

function say(node, text) {
    if (node.textContent !== text) node.textContent = text;
}

function update(box, texts, now) {
    const part = (name) => box.querySelector(name);
    const lines = box.querySelectorAll(".dates li");
    const meetings = JSON.parse(box.getAttribute("data-when"));
    const { next, others } = coming(meetings, now, lines.length);
    const told = next ? nextText(texts, next, now, box.matches("li")) : { text: texts.none };
    const time = part("time");
    say(time, told.text);
    if (next) time.dateTime = new Date(next.start).toISOString();
    box.classList.toggle("on-now", Boolean(told.isOn));
    part(".next-label").hidden = told.isOn || !next;
    const zone = part(".zone");
    if (zone && next && next.meeting[5]) say(zone, next.meeting[5]);
    const own = part(".own");
    if (own) {
        // A card names the zone where the visitor's clock shows the same.
        if (own.usual === undefined) own.usual = own.textContent;
        say(own, told.own || own.usual);
    }
    lines.forEach((line, number) => {
        const date = others[number];
        line.hidden = !date;
        if (!date) return;
        say(line, dateText(texts, date, meetings.length > 1));
        line.classList.toggle("off", Boolean(date.off));
    });
}

/** Of the days of a page hides what is over, and says which of them is today. */
function updateDays(page, texts, now) {
    const zone = page.getAttribute("data-days");
    const today = Math.floor(wallClock(zone, now) / DAY);
    let isStale = true;
    page.querySelectorAll("[data-date]").forEach((section) => {
        const ahead = section.getAttribute("data-date") - today;
        let left = 0;
        section.querySelectorAll("[data-from]").forEach((line) => {
            const [from, until] = ["from", "until"].map((name) => line.getAttribute(`data-${name}`) * 6e4);
            line.hidden = until <= now;
            if (!line.hidden) left++;
            const isOn = from <= now && !line.hidden;
            line.classList.toggle("on-now", isOn);
            say(line.querySelector(".mark"), isOn ? untilText(texts, wallClock(zone, until)) : "");
        });
        // What began yesterday may still be on.
        section.hidden = ahead < 0 && !left;
        if (ahead >= 0) isStale = false;
        const over = section.querySelector(".over");
        if (over) over.hidden = left > 0;
        say(section.querySelector(".near"), [texts.today, texts.tomorrow][ahead] || "");
    });
    page.querySelector("[data-stale]").hidden = !isStale;
    page.classList.add("ready");
}

function updateAll() {
    const texts = JSON.parse(bearer.getAttribute("data-when-texts"));
    document.querySelectorAll("[data-when], [data-days]").forEach((box) => {
        try {
            (box.matches("[data-days]") ? updateDays : update)(box, texts, Date.now());
        } catch (_) {
            // A zone that this browser does not know: what was built is true as of its day, and says so.
        }
    });
}

/** Keeps the dates of the page right for as long as it is open. */
export function keepDates() {
    if (!bearer) return;
    updateAll();
    setInterval(updateAll, 6e4);
    addEventListener("pageshow", updateAll);
}
