// What pages do with a script. Every page works without it; nothing here asks another host, and nothing is kept of a visitor
// but the time of leaving (below). The words come from the page, in its language.

import "./inline/exit.js";
import "./inline/finder.js";

// Today among the days of the week.

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

function markToday(week) {
    const day = week.querySelector(`[data-day="${DAYS[new Date().getDay()]}"]`);
    if (!day) return;
    const word = document.createElement("span");
    word.className = "today-word";
    word.textContent = week.getAttribute("data-today");
    day.classList.add("today");
    day.append(word);
}

document.querySelectorAll("[data-week]").forEach(markToday);

// Taking a page along: on paper, or by the browser's own way of sharing.

function offer(tools) {
    const [print, share] = ["print", "share"].map((name) => tools.querySelector(`[data-tool="${name}"]`));
    const page = { title: document.querySelector("h1").textContent, url: document.querySelector("link[rel=canonical]").href };
    print.addEventListener("click", () => window.print());
    // Whoever closes the sheet again has changed their mind; nothing is to be said of it.
    share.addEventListener("click", () => navigator.share(page).catch(() => {}));
    share.hidden = !navigator.share;
    tools.hidden = false;
}

document.querySelectorAll(".tools").forEach(offer);
