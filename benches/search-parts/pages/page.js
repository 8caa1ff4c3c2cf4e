// The page of a search that is measured beside Openchair's. It behaves as the finder does, so that only the searches differ: it loads nothing
// before somebody comes to the box, answers at once what stands there when all is loaded, and later waits until they pause.

import { ask, load } from "./engine.js";

/** As the finder has it. */
const PAUSE = 120;

const field = document.querySelector("#_find");
let ready = null;
let number = 0;
let timer = 0;

function show(results, isLast) {
    const found = document.querySelector(".found") ?? document.querySelector("main").appendChild(document.createElement("ol"));
    const entries = results.map(({ href, title, text }, place) => {
        const [entry, link, line] = ["li", "a", "p"].map((name) => document.createElement(name));
        entry.dataset.rank = place + 1;
        Object.assign(link, { href, textContent: title });
        line.textContent = text;
        entry.append(link, line);
        return entry;
    });
    found.className = isLast ? "found answered" : "found";
    found.replaceChildren(...entries);
    // An answer without results is one, too.
    if (!entries.length) found.textContent = "Nothing was found.";
}

async function answer() {
    number += 1;
    const own = number;
    await ready;
    await ask(field.value.trim(), (results, isLast) => own === number && show(results, isLast));
}

field.addEventListener("focusin", () => {
    ready ??= load().then(() => (ready.isDone = true));
});
field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(answer, ready?.isDone ? PAUSE : 0);
});
