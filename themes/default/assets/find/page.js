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
/** How long it takes until what is put into the page is seen. */
const SEEN = 50;
/** How many groups are shown at first, and how many more each time. */
const SHOWN = 10;
/** How many files of rows are read before the first answer is shown, and then for a true count. */
const LOOKS = [3, 16];

/** Wakes up the finder of a box. */
export function begin(box) {
    const field = box.querySelector("input");
    const [, folder, path] = /^(.*\/)(.*)$/.exec(box.dataset.find);
    const read = (name) => {
        // The root was asked for when somebody came near the box.
        const asked = box.index || fetch(folder + name).then((answer) => (answer.ok ? answer.json() : Promise.reject()));
        box.index = null;
        return asked;
    };
    const style = box.querySelector("link");
    const styled = new Promise((done) => (style && !style.sheet ? (style.onload = style.onerror = done) : done()));
    const finder = { box, field, open: () => openIndex(read, path), styled, number: 0, text: "", order: "fit" };
    // Whoever presses something in an answer keeps it until the next is whole.
    finder.ask = (text) => {
        field.value = finder.told = text;
        written(finder);
    };
    finder.again = (changes) => answerTo(Object.assign(finder, changes));
    field.addEventListener("input", () => {
        clearTimeout(finder.timer);
        finder.timer = setTimeout(() => written(finder), PAUSE);
    });
    field.addEventListener("keydown", async ({ key }) => {
        if (key === "Escape" && field.value) finder.ask("");
        if (key !== "Enter") return;
        clearTimeout(finder.timer);
        written(finder);
        await finder.answering;
        if (finder.found) finder.title.focus();
    });
    addEventListener("popstate", () => restore(finder));
    restore(finder);
}

const kept = () => Object(history.state).find || "";

/** What was asked on this page before somebody left it, or what a link asks. */
function restore(finder) {
    const { field } = finder;
    const [, linked] = location.hash.split("#q=");
    if (linked) {
        try {
            field.value = decodeURIComponent(linked);
        } catch (_) {
            // A link that was cut in the middle of a letter cannot be read.
        }
        history.replaceState({ find: field.value }, "", location.pathname);
    } else if (finder.found || kept()) field.value = kept();
    written(finder);
}

/** Somebody has written: an answer is made, or the page comes back. */
function written(finder) {
    const text = finder.field.value.trim();
    if (text === finder.text) return;
    if (text && !finder.text && !kept()) history.pushState({ find: text }, "");
    else if (text !== kept()) history.replaceState(text ? { find: text } : null, "");
    Object.assign(finder, { text, shown: SHOWN, looks: 0 });
    if (text) finder.answering = answerTo(finder);
    else close(finder);
}

/** Answers what the box holds. An answer that comes after somebody has written on is dropped. */
async function answerTo(finder) {
    finder.number += 1;
    const { number } = finder;
    // What is shown before it has its style moves when that comes.
    await finder.styled;
    if (number !== finder.number) return;
    open(finder);
    finder.found.classList.remove("answered");
    try {
        finder.index = finder.index || finder.open();
        const index = await finder.index;
        let moments = null;
        const now = () => (moments = moments || momentsOf(index.root.zones));
        for (let isLast; !isLast; finder.looks = Math.max(finder.looks, 1)) {
            const { text, shown, order, here, looks } = finder;
            const blocks = LOOKS[looks] || Infinity;
            // What is known early is shown where the rest takes its time, in place of the answer to other words.
            const early = (told) => setTimeout(() => {
                if (number !== finder.number || text === finder.told) return;
                showAnswer(finder, index, { told });
                // The first clock of a page takes a slow telephone long. It is asked while files come, once this is seen.
                setTimeout(now, SEEN);
            });
            const told = await search(index, text, { shown, order, here, blocks, now, early });
            if (number !== finder.number) return;
            finder.told = text;
            const mayLook = told.facets.length && !told.counted;
            isLast = !mayLook || looks;
            showAnswer(finder, index, { told, now, isLast, mayLook: mayLook && looks === 1 });
        }
    } catch (_) {
        // Whoever writes on tries again.
        finder.index = null;
        if (number === finder.number) showFailure(finder);
    }
}

/** Makes room for answers in the page's main part. What stands there is hidden by the style, but for the parts that hold the box. */
function open(finder) {
    if (finder.found) return;
    const { box } = finder;
    const main = document.getElementById("main");
    finder.found = element("section", { class: "found", "aria-labelledby": "_found" });
    let holder = main.contains(box) && box;
    for (; holder && holder.parentNode !== main; holder.classList.add("keeps")) holder = holder.parentNode;
    if (holder) holder.after(finder.found);
    else main.prepend(finder.found);
    document.documentElement.classList.add("finding");
    // What stood above the box is gone, and so may be the box of somebody who had scrolled to it. It stays as far below the top as
    // `scroll-padding-top` of base.css has it (7rem). `scrollIntoView` would move the place from which Tab goes on.
    scrollTo(0, Math.min(scrollY, box.offsetTop - 112));
}

/** Gives the page its own text back. */
function close(finder) {
    finder.number += 1;
    if (finder.found) finder.found.remove();
    finder.found = finder.told = null;
    document.documentElement.classList.remove("finding");
}
