// What pages do with a script. Every page works without it; nothing here asks another host, and nothing is kept of a visitor
// but the time of leaving (below). The words come from the page, in its language.

// The exit: one click, or Shift three times, and nothing of the page is seen any more.

const LEFT_AT = "ui.t";
const PATIENCE = 5000;
const PRESSES = 3;

/** Blanks the page and its tab in this very moment, and goes. A slow answer from there shows nothing but an empty page. */
function leave(exit) {
    document.documentElement.style.setProperty("display", "none", "important");
    document.title = "\u200b";
    try {
        // For guard.js, which sees to it that Back does not show this again.
        if (exit.hasAttribute("data-guard")) localStorage.setItem(LEFT_AT, String(Date.now()));
    } catch (error) {
        // A browser that keeps nothing still leaves.
    }
    location.replace(exit.href);
}

function exitByClick(exit) {
    exit.addEventListener("click", (event) => {
        event.preventDefault();
        leave(exit);
    });
}

/** Shift pressed alone three times, each within five seconds of the last. Shift for a capital letter or a click does not count. */
function exitByShift(exit) {
    const status = document.getElementById("exit-status");
    const say = (left) => status && (status.textContent = status.getAttribute(`data-left-${left}`));
    let isAlone = false;
    let left = PRESSES;
    let timer;
    addEventListener("keydown", (event) => (isAlone = event.key === "Shift" && !(event.ctrlKey || event.altKey || event.metaKey)), true);
    addEventListener("pointerdown", () => (isAlone = false), true);
    addEventListener("keyup", (event) => {
        if (event.key !== "Shift" || !isAlone) return;
        isAlone = false;
        left -= 1;
        if (left === 0) return leave(exit);
        say(left);
        clearTimeout(timer);
        timer = setTimeout(() => {
            left = PRESSES;
            say(left);
        }, PATIENCE);
    }, true);
    for (const hint of document.querySelectorAll(".exit-keys")) hint.hidden = false;
}

/** A page that is kept for the Back button is kept unseen, so that guard.js decides before anything of it is painted. */
function keepUnseen() {
    const style = document.documentElement.style;
    addEventListener("pagehide", () => style.setProperty("opacity", "0", "important"));
    addEventListener("pageshow", () => style.removeProperty("opacity"));
}

const exit = document.querySelector("a.exit");
if (exit) {
    exitByClick(exit);
    exitByShift(exit);
}
if (document.querySelector("script[data-to]")) keepUnseen();

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
