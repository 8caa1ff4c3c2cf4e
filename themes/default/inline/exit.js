// The exit: one click, or Shift three times, and nothing of the page is seen any more.

const LEFT_AT = "ui.t";
const PATIENCE = 5000;
const PRESSES = 3;

/** Blanks the page and its tab in this very moment, and goes. A slow answer from there shows nothing but an empty page. */
function leave(exit) {
    document.documentElement.style.setProperty("display", "none", "important");
    document.title = "\u200b";
    // For guard.js, which sees to it that Back does not show this again. A browser that keeps nothing refuses, and leaves all the
    // same; it is said by a promise, as the minifier would write `catch {}`, which old phones cannot read.
    const keep = (done) => done(exit.hasAttribute("data-guard") && localStorage.setItem(LEFT_AT, String(Date.now())));
    new Promise(keep).catch(() => {});
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
