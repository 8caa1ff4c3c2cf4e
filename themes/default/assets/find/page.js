// The finder in a page: what somebody writes becomes answers in place of the page's own text, and the page comes back when
// they clear the box. Nothing that is written leaves the page; the browser keeps it with this page of the tab, for Back.

import { openIndex } from "./files.js";
import { search } from "./answer.js";
import { showAnswer } from "./show.js";
import { showFailure } from "./show.js";
import { element } from "./element.js";
import { momentsOf } from "./clock.js";

/** How long somebody may pause while they write. */
const PAUSE = 120;
/** How many groups are shown at first, and how many more each time. */
const SHOWN = 10;
/** How many files of rows are read before the first answer is shown, and then for a true count. */
const LOOKS = [4, 16];

/** Wakes up the finder of a box. */
export function begin(box) {
    const field = box.querySelector("input");
    const root = box.getAttribute("data-find");
    const folder = root.slice(0, root.lastIndexOf("/") + 1);
    const language = root.slice(folder.length, -".json".length);
    const read = (path) => {
        const first = box.index;
        box.index = null;
        if (first) return first;
        return fetch(folder + path).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
    };
    const finder = { box, field, language, read, index: null, number: 0, text: "", shown: SHOWN, order: "fit", looks: 0, here: null, found: null, hidden: [], timer: 0 };
    finder.ask = (text) => ask(finder, text);
    finder.again = (changes) => answer(Object.assign(finder, changes));
    field.addEventListener("input", () => {
        clearTimeout(finder.timer);
        finder.timer = setTimeout(() => written(finder), PAUSE);
    });
    box.addEventListener("submit", () => {
        clearTimeout(finder.timer);
        written(finder).then(() => finder.found && document.getElementById("_found").focus());
    });
    field.addEventListener("keydown", (event) => event.key === "Escape" && field.value && ask(finder, ""));
    addEventListener("popstate", () => restore(finder));
    restore(finder);
}

/** What was asked on this page before somebody left it, or what a link asks. */
function restore(finder) {
    const state = (history.state && history.state.find) || "";
    const linked = /^#q=(.*)$/.exec(location.hash);
    let text = state || finder.field.value;
    if (linked) {
        new Promise((done) => done((text = decodeURIComponent(linked[1])))).catch(() => {});
        history.replaceState({ find: text }, "", location.pathname);
    } else if (finder.found && !state) text = "";
    if (text !== finder.field.value) finder.field.value = text;
    if (text !== finder.text) written(finder);
}

/** Puts other words into the box. */
function ask(finder, text) {
    finder.field.value = text;
    return written(finder);
}

/** Somebody has written: an answer is made, or the page comes back. */
function written(finder) {
    const text = finder.field.value.trim();
    if (text === finder.text) return Promise.resolve();
    const state = history.state && history.state.find;
    if (text && !finder.text && !state) history.pushState({ find: text }, "");
    else if (text !== state) history.replaceState(text ? { find: text } : null, "");
    Object.assign(finder, { text, shown: SHOWN, looks: 0 });
    if (text) return answer(finder);
    finder.number += 1;
    close(finder);
    return Promise.resolve();
}

/** Answers what the box holds. An answer that comes after somebody has written on is dropped. */
function answer(finder) {
    finder.number += 1;
    const number = finder.number;
    open(finder);
    finder.found.classList.remove("answered");
    const isWanted = () => number === finder.number;
    finder.index = finder.index || openIndex(finder.read, finder.language);
    return finder.index
        .then((index) => {
            const moments = momentsOf(index.root.zones, new Date());
            const look = () => {
                const options = { moments, shown: finder.shown, order: finder.order, here: finder.here, blocks: LOOKS[finder.looks] || Infinity };
                return search(index, finder.text, options).then((told) => {
                    if (!isWanted()) return null;
                    const mayLook = !told.exact && told.facets.length > 0;
                    const isLast = !mayLook || finder.looks > 0;
                    showAnswer(finder, index, { told, moments, isLast, mayLook: mayLook && finder.looks < 2 });
                    if (isLast) return null;
                    finder.looks = 1;
                    return look();
                });
            };
            return look();
        })
        .catch(() => {
            // Whoever writes on tries again.
            finder.index = null;
            if (isWanted()) showFailure(finder);
        });
}

/** Makes room for answers: all else in the page's main part is hidden, but not what the box lies in. */
function open(finder) {
    if (finder.found) return;
    const main = document.getElementById("main");
    finder.isAtHome = finder.box.parentNode === main;
    const isKept = (child) => child === finder.box || (finder.isAtHome && child.compareDocumentPosition(finder.box) & Node.DOCUMENT_POSITION_FOLLOWING);
    const hide = (parent) => {
        for (const child of Array.from(parent.children)) {
            if (isKept(child)) continue;
            if (child.contains(finder.box)) hide(child);
            else if (!child.hasAttribute("hidden")) {
                // A drawing has no property of that name.
                child.setAttribute("hidden", "");
                finder.hidden.push(child);
            }
        }
    };
    hide(main);
    finder.found = element("section", { class: "found", "aria-labelledby": "_found" });
    const holder = Array.from(main.children).find((child) => child.contains(finder.box));
    main.insertBefore(finder.found, holder ? holder.nextSibling : main.firstChild);
    document.documentElement.classList.add("finding");
}

/** Gives the page its own text back. */
function close(finder) {
    if (!finder.found) return;
    finder.found.remove();
    finder.found = null;
    for (const child of finder.hidden.splice(0)) child.removeAttribute("hidden");
    document.documentElement.classList.remove("finding");
}
