// What pages do with a script. Every page works without it; nothing here asks another host, and nothing is kept of a visitor
// but the time of leaving (below). The words come from the page, in its language.

import "./inline/exit.js";
import { keepDates } from "./when.js";

keepDates();

// Today among the days of the week.

function markToday(week) {
    const name = new Intl.DateTimeFormat("en-US", { weekday: "long" }).format();
    const day = week.querySelector(`[data-day="${name.toLowerCase()}"]`);
    if (!day) return;
    const word = document.createElement("span");
    word.className = "today-word";
    word.textContent = week.dataset.today;
    day.classList.add("today");
    day.append(word);
}

document.querySelectorAll("[data-week]").forEach(markToday);

// Taking a page along: on paper, or by the browser's own way of sharing.

function offer(tools) {
    const print = tools.querySelector("[data-tool=print]");
    const share = tools.querySelector("[data-tool=share]");
    const page = { title: document.querySelector("h1").textContent, url: document.querySelector("link[rel=canonical]").href };
    print.addEventListener("click", () => window.print());
    // Whoever closes the sheet again has changed their mind; nothing is to be said of it.
    share.addEventListener("click", () => navigator.share(page).catch(() => {}));
    share.hidden = !navigator.share;
    tools.hidden = false;
}

document.querySelectorAll(".tools").forEach(offer);

// The box of the finder. Nothing of the finder is loaded before somebody comes near the box; what they write stays in the page.

/** Loads the style and the script of the finder, once. They wait in a template, as a policy lets no script be named by another. */
function wake(box) {
    const waiting = box.querySelector("template");
    if (!waiting) return;
    // The index is asked for at the same time; the script takes it from here.
    box.index = fetch(box.dataset.find).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    box.index.catch(() => {});
    waiting.replaceWith(document.importNode(waiting.content, true));
}

/** What a phone should know of the box: it is no text to be corrected, and nothing to be kept for the next time. */
const MANNERS = { maxlength: 300, enterkeyhint: "search", autocomplete: "off", autocapitalize: "off", spellcheck: false };

const box = document.querySelector("[data-find]");
if (box) {
    const come = () => wake(box);
    const field = box.querySelector("input");
    Object.keys(MANNERS).forEach((name) => field.setAttribute(name, MANNERS[name]));
    box.classList.add("ready");
    box.addEventListener("focusin", come);
    box.addEventListener("input", come);
    // Somebody comes back to what they had found, follows a link that they were sent, or was faster than this script.
    const isSent = () => location.hash.startsWith("#q=");
    if ((history.state && history.state.find) || isSent() || field.value) come();
    addEventListener("hashchange", () => isSent() && come());
}
